import { expect, test } from 'vitest';
import { layoutOf } from '../laid-out.js';
import { compared, goals, slide, text } from '../sample.js';

test('the table of targets has a header under its own rule, its last column marked', () => {
  const { boxes } = layoutOf(slide('targets', '目标', { table: goals, charts: [compared] }));
  const table = boxes.find((box) => box.kind === 'table')!;
  const [header, ...rows] = table.rows;
  expect(header!.rule.colour).toBe('accent-strong');
  expect(new Set(rows.map(({ rule }) => rule.colour))).toEqual(new Set(['line']));
  expect(rows[0]!.cells.map(([paragraph]) => paragraph!.runs[0]!.colour)).toEqual(['ink', 'ink', 'accent']);
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

const long = (count: number) => ({
  ...goals,
  rows: Array.from({ length: count }, (_, i) => goals.rows[i % goals.rows.length]!),
});

test('many targets stand in two columns of rows without the chart, in one height beside each other', () => {
  const { boxes, overfull, sizes } = layoutOf(slide('targets', '目标', { table: long(17), charts: [compared] }));
  expect(overfull).toEqual([]);
  expect(sizes.cell).toBeGreaterThanOrEqual(14);
  expect(boxes.some(({ kind }) => kind === 'chart')).toBe(false);
  const [left, right] = boxes.flatMap((box) => (box.kind === 'table' ? [box] : []));
  expect([left!.rows.length, right!.rows.length]).toEqual([10, 9]);
  expect(right!.rows.map(({ h }) => h)).toEqual(left!.rows.slice(0, 9).map(({ h }) => h));
  expect(right!.x).toBeGreaterThan(left!.x + left!.w);
});

test('a column of long words leaves the others what they need', () => {
  const rows = [[text('高技术制造业增加值和战略性新兴产业产值以及研发经费投入强度'), text('—'), text('稳步提升')]];
  const { boxes } = layoutOf(slide('targets', '目标', { table: { ...goals, rows: [...long(16).rows, ...rows] } }));
  const [table] = boxes.flatMap((box) => (box.kind === 'table' ? [box] : []));
  const { overfull } = layoutOf(slide('targets', '目标', { table: { ...goals, rows: [...long(12).rows, ...rows] } }));
  expect(overfull).toEqual([]);
  expect(table!.columns.every((w) => w > 1)).toBe(true);
});
