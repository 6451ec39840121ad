/**
 * The boxes of a slide as marks: filled rectangles, rules, pictures, and lines of text, each at its measured place.
 *
 * Whoever draws slides without PowerPoint draws these: `svg.ts` on a screen, the handout on paper. So overflows and
 * overlaps are the same in both. Lengths are points from the upper left corner of the slide.
 */

import type { SlidePicture } from '../image/slide-picture.js';
import type {
  Box,
  ChartBox,
  Crop,
  LineBox,
  Paragraph,
  RectBox,
  Region,
  RingBox,
  StyledRun,
  TableBox,
  TextBox,
} from './canvas/box.js';
import { hollow, plotOf } from './canvas/plot.js';
import { outlinesOf, ring, type Step } from './canvas/ring.js';
import type { ColourName } from './canvas/theme.js';
import { heightOf, linesOf } from './fit/lines.js';
import { type Chunk, descent, inchesOf, WIDER } from './fit/measure.js';

export type Mark = FillMark | PathMark | RuleMark | LineMark | ImageMark;

/** A filled rectangle. */
export interface FillMark {
  readonly kind: 'fill';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: ColourName;
  /** By how much it is lighter than its colour (`canvas/tint.ts`). */
  readonly lighter?: number;
}

/** A filled outline, without what an outline in it encloses, and a line along it. */
export interface PathMark {
  readonly kind: 'path';
  readonly steps: readonly Step[];
  readonly colour: ColourName;
  readonly lighter: number;
  readonly edge: { readonly colour: ColourName; readonly weight: number };
}

/** A straight rule with its middle on these points. */
export interface RuleMark {
  readonly kind: 'rule';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly colour: ColourName;
  readonly weight: number;
}

/** A picture, whose shown part has the proportions of its place. */
export interface ImageMark {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly picture: SlidePicture;
  readonly alt: string;
  readonly crop: Crop;
}

export type Align = NonNullable<Paragraph['align']>;

/** One line of text. */
export interface LineMark {
  readonly kind: 'line';
  /** Of the left end, the middle or the right end of the line, as `align` says. */
  readonly x: number;
  readonly baseline: number;
  readonly align: Align;
  /** Room of the line. */
  readonly width: number;
  readonly runs: readonly StyledRun[];
  /** The paragraph it is a line of. */
  readonly paragraph: Paragraph;
}

/** Size and downward shift of subscripts and superscripts, as shares of the size of the text around them. */
export const scripts = { sub: { size: 0.66, down: 0.12 }, sup: { size: 0.66, down: -0.33 } } as const;

/** The marks of a box from back to front; `number` is the number of its slide. */
export function marksOf(box: Box, number: number): readonly Mark[] {
  switch (box.kind) {
    case 'text':
      return textMarks(box);
    case 'rect':
      return [{ ...fill(box, box.fill), ...(box.lighter && { lighter: box.lighter }) }];
    case 'line':
      return [rule(box, box.colour, box.weight)];
    case 'chart':
      return chartMarks(box);
    case 'ring':
      return ringMarks(box);
    case 'table':
      return tableMarks(box);
    case 'image': {
      const { x, y, w, h, picture, alt, crop } = box;
      const place = { x: points(x), y: points(y), width: points(w), height: points(h) };
      return [{ kind: 'image', ...place, picture, alt, crop }];
    }
    case 'number': {
      const run: StyledRun = { ...box, text: `${number}`, bold: false, font: 'body' };
      return textMarks({ ...box, valign: 'middle', align: 'right', paragraphs: [oneLine(run)] });
    }
  }
}

interface Field extends Region {
  readonly paragraphs: readonly Paragraph[];
  readonly valign: TextBox['valign'];
  /** For paragraphs without an alignment of their own. */
  readonly align?: Align;
}

/** The lines of a text, without empty ones; a program fills them to the edge. */
function textMarks({ x, y, w, h, valign, paragraphs, align = 'left' }: Field): LineMark[] {
  const room = w * WIDER;
  const free = h - heightOf(paragraphs, room);
  let top = points(y + (valign === 'top' ? 0 : valign === 'middle' ? free / 2 : free));
  return paragraphs.flatMap((paragraph, i) => {
    if (i > 0) top += paragraph.spaceBefore ?? 0;
    const side = paragraph.align ?? align;
    const at = points(x + (side === 'left' ? (paragraph.indent ?? 0) : side === 'center' ? w / 2 : w));
    return linesOf(paragraph, room).flatMap((chunks): LineMark[] => {
      top += paragraph.leading;
      const baseline = top - paragraph.leading * descent;
      if (chunks.length === 0) return [];
      const runs = runsOf(chunks, paragraph.runs);
      return [{ kind: 'line', x: at, baseline, align: side, width: points(w), runs, paragraph }];
    });
  });
}

/** The runs of a line. */
function runsOf(chunks: readonly Chunk[], runs: readonly StyledRun[]): StyledRun[] {
  const texts = new Map<number, string>();
  for (const { run, text } of chunks) texts.set(run, (texts.get(run) ?? '') + text);
  return [...texts].map(([run, text]) => ({ ...runs[run]!, text }));
}

function oneLine(run: StyledRun): Paragraph {
  return { runs: [run], leading: run.size * 1.2 };
}

