/** The differences of two lists: what holds for any, as wholes and between fixed points. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ListDifference, listDifferences } from '../../src/text/list-differences.js';

const olds = (found: readonly ListDifference[]) => found.flatMap(({ value, added }) => (added ? [] : value));
const news = (found: readonly ListDifference[]) => found.flatMap(({ value, removed }) => (removed ? [] : value));
const common = (found: readonly ListDifference[]) =>
  found.flatMap(({ value, added, removed }) => (added || removed ? [] : value));

const someList = fc.array(fc.constantFrom(...'甲乙丙丁戊己庚辛'), { maxLength: 12 });

describe('any two lists', () => {
  test.each([[undefined], [0], [1]])('are put together of their differences, with a limit of %s', (mostEdits) => {
    fc.assert(
      fc.property(someList, someList, (before, after) => {
        const found = listDifferences(before, after, mostEdits);
        expect(olds(found)).toEqual(before);
        expect(news(found)).toEqual(after);
      }),
    );
  });

  test('have as much in common between fixed points as in wholes, where all elements are single', () => {
    const single = fc.uniqueArray(fc.constantFrom(...'甲乙丙丁戊己庚辛'));
    fc.assert(
      fc.property(single, single, (before, after) => {
        const [whole, parts] = [listDifferences(before, after), listDifferences(before, after, 0)];
        expect(common(parts)).toHaveLength(common(whole).length);
      }),
    );
  });
});

test('what is repeated is compared between the fixed points', () => {
  const found = listDifferences(['一', '同', '二', '同', '三'], ['一', '同', '四', '二', '同', '三'], 0);
  expect(common(found)).toEqual(['一', '同', '二', '同', '三']);
  expect(found.filter(({ added }) => added)).toMatchObject([{ value: ['四'] }]);
});

test('lists of 60,000 elements, a third of them others, are compared', () => {
  const before = Array.from({ length: 60_000 }, (_, i) => `第${i}段`);
  const after = before.map((words, i) => (i % 3 === 0 ? `${words}改` : words));
  expect(common(listDifferences(before, after, 100))).toHaveLength(40_000);
});
