import { expect, it } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import { passagesOf } from '../../src/proof/passages.js';
import { rules } from '../../src/proof/rules.js';
import { usualSettings } from '../../src/proof/settings.js';
import { plannedYear } from '../../src/report/planned-year.js';
import { reportWith } from '../content/folder.js';
import { paragraphs } from '../proof/proofed.js';
import { memoryWorld } from '../world/memory-world.js';

const reportOf = (date: string, text: string) => {
  const yaml = reportWith(paragraphs(text)).replace('2024-02-04', date);
  const report = loadReport('content/r', memoryWorld({ 'content/r/report.yaml': yaml })).value;
  if (!report) throw new Error('not a report');
  return report;
};

const text = '# 2024年工作回顾\n全镇团结奋斗。\n# 2025年工作打算\n做好各项工作。';

it.each([
  ['2025-01-16', text, 2025],
  ['2024-12-26', text, 2025],
  ['2024-12-26', '# 2024年工作回顾\n全镇团结奋斗。', 2025],
  ['2024-12-26', '# 工作回顾\n全镇团结奋斗。', 2024],
  ['2024-06-26', '# 2024年上半年工作总结\n全镇团结奋斗。', 2024],
] as const)('a report of %s is about the right year', (date, body, year) => {
  expect(plannedYear(reportOf(date, body))).toBe(year);
});

it('lets a township of December review its own year', () => {
  const body = `${text.replace('全镇团结奋斗。', '今年是新中国成立75周年，今年是“十四五”第四年。')}`;
  const report = reportOf('2024-12-26', body);
  const found: string[] = [];
  const subject = { report, passages: passagesOf(report), settings: usualSettings };
  for (const { code, report: read } of rules)
    if (/heading-year|anniversary|plan-year|past-year|later-year/.test(code))
      read?.(subject, (passage, { start, end }) => found.push(`${code} ${passage.text.slice(start, end)}`));
  expect(found).toEqual([]);
});
