/** Titles of the overview of tasks. */
import { expect, it } from 'vitest';
import { outlineOfBody } from './outline.js';

it('of the overview are what the report announces', () => {
  const title = (before: string) =>
    outlineOfBody(
      `  - part: 回顾\n    body: [开局。]\n  - part: 安排\n    body:\n      - ${before}\n      - section: 促改革。\n      - section: 保安全。\n`,
    ).find((line) => line.includes('tasks: '));
  expect(title('我们将重点抓好以下十项工作：')).toBe('* tasks: 安排/重点抓好以下十项工作');
  expect(title('今年，我们要着力做好以下工作：')).toBe('* tasks: 安排/着力做好以下工作');
  expect(title('做好工作意义重大。')).toBe('* tasks: /安排');
  expect(title('总的要求是高举旗帜。我们将抓好工作：')).toBe('* tasks: /安排');
});
