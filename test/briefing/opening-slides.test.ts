/** Slides in words where no figures are read. */
import { expect, it } from 'vitest';
import { outlineOfBody } from './outline.js';

it('opens the review with the paragraphs before its sections, and the plan with its targets', () => {
  const body = `  - part: 回顾
    body:
      - 过去一年，我们迎难而上，完成了任务。经初步核算，总值增长5%。
      - 主要做了以下工作：
      - section: 经济
  - part: 安排
    body:
      - 综合考虑，今年主要预期目标是：总值增长5.5%左右，就业3万人以上；收入与经济同步。
      - section: 改革
      - section: 开放
`;
  const outline = outlineOfBody(body);
  expect(outline.slice(1, 5)).toEqual([
    '# 一 回顾',
    '* glance: /回顾',
    '  一 我们迎难而上｜完成了任务',
    '  二 总值增长5%｜',
  ]);
  expect(outline.slice(8, 13)).toEqual([
    '# 二 安排',
    '* targets: 安排/今年主要预期目标',
    '  一 总值增长5.5%左右｜',
    '  二 就业3万人以上｜',
    '  三 收入与经济同步｜',
  ]);
  const without = outlineOfBody(body, { 'briefing.yaml': 'leave-out: [glance, targets]\n' });
  expect(without.filter((line) => /glance|targets/.test(line))).toEqual([]);
});

it('a plan of five years without sections is presented by its goals', () => {
  const lines = outlineOfBody(`  - part: 2025年工作回顾
    body: [开局良好，稳中有进。]
  - part: “十五五”时期主要目标
    body:
      - 未来五年是关键时期，机遇难得。
      - 主要目标是，即，经济实力显著增强，创新能力明显提升，人民生活更加美好。
      - 我们要实干，久久为功。
  - part: 2026年工作安排
    body:
      - section: 促改革。
      - section: 保安全。
`);
  const at = lines.indexOf('* part-2: /“十五五”时期主要目标');
  expect(lines.slice(at + 1, at + 5)).toEqual([
    '  一 经济实力显著增强｜',
    '  二 创新能力明显提升｜',
    '  三 人民生活更加美好｜',
    '# 三 2026年工作安排',
  ]);
});

it('goals divided by semicolons keep their subjects', () => {
  const lines = outlineOfBody(`  - part: 2025年工作回顾
    body: [开局良好，稳中有进。]
  - part: “十五五”时期主要目标
    body:
      - 明确了发展目标，即：地区生产总值年均增长5%，到2030年突破380亿元；城镇化率达到57%；茶业产值翻一番，达到60亿元以上。
  - part: 2026年工作安排
    body:
      - section: 促改革。
      - section: 保安全。
`);
  const at = lines.indexOf('* part-2: /“十五五”时期主要目标');
  expect(lines.slice(at + 1, at + 4)).toEqual([
    '  一 地区生产总值年均增长5%｜到2030年突破380亿元',
    '  二 城镇化率达到57%｜',
    '  三 茶业产值翻一番｜达到60亿元以上',
  ]);
});
