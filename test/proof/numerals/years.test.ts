import { expect, it } from 'vitest';
import { foundBy, proofed } from '../proofed.js';

it('knows the first and last years of plans, said of a year or of that of the report', () => {
  const found = (text: string) => foundBy('numerals/plan-year', text);
  expect(found('今年是“十四五”规划的收官之年。')).toEqual(['“十四五”规划的收官之年']);
  expect(found('2016年是十四五开局之年，去年是“十三五”收官之年。')).toHaveLength(2);
  for (const right of [
    '2025年是“十四五”收官之年，2026年是“十五五”开局之年。',
    '2010年是“十一五”收官之年，2001年是“十五”开局之年。',
    '我们实现“十四五”良好开局，“十四五”开局之年成效显著。',
    '今年是脱贫攻坚收官之年，“九小”开局之年。',
  ])
    expect(found(right), right).toEqual([]);
});

it('compares the year just past with the date of the report', () => {
  expect(foundBy('numerals/past-year', '刚刚过去的2024年极不平凡。')).toEqual(['2024年→2023年']);
  expect(foundBy('numerals/past-year', '刚刚过去的2023年和过去的2020年极不平凡。')).toEqual([]);
});

it('finds a base after the year it is compared with, and spans that run back', () => {
  const found = (text: string) => foundBy('numerals/later-base', text);
  expect(found('2023年全县外来务工人员较2025年增长9%。')).toHaveLength(1);
  expect(found('实施2027—2024年规划。')).toEqual(['2027—2024年']);
  for (const right of [
    '2023年较2020年增长9%。',
    '2023年启动，2021年较2020年增长。',
    '实施2021—2023年计划。',
    '2023年比2030年的目标少。',
  ])
    expect(found(right), right).toEqual([]);
});

it('compares the cover with the date of the report', () => {
  expect(foundBy('numerals/cover-date', '@ 2023年2月4日在会议上\n各位代表。')).toEqual(['2023年2月4日']);
  expect(foundBy('numerals/cover-date', '@ 2024年2月4日在会议上\n2023年1月2日开工。')).toEqual([]);
  expect(proofed('@ 2024年2月4日在会议上')).toEqual([]);
});

it('finds events named by no day', () => {
  const found = (text: string) => foundBy('numerals/event-date', text);
  expect(found('“8·32”灾后重建，“13·22”事故，“4·31”火灾。')).toEqual(['8·32', '13·22', '4·31']);
  for (const right of ['“8·20”灾后重建，“23·7”极端强降雨，“2·29”事故。', '“5·18”博物馆日', '版本“20·15”'])
    expect(found(right), right).toEqual([]);
});

it.each([
  ['plan-year', '2024年是“十四五”第一年。'],
  ['plan-year', '今年是“十四五”最后一年。'],
  ['early-plan', '“十五五”以来，全县经济稳中有进。'],
] as const)('%s finds %s', (rule, text) => {
  expect(foundBy(`numerals/${rule}`, text)).toHaveLength(1);
});

it.each([
  ['plan-year', '2021年是“十四五”第一年。'],
  ['plan-year', '今年是“十四五”第四年。'],
  ['plan-year', '2025年是“十四五”最后一年。'],
  ['early-plan', '“十四五”以来，全县经济稳中有进。'],
] as const)('%s leaves %s', (rule, text) => {
  expect(foundBy(`numerals/${rule}`, text)).toEqual([]);
});
