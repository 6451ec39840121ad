import { expect, test } from 'vitest';
import { heightOf } from '../../../src/deck/fit/lines.js';
import { inchesOf } from '../../../src/deck/fit/measure.js';
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

test('the numbers of a column stand on one edge, words at its left, and two lines have more room than one', () => {
  const rows = [
    ['地区生产总值', '2150.5亿元，增长5.5%', '增长5%左右'],
    ['城镇新增就业', '—', '50万人以上'],
    ['城镇调查失业率', '5.2%', '5.5%以内'],
    ['居民收入', '—', '与经济增长同步'],
  ].map((row) => row.map(text));
  const { boxes } = layoutOf(slide('targets', '目标', { table: { ...goals, rows }, charts: [compared] }));
  const table = boxes.find((box) => box.kind === 'table')!;
  const aims = table.rows.slice(1).map(({ cells }) => cells[2]!);
  const edges = aims.map(([line]) => {
    const [, before] = /^(\D*\d+)/.exec(line!.runs[0]!.text) ?? [];
    return before === undefined ? undefined : inchesOf([{ ...line!.runs[0]!, text: before }]) + (line!.indent ?? 0);
  });
  const size = aims[0]![0]!.runs[0]!.size;
  // To a quarter of an em, which some programs put between Han and digits.
  expect(Math.abs(edges[1]! - edges[0]!)).toBeLessThan((0.26 * size) / 72);
  expect(edges[1]).toBeGreaterThan(edges[2]! - (0.05 * size) / 72);
  expect(aims[3]![0]!.indent).toBeUndefined();
  const [two, one] = table.rows.slice(1);
  expect(two!.cells[1]!.length).toBe(2);
  const free = ({ h, cells }: typeof one & {}) =>
    h - Math.max(...cells.map((cell, i) => heightOf(cell, table.columns[i]!)));
  expect(free(two!)).toBeGreaterThanOrEqual(0.2);
});
