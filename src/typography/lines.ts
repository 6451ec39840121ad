/**
 * The breaks of a paragraph, chosen together.
 *
 * Problem: each line wants to fill the measure with as little squeezing and as
 * little stretching as can be, and a choice made for one line moves all that
 * follow. Approach: dynamic programming over the legal breaks (Knuth and Plass,
 * “Breaking Paragraphs into Lines”, 1981), the number of lines kept apart so that
 * the page may ask for one line more or less. Only starts whose line can fill
 * the measure are weighed, a handful for each end, so time grows with the
 * number of characters. Limit: where no legal way fits (a word longer than the
 * measure), the rules are given up one after another, width last.
 */
import { Class, isWestern } from './classes.js';
import type { Fill } from './fill.js';
import { MOST_STRETCH, newFill, UNFILLED_COST, UNSEEN_STRETCH, weigh } from './fill.js';
import type { Prepared } from './spacing.js';
import { SHRINK_STEPS } from './spacing.js';

export interface Measure {
  /** pt */
  readonly width: number;
  /** First line only, pt. */
  readonly indent: number;
  /** Lines but the last are filled to the measure. */
  readonly justify: boolean;
}

/** One way to break the paragraph. */
export interface Breaking {
  /** Where each line ends, the last being the number of cells. */
  readonly ends: readonly number[];
  readonly cost: number;
}

interface Way {
  readonly lines: number;
  readonly cost: number;
  readonly from: number;
  readonly before: Way | undefined;
}

/** A last line of one character (孤字): dearer than a line left short by several ems. */
const RUNT_COST = 3e5;
/** A last line of a word or a number, with one Han or none: less dear than a line left short. */
const TAIL_COST = 4e4;
/** A break that the rules forbid, taken only when nothing else fits. */
const FORBIDDEN_COST = 1e6;

interface Strictness {
  /** Lines filled less than this are not looked at. */
  readonly least: number;
  /** Space added at each gap, in em, at most. */
  readonly stretch: number;
  readonly legal: boolean;
}

/** Space added at each gap, in em, step by step: the worst line counts first, the sum of all lines after it. */
const STRETCHES = [UNSEEN_STRETCH, MOST_STRETCH] as const;

const passes: readonly Strictness[] = [
  ...STRETCHES.map((stretch) => ({ least: 0.85, stretch, legal: true })),
  { least: 0, stretch: Infinity, legal: true },
  { least: 0, stretch: Infinity, legal: false },
];

/** All ways worth asking for, the best first, each with another number of lines. Never empty for a text that is not. */
export function breakLines(p: Prepared, measure: Measure): Breaking[] {
  if (p.n === 0) return [];
  let ways: Way[] = [];
  for (const strictness of passes) {
    // A stricter pass is done with when it found a way without a 孤字; else a looser one may know a better.
    for (const way of search(p, measure, strictness)) ways = withCheaper(ways, way);
    ways.sort((a, b) => a.cost - b.cost);
    if (ways.length > 0 && (tailCost(p, ways[0]!.from) === 0 || strictness.stretch === Infinity)) break;
  }
  const [best] = ways;
  if (!best) throw new Error('a paragraph could not be broken at all');
  // Text that is not filled looks the same on every page; filled text may give or take a line, but never for a 孤字 or a line left short.
  const worth = measure.justify
    ? ways.filter((way) => way === best || (tailCost(p, way.from) === 0 && way.cost < UNFILLED_COST))
    : [best];
  return worth.map((way) => ({ ends: endsOf(way, p.n), cost: way.cost }));
}

/** All breakings that a strictness allows, by their number of lines. */
function search(p: Prepared, measure: Measure, strictness: Strictness): Way[] {
  const { width, indent, justify } = measure;
  const ways: (Way[] | undefined)[] = new Array(p.n + 1);
  ways[0] = [{ lines: 0, cost: 0, from: 0, before: undefined }];
  const fill = newFill();
  const em = p.cells[0]!.em;
  let low = 0;
  for (let j = 1; j <= p.n; j++) {
    const last = j === p.n;
    if (!mayEnd(p, j, strictness)) continue;
    const single = lastCharacter(p, j);
    // Half an em each for the blank of a mark at the end and of one at the start.
    while (low < single && narrowest(p, low, j) - em > width) low++;
    let here: Way[] | undefined;
    for (let i = low; i < j; i++) {
      const starts = ways[i];
      if (!starts) continue;
      const room = i === 0 ? width - indent : width;
      // Later starts fill the line still less.
      if (!last && justify && p.sumWidth[j]! - p.sumWidth[i]! < strictness.least * room) break;
      const cost = costOfLine(p, i, j, room, measure, strictness, i >= single, fill);
      if (cost === Infinity) continue;
      for (const before of starts)
        here = withCheaper(here, { lines: before.lines + 1, cost: before.cost + cost, from: i, before });
    }
    if (here) ways[j] = nearBest(here);
  }
  return ways[p.n] ?? [];
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
  { justify }: Measure,
  { legal, stretch }: Strictness,
  isOneCharacter: boolean,
  fill: Fill,
): number {
  const last = j === p.n;
  weigh(p, i, j, room, last || !justify, p.cells[0]!.em, fill);
  if (fill.over && (legal || !isOneCharacter)) return Infinity;
  if (fill.stretch > stretch || (fill.short && stretch < Infinity)) return Infinity;
  if (last) return fill.cost + tailCost(p, i);
  const penalty = p.penalties[j]!;
  return fill.cost + raggedCost(p, fill, room, justify) + (penalty === Infinity ? FORBIDDEN_COST : penalty);
}

/** Where the last character before `j` starts, its reference marks with it: a line even where it is too wide. */
function lastCharacter(p: Prepared, j: number): number {
  const last = p.before[j]!;
  return p.before[last]! >= 0 ? last : 0;
}

/** The least width the cells can have between their ends, pt: never more than the line's. */
function narrowest(p: Prepared, i: number, j: number): number {
  let give = 0;
  for (let step = 0; step < SHRINK_STEPS; step++) give += p.sumShrinkable[step]![j]! - p.sumShrinkable[step]![i]!;
  return p.sumWidth[j]! - p.sumWidth[i]! + (p.sumBetween[j]! - p.sumBetween[i + 1]!) - give;
}

/** Keeps the cheaper of two ways with the same number of lines. */
function withCheaper(ways: Way[] | undefined, way: Way): Way[] {
  if (!ways) return [way];
  const same = ways.findIndex(({ lines }) => lines === way.lines);
  if (same < 0) ways.push(way);
  else if (way.cost < ways[same]!.cost) ways[same] = way;
  return ways;
}

/** The cheapest way and those with one line more or less: a long paragraph has too many others. */
function nearBest(ways: Way[]): Way[] {
  if (ways.length < 3) return ways;
  const best = ways.reduce((a, b) => (b.cost < a.cost ? b : a));
  return ways.filter(({ lines }) => Math.abs(lines - best.lines) <= 1);
}

/** What a last line from `start` on costs for holding too little. */
function tailCost(p: Prepared, start: number): number {
  if (start === 0 || p.sumHan[p.n]! - p.sumHan[start]! >= 2) return 0;
  const characters = p.classes.subarray(start).filter((cls) => cls === Class.Han || isWestern(cls));
  return characters.length < 2 ? RUNT_COST : TAIL_COST;
}

/** Lines that are not filled should still be long, but by no rule equally long. */
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
