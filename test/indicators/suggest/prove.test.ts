/** Patterns that fit once, and figures that do not contradict each other. */
import { expect, test } from 'vitest';
import { suggestIndicators } from '../../../src/indicators/suggest/suggest.js';
import { read, reportOf, saidBy, shown } from './suggested.js';

test('an indicator with two values in one part is left out, as no build would take it', () => {
  expect(saidBy('地区生产总值增长6%。上半年，地区生产总值增长5%。')).toEqual([]);
});

test('a pattern is as long as it must be to fit once', () => {
  const report = reportOf([
    { part: '回顾', body: ['城镇新增就业1352万人，调查失业率在5.3%以下。'] },
    { part: '安排', body: ['努力稳住就业；城镇新增就业900万人以上。'] },
  ]);
  const { suggested, figures, codes } = read(report);
  expect(codes).toEqual([]);
  expect(figures.map(shown)).toEqual([
    '城镇新增就业 = 1352万人',
    '调查失业率 = 5.3%以下',
    '城镇新增就业 = 900万人以上',
  ]);
  expect(suggested.groups.flatMap((group) => group.figures.map(({ pattern }) => pattern))).toEqual([
    '城镇新增就业{value}万人，调查失业率在{#}%以下',
    '调查失业率在{value}%',
    '努力稳住就业；城镇新增就业{value}万人',
  ]);
});

test('a level that was passed is no second row beside the one that was reached', () => {
  expect(saidBy('规上工业产值突破三百亿元。全年规上工业产值312.8亿元。')).toEqual(['规上工业产值 = 312.8亿元']);
  expect(saidBy('规上工业产值突破300亿元。全年社会消费品零售总额312.8亿元。')).toHaveLength(2);
});

test('of a text that states more than any deck shows the first figures are suggested', () => {
  const suffixes = [...'甲乙丙丁戊己庚辛壬癸'];
  const names = suffixes.flatMap((a) => suffixes.flatMap((b) => suffixes.flatMap((c) => [`${a}${b}${c}`])));
  const body = [...names, ...names.map((name) => `新${name}`), ...names.map((name) => `老${name}`)].map(
    (name) => `${name}产量达5万吨。`,
  );
  const { groups } = suggestIndicators(reportOf([{ part: '回顾', body }]));
  const figures = groups.flatMap((group) => group.figures);
  expect(figures.length).toBeGreaterThan(0);
  expect(figures.length).toBeLessThanOrEqual(2000);
});
