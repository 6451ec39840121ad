import { expect, test } from 'vitest';
import type { ChartBox } from '../../../src/deck/canvas/box.js';
import { plotOf } from '../../../src/deck/canvas/plot.js';

const series = (values: readonly number[]) =>
  ({
    name: '',
    colour: 'accent',
    numbers: 'accent',
    values,
    shown: values.map(String),
    formats: [],
    qualified: [],
  }) as const;

const chart: ChartBox = {
  kind: 'chart',
  form: 'bar',
  name: '图表',
  alt: '',
  x: 1,
  y: 1,
  w: 8,
  h: 4,
  labels: ['甲', '乙'],
  series: [series([10, -5])],
  plot: { x: 0.25, y: 0, w: 0.75, h: 1 },
  axis: { least: -5, most: 10 },
  gap: 1,
  size: 12,
  signed: true,
};

test('bars run from zero to their value, half a group high where the gap is as broad as a bar', () => {
  const { axis, bars } = plotOf(chart);
  // 6 in for 15: zero is 2 in into the plot area.
  expect(axis).toMatchObject({ x: 5, w: 0, y: 1, h: 4 });
  expect(bars[0]!.map(({ bar }) => bar)).toEqual([
    { x: 5, w: 4, y: 1.5, h: 1 },
    { x: 3, w: 2, y: 3.5, h: 1 },
  ]);
});

test('the number of a negative bar is left of it, and no label reaches into the plot area', () => {
  const { bars, labels } = plotOf(chart);
  const [ten, minus] = bars[0]!;
  expect([ten!.side, minus!.side]).toEqual(['right', 'left']);
  expect(ten!.number.x).toBeGreaterThan(ten!.bar.x + ten!.bar.w);
  expect(minus!.number.x + minus!.number.w).toBeLessThan(minus!.bar.x);
  for (const { x, w } of labels) expect(x + w).toBeLessThan(3);
});

test('columns rise from zero, their numbers above or below, their labels under the plot area', () => {
  const { bars, labels, axis } = plotOf({ ...chart, form: 'column', plot: { x: 0, y: 0, w: 1, h: 0.75 } });
  // 3 in for 15, from the top.
  expect(axis).toMatchObject({ x: 1, w: 8, y: 3, h: 0 });
  const [ten, minus] = bars[0]!;
  expect(ten).toMatchObject({ bar: { x: 2, w: 2, y: 1, h: 2 }, side: 'above' });
  expect(minus).toMatchObject({ bar: { x: 6, w: 2, y: 3, h: 1 }, side: 'below' });
  expect(minus!.number.y).toBe(4);
  for (const { y } of labels) expect(y).toBeGreaterThan(4);
});

test('bars of one group touch', () => {
  const { bars } = plotOf({ ...chart, series: [series([1, 2]), series([3, 4])] });
  const [[first], [second]] = bars as [(typeof bars)[number], (typeof bars)[number]];
  expect(first!.bar.y + first!.bar.h).toBeCloseTo(second!.bar.y);
});
