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

it('knows stretches that overlap, in any order, also those added later', () => {
  const read = new StretchesRead([[{ text: '亿元', at: at(20) }], [{ text: '三千八百亿元', at: at(5) }]]);
  read.add([{ text: '千', at: at(6) }]);
  expect([4, 5, 10, 11, 20, 22].map((column) => read.has([{ text: '1', at: at(column) }]))).toEqual([
    false,
    true,
    true,
    false,
    true,
    false,
  ]);
  read.add([{ text: '增', at: at(11) }]);
  expect(read.has([{ text: '1', at: at(11) }])).toBe(true);
});
