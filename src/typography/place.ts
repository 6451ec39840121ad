/** Computes the position of every character of a weighed line. */
import type { Line } from './cell.js';
import { Class } from './classes.js';
import type { Fill } from './fill.js';
import { endBlank, newFill, startCut, weigh } from './fill.js';
import type { Measure } from './lines.js';
import type { Prepared } from './spacing.js';
import { ShrinkStep } from './spacing.js';

/** Sets the cells `[i, j)` as one line, which is the first of the paragraph if `i` is 0. */
export function placeLine(p: Prepared, i: number, j: number, measure: Measure): Line {
  const indent = i === 0 ? measure.indent : 0;
  const fill = newFill();
  weigh(p, i, j, measure.width - indent, j === p.n || !measure.justify, p.cells[0]!.em, fill);
  const { start, end } = fill;
  const { classes, overlap, widths } = p;
  const origins = new Float64Array(end - start);
  // An indented line leaves half at its indent, where it is not visible; other lines must start at one edge.
  let x = indent + (indent > 0 ? (fill.ragged / 2) * p.cells[0]!.em : 0);
  let held = 0;
  for (let k = start; k < end; k++) {
    if (classes[k] !== Class.Reference) {
      x += held;
      held = 0;
    }
    if (k > start) x -= overlap[k]!;
    if (k > start) x += between(p, k, fill);
    if (classes[k] === Class.Han) {
      // Nothing of it is cut.
      origins[k - start] = x;
      x += widths[k]!;
      continue;
    }
    const given =
      k > start && k < p.before[end]! && p.shrinkStep[k]! >= 0 && p.gaps[k] === 0
        ? p.shrinkable[k]! * fill.shrink[p.shrinkStep[k]!]!
        : 0;
    const opening = classes[k] === Class.Open;
    const cutLeft = k === start ? startCut(p, k) : p.cutLeft[k]! + (opening ? given : leftOf(p, k, fill, given));
    // A dot is drawn in the middle of its half em.
    const lead = classes[k] === Class.Dot ? p.left[k]! : cutLeft;
    origins[k - start] = x - lead;
    x += width(p, k, fill, given);
    if (k + 1 < end && classes[k] !== Class.Reference && classes[k + 1] === Class.Reference) {
      // A reference mark follows the visible part of a full-width mark, whose blank then follows both.
      held = Math.max(0, p.right[k]! - rightCut(p, k, fill) - (opening ? 0 : given));
      x -= held;
    }
  }
  x += held;
  const visible = end > start ? x - endBlank(p, end) : indent;
  return { first: start, origins, start: i, end: j, width: visible };
}

/** The gap before a cell, without the cuts of marks, which `width` contains. */
function between(p: Prepared, k: number, fill: Fill): number {
  const { em } = p.cells[k]!;
  const gap = p.gaps[k]!;
  if (gap > 0) return gap + fill.gap * em - p.shrinkable[k]! * fill.shrink[ShrinkStep.Gap]!;
  return fill.stretch * p.stretchable[k]! * em;
}

/** The width of a cell in the line after all cuts. */
function width(p: Prepared, k: number, fill: Fill, given: number): number {
  if (p.classes[k] === Class.Space) return p.widths[k]! - given + fill.space * spaceRoom(p, k);
  const left = k === fill.start ? startCut(p, k) : p.cutLeft[k]!;
  return p.widths[k]! - left - rightCut(p, k, fill) - given;
}

/** What a full-width mark loses to the next character of the line. */
function rightCut(p: Prepared, k: number, fill: Fill): number {
  if (p.classes[k] === Class.Reference) return 0;
  const after = p.after[k]!;
  return after < fill.end ? p.cutRight[after]! : 0;
}

function spaceRoom(p: Prepared, k: number): number {
  return p.sumSpaceRoom[k + 1]! - p.sumSpaceRoom[k]!;
}

/** A closing mark shrinks on its right; what exceeds its blank there is taken from its left, as with a centred ？. */
function leftOf(p: Prepared, k: number, fill: Fill, given: number): number {
  if (p.classes[k] === Class.Space) return 0;
  return Math.max(0, given - (p.right[k]! - rightCut(p, k, fill)));
}
