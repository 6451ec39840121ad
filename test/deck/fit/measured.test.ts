/** Measures that are computed once for all sizes. */
import { expect, test } from 'vitest';
import type { StyledRun } from '../../../src/deck/canvas/box.js';
import { metricsOf, widthBetween } from '../../../src/deck/fit/measure.js';
import { measured, remembered } from '../../../src/deck/fit/measured.js';

const run = (text: string, size: number, more: Partial<StyledRun> = {}): StyledRun => ({
  text,
  size,
  bold: false,
  colour: 'ink',
  font: 'body',
  ...more,
});
const widthIn = (runs: readonly StyledRun[]) => {
  const { measures, size } = measured(runs);
  return measures.width * size;
};

test('a text in another size has the same measures, and is as wide as if measured alone', () => {
  expect(measured([run('总值3810.24亿元', 20)]).measures).toBe(measured([run('总值3810.24亿元', 16)]).measures);
  for (const runs of [[run('总值3810.24亿元', 20)], [run('超', 18), run('1000', 36), run('家', 18)]]) {
    const metrics = metricsOf(runs);
    expect(widthIn(runs)).toBeCloseTo(widthBetween(metrics, 0, metrics.count));
  }
});

test('bold type, other proportions, names and other divisions have measures of their own', () => {
  const all = [
    [run('李明远作报告', 20)],
    [run('李明远作报告', 20, { bold: true })],
    [run('李明远作报告', 20, { names: ['李明远'] })],
    [run('李明远', 20), run('作报告', 20)],
    [run('李明远', 20), run('作报告', 10)],
  ].map((runs) => measured(runs).measures);
  expect(new Set(all).size).toBe(all.length);
});

test('no runs have no width', () => {
  expect(widthIn([])).toBe(0);
});

test('lines are computed once for a width, `undefined` too', () => {
  const { measures } = measured([run('只算一次', 20)]);
  let count = 0;
  const ask = (width: number) =>
    remembered(measures, 'test', width, () => {
      count++;
      return width > 5 ? undefined : [1];
    });
  expect([ask(4), ask(4), ask(6), ask(6), count]).toEqual([[1], [1], undefined, undefined, 2]);
});
