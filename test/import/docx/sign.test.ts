/** Signs of symbol fonts and characters named by their codes. */
import { expect, it } from 'vitest';
import { signOf } from '../../../src/import/docx/sign.js';

it.each([
  ['Wingdings', 'FC', '✓'],
  ['Wingdings', 'F0FC', '✓'],
  ['Symbol', '61', 'α'],
  ['Wingdings', 'FFFF', undefined],
  ['宋体', '2460', '①'],
  ['宋体', 'F0FC', '\uF0FC'],
  ['宋体', 'no code', ''],
])('%s %s', (font, code, sign) => {
  expect(signOf(font, code)).toBe(sign);
});
