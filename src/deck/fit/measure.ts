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

/** The width of a character in em: exact or an upper bound, see above. */
export function emWidth(character: string, bold = false): number {
  const { regular, heavy, isLatin } = traitsOf(character);
  return (bold ? heavy : regular) * (isLatin ? substitute : 1);
}

/** A character of a paragraph. */
export interface Chunk {
  readonly text: string;
  /** Index of the run it belongs to. */
  readonly run: number;
  /** Points. */
  readonly width: number;
  /** Whether a line may end after it. */
  readonly breakAfter: boolean;
}

const closing = /[，。、；：？！）》〉」』】〕”’…—%％℃,.;:?!)\]}]/;
const opening = /[（《〈「『【〔“‘([{]/;
const wordPart = /[0-9A-Za-z.,%+\-–/]/;

/** The properties of a character that measuring needs, whatever its size. */
interface Traits {
  /** Widths in em, of Latin those of Arial. */
  readonly regular: number;
  readonly heavy: number;
  readonly isLatin: boolean;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly inWord: boolean;
  /** Latin letters, digits and the stroke, which some programs separate from Han by a space. */
  readonly narrow: boolean;
  readonly han: boolean;
}

const known = new Map<string, Traits>();

function traitsOf(character: string): Traits {
  const before = known.get(character);
  if (before) return before;
  const regular = latinWidth(character, false);
  const traits = {
    regular: regular ?? 1,
    heavy: latinWidth(character, true) ?? 1,
    isLatin: regular !== undefined,
    opens: opening.test(character),
    closes: closing.test(character),
    inWord: wordPart.test(character),
    narrow: /[0-9A-Za-z%·/]/.test(character),
    han: /\p{Script=Han}/u.test(character),
  };
  known.set(character, traits);
  return traits;
}

/** Width in em, `undefined` of a character that is not Latin. */
function latinWidth(character: string, isBold: boolean): number | undefined {
  return arialWidth(character, isBold) ?? (accented.test(character) ? 0.8 : undefined);
}

/** The characters of the runs, each with its width in a program, by default the most, and whether a line may end after it. */
export function chunksOf(runs: readonly StyledRun[], { autoSpace, latin } = widest): Chunk[] {
  const chunks: Chunk[] = [];
  let last: { text: string; run: number; traits: Traits } | undefined;
  // A character is complete when the next is known, as its width and break depend on both.
  const close = (next?: Traits) => {
    if (!last) return;
    const { text, run, traits } = last;
    const { size, bold } = runs[run]!;
    const meets = next !== undefined && ((traits.narrow && next.han) || (traits.han && next.narrow));
    const em = (bold ? traits.heavy : traits.regular) * (traits.isLatin ? latin : 1);
    const width = (em + (meets ? autoSpace : 0)) * size;
    const parts = !next || !(traits.opens || next.closes || (traits.inWord && next.inWord));
    chunks.push({ text, run, width, breakAfter: parts });
  };
  for (const [run, { text }] of runs.entries()) {
    for (const character of text) {
      const traits = traitsOf(character);
      close(traits);
      last = { text: character, run, traits };
    }
  }
  close();
  return chunks;
}

/** The lines as PowerPoint fills them, greedily. `width` in points. */
export function greedyLines(chunks: readonly Chunk[], width: number): (readonly Chunk[])[] {
  const lines: (readonly Chunk[])[] = [];
  let start = 0;
  let used = 0;
  const endAt = (end: number) => {
    lines.push(chunks.slice(start, end));
    [start, used] = [end, 0];
  };
  for (let from = 0, to = 0; from < chunks.length; from = to) {
    // The chunks up to the next possible break stay on one line.
    let need = 0;
    do need += chunks[to]!.width;
    while (!chunks[to++]!.breakAfter);
    if (from > start && used + need > width) endAt(from);
    for (let i = from; i < to; i++) {
      // A word longer than the line is broken where the line ends.
      if (i > start && need > width && used + chunks[i]!.width > width) endAt(i);
      used += chunks[i]!.width;
    }
  }
  if (chunks.length > start) endAt(chunks.length);
  return lines;
}

/** The chunks in groups that stay on one line. */
export function unbreakable(chunks: readonly Chunk[]): (readonly Chunk[])[] {
  const units: Chunk[][] = [];
  let unit: Chunk[] = [];
  for (const chunk of chunks) {
    unit.push(chunk);
    if (!chunk.breakAfter) continue;
    units.push(unit);
    unit = [];
  }
  return units;
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
  return widthOf(chunksOf(runs)) / pointsPerInch;
}

/** The share of the leading that is below the baseline. */
export const descent = 0.22;
