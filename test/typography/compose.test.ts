import { expect, test } from 'vitest';
import type { Ending } from '../../src/typography/compose.js';
import { compose } from '../../src/typography/compose.js';
import { cells, written } from './measured.js';

function lines(text: string, width: number, ending: Ending): string[] {
  const list = cells(text);
  const { ways, set } = compose(list, { width, indent: 0, justify: ending === 'full' || ending === 'heading' }, ending);
  return set(ways[0]!).map(({ start, end }) => list.slice(start, end).map(written).join(''));
}

test('a paragraph fills its lines, a title is broken between words', () => {
  const text = '中国人民政治协商会议';
  expect(lines(text, 7, 'full')[0]).toHaveLength(7);
  expect(lines(text, 7, 'shape').join('|')).not.toMatch(/政\|治|协\|商|会\|议|人\|民/);
});

test('a heading fills its lines, ends in three characters and prefers words', () => {
  const text = '聚焦高质量发展，打造具有云溪特色和优势的现代化产业体系。';
  expect(lines(text, 25, 'full').at(-1)).toBe('体系。');
  expect(lines(text, 25, 'heading').at(-1)).toBe('业体系。');
  // Not where gaps would be seen.
  expect(lines(text, 26, 'heading').at(-1)).toBe('体系。');
  expect(lines(text, 24, 'full')[0]).toMatch(/产$/);
  expect(lines(text, 24, 'heading')[0]).toMatch(/现代化$/);
});

test('a title of too many lines is broken like a paragraph', () => {
  expect(lines('政府工作报告'.repeat(5), 6, 'shape')).toHaveLength(5);
});

test('an empty paragraph has no lines', () => {
  expect(compose([], { width: 10, indent: 0, justify: true }).ways).toEqual([]);
});

test('each way can be set, in any order and again', () => {
  const list = cells('聚焦高质量发展，打造具有云溪特色和优势的现代化产业体系。'.repeat(40));
  const { ways, set } = compose(list, { width: 20.5, indent: 2, justify: true });
  expect(ways.length).toBeGreaterThan(1);
  const ends = () => ways.map((way) => set(way).map(({ end }) => end));
  expect(ends()).toEqual(ways.map((way) => way.ends));
  expect(ends()).toEqual(ways.map((way) => way.ends));
  // The lines of the best way, which most paragraphs take, are placed once.
  expect(set(ways[0]!)).toBe(set(ways[0]!));
  for (const way of ways) for (const line of set(way)) expect(line.origins).toHaveLength(line.end - line.first);
});
