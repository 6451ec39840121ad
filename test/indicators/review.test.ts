/** What a report says in numbers, for a person to look over. */
import { expect, it } from 'vitest';
import { reviewOf } from '../../src/indicators/review.js';
import { reportOfTwo } from './report-read.js';

const review = ['全县地区生产总值286.4亿元，增长5.6%。', '对非洲市场出口增长8.4%。'];
const plan = ['今年经济社会发展主要预期目标是：地区生产总值增长5%左右，居民收入与经济增长同步。'];

it('has results and targets of the year, and what waits', () => {
  const found = reviewOf(reportOfTwo(review, plan), false);
  expect(found.parts).toEqual([
    { heading: '2025年工作回顾', roles: ['review'], line: 5 },
    { heading: '2026年工作安排', roles: ['year-plan'], line: 9 },
  ]);
  expect(found.results).toEqual([{ name: '地区生产总值', value: '286.4亿元', change: '增长5.6%', line: 7 }]);
  expect(found.targets).toEqual([
    { name: '地区生产总值', aim: '增长5%左右', line: 11 },
    { name: '居民收入', aim: '与经济增长同步', line: 11 },
  ]);
  expect(found.waiting).toMatchObject([{ name: '出口总额', change: '8.4%', isSure: false }]);
  expect(found.candidates.map(({ key }) => key)).toEqual(['gdp', 'exports', 'gdp']);
  expect(found.candidates[0]).not.toHaveProperty('numbers');
  expect(found.uncovered).toBeGreaterThanOrEqual(0);
});

it('has nothing waiting that a person chose', () => {
  const figures =
    'groups:\n  - name: G\n    figures:\n      - { id: a, label: 出口, pattern: "非洲市场出口增长{growth}%" }\n';
  const report = reportOfTwo(review, plan, figures);
  expect(reviewOf(report, report.hasChosenFigures).waiting).toEqual([]);
});
