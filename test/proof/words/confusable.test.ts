import { expect, it } from 'vitest';
import { confusedCharacters, isAlone, listed } from '../../../src/proof/words/confusable.js';

it('has characters of one sound and of like shape, both ways', () => {
  const confused = confusedCharacters();
  expect(confused.get('驱')?.has('躯')).toBe(true);
  expect(confused.get('躯')?.has('驱')).toBe(true);
  expect(confused.get('末')?.has('未')).toBe(true);
  expect(confused.get('驱')?.has('驱')).toBe(false);
  expect(confused.get('驱')?.has('建')).toBe(false);
});

it('cuts tables at spaces and line breaks', () => {
  expect(listed('\n甲 乙\n丙\n')).toEqual(['甲', '乙', '丙']);
  expect(isAlone.has('和')).toBe(true);
});
