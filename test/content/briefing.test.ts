/** The briefing: chosen by its file, or made from the groups of figures. */
import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../src/content/report.js';
import { plain } from '../../src/document/text.js';
import { load, reportWith } from './folder.js';

const report = reportWith(`  - part: 回顾
    body:
      - 总值10亿元，增长1.5%；企业20家，下降2%；收入增长与经济同步。
      - 税收增长3%，出口增长4%，消费增长5%，占比提升6个百分点，外资7家。
  - part: 安排
    body:
      - section: 坚定不移落实战略，以更大作为、更快发展，服务大局。
        intro: 聚焦大者。
        body:
          - lead: 全面融入。
            text: 深入实施。
      - section: 促改革。
      - |
        各位代表，扬帆启新程！
        让我们前进。让我们贡献！
`);

const figures = `groups:
  - name: 综合
    figures:
      - { id: gdp, label: 总值, pattern: "总值{value}亿元，增长{growth}%", unit: 亿元 }
      - { id: firms, label: 企业, pattern: "企业{value}家，下降{growth}%", unit: 家 }
      - { id: income, label: 收入, pattern: "收入增长{words}" }
      - { id: tax, label: 税收, pattern: "税收增长{growth}%" }
      - { id: trade, label: 出口, pattern: "出口增长{growth}%" }
      - { id: retail, label: 消费, pattern: "消费增长{growth}%" }
      - { id: share, label: 占比, pattern: "占比提升{growth}个百分点" }
  - name: 安排
    figures:
      - { id: foreign, label: 外资, pattern: "外资{value}家", unit: 家 }
  - name: 目标
    figures:
      - { id: aim, label: 消费, pattern: "消费增长{growth}%" }
`;

/** The briefing as an outline. */
function outline({ title, pages, charts, targets }: Briefing): string[] {
  const page = (kind: string) => (p: Briefing['pages'][number]) =>
    `${kind} ${plain(p.kicker)}/${plain(p.title)}: ${p.figures.map(({ id }) => id).join(' ')}`;
  return [
    plain(title),
    ...pages.map(page('page')),
    ...charts.map(
      (c) =>
        `chart ${plain(c.kicker)}/${plain(c.title)} ${c.unit}: ${c.points.map((p) => `${plain(p.label)} ${p.number} ${plain(p.shown)}`).join(', ')}`,
    ),
    ...(targets ? [page('targets')(targets)] : []),
  ];
}

const withBriefing = (briefing: string) =>
  load({ 'report.yaml': report, 'figures.yaml': figures, 'briefing.yaml': briefing });

describe('a briefing', () => {
  it('without its file is made of the groups, each under the part it stands in', () => {
    const { report: read, told } = load({ 'report.yaml': report, 'figures.yaml': figures });
    expect(told).toEqual([]);
    expect(outline(read!.briefing)).toEqual([
      '政府工作报告',
      'page 回顾/综合: gdp firms income tax trade retail share',
      'page 回顾/安排: foreign',
      'chart 回顾·增速/综合 %: 总值 1.5 1.5%, 企业 -2 -2%, 税收 3 3%, 出口 4 4%, 消费 5 5%',
      'targets 回顾/目标: aim',
    ]);
  });

  it('takes what its file asks for', () => {
    const { report: read, told } = withBriefing(`title: 解读
pages:
  - { title: 稳中有进, kicker: 关键数字, figures: [firms, gdp] }
charts:
  - { title: 增速, figures: [gdp, tax, firms] }
  - { title: 个数, figures: [foreign] }
targets: { title: 预期, kicker: 今年, figures: [aim, income] }
`);
    expect(told).toEqual([]);
    expect(outline(read!.briefing)).toEqual([
      '解读',
      'page 关键数字/稳中有进: firms gdp',
      'chart 回顾/增速 %: 总值 1.5 1.5%, 税收 3 3%, 企业 -2 -2%',
      'chart 回顾/个数 家: 外资 7 7家',
      'targets 今年/预期: aim income',
    ]);
  });

  it('fills what its file leaves out, and leaves out what it empties', () => {
    const { report: read } = withBriefing('title: 解读\npages: []\ncharts: []\n');
    expect(outline(read!.briefing)).toEqual(['解读', 'targets 回顾/目标: aim']);
  });

  it('tells figures that are none, and what a chart cannot draw', () => {
    const { report: read, told } = withBriefing(`pages:
  - { title: 一, figures: [gpd, gdp] }
charts:
  - title: 二
    figures: [gdp, income, foreign]
targets: { title: 三, figures: [无此项] }
`);
    expect(read).toBeUndefined();
    const known = '["gdp","firms","income","tax","trade","retail","share","foreign","aim"]';
    expect(told).toEqual([
      `briefing.yaml:2:27+3 figure/unknown {"id":"gpd","nearest":"gdp","known":${known}}`,
      'briefing.yaml:5:20+6 figure/no-number {"id":"income"}',
      'briefing.yaml:5:28+7 figure/mixed-units {"id":"foreign","unit":"家","first":"%"}',
      `briefing.yaml:6:32+3 figure/unknown {"id":"无此项","known":${known}}`,
    ]);
  });

  it('does not call a figure unknown that only could not be read', () => {
    const broken = figures.replace('总值{value}', '总量{value}');
    const briefing = 'pages:\n  - { title: 一, figures: [gdp] }\n';
    const { told } = load({ 'report.yaml': report, 'figures.yaml': broken, 'briefing.yaml': briefing });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('figure/not-found {"id":"gdp"');
    const { told: unreadable } = load({
      'report.yaml': report,
      'figures.yaml': 'groups: [\n',
      'briefing.yaml': briefing,
    });
    expect(unreadable).toEqual(['figures.yaml:1:9 content/syntax {"reason":"unclosed-bracket"}']);
  });
});

