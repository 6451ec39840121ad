/** Ranges are wide enough for a township and for the whole country, and narrow enough for a slip of the pen. */
import { expect, it } from 'vitest';
import { isPlausible, rangeOfArea } from '../../../src/indicators/core/ranges.js';
import { vocabulary } from '../../../src/indicators/core/vocabulary.js';

const fits = (key: string, kind: 'level' | 'change', number: number, unit: string, period: 'year' | 'since' = 'year') =>
  isPlausible(key, { kind, number, unit, period });

it('every core indicator has a range for its changes', () => {
  for (const { key } of vocabulary) {
    expect(fits(key, 'change', 5, '%'), key).toBe(true);
    expect(fits(key, 'change', 50_000, '%'), key).toBe(false);
  }
});

it.each([
  ['gdp', 'level', 2300, '万元'],
  ['gdp', 'level', 134.9, '万亿元'],
  ['gdp', 'change', -5.4, '%'],
  ['trade', 'change', 380, '%'],
  ['foreign-investment', 'change', 12, '倍'],
  ['unemployment', 'level', 5.1, '%'],
  ['urbanisation', 'level', 89.8, '%'],
  ['urbanisation', 'change', 1.2, '个百分点'],
  ['jobs', 'level', 86, '人'],
  ['jobs', 'level', 1256, '万人'],
  ['income-rural', 'level', 2.1, '万元'],
  ['income-rural', 'level', 9873, '元'],
  ['grain', 'level', 1.4, '万亿斤'],
  ['grain', 'level', 3200, '吨'],
  ['research', 'level', 2.68, '%'],
  ['pm25', 'level', 28, '微克/立方米'],
  ['prices', 'change', 24.1, '%'],
] as const)('%s %s %d%s', (key, kind, number, unit) => {
  expect(fits(key, kind, number, unit)).toBe(true);
});

it.each([
  ['gdp', 'level', 286.4, '元'],
  ['gdp', 'change', 55, '%'],
  ['unemployment', 'level', 52, '%'],
  ['urbanisation', 'level', 670, '%'],
  ['income', 'level', 3.2, '亿元'],
  ['research', 'level', 28, '%'],
  ['air', 'level', 987, '%'],
  ['air', 'level', 3650, '天'],
  ['prices', 'change', 101.2, '%'],
] as const)('not %s %s %d%s', (key, kind, number, unit) => {
  expect(fits(key, kind, number, unit)).toBe(false);
});

it('a change of several years may be larger', () => {
  expect(fits('gdp', 'change', 110, '%')).toBe(false);
  expect(fits('gdp', 'change', 110, '%', 'since')).toBe(true);
});

it('gives jobs of one year less room than of several', () => {
  const jobs = (number: number, period: 'year' | 'total') =>
    isPlausible('jobs', { kind: 'level', number, unit: '万人', period });
  expect(jobs(4800, 'year')).toBe(false);
  expect(jobs(1269, 'year')).toBe(true);
  expect(jobs(6000, 'total')).toBe(true);
});

it('levels of an area have narrower ranges', () => {
  const ofGdp = (level: number, before: string) => rangeOfArea('gdp', level, '亿元', before);
  const ranges = { 全镇: [1e5, 5e11], 全县: [5e7, 1e12], 全市实现: [2e8, 1e13], 全省: [2e10, 5e13] };
  for (const [before, range] of Object.entries(ranges)) {
    const [low, high] = range.map((one) => one / 1e8) as [number, number];
    expect([low, high].map((level) => ofGdp(level, before))).toEqual([undefined, undefined]);
    expect([low * 0.99, high * 1.01].map((level) => ofGdp(level, before))).toEqual([range, range]);
  }
  for (const before of ['', '全区', '在全镇率先发展、克难攻坚、奋勇争先的带动之下，全县'])
    expect(ofGdp(7000, before)).toBeUndefined();
  const others = (level: number) =>
    ['retail', 'investment', 'revenue'].map((key) => rangeOfArea(key, level, '元', '全县'));
  expect([others(2e12), others(1e4), others(2e5)]).toEqual([
    Array.from({ length: 3 }, () => [1e5, 1e12]),
    Array.from({ length: 3 }, () => [1e5, 1e12]),
    Array.from({ length: 3 }, () => undefined),
  ]);
  expect([rangeOfArea('income', 3e4, '元', '全县'), rangeOfArea('gdp', 3e4, '美元', '全县')]).toEqual([
    undefined,
    undefined,
  ]);
});
