/**
 * The lexer of quantities: where the numbers of a text stand, and what belongs to each.
 *
 *     同比增长   约      3.5      万人次  左右
 *     movement  before  numeral  unit   after
 *
 * A text is scanned once, in time proportional to its length. The pieces are read by `quantity-pieces.ts`, the words
 * stand in `quantity-words.ts`.
 */

import { halfWidth } from './half-width.js';
import type { Movement, Script } from './quantity-pieces.js';
import {
  dashBefore,
  digitsTogether,
  movementAtEnd,
  numberIn,
  numberOf,
  qualifierAt,
  qualifierEndingAt,
  signBefore,
  timeUnitAt,
  unitAt,
} from './quantity-pieces.js';
import { isEndOfRange, isPieceOfNumber, isPieceOfWords, isUnitOfMore } from './quantity-wholes.js';
import {
  chineseNumerals,
  doubledMark,
  magnitudes,
  operators,
  rangeMark,
  ratioSigns,
  timeUnits,
} from './quantity-words.js';
import type { Span } from './slice.js';

/** The digits of a number, its sign included. */
export interface Numeral extends Span {
  /** `other` where more than digits, points and commas stand together (1 234, 10⁸, 1½), or a dash that may be a minus. */
  readonly script: Script | 'other';
  /** `undefined` where the digits are no number (1.2.3, 1,23), or not plain ones of 0–9. */
  readonly value: number | undefined;
}

/** A number with all that belongs to it: from its qualifier to the end of its unit and of the qualifier behind that. */
export interface Quantity extends Span {
  /**
   * A number; or several joined by a range mark (5%—5.5%), by a colon (1:3) or by other signs (20+8, 1/3, 2024-02-04);
   * or digits within a name (G107, PM2.5, 5G).
   */
  readonly form: 'number' | 'range' | 'ratio' | 'expression' | 'name';
  /** One for a number or a name, two for a range or a ratio. */
  readonly numerals: readonly [Numeral, ...Numeral[]];
  /** 约, 不少于; empty where there is none. */
  readonly before: string;
  /** 余 or 多 between number and unit, or 左右 or 以上 behind the unit; empty where there is none. */
  readonly after: string;
  /** 亿元, %, 个百分点, 年; empty where no list has it. Of several numbers that of the last; % of 百分之五. */
  readonly unit: string;
  readonly endOfUnit: number;
  /** The word of movement before the number. */
  readonly movement: Movement;
}

const numeral = new RegExp(
  `${digitsTogether}|(?:(?:[百千]|[二三四五六七八九十]{1,2})分之)?[${chineseNumerals}]+(?:点[${chineseNumerals}]+)?`,
  'gu',
);

/** All quantities of a text, in order. Numbers in Chinese numerals are found where a unit or 百分之 shows them. */
export function quantitiesIn(written: string): Quantity[] {
  const text = halfWidth(written);
  const found: Quantity[] = [];
  // Shared with the last quantity found, so that a chain of any length is joined in linear time.
  let numerals: Numeral[] = [];
  for (const { 0: digits, index } of text.matchAll(numeral)) {
    const last = found.at(-1);
    // 千 of 3千瓦 is part of the unit before.
    if (last && index < last.end) continue;
    const next = quantityAt(text, index, digits);
    if (!next) continue;
    const form = last && joinBetween(text, last, next);
    if (form) {
      numerals.push(next.numerals[0]);
      const { start, before, movement } = last;
      found[found.length - 1] = { ...next, form, start, before, movement, numerals: last.numerals };
    } else {
      numerals = next.numerals;
      const [numeral] = next.numerals;
      if (numeral.script === 'chinese' && isEndOfRange(text, numeral)) numerals[0] = { ...numeral, value: undefined };
      found.push(next);
    }
  }
  return found;
}

/** One number; while the scan goes on, further numerals may be joined to its list. */
type OneNumber = Quantity & { readonly numerals: [Numeral, ...Numeral[]] };

function quantityAt(text: string, index: number, written: string): OneNumber | undefined {
  const script = scriptOf(written);
  const digits = script === 'chinese' ? withoutMagnitude(text, index, written) : written;
  const end = index + digits.length;
  const between = qualifierAt(text, end);
  const unitBehind = timeUnitAt(text, end + between.length) || unitAt(text, end + between.length);
  const unit = unitBehind || unitOfFraction(digits);
  // 一 and 三 stand in many words.
  if (script === 'chinese' && unit === '' && !digits.includes('分之')) return undefined;
  const endOfUnit = end + (unitBehind === '' ? 0 : between.length) + unitBehind.length;
  const behind = unit === '' ? '' : qualifierAt(text, endOfUnit);
  const sign = signBefore(text, index);
  const dash = sign === '' ? dashBefore(text, index) : '';
  const start = index - sign.length - dash.length;
  const before = qualifierEndingAt(text, start);
  const read = numeralIn(text, { start, end }, dash === '' ? script : 'other');
  const isPiece = script === 'chinese' ? isPieceOfWords : isPieceOfNumber;
  const isWhole = !isPiece(text, read) && !(unit !== '' && isUnitOfMore(text, endOfUnit));
  return {
    start: start - before.length,
    end: endOfUnit + behind.length,
    form: isInName(text, start, end) ? 'name' : 'number',
    numerals: [isWhole ? read : { ...read, value: undefined }],
    before,
    after: behind || between,
    unit,
    endOfUnit,
    movement: movementAtEnd(text, start),
  };
}

