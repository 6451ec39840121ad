import { expect, test } from 'vitest';
import { contrastOf, leastContrast, rgbOf, WHITE } from '../../src/document/contrast.js';

test('the ratios of WCAG', () => {
  expect(contrastOf(rgbOf('#000000'), WHITE)).toBeCloseTo(21);
  expect(contrastOf(WHITE, WHITE)).toBe(1);
  // The lightest greys on white that pass for text and for large type, and the next ones.
  for (const [grey, least] of [
    ['#767676', 4.5],
    ['#949494', 3],
  ] as const)
    expect(contrastOf(rgbOf(grey), WHITE)).toBeGreaterThanOrEqual(least);
  for (const [grey, least] of [
    ['#777777', 4.5],
    ['#959595', 3],
  ] as const)
    expect(contrastOf(rgbOf(grey), WHITE)).toBeLessThan(least);
});

test('large type needs less', () => {
  expect([
    leastContrast(17, false),
    leastContrast(18, false),
    leastContrast(14, true),
    leastContrast(13, true),
  ]).toEqual([4.5, 3, 3, 4.5]);
});
