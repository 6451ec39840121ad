import { expect, test } from 'vitest';
import { escapeRegExp } from '../../src/text/escape-regexp.js';

test.each(['', 'u'])('every character of ASCII stands for itself, flags "%s"', (flags) => {
  for (let code = 32; code < 127; code++) {
    const character = String.fromCharCode(code);
    const pattern = new RegExp(`^${escapeRegExp(`甲${character}乙`)}$`, flags);
    expect(pattern.test(`甲${character}乙`)).toBe(true);
    expect(pattern.test('甲乙')).toBe(false);
    expect(pattern.test('甲丙乙')).toBe(false);
  }
});
