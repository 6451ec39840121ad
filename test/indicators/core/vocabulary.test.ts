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
  ['万元地区生产总值能耗', 'energy'],
  ['万元GDP能耗', 'energy'],
  ['万元生产总值综合能耗', 'energy'],
  ['单位生产总值能源消耗', 'energy'],
  ['单位国内生产总值能耗', 'energy'],
  ['万元地区生产总值二氧化碳排放', 'carbon'],
  ['规上工业单位增加值能耗', undefined],
  ['规模以上工业增加值能耗', undefined],
  ['万元工业增加值能耗', undefined],
  ['万元地区生产总值用水量', undefined],
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
