import { expect, test } from 'vitest';
import { halfPoints, textWidth, twips, wordSize } from '../../src/word/units.js';

test('lengths are twentieths of a point, sizes multiples of half a point', () => {
  expect(twips((210 * 72) / 25.4)).toBe(11906);
  expect(halfPoints(16)).toBe(32);
  expect(wordSize(15.79)).toBe(16);
  expect(wordSize(10.5)).toBe(10.5);
});

test('Latin letters and digits are half as wide as Chinese characters', () => {
  expect(textWidth('增长4.5%')).toBe(4);
});
