import { expect, test } from 'vitest';
import type { Breakable } from '../../src/typography/best-breaks.js';
import { bestBreaks } from '../../src/typography/best-breaks.js';
import { TITLE_COSTS } from '../../src/typography/costs.js';

const [, word, , , inside] = TITLE_COSTS.breaks;

/** Units of one em each; `costs` of a break before each. */
function text(costs: readonly number[], room: number, shape: Breakable['shape'] = () => 0): Breakable {
  return { count: costs.length, costs, width: (start, end) => end - start, room: () => room, shape };
}

test('the fewest lines, at the cheapest breaks', () => {
  expect(bestBreaks(text([Infinity, word, word], 3))?.ends).toEqual([3]);
  expect(bestBreaks(text([Infinity, inside, word, 0, word, word], 4))?.ends).toEqual([3, 6]);
});

test('a line more rather than a break inside a word', () => {
  expect(bestBreaks(text([Infinity, inside, word, inside, word, inside], 3))?.ends).toEqual([2, 4, 6]);
});

test('a break inside a word where nothing else fits', () => {
  expect(bestBreaks(text([Infinity, inside, inside, inside], 2))?.ends).toEqual([2, 4]);
});

test('no break where it is forbidden', () => {
  expect(bestBreaks(text([Infinity, Infinity, Infinity], 2))).toBeUndefined();
});

test('the shape decides between breaks of one kind', () => {
  const longFirst: Breakable['shape'] = ([first, second]) => (second! > first! ? 1 : 0);
  expect(bestBreaks(text([Infinity, word, word, word, word], 3, longFirst))?.ends).toEqual([3, 5]);
});

test('more than four lines are left to others', () => {
  expect(bestBreaks(text(new Array(10).fill(0), 2))).toBeUndefined();
});
