import { describe, expect, it } from 'vitest';
import { firstFrom } from '../../src/text/first-from.js';

describe('the first item of an ordered list', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [5, 2],
    [6, 3],
  ])('that is at least %i', (least, index) => {
    expect(firstFrom([1, 2, 5], (item) => item >= least)).toBe(index);
  });

  it('is looked for in few steps', () => {
    let steps = 0;
    firstFrom(Array.from({ length: 100_000 }), () => ++steps % 2 === 0);
    expect(steps).toBeLessThan(20);
  });
});
