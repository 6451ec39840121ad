/** Finding the line, the text or the segment in which an offset is. */
import { expect, test } from 'vitest';
import { lastAtOrBefore } from '../../src/yaml/last-at-or-before.js';

test('every offset is found as by looking at all of them', () => {
  for (const starts of [[0], [0, 1], [0, 3, 4, 9, 20], [2, 5, 5, 8]]) {
    for (let offset = 0; offset < 25; offset++) {
      const expected = Math.max(
        0,
        starts.findLastIndex((start) => start <= offset),
      );
      expect(
        lastAtOrBefore(starts.length, (i) => starts[i]!, offset),
        `${offset} in ${starts}`,
      ).toBe(expected);
    }
  }
  expect(lastAtOrBefore(0, () => 0, 5)).toBe(0);
});
