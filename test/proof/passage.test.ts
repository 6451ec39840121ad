import { expect, it } from 'vitest';
import { Passage } from '../../src/proof/passage.js';

const at = (line: number) => ({ file: 'a', line, column: 3 });
const passage = new Passage('paragraph', [
  { text: '一二。', at: at(1) },
  { text: 'PM', at: at(2) },
  { text: '2.5', script: 'sub', at: { ...at(2), column: 7 } },
  { text: '降20%', at: { ...at(2), column: 11 } },
]);

it('has the place of a span as far as it is on one line of the file', () => {
  expect(passage.placeOf({ start: 1, end: 2 })).toEqual({
    at: at(1) && { file: 'a', line: 1, column: 4 },
    words: '二',
  });
  expect(passage.placeOf({ start: 1, end: 5 })).toMatchObject({ at: { column: 4, length: 2 }, words: '二。' });
  expect(passage.placeOf({ start: 8, end: 9 })).toMatchObject({ at: { line: 2, column: 11 }, words: '降' });
  expect(passage.placeOf({ start: 99, end: 100 })).toBeUndefined();
});

it('has sentences, quantities and the ends of its lines', () => {
  expect(passage.sentenceAt(4)).toBe('PM2.5降20%');
  expect(passage.quantities.at(-1)).toMatchObject({ unit: '%' });
  expect(passage.lineEnds).toEqual([3, 12]);
});

it('has □ for digits that are not read, for rules that compare numbers', () => {
  const odd = new Passage('paragraph', [{ text: '有1，234家、二家、5家，' }, { text: '3', script: 'sup' }]);
  const shown = odd.withReadNumbers();
  expect(shown.text).toBe('有□□□□□家、二家、5家，³');
  expect(shown.original).toBe(odd);
  expect(passage.withReadNumbers()).toBe(passage);
});
