/**
 * Whether two values, as they are written, can be one: 3810亿元 and 3810.24亿元, 突破6万亿元 and 62661亿元.
 *
 * A value stands for an interval. Without a qualifier it is rounded or cut off at its last digit; 约 and 近 leave room
 * around it and below it; 超, 突破 and 余 above it, up to half as much again, because a threshold is named when it has just
 * been passed.
 */
import { amountOf } from './statement.js';

/** A value in the unit all of its kind are compared in. */
export interface Stated {
  readonly number: number;
  /** Of its last digit: 0.01 of 4.85. */
  readonly step: number;
  readonly bound: Bound;
  /** The word that leaves room: 约, 以上; empty where none does. */
  readonly qualifier: string;
}

type Bound = 'exact' | 'about' | 'above' | 'below';

/** Longer words stand before those that they contain. */
const bounds: Readonly<Record<Exclude<Bound, 'exact'>, string>> = {
  above:
    '不低于|不少于|不小于|不止|不下|突破|跨[过越上]?|迈[上过]|站上|首破|超过?|逾|至少|高于|多于|大于|余|多|以上|[≥>＞]',
  below: '不超过|不高于|不大于|不足|不到|将近|接近|逼近|近|至多|最多|低于|少于|小于|以下|以内|[≤<＜]',
  about: '约|大概|左右|上下|≈',
};
const qualifiers = new RegExp(`(?<above>${bounds.above})|(?<below>${bounds.below})|(?<about>${bounds.about})`, 'u');
/** A threshold may be passed after another one. */
const passing = /突破|跨|迈|站上|首破/;

/** The room that words around a value leave it. */
function boundOf(words: string): Pick<Stated, 'bound' | 'qualifier'> {
  const found = qualifiers.exec(words);
  const [bound] = Object.entries(found?.groups ?? {}).find(([, word]) => word !== undefined) ?? [];
  return { bound: (bound as Bound | undefined) ?? 'exact', qualifier: found?.[0] ?? '' };
}

/**
 * @param digits as written: 3,810.24
 * @param words qualifiers before and behind it, and the verb that leads to it
 */
export function stated(number: number, unit: string, digits: string, words: string): Stated {
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  const step = Math.abs(amountOf(10 ** -decimals, unit).number);
  return { number: amountOf(number, unit).number, step, ...boundOf(words) };
}

/** Of its last digit, the part by which a rounded value may differ from the true one. */
const ROUNDED = 0.49;
/** Parts of a value by which another may differ from it. */
const ABOUT = 0.05;
const BELOW = 0.2;
const ABOVE = 0.5;

/** Whether both can be true. */
export function agree(a: Stated, b: Stated): boolean {
  if (a.qualifier === b.qualifier && !passing.test(a.qualifier)) return isRounding(a, b);
  const [low, high] = [
    Math.max(intervalOf(a).low, intervalOf(b).low),
    Math.min(intervalOf(a).high, intervalOf(b).high),
  ];
  return low <= high;
}

/** Whether the finer of two values gives the coarser one when it is rounded or cut off. */
function isRounding(a: Stated, b: Stated): boolean {
  const [fine, coarse] = a.step <= b.step ? [a, b] : [b, a];
  const steps = Number((fine.number / coarse.step).toPrecision(12));
  return [Math.round(steps), Math.trunc(steps)].includes(Math.round(coarse.number / coarse.step));
}

/** The values that a stated one may stand for. */
export function intervalOf({ number, step, bound }: Stated): { readonly low: number; readonly high: number } {
  const size = Math.abs(number);
  switch (bound) {
    case 'exact':
      return { low: number - step * ROUNDED, high: number + step * ROUNDED };
    case 'about': {
      const room = Math.max(step / 2, size * ABOUT);
      return { low: number - room, high: number + room };
    }
    case 'below':
      return { low: number - Math.max(step, size * BELOW), high: number };
    case 'above':
      return { low: number, high: number + Math.max(step, size * ABOVE) };
  }
}
