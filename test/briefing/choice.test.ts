/** What briefing.yaml may choose, and what it is refused. */
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';
import { figures, outline, report, withBriefing } from './outline.js';

describe('the file', () => {
  it('chooses in words of the report and names of figures', () => {
    const { report: read, told } = withBriefing(`title: 解读
glance: { title: 税收增长3%, figures: [firms, gdp] }
growth: { title: 消费回升, figures: [tax, gdp, new-firms] }
structure: { title: 出口增长6%, charts: [{ figures: [stores, firms] }] }
areas:
  - { section: 惠民生, title: 覆盖全区, line: 再就业率90%, figures: [again], points: [新增岗位900个] }
difficulties: { title: 动力不足, points: [{ heading: 基础不牢 }, { heading: 动力不足, text: 认真解决 }] }
targets: { title: 收入增长与经济同步, figures: [aim-income] }
tasks:
  - { section: 促改革, line: 减少审批, points: [优化服务] }
building: { title: 使命在肩, points: [{ heading: 依法行政 }, { heading: 再接再厉 }] }
`);
    expect(told).toEqual([]);
    const lines = outline(read!.briefing);
    const from = (start: string, count: number) => {
      const at = lines.findIndex((line) => line.replace('* ', '').startsWith(start));
      return lines.slice(at, at + count);
    };
    expect(lines[0]).toBe('解读');
    expect(from('glance', 6)).toEqual([
      '* glance: 2023年工作回顾/税收增长3%',
      '  figures firms gdp',
      'growth: 2023年工作回顾/消费回升',
      // In the order of the file.
      '  % 新设企业 8 8%, 税收 3 3%, 总值 1.5 1.5%',
      'structure: 2023年工作回顾/出口增长6%',
      '  家 首店 30 30家, 税源企业 20 20家',
    ]);
    expect(from('area-2', 3)).toEqual([
      'area-2: 2023年工作回顾/覆盖全区｜再就业率90%',
      '  figures again',
      '  一 新增岗位900个｜',
    ]);
    expect(from('difficulties', 3)).toEqual([
      'difficulties: 2023年工作回顾/动力不足',
      '  一 基础不牢｜',
      '  二 动力不足｜认真解决',
    ]);
    expect(from('targets', 4)).toEqual([
      '* targets: 2024年工作安排/收入增长与经济同步',
      '  收入增长: — aim-income',
      '  2023年 ',
      '  2024年 ',
    ]);
    expect(from('task-2', 3)).toEqual([
      'task-2: 2024年工作安排/促改革｜减少审批 ← tasks',
      '  figures ',
      '  一 优化服务｜',
    ]);
    expect(from('building', 3)).toEqual(['* building: 政府自身建设/使命在肩', '  一 依法行政｜', '  二 再接再厉｜']);
    // The sentence a title is quoted from stands in the notes.
    const slides = read!.briefing.parts.flatMap((part) => part.slides);
    expect(slides.find(({ id }) => id === 'growth')!.sentences.map(plain)).toContain('消费回升。');
  });

  it('leaves out what it names', () => {
    const { report: read } = withBriefing(
      'leave-out: [glance, growth, structure, areas, difficulties, tasks, building]\n',
    );
    expect(outline(read!.briefing).filter((line) => /^\S/.test(line))).toEqual([
      '政府工作报告',
      '# 二 2024年工作安排',
      '* targets: 2024年工作安排/今年主要预期目标',
      'closing 扬帆启新程',
    ]);
  });

  it('is told words that are not in the report, with the nearest', () => {
    const { report: read, told } = withBriefing(`glance: { title: 税收增长30% }
areas:
  - { section: 稳增长, line: 工业不断壮大 }
`);
    expect(read).toBeUndefined();
    expect(told).toEqual([
      'briefing.yaml:1:18+7 briefing/not-in-report {"words":"税收增长30%","nearest":{"words":"税收增长3%","file":"report.yaml","line":9,"lacks":["0"],"has":[]}}',
      'briefing.yaml:3:27+6 briefing/not-in-report {"words":"工业不断壮大","nearest":{"words":"工业壮大","file":"report.yaml","line":12,"lacks":["不断"],"has":[]}}',
    ]);
  });

  it('is told sections that are none, and one named twice', () => {
    const { told } = withBriefing('areas: [{ section: 惠民主 }, { section: 优环境 }, { section: 优环境 }]\n');
    expect(told).toEqual([
      'briefing.yaml:1:20+3 briefing/unknown-section {"words":"惠民主","known":["聚焦稳增长，做强实体经济、做优服务。","聚焦惠民生。","聚焦优环境。"]}',
      'briefing.yaml:1:56+3 briefing/repeated-section {"heading":"聚焦优环境。","line":1}',
    ]);
  });

  it('is told words that several headings have, unless they are all of one', () => {
    expect(withBriefing('areas: [{ section: 聚焦 }]\n').told).toEqual([
      'briefing.yaml:1:20+2 briefing/ambiguous-section {"words":"聚焦","known":["聚焦稳增长，做强实体经济、做优服务。","聚焦惠民生。","聚焦优环境。"]}',
    ]);
    const body = '  - part: 回顾\n    body:\n      - section: 促改革开放。\n      - section: 促改革。\n';
    const { report: read, told } = load({
      'report.yaml': reportWith(body),
      'briefing.yaml': 'areas: [{ section: 促改革, title: 改革 }]\n',
    });
    expect(told).toEqual([]);
    expect(read!.briefing.parts[0]!.slides.map(({ title }) => plain(title))).toEqual(['促改革开放', '改革']);
  });

  it('is told a section of another part, and where it belongs', () => {
    expect(withBriefing('tasks: [{ section: 惠民生 }]\nareas: [{ section: 促改革 }]\n').told).toEqual([
      'briefing.yaml:2:20+3 briefing/section-elsewhere {"heading":"坚定不移促改革。","part":"2024年工作安排","key":"tasks"}',
      'briefing.yaml:1:20+3 briefing/section-elsewhere {"heading":"聚焦惠民生。","part":"2023年工作回顾","key":"areas"}',
    ]);
    const body =
      '  - part: 回顾\n    body:\n      - section: 稳增长\n  - part: 安排\n    body:\n      - section: 抓落实\n      - section: 保安全\n' +
      '  - part: 自身建设\n    body:\n      - section: 讲政治\n';
    const { told } = load({ 'report.yaml': reportWith(body), 'briefing.yaml': 'tasks: [{ section: 讲政治 }]\n' });
    expect(told).toEqual(['briefing.yaml:1:20+3 briefing/section-elsewhere {"heading":"讲政治","part":"自身建设"}']);
  });

  it('is warned of what it chooses and leaves out, and where it leaves out all', () => {
    const { report: read, told } = withBriefing('glance: { figures: [gdp] }\nleave-out: [glance]\n');
    expect(told).toEqual(['briefing.yaml:1:1+6 warning briefing/left-out {"key":"glance","by":"leave-out"}']);
    expect(read!.briefing.parts[0]!.slides[0]!.id).toBe('area-1');
    const all = withBriefing('leave-out: [glance, growth, structure, areas, difficulties, targets, tasks, building]\n');
    expect(all.told).toEqual([expect.stringContaining('warning briefing/nothing-left {}')]);
    expect(all.report!.briefing.parts).toEqual([]);
  });

  it('is told figures that are none, and what a chart cannot draw', () => {
    const { told } = withBriefing(`glance: { figures: [gpd, gdp] }
growth:
  figures: [gdp, aim-income, firms]
`);
    expect(told.map((line) => line.slice(0, 90))).toEqual(
      [
        'briefing.yaml:1:21+3 figure/unknown {"id":"gpd","nearest":"gdp","known":["firms","gdp","tax',
        'briefing.yaml:3:18+10 figure/no-number {"id":"aim-income"}',
        'briefing.yaml:3:30+5 figure/mixed-units {"id":"firms","unit":"家","first":"%"}',
      ].map((line) => line.slice(0, 90)),
    );
  });

  it('is told more figures than a slide holds, also where a list makes them so', () => {
    const { told } = withBriefing('tasks: [{ section: 促改革, figures: [gdp, tax, firms, posts, again] }]\n');
    expect(told).toEqual([
      'briefing.yaml:1:25+7 content/invalid-value {"expected":"≤ 4 items","found":"[gdp, tax, firms, posts, again]"}',
    ]);
    const { told: list } = load({
      'report.yaml': reportWith(
        '  - part: 回顾\n    body:\n      - section: 强服务。\n        body: ["旅游、会展、住宿、餐饮增长7%、6%、7%、2%。"]\n',
      ),
      'figures.yaml':
        'groups: [{ name: 服务, figures: [{ id: list, label: 收入, pattern: "{labels}增长{values}%" }] }]\n',
      'briefing.yaml': 'areas: [{ section: 强服务, figures: [list] }]\n',
    });
    expect(list).toEqual([
      'briefing.yaml:1:35+4 content/invalid-value {"expected":"≤ 3 items","found":"4 (list × 4)"}',
    ]);
  });

  it('tells once, by all names, that there are no figures at all', () => {
    const { told } = load({
      'report.yaml': report,
      'figures.yaml': 'groups: []\n',
      'briefing.yaml': 'glance: { figures: [gdp, tax] }\ngrowth: { figures: [gdp] }\n',
    });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('figure/unknown');
    expect(told[0]).toContain('gdp');
  });

  it('does not call a figure unknown that only could not be read', () => {
    const broken = figures.replace('全区总值{value}', '总量{value}');
    const briefing = 'glance: { figures: [gdp] }\n';
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
