import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestRising } from '../../src/text/heaviest-rising.js';

const kept = (positions: number[], weights = positions.map(() => 1)) => [...heaviestRising(positions, weights)].sort();

test('what stayed in order is kept, what moved is not', () => {
  expect(kept([3, 5, 8])).toEqual([0, 1, 2]);
  expect(kept([9, 3, 5, 8])).toEqual([1, 2, 3]);
  expect(kept([])).toEqual([]);
});

test('one long text outweighs two short ones', () => {
  expect(kept([9, 3, 5], [100, 20, 30])).toEqual([0]);
});

test('none of all subsequences that rise is heavier', () => {
  const lists = fc.uniqueArray(fc.nat(30), { maxLength: 9 }).chain((positions) =>
    fc.record({
      positions: fc.constant(positions),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: positions.length, maxLength: positions.length }),
    }),
  );
  fc.assert(
    fc.property(lists, ({ positions, weights }) => {
      const weightOf = (members: readonly number[]) => members.reduce((sum, i) => sum + weights[i]!, 0);
      const rises = (members: readonly number[]) =>
        members.every((i, at) => at === 0 || positions[members[at - 1]!]! < positions[i]!);
      const all = Array.from({ length: 2 ** positions.length }, (_, choice) =>
        [...positions.keys()].filter((i) => (choice >> i) % 2 === 1),
      ).filter(rises);
      const found = [...heaviestRising(positions, weights)].sort((a, b) => a - b);
      expect(rises(found)).toBe(true);
      expect(weightOf(found)).toBe(Math.max(...all.map(weightOf)));
    }),
    { seed: 1, numRuns: 200 },
  );
});
