/** Single numbers of a passage in the unit they are compared in, and the interval that each stands for. */
import { intervalOf, type Stated, stated } from '../../indicators/agreement.js';
import { amountOf } from '../../indicators/statement.js';
import type { Quantity } from '../../text/quantities.js';
import type { Passage } from '../passage.js';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One number with its unit, as the text states it. */
export interface Figure extends Interval {
  readonly quantity: Quantity;
  /** In the unit that its kind is compared in. */
  readonly number: number;
  readonly unit: string;
  /** Of its last digit. */
  readonly step: number;
  /** 约, 超过, 余; empty where none leaves room. */
  readonly qualifier: string;
}

/** The number that a quantity is; `undefined` for ranges, ratios, names and numbers that cannot be read. */
export function figureOf(
  { text }: Pick<Passage, 'text'>,
  quantity: Quantity,
  unit = quantity.unit,
): Figure | undefined {
  const [{ value, start, end }] = quantity.numerals;
  if (quantity.form !== 'number' || value === undefined) return undefined;
  const said: Stated = stated(value, unit, text.slice(start, end), quantity.before + quantity.after);
  const { number, step, qualifier } = said;
  return { quantity, number, step, qualifier, unit: amountOf(value, unit).unit, ...intervalOf(said) };
}

/** What a number stands for: things that are counted one by one are not rounded. */
export function boundsOf(figure: Figure): Interval {
  const { number, step, qualifier, unit } = figure;
  const isCount = step === 1 && qualifier === '' && !/[%亩吨元米顷]/u.test(unit);
  return isCount ? { low: number, high: number } : figure;
}

/** The shares, %, that a part can have of a whole. */
export function shareOf(part: Interval, whole: Interval): Interval {
  return { low: (part.low / whole.high) * 100, high: (part.high / whole.low) * 100 };
}

/** Whether a stated share can be one of these, also where its last digit was cut off rather than rounded. */
export function isAmong({ low, high, step }: Figure, shares: Interval): boolean {
  const room = step * 0.52;
  return high + room >= shares.low && low - room <= shares.high;
}

/** A share in words, with one decimal digit at most. */
export function percent(part: number, whole: number): string {
  return `${Number(((part / whole) * 100).toFixed(1))}%`;
}
