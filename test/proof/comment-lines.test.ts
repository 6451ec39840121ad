import { expect, it } from 'vitest';
import { checkReport } from '../../src/proof/check.js';
import { findingLines, summaryLines } from '../../src/proof/comment-lines.js';
import { reportWith } from '../content/folder.js';
import { memoryWorld } from '../world/memory-world.js';

const world = memoryWorld({ 'content/r/report.yaml': reportWith('  - 一,二约30人左右。\n') });
const { findings } = checkReport('content/r', {}, world);
const [comma, about] = findings;

it('says level, reason, fix, rule and number of a finding', () => {
  expect(findingLines(comma!, 'zh-CN')).toEqual([
    '必改：汉字旁用了半角标点“,”。',
    '“,”改为“，”。',
    `规则 marks/half-width，编号 ${comma!.id}`,
  ]);
  expect(findingLines(comma!, 'en')).toEqual([
    'certain: the half-width mark , beside Han.',
    ', → ，.',
    `rule marks/half-width, finding ${comma!.id}`,
  ]);
  expect(findingLines(about!, 'zh-CN')[1]).toBe('删去“约”或“左右”。');
});

it('counts the findings, and says those whose words the file does not show', () => {
  expect(summaryLines(findings, 1, [], 'zh-CN')).toEqual(['校对结果：必改2处，疑似有误0处，提示0处，已放过1处。']);
  expect(summaryLines(findings, 0, [comma!], 'en')).toEqual([
    'Findings of the proof-reader: 2 certain, 0 likely, 0 hint.',
    'The file does not show the words of these:',
    'content/r/report.yaml:7: “,”',
    ...findingLines(comma!, 'en'),
  ]);
});
