import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  ['marks/point-ends', '一是稳；二是进，三是好；四是快。', ['，']],
  ['marks/point-ends', '一是稳；二是进；三是好。', []],
  ['marks/point-ends', '一是稳。要稳。二是进；三是好；四是快。', []],
  ['marks/bracketed-label', '（一）、做强。（2）.做优。', ['、→', '.→']],
  ['marks/bracketed-label', '甲（一）、乙（二），（三）做强', []],
  ['marks/ordinal-label', '第一、做强。首先、做优。', ['、→，', '、→，']],
  ['marks/ordinal-label', '第一、第二产业，第一、二产业', []],
  ['marks/numeral-label', '1、做强', ['、→.']],
  ['marks/numeral-label', '一.做强', ['.→、']],
  ['marks/numeral-label', '1.做强，3、4月', []],
  ['marks/numeral-label', '3、4月开工', []],
] as const)('%s in %s', (rule, text, expected) => {
  expect(foundBy(rule, text)).toEqual(expected);
});

it('compares the ends of headings of one part, not of two', () => {
  const text = '# 一\n## 甲。\n好。\n## 乙。\n好。\n## 丙\n好。\n# 二\n## 丁\n好。';
  expect(foundBy('marks/heading-ends', text)).toEqual(['丙']);
});

it('compares the ends of points of any label', () => {
  const ends = (text: string) => foundBy('marks/point-ends', text);
  expect(ends('（1）强产业；（2）惠民生。（3）保生态；（4）促改革。')).toEqual(['。']);
  expect(ends('第一，强产业；第二，惠民生，第三，保生态；第四，促改革。')).toEqual(['，']);
  expect(ends('一要强产业；二要惠民生；三要保生态；四要促改革。')).toEqual([]);
});
