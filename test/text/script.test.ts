import { expect, it, test } from 'vitest';
import { codePointOf, scriptOf } from '../../src/text/script.js';

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

it('code points have four digits or more', () => {
  expect(['a', '濛', '𠮷'].map(codePointOf)).toEqual(['U+0061', 'U+6FDB', 'U+20BB7']);
});
