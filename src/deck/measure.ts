/**
 * How much room a text needs, without its font.
 *
 * The font of the reader's computer is unknown, so widths are upper bounds over the
 * usual ones (微软雅黑, 等线, 思源黑体, Arial, bold included): what fits here fits there.
 * Lines break between any two Han characters, never before closing or after opening
 * marks, and never within a word or number (GB/T 15834-2011, 5.1).
 */
import type { Paragraph, StyledRun } from './box.js';

const pointsPerInch = 72;
/** Points by which a width computed in inches may fall short. */
const rounding = 0.01;

/** Widths in em of what is narrower than a Han character. */
const narrow: readonly (readonly [RegExp, number])[] = [
  [/[0-9]/, 0.6],
  [/[ijl.,:;|!' ]/, 0.36],
  [/[frtI()[\]/\\-]/, 0.46],
  [/[a-ln-vx-z?*+<>=~^_"#$]/, 0.66],
  [/[A-LN-VX-Z&]/, 0.8],
];

/** An upper bound of the character's width, in em. */
export function emWidth(character: string): number {
  for (const [pattern, em] of narrow) if (pattern.test(character)) return em;
  return 1;
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
    [...run.text].map((text) => ({ text, run: index, width: emWidth(text) * run.size })),
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

/** Whether the last of several lines holds one character and its marks alone. */
export function endsInOrphan(paragraph: Paragraph, width: number): boolean {
  const lines = greedyLines(chunksOf(paragraph.runs), width * pointsPerInch + rounding);
  const last = lines.at(-1) ?? [];
  return lines.length > 1 && last.filter(({ text }) => !mark.test(text)).length < 2;
}

/** Lines the paragraph takes in `width` inches, its own breaks counted; an empty one takes a line. */
export function linesOf(paragraph: Paragraph, width: number): number {
  const stretches: StyledRun[][] = [];
  for (const run of paragraph.runs) {
    const last = stretches.at(-1);
    if (last === undefined || run.breakBefore) stretches.push([run]);
    else last.push(run);
  }
  const counts = stretches.map((runs) =>
    Math.max(1, greedyLines(chunksOf(runs), width * pointsPerInch + rounding).length),
  );
  return Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
}

/** Height of the paragraphs in inches when set in `width` inches. */
export function heightOf(paragraphs: readonly Paragraph[], width: number): number {
  const points = paragraphs.reduce(
    (sum, p, i) => sum + linesOf(p, width) * p.leading + (i > 0 ? (p.spaceBefore ?? 0) : 0),
    0,
  );
  return points / pointsPerInch;
}

/** Width in inches of the runs on one line. */
export function inchesOf(runs: readonly StyledRun[]): number {
  return widthOf(chunksOf(runs)) / pointsPerInch;
}
