/**
 * The room a text needs, without opening a font.
 *
 * Exact for the fonts the theme names: ASCII has the advance widths of Arial (`arial.ts`)
 * and a Han character or mark of 微软雅黑 is 1 em wide. An upper bound for the rest: letters with
 * accents are taken as 0.8 em, all others as 1 em; 4 % are added to Latin, because the reader's
 * computer may substitute another font for Arial; subscripts and superscripts are measured in full
 * size, and kerning is ignored. Lines are filled to 97 %, so that a typeface 3 % wider than was measured
 * does not move a character to a line of its own.
 * Lines end between words (`lines.ts`). Programs end them between any two Han characters, never before closing or after
 * opening marks, and never within a Latin word or number (kinsoku; GB/T 15834-2011, 5.1).
 */

import { boundedCache, oncePer } from '../../world/memo.js';
import type { StyledRun } from '../canvas/box.js';
import { arialWidth } from './arial.js';

const pointsPerInch = 72;
/** Tolerance in points for widths computed in inches. */
const rounding = 0.01;

/** The digits and most letters of 思源黑体, a common substitute for Arial, are wider by up to this factor. */
const substitute = 1.04;

/** Latin letters with accents that are no wider than 0.8 em in Arial: all but the ligatures. */
const accented = /[\u00aa\u00ba\u00c0-\u00c5\u00c7-\u00d6\u00d8-\u00e5\u00e7-\u00f6\u00f8-\u0131]/;

/** How much wider than measured a typeface may be that stands in for another. */
export const WIDER = 1.03;

/** How a program sets the same text. */
export interface Program {
  /** The space in em between Han and Latin, digits or ·. */
  readonly autoSpace: number;
  /** The width of Latin as a multiple of that of Arial. */
  readonly latin: number;
}

/** PowerPoint with the fonts of the theme. */
export const powerPoint: Program = { autoSpace: 0, latin: 1 };
/** WPS and Impress. */
export const impress: Program = { autoSpace: 0.25, latin: 1 };
/** The most that any of them needs. */
const widest: Program = { autoSpace: impress.autoSpace, latin: substitute };

/** A character of a paragraph. */
export interface Chunk {
  readonly text: string;
  /** Index of the run it belongs to. */
  readonly run: number;
  /** Points. */
  readonly width: number;
}

