/** One core indicator stated twice: which pairs of values contradict each other. */
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { noteTwoReadings } from '../../../src/indicators/core/two-readings.js';
import type { ReportBlock } from '../../../src/report/report.js';
import { yearsPlanning } from '../../../src/report/years.js';

/** A report of 2026; its sentences stand on lines 1, 2 and so on, those of the plan from line 11. */
function told(review: readonly string[], plan: readonly string[] = []): string[] {
  const part = (heading: string, texts: readonly string[], line: number): ReportBlock => ({
    kind: 'part',
    heading: [{ text: heading }],
    numbered: true,
    at: { file: 'report.yaml', line, column: 1 },
    body: texts.map((text, i) => {
      const at = { file: 'report.yaml', line: line + i, column: 1 };
      return { kind: 'paragraph', lead: [], text: [{ text, at }], points: [], at };
    }),
  });
  const found: Diagnostic[] = [];
  const body = [part('2025年工作回顾', review, 1), part('2026年工作安排', plan, 11)];
  noteTwoReadings({ body }, yearsPlanning(2026), (problem) => found.push(problem));
  return found.map(({ code, args, at }) => {
    if (code !== 'figure/two-readings' || !('values' in args)) return code;
    return `${JSON.stringify(args.values.map((said) => Object.values(said).slice(0, 3)))} ${at?.line}:${at?.column}`;
  });
}

it.each([
  [
    ['地区生产总值312亿元。', '全县地区生产总值达到315亿元。'],
    '[["312亿元","report.yaml",1],["315亿元","report.yaml",2]] 2:11',
  ],
  [['地区生产总值增长5.2%。', '地区生产总值增长5.3%。'], '[["5.2%","report.yaml",1],["5.3%","report.yaml",2]] 2:9'],
  [['进出口总额下降3%。', '进出口总额增长3%。'], '[["3%","report.yaml",1],["3%","report.yaml",2]] 2:8'],
  [
    ['地区生产总值1.2万亿元。', '地区生产总值13100亿元。'],
    '[["1.2万亿元","report.yaml",1],["13100亿元","report.yaml",2]] 2:7',
  ],
])('%j', (review, expected) => {
  expect(told(review)).toEqual([expected]);
});

it('an aim of the year contradicts another one, and is told once', () => {
  expect(told([], ['城镇新增就业9万人以上。', '城镇新增就业8万人以上。', '城镇新增就业7万人以上。'])).toEqual([
    '[["9万人以上","report.yaml",11],["8万人以上","report.yaml",12]] 12:7',
  ]);
});

it.each([
  [['地区生产总值312.46亿元。', '地区生产总值312.5亿元，增长5%。']],
  [['地区生产总值1.2万亿元。', '地区生产总值12340亿元。']],
  [['地区生产总值突破300亿元。', '地区生产总值312亿元。']],
  [['地区生产总值超300亿元。', '地区生产总值312亿元。', '地区生产总值300多亿元。']],
  [['地区生产总值增长5.2%。', '五年来，地区生产总值年均增长6%。']],
  [['地区生产总值增长5.2%。', '2024年，地区生产总值增长4.8%。']],
  [['地区生产总值增长5.2%。', '一季度地区生产总值增长4.8%。']],
  [['地区生产总值增长5.2%。', '开发区地区生产总值增长9%。']],
  [['地区生产总值增长5.2%。', '地区生产总值增长5%—5.5%。']],
  [['居民人均可支配收入增长5.2%。', '居民人均可支配收入实际增长5%。']],
  [['城镇新增就业累计40万人。', '城镇新增就业9万人。']],
  [['一般公共预算收入30亿元。', '财政收入50亿元。']],
  [['研发经费投入3.1%。', '研发经费投入20亿元。']],
  [['进出口总额417亿元。其中，出口237亿元。', '对共建国家进出口额194亿元。其中，出口107亿元。']],
])('nothing is said of %j', (review) => {
  expect(told(review)).toEqual([]);
});

it('an aim in a list contradicts a later sentence', () => {
  expect(
    told([], ['一般公共预算收入增长3%，城镇新增就业9万人。', '城镇新增就业8万人的目标体现就业优先。']),
  ).toHaveLength(1);
});

it('a result and an aim may differ', () => {
  expect(told(['地区生产总值增长5.2%。'], ['地区生产总值增长5%左右。'])).toEqual([]);
});

it('compares growth to its decimal, which a whole number has, too', () => {
  expect(told(['地区生产总值增长4%。', '地区生产总值增长4.3%。'])).toHaveLength(1);
  expect(told([], ['地区生产总值增长5%左右。', '地区生产总值增长5.5%左右。'])).toHaveLength(1);
  for (const right of [
    ['地区生产总值增长4%。', '地区生产总值增长4.0%。'],
    ['地区生产总值增长4.3%。', '地区生产总值增长4.32%。'],
    ['地区生产总值增长4%以上。', '地区生产总值增长4.3%。'],
    ['城镇调查失业率5%。', '城镇调查失业率5%左右。'],
    ['地区生产总值4万亿元。', '地区生产总值4.3万亿元。'],
  ])
    expect(told(right), right[1]).toEqual([]);
});

it('a value is compared with the first hundred that agree, so that the time grows with their number alone', () => {
  const passed = (count: number) => Array.from({ length: count }, (_, i) => `地区生产总值突破${1000 + i}亿元。`);
  const contradiction = ['地区生产总值突破1450亿元。', '地区生产总值1400亿元。'];
  expect(told([...passed(99), ...contradiction])).toHaveLength(1);
  expect(told([...passed(100), ...contradiction])).toEqual([]);
});

it('an indicator is reported once', () => {
  expect(told(Array.from({ length: 400 }, (_, i) => `地区生产总值${312 + i}亿元。`))).toHaveLength(1);
});
