/** The period of a number by its place in a text, and of a column of a table. */
import { expect, it } from 'vitest';
import { periodAt, periodOfColumn } from '../../../src/indicators/core/period.js';
import { yearsPlanning } from '../../../src/report/years.js';

const at = (text: string, role: Parameters<typeof periodAt>[3]['role'], isLevel = true) =>
  periodAt(text, text.search(/\d+(?:\.\d+)?(?=[万亿%公])/), isLevel, { heading: '', role, years: yearsPlanning(2026) });

it.each([
  ['发电量120亿度。', 'review', 'year'],
  ['这五年，发电量达到120亿度。', 'five-year-review', 'end'],
  ['这五年，新修公路累计120公里。', 'five-year-review', 'total'],
  ['“十四五”期间，发电量年均增长5%。', 'review', 'average'],
  ['今年发电量120亿度。', 'review', 'target'],
  ['到2030年，发电量达到120亿度。', 'year-plan', 'later-target'],
  ['发电量120亿度。', 'government', 'unknown'],
] as const)('%s in %s: %s', (text, role, period) => {
  expect(at(text, role)).toBe(period);
});

it('a change since the beginning of five years', () => {
  expect(at('这五年，发电量增长20%。', 'five-year-review', false)).toBe('since');
});

it.each([
  ['2025年', '', 'year-plan', 'year'],
  ['2025年完成', '', 'other', 'year'],
  ['2025年目标', '', 'other', 'unknown'],
  ['2026年目标', '', 'review', 'target'],
  ['2024年', '2025年主要指标', 'review', 'unknown'],
  ['增长（%）', '2025年主要指标', 'other', 'year'],
  ['完成数', '', 'review', 'year'],
  ['目标', '', 'year-plan', 'target'],
  ['2030年', '', 'review', 'later-target'],
  ['“十四五”时期', '', 'review', 'unknown'],
] as const)('a column %j of a table %j in %s: %s', (header, caption, role, period) => {
  expect(periodOfColumn(header, caption, role, yearsPlanning(2026))).toBe(period);
});
