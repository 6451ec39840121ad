import { expect, test } from 'vitest';
import { ranges } from '../../src/document/ranges.js';

test.each([
  ['1 2 3 7', '1–3 7'],
  ['9 10', '9–10'],
  ['2 4 6', '2 4 6'],
  ['i ii 1 2', 'i ii 1–2'],
  ['2 1', '2 1'],
  ['', ''],
])('%s → %s', (labels, expected) => {
  expect(ranges(labels.split(' ').filter(Boolean)).join(' ')).toBe(expected);
});
