/**
 * Prepares a paragraph: the natural width of every cell and gap in its context, and how far each may shrink or stretch.
 *
 * Widths of marks: CLREQ 3.1.6 and GB/T 15834-2011 5.1. Gaps between Han and Latin: CLREQ 3.2. Quotation marks take
 * half an em beside Han, everywhere: half in one line and full in the next is what makes a page look uneven.
 * Order of shrinking and stretching: CLREQ 3.5. All values are kept as running sums, so that the composer weighs a line
 * of any length in constant time.
 */
import { breakPenalties } from './breaks.js';
import type { Cell } from './cell.js';
import { Class, classOf, hasTrait, isClosingQuote, isWestern, Trait } from './classes.js';
import { LIMITS } from './costs.js';

/** What shrinks, in this order. */
export enum ShrinkStep {
  /** Word spaces, to a quarter em. */
  Space,
  /** （ ） 《 》 to half an em. */
  Bracket,
  /** 、，： to half an em. */
  Comma,
  /** Gaps between Han and Latin, to their least. */
  Gap,
  /** All other gaps, below solid setting. */
  Han,
  /** 。；！？ to half an em. */
  Stop,
}
export const SHRINK_STEPS = 6;

/** A prepared paragraph, arrays indexed by cell. Lengths in pt. */
export interface Prepared {
  readonly cells: readonly Cell[];
  readonly n: number;
  /** Code points. */
  readonly points: Int32Array;
  readonly classes: Uint8Array;
  /** The nearest cell before each cell, or before the end, that is no reference mark; -1 if there is none. */
  readonly before: Int32Array;
  /** The nearest cell after each cell that is no reference mark; `n` if there is none. */
  readonly after: Int32Array;
  /** Penalty of a break before each cell. */
  readonly penalties: Float64Array;
  /** Width of each cell alone, with the blank of full-width marks. From here on arrays may be longer than the paragraph. */
  readonly widths: Float64Array;
  /** The empty part on either side of each mark, which may be cut. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** The blank removed between two marks before a cell, on the right of the first mark. */
  readonly cutRight: Float64Array;
  /** The same on the left of the second mark, the cell itself. */
  readonly cutLeft: Float64Array;
  /** How far a cell overlaps the reference mark before it; a reference mark, the closing quotation mark before it. */
  readonly overlap: Float64Array;
  /** Natural gap between Han and Latin before a cell. */
  readonly gaps: Float64Array;
  /** The share of a cell in the space added to all gaps, for the gap before it; 0 if none may be added. */
  readonly stretchable: Float64Array;
  /** How far each cell or the gap before it may shrink, and in which step. */
  readonly shrinkable: Float64Array;
  readonly shrinkStep: Int8Array;
  /**
   * Running sums before each cell: widths; gaps less cuts; shrinkable amounts of each step, one step after the other
   * (`shrinkableAt`); widths and gaps fully shrunk; room of word spaces; the ems of
   * gaps between Han and Latin, and of other gaps that stretch; Han.
   */
  readonly sumWidth: Float64Array;
  readonly sumBetween: Float64Array;
  readonly sumShrinkable: Float64Array;
  readonly sumLeast: Float64Array;
  readonly sumSpaceRoom: Float64Array;
  readonly sumGap: Float64Array;
  readonly sumEm: Float64Array;
  readonly sumHan: Int32Array;
}

/** The lengths in a prepared paragraph: zeros for `n` cells and the end. */
function lengthsFor(n: number) {
  const zeros = (count = n + 1) => new Float64Array(count);
  return {
    widths: zeros(),
    left: zeros(),
    right: zeros(),
    cutRight: zeros(),
    cutLeft: zeros(),
    overlap: zeros(),
    gaps: zeros(),
    stretchable: zeros(),
    shrinkable: zeros(),
    sumWidth: zeros(),
    sumBetween: zeros(),
    sumShrinkable: zeros(SHRINK_STEPS * (n + 1)),
    sumLeast: zeros(),
    sumSpaceRoom: zeros(),
    sumGap: zeros(),
    sumEm: zeros(),
  };
}

/** Memory for the lengths of one paragraph after the other, so that none is allocated and freed for each. */
export class Workspace {
  private readonly lengths = lengthsFor(LONGEST);
  private readonly arrays = Object.values(this.lengths);

