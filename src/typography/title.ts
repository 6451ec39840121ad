/**
 * Breaks centred titles and entries of contents by meaning.
 *
 * GB/T 9704-2012 7.3.1: the lines of a title break between complete words and form a trapezoid or a lozenge. All
 * breakings into the fewest lines are weighed: preferably after a mark, else between words, without a short last line or
 * an hourglass. Limit: four lines; a longer title is broken like a paragraph.
 */
import { Break, breaksIn } from '../text/words.js';
import type { Breakable } from './best-breaks.js';
import { bestBreaks } from './best-breaks.js';
import { Class } from './classes.js';
import { TITLE_COSTS } from './costs.js';
import { naturalWidth } from './fill.js';
import type { Breaking, Measure } from './lines.js';
import type { Prepared } from './spacing.js';

/**
 * The best breaks of a title in a measure; `undefined` if it needs more than four lines.
 * @param shaped whether the lines should form a trapezoid or a lozenge
 */
export function breakTitle(p: Prepared, { width, indent }: Measure, shaped: boolean): Breaking | undefined {
  const em = p.cells[0]?.em ?? 1;
  const room = (start: number) => (width - (start === 0 ? indent : 0) + 1e-6) / em;
  const whole = naturalWidth(p, 0, p.n) / em;
  // Most titles have one line, whose words need not be known.
  if (p.n > 0 && whole <= Math.min(room(0), room(1))) return { ends: [p.n], cost: 0 };
  const text: Breakable = {
    count: p.n,
    costs: senseCosts(p),
    width: (start, end) => naturalWidth(p, start, end) / em,
    room,
    shape: (widths) => endCost(widths) + (shaped ? shapeCost(widths) : 0),
  };
  return bestBreaks(text);
}

/** Words in brackets that follow a title, such as （送审稿）. */
const ADDITION = /[（(][^（）()]+[）)]$/;

/** The cost of a break before each cell, by its penalty and by how good it is for the sense. */
export function senseCosts(p: Prepared): Float64Array {
  const text = p.cells.map((cell) => (cell.mark ? '' : cell.char)).join('');
  const breaks = breaksIn(text);
  const addition = text.search(ADDITION);
  // No break before a reference mark or at the start of the paragraph.
  const costs = new Float64Array(p.n).fill(Infinity);
  let offset = 0;
  for (let k = 0; k < p.n; k++) {
    if (p.classes[k] === Class.Reference) continue;
    const before = p.cells[p.before[k]!];
    if (before) {
      const pause = before.char === '、' ? TITLE_COSTS.pause : 0;
      const found = offset === addition ? Break.Mark : breaks[offset]!;
      costs[k] = p.penalties[k]! + TITLE_COSTS.breaks[found]! + pause;
    }
    offset += p.cells[k]!.char.length;
  }
  return costs;
}

/** The cost of a last line of fewer than three characters. */
function endCost(widths: readonly number[]): number {
  return widths.length > 1 && widths.at(-1)! < 3 - 1e-6 ? TITLE_COSTS.shortEnd : 0;
}

/** The cost of a shape. Adjacent lines should differ by one to six ems, and none should be shorter than both its neighbours. Widths in em. */
function shapeCost(widths: readonly number[]): number {
  let cost = 0;
  for (let i = 1; i < widths.length; i++) {
    const step = Math.abs(widths[i]! - widths[i - 1]!);
    cost += step < 1 ? 4 * (1 - step) : step > 6 ? (step - 6) ** 2 : 0;
    if (i > 1 && widths[i - 1]! < widths[i]! && widths[i - 1]! < widths[i - 2]!) cost += TITLE_COSTS.hourglass;
  }
  return cost;
}
