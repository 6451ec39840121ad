/** One mark in its typed forms. */
import { expect, it } from 'vitest';
import { canonical, essence, folded, typedNotation, withoutNotation } from '../../../src/import/outline/typed-forms.js';

it('folding makes full width half width and keeps every offset', () => {
  const typed = '（１）　ＧＤＰ：';
  expect(folded(typed)).toBe('(1) GDP:');
  expect(folded(typed)).toHaveLength(typed.length);
});

it('the notation of content is digits lowered and raised', () => {
  expect(withoutNotation('PM_{2.5}、m^{2}、\\_{x}')).toBe('PM2.5、m2、_{x}');
  expect(typedNotation('PM\\_{2.5}与\\_{x}')).toBe('PM_{2.5}与\\_{x}');
});

it('texts are compared without width, direction of quotes and raising', () => {
  expect([...'“”。，２₂²'].map(canonical).join('')).toBe('"".,222');
  expect(essence('（一） 稳中求进：GDP')).toBe('一稳中求进GDP');
});
