/**
 * How a stretch of cells fills a measure: what gives way, how far, and what it costs.
 *
 * CLREQ 3.5: push in first, then push out. In: the blank of a mark at the line's
 * end, word spaces, brackets, commas, gaps between Han and Latin, full stops.
 * Out: word spaces to half an em, gaps between Han and Latin to a quarter, and
 * only then every other gap, all by the same amount.
 */
import { Class } from './classes.js';
import type { Prepared } from './spacing.js';
import { SHRINK_STEPS } from './spacing.js';

/** A weighed line. Amounts in pt; factors are parts of what each step can give. */
export interface Fill {
  /** First cell and the one after the last, spaces at the ends left out. */
  start: number;
  end: number;
  /** How far each shrinking step is used, 0 to 1. */
  readonly shrink: Float64Array;
  /** How far word spaces and Han–Latin gaps are stretched: 1 to half and a quarter of an em, and beyond. */
  space: number;
  gap: number;
  /** Added at every other gap, in em. */
  stretch: number;
  /** Added on top of that on the empty side of marks, in em. */
  beside: number;
  /** Wider than the measure even when all has given way. */
  over: boolean;
  /** Set solid and left short, since filling it would tear holes. */
  short: boolean;
  cost: number;
}

// Costs. A comma closed up whole is 20; adding 0.02 em at every gap of a line of 28 is some 500. Digits
// that touch the Han beside them are seen most: breaks that ask for it are avoided.
const SHRINK_COST = Float64Array.of(20, 30, 40, 500, 200);
const SPACE_COST = 20;
const GAP_COST = 40;
const STRETCH_COST = 5;
/** Space at every gap that the eye takes for a line drawn apart, in em: one that wants more is set solid. */
export const MOST_STRETCH = 0.03;
/** What such a line costs, whatever it lacks. */
export const UNFILLED_COST = 1e5;
/** For each hundredth of an em beyond what reads as solid. */
const SEEN_COST = 400;
const WIDE_COST = 2000;
const OVER_COST = 1e9;

/** Space added at every gap that still reads as solid, in em. */
export const UNSEEN_STRETCH = 0.0285;
/** Then gaps between Han and Latin take up to half an em, CLREQ 3.5.4 b: more than they have, in parts of an eighth. */
const GAP_MOST = 2;
/** Word spaces up to an em, in parts of what they took before. */
const SPACE_MOST = 2;
/** The empty side of marks, in em. */
const MARK_MOST = 0.5;

export function newFill(): Fill {
  return {
    start: 0,
    end: 0,
    shrink: new Float64Array(SHRINK_STEPS),
    space: 0,
    gap: 0,
    stretch: 0,
    beside: 0,
    over: false,
    short: false,
    cost: 0,
  };
}

/**
 * Weighs the cells `[i, j)` as one line of `measure` pt into `fill`.
 * @param solid the line is set solid: it may shrink but is not stretched
 */
export function weigh(
  p: Prepared,
  i: number,
  j: number,
  measure: number,
  solid: boolean,
  em: number,
  fill: Fill,
): void {
  let start = i;
  let end = j;
  while (start < end && p.classes[start] === Class.Space) start++;
  while (end > start && p.classes[end - 1] === Class.Space) end--;
  fill.start = start;
  fill.end = end;
  fill.shrink.fill(0);
  fill.space = fill.gap = fill.stretch = fill.beside = fill.cost = 0;
  fill.over = fill.short = false;
  if (end === start) return;

  const natural = naturalWidth(p, start, end);
  // The blank of a mark at the end hangs out or not: it never asks for a change.
  const least = natural - endBlank(p, end);
  if (least > measure + EPSILON) shrink(p, start, end, least - measure, em, fill);
  else if (!solid && natural < measure - EPSILON) stretch(p, start, end, measure - natural, em, fill);
}

/** pt: what rounding may add up to over a line. */
export const EPSILON = 1e-6;

