/** From places of the content to pages of the book. */
import { expect, test } from 'vitest';
import type { PageSequence } from '../../../src/print/layout/page-sequence.js';
import { pageIn, pageTable } from '../../../src/print/layout/page-table.js';

const at = (line: number, column = 5) => ({ file: 'report.yaml', line, column });
const sequence = (pages: number, origins: PageSequence['origins']): PageSequence => ({
  paragraphs: [],
  pages,
  anchors: new Map(),
  origins,
  firstLines: [],
  overfull: [],
});
const table = pageTable([
  sequence(2, [
    { at: at(7), page: 0 },
    { at: at(7, 9), page: 1 },
  ]),
  sequence(1, [{ at: at(30), page: 0 }]),
]);

test('a place is on the page of the last origin before it in its line; pages count through all sequences', () => {
  expect(pageIn(table, at(7, 6))).toBe('1');
  expect(pageIn(table, at(7, 9))).toBe('2');
  expect(pageIn(table, at(30))).toBe('3');
});

test('no page is named for a place before the first origin, in another line or in another file', () => {
  expect(pageIn(table, at(7, 1))).toBeUndefined();
  expect(pageIn(table, at(8))).toBeUndefined();
  expect(pageIn(table, { ...at(7), file: 'glossary.yaml' })).toBeUndefined();
});

test('the table goes to other threads as it is', () => {
  expect(pageIn(structuredClone(table), at(7, 7))).toBe('1');
});
