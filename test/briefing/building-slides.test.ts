/** Parts presented in points. */
import { expect, it } from 'vitest';
import { outlineOfBody } from './outline.js';

it('parts without sections and leads are presented in points, shared among slides', () => {
  const paragraphs = Array.from({ length: 8 }, (_, i) => `      - 工作${'甲乙丙丁戊己庚辛'[i]}有力，成效明显。\n`).join(
    '',
  );
  const body = `  - part: 回顾
    body:
      - 现在，我代表区人民政府，向大会报告工作，请予审议。
      - 我们主要做了以下工作。
${paragraphs}      - 发展中的问题主要有：是非不清，底子薄；人才少。对此，我们将解决。
  - part: 要求
    body:
      - 今年的总体要求是：高举旗帜，稳中求进。
      - 谢谢大家！
`;
  expect(outlineOfBody(body)).toEqual([
    '政府工作报告',
    '# 一 回顾',
    '* part-1: /回顾（一）',
    ...['一 工作甲', '二 工作乙', '三 工作丙', '四 工作丁'].map((words) => `  ${words}有力｜成效明显`),
    'part-1-2: /回顾（二）',
    ...['五 工作戊', '六 工作己', '七 工作庚', '八 工作辛'].map((words) => `  ${words}有力｜成效明显`),
    'difficulties: 回顾/发展中的问题',
    '  一 是非不清｜底子薄',
    '  二 人才少｜',
    '# 二 要求',
    '* building: /要求',
    '  一 今年的总体要求｜高举旗帜，稳中求进',
    'closing 谢谢大家',
  ]);
});

it('without parts is presented in points, numbered, for the cover has the title', () => {
  expect(outlineOfBody('  - 工业壮大，消费回升。\n  - { lead: 民生改善。, text: 收入增加。 }\n  - 谢谢！\n')).toEqual([
    '政府工作报告',
    '# 一 ',
    'part-1: /政府工作报告（一）',
    '  一 工业壮大｜消费回升',
    '  二 民生改善｜收入增加',
    'closing 谢谢',
  ]);
});

it('is given in whole clauses, as many as it has room for', () => {
  const text = `${'做好一件事，'.repeat(11)}做完。${'再做一件，'.repeat(10)}都做完。`;
  const [, line] = outlineOfBody(`  - part: 回顾\n    body:\n      - { lead: 实干。, text: ${text} }\n`).slice(2);
  expect(line).toBe(`  一 实干｜${'做好一件事，'.repeat(11)}做完`);
});

it('of sections say what is to be done, not why; appeals and long lists are no points', () => {
  const body = `  - part: 回顾
    body: [谢谢。]
  - part: 政府自身建设
    body:
      - section: 讲政治。
        body: [讲政治是办好一切事情的根本保证。对党忠诚，服务大局。]
      - section: 强产业。
        body: [只有发展产业才能富民。在上级支持下，做强园区。]
  - part: 展望
    body:
      - 各位代表！使命在肩，奋斗有我。
      - 县政府编制了规划纲要（草案），提交大会审查。主要目标是，总量翻番。
      - 建设${'甲、乙、丙、丁、'.repeat(6)}戊等基地，集聚人才。
      - 那些难忘的时刻，振奋人心。
      - 改善民生，增进福祉。
`;
  expect(outlineOfBody(body).filter((line) => /^ {2}[一二三四五] /.test(line))).toEqual([
    '  一 讲政治｜对党忠诚，服务大局',
    '  二 强产业｜做强园区',
    '  一 主要目标｜总量翻番',
    '  二 改善民生｜增进福祉',
  ]);
});
