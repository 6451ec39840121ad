/**
 * Chooses the breaks of a paragraph together.
 *
 * Problem: each line should fill the measure with as little shrinking and stretching as possible, and a break chosen
 * for one line shifts all that follow. Approach: dynamic programming over the legal breaks (Knuth and Plass, “Breaking
 * Paragraphs into Lines”, 1981), with the best breaking for each number of lines, so that a page may ask for one line
 * more or less. Only starts whose line can fill the measure are weighed, a handful for each end, so the time grows with
 * the number of characters. Limit: if no legal breaking fits (a word longer than the measure), the rules are dropped
 * one after another, the width last.
 */
import { Class, isWestern } from './classes.js';
import {
  BREAK_COSTS,
  FORBIDDEN_COST,
  HEADING_TAIL_COST,
  LIMITS,
  RUNT_COST,
  TAIL_COST,
  UNFILLED_COST,
} from './costs.js';
import type { Fill } from './fill.js';
import { newFill, weigh } from './fill.js';
import type { Prepared } from './spacing.js';

export interface Measure {
  /** pt */
  readonly width: number;
  /** Of the first line, pt. */
  readonly indent: number;
  /** Fills all lines but the last. */
  readonly justify: boolean;
  /** Fewest Han of the last of several lines, two if absent. */
  readonly tail?: number;
}

/** One way to break a paragraph. */
export interface Breaking {
  /** The end of each line as an index of cells; the last is their number. */
  readonly ends: readonly number[];
  readonly cost: number;
}

/** The best breaking of the cells before an end with so many lines. */
interface Way {
  readonly lines: number;
  readonly cost: number;
  readonly from: number;
  readonly before: Way | undefined;
}

interface Strictness {
  /** Lines filled less than this share of the measure are not weighed. */
  readonly least: number;
  /** The most space added to each gap, and the most left at the ends of a line, in em. */
  readonly stretch: number;
  readonly ragged: number;
  /** Forbidden breaks are not used. */
  readonly legal: boolean;
}

/** The worst line is minimized first, then the sum over all lines. */
const passes: readonly Strictness[] = [
  { least: 0.85, stretch: LIMITS.unseen, ragged: 0, legal: true },
  { least: 0.85, stretch: LIMITS.han, ragged: 0, legal: true },
  { least: 0.85, stretch: LIMITS.han, ragged: LIMITS.ragged, legal: true },
  { least: 0, stretch: Infinity, ragged: Infinity, legal: true },
  { least: 0, stretch: Infinity, ragged: Infinity, legal: false },
];

/** The useful breakings, the best first, each with a different number of lines; empty only for an empty text. */
export function breakLines(p: Prepared, measure: Measure): Breaking[] {
  if (p.n === 0) return [];
  if (!measure.justify && fitsInOneLine(p, measure)) return [{ ends: [p.n], cost: 0 }];
  let ways: Way[] = [];
  for (const strictness of passes) {
    // Without a result, or with a 孤字 or a number parted from its unit in the best, a looser pass may find a better one.
    for (const way of search(p, measure, strictness)) ways = withCheaper(ways, way);
    ways.sort((a, b) => a.cost - b.cost);
    const [best] = ways;
    if (!best) continue;
    if (strictness.stretch === Infinity || (tailCost(p, measure, best.from) < TAIL_COST && isGood(best, strictness)))
      break;
  }
  const [best] = ways;
  if (!best) throw new Error('a paragraph could not be broken at all');
  // Only justified text may be set one line longer or shorter, and not at the price of a 孤字 or an unfilled line.
  const worth = measure.justify
    ? ways.filter((way) => way === best || (tailCost(p, measure, way.from) < TAIL_COST && way.cost < UNFILLED_COST))
    : [best];
  return worth.map((way) => ({ ends: endsOf(way, p.n), cost: way.cost }));
}

/** Whether one line holds all at no cost. No other breaking is better, and to weigh all of them takes quadratic time. */
function fitsInOneLine(p: Prepared, { width, indent }: Measure): boolean {
  const fill = newFill();
  weigh(p, 0, p.n, width - indent, true, p.cells[0]!.em, fill);
  return !fill.over && fill.cost === 0;
}

/** Whether no looser pass is worth trying: no break costs more than wider gaps would. */
function isGood({ cost }: Way, { ragged }: Strictness): boolean {
  return cost < BREAK_COSTS.unit || ragged > 0;
}

