import { expect, it } from 'vitest';
import { alikeTo, isAlike } from '../../../src/proof/words/alike.js';

it('has characters of like sound and of like shape, in both directions', () => {
  for (const [own, right] of [
    ['躯', '驱'],
    ['末', '未'],
  ] as const) {
    expect([isAlike(own, right), isAlike(right, own)]).toEqual([true, true]);
    expect([alikeTo(own).has(right), alikeTo(right).has(own)]).toEqual([true, true]);
  }
});

it('has no character like itself, or like one of another sound and shape', () => {
  expect([isAlike('未', '未'), isAlike('未', '驱')]).toEqual([false, false]);
  expect(alikeTo('未').has('驱')).toBe(false);
});

it.each(['驱', '未', '棱', '货', '深'])('lists for %s exactly those that are alike', (own) => {
  const all = Array.from({ length: 0x9fff - 0x4e00 }, (_, i) => String.fromCharCode(0x4e00 + i));
  const listed = [...alikeTo(own)].filter((character) => character !== own && all.includes(character));
  expect(listed.sort()).toEqual(all.filter((right) => isAlike(own, right)).sort());
});
