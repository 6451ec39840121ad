/** Widths of the columns of a table, and which of them hold numbers. */
import { expect, test } from 'vitest';
import { isNumeric, naturalWidths, proportionalWidths } from '../../../src/print/layout/columns.js';

test('proportions divide the room', () => {
  expect(proportionalWidths([2, 1, 1], [10, 10, 10], 400)).toEqual([200, 100, 100]);
});

test('a column keeps its least width, and the others share the rest in proportion', () => {
  expect(proportionalWidths([1, 30, 10], [50, 10, 10], 450)).toEqual([50, 300, 100]);
});

test('if not even the least widths fit, all shrink alike', () => {
  expect(proportionalWidths([1, 1], [300, 100], 200)).toEqual([150, 50]);
});

test('spare room is shared equally', () => {
  expect(naturalWidths([100, 50], 250)).toEqual([150, 100]);
});

test('missing room is taken from the widest columns', () => {
  expect(naturalWidths([300, 200, 50], 350)).toEqual([150, 150, 50]);
});

test.each([
  [['3810.24亿元', '近300亿元', '—'], true],
  [['4.5%', '-3.1%', '…'], true],
  [['2023年', '10个'], true],
  [['地区生产总值', '3810.24亿元'], false],
  [['—', '…'], false],
])('%j is a column of numbers: %s', (texts, expected) => {
  expect(isNumeric(texts)).toBe(expected);
});
