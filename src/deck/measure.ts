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
import { arialWidth } from './arial.js';
import type { Paragraph, StyledRun } from './box.js';

const pointsPerInch = 72;
/** Points by which a width computed in inches may fall short. */
const rounding = 0.01;

/** For what stands in for Arial: the digits and most letters of 思源黑体 are up to so much wider. */
const substitute = 1.04;

/** Latin letters with accents: but for the ligatures, which are left out, none is wider in Arial. */
const accented = /[\u00aa\u00ba\u00c0-\u00c5\u00c7-\u00d6\u00d8-\u00e5\u00e7-\u00f6\u00f8-\u0131]/;

/** The character's width in em: exact or a bound, as said above. */
export function emWidth(character: string, bold = false): number {
  const em = arialWidth(character, bold) ?? (accented.test(character) ? 0.8 : undefined);
  return em === undefined ? 1 : em * substitute;
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

/** The characters of the runs, each with its width and whether a line may end after it. */
export function chunksOf(runs: readonly StyledRun[]): Chunk[] {
  const all = runs.flatMap((run, index) =>
    [...run.text].map((text) => ({ text, run: index, width: emWidth(text, run.bold) * run.size })),
  );
  return all.map((chunk, i) => {
    const next = all[i + 1];
    if (next === undefined) return { ...chunk, breakAfter: true };
    const space = meets(chunk.text, next.text) ? autoSpace * runs[chunk.run]!.size : 0;
    return { ...chunk, width: chunk.width + space, breakAfter: breaksBetween(chunk.text, next.text) };
  });
}

/** What WPS and Impress put between Han and Latin, digits or ·, in em; PowerPoint puts nothing. */
const autoSpace = 0.25;

function meets(before: string, after: string): boolean {
  const narrow = /[0-9A-Za-z%·]/;
  const han = /\p{Script=Han}/u;
  return (narrow.test(before) && han.test(after)) || (han.test(before) && narrow.test(after));
}

function breaksBetween(before: string, after: string): boolean {
  if (opening.test(before) || closing.test(after)) return false;
  return !(wordPart.test(before) && wordPart.test(after));
}

/** Lines as lists of chunks: as much on each as goes in, as PowerPoint breaks them. `width` in points. */
export function greedyLines(chunks: readonly Chunk[], width: number): (readonly Chunk[])[] {
  const lines: Chunk[][] = [];
  let line: Chunk[] = [];
  let used = 0;
  for (const unit of unbreakable(chunks)) {
    const need = widthOf(unit);
    if (line.length > 0 && used + need > width) {
      lines.push(line);
      [line, used] = [[], 0];
    }
    for (const chunk of unit) {
      // A word longer than the line is broken where the line ends.
      if (line.length > 0 && need > width && used + chunk.width > width) {
        lines.push(line);
        [line, used] = [[], 0];
      }
      line.push(chunk);
      used += chunk.width;
    }
  }
  if (line.length > 0) lines.push(line);
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
    const chunks = chunksOf(runs.slice(start, starts[i + 1])).map((chunk) => ({ ...chunk, run: chunk.run + start }));
    return greedyLines(chunks, width * pointsPerInch + rounding);
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