describe('tasks and closing', () => {
  it('are the sections of the last part that has any, and the last paragraph', () => {
    const { report: read } = withBriefing('tasks: { drop: [坚定不移] }\n');
    const { tasks, closing } = read!.briefing;
    expect(plain(tasks!.title)).toBe('安排');
    expect(
      tasks!.tasks.map(({ number, title, direction, heading, intro, measures }) => [
        number,
        plain(title),
        plain(direction),
        plain(heading),
        plain(intro),
        ...measures.map(({ lead, text }) => `${plain(lead)}｜${plain(text)}`),
      ]),
    ).toEqual([
      [
        '一',
        '落实战略',
        '以更大作为、更快发展，服务大局',
        '坚定不移落实战略，以更大作为、更快发展，服务大局。',
        '聚焦大者。',
        '全面融入｜深入实施。',
      ],
      ['二', '促改革', '', '促改革。', ''],
    ]);
    expect(plain(closing!.title)).toBe('扬帆启新程');
    expect(closing!.sentences.map(plain)).toEqual(['各位代表，扬帆启新程！', '让我们前进。', '让我们贡献！']);
  });

  it('have the title the report announces them with', () => {
    const titled = (before: string) => {
      const { report: read } = load({
        'report.yaml': reportWith(`  - part: 安排\n    body:\n      - ${before}\n      - section: 促改革。\n`),
      });
      const { title, kicker } = read!.briefing.tasks!;
      return `${plain(kicker)}/${plain(title)}`;
    };
    expect(titled('我们将重点抓好以下十项工作：')).toBe('安排/重点抓好以下十项工作');
    expect(titled('今年，我们要着力做好以下工作：')).toBe('安排/着力做好以下工作');
    expect(titled('做好工作意义重大。')).toBe('/安排');
    expect(titled('总的要求是高举旗帜。我们将抓好工作：')).toBe('/安排');
  });

  it('keep a short heading whole', () => {
    const titled = (heading: string) => {
      const { report: read } = load({
        'report.yaml': reportWith(`  - part: 安排\n    body:\n      - section: ${heading}\n`),
        'briefing.yaml': 'tasks: { drop: [坚定不移] }\n',
      });
      const [task] = read!.briefing.tasks!.tasks;
      return `${plain(task!.title)}/${plain(task!.direction)}`;
    };
    expect(titled('办好教育，管好医院。')).toBe('办好教育，管好医院/');
    expect(titled('坚定不移办好教育事业，管好公立医院。')).toBe('办好教育事业，管好公立医院/');
    expect(titled('坚定不移办好教育事业，管好所有公立医院。')).toBe('办好教育事业/管好所有公立医院');
  });

  it('count past ten', () => {
    const sections = Array.from({ length: 21 }, () => '      - section: 促改革。\n').join('');
    const { report: read } = load({ 'report.yaml': reportWith(`  - part: 安排\n    body:\n${sections}`) });
    const numbers = read!.briefing.tasks!.tasks.map(({ number }) => number);
    expect([numbers[0], numbers[9], numbers[10], numbers[19], numbers[20]]).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '二十一',
    ]);
  });
});
