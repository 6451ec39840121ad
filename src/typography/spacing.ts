/**
 * A paragraph made ready: the natural width of every cell and gap in its
 * context, and how much of it may shrink or stretch.
 *
 * Widths of marks: CLREQ 3.1.6 and GB/T 15834-2011 5.1. Gaps between Han and
 * Latin: CLREQ 3.2, one eighth of an em. What may give way and in which order:
 * CLREQ 3.5. Everything is kept as running sums, so that the composer weighs a
 * line in constant time whatever its length.
 */
import { breakPenalties } from './breaks.js';
import type { Cell } from './cell.js';
import { Class, classOf, isWestern } from './classes.js';

/** The steps in which a line gives way, in their order. */
export enum ShrinkStep {
  /** Word spaces, to a quarter em. */
  Space,
  /** （ ） “ ” 《 》 to half an em. */
  Bracket,
  /** 、，；： to half an em. */
  Comma,
  /** Gaps between Han and Latin, to nothing. */
  Gap,
  /** 。！？ to half an em. */
  Stop,
}
export const SHRINK_STEPS = 5;

export interface Prepared {
  readonly cells: readonly Cell[];
  readonly n: number;
  readonly classes: Uint8Array;
  /** The nearest cell before each one, or before the end, that is no reference mark; -1 where there is none… */
  readonly before: Int32Array;
  /** …and after it; `n` where there is none. */
  readonly after: Int32Array;
  /** Penalty of a break before each cell. */
  readonly penalties: Float64Array;
  /** Width of each cell alone: a full-width mark is whole here. */
  readonly widths: Float64Array;
  /** Empty part on the left and right of each mark that may be cut. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** What neighbouring marks lose to each other before a cell, taken from the right of its neighbour… */
  readonly cutRight: Float64Array;
  /** …and from its own left. */
  readonly cutLeft: Float64Array;
  /** How far a cell moves back over the reference mark before it. */
  readonly overlap: Float64Array;
  /** Natural gap between Han and Latin before a cell. */
  readonly gaps: Float64Array;
  /** 1 where space may be added before a cell. */
  readonly stretchable: Uint8Array;
  /** What may be shrunk of each cell or the gap before it, and in which step. */
  readonly shrinkable: Float64Array;
  readonly shrinkStep: Int8Array;
  /** Running sums to the start of a cell: widths; cuts and gaps; what gives, by step; gaps that open; Han. */
  readonly sumWidth: Float64Array;
  readonly sumBetween: Float64Array;
  readonly sumShrinkable: readonly Float64Array[];
  readonly sumSpaceRoom: Float64Array;
  readonly sumGap: Float64Array;
  readonly sumEm: Float64Array;
  readonly sumMark: Float64Array;
  readonly sumHan: Int32Array;
}

/** Natural gap between Han and Latin or digits, in em. */
const HAN_LATIN = 1 / 8;
/** · takes half an em. */
const DOT = 1 / 2;
/** A word space shrinks to this, in em. */
const SPACE_LEAST = 1 / 4;
/** …and stretches to this. */
const SPACE_MOST = 1 / 2;

export function prepare(cells: readonly Cell[]): Prepared {
  const n = cells.length;
  const classes = new Uint8Array(n);
  const points = new Int32Array(n);
  for (let k = 0; k < n; k++) {
    points[k] = cells[k]!.char.codePointAt(0)!;
    classes[k] = classFor(cells[k]!);
  }
  const floats = () => new Float64Array(n + 1);
  const p = {
    cells,
    n,
    classes,
    ...neighbours(classes),
    penalties: breakPenalties(cells, points, classes),
    widths: floats(),
    left: floats(),
    right: floats(),
    cutRight: floats(),
    cutLeft: floats(),
    overlap: floats(),
    gaps: floats(),
    stretchable: new Uint8Array(n + 1),
    shrinkable: floats(),
    shrinkStep: new Int8Array(n + 1).fill(-1),
    sumWidth: floats(),
    sumBetween: floats(),
    sumShrinkable: Array.from({ length: SHRINK_STEPS }, floats),
    sumSpaceRoom: floats(),
    sumGap: floats(),
    sumEm: floats(),
    sumMark: floats(),
    sumHan: new Int32Array(n + 1),
  };
  for (let k = 0; k < n; k++) setWidth(p, k);
  for (let k = 1; k < n; k++) if (classes[k] !== Class.Reference && p.before[k]! >= 0) setGap(p, p.before[k]!, k);
  for (let k = 0; k < n; k++) setShrinkable(p, k);
  setSums(p);
  return p;
}

function classFor({ char, script, mark }: Cell): Class {
  if (mark) return Class.Reference;
  return script ? Class.Letter : classOf(char.codePointAt(0)!);
}

/** Reference marks are not seen: the neighbours of a cell are the next ones that are none. */
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
  if (cls === Class.Dot) {
    // Drawn in the middle of half an em, however wide the font makes it.
    p.left[k] = (width - DOT * em) / 2;
    p.widths[k] = DOT * em;
  } else if (width > 0.9 * em && (isOpening(cls) || isClosing(cls))) {
    p.left[k] = blank?.left ?? (isOpening(cls) ? em / 2 : 0);
    p.right[k] = blank?.right ?? (isClosing(cls) ? em / 2 : 0);
  }
}

