import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

const sections = (labels: readonly string[]) =>
  `# 工作\n${labels.map((label, i) => `##[${label}] 任务${i + 1}\n抓好落实。`).join('\n')}`;

it.each([
  [['一是', '', '三是'], ['任务2']],
  [
    ['一是', '二是', '二是', '四是'],
    ['任务3', '任务4'],
  ],
  [['', '二是', '三是'], ['任务1']],
  [['（一）', '（二）', '（四）'], ['任务3']],
  [['——', '——', '一是', '——'], ['任务3']],
  // Of three nothing says which is the odd one.
  [['——', '一是', '——'], []],
  [['一是', '二是', '三是'], []],
  // Two lists one behind the other, and sections without labels behind them.
  [['一是', '二是', '一是', '二是', '', ''], []],
  [['', '', '', ''], []],
])('compares the labels %j', (labels, found) => {
  expect(foundBy('structure/section-labels', sections(labels))).toEqual(found);
});

it('leaves sections whose labels are computed', () => {
  expect(foundBy('structure/section-labels', '# 工作\n## 抓产业\n一。\n## 抓改革\n二。\n## 抓民生\n三。')).toEqual([]);
});

it.each([
  ['# 回顾\n## 推动产业发展\n一。\n# 安排\n## 推动产业发展\n二。', []],
  ['# 回顾\n## 推动产业发展\n一。\n## 推动产业发展。\n二。', ['推动产业发展。']],
])('finds headings that stand twice beside each other in %j', (text, found) => {
  expect(foundBy('structure/repeated-heading', text)).toEqual(found);
});
