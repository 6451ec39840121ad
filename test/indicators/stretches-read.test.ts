/** Whether a number is in a stretch that was read. */
import { expect, it } from 'vitest';
import { StretchesRead } from '../../src/indicators/stretches-read.js';

const at = (column: number, line = 7) => ({ file: 'report.yaml', line, column });

it('knows its columns, on its line alone', () => {
  const read = new StretchesRead([[{ text: '3810', at: at(5) }]]);
  expect([4, 5, 8, 9].map((column) => read.has([{ text: '1', at: at(column) }]))).toEqual([false, true, true, false]);
  expect(read.has([{ text: '1', at: at(5, 8) }])).toBe(false);
  expect(read.has([{ text: '1' }])).toBe(false);
});
