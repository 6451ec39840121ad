/** Dates as reports write them. */
import { expect, it } from 'vitest';
import { dateOnly, isoDate } from '../../../src/import/outline/iso-date.js';

it.each([
  ['2024年2月4日', '2024-02-04'],
  ['2024 年 2 月', '2024-02-01'],
  ['2024年', '2024-01-01'],
  ['二〇二四年二月四日', '2024-02-04'],
  ['二○二四年十二月三十一日', '2024-12-31'],
  ['发布时间:2024-02-04 09:30', '2024-02-04'],
  ['2024年2月30日', undefined],
  ['1899年1月1日', undefined],
  ['(2024年 月 日)', '2024-01-01'],
  ['2月4日', undefined],
])('%s', (text, date) => {
  expect(isoDate(text)).toBe(date);
});

it('a line may be nothing but a date, filled in or not', () => {
  const lines = ['(2024年1月10日)', '2024年 月 日', '20××年×月×日', '2024-1-10', '2024年1月10日在海州市', '2024'];
  expect(lines.map((line) => dateOnly.test(line))).toEqual([true, true, true, true, false, false]);
});
