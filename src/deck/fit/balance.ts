/**
 * Breaks a title or heading that needs several lines into lines of similar length.
 *
 * PowerPoint fills the first line and may leave one or two characters for the last.
 * A break after punctuation is preferred, and the words that titles of reports are made of (`words.ts`) are kept whole;
 * where neither helps, a break may divide a compound.
 */
import type { StyledRun } from '../canvas/box.js';
import { type Chunk, chunksOf, greedyLines, unbreakable, widthOf } from './measure.js';
import { insideWords } from './words.js';

const marks = /[，。、；：？！—）》”]$/;

/** Whether every line but the last ends in punctuation. */
export function breaksAfterMarks(runs: readonly StyledRun[]): boolean {
  return runs.every((run, i) => !run.breakBefore || marks.test(runs[i - 1]?.text ?? ''));
}

/** A text of more lines is no title: balancing it would take long, so its lines are filled. */
const MOST_LINES = 4;

/** The runs with a break before each further line; unchanged where one line is enough. `width` in inches. */
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
  const inWord = insideWords(units.map((unit) => unit.map(({ text }) => text).join('')));
  const even = widths.reduce((sum, each) => sum + each, 0) / count;
  // For each unit, the cheapest way to set the rest of the text from it on; each round allows one line more.
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
        const divides = left > 1 && inWord.has(to) ? withinWord : 0;
        const cost = rest.cost + divides + costOf(used, even, left === 1 || endsInMark(units[to - 1]!));
        if (!found || cost < found.cost) found = { cost, ends: [to, ...rest.ends] };
      }
      return found;
    });
  }
  return best[0]?.ends.map((end, i, ends) => units.slice(ends[i - 1] ?? 0, end).flat());
}

/** The ends of lines as indices of units, and the cost. */
interface Way {
  readonly cost: number;
  readonly ends: readonly number[];
}

/** The cost of a break within a clause; that of an uneven line is its deviation from the mean, squared. */
const withinClause = 0.3;
/** What a break within a word costs besides. */
const withinWord = 2;

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
