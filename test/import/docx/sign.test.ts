/** Signs of symbol fonts and characters named by their codes. */
import { expect, it } from 'vitest';
import { Signs, signOf } from '../../../src/import/docx/sign.js';

it.each([
  ['Wingdings', 'FC', '✓'],
  ['Wingdings', 'F0FC', '✓'],
  ['Wingdings', 'F06C', '●'],
  ['Wingdings', '6E', '■'],
  ['Wingdings', 'F0D8', '▶'],
  ['Symbol', '61', 'α'],
  ['Wingdings', 'FFFF', undefined],
  ['宋体', '2460', '①'],
  ['宋体', 'F0FC', '\uF0FC'],
  ['宋体', 'no code', ''],
])('%s %s', (font, code, sign) => {
  expect(signOf(font, code)).toBe(sign);
});

it('letters of a run in a font of signs are the characters they show, and one without is named once', () => {
  const unknown: string[] = [];
  const signs = new Signs((symbol) => unknown.push(symbol));
  expect(signs.in('\xFC 完成\uF0FC', 'Wingdings')).toBe('✓ 完成✓');
  expect(signs.in('a1', 'Symbol')).toBe('α1');
  expect(signs.in('a1\uF0FC', '宋体')).toBe('a1\uF0FC');
  expect([signs.of('Wingdings', 'FFFF'), signs.of('Wingdings', 'FFFF')]).toEqual(['', '']);
  expect(unknown).toEqual(['char FFFF in font Wingdings']);
});