  /** Lengths for at least `n` cells, all zero until they are prepared; they are those of the next paragraph, too. */
  take(n: number): ReturnType<typeof lengthsFor> {
    if (n > LONGEST) return lengthsFor(n);
    for (const array of this.arrays) array.fill(0, 0, n + 1);
    this.lengths.sumShrinkable.fill(0, 0, SHRINK_STEPS * (n + 1));
    return this.lengths;
  }
}

/** Cells; nearly all paragraphs are shorter. */
const LONGEST = 1500;

/** Width of ·, in em. */
const DOT = 1 / 2;

/**
 * Classifies and measures the cells of a paragraph.
 * @param workspace whose memory it takes, until another paragraph takes that
 */
export function prepare(cells: readonly Cell[], workspace?: Workspace): Prepared {
  const n = cells.length;
  const classes = new Uint8Array(n);
  const points = new Int32Array(n);
  for (let k = 0; k < n; k++) {
    points[k] = cells[k]!.char.codePointAt(0)!;
    classes[k] = classFor(cells[k]!, points[k]!);
  }
  const { before, after } = neighbours(classes);
  const p: Prepared = {
    cells,
    n,
    points,
    classes,
    before,
    after,
    penalties: breakPenalties(cells, points, classes),
    shrinkStep: new Int8Array(n + 1).fill(-1),
    sumHan: new Int32Array(n + 1),
    ...(workspace?.take(n) ?? lengthsFor(n)),
  };
  for (let k = 0; k < n; k++) setWidth(p, k);
  for (let k = 1; k < n; k++) {
    if (isSolid(points, classes, k)) p.stretchable[k] = 1;
    else if (classes[k] !== Class.Reference && before[k]! >= 0) setGap(p, before[k]!, k);
    else if (classes[k - 1] !== Class.Reference && isClosingQuote(cells[k - 1]!.char)) setAbove(p, k);
  }
  // Han without a gap does not shrink.
  for (let k = 0; k < n; k++) if (classes[k] !== Class.Han || p.gaps[k] !== 0) setShrinkable(p, k);
  setSums(p);
  return p;
}

function classFor({ script, mark }: Cell, point: number): Class {
  if (mark) return Class.Reference;
  return script ? Class.Letter : classOf(point);
}

/** The neighbours of each cell, reference marks skipped. */
function neighbours(classes: Uint8Array): { readonly before: Int32Array; readonly after: Int32Array } {
  const n = classes.length;
  const before = new Int32Array(n + 1).fill(-1);
  const after = new Int32Array(n + 1).fill(n);
  for (let k = 1; k <= n; k++) before[k] = classes[k - 1] === Class.Reference ? before[k - 1]! : k - 1;
  for (let k = n - 2; k >= 0; k--) after[k] = classes[k + 1] === Class.Reference ? after[k + 1]! : k + 1;
  return { before, after };
}

function isOpening(cls: number): boolean {
  return cls === Class.Open;
}

function isClosing(cls: number): boolean {
  return cls === Class.Close || cls === Class.Comma || cls === Class.Stop;
}

function setWidth(p: Prepared, k: number): void {
  const { em, width, blank, after = 0 } = p.cells[k]!;
  const cls = p.classes[k]!;
  p.widths[k] = width + after;
  if (cls === Class.Han) return;
  if (cls === Class.Dot) {
    // Drawn in the middle of half an em, whatever its advance width.
    p.left[k] = (width - DOT * em) / 2;
    p.widths[k] = DOT * em;
  } else if (width > 0.9 * em && (isOpening(cls) || isClosing(cls))) {
    p.left[k] = blank?.left ?? (isOpening(cls) ? em / 2 : 0);
    p.right[k] = blank?.right ?? (isClosing(cls) ? em / 2 : 0);
  }
}

/** Whether Han stands directly behind Han, as most cells do: nothing but the space of all gaps may be added there. */
function isSolid(points: Int32Array, classes: Uint8Array, k: number): boolean {
  return (
    classes[k] === Class.Han &&
    classes[k - 1] === Class.Han &&
    !hasTrait(points[k - 1]!, Trait.Connector) &&
    !hasTrait(points[k]!, Trait.Connector)
  );
}

