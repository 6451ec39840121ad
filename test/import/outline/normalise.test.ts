/** Typing made that of content, rule by rule. */
import { describe, expect, it } from 'vitest';
import { normalised } from '../../../src/import/outline/normalise.js';

describe('typing', () => {
  it.each([
    ['unseen', '全年\u00a0GDP', '全年GDP'],
    ['spaced', '1 9 9 7 年香 港', '1997年香港'],
    ['notation', '第_{ }项', '第\\_{ }项'],
    ['lowered', 'PM₂.₅与m²', 'PM_{2.5}与m^{2}'],
    ['digits', '增长６．１％', '增长6.1%'],
    ['digits', 'Ｒ＆Ｄ经费，Ａ／Ｂ角，甲＆乙', 'R&D经费，A/B角，甲＆乙'],
    ['brackets', '工程(一期)', '工程（一期）'],
    ['quotes', '实施"百千万工程"', '实施“百千万工程”'],
    ['marks', '坚持稳中求进,全力稳增长.', '坚持稳中求进，全力稳增长。'],
    ['spaces', '全年 GDP 增长  6%', '全年GDP增长6%'],
  ])('%s: %s', (rule, typed, written) => {
    const counts = {};
    expect(normalised(typed, counts)).toBe(written);
    expect(counts).toHaveProperty(rule);
  });

  it('of Latin text and of numbers stays', () => {
    for (const text of ['the (first) one, two', '3.5', '1,234', 'a_{b}']) expect(normalised(text)).toBe(text);
  });

  it('is not changed a second time', () => {
    const once = normalised('全市 GDP 增长６.1%(见"附件"),很好.');
    expect(normalised(once)).toBe(once);
  });
});

it.each([
  ['(中)(a)', '（中）（a）'],
  ['a((b)c)中', 'a（(b)c）中'],
  ['(a (中) b)', '（a（中）b）'],
  ['f(a(b))', 'f(a(b))'],
  [')(a）(', ')（a）('],
])('brackets of %s', (typed, written) => {
  expect(normalised(typed)).toBe(written);
});
