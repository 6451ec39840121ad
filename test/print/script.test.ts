import { expect, test } from 'vitest';
import { scriptOf } from '../../src/print/script.js';

test.each([
  ['濛', 'Han'],
  ['𠮷', 'Han'],
  ['ཀ', 'Tibetan'],
  ['ᠠ', 'Mongolian'],
  ['ئ', 'Arabic'],
  ['한', 'Hangul'],
  ['ꀀ', 'Yi'],
  ['é', 'Latin'],
  ['😀', 'Symbol'],
  ['Ⴀ', 'Symbol'],
])('%s is %s', (character, script) => {
  expect(scriptOf(character)).toBe(script);
});
