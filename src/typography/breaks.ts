/**
 * Where a line may end, and at what penalty.
 *
 * The penalty of a cell is that of a break before it: `0` if the break is free, positive if it is allowed but should be
 * avoided, `Infinity` if it is forbidden. The rules are CLREQ 3.1.4 (line start and end), 3.1.5 (unbreakable marks) and
 * GB/T 15834-2011 5.1; the penalties keep a number with its unit.
 */
import type { Cell } from './cell.js';
import { Class, hasTrait, isWestern, Trait } from './classes.js';
import { BREAK_COSTS } from './costs.js';

const addressEnds = new Set([...'/?&=-'].map((c) => c.codePointAt(0)!));

/**
 * The penalty of a break before each cell; no break is possible at index 0. A reference mark stays with the character
 * before it, and the break after it has the penalty of the gap between its neighbours. If a mark opens the paragraph,
 * the text after it stays with the mark.
 */
export function breakPenalties(cells: readonly Cell[], points: Int32Array, classes: Uint8Array): Float64Array {
  if (!classes.includes(Class.Reference)) return penaltiesOfText(cells, points, classes);
  const text = new Int32Array(cells.length);
  let count = 0;
  for (let k = 0; k < cells.length; k++) if (classes[k] !== Class.Reference) text[count++] = k;
  const own = penaltiesOfText(
    Array.from({ length: count }, (_, index) => cells[text[index]!]!),
    new Int32Array(count).map((_, index) => points[text[index]!]!),
    new Uint8Array(count).map((_, index) => classes[text[index]!]!),
  );
  const penalties = new Float64Array(cells.length).fill(Infinity);
  for (let index = 0; index < count; index++) {
    const k = text[index]!;
    const reference = k > 0 && classes[k - 1] === Class.Reference ? BREAK_COSTS.reference : 0;
    penalties[k] = own[index]! + reference;
  }
  return penalties;
}

function penaltiesOfText(cells: readonly Cell[], points: Int32Array, classes: Uint8Array): Float64Array {
  const n = cells.length;
  const penalties = new Float64Array(n);
  const addresses = addressStretches(points);
  penalties[0] = Infinity;
  let dashes = classes[0] === Class.Dash ? 1 : 0;
  for (let k = 1; k < n; k++) {
    dashes = classes[k] !== Class.Dash ? 0 : points[k] === points[k - 1] ? dashes + 1 : 1;
    if (isFree(k, cells, points, classes)) continue;
    penalties[k] = penaltyBefore(k, cells, points, classes, dashes, addresses?.[k] === 1);
  }
  return penalties;
}

/** Whether a break between two Han is free at first sight, as most are. */
function isFree(k: number, cells: readonly Cell[], points: Int32Array, classes: Uint8Array): boolean {
  return (
    classes[k] === Class.Han &&
    classes[k - 1] === Class.Han &&
    !hasTrait(points[k]!, RULED) &&
    !hasTrait(points[k - 1]!, RULED) &&
    !cells[k - 1]!.glued
  );
}

/** What a rule of this module asks of Han. */
const RULED = Trait.NoStart | Trait.NoEnd | Trait.Unit | Trait.Ordinal;

function penaltyBefore(
  k: number,
  cells: readonly Cell[],
  points: Int32Array,
  classes: Uint8Array,
  dashes: number,
  inAddress: boolean,
): number {
  const after = classes[k]!;
  if (cells[k]!.script || cells[k - 1]!.glued || after === Class.Space) return Infinity;
  // —— and …… are one mark each; a single — may not start a line, a pair may.
  if (after === Class.Dash && dashes > 1 && dashes % 2 === 0) return Infinity;
  if (classes[k - 1] === Class.Space) return 0;
  const left = points[k - 1]!;
  const right = points[k]!;
  if (inAddress) return addressEnds.has(left) && !addressEnds.has(right) ? BREAK_COSTS.address : Infinity;
  const opensPair = after === Class.Dash && (points[k + 1] === right || cells[k]!.char.length > 1);
  return isForbidden(k, opensPair, points, classes) ? Infinity : unitPenalty(k, points, classes);
}

/** Whether kinsoku (避头尾), a Latin word, a number or 〔2023〕12号 forbids the break before cell `k`. */
function isForbidden(k: number, opensPair: boolean, points: Int32Array, classes: Uint8Array): boolean {
  const before: Class = classes[k - 1]!;
  const after: Class = classes[k]!;
  const left = points[k - 1]!;
  const right = points[k]!;
  if ((!opensPair && hasTrait(right, Trait.NoStart)) || hasTrait(left, Trait.NoEnd)) return true;
  if (isWestern(before) && isWestern(after)) return true;
  if (before === Class.Digit && right === NUMBER_SIGN && afterYear(k, points, classes)) return true;
  return left === YEAR_END && after === Class.Digit;
}

/** The penalty for separating a number from its unit before cell `k`. */
function unitPenalty(k: number, points: Int32Array, classes: Uint8Array): number {
  const before: Class = classes[k - 1]!;
  const left = points[k - 1]!;
  const right = points[k]!;
  if (before === Class.Digit && classes[k] === Class.Han)
    return hasTrait(right, Trait.DateUnit) ? BREAK_COSTS.date : hasTrait(right, Trait.Unit) ? BREAK_COSTS.unit : 0;
  if (before === Class.Sign && classes[k] === Class.Han && hasTrait(right, Trait.Unit)) return BREAK_COSTS.unit;
  // 亿 | 元 and 平方 | 公里 after a number: the unit is one word.
  if (hasTrait(left, Trait.Unit) && hasTrait(right, Trait.Unit)) return unitCost(k, points, classes);
  return hasTrait(left, Trait.Ordinal) ? BREAK_COSTS.date : 0;
}

/** The penalty between two characters of a unit, before cell `k`; none if no number is before the unit. */
function unitCost(k: number, points: Int32Array, classes: Uint8Array): number {
  let i = k - 1;
  let isRate = false;
  while (i > 0 && (hasTrait(points[i]!, Trait.Unit) || points[i] === SLASH)) isRate = points[i--] === SLASH || isRate;
  if (classes[i] !== Class.Digit) return 0;
  return isRate ? BREAK_COSTS.rate : BREAK_COSTS.unit;
}

const SLASH = 0x2f;

/** 〕 and 号 of 〔2023〕12号, which is not broken. */
const YEAR_END = 0x3015;
const NUMBER_SIGN = 0x53f7;

function afterYear(k: number, points: Int32Array, classes: Uint8Array): boolean {
  let i = k - 1;
  while (i >= 0 && classes[i] === Class.Digit) i--;
  return points[i] === YEAR_END;
}

const ADDRESS_START = /^(?:https?:\/\/|www\.)/i;

/** 1 for every cell inside a web address, which ends before the next character that is not ASCII; undefined if there is none. */
function addressStretches(points: Int32Array): Uint8Array | undefined {
  let marks: Uint8Array | undefined;
  for (let k = 0; k < points.length; k++) {
    // h, H, w, W
    const lower = points[k]! | 0x20;
    if (lower !== 0x68 && lower !== 0x77) continue;
    if (!ADDRESS_START.test(String.fromCodePoint(...points.subarray(k, k + 8)))) continue;
    marks ??= new Uint8Array(points.length);
    const start = k;
    while (k < points.length && points[k]! > 0x20 && points[k]! < 0x7f) marks[k++] = 1;
    marks[start] = 0;
  }
  return marks;
}
