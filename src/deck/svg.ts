/**
 * A slide as SVG 1.1, to look at without PowerPoint.
 *
 * Drawn from the same boxes as the PowerPoint file (`drawing.ts`). The unit is a point. Fonts are named, not embedded,
 * the theme's first and usual substitutes after them. Speaker notes are left out, and the file
 * has no scripts and no external references.
 */

import type { Place } from '../diagnostics/place.js';
import { escapeXml } from '../text/xml-escape.js';
import type { Box, StyledRun } from './canvas/box.js';
import type { ColourName, DeckTheme, FontRole } from './canvas/theme.js';
import { lighter } from './canvas/tint.js';
import { type Align, type ImageMark, type LineMark, type Mark, marksOf, scripts } from './drawing.js';

export interface Picture {
  /** Read by screen readers, and shown in the tab of a browser. */
  readonly title: string;
  /** Number of the slide, for its footer. */
  readonly number: number;
  readonly ground: ColourName;
  /** From back to front. */
  readonly boxes: readonly Box[];
  /** Where a character of its texts comes from; `undefined` where that is not known. */
  readonly placeOf?: (character: string) => Place | undefined;
}

/** Substitutes for the theme's fonts. */
const fallbacks = ['Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'Source Han Sans SC'];

/** The text of the file. The same boxes and theme give the same text. */
export function slideSvg({ title, number, ground, boxes }: Picture, theme: DeckTheme): string {
  const { page, colours } = theme;
  const pen: Pen = { colour: (name) => colours[name], family: (role, first) => familyOf(role, first, theme) };
  const size = { width: rounded(page.width * 72), height: rounded(page.height * 72) };
  const draw = (box: Box) => marksOf(box, number).map((mark) => drawMark(mark, pen));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg ${attributes({
      xmlns: 'http://www.w3.org/2000/svg',
      ...(boxes.some(({ kind }) => kind === 'image') && { 'xmlns:xlink': 'http://www.w3.org/1999/xlink' }),
      version: '1.1',
      width: `${size.width}pt`,
      height: `${size.height}pt`,
      viewBox: `0 0 ${size.width} ${size.height}`,
      'xml:lang': 'zh-CN',
      'font-family': pen.family('body', 'latin'),
    })}>`,
    `<title>${escapeXml(title)}</title>`,
    `<rect ${attributes({ ...size, fill: colours[ground] })}/>`,
    ...boxes.map((box) => `<g ${attributes({ id: box.name })}>${draw(box).join('\n')}</g>`),
    '</svg>\n',
  ].join('\n');
}

/** What drawing a mark depends on beside the mark. */
interface Pen {
  colour(name: ColourName): string;
  family(role: FontRole, first: Typeface): string;
}

/** Of the two typefaces of a role, the one that draws a character both have. */
type Typeface = 'latin' | 'east-asian';

/** Marks that Latin typefaces have, too, and that Chinese text takes from the Han typeface, as wide as they are measured. */
const marksOfHan = /([“”‘’…—←→]+)/;

function familyOf(role: FontRole, first: Typeface, { fonts }: DeckTheme): string {
  const { latin, 'east-asian': han } = fonts[role];
  const names = new Set([...(first === 'latin' ? [latin, han] : [han]), ...fallbacks]);
  return [...[...names].map((name) => `'${name.replaceAll("'", '')}'`), 'sans-serif'].join(', ');
}

function drawMark(mark: Mark, pen: Pen): string {
  switch (mark.kind) {
    case 'fill': {
      const { x, y, width, height, colour, lighter: by = 0 } = mark;
      return `<rect ${attributes({ x, y, width, height, fill: lighter(pen.colour(colour), by) })}/>`;
    }
    case 'path': {
      const { steps, colour, lighter: by, edge } = mark;
      const d = steps.map(([letter, ...numbers]) => letter + numbers.map(rounded).join(' ')).join('');
      const line = { stroke: pen.colour(edge.colour), 'stroke-width': edge.weight };
      return `<path ${attributes({ d, 'fill-rule': 'evenodd', fill: lighter(pen.colour(colour), by), ...line })}/>`;
    }
    case 'rule': {
      const { from, to, colour, weight } = mark;
      const ends = { x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
      return `<line ${attributes({ ...ends, stroke: pen.colour(colour), 'stroke-width': weight })}/>`;
    }
    case 'image':
      return drawImage(mark);
    case 'line':
      return drawLine(mark, pen);
  }
}

/** The picture written out in the file, seen through a window of its place. */
function drawImage({ x, y, width, height, picture, alt, crop }: ImageMark): string {
  const { width: w, height: h } = picture;
  const window = [crop.left * w, crop.top * h, (1 - crop.left - crop.right) * w, (1 - crop.top - crop.bottom) * h];
  const place = { x, y, width, height, viewBox: window.map(rounded).join(' '), preserveAspectRatio: 'none' };
  const description = alt === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': alt };
  const href = `data:${mimeTypes[picture.format]};base64,${Buffer.from(picture.bytes).toString('base64')}`;
  return `<svg ${attributes({ ...place, ...description })}><image ${attributes({ width: w, height: h, 'xlink:href': href })}/></svg>`;
}

const mimeTypes = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const;

const anchors: Readonly<Record<Align, string>> = { left: 'start', center: 'middle', right: 'end' };

/** One `text` element for each line, one `tspan` for each run. */
function drawLine({ x, baseline, align, runs }: LineMark, pen: Pen): string {
  const place = { x, y: baseline, 'text-anchor': align === 'left' ? undefined : anchors[align] };
  // A run with a baseline of its own would move those after it as well.
  const moved = runs.some(({ script }) => script);
  const spans = runs.map((run) => span(run, moved ? baseline : undefined, pen));
  return `<text ${attributes({ ...place, 'xml:space': 'preserve' })}>${spans.join('')}</text>`;
}

function span({ text, size, bold, colour, font, script }: StyledRun, baseline: number | undefined, pen: Pen): string {
  const moved = script ? scripts[script] : { size: 1, down: 0 };
  const family = pen.family(font, 'latin');
  const pieces = text.split(marksOfHan).map((piece, i) => {
    // A piece in two is the marks between the others.
    if (i % 2 === 0) return escapeXml(piece);
    return `<tspan ${attributes({ 'font-family': pen.family(font, 'east-asian') })}>${escapeXml(piece)}</tspan>`;
  });
  return `<tspan ${attributes({
    y: baseline === undefined ? undefined : baseline + size * moved.down,
    'font-family': family === pen.family('body', 'latin') ? undefined : family,
    'font-size': size * moved.size,
    'font-weight': bold ? 'bold' : undefined,
    fill: pen.colour(colour),
  })}>${pieces.join('')}</tspan>`;
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
