/**
 * Chooses the breaks of a short text that should break by meaning: a title, an entry of contents, a heading of a slide.
 *
 * Problem: such a text has few lines, and how good they are depends on all of them together. Approach: all breakings into
 * a given number of lines are weighed, without those that cannot become better than the best one found or leave more than
 * the other lines can hold. Limit: four lines.
 */
import { TITLE_COSTS } from './costs.js';

/** A text of units that never break, such as characters with their marks. All widths in one measure. */
export interface Breakable {
  readonly count: number;
  /** The cost of a break before each unit; `Infinity` if it is forbidden. */
  readonly costs: ArrayLike<number>;
  /** The width of the units `[start, end)` as a line. */
  width(start: number, end: number): number;
  /** The room of a line that starts with a unit. */
  room(start: number): number;
  /** The cost of the shape that lines of these widths have. */
  shape(widths: readonly number[]): number;
}

/** The ends of lines as indices of units, the last of them `count`, and their cost. */
export interface Breaks {
  readonly ends: readonly number[];
  readonly cost: number;
}

/** The most lines of a text that breaks by meaning; a longer one is filled line by line. */
export const MOST_LINES = 4;

/**
 * The best breaks into the fewest lines from `least` on, or into one line more where those would cut a word; `undefined`
 * if more than four are needed.
 */
export function bestBreaks(text: Breakable, least = 1): Breaks | undefined {
  let best: Breaks | undefined;
  for (let lines = least; lines <= MOST_LINES; lines++) {
    const found = breaksInto(text, lines);
    if (found && (!best || found.cost < best.cost)) best = found;
    if (best && best.cost < TITLE_COSTS.breaks[3]) return best;
  }
  return best;
}

function breaksInto(text: Breakable, lines: number): Breaks | undefined {
  const { count, costs } = text;
  let best: Breaks | undefined;
  const widths: number[] = [];
  const ends: number[] = [];
  const earliest = earliestStarts(text, lines);
  const choose = (start: number, left: number, cost: number) => {
    if (best && cost >= best.cost) return;
    if (left === 1) {
      const total = cost + text.shape([...widths, text.width(start, count)]);
      if (!best || total < best.cost) best = { ends: [...ends, count], cost: total };
      return;
    }
    for (let end = Math.max(start + 1, earliest[left - 1]!); end < count; end++) {
      const width = text.width(start, end);
      if (width > text.room(start)) break;
      if (costs[end] === Infinity) continue;
      widths.push(width);
      ends.push(end);
      choose(end, left - 1, cost + costs[end]!);
      widths.pop();
      ends.pop();
    }
  };
  if (count > 0 && earliest[lines] === 0) choose(0, lines, 0);
  return best;
}

/** For each number of lines, the earliest unit from which on the text fits into so many. */
function earliestStarts({ count, width, room, costs }: Breakable, lines: number): number[] {
  const starts = [count];
  for (let left = 1; left <= lines; left++) {
    const end = starts[left - 1]!;
    let start = end;
    for (let from = end - 1; from >= 0; from--) {
      if (width(from, end) > room(from)) break;
      if (from === 0 || costs[from] !== Infinity) start = from;
    }
    starts.push(start);
  }
  return starts;
}
