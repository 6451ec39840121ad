import { expect, test } from 'vitest';
import { formatOf, isQualified } from '../../../src/deck/layouts/number-format.js';

test.each([
  ['30%', '0"%";-0"%"'],
  ['4.0%左右', '0.0"%左右";-0.0"%左右"'],
  ['近1.2亿人次', '"近"0.0"亿人次";"近"-0.0"亿人次"'],
  ['-13.8%', '0.0"%";-0.0"%"'],
  ['1,234.5亿元', '#,##0.0"亿元";-#,##0.0"亿元"'],
  ['持平', '"持平"'],
])('%s as a number format', (shown, format) => {
  expect(formatOf(shown)).toBe(format);
});

test.each([
  ['近30%', true],
  ['超1000亿元', true],
  ['4.0%左右', true],
  ['50余家', true],
  ['不少于40', true],
  ['30%', false],
  ['-13.8%', false],
  ['1,234.5亿元', false],
])('%s is not exact: %s', (shown, expected) => {
  expect(isQualified(shown)).toBe(expected);
});
