import { expect, test } from 'vitest';
import { largest } from '../../src/text/largest.js';

test('the largest of no, some and very many values', () => {
  expect(largest([])).toBe(Number.NEGATIVE_INFINITY);
  expect(largest([2, -1, 7, 3])).toBe(7);
  const many = Array.from({ length: 300_000 }, (_, n) => (n * 7919) % 300_007);
  expect(largest(many)).toBe(many.toSorted((a, b) => b - a)[0]);
});