/** The gap between neighbours: adjacent marks lose half an em, Han and Latin are separated. */
function setGap(p: Prepared, before: number, k: number): void {
  const a = p.classes[before]!;
  const b = p.classes[k]!;
  const em = Math.min(p.cells[before]!.em, p.cells[k]!.em);
  const marks = (isOpening(a) || isClosing(a)) && (isOpening(b) || isClosing(b)) && !(isOpening(a) && isClosing(b));
  if (marks) {
    // Two marks take an em and a half together: the blank is removed from the first, then from the second.
    // A quotation mark gives first, so that the comma or full stop beside it keeps its body.
    const right = p.right[before]!;
    const left = p.left[k]!;
    p.cutLeft[k] = isQuote(p, k) ? Math.min(left, em / 2) : Math.min(left, em / 2 - Math.min(right, em / 2));
    p.cutRight[k] = Math.min(right, em / 2 - p.cutLeft[k]!);
  } else if (isOpening(b) && isQuote(p, k)) {
    p.cutLeft[k] = Math.min(p.left[k]!, em / 2);
  } else if (isClosing(a) && isQuote(p, before) && !endsSentence(p, before)) {
    p.cutRight[k] = Math.min(p.right[before]!, em / 2);
  }
  p.overlap[k] = overlapOf(p, before, k, em);
  const standOff = (a === Class.Han && isWestern(b)) || (isWestern(a) && b === Class.Han);
  if (standOff && !p.cells[k]!.script)
    p.gaps[k] = (before < k - 1 ? LIMITS.gapAfterReference : LIMITS.gap.natural) * em;
  p.stretchable[k] = standOff || isUnstretchable(p, before, k) ? 0 : isBlank(p, before, k) ? LIMITS.behindMark : 1;
}

/** Sets the reference mark that starts at `k` above the closing quotation mark before it, so that quotation marks keep one width. */
function setAbove(p: Prepared, k: number): void {
  p.overlap[k] = Math.min(widthOfMark(p, k, p.after[k]!), p.widths[k - 1]! - p.right[k - 1]!);
}

function widthOfMark(p: Prepared, from: number, to: number): number {
  let width = 0;
  for (let k = from; k < to; k++) width += p.widths[k]!;
  return width;
}

/** Whether a gap follows the blank of a mark and precedes text. */
function isBlank(p: Prepared, before: number, k: number): boolean {
  return isClosing(p.classes[before]!) && p.right[before]! > p.cutRight[k]! && p.classes[k] === Class.Han;
}

/** “ ” ‘ ’, which are cut to half an em beside text. */
function isQuote(p: Prepared, k: number): boolean {
  return hasTrait(p.points[k]!, Trait.Quote);
}

/** Whether a closing quotation mark follows a full stop or comma, whose body then stands after it: 。”甲. */
function endsSentence(p: Prepared, k: number): boolean {
  const before = p.before[k]!;
  const cls = before >= 0 ? p.classes[before]! : Class.Han;
  return cls === Class.Stop || cls === Class.Comma;
}

/**
 * How far a reference mark overlaps its neighbours, so that it takes less or none of the line: it stands a little above
 * the low ink of 、，。, or in the blank half of the mark before or after it. Above a closing quotation mark it takes
 * nothing of what follows.
 */
function overlapOf(p: Prepared, before: number, k: number, em: number): number {
  if (before + 1 === k) return 0;
  const wide = widthOfMark(p, before + 1, k);
  if (wide === 0 || isClosingQuote(p.cells[before]!.char)) return 0;
  if (hasTrait(p.points[k]!, Trait.Low)) return Math.min(wide, LIMITS.aboveComma * em);
  const behind = isClosing(p.classes[before]!) ? p.right[before]! - p.cutRight[k]! : 0;
  const ahead = isOpening(p.classes[k]!) ? p.left[k]! - p.cutLeft[k]! : 0;
  return Math.min(wide, Math.max(behind, ahead));
}

/**
 * No space is added inside a word, a number or a pair of dashes, before a subscript or superscript, nor beside a
 * connector (CLREQ 3.5.4).
 */
function isUnstretchable(p: Prepared, before: number, k: number): boolean {
  const a = p.classes[before]!;
  const b = p.classes[k]!;
  if (p.cells[k]!.script) return true;
  if (a === Class.Dash && b === Class.Dash) return true;
  if (isConnector(p, before) || isConnector(p, k)) return true;
  if (a === Class.Space || b === Class.Space) return true;
  return isWestern(a) && isWestern(b);
}

/** Single dashes, ～ and slashes; a pair of dashes is another mark. */
function isConnector(p: Prepared, k: number): boolean {
  if (p.classes[k] !== Class.Dash) return hasTrait(p.points[k]!, Trait.Connector);
  const { char } = p.cells[k]!;
  return char === '—' && p.cells[p.before[k]!]?.char !== char && p.cells[p.after[k]!]?.char !== char;
}

