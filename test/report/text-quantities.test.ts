/** The quantities of a text are those of its characters, read once. */
import { expect, test } from 'vitest';
import { quantitiesOf } from '../../src/report/text-quantities.js';
import { quantitiesIn } from '../../src/text/quantities.js';

test('are those of the characters, and the same object for the same text', () => {
  const text = [{ text: '新建公路12' }, { text: '0公里，增长5%。' }];
  expect(quantitiesOf(text)).toEqual(quantitiesIn('新建公路120公里，增长5%。'));
  expect(quantitiesOf(text)).toHaveLength(2);
  expect(quantitiesOf(text)).toBe(quantitiesOf(text));
  expect(quantitiesOf([...text])).not.toBe(quantitiesOf(text));
});
