/**
 * The lines of a paragraph, filled between words.
 *
 * PowerPoint ends the lines of Chinese text between any two characters. Approach: each line ends where the break is good
 * and little room is left, so that a word that would be cut begins the next line; `wrap.ts` writes these breaks where
 * PowerPoint's own are worse. Limit: a word that no line has room for is cut.
 */
import { plain } from '../../text/running-text.js';
import { breaksIn } from '../../text/words.js';
import { FILLED_COSTS } from '../../typography/costs.js';
import type { Paragraph, StyledRun } from '../canvas/box.js';
import { type Chunk, chunksOf, greedyLines, pointsOf, unbreakable, widthOf } from './measure.js';

/** Characters; no slide shows a longer text, so its words need not be found. */
export const MOST_CHARACTERS = 1500;

type Line = readonly Chunk[];

/** The lines of a paragraph in `width` inches less its indent, with its own breaks; an empty one has one line without chunks. */
export function linesOf({ runs, indent = 0 }: Paragraph, width: number): Line[] {
  const starts = runs.flatMap((run, i) => (i === 0 || run.breakBefore ? [i] : []));
  const lines = starts.flatMap((start, i) => {
    const own = starts.length === 1 ? runs : runs.slice(start, starts[i + 1]);
    const filled = filledLines(own, pointsOf(width - indent));
    return start === 0 ? filled : filled.map((line) => line.map((chunk) => ({ ...chunk, run: chunk.run + start })));
  });
  return lines.length > 0 ? lines : [[]];
}

/** `width` in points. */
function filledLines(runs: readonly StyledRun[], width: number): Line[] {
  const chunks = chunksOf(runs);
  if (chunks.length > 0 && widthOf(chunks) <= width) return [chunks];
  const units = unbreakable(chunks);
  if (chunks.length > MOST_CHARACTERS || units.some((unit) => widthOf(unit) > width)) return greedyLines(chunks, width);
  return fill(units, breaksOf(runs), width);
}

/** How good a break before each UTF-16 offset of the runs is. */
export function breaksOf(runs: readonly StyledRun[]): Uint8Array {
  return breaksIn(
    plain(runs),
    runs.flatMap(({ names }) => names ?? []),
  );
}

/** Lines of units, none wider than `width`, each with the end that costs least. */
function fill(units: readonly Line[], breaks: Uint8Array, width: number): Line[] {
  const widths = units.map(widthOf);
  const offsets = startsOf(units);
  const lines: Line[] = [];
  for (let start = 0; start < units.length; ) {
    const end = endOf(start, widths, (unit) => FILLED_COSTS.breaks[breaks[offsets[unit]!]!]!, width);
    lines.push(units.slice(start, end).flat());
    start = end;
  }
  return lines;
}

/** The unit before which a line from `start` on ends; `cost` is that of a break before a unit. */
function endOf(start: number, widths: readonly number[], cost: (unit: number) => number, width: number): number {
  let best = { end: start + 1, cost: Infinity };
  let used = widths[start]!;
  for (let end = start + 1; used <= width; end++) {
    if (end === widths.length) return end;
    const whole = cost(end) + FILLED_COSTS.empty * (1 - used / width) ** 2;
    if (whole <= best.cost) best = { end, cost: whole };
    used += widths[end]!;
  }
  return best.end;
}

/** The UTF-16 offset at which each unit starts. */
function startsOf(units: readonly Line[]): number[] {
  let offset = 0;
  return units.map((unit) => {
    const start = offset;
    offset += plain(unit).length;
    return start;
  });
}

/** Whether the last of several lines is a single character with its marks. */
export function endsInOrphan(paragraph: Paragraph, width: number): boolean {
  const lines = linesOf(paragraph, width);
  const last = lines.at(-1) ?? [];
  return lines.length > 1 && last.filter(({ text }) => !mark.test(text)).length < 2;
}

const mark = /[\p{P}\s]/u;

/** Height of the paragraphs in inches when set in `width` inches. */
export function heightOf(paragraphs: readonly Paragraph[], width: number): number {
  const points = paragraphs.reduce(
    (sum, p, i) => sum + linesOf(p, width).length * p.leading + (i > 0 ? (p.spaceBefore ?? 0) : 0),
    0,
  );
  return points / 72;
}
