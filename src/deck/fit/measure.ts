/**
 * How much room a text needs, without opening a font.
 *
 * Exact for the fonts the theme names: ASCII has the advance widths of Arial (`arial.ts`)
 * and a Han character or mark of 微软雅黑 is 1 em wide. A bound for the rest: letters with
 * accents are taken as 0.8 em, whatever else as 1 em, and as the reader's computer may set
 * another font for Arial, 4 % are added to Latin; what is raised or lowered is measured in
 * full size, and no pair is kerned.
 * Lines break between any two Han characters, never before closing or after opening
 * marks, and never within a word or number (GB/T 15834-2011, 5.1).
 */

import type { Paragraph, StyledRun } from '../canvas/box.js';
import { arialWidth } from './arial.js';

const pointsPerInch = 72;
/** Points by which a width computed in inches may fall short. */
const rounding = 0.01;

/** For what stands in for Arial: the digits and most letters of 思源黑体 are up to so much wider. */
const substitute = 1.04;

/** Latin letters with accents: but for the ligatures, which are left out, none is wider in Arial. */
const accented = /[\u00aa\u00ba\u00c0-\u00c5\u00c7-\u00d6\u00d8-\u00e5\u00e7-\u00f6\u00f8-\u0131]/;

/** The character's width in em: exact or a bound, as said above. */
export function emWidth(character: string, bold = false): number {
  const { regular, heavy } = traitsOf(character);
  return bold ? heavy : regular;
}

/** A stretch of a paragraph that stays on one line. */
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
const mark = /[\p{P}\s]/u;
const wordPart = /[0-9A-Za-z.,%+\-–/]/;

/** All that measuring asks of a character, whatever its size. */
interface Traits {
  /** Widths in em. */
  readonly regular: number;
  readonly heavy: number;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly inWord: boolean;
  /** Latin and digits, which some programs set apart from Han. */
  readonly narrow: boolean;
  readonly han: boolean;
}

/** A text has few different characters and each is asked for at every size that is tried. */
const known = new Map<string, Traits>();

function traitsOf(character: string): Traits {
  const found = known.get(character);
  if (found) return found;
  const em = (isBold: boolean) => {
    const latin = arialWidth(character, isBold) ?? (accented.test(character) ? 0.8 : undefined);
    return latin === undefined ? 1 : latin * substitute;
  };
  const traits = {
    regular: em(false),
    heavy: em(true),
    opens: opening.test(character),
    closes: closing.test(character),
    inWord: wordPart.test(character),
    narrow: /[0-9A-Za-z%·]/.test(character),
    han: /\p{Script=Han}/u.test(character),
  };
  known.set(character, traits);
  return traits;
}

/** What WPS and Impress put between Han and Latin, digits or ·, in em; PowerPoint puts nothing. */
const autoSpace = 0.25;

/** The same runs are measured in several widths. */
const measured = new WeakMap<readonly StyledRun[], readonly Chunk[]>();

/** The characters of the runs, each with its width and whether a line may end after it. */
export function chunksOf(runs: readonly StyledRun[]): readonly Chunk[] {
  const found = measured.get(runs) ?? chunksIn(runs);
  measured.set(runs, found);
  return found;
}

function chunksIn(runs: readonly StyledRun[]): Chunk[] {
  const chunks: Chunk[] = [];
  let last: { text: string; run: number; traits: Traits } | undefined;
  // A character is known when the next is: whether a line may end between them, and the space there.
  const close = (next?: Traits) => {
    if (!last) return;
    const { text, run, traits } = last;
    const { size, bold } = runs[run]!;
    const meets = next !== undefined && ((traits.narrow && next.han) || (traits.han && next.narrow));
    const width = ((bold ? traits.heavy : traits.regular) + (meets ? autoSpace : 0)) * size;
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

/** Lines as lists of chunks: as much on each as goes in, as PowerPoint breaks them. `width` in points. */
export function greedyLines(chunks: readonly Chunk[], width: number): (readonly Chunk[])[] {
  const lines: (readonly Chunk[])[] = [];
  let start = 0;
  let used = 0;
  const endAt = (end: number) => {
    lines.push(chunks.slice(start, end));
    [start, used] = [end, 0];
  };
  for (let from = 0, to = 0; from < chunks.length; from = to) {
    // A unit is what stays on one line.
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

/** Chunks joined to what cannot be parted. */
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

/** The lines of the paragraph in `width` inches, its own breaks kept; an empty one has one line without chunks. */
export function linesOf({ runs }: Paragraph, width: number): (readonly Chunk[])[] {
  const starts = runs.flatMap((run, i) => (i === 0 || run.breakBefore ? [i] : []));
  const lines = starts.flatMap((start, i) => {
    const chunks = chunksOf(starts.length === 1 ? runs : runs.slice(start, starts[i + 1]));
    const own = start === 0 ? chunks : chunks.map((chunk) => ({ ...chunk, run: chunk.run + start }));
    return greedyLines(own, width * pointsPerInch + rounding);
  });
  return lines.length > 0 ? lines : [[]];
}

/** Whether the last of several lines holds one character and its marks alone. */
export function endsInOrphan(paragraph: Paragraph, width: number): boolean {
  const lines = linesOf(paragraph, width);
  const last = lines.at(-1) ?? [];
  return lines.length > 1 && last.filter(({ text }) => !mark.test(text)).length < 2;
}

/** Part of a line that lies below its baseline. */
export const descent = 0.22;

/** Height of the paragraphs in inches when set in `width` inches. */
export function heightOf(paragraphs: readonly Paragraph[], width: number): number {
  const points = paragraphs.reduce(
    (sum, p, i) => sum + linesOf(p, width).length * p.leading + (i > 0 ? (p.spaceBefore ?? 0) : 0),
    0,
  );
  return points / pointsPerInch;
}

/** Width in inches of the runs on one line. */
export function inchesOf(runs: readonly StyledRun[]): number {
  return widthOf(chunksOf(runs)) / pointsPerInch;
}
