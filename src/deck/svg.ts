/**
 * A slide as SVG 1.1, to look at without PowerPoint.
 *
 * Drawn from the same boxes as the PowerPoint file: each measured line is placed on its own,
 * so overflows and overlaps are visible. The unit is a point. Fonts are named, not embedded,
 * the theme's first and usual substitutes after them. Speaker notes are left out, and the file
 * has no scripts and no external references.
 */

import { escapeXml } from '../text/xml-escape.js';
import type { Box, ChartBox, LineBox, Paragraph, RectBox, Region, StyledRun, TableBox, TextBox } from './canvas/box.js';
import { plotOf } from './canvas/plot.js';
import type { ColourName, DeckTheme, FontRole } from './canvas/theme.js';
import { type Chunk, descent, heightOf, inchesOf, linesOf } from './fit/measure.js';

export interface Picture {
  /** Read by screen readers, and shown in the tab of a browser. */
  readonly title: string;
  /** Number of the slide, for its footer. */
  readonly number: number;
  readonly ground: ColourName;
  /** From back to front. */
  readonly boxes: readonly Box[];
}

/** Substitutes for the theme's fonts. */
const fallbacks = ['Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'Source Han Sans SC'];

/** The text of the file. The same boxes and theme give the same text. */
export function slideSvg({ title, number, ground, boxes }: Picture, theme: DeckTheme): string {
  const { page, colours } = theme;
  const pen: Pen = { number, colour: (name) => colours[name], family: (role) => familyOf(role, theme) };
  const size = { width: rounded(points(page.width)), height: rounded(points(page.height)) };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg ${attributes({
      xmlns: 'http://www.w3.org/2000/svg',
      version: '1.1',
      width: `${size.width}pt`,
      height: `${size.height}pt`,
      viewBox: `0 0 ${size.width} ${size.height}`,
      'xml:lang': 'zh-CN',
      'font-family': pen.family('body'),
    })}>`,
    `<title>${escapeXml(title)}</title>`,
    `<rect ${attributes({ ...size, fill: colours[ground] })}/>`,
    ...boxes.map((box) => `<g ${attributes({ id: box.name })}>${draw(box, pen).join('\n')}</g>`),
    '</svg>\n',
  ].join('\n');
}

/** What drawing a box depends on beside the box. */
interface Pen {
  readonly number: number;
  colour(name: ColourName): string;
  family(role: FontRole): string;
}

function familyOf(role: FontRole, { fonts }: DeckTheme): string {
  const names = new Set([fonts[role].latin, fonts[role]['east-asian'], ...fallbacks]);
  return [...[...names].map((name) => `'${name.replaceAll("'", '')}'`), 'sans-serif'].join(', ');
}

function draw(box: Box, pen: Pen): string[] {
  switch (box.kind) {
    case 'text':
      return drawText(box, pen);
    case 'rect':
      return [rect(box, pen.colour(box.fill))];
    case 'line':
      return [line(box, pen.colour(box.colour), box.weight)];
    case 'chart':
      return drawChart(box, pen);
    case 'table':
      return drawTable(box, pen);
    case 'number': {
      const run: StyledRun = { ...box, text: `${pen.number}`, bold: false, font: 'body' };
      return drawText({ ...box, valign: 'middle', align: 'right', paragraphs: [oneLine(run)] }, pen);
    }
  }
}

type Align = NonNullable<Paragraph['align']>;

interface Field extends Region {
  readonly paragraphs: readonly Paragraph[];
  readonly valign: TextBox['valign'];
  /** For paragraphs without an alignment of their own. */
  readonly align?: Align;
}

const anchors: Readonly<Record<Align, string>> = { left: 'start', center: 'middle', right: 'end' };

/** One `text` element for each line, one `tspan` for each run. */
function drawText({ x, y, w, h, valign, paragraphs, align = 'left' }: Field, pen: Pen): string[] {
  const free = h - heightOf(paragraphs, w);
  let top = points(y + (valign === 'top' ? 0 : valign === 'middle' ? free / 2 : free));
  return paragraphs.flatMap((paragraph, i) => {
    if (i > 0) top += paragraph.spaceBefore ?? 0;
    const side = paragraph.align ?? align;
    const at = points(x + (side === 'left' ? 0 : side === 'center' ? w / 2 : w));
    return linesOf(paragraph, w).flatMap((chunks) => {
      top += paragraph.leading;
      const baseline = top - paragraph.leading * descent;
      if (chunks.length === 0) return [];
      const place = { x: at, y: baseline, 'text-anchor': side === 'left' ? undefined : anchors[side] };
      const runs = runsOf(chunks, paragraph.runs);
      // A run with a baseline of its own would move those after it as well.
      const moved = runs.some(({ script }) => script);
      const spans = runs.map((run) => span(run, moved ? baseline : undefined, pen));
      return [`<text ${attributes({ ...place, 'xml:space': 'preserve' })}>${spans.join('')}</text>`];
    });
  });
}

/** The runs of a line. */
function runsOf(chunks: readonly Chunk[], runs: readonly StyledRun[]): StyledRun[] {
  const texts = new Map<number, string>();
  for (const { run, text } of chunks) texts.set(run, (texts.get(run) ?? '') + text);
  return [...texts].map(([run, text]) => ({ ...runs[run]!, text }));
}

/** Size and downward shift of subscripts and superscripts, as shares of the size of the text around them. */
const scripts = { sub: { size: 0.66, down: 0.12 }, sup: { size: 0.66, down: -0.33 } };

function span({ text, size, bold, colour, font, script }: StyledRun, baseline: number | undefined, pen: Pen): string {
  const moved = script ? scripts[script] : { size: 1, down: 0 };
  const family = pen.family(font);
  return `<tspan ${attributes({
    y: baseline === undefined ? undefined : baseline + size * moved.down,
    'font-family': family === pen.family('body') ? undefined : family,
    'font-size': size * moved.size,
    'font-weight': bold ? 'bold' : undefined,
    fill: pen.colour(colour),
  })}>${escapeXml(text)}</tspan>`;
}

function oneLine(run: StyledRun): Paragraph {
  return { runs: [run], leading: run.size * 1.2 };
}

function rect({ x, y, w, h }: Region | RectBox, fill: string): string {
  return `<rect ${attributes({ x: points(x), y: points(y), width: points(w), height: points(h), fill })}/>`;
}

function line({ x, y, w, h }: Region | LineBox, stroke: string, weight: number): string {
  const ends = { x1: points(x), y1: points(y), x2: points(x + w), y2: points(y + h) };
  return `<line ${attributes({ ...ends, stroke, 'stroke-width': weight })}/>`;
}

const numberAligns = { left: 'right', right: 'left', above: 'center', below: 'center' } as const;

/** Bars, axis, labels, numbers, and the legend of several series. */
function drawChart(box: ChartBox, pen: Pen): string[] {
  const { form, size, signed, legend } = box;
  const { axis, labels, bars } = plotOf(box);
  const black = { size, colour: 'ink', font: 'body', bold: false } as const;
  const label =
    form === 'bar' ? ({ valign: 'middle', align: 'right' } as const) : ({ valign: 'top', align: 'center' } as const);
  return [
    ...box.series.flatMap(({ colour }, n) => bars[n]!.map(({ bar }) => rect(bar, pen.colour(colour)))),
    line(axis, pen.colour(signed ? 'muted' : 'line'), 0.75),
    ...box.labels.flatMap((text, i) =>
      drawText({ ...labels[i]!, ...label, paragraphs: [oneLine({ ...black, text })] }, pen),
    ),
    ...box.series.flatMap(({ shown, numbers }, n) =>
      bars[n]!.flatMap(({ number, side }, i) => {
        const run = { ...black, text: shown[i] ?? '', bold: true, colour: numbers };
        const align = numberAligns[side];
        return drawText({ ...unbroken(number, run, align), valign: 'middle', align, paragraphs: [oneLine(run)] }, pen);
      }),
    ),
    ...(legend ? drawLegend(box, legend, pen) : []),
  ];
}

/** The place, widened to the width of the run: a number may overflow its room, but is not broken. */
function unbroken({ x, y, w, h }: Region, run: StyledRun, align: Align): Region {
  const more = Math.max(0, inchesOf([run]) - w);
  const leftward = { left: 0, center: more / 2, right: more }[align];
  return { x: x - leftward, y, w: w + more, h };
}

/** The names of the series side by side, each after a square of its colour, in equal shares of the legend. */
function drawLegend({ x, y, w, h, series, size }: ChartBox, legend: Region, pen: Pen): string[] {
  const share = (legend.w * w) / series.length;
  const square = size / 72 / 2;
  const high = legend.h * h;
  return series.flatMap(({ name, colour }, i) => {
    const place = { x: x + legend.x * w + i * share, y: y + legend.y * h };
    const run = { text: name, size, colour: 'ink', font: 'body', bold: false } as const;
    const text = { x: place.x + square * 1.8, y: place.y, w: inchesOf([run]), h: high };
    return [
      rect({ x: place.x, y: place.y + (high - square) / 2, w: square, h: square }, pen.colour(colour)),
      ...drawText({ ...text, valign: 'middle', paragraphs: [oneLine(run)] }, pen),
    ];
  });
}

/** The texts vertically centred in their cells, a rule under each row. */
function drawTable({ x, y, w, columns, rows, padding }: TableBox, pen: Pen): string[] {
  let top = y;
  return rows.flatMap(({ h, cells, rule }) => {
    let left = x;
    const texts = cells.flatMap((paragraphs, i) => {
      const width = columns[i] ?? 0;
      const cell = { x: left, y: top + padding.y, w: width - padding.right, h: h - 2 * padding.y };
      left += width;
      return drawText({ ...cell, valign: 'middle', paragraphs }, pen);
    });
    top += h;
    return [...texts, line({ x, y: top, w, h: 0 }, pen.colour(rule.colour), rule.weight)];
  });
}

function points(inches: number): number {
  return inches * 72;
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}

/** Attributes in the order given, numbers to a hundredth, undefined ones left out. */
function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => {
      if (value === undefined) return [];
      const text = typeof value === 'number' ? `${rounded(value)}` : escapeXml(value);
      return [`${name}="${text}"`];
    })
    .join(' ');
}
