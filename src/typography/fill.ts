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
import { GIVES } from './spacing.js';

/** A weighed line. Amounts in pt; factors are parts of what each step can give. */
export interface Fill {
  /** First cell and the one after the last, spaces at the ends left out. */
  start: number;
  end: number;
  /** How far each shrinking step is used, 0 to 1. */
  readonly shrink: Float64Array;
  /** How far word spaces and Han–Latin gaps are stretched, 0 to 1. */
  space: number;
  gap: number;
  /** Added at every other gap, in em. */
  stretch: number;
  /** Added on top of that beside marks, in em. */
  beside: number;
  /** Wider than the measure even when all has given way. */
  over: boolean;
  cost: number;
}

// Costs. A comma closed up whole is 20; adding 0.02 em at every gap of a line of 28 is some 500.
const SHRINK_COST = Float64Array.of(20, 30, 40, 40, 120);
const SPACE_COST = 20;
const GAP_COST = 40;
const STRETCH_COST = 5;
/** Space added at every gap that makes a line a hole, in em. */
const HOLE = 0.1;
const HOLE_COST = 1e5;
/** For each hundredth of an em beyond what reads as solid. */
const SEEN_COST = 400;
const WIDE_COST = 2000;
const OVER_COST = 1e9;

/** Space added at every gap that still reads as solid, in em. */
export const EVEN = 0.0285;
/** What a gap beside a mark may take on top of that, in em. */
const MARK_MOST = 0.25;

export function newFill(): Fill {
  return {
    start: 0,
    end: 0,
    shrink: new Float64Array(GIVES),
    space: 0,
    gap: 0,
    stretch: 0,
    beside: 0,
    over: false,
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
  fill.over = false;
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

/** The empty right part of a closing mark at the line's end. */
export function endBlank(p: Prepared, end: number): number {
  return p.right[end - 1]!;
}

/** What step `step` can give between the ends of the line: a mark at either end is no part of it. */
function capacity(p: Prepared, step: number, start: number, end: number): number {
  if (end - start < 2) return 0;
  const sums = p.sumGive[step]!;
  const inner = end - 1 > start + 1 ? sums[end - 1]! - sums[start + 1]! : 0;
  const last = p.steps[end - 1] === step && p.gaps[end - 1]! > 0 ? p.gives[end - 1]! : 0;
  return inner + last;
}

function shrink(p: Prepared, start: number, end: number, need: number, em: number, fill: Fill): void {
  let rest = need;
  for (let step = 0; step < GIVES && rest > EPSILON; step++) {
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
  let rest = need;
  const spaceRoom = p.sumSpaceRoom[end]! - p.sumSpaceRoom[start + 1]!;
  if (spaceRoom > 0) {
    const used = Math.min(rest, spaceRoom);
    fill.space = used / spaceRoom;
    fill.cost += (SPACE_COST * fill.space * used) / em;
    rest -= used;
  }
  const gapRoom = p.sumGap[end]! - p.sumGap[start + 1]!;
  if (rest > EPSILON && gapRoom > 0) {
    const used = Math.min(rest, gapRoom);
    fill.gap = used / gapRoom;
    fill.cost += (GAP_COST * fill.gap * used) / em;
    rest -= used;
  }
  if (rest <= EPSILON) return;
  const ems = p.sumEm[end]! - p.sumEm[start + 1]!;
  const marks = p.sumMark[end]! - p.sumMark[start + 1]!;
  // Beyond what the eye takes for solid, a wide word space disturbs less than a line drawn apart,
  // and so does a little more space beside marks, where there is some already.
  const aside = spaceRoom > 0 ? rest : MARK_MOST * marks;
  const even = Math.max(Math.min(rest, EVEN * ems), rest - aside);
  if (ems > 0) {
    fill.stretch = even / ems;
    fill.cost += looseness(fill.stretch, ems / em, even / em);
    rest -= even;
  }
  if (rest <= EPSILON) return;
  if (ems <= 0 && spaceRoom <= 0) fill.cost += looseness(1, 0, rest / em);
  if (spaceRoom > 0) fill.space += rest / spaceRoom;
  else if (marks > 0) fill.beside = rest / marks;
  fill.cost += (WIDE_COST * rest * rest) / (em * em);
}

/**
 * What a line drawn apart costs: by the square of the space at each gap, more steeply from where the
 * eye sees it, and from a tenth of an em on, which is a hole, more than a 孤字. Short lines count as
 * long ones: a gap is as wide in either.
 */
function looseness(stretch: number, gaps: number, missing: number): number {
  const percent = Math.min(stretch, HOLE) * 100;
  const seen = Math.max(0, percent - EVEN * 100);
  const cost = (STRETCH_COST * percent * percent + SEEN_COST * seen) * Math.max(gaps, 20);
  return stretch > HOLE ? cost + HOLE_COST + WIDE_COST * missing * missing : cost;
}