/** What the gap between neighbours does: marks lose half an em to each other, Han and Latin stand off. */
function setGap(p: Prepared, before: number, k: number): void {
  const [a, b] = [p.classes[before]!, p.classes[k]!];
  const em = Math.min(p.cells[before]!.em, p.cells[k]!.em);
  const marks = (isOpening(a) || isClosing(a)) && (isOpening(b) || isClosing(b)) && !(isOpening(a) && isClosing(b));
  if (marks) {
    // Two marks take an em and a half together. The blank between them goes: first from the one before.
    const fromRight = Math.min(p.right[before]!, em / 2);
    p.cutRight[k] = fromRight;
    p.cutLeft[k] = Math.min(p.left[k]!, em / 2 - fromRight);
  }
  p.overlap[k] = overlapOf(p, before, k, em);
  const standOff = (a === Class.Han && isWestern(b)) || (isWestern(a) && b === Class.Han);
  if (standOff && !p.cells[k]!.script) p.gaps[k] = HAN_LATIN * em;
  p.stretchable[k] = standOff || isUnstretchable(p, before, k) ? 0 : 1;
}

/**
 * Room that a reference mark finds over what stands beside it, so that it takes none of the line: over 、，。
 * whose ink lies low, and in the blank half of the mark before or after it.
 */
function overlapOf(p: Prepared, before: number, k: number, em: number): number {
  let wide = 0;
  for (let r = before + 1; r < k; r++) wide += p.widths[r]!;
  if (wide === 0) return 0;
  // Half an em even where it could be more: a comma may be closed up to that.
  if ('、，。．'.includes(p.cells[k]!.char)) return Math.min(wide, em / 2);
  const behind = isClosing(p.classes[before]!) ? p.right[before]! - p.cutRight[k]! : 0;
  const ahead = isOpening(p.classes[k]!) ? p.left[k]! - p.cutLeft[k]! : 0;
  return Math.min(wide, Math.max(behind, ahead));
}

/**
 * No space is ever added inside a word, a number, a pair of dashes, or before a lowered character; nor
 * beside what connects or parts two words (CLREQ 3.5.4).
 */
function isUnstretchable(p: Prepared, before: number, k: number): boolean {
  const [a, b] = [p.classes[before]!, p.classes[k]!];
  if (p.cells[k]!.script) return true;
  if (a === Class.Dash && b === Class.Dash) return true;
  if (isConnector(p, before) || isConnector(p, k)) return true;
  if (a === Class.Space || b === Class.Space) return true;
  return isWestern(a) && isWestern(b);
}

/** A single — and its kin, ～ and slashes; a pair of dashes is a mark of its own. */
function isConnector(p: Prepared, k: number): boolean {
  const { char } = p.cells[k]!;
  if (p.classes[k] !== Class.Dash) return '–－～／/-'.includes(char);
  return char === '—' && p.cells[p.before[k]!]?.char !== char && p.cells[p.after[k]!]?.char !== char;
}

/** Whether space may be added before a cell and that is the empty side of one mark: two stand close. */
export function besideMark(p: Prepared, k: number): boolean {
  const [a, b] = [p.classes[p.before[k]!]!, p.classes[k]!];
  return p.stretchable[k] === 1 && isClosing(a) !== isOpening(b) && !isOpening(a) && !isClosing(b);
}

function setShrinkable(p: Prepared, k: number): void {
  const { em } = p.cells[k]!;
  const cls = p.classes[k]!;
  const put = (step: ShrinkStep, amount: number) => {
    if (amount <= 0) return;
    p.shrinkStep[k] = step;
    p.shrinkable[k] = amount;
  };
  if (cls === Class.Space) put(ShrinkStep.Space, p.widths[k]! - SPACE_LEAST * em);
  else if (isOpening(cls) || isClosing(cls)) {
    // A mark is never less than half an em: what it already lost to its neighbours counts, and so does
    // the room that a reference mark took in its blank half.
    const tucked = isOpening(cls) ? p.overlap[k]! : p.overlap[p.after[k]!]!;
    const lost = p.cutLeft[k]! + p.cutRight[p.after[k]!]! + tucked;
    const rest = Math.min(p.left[k]! + p.right[k]!, em / 2) - lost;
    put(cls === Class.Comma ? ShrinkStep.Comma : cls === Class.Stop ? ShrinkStep.Stop : ShrinkStep.Bracket, rest);
  } else if (p.gaps[k]! > 0) put(ShrinkStep.Gap, p.gaps[k]!);
}

function setSums(p: Prepared): void {
  for (let k = 0; k < p.n; k++) {
    p.sumWidth[k + 1] = p.sumWidth[k]! + p.widths[k]!;
    p.sumBetween[k + 1] = p.sumBetween[k]! + p.gaps[k]! - p.cutRight[k]! - p.cutLeft[k]! - p.overlap[k]!;
    for (let step = 0; step < SHRINK_STEPS; step++) {
      const sums = p.sumShrinkable[step]!;
      sums[k + 1] = sums[k]! + (p.shrinkStep[k] === step ? p.shrinkable[k]! : 0);
    }
    const room = p.classes[k] === Class.Space ? Math.max(0, SPACE_MOST * p.cells[k]!.em - p.widths[k]!) : 0;
    p.sumSpaceRoom[k + 1] = p.sumSpaceRoom[k]! + room;
    p.sumGap[k + 1] = p.sumGap[k]! + p.gaps[k]!;
    p.sumEm[k + 1] = p.sumEm[k]! + (p.stretchable[k] ? p.cells[k]!.em : 0);
    p.sumMark[k + 1] = p.sumMark[k]! + (besideMark(p, k) ? p.cells[k]!.em : 0);
    p.sumHan[k + 1] = p.sumHan[k]! + (p.classes[k] === Class.Han ? 1 : 0);
  }
}
