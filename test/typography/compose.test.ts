import { expect, test } from 'vitest';
import type { Ending } from '../../src/typography/compose.js';
import { compose } from '../../src/typography/compose.js';
import { cells, written } from './measured.js';

function lines(text: string, width: number, ending: Ending): string[] {
  const list = cells(text);
  const { ways, set } = compose(list, { width, indent: 0, justify: ending === 'full' }, ending);
  return set(ways[0]!).map(({ start, end }) => list.slice(start, end).map(written).join(''));
}

test('a paragraph fills its lines, a title is broken between words', () => {
  const text = '中国人民政治协商会议';
  expect(lines(text, 7, 'full')[0]).toHaveLength(7);
  expect(lines(text, 7, 'shape').join('|')).not.toMatch(/政\|治|协\|商|会\|议|人\|民/);
});

test('a title of too many lines is broken like a paragraph', () => {
  expect(lines('政府工作报告'.repeat(5), 6, 'shape')).toHaveLength(5);
});

test('an empty paragraph has no lines', () => {
  expect(compose([], { width: 10, indent: 0, justify: true }).ways).toEqual([]);
});
