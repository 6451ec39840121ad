/** Printed numbers of pages. */
import { expect, test } from 'vitest';
import { printedNumber } from '../../../src/print/layout/page-numbers.js';

test('the contents have small roman numbers', () => {
  expect([1, 4, 5, 9, 12].map((number) => printedNumber(number, 'roman'))).toEqual(['i', 'iv', 'v', 'ix', 'xii']);
});

test('the text has arabic numbers, the cover none', () => {
  expect(printedNumber(12, 'decimal')).toBe('12');
  expect(printedNumber(1, 'none')).toBeUndefined();
});