function numeralIn(text: string, { start, end }: Span, script: Numeral['script']): Numeral {
  const digits = text.slice(start, end);
  const value = script === 'usual' ? numberOf(digits) : script === 'chinese' ? numberIn(digits) : undefined;
  return { start, end, script, value };
}

/** 一万五千 of 一万五千亿元: 万 and 亿 before a unit, and 千 of 千瓦, belong to that. */
function withoutMagnitude(text: string, index: number, digits: string): string {
  if (digits.includes('分之')) return digits;
  const end = index + digits.length;
  const [unit = ''] =
    /(?<=^[^亿]+)(?:万亿|亿|(?<=^[^万]+)万)$/u.exec(digits) ??
    (/^[瓦米克伏]/.test(text.slice(end)) ? /(?<=.)[万]?千$/u.exec(digits) : null) ??
    [];
  return digits.slice(0, digits.length - unit.length);
}

/** % of 百分之五. */
function unitOfFraction(digits: string): string {
  return digits.startsWith('百分之') ? '%' : digits.startsWith('千分之') ? '‰' : '';
}

function scriptOf(digits: string): Numeral['script'] {
  if (/^[\d.,]+$/.test(digits)) return 'usual';
  if (/^[\d.,，]+$/.test(digits)) return 'full-width';
  return /^\p{Nd}/u.test(digits) ? 'other' : 'chinese';
}

function isInName(text: string, start: number, end: number): boolean {
  return (
    /\p{Script=Latin}\.?$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^\p{Script=Latin}/u.test(text.slice(end, end + 2))
  );
}

const rangeJoint = new RegExp(`^\\s?${rangeMark}\\s?$`, 'u');
const ratioJoint = new RegExp(`^[${ratioSigns}]$`, 'u');
const operatorJoint = new RegExp(`^[${operators}]$`, 'u');
const doubledJoint = new RegExp(`^${doubledMark}$`, 'u');
/** 3亿500万元, 1万，234家. */
const splitJoint = /^[零，,\s]?$/u;
const magnitudeAlone = new RegExp(`^(?:${magnitudes})$`, 'u');
const magnitudeAhead = new RegExp(`^(?:${magnitudes})`, 'u');

/** What two neighbouring quantities make together; `undefined` where each stands alone. */
function joinBetween(text: string, first: Quantity, second: Quantity): Quantity['form'] | undefined {
  if (first.form === 'name' || second.start - first.end > 3) return undefined;
  const between = text.slice(first.end, second.start);
  // 由100亿元到2023年的180亿元: the year is no end of a range of money.
  if (second.unit === '年' && first.unit !== '年' && first.unit !== '') return undefined;
  if (rangeJoint.test(between)) return first.form === 'number' && isOneUnit(first, second) ? 'range' : 'expression';
  if (doubledJoint.test(between) || (splitJoint.test(between) && isSplit(first, second, between))) return 'expression';
  if (first.unit !== '') return undefined;
  if (ratioJoint.test(between)) return first.form === 'number' ? 'ratio' : 'expression';
  return operatorJoint.test(between) ? 'expression' : undefined;
}

/** Whether two numbers have one unit, of which one may have a part alone: 3亿—5亿元, not 3000万—5亿元. */
function isOneUnit({ unit: first }: Quantity, { unit: second }: Quantity): boolean {
  return second === '' || second.startsWith(first) || (timeUnits.includes(first) && timeUnits.includes(second));
}

/** Whether two numbers side by side were typed for one. Of 2万户7万人 each stands alone. */
function isSplit(first: Quantity, second: Quantity, between: string): boolean {
  if (first.unit === '' || timeUnits.includes(second.unit)) return false;
  if (magnitudeAlone.test(first.unit)) return true;
  const counted = ({ unit }: Quantity) => unit.replace(magnitudeAhead, '');
  return between === '' && counted(first) === counted(second);
}

/** The ends of the range that a text is: 5%—5.5%, 百分之五至百分之六; `undefined` where it is none. */
export function boundsIn(text: string): readonly [number, number] | undefined {
  const [range] = quantitiesIn(text);
  const [lower, upper] = range?.form === 'range' ? range.numerals.map(({ value }) => value) : [];
  return lower === undefined || upper === undefined ? undefined : [lower, upper];
}
