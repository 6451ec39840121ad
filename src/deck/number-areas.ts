/**
 * Where the numbers of a slide stand, to be clicked: numerals with their movements, bars with their numbers, shares in
 * the keys of rings, cells of tables. Running texts have their sentences in the notes.
 */
import type { SlideChart } from '../document/deck.js';
import { plain, type Text } from '../text/running-text.js';
import type { ChartBox, Region, TableBox, TextBox } from './canvas/box.js';
import { plotOf } from './canvas/plot.js';
import type { DeckTheme } from './canvas/theme.js';
import { type LineMark, marksOf } from './drawing.js';
import { inchesOf } from './fit/measure.js';
import type { LaidOutSlide } from './layouts/layout.js';

/** A number on a slide, in shares of its width and height. */
export interface NumberArea extends Region {
  /** With the place in the content where it was read. */
  readonly text: Text;
  /** Its label, or that of its row. */
  readonly label: string;
}

/** The numbers of a slide in the order in which they are drawn. */
export function numberAreas({ slide, boxes }: LaidOutSlide, { page }: Pick<DeckTheme, 'page'>): NumberArea[] {
  const plotted = slide.charts.filter(({ kind }) => kind !== 'doughnut');
  const rings = slide.charts.filter(({ kind }) => kind === 'doughnut');
  const keys = new Map<string, SlideChart | undefined>();
  for (const { kind, name } of boxes) if (kind === 'ring') keys.set(name, rings[keys.size]);
  let charts = 0;
  let rows = 0;
  const found = boxes.flatMap((box): NumberArea[] => {
    if (box.kind === 'chart') return inChart(box, plotted[charts++]);
    if (box.kind === 'table') {
      const from = rows;
      rows += box.rows.length - 1;
      return inTable(box, slide.table?.rows.slice(from, rows) ?? []);
    }
    if (box.kind !== 'text') return [];
    const said = textOf(box, slide, keys, rings);
    const region = said && regionOf(box);
    return said && region ? [{ ...region, ...said }] : [];
  });
  return found
    .filter(({ text }) => text.some(({ at }) => at))
    .map(({ x, y, w, h, ...rest }) => ({
      x: x / page.width,
      y: y / page.height,
      w: w / page.width,
      h: h / page.height,
      ...rest,
    }));
}

/** The number that a text box shows, as its name in the file says. */
function textOf(
  { name }: TextBox,
  { figures }: LaidOutSlide['slide'],
  keys: ReadonlyMap<string, SlideChart | undefined>,
  rings: readonly SlideChart[],
): Pick<NumberArea, 'text' | 'label'> | undefined {
  const [, before = '', kind, digits] = /^(.*?)(数值|变化)(\d+)$/.exec(name) ?? [];
  const index = Number(digits) - 1;
  const figure = before === '' ? figures[index] : undefined;
  if (figure) return { text: kind === '变化' ? figure.change : figure.value, label: plain(figure.label) };
  const point = before === '环中' ? pointIn(rings[index], 0) : pointIn(keys.get(before), index);
  return point && { text: point.shown, label: plain(point.label) };
}

function pointIn(chart: SlideChart | undefined, index: number) {
  return chart?.series[0]?.points[index];
}

/** Each bar with its number. */
function inChart(box: ChartBox, chart: SlideChart | undefined): NumberArea[] {
  const { bars } = plotOf(box);
  return bars.flatMap((series, n) =>
    series.flatMap(({ bar, number, side }, i): NumberArea[] => {
      const point = chart?.series[n]?.points[i];
      if (!point) return [];
      const shown = box.series[n]?.shown[i] ?? '';
      // The room of a number beside a bar reaches to the edge of the chart.
      const long = inchesOf([{ text: shown, size: box.size, bold: true, colour: 'ink', font: 'body' }]);
      const beside = side === 'left' ? { x: number.x + Math.max(0, number.w - long), w: Math.min(long, number.w) } : {};
      const room = { ...number, ...(side === 'right' && { w: Math.min(long, number.w) }), ...beside };
      return [{ ...union(bar, room), text: point.shown, label: plain(point.label) }];
    }),
  );
}

function inTable({ x, y, columns, rows }: TableBox, texts: readonly (readonly Text[])[]): NumberArea[] {
  let top = y + (rows[0]?.h ?? 0);
  return texts.flatMap((cells, i) => {
    const { h } = rows[i + 1]!;
    const at = top;
    top += h;
    let left = x;
    return cells.flatMap((text, column): NumberArea[] => {
      const area = { x: left, y: at, w: columns[column] ?? 0, h, text, label: plain(cells[0]!) };
      left += area.w;
      return column === 0 ? [] : [area];
    });
  });
}

/** Where the lines of a text are drawn; `undefined` if there are none. */
function regionOf(box: TextBox): Region | undefined {
  const lines = marksOf(box, 0).filter((mark): mark is LineMark => mark.kind === 'line');
  const regions = lines.map(({ x, baseline, align, runs, paragraph }): Region => {
    const w = inchesOf(runs);
    const left = x / 72 - (align === 'left' ? 0 : align === 'center' ? w / 2 : w);
    const h = paragraph.leading / 72;
    return { x: left, y: baseline / 72 - h * 0.8, w, h };
  });
  const [first, ...others] = regions;
  return first && others.reduce(union, first);
}

function union(a: Region, b: Region): Region {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
}
