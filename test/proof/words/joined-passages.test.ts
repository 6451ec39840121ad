import { expect, it } from 'vitest';
import { Passage } from '../../../src/proof/passage.js';
import { joinedPassages } from '../../../src/proof/words/joined-passages.js';

it('joins passages and finds them again', () => {
  const passages = ['甲乙', '丙丁戊'].map((text) => new Passage('paragraph', [{ text }]));
  const { text, locate } = joinedPassages(passages);
  expect(text).toBe('甲乙\n丙丁戊');
  expect(locate({ start: 0, end: 2 })).toEqual({ passage: passages[0], span: { start: 0, end: 2 } });
  expect(locate({ start: 4, end: 6 })).toEqual({ passage: passages[1], span: { start: 1, end: 3 } });
});
