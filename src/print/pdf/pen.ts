/**
 * Colour and weight of text as PDF operators. Black is `0 g`, black ink alone; a mixed colour is DeviceRGB. A spot colour is a Separation
 * (ISO 32000-1:2008 8.6.6.4): its own plate in print, and on a screen the colour that the theme gives. Bold type is
 * filled and stroked (9.3.6), as word processors do for Kai and Fang, which have no bold cut.
 */
import { oncePer } from '../../world/memo.js';
import type { Ink, Rgb } from '../layout/ink.js';
import type { Glyph } from '../layout/paragraph.js';
import type { Canvas } from './canvas.js';
import type { Document, Reference } from './internals.js';
import { inkOf } from './revision.js';

export type SpotColor = Exclude<NonNullable<Ink['color']>, Rgb>;

/** Operators that set the colours of filling and stroking, and those of the weight. */
interface Pen {
  readonly fill: string;
  /** Empty for type without a stroke. */
  readonly stroke: string;
  /** pt */
  readonly weight: number;
}

export const BLACK: Pen = { fill: '0 g', stroke: '', weight: 0 };

/** The pen of a glyph. A spot colour becomes a resource of the page. */
export function penOf(canvas: Canvas, { ink, change }: Glyph): Pen {
  if (!ink && !change) return BLACK;
  const weight = ink?.weight ?? 0;
  if (change) return penIn(inkOf(change), weight);
  return penIn(fillOf(canvas, ink), weight);
}

function fillOf(canvas: Canvas, ink: Ink | undefined): string {
  if (!ink?.color) return BLACK.fill;
  return 'ink' in ink.color ? spot(canvas, ink.color) : mixed(ink.color);
}

function mixed(color: Rgb): string {
  return `${color.map(number).join(' ')} rg`;
}

/** The operators that stroke in a colour. */
export function strokeIn(canvas: Canvas, color: SpotColor | undefined): string {
  return strokeOf(color ? spot(canvas, color) : BLACK.fill);
}

function penIn(fill: string, weight: number): Pen {
  return { fill, stroke: weight > 0 ? strokeOf(fill) : '', weight };
}

/** The operators are those of filling in capitals. */
function strokeOf(fill: string): string {
  return fill.replace(/(?<=\s)(?:rg|g|cs|scn)(?!\S)/g, (operator) => operator.toUpperCase());
}

/** The operators from one pen to another. */
export function changed(from: Pen, to: Pen): readonly string[] {
  if (from === to) return UNCHANGED;
  return [
    ...(to.fill === from.fill ? [] : [to.fill]),
    ...(to.stroke === '' || to.stroke === from.stroke ? [] : [to.stroke]),
    ...(to.weight === from.weight ? [] : [to.weight > 0 ? `2 Tr ${number(to.weight)} w 1 j` : '0 Tr']),
  ];
}

const UNCHANGED: readonly string[] = [];

/** The colour spaces of a document by the name of the ink. */
const spacesOf = oncePer((_: Document) => new Map<string, Reference>());

/** Selects a spot colour for filling. */
function spot(canvas: Canvas, color: SpotColor): string {
  return `/${canvas.spot(color)} cs 1 scn`;
}

/** The name of a spot colour in the resources of a page: the same in every file. */
export function spotName(ink: string): string {
  return `Spot-${nameOf(ink)}`;
}

/** The colour space of a spot colour, one for each document. */
export function spaceOf(document: Document, { ink, shown }: SpotColor): Reference {
  const spaces = spacesOf(document);
  const space = spaces.get(ink) ?? separation(document, ink, shown);
  spaces.set(ink, space);
  return space;
}

function separation(document: Document, ink: string, shown: SpotColor['shown']): Reference {
  // A tint of 0 is paper, one of 1 the full ink.
  const tint = { FunctionType: 2, Domain: [0, 1], C0: [1, 1, 1], C1: shown.map(number).map(Number), N: 1 };
  const space = document.ref(['Separation', nameOf(ink), 'DeviceRGB', tint]);
  space.end();
  return space;
}

/** A name in UTF-8, as 8.6.6.4 recommends; bytes that a name may not have are written as # and two digits (7.3.5). */
function nameOf(ink: string): string {
  return [...Buffer.from(ink)]
    .map((byte) =>
      /[\w.-]/.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `#${byte.toString(16).padStart(2, '0').toUpperCase()}`,
    )
    .join('');
}

function number(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
