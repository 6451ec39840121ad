/** Verbs before what is counted. */
import { expect, test } from 'vitest';
import { isShared, lastVerb, modifier, predicate, verbAtStart } from '../../../src/indicators/suggest/verbs.js';

test.each([
  ['建成口袋公园', '建成'],
  ['新建改造农村公路', '新建改造'],
  ['新（改）建学校', '新（改）建'],
  ['口袋公园', ''],
])('the verb of %s: %s', (words, verb) => expect(verbAtStart(words)).toBe(verb));

test('the last verb that something follows', () => {
  expect(lastVerb('向居民发放消费券')).toBe(3);
  expect(lastVerb('口袋公园建成')).toBe(-1);
});

test('a verb of deeds holds for the further things of a list, one of intentions need not', () => {
  expect(['建成', '新增', '推动', '开展', ''].map(isShared)).toEqual([true, true, false, false, false]);
});

test('what only says which of many, and what became of them', () => {
  expect(['第二批', '全市首批', '省级', '老旧小区'].map((words) => modifier.test(words))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(['项目竣工投用', '学校建成', '口袋公园'].map((words) => predicate.test(words))).toEqual([true, true, false]);
});
