import { expect, it } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import { passagesOf } from '../../src/proof/passages.js';
import { rules } from '../../src/proof/rules.js';
import { usualSettings } from '../../src/proof/settings.js';
import { thisYear, yearsOf, yearsPlanning } from '../../src/report/years.js';
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
  ['2024-12-26', '# 今年工作回顾\n全镇团结奋斗。', 2025],
  ['2024-12-26', '# 工作回顾\n全镇团结奋斗。\n# 明年工作打算\n做好各项工作。', 2025],
  ['2024-12-26', '# 工作回顾\n全镇团结奋斗。\n# 工作打算\n明年的主要目标是：总产值增长5%。', 2025],
  ['2024-12-26', '# 工作回顾\n全镇团结奋斗。\n# 工作打算\n明年，做好各项工作。', 2025],
  ['2024-12-26', '# 工作回顾\n全镇团结奋斗，为明年打好基础。', 2024],
  ['2024-06-26', '# 2024年上半年工作总结\n全镇团结奋斗。', 2024],
] as const)('a report of %s is about the right year', (date, body, year) => {
  const isAhead = !date.startsWith(String(year));
  expect(yearsOf(reportOf(date, body))).toBe(yearsPlanning(year, isAhead));
  expect(thisYear(yearsPlanning(year, isAhead))).toBe(Number(date.slice(0, 4)));
});

const written = (review: string, plan: string) => `# 2024年工作回顾\n${review}\n# 2025年工作打算\n${plan}`;

it.each([
  ['a text of December', '2024-12-26', written('今年，全镇团结奋斗。', '明年，做好各项工作。'), 2024],
  ['one that has no word for the year to come', '2024-12-26', written('今年，全镇团结奋斗。', '做好各项工作。'), 2024],
  ['one written for the year that begins', '2024-12-26', written('去年，全镇团结奋斗。', '今年，做好各项工作。'), 2025],
  ['one that looks back in its plan', '2024-12-26', written('好。', '在今年的基础上，明年做好各项工作。'), 2024],
  ['one of January', '2025-01-16', written('去年，全镇团结奋斗。', '今年开工，明年建成。'), 2025],
  ['one of January without a word for its own year', '2025-01-16', written('全镇团结奋斗。', '大桥明年建成。'), 2025],
  ['one of December given in January', '2025-01-03', '# 今年工作回顾\n好。\n# 明年工作打算\n好。', 2024],
  ['one of December without its date', '2025-01-01', written('今年，好。', '明年的主要目标是：总产值增长5%。'), 2024],
  ['the same without targets', '2025-01-01', written('今年，好。', '明年，做好各项工作。'), 2024],
  ['one of January that looks ahead', '2025-01-16', written('好。', '为今年、明年完成目标，做好各项工作。'), 2025],
  ['one of July', '2025-07-16', '# 今年以来工作回顾\n好。\n# 下半年工作打算\n为明年打好基础。', 2025],
])('今年 is the right year in %s', (_, date, body, year) => {
  const years = yearsOf(reportOf(date, body));
  expect([years.planned, thisYear(years)]).toEqual([2025, year]);
});

/** What the rules of years find in a report of December 2024 with these sentences in its review and in its plan. */
function foundInDecember(review: string, plan = '做好各项工作。'): string[] {
  const report = reportOf('2024-12-26', written(review, plan));
  const found: string[] = [];
  const subject = { report, passages: passagesOf(report), settings: usualSettings };
  for (const { code, report: read } of rules)
    if (/heading-year|anniversary|plan-year|past-year|later-year|against.year|target-missed/.test(code))
      read?.(subject, (passage, { start, end }) => found.push(`${code} ${passage.text.slice(start, end)}`));
  return found;
}

it('lets a township of December review its own year', () => {
  const found = foundInDecember(
    '今年（2024年）是新中国成立75周年，今年是“十四五”第四年。去年（2023年）稳中有进。',
    '明年（2025年）是“十四五”收官之年。',
  );
  expect(found).toEqual([]);
});

it('may have either year in its title', () => {
  const titled = (title: string) => {
    const report = { ...reportOf('2024-12-26', text), title: [{ text: title }], occasion: [] };
    const found: string[] = [];
    const rule = rules.find(({ code }) => code === 'numerals/cover-date');
    rule?.report?.({ report, passages: passagesOf(report), settings: usualSettings }, (_, { start, end }) =>
      found.push(title.slice(start, end)),
    );
    return found;
  };
  expect(['2024', '2025', '2023'].map((year) => titled(`${year}年政府工作报告`))).toEqual([[], [], ['2023年']]);
});

it('finds years in its words that are wrong', () => {
  const found = foundInDecember(
    '今年（2023年）是新中国成立76周年，今年是“十四五”收官之年。',
    '明年（2024年），做好各项工作。',
  );
  expect(found.sort()).toEqual([
    'against/year 2023年',
    'against/year 2024年',
    'numerals/anniversary 76周年',
    'numerals/plan-year “十四五”收官之年',
  ]);
});

it('holds results of 今年 against their targets, and none of 去年', () => {
  expect(foundInDecember('今年新增就业4800人，完成年度目标5000人。')).toEqual(['numbers/target-missed 4800人']);
  expect(foundInDecember('去年新增就业4800人，今年新增就业5200人，完成年度目标5000人。')).toEqual([]);
  expect(foundInDecember('去年新增就业4800人，完成年度目标5000人。')).toEqual([]);
});

it('names last year’s report by the year that it was given in', () => {
  const told: unknown[] = [];
  const now = reportOf('2024-12-26', written('今年，新增就业4512人，新建改建学校12所。', '好。'));
  const before = reportOf(
    '2023-12-26',
    '# 2023年工作回顾\n今年，新增就业4512人，新建改建学校12所。\n# 2024年工作打算\n好。',
  );
  const lastYear = { report: before, years: yearsOf(before), passages: passagesOf(before) };
  const rule = rules.find(({ code }) => code === 'against/copied');
  rule?.report?.(
    { report: now, passages: passagesOf(now), settings: usualSettings, against: { statistics: [], lastYear } },
    (_, __, more) => told.push(more?.args),
  );
  expect(told).toEqual([{ year: 2023 }]);
});
