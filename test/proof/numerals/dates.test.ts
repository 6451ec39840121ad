import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  [
    'numerals/impossible-date',
    '2023年2月29日、4月31日、13月、2024-02-30',
    ['2023年2月29日', '4月31日', '13月', '2024-02-30'],
  ],
  ['numerals/impossible-date', '2024年2月29日、12月31日、1—12月、3个月、2024-02-04、2月29日', []],
  ['numerals/impossible-date', '第五季度，5季度、四季度，2024年15个季度', ['第五季度', '5季度']],
  ['numerals/weekday', '2024年2月4日（星期一）、1月8日星期三', ['2024年2月4日（星期一', '1月8日星期三']],
  ['numerals/weekday', '2024年2月4日（星期日）、1月8日周一', []],
  ['numerals/two-digit-year', '23年10月开工，24年底建成，’25年', ['23年', '24年', '’25年']],
  ['numerals/two-digit-year', '2023年10月、10年来、近10年底线、20年间、未来10年初步', []],
  ['numerals/short-year-range', '2023—25年', ['2023—25年→2023—2025年']],
  ['numerals/short-year-range', '2023—2025年、2023-12年', []],
  ['numerals/until', '截止2024年底、截止到12月、截止目前', ['截止→截至', '截止到→截至', '截止→截至']],
  ['numerals/until', '截至2024年底、报名截止日期、12月截止', []],
  ['numerals/until-twice', '截至到目前', ['截至到→截至']],
] as const)('%s in %s', (rule, text, expected) => {
  expect(foundBy(rule, text)).toEqual(expected);
});
