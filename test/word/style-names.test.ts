import { expect, test } from 'vitest';
import { headingStyle, runInStyle, wordStyles } from '../../src/word/style-names.js';

test('headings have the built-in styles of Word', () => {
  expect(headingStyle(1, 1)).toMatchObject({ id: 'Heading1', name: 'heading 1', outline: 0 });
  expect(headingStyle(2, 2)).toMatchObject({ id: 'Heading2', name: 'heading 2', outline: 1 });
  expect(headingStyle(3, 3)).toMatchObject({ id: 'Heading3', name: 'heading 3', outline: 2 });
});

test('一、 under a part without number looks as one of the first level and stands in the second', () => {
  expect(headingStyle(1, 2)).toMatchObject({ id: 'Heading1Level2', outline: 1, like: 'part', custom: true });
});

test('a heading that only starts a paragraph is not in the outline', () => {
  expect(headingStyle(2, 0)).not.toHaveProperty('outline');
  expect(runInStyle(headingStyle(2, 2))).toMatchObject({ id: 'Heading2Char', kind: 'character' });
});

test('no two styles have one id or one name', () => {
  const all = Object.values(wordStyles);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
