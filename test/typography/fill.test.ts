import { expect, test } from 'vitest';
import { MOST_STRETCH, newFill, UNFILLED_COST, weigh } from '../../src/typography/fill.js';
import { prepare, ShrinkStep } from '../../src/typography/spacing.js';
import { cells } from './measured.js';

/** A line of 1 pt type weighed in a measure in em. */
function weighed(text: string, measure: number, solid = false) {
  const list = cells(text);
  const fill = newFill();
  weigh(prepare(list), 0, list.length, measure, solid, 1, fill);
  return fill;
}

test('a line of the width of the measure costs nothing', () => {
  expect(weighed('始终把大湾区建设', 8)).toMatchObject({ cost: 0, over: false, short: false, stretch: 0 });
});

test('the blank of a mark at the end is no part of the width', () => {
  expect(weighed('始终把大湾区建，', 7.5)).toMatchObject({ cost: 0, over: false });
});

test('commas shrink before full stops, and never below half an em', () => {
  const fill = weighed('始，终。把大', 5.25);
  expect([fill.shrink[ShrinkStep.Comma], fill.shrink[ShrinkStep.Stop]]).toEqual([1, 0.5]);
  expect(weighed('始，终。把大', 4.9).over).toBe(true);
});

test('gaps between Han and Latin stretch before the others', () => {
  const fill = weighed('增长4点', 4.0);
  expect([fill.gap, fill.stretch]).toEqual([1, 0]);
});

test('a line that needs wider gaps than allowed is set solid', () => {
  const fill = weighed('始终把大湾区建设', 8 + 7 * MOST_STRETCH + 0.01);
  expect([fill.short, fill.stretch]).toEqual([true, 0]);
  expect(fill.cost).toBeGreaterThan(UNFILLED_COST);
});

test('a solid line is not stretched, and spaces at its ends do not count', () => {
  expect(weighed('始终把 ', 6, true)).toMatchObject({ end: 3, cost: 0, stretch: 0, short: false });
});