const closing = /[，。、；：？！）》〉」』】〕”’…—%％℃,.;:?!)\]}]/;
const opening = /[（《〈「『【〔“‘([{]/;
const wordPart = /[0-9A-Za-z.,%+\-–/]/;

/** The properties of a character that measuring needs, whatever its size. */
interface Traits {
  /** Widths in em, of Latin those of Arial. */
  readonly regular: number;
  readonly bold: number;
  readonly isLatin: boolean;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly inWord: boolean;
  /** Latin letters, digits and the stroke, which some programs separate from Han by a space. */
  readonly narrow: boolean;
  readonly han: boolean;
  /** UTF-16 code units. */
  readonly length: number;
}

const known = new Map<string, Traits>();

function traitsOf(character: string): Traits {
  const before = known.get(character);
  if (before) return before;
  const regular = latinWidth(character, false);
  const traits = {
    regular: regular ?? 1,
    bold: latinWidth(character, true) ?? 1,
    isLatin: regular !== undefined,
    opens: opening.test(character),
    closes: closing.test(character),
    inWord: wordPart.test(character),
    narrow: /[0-9A-Za-z%·/]/.test(character),
    han: /\p{Script=Han}/u.test(character),
    length: character.length,
  };
  known.set(character, traits);
  return traits;
}

/** Width in em, `undefined` of a character that is not Latin. */
function latinWidth(character: string, isBold: boolean): number | undefined {
  return arialWidth(character, isBold) ?? (accented.test(character) ? 0.8 : undefined);
}

/** The characters of runs as numbers: what line breaking needs, without an object for each. */
export interface Metrics {
  readonly count: number;
  /** Points. */
  readonly widths: Float64Array;
  /** 1 where a line may end after the character. */
  readonly endings: Uint8Array;
  /** The UTF-16 offset in all runs together at which each starts. */
  readonly offsets: Uint32Array;
}

const cached = boundedCache<readonly Traits[]>(4000);

/** The traits of the characters of a text, cached because a text is measured in many sizes. */
function traitsIn(text: string): readonly Traits[] {
  return cached(text, () => Array.from(text, traitsOf));
}

/** The characters of the runs with their widths in a program, by default the most. */
export function metricsOf(runs: readonly StyledRun[], { autoSpace, latin }: Program = widest): Metrics {
  const all = runs.map(({ text }) => traitsIn(text));
  const count = all.reduce((sum, { length }) => sum + length, 0);
  const metrics = {
    count,
    widths: new Float64Array(count),
    endings: new Uint8Array(count),
    offsets: new Uint32Array(count),
  };
  let last: Traits | undefined;
  let [index, offset, em, size] = [0, 0, 0, 0];
  // A character is complete when the next is known, as its width and break depend on both.
  const close = (next?: Traits) => {
    if (!last) return;
    const meets = next !== undefined && ((last.narrow && next.han) || (last.han && next.narrow));
    metrics.widths[index] = (em + (meets ? autoSpace : 0)) * size;
    metrics.endings[index] = !next || !(last.opens || next.closes || (last.inWord && next.inWord)) ? 1 : 0;
    index++;
  };
  for (const [run, traits] of all.entries()) {
    const { bold } = runs[run]!;
    for (const one of traits) {
      close(one);
      last = one;
      em = (bold ? one.bold : one.regular) * (one.isLatin ? latin : 1);
      size = runs[run]!.size;
      metrics.offsets[index] = offset;
      offset += one.length;
    }
  }
  close();
  return metrics;
}

/** The characters of the runs as chunks, to be put into lines. */
export const chunksOf = oncePer((runs: readonly StyledRun[]): readonly Chunk[] => {
  const { widths } = metricsOf(runs);
  const chunks: Chunk[] = [];
  for (const [run, { text }] of runs.entries())
    for (const character of text) chunks.push({ text: character, run, width: widths[chunks.length]! });
  return chunks;
});

/** Where the lines end that PowerPoint fills greedily: of each the index after its last character. `width` in points. */
export function greedyEnds({ count, widths, endings }: Metrics, width: number): number[] {
  const ends: number[] = [];
  let start = 0;
  let used = 0;
  const endAt = (end: number) => {
    ends.push(end);
    [start, used] = [end, 0];
  };
  for (let from = 0, to = 0; from < count; from = to) {
    // The characters up to the next possible break stay on one line.
    let need = 0;
    do need += widths[to]!;
    while (endings[to++] === 0);
    if (from > start && used + need > width) endAt(from);
    for (let i = from; i < to; i++) {
      // A word longer than the line is broken where the line ends.
      if (i > start && need > width && used + widths[i]! > width) endAt(i);
      used += widths[i]!;
    }
  }
  if (count > start) endAt(count);
  return ends;
}

/** Where the groups of characters end that stay on one line: of each the index after its last character. */
export function unitEnds({ count, endings }: Metrics): number[] {
  const ends: number[] = [];
  for (let i = 0; i < count; i++) if (endings[i] === 1) ends.push(i + 1);
  return ends;
}

/** Width in points of the characters from `from` up to, not including, `to`. */
export function widthBetween({ widths }: Metrics, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += widths[i]!;
  return sum;
}

/** The pieces of a list that end at these indices. */
export function piecesAt<T>(list: readonly T[], ends: readonly number[]): (readonly T[])[] {
  return ends.map((end, i) => list.slice(ends[i - 1] ?? 0, end));
}

/** Width in points. */
export function widthOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.width, 0);
}

/** The points to which lines in a box of so many inches are filled. */
export function pointsOf(width: number): number {
  return (width * pointsPerInch) / WIDER + rounding;
}

/** Width in inches of the runs on one line. */
export function inchesOf(runs: readonly StyledRun[]): number {
  const metrics = metricsOf(runs);
  return widthBetween(metrics, 0, metrics.count) / pointsPerInch;
}

/** The share of the leading that is below the baseline. */
export const descent = 0.22;
