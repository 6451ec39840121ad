/** Which sections of the plan are tasks, and the title of their overview. */
import { expect, it } from 'vitest';
import { outlineOfBody } from './outline.js';

it('of the overview are what the report announces', () => {
  const title = (before: string) =>
    outlineOfBody(
      `  - part: 回顾\n    body: [开局。]\n  - part: 安排\n    body:\n      - ${before}\n      - section: 促改革。\n      - section: 保安全。\n`,
    ).find((line) => line.includes('tasks: '));
  expect(title('我们将重点抓好以下两项工作：')).toBe('* tasks: 安排/重点抓好以下两项工作');
  expect(title('今年，我们要着力做好以下工作：')).toBe('* tasks: 安排/着力做好以下工作');
  expect(title('做好工作意义重大。')).toBe('* tasks: /安排');
  expect(title('总的要求是高举旗帜。我们将抓好工作：')).toBe('* tasks: /安排');
  const shared = `  - part: “十五五”时期目标和2026年重点工作\n    body:\n      - section: 促改革。\n      - section: 保安全。\n`;
  expect(outlineOfBody(`  - part: 回顾\n    body: [开局。]\n${shared}`)).toContainEqual(
    expect.stringMatching(/tasks: .*\/2026年重点工作$/),
  );
});

const nested = (count: number) => `  - part: 2025年工作回顾
    numbered: false
    body: [开局良好，稳中有进。]
  - part: 2026年重点工作
    numbered: false
    body:
      - section: 维护团结
        body: [一以贯之。]
      - section: 抓好重点工作
        body:
${Array.from({ length: count }, (_, i) => `          - section: 抓好第${i + 1}项。\n            intro: 稳步推进。\n`).join('')}
      - section: 加强政府自身建设
        body: [依法行政。, 清正廉洁。]
`;
const slidesOf = (body: string) => outlineOfBody(body).filter((line) => /^(?:task-\d+|building): /.test(line));

it('are the innermost sections of the plan, without that about the government', () => {
  expect(slidesOf(nested(2))).toEqual([
    'task-1: 2026年重点工作/维护团结｜ ← tasks',
    'task-2: 2026年重点工作/抓好第1项｜ ← tasks',
    'task-3: 2026年重点工作/抓好第2项｜ ← tasks',
    'building: /加强政府自身建设',
  ]);
});

it('are the outer sections where the inner ones are too many, and these are their points', () => {
  expect(slidesOf(nested(20))).toEqual([
    'task-1: 2026年重点工作/维护团结｜ ← tasks',
    'task-2: 2026年重点工作/抓好重点工作｜ ← tasks',
    'building: /加强政府自身建设',
  ]);
  expect(outlineOfBody(nested(20))).toContain('  二十 抓好第20项｜稳步推进');
});
