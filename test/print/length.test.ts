/** Lengths and type sizes as an office writes them. */
import { expect, test } from 'vitest';
import { parseLength, parseSize } from '../../src/print/length.js';

test.each([
  ['16pt', 16],
  ['25.4mm', 72],
  ['2.54 cm', 72],
])('%s is %d pt', (text, points) => {
  expect(parseLength(text)).toBeCloseTo(points, 9);
});

test.each(['16', '16px', '-3mm', '三号', ''])('“%s” is not a length', (text) => {
  expect(parseLength(text)).toBeUndefined();
});

test('a named size is as large as in a word processor; a length is a size too', () => {
  expect(['二号', '三号', '小四', '五号', '16pt'].map(parseSize)).toEqual([22, 16, 12, 10.5, 16]);
  expect(parseSize('七十二号')).toBeUndefined();
});
