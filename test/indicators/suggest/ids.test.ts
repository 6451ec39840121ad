/** Ids of suggested figures. */
import { expect, test } from 'vitest';
import { idFor, isUsual, rankOf } from '../../../src/indicators/suggest/ids.js';

test('of the usual indicators, of others, of those of the plan, and of a second one', () => {
  const used = new Set<string>();
  expect([
    idFor('地区生产总值', '', used),
    idFor('地区生产总值', 'target-', used),
    idFor('地区生产总值', '', used),
    idFor('建成“四上”公园', 'plan-', used),
  ]).toEqual(['gdp', 'target-gdp', 'gdp-2', '建成四上公园']);
});

test('the usual indicators rank in the order of reports', () => {
  const labels = ['建成口袋公园', '城镇新增就业', '固定资产投资', '地区生产总值'];
  expect([...labels].sort((a, b) => rankOf(a) - rankOf(b))).toEqual([...labels].reverse());
  expect(labels.map(isUsual)).toEqual([false, true, true, true]);
});
