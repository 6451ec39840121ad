/** Targets beside results. */
import { expect, it } from 'vitest';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';
import { bars, outlineOfBody } from './outline.js';

it('draws a pair of the targets of which the year before fell', () => {
  const { report: read } = load({
    'report.yaml': reportWith(
      '  - part: 2023年回顾\n    body:\n      - 出口下降3.4%，零售增长5%。\n  - part: 2024年安排\n    body:\n      - 主要目标是：出口增长1%，零售增长4%。\n      - section: 改革\n',
    ),
    'figures.yaml': `groups:
  - name: 去年
    figures:
      - { id: exports, label: 出口, pattern: "出口下降{growth}%" }
      - { id: retail, label: 零售, pattern: "3.4%，零售增长{growth}%" }
  - name: 目标
    figures:
      - { id: aim-exports, label: 出口, pattern: "出口增长{growth}%" }
      - { id: aim-retail, label: 零售, pattern: "1%，零售增长{growth}%" }
`,
  });
  const slide = read!.briefing.parts[1]!.slides[0]!;
  expect(slide.kind === 'targets' && [bars(slide.results), bars(slide.targets)]).toEqual([
    '出口 -3.4 -3.4%, 零售 5 5%',
    '出口 1 1%, 零售 4 4%',
  ]);
});

it('the heading of the plan is that of the targets before its points', () => {
  const body = `  - part: 回顾
    body:
      - 就业新增13万人。
  - part: 今年主要目标和部署
    body:
      - { lead: 稳就业。, text: 努力实现目标任务，新增就业9万人。 }
      - { lead: 保民生。, text: 兜牢底线。 }
`;
  const lines = outlineOfBody(body, {
    'figures.yaml':
      'groups: [{ name: 去年, figures: [{ id: was, label: 新增就业, pattern: "就业新增{value}万人" }] }, { name: 目标, figures: [{ id: aim, label: 新增就业, pattern: "目标任务，新增就业{value}万人" }] }]\n',
  });
  expect(lines.filter((line) => /targets|building/.test(line))).toEqual([
    '* targets: /今年主要目标和部署',
    'building: 今年主要目标和部署/主要工作',
  ]);
});

it.each([
  ['2023年回顾', '2024年安排', '2023年 2024年'],
  ['2024年回顾', '2024年安排', '2023年 2024年'],
  ['2022年回顾', '安排', '2022年 2024年'],
])('%s and %s have results and targets of %s', (review, plan, years) => {
  const { report } = load({
    'report.yaml': reportWith(
      `  - part: ${review}\n    body:\n      - 出口增长3%。\n  - part: ${plan}\n    body:\n      - 今年主要预期目标是：出口增长1%，零售增长4%，财政收入增长2%。\n      - section: 改革\n`,
    ),
  });
  const slides = report!.briefing.parts.flatMap(({ slides }) => slides);
  const found = slides.flatMap((slide) =>
    slide.kind === 'targets' ? [`${slide.resultYear} ${slide.targetYear}`] : [],
  );
  expect(found).toEqual([years]);
});

it('has results in words beside targets with a number', () => {
  const aims = '主要预期目标是：地区生产总值增长5%，固定资产投资增长3%，居民消费价格涨幅2%左右。';
  const { report: read } = load({
    'report.yaml': reportWith(
      `  - part: 2023年回顾\n    body:\n      - 地区生产总值增长4.6%。固定资产投资由负转正。\n  - part: 2024年安排\n    body:\n      - ${aims}\n      - section: 改革\n`,
    ),
  });
  const slide = read!.briefing.parts[1]!.slides[0]!;
  expect(slide.kind === 'targets' && slide.rows.map(({ result }) => result && plain(result.level.text))).toEqual([
    '4.6%',
    '由负转正',
    undefined,
  ]);
});

it('shows the targets in words that the file names, with their results', () => {
  const body =
    '  - part: 2023年回顾\n    body:\n      - 地区生产总值增长5.2%，固定资产投资增长3.1%。\n  - part: 2024年安排\n    body:\n      - 今年主要预期目标是：地区生产总值增长5%左右，固定资产投资增长4%，居民收入增长与经济增长同步。\n      - section: 改革\n';
  const rows = (files: Readonly<Record<string, string>>) =>
    load({ 'report.yaml': reportWith(body), ...files })
      .report!.briefing.parts.flatMap(({ slides }) => slides)
      .flatMap((slide) => (slide.kind === 'targets' ? slide.rows : []))
      .map(({ target, result }) => `${target.id} ${result?.id}`);
  const all = rows({});
  expect(all.slice(0, 2)).toEqual(['target-gdp core-gdp-year', 'target-investment core-investment-year']);
  const [, second, third] = all.map((row) => row.split(' ')[0]!);
  expect(rows({ 'briefing.yaml': `targets: { figures: [${third}, ${second}] }\n` })).toEqual([all[2], all[1]]);
});
