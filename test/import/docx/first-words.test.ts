/** The first words of a paragraph. */
import { expect, it } from 'vitest';
import { firstWords } from '../../../src/import/docx/first-words.js';

it('a short paragraph is its own name', () => {
  expect(firstWords('　　各位代表：')).toBe('各位代表：');
  expect(firstWords('')).toBe('');
});

it('ends with a clause where one ends within 12 to 20 characters', () => {
  expect(firstWords('全县规模以上工业增加值稳步增长，固定资产投资结构持续优化，消费市场回暖。')).toBe(
    '全县规模以上工业增加值稳步增长…',
  );
});

it('never ends within a number and its unit, or within a word', () => {
  const words = firstWords('全县地区生产总值完成3810.24亿元增长百分之四点五以上的目标任务顺利完成');
  expect(words).toMatch(/^全县地区生产总值完成3810\.24亿元/);
  expect(firstWords('这个县的招商引资工作在去年取得了非常明显的进展并且保持下去')).toMatch(
    /^这个县的招商引资工作在去年…$/,
  );
  expect([...firstWords('A'.repeat(300))]).toHaveLength(21);
});
