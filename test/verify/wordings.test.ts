/** Two wordings where they differ. */
import { expect, test } from 'vitest';
import { commonStart, wordingsAtDifference } from '../../src/verify/wordings.js';

test('both are cut around the difference, and numbers are not cut', () => {
  const text = (value: string) =>
    `一年来，全区经济运行总体平稳，地区生产总值${value}亿元，增长百分之四点五，圆满完成全年目标。`;
  expect(wordingsAtDifference(text('3987.65'), text('3810.24'))).toEqual({
    expected: '…平稳，地区生产总值3987.65亿元，增长百分之四点…',
    found: '…平稳，地区生产总值3810.24亿元，增长百分之四点…',
  });
});

test('short texts are shown whole', () => {
  expect(wordingsAtDifference('越秀区区长', '越秀区代区长')).toEqual({ expected: '越秀区区长', found: '越秀区代区长' });
});

test('characters in common at the start', () => {
  expect(commonStart('增长4.5%', '增长4.6%')).toBe(4);
  expect(commonStart('相同', '相同')).toBe(2);
});
