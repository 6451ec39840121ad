import { expect, it } from 'vitest';
import { isHan, pairCode, pairOf } from '../../../src/proof/words/pair-code.js';

it('has one small integer for two Han', () => {
  const codes = ['一一', '一丁', '丁一', '龙鿿'].map((pair) => pairCode(pair, 0));
  expect(new Set(codes).size).toBe(4);
  expect(codes.every((code) => code >= 0 && code < 2 ** 31)).toBe(true);
  expect(pairCode('甲乙丙', 1)).toBe(pairCode('乙丙', 0));
});

it.each(['，一', '一，', '一', '', 'ab'])('has none for %j', (text) => {
  expect(pairCode(text, 0)).toBe(-1);
});

it('takes common Han alone', () => {
  expect([...'一龥〇，a'].map((character) => isHan(character.charCodeAt(0)))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('has the characters of a code', () => {
  for (const pair of ['一一', '污水', '龙鿿']) expect(pairOf(pairCode(pair, 0))).toBe(pair);
});
