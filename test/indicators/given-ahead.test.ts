/** Reports given in December of the year they review: 今年 is that year, and 明年 the planned one. */
import { describe, expect, it } from 'vitest';
import { reviewOf } from '../../src/indicators/review.js';
import { load } from '../content/folder.js';

/** A report with these paragraphs of its review and of its plan. */
interface Draft {
  readonly date: string;
  readonly headings?: readonly [string, string];
  readonly review: readonly string[];
  readonly plan: readonly string[];
}

/** Roles of the parts, results, targets, all statements of core indicators with their periods, and what is noted. */
function readOf({ date, headings: [past, next] = ['2025年工作回顾', '2026年工作安排'], review, plan }: Draft) {
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `      - ${JSON.stringify(text)}\n`).join('');
  const { report, told } = load({
    'report.yaml': `title: 政府工作报告\nissuer: 云溪镇人民政府\ndate: ${date}\nbody:
  - part: ${past}\n    body:\n${paragraphs(review)}  - part: ${next}\n    body:\n${paragraphs(plan)}`,
  });
  const { parts, results, targets, candidates } = reviewOf(report!, false);
  return {
    roles: parts.map(({ roles }) => roles),
    results: results.map(({ name, value, change }) => `${name} ${value} ${change}`),
    targets: targets.map(({ name, aim }) => `${name} ${aim}`),
    statements: candidates.map(({ name, period, value, change }) => `${name} ${period} ${value} ${change}`),
    told,
  };
}

/** A text of January as it reads in the December before. */
function inDecember({ review, plan, ...draft }: Draft): Draft {
  const ahead = (text: string) => text.replaceAll('今年', '明年').replaceAll('去年', '今年');
  return { ...draft, date: '2025-12-24', review: review.map(ahead), plan: plan.map(ahead) };
}

const township: Draft = {
  date: '2026-01-14',
  review: [
    '去年以来，全镇团结奋斗。全年地区生产总值42.6亿元，增长6.1%；固定资产投资完成12.5亿元，增长8.3%。',
    '去年，一般公共预算收入1.2亿元，增长5.5%。',
  ],
  plan: ['今年的主要预期目标是：地区生产总值增长6%左右，固定资产投资增长8%。', '今年一般公共预算收入增长5%。'],
};

const district: Draft = {
  date: '2026-01-14',
  headings: ['“十四五”时期及2025年工作回顾', '“十五五”时期目标和2026年工作安排'],
  review: [
    '五年来，综合实力显著增强。地区生产总值年均增长6.3%。',
    '去年是“十四五”收官之年。去年，地区生产总值426亿元，增长6.1%；社会消费品零售总额153亿元，增长7.2%。',
  ],
  plan: [
    '“十五五”时期，地区生产总值年均增长6.5%左右。',
    '今年是“十五五”开局之年。今年的主要预期目标是：地区生产总值增长5.8%左右，社会消费品零售总额增长7%。',
  ],
};

describe.each([
  ['January', (draft: Draft) => draft],
  ['December', inDecember],
])('of %s', (_, written) => {
  it('a township has results and targets', () => {
    expect(readOf(written(township))).toEqual({
      roles: [['review'], ['year-plan']],
      results: [
        '地区生产总值 42.6亿元 增长6.1%',
        '固定资产投资 12.5亿元 增长8.3%',
        '一般公共预算收入 1.2亿元 增长5.5%',
      ],
      targets: ['地区生产总值 增长6%左右', '固定资产投资 增长8%', '一般公共预算收入 增长5%'],
      statements: [
        '地区生产总值 year 42.6亿元 6.1%',
        '固定资产投资 year 12.5亿元 8.3%',
        '一般公共预算收入 year 1.2亿元 5.5%',
        '地区生产总值 target  6%左右',
        '固定资产投资 target  8%',
        '一般公共预算收入 target  5%',
      ],
      told: [],
    });
  });

  it('a district has five years behind and ahead beside them', () => {
    expect(readOf(written(district))).toEqual({
      roles: [
        ['five-year-review', 'review'],
        ['five-year-plan', 'year-plan'],
      ],
      results: ['地区生产总值 426亿元 增长6.1%', '社会消费品零售总额 153亿元 增长7.2%'],
      targets: ['地区生产总值 增长5.8%左右', '社会消费品零售总额 增长7%'],
      statements: [
        '地区生产总值 average  6.3%',
        '地区生产总值 year 426亿元 6.1%',
        '社会消费品零售总额 year 153亿元 7.2%',
        '地区生产总值 later-target  6.5%左右',
        '地区生产总值 target  5.8%左右',
        '社会消费品零售总额 target  7%',
      ],
      told: [],
    });
  });
});

it('headings may say the years in words', () => {
  const headings = ['今年工作回顾', '明年工作安排'] as const;
  expect(readOf({ ...inDecember(township), headings })).toEqual(readOf(township));
});

it('what was reached the year before 今年 is no result; a comparison with it is', () => {
  const review = ['去年，地区生产总值401亿元。今年，地区生产总值比去年增长6.1%，固定资产投资增长8.3%。'];
  expect(readOf({ date: '2025-12-24', review, plan: ['做好工作。'] })).toMatchObject({
    results: ['地区生产总值 增长6.1% ', '固定资产投资 增长8.3% '],
    statements: ['地区生产总值 unknown 401亿元 ', '地区生产总值 year  6.1%', '固定资产投资 year  8.3%'],
  });
});

it('columns of tables name years in words', () => {
  const table = (header: string) =>
    load({
      'report.yaml': `title: 政府工作报告\nissuer: 云溪镇人民政府\ndate: 2025-12-24\nbody:
  - part: 2025年工作回顾\n    body:\n      - 今年，地区生产总值42.6亿元。
  - part: 2026年工作安排\n    body:\n      - table: 主要指标\n        header: ${header}\n        rows: [[地区生产总值（亿元）, '40.1', '45.2']]\n`,
    }).told.map((line) => line.replace(/:.*?: /, ' '));
  expect(table('[指标, 去年, 明年目标]')).toEqual([]);
  expect(table('[指标, 今年, 明年目标]')).toMatchObject([expect.stringContaining('figure/two-readings')]);
});