/** Width before anything gives way; an opening mark at the start has lost its left half. */
export function naturalWidth(p: Prepared, start: number, end: number): number {
  const cut = startCut(p, start);
  return p.sumWidth[end]! - p.sumWidth[start]! + (p.sumBetween[end]! - p.sumBetween[start + 1]!) - cut;
}

/** The empty left part of an opening mark at the line's start. */
export function startCut(p: Prepared, start: number): number {
  return p.classes[start] === Class.Open ? p.left[start]! : 0;
}

/** The empty right part of a closing mark at the line's end, a reference mark after it or not. */
export function endBlank(p: Prepared, end: number): number {
  return p.right[p.before[end]!] ?? 0;
}

/** What step `step` can give between the ends of the line: a mark at either end is no part of it. */
function capacity(p: Prepared, step: number, start: number, end: number): number {
  const last = p.before[end]!;
  if (last <= start) return 0;
  const sums = p.sumShrinkable[step]!;
  const gap = p.shrinkStep[last] === step && p.gaps[last]! > 0 ? p.shrinkable[last]! : 0;
  return sums[last]! - sums[start + 1]! + gap;
}

function shrink(p: Prepared, start: number, end: number, need: number, em: number, fill: Fill): void {
  let rest = need;
  for (let step = 0; step < SHRINK_STEPS && rest > EPSILON; step++) {
    const can = capacity(p, step, start, end);
    if (can <= 0) continue;
    const used = Math.min(rest, can);
    const part = used / can;
    fill.shrink[step] = part;
    fill.cost += (SHRINK_COST[step]! * part * used) / em;
    rest -= used;
  }
  if (rest > EPSILON) {
    fill.over = true;
    fill.cost += OVER_COST;
  }
}

function stretch(p: Prepared, start: number, end: number, need: number, em: number, fill: Fill): void {
  const spaceRoom = p.sumSpaceRoom[end]! - p.sumSpaceRoom[start + 1]!;
  const gapRoom = p.sumGap[end]! - p.sumGap[start + 1]!;
  const ems = p.sumEm[end]! - p.sumEm[start + 1]!;
  const marks = p.sumMark[end]! - p.sumMark[start + 1]!;
  let rest = need;
  let cost = 0;
  /** Takes what is missing from `room`; the cost grows with the part of it that is used. */
  const take = (room: number, price: number): number => {
    if (rest <= EPSILON || room <= 0) return 0;
    const used = Math.min(rest, room);
    cost += (price * used * used) / (room * em);
    rest -= used;
    return used;
  };
  let space = take(spaceRoom, SPACE_COST);
  let gap = take(gapRoom, GAP_COST);
  let even = take(UNSEEN_STRETCH * ems, 0);
  // Beyond what the eye takes for solid, a wider gap disturbs less than a line drawn apart, and so does
  // a little more space on the empty side of marks, where there is some already, or between words.
  const before = rest;
  gap += take(GAP_MOST * gapRoom, 0);
  const beside = take(MARK_MOST * marks, 0);
  space += take(SPACE_MOST * spaceRoom, 0);
  cost += (WIDE_COST * (before - rest) ** 2) / (em * em);
  even += take((MOST_STRETCH - UNSEEN_STRETCH) * ems, 0);
  if (rest > EPSILON) {
    fill.short = true;
    fill.cost += UNFILLED_COST + (WIDE_COST * need * need) / (em * em);
    return;
  }
  if (spaceRoom > 0) fill.space = space / spaceRoom;
  if (gapRoom > 0) fill.gap = gap / gapRoom;
  if (marks > 0) fill.beside = beside / marks;
  if (ems > 0) fill.stretch = even / ems;
  fill.cost += cost + looseness(fill.stretch, ems / em);
}

/**
 * What a line drawn apart costs: by the square of the space at each gap, and more steeply from where the
 * eye sees it. Short lines count as long ones: a gap is as wide in either.
 */
function looseness(stretch: number, gaps: number): number {
  const percent = stretch * 100;
  const seen = Math.max(0, percent - UNSEEN_STRETCH * 100);
  return (STRETCH_COST * percent * percent + SEEN_COST * seen) * Math.max(gaps, 20);
}
