import { expect, test } from 'vitest';
import { LIMITS, UNFILLED_COST } from '../../src/typography/costs.js';
import { newFill, weigh } from '../../src/typography/fill.js';
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
  expect(fill.shrink[ShrinkStep.Comma]).toBe(1);
  expect(fill.shrink[ShrinkStep.Stop]).toBeCloseTo((0.25 - LIMITS.closer * 6.4) / 0.5, 6);
  expect(weighed('始，终。把大', 4.9).over).toBe(true);
});

test('all gaps stretch alike, those between Han and Latin to a quarter of an em', () => {
  const even = weighed('增长4点', 4.0);
  expect(even.gap).toBeCloseTo(0.1 / 3, 6);
  expect(even.stretch).toBeCloseTo(0.1 / 3, 6);
  const wide = weighed('增长4点', 4.07);
  expect(wide.gap).toBeCloseTo(0.05, 6);
  expect(wide.stretch).toBeCloseTo(0.07, 6);
});

test('space between Han shrinks a little before a full stop loses its body', () => {
  const fill = weighed('始终把。大湾区建', 7.95);
  expect(fill.shrink[ShrinkStep.Stop]).toBe(0);
  expect(fill.stretch).toBeLessThan(0);
});

test('a line that needs wider gaps than allowed ends a little before the margin', () => {
  const fill = weighed('始终把大湾区建设', 8 + 7 * LIMITS.han + 0.15);
  expect([fill.short, fill.stretch]).toEqual([false, LIMITS.han]);
  expect(fill.ragged).toBeCloseTo(0.15);
  expect(fill.cost).toBeLessThan(UNFILLED_COST);
  expect(fill.cost).toBeGreaterThan(weighed('始终把大湾区建设', 8 + 7 * LIMITS.han).cost);
});

test('a line that would end farther from the margin is set solid', () => {
  const fill = weighed('始终把大湾区建设', 8 + 7 * LIMITS.han + LIMITS.ragged + 0.01);
  expect([fill.short, fill.stretch]).toEqual([true, 0]);
  expect(fill.cost).toBeGreaterThan(UNFILLED_COST);
});

test('a solid line is not stretched, and spaces at its ends do not count', () => {
  expect(weighed('始终把 ', 6, true)).toMatchObject({ end: 3, cost: 0, stretch: 0, short: false });
});
