/**
 * How large a core indicator can be, from a township to the whole country and in any year since 1978.
 *
 * A value outside its range is a slip of the pen or a number of something else: it is on no slide of its own accord.
 * Levels by the unit they are compared in, changes in %, changes of a share in percentage points.
 */
import type { Period } from '../../report/report.js';
import { amountOf } from '../statement.js';

type Range = readonly [low: number, high: number];

interface Ranges {
  readonly levels: Readonly<Record<string, Range>>;
  /** Of one year, in %. */
  readonly change: Range;
  /** Levels of one year where those of several may be more. */
  readonly yearly?: Readonly<Record<string, Range>>;
}

const money: Range = [1e5, 1e15];
const moneys: Ranges['levels'] = { 元: money, 美元: [1e3, 1e14] };
const amounts = (change: Range): Ranges => ({ levels: moneys, change });
const income: Ranges = { levels: { 元: [500, 500_000] }, change: [-40, 60] };
const share = (low: number, high: number): Ranges => ({ levels: { '%': [low, high] }, change: [-80, 80] });

const ranges: Readonly<Record<string, Ranges>> = {
  gdp: { levels: { 元: [1e7, 1e15], 美元: [1e6, 1e14] }, change: [-30, 40] },
  primary: amounts([-50, 60]),
  secondary: amounts([-60, 100]),
  tertiary: amounts([-50, 80]),
  industry: amounts([-80, 150]),
  output: amounts([-80, 150]),
  investment: amounts([-95, 300]),
  retail: amounts([-70, 120]),
  // One new firm can multiply the trade of a county.
  trade: amounts([-99, 3000]),
  exports: amounts([-99, 3000]),
  'foreign-investment': amounts([-100, 5000]),
  revenue: amounts([-90, 300]),
  'total-revenue': amounts([-90, 300]),
  income,
  'income-urban': income,
  'income-rural': income,
  // The whole country has some 13 million a year.
  jobs: { levels: { 人: [1, 2e8] }, change: [-95, 300], yearly: { 人: [1, 1.6e7] } },
  unemployment: share(0.1, 25),
  'registered-unemployment': share(0.1, 25),
  // Also as an index: 104.
  prices: { levels: { '%': [-10, 130] }, change: [-10, 30] },
  grain: { levels: { 吨: [1, 1e10], 斤: [1e3, 2e13], 公斤: [1e3, 1e13] }, change: [-95, 200] },
  urbanisation: share(2, 100),
  research: { levels: { ...moneys, '%': [0.01, 15] }, change: [-90, 300] },
  air: { levels: { '%': [10, 100], 天: [30, 366] }, change: [-80, 80] },
  pm25: { levels: { 微克: [1, 300] }, change: [-80, 200] },
  carbon: { levels: {}, change: [-80, 80] },
  energy: { levels: {}, change: [-80, 80] },
};

/**
 * The least gross product of an area of a kind, and the most that it can produce, in 元; of 全区 nothing is known, as it may be
 * an autonomous region.
 */
const areas = [
  [/全[乡镇]/, 1e5, 5e11],
  [/全[县旗]/, 5e7, 1e12],
  [/全[市州盟]/, 2e8, 1e13],
  [/全省/, 2e10, 5e13],
] as const;
/** Characters before a name in which its area stands. */
const BEFORE = 12;

/** The range of levels, 元, of the area that the words before the name of an indicator give, where a level is outside of it. */
export function rangeOfArea(key: string, level: number, unit: string, before: string): Range | undefined {
  const amount = amountOf(level, unit);
  if (amount.unit !== '元' || !['gdp', 'retail', 'investment', 'revenue'].includes(key)) return undefined;
  const area = areas.find(([names]) => names.test(before.slice(-BEFORE)));
  const low = key === 'gdp' ? area?.[1] : money[0];
  return area && (amount.number < low! || amount.number > area[2]) ? [low!, area[2]] : undefined;
}

/** Changes and totals of several years may be so many times those of one. */
const SEVERAL_YEARS = 10;
/** Percentage points by which a share can change. */
const POINTS: Range = [-60, 60];

/** A number of a core indicator, as it is written. */
export interface Measured {
  readonly kind: 'level' | 'change';
  readonly number: number;
  readonly unit: string;
  readonly period: Period;
}

/** The range of a value in its unit; `undefined` where the unit has none. */
export function rangeOf(key: string, { kind, unit, period }: Omit<Measured, 'number'>): Range | undefined {
  const { levels, change, yearly } = ranges[key]!;
  const counted = amountOf(1, unit).unit.replace(/\/立方米$/, '');
  if (counted === '个百分点') return POINTS;
  const isOfYear = period === 'year' || period === 'target';
  if (kind === 'level' && levels[counted]) return (isOfYear && yearly?.[counted]) || levels[counted];
  if (counted !== '%') return undefined;
  const years = ['since', 'total', 'later-target'].includes(period) ? SEVERAL_YEARS : 1;
  return [Math.max(-100, change[0] * years), change[1] * years];
}

/** Whether a core indicator can have a value; `true` where its unit has no range. */
export function isPlausible(key: string, value: Measured): boolean {
  const range = rangeOf(key, value);
  const { number } = amountOf(value.number, value.unit);
  return !range || (number >= range[0] && number <= range[1]);
}
