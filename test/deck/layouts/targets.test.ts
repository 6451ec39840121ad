import { expect, test } from 'vitest';
import { layoutOf } from '../laid-out.js';
import { compared, goals, slide } from '../sample.js';

test('the table of targets has a header under its own rule, its last column marked', () => {
  const { boxes } = layoutOf(slide('targets', '目标', { table: goals, charts: [compared] }));
  const table = boxes.find((box) => box.kind === 'table')!;
  const [header, ...rows] = table.rows;
  expect(header!.rule.colour).toBe('deep-red');
  expect(new Set(rows.map(({ rule }) => rule.colour))).toEqual(new Set(['line']));
  expect(rows[0]!.cells.map(([paragraph]) => paragraph!.runs[0]!.colour)).toEqual(['ink', 'ink', 'red']);
  expect(table.alt).toContain('目标表，共6项：地区生产总值，增长4.5%，增长4.0%左右；');
  const chart = boxes.find((box) => box.kind === 'chart')!;
  expect(chart.x).toBeGreaterThan(table.x + table.w);
});

test('columns are as wide as their longest clauses need', () => {
  const { boxes } = layoutOf(slide('targets', '目标', { table: goals }));
  const table = boxes.find((box) => box.kind === 'table')!;
  const [name, done, aim] = table.columns;
  expect(name).toBeGreaterThan(aim!);
  expect(aim).toBeGreaterThan(done!);
  expect(table.columns.reduce((sum, each) => sum + each, 0)).toBeCloseTo(table.w);
});