function setShrinkable(p: Prepared, k: number): void {
  const cls = p.classes[k]!;
  if (cls === Class.Space) putShrinkable(p, k, ShrinkStep.Space, p.widths[k]! - LIMITS.space.least * p.cells[k]!.em);
  else if (isOpening(cls) || isClosing(cls)) {
    // A mark keeps at least half an em, less what it has lost to its neighbours and to a reference mark in its blank
    // half.
    const overlapped = isOpening(cls) ? p.overlap[k]! : p.overlap[p.after[k]!]!;
    const lost = p.cutLeft[k]! + p.cutRight[p.after[k]!]! + overlapped;
    putShrinkable(p, k, stepOf(p, k), Math.min(p.left[k]! + p.right[k]!, p.cells[k]!.em / 2) - lost);
  } else if (p.gaps[k]! > 0) putShrinkable(p, k, ShrinkStep.Gap, p.gaps[k]! - LIMITS.gap.least * p.cells[k]!.em);
}

function putShrinkable(p: Prepared, k: number, step: ShrinkStep, amount: number): void {
  if (amount <= 0) return;
  p.shrinkStep[k] = step;
  p.shrinkable[k] = amount;
}

/** The step in which a mark shrinks. ； ends a clause of a list as 。 ends a sentence, and keeps its body like it. */
function stepOf(p: Prepared, k: number): ShrinkStep {
  const cls = p.classes[k]!;
  if (cls === Class.Stop || p.cells[k]!.char === '；') return ShrinkStep.Stop;
  if (cls === Class.Comma) return ShrinkStep.Comma;
  return isQuote(p, k) && endsSentence(p, k) ? ShrinkStep.Stop : ShrinkStep.Bracket;
}

/** Sums each array into a local number first: a sum read from its array would be boxed for each cell. */
function setSums(p: Prepared): void {
  const { n, cells, classes, widths, gaps, stretchable, shrinkable, shrinkStep } = p;
  const { cutRight, cutLeft, overlap } = p;
  const { sumWidth, sumBetween, sumLeast, sumSpaceRoom, sumGap, sumEm, sumHan } = p;
  const inHan = p.sumShrinkable.subarray(shrinkableAt(p, ShrinkStep.Han, 0));
  let width = 0;
  let between = 0;
  let shrunk = 0;
  let room = 0;
  let gap = 0;
  let spread = 0;
  let han = 0;
  let closer = 0;
  let steps = 0;
  for (let k = 0; k < n; k++) {
    const { em } = cells[k]!;
    const cls = classes[k]!;
    const step = shrinkStep[k]!;
    const stretches = stretchable[k]!;
    sumWidth[k + 1] = width += widths[k]!;
    sumBetween[k + 1] = between = between + gaps[k]! - cutRight[k]! - cutLeft[k]! - overlap[k]!;
    if (cls === Class.Space) room += Math.max(0, LIMITS.space.most * em - widths[k]!);
    sumSpaceRoom[k + 1] = room;
    if (gaps[k]! > 0) gap += em;
    sumGap[k + 1] = gap;
    sumEm[k + 1] = spread += stretches * em;
    if (cls === Class.Han) han++;
    sumHan[k + 1] = han;
    const can = LIMITS.closer * stretches * em;
    inHan[k + 1] = closer += can;
    shrunk += can;
    if (step >= 0) {
      shrunk += shrinkable[k]!;
      steps |= 1 << step;
    }
    sumLeast[k + 1] = width + between - shrunk;
  }
  // The sums of a step in which no cell shrinks stay zero.
  for (let step = 0; step < SHRINK_STEPS; step++) if ((steps & (1 << step)) !== 0) setShrinkableSums(p, step);
}

/** The index in `sumShrinkable` of the sum of a step before cell `k`. */
export function shrinkableAt({ n }: Prepared, step: ShrinkStep, k: number): number {
  return step * (n + 1) + k;
}

function setShrinkableSums(p: Prepared, step: ShrinkStep): void {
  const { n, shrinkable, shrinkStep } = p;
  const sums = p.sumShrinkable.subarray(shrinkableAt(p, step, 0));
  let sum = 0;
  for (let k = 0; k < n; k++) {
    if (shrinkStep[k] === step) sum += shrinkable[k]!;
    sums[k + 1] = sum;
  }
}
