import { expect, it } from 'vitest';
import { officeRule } from '../../../src/proof/against/offices.js';
import { passagesOf } from '../../../src/proof/passages.js';
import { proofread } from '../../../src/proof/proofread.js';
import { yearsPlanning } from '../../../src/report/years.js';
import { foundBy, lastYearOf, subjectOf } from '../proofed.js';

const last = (speaker: string) => ({ statistics: [], lastYear: lastYearOf('好。', speaker) });

it.each([
  ['李文海', '区长李文海带队调研。', ['李文海']],
  ['李文海', '时任区长李文海带队调研。', []],
  ['李文海', '区委书记李文海带队调研。', []],
  ['罗光华', '区长罗光华带队调研。', []],
])('the speaker of last year was %s: %s', (speaker, text, words) => {
  expect(foundBy('against/office', text, last(speaker))).toEqual(words);
});

it('finds offices of tables in another wording, and another issuer', () => {
  const table = (cell: string) => `  - table: 分工\n    header: [任务, 单位]\n    rows: [[甲, ${cell}]]\n`;
  const before = subjectOf(table('区工业和信息化局、区财政局、第一中心')).report;
  const subject = subjectOf(table('区工业信息化局、区财政局、第二中心'));
  const issued = { ...before, issuer: [{ text: '区人民政府办公室' }] };
  const lastYear = { report: issued, years: yearsPlanning(2023), passages: passagesOf(before) };
  const found = proofread({ ...subject, against: { statistics: [], lastYear } }, [officeRule]);
  expect(found.map(({ words, args, level }) => [words, args.other, level])).toEqual([
    ['区人民政府', '区人民政府办公室', 'hint'],
    ['区工业信息化局', '区工业和信息化局', 'hint'],
  ]);
});
