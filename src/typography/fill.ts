/**
 * How a stretch of cells fills a measure: which spaces shrink or stretch, how far, and at what cost.
 *
 * CLREQ 3.5: shrink first (推入), then stretch (推出). Shrinking takes, in this order: the blank of a mark at the end of
 * the line, word spaces, brackets, commas, gaps between Han and Latin, full stops. Stretching takes word spaces up to
 * half an em and then all gaps by the same amount. CLREQ would stretch gaps between Han and Latin first; on a page they
 * look even only if they change no more than the others.
 */
import { Class } from './classes.js';
import {
  LIMITS,
  OVER_COST,
  RAGGED_COST,
  SEEN_COST,
  SHRINK_COSTS,
  SPACE_COST,
  STRETCH_COST,
  UNFILLED_COST,
} from './costs.js';
import type { Prepared } from './spacing.js';
import { SHRINK_STEPS, ShrinkStep, shrinkableAt } from './spacing.js';

/** A weighed line. Amounts are in pt; factors are shares of the capacity of each step. */
export interface Fill {
  /** The cells `[start, end)`, without spaces at the ends. */
  start: number;
  end: number;
  /** The used share of each shrinking step, 0 to 1. */
  readonly shrink: Float64Array;
  /** Whether one of them is used. */
  shrinks: boolean;
  /** How far word spaces are stretched: 1 is up to half an em; may be more. */
  space: number;
  /** Added to every gap between Han and Latin, in em. */
  gap: number;
  /** Added to every other gap, in em; negative if they shrink. */
  stretch: number;
  /** Wider than the measure even when fully shrunk. */
  over: boolean;
  /** What it leaves at its ends although its gaps are as wide as they may be, em. */
  ragged: number;
  /** Set solid and shorter than the measure, because filling it would need gaps that are too wide. */
  short: boolean;
  cost: number;
}

export function newFill(): Fill {
  return {
    start: 0,
    end: 0,
    shrink: new Float64Array(SHRINK_STEPS),
    shrinks: false,
    space: 0,
    gap: 0,
    stretch: 0,
    over: false,
    ragged: 0,
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
  const { classes } = p;
  let start = i;
  let end = j;
  while (start < end && classes[start] === Class.Space) start++;
  while (end > start && classes[end - 1] === Class.Space) end--;
  fill.start = start;
  fill.end = end;
  if (fill.shrinks) fill.shrink.fill(0);
  fill.shrinks = false;
  fill.space = fill.gap = fill.stretch = fill.ragged = fill.cost = 0;
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
  const sums = p.sumShrinkable;
  const first = shrinkableAt(p, step, 0);
  const before = sums[first + start + 1]!;
  if (step === ShrinkStep.Han) return sums[first + end]! - before;
  const gap = p.shrinkStep[last] === step && p.gaps[last]! > 0 ? p.shrinkable[last]! : 0;
  return sums[first + last]! - before + gap;
}

function shrink(p: Prepared, start: number, end: number, need: number, em: number, fill: Fill): void {
  let rest = need;
  fill.shrinks = true;
  for (let step = 0; step < SHRINK_STEPS && rest > EPSILON; step++) {
    const can = capacity(p, step, start, end);
    if (can <= 0) continue;
    const used = Math.min(rest, can);
    const part = used / can;
    if (step === ShrinkStep.Han) fill.stretch = -part * LIMITS.closer;
    else fill.shrink[step] = part;
    fill.cost += (SHRINK_COSTS[step]! * part * used) / em;
    rest -= used;
  }
  if (rest > EPSILON) {
    fill.over = true;
    fill.cost += OVER_COST;
  }
}

function stretch(p: Prepared, start: number, end: number, need: number, em: number, fill: Fill): void {
  const spaces = p.sumSpaceRoom[end]! - p.sumSpaceRoom[start + 1]!;
  const gaps = p.sumGap[end]! - p.sumGap[start + 1]!;
  const others = p.sumEm[end]! - p.sumEm[start + 1]!;
  const { gap, han, ragged, space } = LIMITS;
  let rest = need;
  if (spaces > 0) {
    fill.space = share(rest, spaces, 1);
    rest -= fill.space * spaces;
    fill.cost += (SPACE_COST * fill.space ** 2 * spaces) / em;
  }
  // All gaps grow alike, those beside Latin only so far, so that they keep one width on a page.
  fill.gap = share(rest, gaps + others, gap.most - gap.natural);
  rest -= fill.gap * (gaps + others);
  const more = share(rest, others, han - fill.gap);
  rest -= more * others;
  fill.stretch = fill.gap + more;
  if (spaces > 0) {
    const wider = share(rest, spaces, (space.last - space.most) / (space.most - space.least));
    rest -= wider * spaces;
    fill.space += wider;
  }
  fill.cost += looseness(fill.stretch, others / em);
  if (rest <= EPSILON) return;
  if (rest <= ragged * em) {
    fill.ragged = rest / em;
    fill.cost += RAGGED_COST * fill.ragged;
    return;
  }
  // A short line with wide gaps is worse than a short line set solid.
  fill.short = true;
  fill.space = fill.gap = fill.stretch = 0;
  fill.cost = UNFILLED_COST * (1 + need / em);
}

/** What each of `count` equal gaps takes of a missing width, at most `most`. */
function share(rest: number, count: number, most: number): number {
  return rest <= EPSILON || count <= 0 ? 0 : Math.min(rest / count, most);
}

/**
 * The cost of stretching all gaps: the square of the space at each gap, and more beyond the unnoticed stretch. Short
 * lines count as long ones, because their gaps are as wide.
 */
function looseness(stretch: number, gaps: number): number {
  const percent = stretch * 100;
  const seen = Math.max(0, percent - LIMITS.unseen * 100);
  return (STRETCH_COST * percent * percent + SEEN_COST * seen) * Math.max(gaps, 20);
}
