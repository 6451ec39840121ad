/** The number of tasks that a paragraph announces, and the sections that follow. */
import { expect, it } from 'vitest';
import { load, reportWith } from '../content/folder.js';

function told(announcement: string, ...blocks: readonly string[]): string[] {
  const lines = blocks.map((block) => `      - ${block.startsWith('=') ? `section: ${block.slice(1)}` : block}\n`);
  const body = `  - part: 2024年工作安排\n    body:\n      - ${announcement}\n${lines.join('')}`;
  return load({ 'report.yaml': reportWith(body) }).told.filter((line) => line.includes('report/announced-count'));
}

it.each([
  ['重点抓好以下三项工作：', ['=抓产业', '=抓改革'], '三项工作', '2'],
  ['今年要做好2个方面工作。', ['=抓产业', '=抓改革', '=抓民生'], '2个方面工作', '3'],
  ['扎实做好两项重点工作。', ['=抓产业', '=抓改革', '=抓民生'], '两项重点工作', '3'],
  ['全力完成十项任务：', ['=抓产业', '=加强政府自身建设'], '十项任务', '1'],
])('%s', (announcement, blocks, words, sections) => {
  const [line, ...more] = told(announcement, ...blocks);
  expect(more).toEqual([]);
  expect(line).toMatch(/^report\.yaml:9:1[2-6] warning/);
  expect(line).toContain(`{"words":"${words}","sections":${sections}}`);
});

it.each([
  ['重点抓好以下两项工作：', ['=抓产业', '=抓改革']],
  ['重点抓好以下二项工作：', ['=抓产业', '=抓改革']],
  ['重点抓好2个方面的工作。', ['=抓产业', '=抓改革', '=加强政府自身建设']],
  ['重点抓好三个方面工作。', ['=抓产业', '=抓改革', '=加强政府自身建设']],
  ['深入落实中央八项规定精神。', ['=抓产业', '=抓改革']],
  ['抓好五项工作，取得实效。', ['=抓产业', '=抓改革']],
  ['重点抓好九项工作：', ['一段话。', '=抓产业']],
  ['重点抓好三项工作：', ['=抓产业', '一段话。', '=抓改革']],
])('nothing is said of %s %j', (announcement, blocks) => {
  expect(told(announcement, ...blocks)).toEqual([]);
});
