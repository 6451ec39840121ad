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
  /** Wider than the measure even when all has given way. */
  over: boolean;
  cost: number;
}

// Costs. A comma closed up whole is 20; adding 0.02 em at every gap of a line of 28 is some 500.
const SHRINK_COST = Float64Array.of(20, 30, 40, 40, 120);
const SPACE_COST = 20;
const GAP_COST = 40;
const STRETCH_COST = 5;
const OVER_COST = 1e9;

export function newFill(): Fill {
  return { start: 0, end: 0, shrink: new Float64Array(GIVES), space: 0, gap: 0, stretch: 0, over: false, cost: 0 };
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
  fill.space = fill.gap = fill.stretch = fill.cost = 0;
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
  const spaces = p.sumSpace[end]! - p.sumSpace[start + 1]!;
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
  if (ems > 0) {
    fill.stretch = rest / ems;
    const percent = fill.stretch * 100;
    fill.cost += (STRETCH_COST * percent * percent * ems) / em;
  } else if (spaces > 0) {
    // A line of Latin words alone: its spaces take the rest, however wide.
    fill.space += rest / spaceRoom;
    fill.cost += (STRETCH_COST * 100 * rest * rest) / (em * em);
  } else fill.cost += (STRETCH_COST * 1000 * rest * rest) / (em * em);
}
