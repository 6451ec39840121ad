/** The table of numbers, filtered and sorted. */
import { expect, test } from 'vitest';
import { excerpt, filtered, moved, noFilter, type Order, sorted } from '../../../src/preview/client/number-list.js';
import type { NumberRow } from '../../../src/preview/numbers-protocol.js';

const row = (label: string, rest: Partial<NumberRow> = {}): NumberRow => ({
  ids: [label],
  label,
  group: '综合',
  period: 'year',
  value: '',
  change: '',
  sentence: '',
  slides: [],
  certainty: 'found',
  file: 'report.yaml',
  line: 1,
  column: 1,
  ...rest,
});
const rows = [
  row('总值', { value: '3810亿元', number: 3810, change: '增长4.5%', slides: [3], line: 9, certainty: 'sure' }),
  row('出口', {
    value: '90亿元',
    number: 90,
    change: '下降3%',
    sentence: '全县出口90亿元',
    line: 7,
    waits: true,
    certainty: 'doubtful',
  }),
  row('就业', { value: '与增长同步', period: 'target', group: '民生', slides: [12, 20], line: 30 }),
];
const labels = (some: readonly NumberRow[]) => some.map(({ label }) => label).join(' ');

test.each([
  [{ text: '亿元' }, '总值 出口'],
  [{ text: '亿元 下降' }, '出口'],
  [{ text: '全县' }, '出口'],
  [{ period: 'target' }, '就业'],
  [{ group: '民生' }, '就业'],
  [{ waits: true }, '出口'],
  [{ slides: 'on' }, '总值 就业'],
  [{ slides: 'off' }, '出口'],
  [{}, '总值 出口 就业'],
] as const)('filtered by %j', (filter, expected) => {
  expect(labels(filtered(rows, { ...noFilter, ...filter }))).toBe(expected);
});

test.each([
  [{ by: 'page', isDown: false }, '出口 总值 就业'],
  [{ by: 'value', isDown: true }, '就业 总值 出口'],
  [{ by: 'value', isDown: false }, '出口 总值 就业'],
  [{ by: 'change', isDown: false }, '出口 总值 就业'],
  [{ by: 'slides', isDown: false }, '总值 就业 出口'],
  [{ by: 'certainty', isDown: false }, '出口 就业 总值'],
  [{ by: 'label', isDown: false }, '出口 就业 总值'],
] satisfies [Order, string][])('sorted by %j', (order, expected) => {
  expect(labels(sorted(rows, order))).toBe(expected);
});

test('an item is moved to a place', () => {
  expect([moved(['a', 'b', 'c'], 0, 2), moved(['a', 'b', 'c'], 2, 0), moved(['a'], 4, 0)]).toEqual([
    ['b', 'c', 'a'],
    ['c', 'a', 'b'],
    ['a'],
  ]);
});

test('words around a number', () => {
  expect(excerpt('全县总值3810亿元，增长', '3810亿元', 2)).toEqual(['…总值', '3810亿元', '，增…']);
  expect(excerpt('全县总值', '1', 8)).toEqual(['全县总值', '', '']);
});
