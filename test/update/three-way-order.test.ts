import { describe, expect, it } from 'vitest';
import { movedByHand, placedAsIn } from '../../src/update/three-way-order.js';

const keys = (text: string) => [...text];

describe('a member is moved by hand', () => {
  it.each([
    ['abcd', 'bcda', 'abcd', 'a'],
    ['abcd', 'abcd', 'dabc', ''],
    ['abcd', 'bcda', 'xbcyda', ''],
    ['abcd', 'bda', 'abd', 'a'],
    ['abcd', 'bxcda', 'acd', 'a'],
  ])('base %s, person %s, draft %s: %s', (base, mine, theirs, moved) => {
    expect([...movedByHand(keys(base), keys(mine), keys(theirs))].join('')).toBe(moved);
  });
});

describe('a list of the draft has it', () => {
  it.each([
    ['abcd', 'bcda', 'a', 'bcda'],
    ['abxcd', 'bcda', 'a', 'bxcda'],
    ['abcd', 'dabc', 'd', 'dabc'],
    ['ab', 'aNb', 'N', 'aNb'],
    ['ab', 'ba', '', 'ab'],
  ])('%s with %s, some %s: %s', (list, mine, some, placed) => {
    expect(placedAsIn(keys(list), keys(mine), new Set(keys(some))).join('')).toBe(placed);
  });
});
