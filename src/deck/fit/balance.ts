/**
 * Breaks a title or heading that needs several lines into lines of similar length.
 *
 * PowerPoint fills the first line, may leave one or two characters for the last, and breaks inside words. The breaks are
 * chosen as those of the titles of the book: after a mark where possible, else between words.
 */

import { bestBreaks, MOST_LINES } from '../../typography/best-breaks.js';
import { TITLE_COSTS } from '../../typography/costs.js';
import type { StyledRun } from '../canvas/box.js';
import { breaksOf } from './lines.js';
import { type Chunk, chunksOf, greedyEnds, piecesAt, pointsOf } from './measure.js';
import { type Measured, measured, remembered } from './measured.js';

const marks = /[，。、；：？！—）》”]$/;

/** Whether every line but the last ends in punctuation. */
export function breaksAfterMarks(runs: readonly StyledRun[]): boolean {
  return runs.every((run, i) => !run.breakBefore || marks.test(runs[i - 1]?.text ?? ''));
}

/** The runs with a break before each further line; unchanged where one line is enough. `width` in inches. */
export function balance(runs: readonly StyledRun[], width: number): readonly StyledRun[] {
  const { measures, size } = measured(runs);
  const room = pointsOf(width) / size;
  // A text of more lines is no title: its lines are filled.
  if (measures.width <= room || measures.width > MOST_LINES * room) return runs;
  const ends = remembered(measures, 'even', room, () => {
    const count = greedyEnds(measures.metrics, room).length;
    return count < 2 || count > MOST_LINES ? undefined : evenEnds(measures, breaksOf(runs), count, room);
  });
  return ends ? piecesAt(chunksOf(runs), ends).flatMap((line, i) => withBreaks(line, runs, i > 0)) : runs;
}

/** The cost of a line whose width is its deviation from the mean, as a share of it, squared. */
const UNEVEN_COST = 20;

/** Where the best `count` lines or a few more end, or `undefined` where a unit is wider than a line. */
function evenEnds({ metrics, units }: Measured, breaks: Uint8Array, count: number, width: number) {
  const ends = sums(units.widths);
  const even = ends.at(-1)! / count;
  const best = bestBreaks(
    {
      count: units.ends.length,
      // The cost of a break before each unit.
      costs: units.ends.map((_, i) => TITLE_COSTS.breaks[breaks[metrics.offsets[units.ends[i - 1] ?? 0]!]!]!),
      width: (start, end) => ends[end]! - ends[start]!,
      room: () => width,
      shape: (widths) => widths.reduce((sum, each) => sum + UNEVEN_COST * ((each - even) / even) ** 2, 0),
    },
    count,
  );
  return best?.ends.map((end) => units.ends[end - 1]!);
}

/** The sum of the numbers before each, and of all. */
function sums(numbers: readonly number[]): number[] {
  let sum = 0;
  return [0, ...numbers.map((each) => (sum += each))];
}

/** A line in the styles of the runs that its characters come from; `broken` where it starts after a break. */
export function withBreaks(line: readonly Chunk[], runs: readonly StyledRun[], broken: boolean): StyledRun[] {
  const out: StyledRun[] = [];
  let current = -1;
  for (const chunk of line) {
    const last = out.at(-1);
    if (last && chunk.run === current) out[out.length - 1] = { ...last, text: last.text + chunk.text };
    else
      out.push({
        ...runs[chunk.run]!,
        text: chunk.text,
        ...(broken && out.length === 0 ? { breakBefore: true as const } : {}),
      });
    current = chunk.run;
  }
  return out;
}
