/** Numbers of headings. */
import { expect, it } from 'vitest';
import { annexLabel, headingNumber } from '../../src/text/heading-numbers.js';

it('has a form for each level', () => {
  expect([1, 2, 3, 4, 5].map((level) => headingNumber(level, 12))).toEqual([
    '十二、',
    '（十二）',
    '12.',
    '（12）',
    '（12）',
  ]);
});

it('of an annex stands in the place of a typed number and a colon', () => {
  expect(['附件', '附件：', '附件3', '附录二：'].map((label) => annexLabel(label, 2))).toEqual([
    '附件2',
    '附件2',
    '附件2',
    '附录2',
  ]);
});

it.each([' ', '1', '附 1：'])('of an annex is put behind a label with 200,000 times %j in linear time', (piece) => {
  const long = `附${piece.repeat(200_000)}件`;
  expect(annexLabel(`${long} 3 ：`, 2)).toBe(`${long}2`);
});
