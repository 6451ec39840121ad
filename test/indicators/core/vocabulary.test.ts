import { expect, it } from 'vitest';
import { coreNameIn, jointNames, vocabulary } from '../../../src/indicators/core/vocabulary.js';

it.each([
  ['全市地区生产总值', 'gdp'],
  ['规上工业增加值', 'industry'],
  ['外贸进出口总值', 'trade'],
  ['出口逆势增长', 'exports'],
  ['地方一般公共预算收入', 'revenue'],
  ['粮食总产', 'grain'],
  ['CPI', 'prices'],
  ['人均地区生产总值', undefined],
  ['单位地区生产总值能耗', 'energy'],
  ['出口企业', undefined],
  ['规模以上工业企业数', undefined],
])('%s is %s', (words, key) => {
  expect(coreNameIn(words)?.key).toBe(key);
});

it('has no groups in its names, which are counted where one of them fits', () => {
  const groups = (names: string) => new RegExp(`${names}|`, 'u').exec('')!.length - 1;
  expect([...vocabulary, ...jointNames].filter(({ names }) => groups(names) > 0)).toEqual([]);
});

it('stands in the official order: product, industry, investment, retail, trade, revenue, income, jobs, prices', () => {
  const keys = vocabulary.map(({ key }) => key);
  const order = [
    'gdp',
    'industry',
    'investment',
    'retail',
    'trade',
    'revenue',
    'income',
    'jobs',
    'unemployment',
    'prices',
  ];
  expect(keys.filter((key) => order.includes(key))).toEqual(order);
});
