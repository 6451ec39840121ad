/** The slide of the five years. */
import { expect, it } from 'vitest';
import { reportWith } from '../content/folder.js';
import { outlineOf, outlineOfBody } from './outline.js';

const body = (five: string) => `  - part: 2025年和“十四五”时期工作回顾
    body:
      - 2025年，地区生产总值增长5%。
      - section: 工业
        body: [生产稳定，效益提升。]
      - 五年来，我们接续奋斗。
${five}  - part: 2026年工作安排
    body:
      - section: 促改革。
`;
const shown = (lines: readonly string[]) => {
  const at = lines.findIndex((line) => /^(?:five-years|part-1)/.test(line));
  return lines.slice(at, lines.indexOf('# 二 2026年工作安排'));
};

it('shows numbers of five years where there are three, under the name the report gives them', () => {
  const five = '      - 五年来，地区生产总值年均增长6%，规上工业增加值年均增长7%，固定资产投资年均增长8%。\n';
  const [head, figures] = shown(outlineOfBody(body(five)));
  expect(head).toBe('five-years: 2025年和“十四五”时期工作回顾/“十四五”时期');
  expect(figures!.match(/core-/g)).toHaveLength(3);
});

it('is one of points where there are fewer, and has not the title of the year', () => {
  const five = '      - 产业体系更加健全，集群成势。\n      - 城乡面貌焕然一新，道路成网。\n';
  expect(shown(outlineOfBody(body(five)))[0]).toBe('part-1: 2025年和“十四五”时期工作回顾/“十四五”时期');
});

it('takes a title of the file, and may be left out', () => {
  const five = '      - 五年来，地区生产总值年均增长6%，规上工业增加值年均增长7%，固定资产投资年均增长8%。\n';
  const files = (briefing: string) => ({ 'report.yaml': reportWith(body(five)), 'briefing.yaml': briefing });
  expect(shown(outlineOf(files('five-years: { title: 接续奋斗 }\n')))[0]).toMatch(/^five-years: .*\/接续奋斗$/);
  expect(outlineOf(files('leave-out: [five-years]\n')).join()).not.toContain('five-years');
});
