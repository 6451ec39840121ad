/**
 * Breaks a title or heading that needs several lines where a reader would.
 *
 * PowerPoint fills the first line and leaves one or two characters for the last.
 * Here the lines are made about equally long, and a break after a mark is preferred.
 * It knows no words: without a mark near, a break may part a compound.
 */
import type { StyledRun } from '../canvas/box.js';
import { type Chunk, chunksOf, greedyLines, unbreakable, widthOf } from './measure.js';

const marks = /[，。、；：？！—）》”]$/;

/** Whether every line but the last ends in a mark. */
export function breaksAfterMarks(runs: readonly StyledRun[]): boolean {
  return runs.every((run, i) => !run.breakBefore || marks.test(runs[i - 1]?.text ?? ''));
}

/** A text of more lines is no title: it is filled as it comes, and weighing its lines would take long. */
const MOST_LINES = 4;

/** The runs with a break before each further line; as they came where one line is enough. `width` in inches. */
export function balance(runs: readonly StyledRun[], width: number): readonly StyledRun[] {
  const chunks = chunksOf(runs);
  const points = width * 72;
  if (widthOf(chunks) > MOST_LINES * points) return runs;
  const count = greedyLines(chunks, points).length;
  if (count < 2 || count > MOST_LINES) return runs;
  const lines = evenLines(unbreakable(chunks), count, points);
  return lines ? lines.flatMap((line, i) => restyle(line, runs, i > 0)) : runs;
}

/** The cheapest way to set the units in exactly `count` lines, or `undefined` where a unit is wider than a line. */
function evenLines(units: readonly (readonly Chunk[])[], count: number, width: number): Chunk[][] | undefined {
  const widths = units.map(widthOf);
  const even = widths.reduce((sum, each) => sum + each, 0) / count;
  // For each unit, the cheapest way to set all from it on, in one line more with each round.
  let best: (Way | undefined)[] = [...units.map(() => undefined), { cost: 0, ends: [] }];
  for (let left = 1; left <= count; left++) {
    best = units.map((_, from) => {
      let found: Way | undefined;
      let used = 0;
      for (let to = from + 1; to <= units.length; to++) {
        used += widths[to - 1]!;
        if (used > width) break;
        const rest = best[to];
        if (!rest) continue;
        const cost = rest.cost + costOf(used, even, left === 1 || endsInMark(units[to - 1]!));
        if (!found || cost < found.cost) found = { cost, ends: [to, ...rest.ends] };
      }
      return found;
    });
  }
  return best[0]?.ends.map((end, i, ends) => units.slice(ends[i - 1] ?? 0, end).flat());
}

/** Where lines end, as counts of units, and what that costs. */
interface Way {
  readonly cost: number;
  readonly ends: readonly number[];
}

/** What a break within a clause costs, against the square of how uneven the lines are. */
const withinClause = 0.3;

function costOf(width: number, even: number, whole: boolean): number {
  const uneven = (width - even) / even;
  return uneven * uneven + (whole ? 0 : withinClause);
}

function endsInMark(unit: readonly Chunk[]): boolean {
  return marks.test(unit.at(-1)?.text ?? '');
}

function restyle(line: readonly Chunk[], runs: readonly StyledRun[], broken: boolean): StyledRun[] {
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
