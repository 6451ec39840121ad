/**
 * How a stretch of cells fills a measure: which spaces shrink or stretch, how far, and at what cost.
 *
 * CLREQ 3.5: shrink first (推入), then stretch (推出). Shrinking takes, in this order: the blank of a mark at the end of
 * the line, word spaces, brackets, commas, gaps between Han and Latin, full stops. Stretching takes word spaces up to
 * half an em, gaps between Han and Latin up to a quarter, and only then all other gaps by the same amount.
 */
import { Class } from './classes.js';
import type { Prepared } from './spacing.js';
import { SHRINK_STEPS } from './spacing.js';

/** A weighed line. Amounts are in pt; factors are shares of the capacity of each step. */
export interface Fill {
  /** The cells `[start, end)`, without spaces at the ends. */
  start: number;
  end: number;
  /** The used share of each shrinking step, 0 to 1. */
  readonly shrink: Float64Array;
  /** How far word spaces and Han–Latin gaps are stretched: 1 is up to half and a quarter of an em; may be more. */
  space: number;
  gap: number;
  /** Added to every other gap, in em. */
  stretch: number;
  /** Added besides on the empty side of marks, in em. */
  beside: number;
  /** Wider than the measure even when fully shrunk. */
  over: boolean;
  /** Set solid and shorter than the measure, because filling it would need gaps that are too wide. */
  short: boolean;
  cost: number;
}

// Costs. A comma shrunk fully costs 20; 0.02 em at every gap of a line of 28 characters costs about 500. Digits that
// touch the adjacent Han are the most visible, so breaks that need it are avoided.
const SHRINK_COST = Float64Array.of(20, 30, 40, 500, 200);
const SPACE_COST = 20;
const GAP_COST = 40;
const STRETCH_COST = 5;
/** The most space added to every gap, in em; a line that needs more is set solid. */
export const MOST_STRETCH = 0.03;
/** The base cost of a line that is not filled. */
export const UNFILLED_COST = 1e5;
/** For each hundredth of an em beyond the space that is not noticed. */
const SEEN_COST = 400;
const WIDE_COST = 2000;
const OVER_COST = 1e9;

/** Space added to every gap that is not noticed, in em. */
export const UNSEEN_STRETCH = 0.0285;
/** The further stretch of gaps between Han and Latin up to half an em (CLREQ 3.5.4 b), in units of an eighth of an em. */
const GAP_MOST = 2;
/** The further stretch of word spaces up to an em, in units of their first stretch. */
const SPACE_MOST = 2;
/** The stretch on the empty side of marks, in em. */
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
 * @param solid the line may shrink but is not stretched
 * @param em type size, pt
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
  // The blank of a mark at the end may stand outside the measure, so it requires no change.
  const least = natural - endBlank(p, end);
  if (least > measure + EPSILON) shrink(p, start, end, least - measure, em, fill);
  else if (!solid && natural < measure - EPSILON) stretch(p, start, end, measure - natural, em, fill);
}

/** Tolerance for the rounding errors of a line, pt. */
export const EPSILON = 1e-6;

/** Width before shrinking and stretching, pt; an opening mark at the start has lost its left half. */
export function naturalWidth(p: Prepared, start: number, end: number): number {
  const cut = startCut(p, start);
  return p.sumWidth[end]! - p.sumWidth[start]! + (p.sumBetween[end]! - p.sumBetween[start + 1]!) - cut;
}

/** The empty left part of an opening mark at the line's start. */
export function startCut(p: Prepared, start: number): number {
  return p.classes[start] === Class.Open ? p.left[start]! : 0;
}

/** The empty right part of a closing mark at the line's end, also before a reference mark. */
export function endBlank(p: Prepared, end: number): number {
  return p.right[p.before[end]!] ?? 0;
}

/** How much the line can shrink in a step, pt; marks at its ends do not count. */
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
  /** Takes the missing width from `room`; the cost grows with the used share. */
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
  // Beyond the unnoticed stretch, wider gaps at Latin words, marks and word spaces, which have some space already,
  // disturb less than wider gaps everywhere.
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
 * The cost of stretching all gaps: the square of the space at each gap, and more beyond the unnoticed stretch. Short
 * lines count as long ones, because their gaps are as wide.
 */
function looseness(stretch: number, gaps: number): number {
  const percent = stretch * 100;
  const seen = Math.max(0, percent - UNSEEN_STRETCH * 100);
  return (STRETCH_COST * percent * percent + SEEN_COST * seen) * Math.max(gaps, 20);
}