/** The best breaking for each number of lines that a strictness allows. */
function search(p: Prepared, measure: Measure, strictness: Strictness): Way[] {
  const { width, indent, justify } = measure;
  const { n, sumWidth, sumLeast } = p;
  const ways: (Way[] | undefined)[] = new Array(n + 1);
  ways[0] = [{ lines: 0, cost: 0, from: 0, before: undefined }];
  const fill = newFill();
  const em = p.cells[0]!.em;
  // Half an em each for the blank of a mark at the end and at the start, and the gap before the line, which the sums have.
  const most = width + (1 + LIMITS.gap.natural) * em;
  let low = 0;
  for (let j = 1; j <= n; j++) {
    const last = j === n;
    if (!mayEnd(p, j, strictness)) continue;
    const single = lastCharacter(p, j);
    while (low < single && sumLeast[j]! - sumLeast[low]! > most) low++;
    let here: Way[] | undefined;
    for (let i = low; i < j; i++) {
      const starts = ways[i];
      if (!starts) continue;
      const room = i === 0 ? width - indent : width;
      // Later starts fill the line still less.
      if (!last && justify && sumWidth[j]! - sumWidth[i]! < strictness.least * room) break;
      const cost = costOfLine(p, i, j, room, measure, strictness, i >= single, fill);
      if (cost === Infinity) continue;
      // By index, because this runs for each possible line and an iterator is slow in code that V8 has not optimized.
      for (let known = 0; known < starts.length; known++) {
        const before = starts[known]!;
        const lines = before.lines + 1;
        if (isCheapest(here, lines, before.cost + cost))
          here = withCheaper(here, { lines, cost: before.cost + cost, from: i, before });
      }
    }
    if (here) ways[j] = nearBest(here);
  }
  return ways[n] ?? [];
}

function mayEnd(p: Prepared, j: number, { legal }: Strictness): boolean {
  return j === p.n || ((!legal || p.penalties[j]! < Infinity) && p.classes[j] !== Class.Reference);
}

/** What the cells `[i, j)` cost as one line; `Infinity` if the strictness does not allow it. */
function costOfLine(
  p: Prepared,
  i: number,
  j: number,
  room: number,
  measure: Measure,
  { legal, stretch, ragged }: Strictness,
  isOneCharacter: boolean,
  fill: Fill,
): number {
  const last = j === p.n;
  weigh(p, i, j, room, last || !measure.justify, p.cells[0]!.em, fill);
  if (fill.over && (legal || !isOneCharacter)) return Infinity;
  if (fill.stretch > stretch || fill.ragged > ragged || (fill.short && stretch < Infinity)) return Infinity;
  if (last) return fill.cost + tailCost(p, measure, i);
  const penalty = p.penalties[j]!;
  return fill.cost + raggedCost(p, fill, room, measure.justify) + (penalty === Infinity ? FORBIDDEN_COST : penalty);
}

/** The start of the last character before `j` with its reference marks: it may form a line even if it is too wide. */
function lastCharacter(p: Prepared, j: number): number {
  const last = p.before[j]!;
  return p.before[last]! >= 0 ? last : 0;
}

/** Whether no way of so many lines costs as little. */
function isCheapest(ways: readonly Way[] | undefined, lines: number, cost: number): boolean {
  if (!ways) return true;
  for (let n = 0; n < ways.length; n++) if (ways[n]!.lines === lines && ways[n]!.cost <= cost) return false;
  return true;
}

/** The ways with one more, if it is the cheapest of its number of lines. */
function withCheaper(ways: Way[] | undefined, way: Way): Way[] {
  if (!ways) return [way];
  let same = ways.length - 1;
  while (same >= 0 && ways[same]!.lines !== way.lines) same--;
  if (same < 0) ways.push(way);
  else if (way.cost < ways[same]!.cost) ways[same] = way;
  return ways;
}

/** The cheapest way and those with one line more or less; a long paragraph has too many others. */
function nearBest(ways: Way[]): Way[] {
  if (ways.length < 3) return ways;
  const best = ways.reduce((a, b) => (b.cost < a.cost ? b : a));
  return ways.filter(({ lines }) => Math.abs(lines - best.lines) <= 1);
}

/** The cost of a last line from `start` on that holds too little. */
function tailCost(p: Prepared, { tail = 2 }: Measure, start: number): number {
  const han = p.sumHan[p.n]! - p.sumHan[start]!;
  if (start === 0 || han >= tail) return 0;
  if (han >= 2) return HEADING_TAIL_COST;
  let characters = 0;
  for (let k = start; k < p.n && characters < 2; k++)
    if (p.classes[k] === Class.Han || isWestern(p.classes[k]!)) characters++;
  return characters < 2 ? RUNT_COST : TAIL_COST;
}

/** Lines of ragged text should be long, but need not be equally long. */
function raggedCost(p: Prepared, fill: Fill, room: number, justify: boolean): number {
  if (justify || fill.end === fill.start) return 0;
  const short = (room - (p.sumWidth[fill.end]! - p.sumWidth[fill.start]!)) / p.cells[fill.start]!.em;
  return p.classes[fill.end - 1] === Class.Space ? 0 : Math.max(0, short) ** 2;
}

function endsOf(way: Way, n: number): number[] {
  const ends = [n];
  for (let w = way; w.from > 0; w = w.before!) ends.push(w.from);
  return ends.reverse();
}
