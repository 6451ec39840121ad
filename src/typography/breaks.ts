/**
 * Where a line may end, and at what penalty.
 *
 * The penalty of a cell is that of a break before it: `0` if the break is free, positive if it is allowed but should be
 * avoided, `Infinity` if it is forbidden. The rules are CLREQ 3.1.4 (line start and end), 3.1.5 (unbreakable marks) and
 * GB/T 15834-2011 5.1; the penalties keep a number with its unit.
 */
import type { Cell } from './cell.js';
import { Class, isWestern, mayNotEnd, mayNotStart } from './classes.js';
import { BREAK_COSTS } from './costs.js';

const dateUnits = new Set([...'年月日时分秒号届次'].map((c) => c.codePointAt(0)!));
const units = new Set(
  [...'亿万千百个家户人名套间宗项件场座栋条所台张处元倍吨克米公里平方立微毫厘亩度岁天周期街吋'].map(
    (c) => c.codePointAt(0)!,
  ),
);
const addressEnds = new Set([...'/?&=-'].map((c) => c.codePointAt(0)!));

/**
 * The penalty of a break before each cell; no break is possible at index 0. A reference mark stays with the character
 * before it, and the break after it has the penalty of the gap between its neighbours. If a mark opens the paragraph,
 * the text after it stays with the mark.
 */
export function breakPenalties(cells: readonly Cell[], points: Int32Array, classes: Uint8Array): Float64Array {
  const text = cells.flatMap((cell, k) => (cell.mark ? [] : [k]));
  const at = (values: Int32Array | Uint8Array) => Int32Array.from(text, (k) => values[k]!);
  const own = penaltiesOfText(
    text.map((k) => cells[k]!),
    at(points),
    at(classes),
  );
  const penalties = new Float64Array(cells.length).fill(Infinity);
  for (const [index, k] of text.entries()) {
    const reference = k > 0 && cells[k - 1]!.mark ? BREAK_COSTS.reference : 0;
    penalties[k] = index > 0 ? own[index]! + reference : Infinity;
  }
  return penalties;
}

function penaltiesOfText(cells: readonly Cell[], points: Int32Array, classes: Int32Array): Float64Array {
  const n = cells.length;
  const penalties = new Float64Array(n);
  const addresses = addressStretches(cells);
  let dashes = classes[0] === Class.Dash ? 1 : 0;
  for (let k = 1; k < n; k++) {
    dashes = classes[k] === Class.Dash && points[k] === points[k - 1] ? dashes + 1 : classes[k] === Class.Dash ? 1 : 0;
    penalties[k] = penaltyBefore(k, cells, points, classes, dashes, addresses[k] === 1);
  }
  return penalties;
}

/** The gap before cell `k` with its neighbours. */
interface Gap {
  readonly k: number;
  /** Classes and code points of the neighbours. */
  readonly before: Class;
  readonly after: Class;
  readonly left: number;
  readonly right: number;
}

function penaltyBefore(
  k: number,
  cells: readonly Cell[],
  points: Int32Array,
  classes: Int32Array,
  dashes: number,
  inAddress: boolean,
): number {
  const gap: Gap = { k, before: classes[k - 1]!, after: classes[k]!, left: points[k - 1]!, right: points[k]! };
  if (cells[k]!.script || cells[k - 1]!.glued || gap.after === Class.Space) return Infinity;
  // —— and …… are one mark each; a single — may not start a line, a pair may.
  if (gap.after === Class.Dash && dashes > 1 && dashes % 2 === 0) return Infinity;
  if (gap.before === Class.Space) return 0;
  if (inAddress) return addressEnds.has(gap.left) && !addressEnds.has(gap.right) ? BREAK_COSTS.address : Infinity;
  const opensPair = gap.after === Class.Dash && (points[k + 1] === gap.right || cells[k]!.char.length > 1);
  return isForbidden(gap, opensPair, points, classes) ? Infinity : unitPenalty(gap, points, classes);
}

/** Whether kinsoku (避头尾), a Latin word, a number or 〔2023〕12号 forbids the break. */
function isForbidden(
  { k, before, after, left, right }: Gap,
  opensPair: boolean,
  points: Int32Array,
  classes: Int32Array,
): boolean {
  if ((!opensPair && mayNotStart(right)) || mayNotEnd(left)) return true;
  if (isWestern(before) && isWestern(after)) return true;
  if (before === Class.Digit && right === NUMBER_SIGN && afterYear(k, points, classes)) return true;
  return left === YEAR_END && after === Class.Digit;
}

/** The penalty for separating a number from its unit. */
function unitPenalty({ k, before, after, left, right }: Gap, points: Int32Array, classes: Int32Array): number {
  const isUnit = units.has(right);
  if (before === Class.Digit && after === Class.Han)
    return dateUnits.has(right) ? BREAK_COSTS.date : isUnit ? BREAK_COSTS.unit : 0;
  if (before === Class.Sign && after === Class.Han && isUnit) return BREAK_COSTS.unit;
  // 亿 | 元 and 平方 | 公里 after a number: the unit is one word.
  if (isUnit && units.has(left)) return unitCost(k, points, classes);
  return left === ORDINAL ? BREAK_COSTS.date : 0;
}

/** The penalty between two characters of a unit, before cell `k`; none if no number is before the unit. */
function unitCost(k: number, points: Int32Array, classes: Int32Array): number {
  let i = k - 1;
  let isRate = false;
  while (i > 0 && (units.has(points[i]!) || points[i] === SLASH)) isRate = points[i--] === SLASH || isRate;
  if (classes[i] !== Class.Digit) return 0;
  return isRate ? BREAK_COSTS.rate : BREAK_COSTS.unit;
}

const SLASH = 0x2f;

/** 第 of 第十七届: a numeral stays with what it counts. */
const ORDINAL = 0x7b2c;

/** 〕 and 号 of 〔2023〕12号, which is not broken. */
const YEAR_END = 0x3015;
const NUMBER_SIGN = 0x53f7;

function afterYear(k: number, points: Int32Array, classes: Int32Array): boolean {
  let i = k - 1;
  while (i >= 0 && classes[i] === Class.Digit) i--;
  return points[i] === YEAR_END;
}

const ADDRESS_START = /^(?:https?:\/\/|www\.)/i;

/** 1 for every cell inside a web address, which ends before the next character that is not ASCII. */
function addressStretches(cells: readonly Cell[]): Uint8Array {
  const marks = new Uint8Array(cells.length);
  for (let k = 0; k < cells.length; k++) {
    const { char } = cells[k]!;
    if (char !== 'h' && char !== 'H' && char !== 'w' && char !== 'W') continue;
    let head = '';
    for (let i = k; i < Math.min(k + 8, cells.length); i++) head += cells[i]!.char;
    if (!ADDRESS_START.test(head)) continue;
    const start = k;
    while (k < cells.length && /[!-~]/.test(cells[k]!.char)) marks[k++] = 1;
    marks[start] = 0;
  }
  return marks;
}
