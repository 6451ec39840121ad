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
import { oncePer } from '../../world/memo.js';
import type { Paragraph, StyledRun } from '../canvas/box.js';
import { type Chunk, chunksOf, greedyEnds, piecesAt, pointsOf } from './measure.js';
import { type Measured, measured, remembered } from './measured.js';

/** Characters; no slide shows a longer text, so its words need not be found. */
export const MOST_CHARACTERS = 1500;

type Line = readonly Chunk[];

/** The lines of a paragraph in `width` inches less its indent, with its own breaks; an empty one has one line without chunks. */
export function linesOf({ runs, indent = 0 }: Paragraph, width: number): Line[] {
  const lines = segmentsOf(runs).flatMap(({ start, runs }) => {
    const chunks = chunksOf(runs);
    const own = start === 0 ? chunks : chunks.map((chunk) => ({ ...chunk, run: chunk.run + start }));
    return piecesAt(own, filledEnds(runs, pointsOf(width - indent)));
  });
  return lines.length > 0 ? lines : [[]];
}

/** How many lines a paragraph has in `width` inches less its indent; an empty one has one. */
export function lineCount({ runs, indent = 0 }: Paragraph, width: number): number {
  const points = pointsOf(width - indent);
  const known = countsOf(runs);
  let count = known.get(points);
  if (count === undefined) {
    count = segmentsOf(runs).reduce((sum, { runs }) => sum + filledEnds(runs, points).length, 0);
    known.set(points, count);
  }
  return Math.max(1, count);
}

/** The numbers of lines that runs have, by the points of their room. */
const countsOf = oncePer((_: readonly StyledRun[]) => new Map<number, number>());

/** Runs between breaks of their own. */
interface Segment {
  /** Index of the first of its runs in the paragraph. */
  readonly start: number;
  readonly runs: readonly StyledRun[];
}

function segmentsOf(runs: readonly StyledRun[]): Segment[] {
  const starts = runs.flatMap((run, i) => (i === 0 || run.breakBefore ? [i] : []));
  if (starts.length === 1) return [{ start: 0, runs }];
  return starts.map((start, i) => ({ start, runs: runs.slice(start, starts[i + 1]) }));
}

/** Where the lines of runs end: of each the index after its last character. `width` in points. */
function filledEnds(runs: readonly StyledRun[], width: number): readonly number[] {
  const { measures, size } = measured(runs);
  const { metrics } = measures;
  const room = width / size;
  if (metrics.count > 0 && measures.width <= room) return [metrics.count];
  return remembered(measures, 'filled', room, () =>
    metrics.count > MOST_CHARACTERS || measures.units.widths.some((each) => each > room)
      ? greedyEnds(metrics, room)
      : fill(measures, breaksOf(runs), room),
  );
}

/** How good a break before each UTF-16 offset of the runs is. */
export function breaksOf(runs: readonly StyledRun[]): Uint8Array {
  return breaksIn(
    plain(runs),
    runs.flatMap(({ names }) => names ?? []),
  );
}

/** Where lines of units end, none of which is wider than `width`: each at the end that costs least. */
function fill({ metrics, units: { ends, widths } }: Measured, breaks: Uint8Array, width: number): number[] {
  const lines: number[] = [];
  const cost = (unit: number) => FILLED_COSTS.breaks[breaks[metrics.offsets[ends[unit - 1]!]!]!]!;
  for (let start = 0; start < widths.length; ) {
    start = endOf(start, widths, cost, width);
    lines.push(ends[start - 1]!);
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

/** Whether the last of several lines is a single character with its marks. */
export function endsInOrphan(paragraph: Paragraph, width: number): boolean {
  if (lineCount(paragraph, width) < 2) return false;
  const last = linesOf(paragraph, width).at(-1)!;
  return last.filter(({ text }) => !mark.test(text)).length < 2;
}

const mark = /[\p{P}\s]/u;

/** Height of the paragraphs in inches when set in `width` inches. */
export function heightOf(paragraphs: readonly Paragraph[], width: number): number {
  const points = paragraphs.reduce(
    (sum, p, i) => sum + lineCount(p, width) * p.leading + (i > 0 ? (p.spaceBefore ?? 0) : 0),
    0,
  );
  return points / 72;
}
