import { expect, test } from 'vitest';
import type { RingBox } from '../../../src/deck/canvas/box.js';
import { outlinesOf, type Step } from '../../../src/deck/canvas/ring.js';

const ring = (...values: number[]): RingBox => ({
  kind: 'ring',
  name: '环',
  alt: '',
  series: '',
  ...{ x: 0, y: 0, w: 200, h: 200 },
  slices: values.map((value) => ({ label: '', value, colour: 'accent', lighter: 0 })),
});

/** The letters of an outline with the point each step ends at, to whole numbers. */
const steps = (outline: readonly Step[]) =>
  outline.map(([letter, ...numbers]) => [letter, ...numbers.slice(-2).map(Math.round)].join(' '));

test('slices begin at twelve o’clock and go on clockwise, between two circles', () => {
  const [quarter, rest] = outlinesOf(ring(25, 75));
  expect(steps(quarter!)).toEqual(['M 100 0', 'C 200 100', 'L 162 100', 'C 100 38', 'Z']);
  expect(steps(rest!)).toEqual([
    'M 200 100',
    ...['C 100 200', 'C 0 100', 'C 100 0', 'L 100 38'],
    ...['C 38 100', 'C 100 162', 'C 162 100', 'Z'],
  ]);
});

test('curves stay on their circle', () => {
  const [slice] = outlinesOf(ring(40, 60));
  const [, ...curve] = slice![1]!;
  const [x1, y1, x2, y2, x, y] = curve as number[];
  // The middle of the curve, by de Casteljau from its start at the top.
  const middle = [(100 + 3 * x1! + 3 * x2! + x!) / 8, (0 + 3 * y1! + 3 * y2! + y!) / 8];
  expect(Math.hypot(middle[0]! - 100, middle[1]! - 100)).toBeCloseTo(100, 1);
});

test('a share of everything is two circles, and one of nothing is not drawn', () => {
  const [all, nothing] = outlinesOf(ring(100, 0));
  expect(all!.filter(([letter]) => letter === 'Z')).toHaveLength(2);
  expect(nothing).toEqual([]);
  expect(outlinesOf(ring(0, 0))).toEqual([[], []]);
});
