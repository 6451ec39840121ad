/** What a sentence states of an indicator, in whatever unit. */
import { describe, expect, it } from 'vitest';
import { amountOf, statements } from '../../src/indicators/statement.js';

describe('an amount in the unit all of its kind are compared in', () => {
  it.each([
    [24.3, '万户', 243000, '家'],
    [3, '千米', 3000, '米'],
    [1.2, '亿元', 120000000, '元'],
    [1.6, '倍', 160, '%'],
    [2, '百分点', 2, '个百分点'],
    [5, '美元', 5, '美元'],
  ])('%d%s is %d%s', (number, unit, same, counted) => {
    expect(amountOf(number, unit)).toEqual({ number: same, unit: counted });
  });
});

describe('the number right behind the words', () => {
  const stated = (text: string, words: string, unit: string) =>
    [...statements(text, words, unit)].map(({ value, number }) => `${value} ${number}`);

  it.each([
    ['全区税收达约5亿元，增长3%。', '税收', '元', ['达约5亿元 500000000']],
    ['税收为−3万元。税收50000元以上。', '税收', '元', ['为−3万元 -30000', '50000元 50000']],
    ['上年税收5亿元，力争税收6亿元。', '税收', '元', []],
    ['商圈税收5亿元。', '税收', '元', []],
    ['税收5—6亿元。', '税收', '元', []],
    ['接待5万人次。', '接待', '人', []],
    ['接待5人、6人。', '接待', '人', []],
    ['浓度28微克/立方米。', '浓度', '微克/立方米', ['28微克/立方米 28']],
  ])('%s', (text, words, unit, expected) => expect(stated(text, words, unit)).toEqual(expected));
});
