/** Marks and entries of the glossary. */
import { expect, test } from 'vitest';
import { entryPageDifferences, markDifferences, renumberedEntries } from '../../src/verify/book-glossary.js';
import type { PrintedMark } from '../../src/verify/printed.js';
import { aligned, expected, marksIn, streamOf, text, words } from './small-book.js';

const [tax, bay] = marksIn(text) as [PrintedMark, PrintedMark];

function marks(printed: readonly PrintedMark[]) {
  return markDifferences('report.pdf', expected, aligned(text), streamOf(text, printed)).map(({ args }) => args);
}

test('each mark after its term with its number', () => {
  expect(marks([tax, bay])).toEqual([]);
});

test('a wrong number, a missing mark, and one too many', () => {
  expect(marks([{ ...tax, number: '9' }, bay])).toMatchObject([{ term: '智税圈', expected: 1, found: '9', page: '1' }]);
  expect(marks([bay])).toMatchObject([{ term: '智税圈', expected: 1, found: undefined }]);
  const end = text.indexOf('工作继续') + '工作继续'.length;
  expect(marks([tax, bay, { offset: end, number: '2' }])).toMatchObject([
    { term: expect.stringMatching(/工作继续$/), expected: undefined, found: '2' },
  ]);
});

test('marks whose numbers are all off by one are one difference', () => {
  expect(marks([tax, bay].map(({ offset, number }) => ({ offset, number: String(Number(number) + 1) })))).toMatchObject(
    [{ term: '智税圈', expected: 1, found: '2', others: 1 }],
  );
});

test('an entry with another number is a difference of the number, not of its wording', () => {
  const all = text.replace('2.湾区标准', '3.湾区标准');
  const { findings } = aligned(all);
  const renumbered = renumberedEntries('report.pdf', expected, findings, streamOf(all));
  expect(renumbered.problems.map(({ args }) => args)).toMatchObject([
    { term: '湾区标准', reason: 'number', expected: '2', found: '3', page: '2' },
  ]);
  expect([...renumbered.findings]).toEqual(findings);
});

test('an entry names the page of its mark', () => {
  const pages = (all: string) => entryPageDifferences('report.pdf', expected, aligned(all), streamOf(all), words);
  expect(pages(text)).toEqual([]);
  expect(pages(text.replace('圈子。（见第1页）', '圈子。（见第4页）')).map(({ args }) => args)).toMatchObject([
    { term: '智税圈', reason: 'page', expected: '1', found: '4' },
  ]);
});
