import { expect, test } from 'vitest';
import { edgeOf, indentOf } from '../../../src/deck/layouts/numeral-edge.js';
import { text } from '../sample.js';

/** The indents of the texts in a column of them, em. */
function indents(...texts: string[]): number[] {
  const column = texts.map(text);
  return column.map((each) => indentOf(each, edgeOf(column, 5)));
}

test('whole numbers end at one edge, decimals behind it', () => {
  // A digit is 0.556 em wide.
  const [five, long, decimal] = indents('5', '1955', '22.89');
  expect([five, long, decimal]).toEqual([3 * 0.556, 0, 2 * 0.556].map((each) => expect.closeTo(each)));
});

test('words before a number count, those behind it do not', () => {
  const [growth, jobs, share] = indents('增长4.5%左右', '50万人以上', '5.5%以内');
  expect(growth).toBe(0);
  expect(share! - jobs!).toBeCloseTo(0.556);
  expect(share).toBeGreaterThan(2);
});

test('of a range the first number stands at the edge, a dash for no number ends there', () => {
  const [range, none, plainOne] = indents('5%—5.5%', '—', '12');
  expect(range).toBeCloseTo(0.556);
  expect(none).toBeCloseTo(2 * 0.556 - 1);
  expect(plainOne).toBe(0);
});

test('words begin at the left edge, and so does a text whose number comes late', () => {
  const [words, late, number] = indents('与经济增长同步', '全面完成国家下达的任务3项', '7');
  expect([words, late, number]).toEqual([0, 0, 0]);
});

test('digits of a name are no number', () => {
  expect(indents('PM2.5达标', '增长100%')).toEqual([0, 0]);
});
