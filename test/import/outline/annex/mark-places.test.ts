/** Places of marks found again in the text, and the words before them. */
import { expect, it } from 'vitest';
import { nothing } from '../../../../src/import/draft/passage.js';
import { isSamePlace, placesIn, sentenceTo, wordsTo } from '../../../../src/import/outline/annex/mark-places.js';
import { paragraphsOf } from '../../../../src/import/outline/paragraphs.js';
import { draftOf } from '../../outlined.js';

const text = '深化改革\n推进“放管服”改革，优化环境。\n推进“放管服”改革，PM2.5下降。';
const places = (lines: string, ...marks: (readonly [number, string])[]) => {
  const paragraphs = paragraphsOf(draftOf(lines).lines, new Map(), 0);
  const tied = marks.map(([paragraph, words]) => ({
    paragraph,
    offset: paragraphs[paragraph]!.text.indexOf(words) + words.length,
    before: nothing,
  }));
  return placesIn(text, paragraphs, tied).map((at) => at !== undefined && text.slice(Math.max(0, at - 5), at));
};

it('a place is found by what stands around it, whatever its widths and notation', () => {
  const draft = '（一）深化改革\n\n推进"放管服"改革， 优化环境。\n\n推进"放管服"改革，ＰＭ_{2.5}下降。';
  expect(places(draft, [0, '深化'], [1, '放管服"'], [2, '2.5}'])).toEqual(['深化', '“放管服”', 'PM2.5']);
});

it('equal words are distinguished by their order', () => {
  const draft = '推进“放管服”改革\n\n推进“放管服”改革';
  const paragraphs = paragraphsOf(draftOf(draft).lines, new Map(), 0);
  const mark = (paragraph: number) => ({ paragraph, offset: 9, before: nothing });
  const found = placesIn(text, paragraphs, [mark(0), mark(1)]);
  expect(found).toEqual([text.indexOf('，'), text.lastIndexOf('，')]);
  expect(places('别的话', [0, '别的'])).toEqual([false]);
});

it('words are those of a clause, or of more where they stand before', () => {
  expect(wordsTo(text, text.indexOf('，'))).toBe('推进“放管服”改革');
  expect(wordsTo(text, text.lastIndexOf('，'))).toBeUndefined();
  expect(wordsTo('增长5.2%。工业增长5.2%，投资增长5.2%', 15)).toBe('工业增长5.2%');
  expect(wordsTo('增长，投资增长，增长', 10)).toBe('投资增长，增长');
});

it('closing marks are no distance', () => {
  expect(isSamePlace(text, text.indexOf('”'), text.indexOf('”') + 1)).toBe(true);
  expect(isSamePlace(text, text.indexOf('”'), text.indexOf('”') + 2)).toBe(false);
  expect(sentenceTo(text, text.indexOf('，'))).toBe('推进“放管服”改革');
});
