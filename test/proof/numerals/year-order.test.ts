import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  ['heading-year', '# 2022年工作回顾\n全县团结奋斗。'],
  ['heading-year', '# 2022年和“十四五”时期工作回顾\n全县团结奋斗。'],
  ['heading-year', '# 2023年工作安排\n全县团结奋斗。'],
  ['heading-year', '# 2023年重点工作\n全县团结奋斗。'],
  ['year-row', '2026年、2025年分别建成南北两线。'],
  ['year-row', '2023年8月、2022年7月先后来县考察。'],
  ['year-row', '2022年和2021年相继获评先进县。'],
  ['later-year', '# 2023年工作回顾\n2025年10月上旬，全国现场会在云溪县召开。'],
] as const)('%s finds %s', (rule, text) => {
  expect(foundBy(`numerals/${rule}`, text)).toHaveLength(1);
});

it.each([
  ['heading-year', '# 2023年工作回顾\n全县团结奋斗。'],
  ['heading-year', '# 2019—2023年工作回顾\n全县团结奋斗。'],
  ['heading-year', '# 2024年工作安排\n全县团结奋斗。'],
  ['heading-year', '# 2023年工作回顾和2024年工作安排\n全县团结奋斗。'],
  ['heading-year', '# 到2035年的主要目标\n全县团结奋斗。'],
  ['year-row', '2025年、2026年分别建成南北两线。'],
  ['year-row', '2023年、2022年的账目已公开。'],
  ['later-year', '# 2023年工作回顾\n2025年底，将建成南北两线。'],
  ['later-year', '# 2023年工作回顾\n2023年10月，全国现场会在云溪县召开。'],
] as const)('%s leaves %s', (rule, text) => {
  expect(foundBy(`numerals/${rule}`, text)).toEqual([]);
});
