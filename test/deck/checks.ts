/** What must hold of the boxes of every slide: each check gives what breaks it, in words. */
import type { Box, ChartBox, Paragraph, Region, StyledRun } from '../../src/deck/canvas/box.js';
import { plotOf } from '../../src/deck/canvas/plot.js';
import type { DeckTheme } from '../../src/deck/canvas/theme.js';
import { heightOf, linesOf } from '../../src/deck/fit/lines.js';
import { inchesOf, widthOf } from '../../src/deck/fit/measure.js';

const eps = 1e-6;

/** All that is wrong with a slide; `frame` are the boxes of its layout, `boxes` its own. */
export function faultsOf(frame: readonly Box[], boxes: readonly Box[], theme: DeckTheme): string[] {
  return [
    ...[...frame, ...boxes].flatMap(overfull),
    ...overlaps([...frame, ...boxes]),
    ...[...frame, ...boxes].flatMap((box) => beyondSlide(box, theme)),
    // What is said stands between the margins; a field under it may run to the edge.
    ...boxes.flatMap((box) => (box.kind === 'rect' ? [] : beyondMargins(box, theme))),
    ...[...frame, ...boxes].flatMap(tooSmall),
    ...boxes.flatMap((box) => (box.kind === 'chart' ? numbersMeeting(box) : [])),
  ];
}

/** Texts higher or wider than their box or cell. */
export function overfull(box: Box): string[] {
  return fieldsOf(box).flatMap(({ paragraphs, w, h }) => {
    const height = heightOf(paragraphs, w);
    const width =
      Math.max(
        0,
        ...paragraphs.flatMap((each) => linesOf(each, w).map((line) => widthOf(line) + (each.indent ?? 0) * 72)),
      ) / 72;
    return [
      ...(height > h + eps ? [`${box.name}: ${height.toFixed(2)} in high, room for ${h.toFixed(2)}`] : []),
      ...(width > w + 0.001 ? [`${box.name}: ${width.toFixed(2)} in wide, room for ${w.toFixed(2)}`] : []),
    ];
  });
}

/** Boxes one over another. A text may stand on a field drawn for it, or in the hole of a ring, all of it. */
export function overlaps(boxes: readonly Box[]): string[] {
  const solid = boxes.filter(({ kind }) => kind !== 'line');
  return solid.flatMap((a, i) =>
    solid
      .slice(i + 1)
      .filter((b) => overlap(a, b) && !((a.kind === 'rect' || a.kind === 'ring') && within(b, a)))
      .map((b) => `${a.name} and ${b.name} overlap`),
  );
}

/** Boxes that leave the slide, or have a negative size. */
export function beyondSlide(box: Box, { page }: DeckTheme): string[] {
  const { name, x, y, w, h } = box;
  const inside = Math.min(x, y, w, h) >= 0 && x + w <= page.width + eps && y + h <= page.height + eps;
  return inside ? [] : [`${name} leaves the slide`];
}

/** What is said stands between the margins. */
export function beyondMargins({ name, x, y, w, h }: Box, { page, margins }: DeckTheme): string[] {
  const inside =
    x >= margins.left - eps &&
    y >= margins.top - eps &&
    x + w <= page.width - margins.right + eps &&
    y + h <= page.height - margins.bottom + eps;
  return inside ? [] : [`${name} leaves the margins`];
}

/** Text under 14 pt; footers and numbers may be smaller. */
export function tooSmall(box: Box): string[] {
  if (box.kind === 'number' || (box.kind === 'text' && box.role === 'footer')) return [];
  const sizes = box.kind === 'chart' ? [(box satisfies ChartBox).size] : runsIn(box).map(({ size }) => size);
  const least = Math.min(14, ...sizes);
  return least < 14 ? [`${box.name} is set in ${least} pt`] : [];
}

/** Numbers at the ends of bars that run into each other or out of the chart. */
export function numbersMeeting(chart: ChartBox): string[] {
  const numbers = plotOf(chart).bars.flatMap((bars, n) =>
    bars.map(({ number, side }, i) => {
      const text = chart.series[n]!.shown[i]!;
      const w = inchesOf([{ text, size: chart.size, bold: true, colour: 'ink', font: 'body' }]);
      const h = Math.min(number.h, (chart.size * 1.2) / 72);
      const x = side === 'right' ? number.x : side === 'left' ? number.x + number.w - w : number.x + (number.w - w) / 2;
      return { text, x, y: number.y + (number.h - h) / 2, w, h };
    }),
  );
  const met = numbers.flatMap((a, i) =>
    numbers
      .slice(i + 1)
      .filter((b) => overlap(a, b))
      .map((b) => [a.text, b.text]),
  );
  const gone = numbers.filter((number) => !within(number, chart));
  return [
    ...met.map((pair) => `${chart.name}: ${pair.join(' and ')} overlap`),
    ...gone.map(({ text }) => `${chart.name}: ${text} leaves the chart`),
  ];
}

/** The runs of a text or table, in order. */
export function runsIn(box: Box): StyledRun[] {
  return fieldsOf(box).flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs));
}

interface Field {
  readonly paragraphs: readonly Paragraph[];
  readonly w: number;
  readonly h: number;
}

/** Texts with their room. */
function fieldsOf(box: Box): Field[] {
  if (box.kind === 'text') return [box];
  if (box.kind !== 'table') return [];
  const { rows, columns, padding } = box;
  return rows.flatMap(({ h, cells }) =>
    cells.map((paragraphs, i) => ({ paragraphs, w: columns[i]! - padding.right, h: h - 2 * padding.y })),
  );
}

/** The share of the height of the body, in inches from `top` to `bottom`, that the content below the head covers. */
export function filled(boxes: readonly Box[], { y, h }: Pick<Region, 'y' | 'h'>): number {
  const content = boxes.flatMap((box) => (box.kind === 'line' ? [] : [inkOf(box)])).filter((ink) => ink.y >= y - eps);
  const top = Math.min(...content.map((ink) => ink.y));
  const bottom = Math.max(...content.map((ink) => ink.y + ink.h));
  return content.length === 0 ? 0 : (bottom - top) / h;
}

/** Where the lines of a text stand in its box; all of any other box. */
function inkOf(box: Box): Pick<Region, 'y' | 'h'> {
  if (box.kind !== 'text') return box;
  const h = heightOf(box.paragraphs, box.w);
  const free = box.h - h;
  return { y: box.y + (box.valign === 'top' ? 0 : box.valign === 'middle' ? free / 2 : free), h };
}

function overlap(a: Region, b: Region): boolean {
  return a.x + a.w > b.x + eps && b.x + b.w > a.x + eps && a.y + a.h > b.y + eps && b.y + b.h > a.y + eps;
}

function within(a: Region, b: Region): boolean {
  return a.x >= b.x - eps && a.y >= b.y - eps && a.x + a.w <= b.x + b.w + eps && a.y + a.h <= b.y + b.h + eps;
}