function fill({ x, y, w, h }: Region | RectBox, colour: ColourName): FillMark {
  return { kind: 'fill', x: points(x), y: points(y), width: points(w), height: points(h), colour };
}

function rule({ x, y, w, h }: Region | LineBox, colour: ColourName, weight: number): RuleMark {
  return { kind: 'rule', from: [points(x), points(y)], to: [points(x + w), points(y + h)], colour, weight };
}

const numberAligns = { left: 'right', right: 'left', above: 'center', below: 'center' } as const;

/** Bars, axis, labels, numbers, and the legend of several series. */
function chartMarks(box: ChartBox): Mark[] {
  const { form, size, signed, legend } = box;
  const { axis, labels, bars } = plotOf(box);
  const black = { size, colour: 'ink', font: 'body', bold: false } as const;
  const label =
    form === 'bar' ? ({ valign: 'middle', align: 'right' } as const) : ({ valign: 'top', align: 'center' } as const);
  return [
    ...box.series.flatMap(({ colour, qualified }, n) =>
      bars[n]!.flatMap(({ bar }, i) => barMarks(bar, colour, qualified[i] === true)),
    ),
    rule(axis, signed ? 'muted' : 'line', 0.75),
    ...box.labels.flatMap((text, i) =>
      textMarks({ ...labels[i]!, ...label, paragraphs: [oneLine({ ...black, text })] }),
    ),
    ...box.series.flatMap(({ shown, numbers }, n) =>
      bars[n]!.flatMap(({ number, side }, i) => {
        const run = { ...black, text: shown[i] ?? '', bold: true, colour: numbers };
        const align = numberAligns[side];
        return textMarks({ ...unbroken(number, run, align), valign: 'middle', align, paragraphs: [oneLine(run)] });
      }),
    ),
    ...(legend ? legendMarks(box, legend) : []),
  ];
}

/** The slices, with edges in the colour of the paper. */
function ringMarks(box: RingBox): PathMark[] {
  return outlinesOf(box).flatMap((outline, i): PathMark[] => {
    const { colour, lighter } = box.slices[i]!;
    const edge = { colour: 'paper', weight: ring.edge } as const;
    return outline.length > 0 ? [{ kind: 'path', steps: scaled(outline, 72), colour, lighter, edge }] : [];
  });
}

/** An outline with all its coordinates so many times as large, then moved. */
export function scaled(outline: readonly Step[], by: number, [right, down]: readonly number[] = [0, 0]): Step[] {
  return outline.map(
    ([letter, ...numbers]) =>
      [letter, ...numbers.map((n, i) => n * by + (i % 2 === 0 ? right! : down!))] as unknown as Step,
  );
}

/** A bar, hollow where its number is not exact; its outline stands half outside, as PowerPoint draws it. */
function barMarks(bar: Region, colour: ColourName, isHollow: boolean): Mark[] {
  if (!isHollow) return [fill(bar, colour)];
  const half = hollow.outline / 72 / 2;
  const inner = grown(bar, -half);
  return [fill(grown(bar, half), colour), ...(inner.w > 0 && inner.h > 0 ? [fill(inner, hollow.fill)] : [])];
}

function grown({ x, y, w, h }: Region, by: number): Region {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}

/** The place, widened to the width of the run: a number may overflow its room, but is not broken. */
function unbroken({ x, y, w, h }: Region, run: StyledRun, align: Align): Region {
  const more = Math.max(0, inchesOf([run]) - w);
  const leftward = { left: 0, center: more / 2, right: more }[align];
  return { x: x - leftward, y, w: w + more, h };
}

/** The names of the series side by side, each after a square of its colour, in equal shares of the legend. */
function legendMarks({ x, y, w, h, series, size }: ChartBox, legend: Region): Mark[] {
  const share = (legend.w * w) / series.length;
  const square = size / 72 / 2;
  const high = legend.h * h;
  return series.flatMap(({ name, colour, qualified, values }, i) => {
    const isAll = values.every((_, n) => qualified[n]);
    const place = { x: x + legend.x * w + i * share, y: y + legend.y * h };
    const run = { text: name, size, colour: 'ink', font: 'body', bold: false } as const;
    const text = { x: place.x + square * 1.8, y: place.y, w: inchesOf([run]), h: high };
    return [
      ...barMarks({ x: place.x, y: place.y + (high - square) / 2, w: square, h: square }, colour, isAll),
      ...textMarks({ ...text, valign: 'middle', paragraphs: [oneLine(run)] }),
    ];
  });
}

/** The texts vertically centred in their cells, a rule under each row. */
function tableMarks({ x, y, w, columns, rows, padding }: TableBox): Mark[] {
  let top = y;
  return rows.flatMap(({ h, cells, rule: under }) => {
    let left = x;
    const texts = cells.flatMap((paragraphs, i) => {
      const width = columns[i] ?? 0;
      const cell = { x: left, y: top + padding.y, w: width - padding.right, h: h - 2 * padding.y };
      left += width;
      return textMarks({ ...cell, valign: 'middle', paragraphs });
    });
    top += h;
    return [...texts, rule({ x, y: top, w, h: 0 }, under.colour, under.weight)];
  });
}

function points(inches: number): number {
  return inches * 72;
}
