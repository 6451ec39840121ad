import { expect, test } from 'vitest';
import { formatOf } from '../../../src/deck/layouts/number-format.js';

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
