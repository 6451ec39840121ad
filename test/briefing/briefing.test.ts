/** The story of the deck: what each slide chooses where `briefing.yaml` is silent, and what the file may choose. */
import { describe, expect, it } from 'vitest';
import type { Briefing, BriefingSlide, ChartPoint } from '../../src/report/report.js';
import type { Text } from '../../src/text/running-text.js';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';

const report = reportWith(`  - part: 2023年工作回顾
    body:
      - 全区总值10亿元，增长1.5%；税收增长3%，税源企业20家。
      - section: 聚焦稳增长，做强实体经济、做优服务。
        body:
          - lead: 工业壮大。
            text: 工业增加值增长4%，零售总额增长5%，出口增长6%、占比达40%。
          - lead: 消费回升。
            text: 首店30家，新设企业50家、增长8%。融资7亿元，贷款5亿元，占地率30%。
      - section: 聚焦惠民生。
        body:
          - 新增岗位900个，覆盖全区。再就业率90%。
      - section: 聚焦优环境。
      - 同时，仍有不少困难和问题：一是“稳”的基础不牢，大企业偏少；二是动力不足。对此，我们将认真解决。
  - part: 2024年工作安排
    body:
      - 今年主要预期目标是：总值增长2%左右，零售总额增长3%，税收可比增长4%，收入增长与经济同步。
      - 我们将重点抓好以下工作：
      - section: 坚定不移落实战略，以更大作为、更快发展，服务大局。
        intro: 聚焦大者。
        body:
          - lead: 全面融入。
            text: 用2年建成不少于3个园区，引进企业4家。
          - 深化改革，释放活力。打造5条街巷。
      - section: 坚定不移促改革。
        body:
          - lead: 放权。
            text: 减少审批。优化服务。
      - section: 坚定不移抓安全。
        intro: 守住底线，防范风险。
  - part: 政府自身建设
    body:
      - 使命在肩。
      - lead: 讲政治。
        text: 坚持不懈凝心铸魂，持续巩固深化主题教育成果，更加深刻领悟“两个确立”的决定性意义和重大意义，增强意识。再接再厉。
      - lead: 守法纪。
        text: 依法行政。
      - |
        各位代表，扬帆启新程！
        让我们前进。让我们贡献！
`);

const figures = `groups:
  - name: 综合
    figures:
      - { id: firms, label: 税源企业, pattern: "税源企业{value}家" }
      - { id: gdp, label: 总值, pattern: "全区总值{value}亿元，增长{growth}%" }
      - { id: tax, label: 税收, pattern: "；税收增长{growth}%" }
  - name: 经济
    figures:
      - { id: industry, label: 工业增加值, pattern: "工业增加值增长{growth}%" }
      - { id: retail, label: 零售总额, pattern: "，零售总额增长{growth}%，出口" }
      - { id: exports, label: 出口, pattern: "出口增长{growth}%" }
      - { id: share, label: 出口占比, pattern: "占比达{value}%" }
      - { id: stores, label: 首店, pattern: "首店{value}家" }
      - { id: new-firms, label: 新设企业, pattern: "新设企业{value}家、增长{growth}%" }
      - { id: finance, label: 融资, pattern: "融资{value}亿元" }
      - { id: loans, label: 贷款, pattern: "贷款{value}亿元" }
      - { id: land, label: 占地率, pattern: "占地率{value}%" }
  - name: 民生
    figures:
      - { id: posts, label: 新增岗位, pattern: "新增岗位{value}个" }
      - { id: again, label: 再就业率, pattern: "再就业率{value}%" }
  - name: 今年
    figures:
      - { id: aim-gdp, label: 总值, pattern: "总值增长{growth}%左右" }
      - { id: aim-retail, label: 零售总额, pattern: "，零售总额增长{growth}%，税收" }
      - { id: aim-tax, label: 税收, pattern: "税收可比增长{growth}%" }
      - { id: aim-income, label: 收入增长, pattern: "收入增长{words}" }
      - { id: years, label: 期限, pattern: "用{value}年", unit: 年 }
      - { id: parks, label: 园区, pattern: "建成{value}个园区" }
      - { id: brought, label: 引进企业, pattern: "引进企业{value}家" }
      - { id: streets, label: 街巷, pattern: "打造{value}条街巷" }
`;

/** The briefing as an outline a person reads. */
function outline({ title, parts, closing }: Briefing): string[] {
  return [
    plain(title),
    ...parts.flatMap(({ number, heading, slides }) => [`# ${number} ${plain(heading)}`, ...slides.flatMap(lines)]),
    ...(closing ? [`closing ${plain(closing.title)}`] : []),
  ];
}

const bars = (points: readonly ChartPoint[]) =>
  points.map(({ label, number, shown }) => `${plain(label)} ${number} ${plain(shown)}`).join(', ');

function lines(slide: BriefingSlide): string[] {
  const { id, section, title, kicker } = slide;
  const head = `${section.length > 0 ? '* ' : ''}${id}: ${plain(kicker)}/${plain(title)}`;
  const figures = 'figures' in slide ? [`  figures ${slide.figures.map((figure) => figure.id).join(' ')}`] : [];
  const points = (list: readonly { readonly number: string; readonly heading: Text; readonly text: Text }[]) =>
    list.map(({ number, heading, text }) => `  ${number} ${plain(heading)}｜${plain(text)}`);
  switch (slide.kind) {
    case 'glance':
      return [head, ...figures];
    case 'growth':
      return [head, `  ${slide.unit} ${bars(slide.points)}`];
    case 'structure':
      return [head, ...slide.charts.map(({ unit, points }) => `  ${unit} ${bars(points)}`)];
    case 'area':
      return [`${head}｜${plain(slide.line)}`, ...figures, ...points(slide.points)];
    case 'targets':
      return [
        head,
        ...slide.rows.map(({ label, result, target }) => `  ${plain(label)}: ${result?.id ?? '—'} ${target.id}`),
        `  ${slide.resultYear} ${bars(slide.results)}`,
        `  ${slide.targetYear} ${bars(slide.targets)}`,
      ];
    case 'tasks':
      return [head, ...slide.tasks.map(({ number, title, id }) => `  ${number} ${plain(title)} → ${id}`)];
    case 'task':
      return [
        `${head}｜${plain(slide.line)}${slide.back ? ` ← ${slide.back}` : ''}`,
        ...figures,
        ...points(slide.points),
      ];
    case 'difficulties':
    case 'building':
      return [head, ...points(slide.points)];
  }
}

const of = (files: Readonly<Record<string, string>>) => {
  const { report: read, told } = load(files);
  expect(told).toEqual([]);
  return outline(read!.briefing);
};

/** The outline of a report with this body, without figures or briefing. */
const told = (body: string, more: Readonly<Record<string, string>> = {}) =>
  of({ 'report.yaml': reportWith(body), ...more });

const withBriefing = (briefing: string) =>
  load({ 'report.yaml': report, 'figures.yaml': figures, 'briefing.yaml': briefing });

it('without its file the briefing tells the whole report', () => {
  expect(of({ 'report.yaml': report, 'figures.yaml': figures })).toEqual([
    '政府工作报告',
    '# 一 2023年工作回顾',
    '* glance: /2023年工作回顾',
    '  figures gdp tax firms new-firms',
    'growth: 2023年工作回顾/做强实体经济、做优服务',
    '  % 新设企业 8 8%, 出口 6 6%, 零售总额 5 5%, 工业增加值 4 4%',
    'structure: 2023年工作回顾/融资7亿元',
    '  % 再就业率 90 90%, 出口占比 40 40%, 占地率 30 30%',
    '  亿元 融资 7 7亿元, 贷款 5 5亿元',
    'area-1: 2023年工作回顾/稳增长｜做强实体经济、做优服务',
    '  figures industry retail new-firms',
    '  一 工业壮大｜',
    '  二 消费回升｜',
    'area-2: 2023年工作回顾/惠民生｜',
    '  figures posts again',
    '  一 新增岗位900个｜',
    '  二 再就业率90%｜',
    'area-3: 2023年工作回顾/优环境｜',
    '  figures ',
    '  一 聚焦优环境｜',
    'difficulties: 2023年工作回顾/仍有不少困难和问题',
    '  一 “稳”的基础不牢｜大企业偏少',
    '  二 动力不足｜',
    '# 二 2024年工作安排',
    '* targets: 2024年工作安排/今年主要预期目标',
    '  总值: gdp aim-gdp',
    '  零售总额: retail aim-retail',
    '  税收: tax aim-tax',
    '  收入增长: — aim-income',
    // 税收增长 and 税收可比增长 are two measures.
    '  2023年 总值 1.5 1.5%, 零售总额 5 5%',
    '  2024年 总值 2 2%左右, 零售总额 3 3%',
    'tasks: 2024年工作安排/重点抓好以下工作',
    '  一 落实战略 → task-1',
    '  二 促改革 → task-2',
    '  三 抓安全 → task-3',
    'task-1: 2024年工作安排/落实战略｜以更大作为、更快发展，服务大局 ← tasks',
    '  figures parks brought streets',
    '  一 全面融入｜',
    '  二 深化改革｜',
    '  三 打造5条街巷｜',
    'task-2: 2024年工作安排/促改革｜ ← tasks',
    '  figures ',
    '  一 放权｜减少审批。优化服务。',
    'task-3: 2024年工作安排/抓安全｜ ← tasks',
    '  figures ',
    '  一 守住底线｜防范风险。',
    '# 三 政府自身建设',
    '* building: /政府自身建设',
    '  一 讲政治｜坚持不懈凝心铸魂，持续巩固深化主题教育成果，更加深刻领悟“两个确立”的决定性意义和重大意义，增强意识。再接再厉',
    '  二 守法纪｜依法行政',
    'closing 扬帆启新程',
  ]);
});

it('stands on whole sentences, in the order of the report and none twice', () => {
  const { report: read } = load({ 'report.yaml': report, 'figures.yaml': figures });
  const slides = read!.briefing.parts.flatMap((part) => part.slides);
  const sentencesOf = (id: string) => slides.find((slide) => slide.id === id)!.sentences.map(plain);
  expect(sentencesOf('area-1')).toEqual([
    '聚焦稳增长，做强实体经济、做优服务。',
    '工业壮大。',
    '工业增加值增长4%，零售总额增长5%，出口增长6%、占比达40%。',
    '消费回升。',
    '首店30家，新设企业50家、增长8%。',
  ]);
  expect(sentencesOf('difficulties')).toEqual([
    '同时，仍有不少困难和问题：一是“稳”的基础不牢，大企业偏少；二是动力不足。',
    '对此，我们将认真解决。',
  ]);
  expect(sentencesOf('task-2')).toEqual(['坚定不移促改革。', '放权。', '减少审批。', '优化服务。']);
  expect(sentencesOf('tasks')[0]).toBe('我们将重点抓好以下工作：');
  expect(sentencesOf('building')).toEqual([
    '政府自身建设',
    '讲政治。',
    '坚持不懈凝心铸魂，持续巩固深化主题教育成果，更加深刻领悟“两个确立”的决定性意义和重大意义，增强意识。',
    '再接再厉。',
    '守法纪。',
    '依法行政。',
  ]);
});

describe('a report of another build', () => {
  it('with paragraphs alone has its last words', () => {
    expect(told('  - 各位代表，报告如下。\n  - 谢谢大家！\n')).toEqual(['政府工作报告', 'closing 谢谢大家']);
  });

  it('without parts is all review', () => {
    expect(
      told('  - 全区总值10亿元，增长1.5%；税收增长3%，税源企业20家。\n', {
        'figures.yaml': figures.slice(0, figures.indexOf('  - name: 经济')),
      }),
    ).toEqual([
      '政府工作报告',
      '# 一 ',
      // 政府工作报告 is the title of the cover.
      'glance: /全区总值10亿元',
      '  figures gdp tax firms',
      'closing 全区总值10亿元，增长1.5%；税收增长3%，税源企业20家',
    ]);
  });

  it('with one part has a review alone', () => {
    expect(
      told('  - part: 回顾\n    body:\n      - section: 稳增长。\n        body: [支撑有力，来之不易。]\n'),
    ).toEqual(['政府工作报告', '# 一 回顾', '* area-1: 回顾/稳增长｜', '  figures ', '  一 支撑有力｜来之不易。']);
  });

  it('with one task has no overview, and parts in leads are told in points', () => {
    const body = `  - part: 过去五年
    body:
      - { lead: 实力跃升。, text: 总量翻番，位次前移。 }
      - { lead: 民生改善。, text: 收入增加。 }
  - part: 今年工作
    body:
      - section: 抓好落实。
  - part: 总体要求
    body:
      - 高举旗帜。
`;
    expect(told(body)).toEqual([
      '政府工作报告',
      '# 一 过去五年',
      '* part-1: /过去五年',
      '  一 实力跃升｜总量翻番，位次前移',
      '  二 民生改善｜收入增加',
      '# 二 今年工作',
      '* task-1: 今年工作/抓好落实｜',
      '  figures ',
      '  一 抓好落实｜',
      'closing 高举旗帜',
    ]);
  });

  it('takes the part with most sections for the plan, and sections of another as points', () => {
    const section = (heading: string) => `      - section: ${heading}。\n`;
    const body = `  - part: 回顾
    body: [开局良好。]
  - part: 目标
    body: [我们要前进。]
  - part: 任务
    body:
${section('促发展')}${section('保安全')}${section('惠民生')}  - part: 自身建设
    body:
${section('讲政治，强党建，始终与党中央保持高度一致')}${section('守法纪')}`;
    expect(told(body)).toEqual([
      '政府工作报告',
      '# 三 任务',
      '* tasks: /任务',
      '  一 促发展 → task-1',
      '  二 保安全 → task-2',
      '  三 惠民生 → task-3',
      'task-1: 任务/促发展｜ ← tasks',
      '  figures ',
      '  一 促发展｜',
      'task-2: 任务/保安全｜ ← tasks',
      '  figures ',
      '  一 保安全｜',
      'task-3: 任务/惠民生｜ ← tasks',
      '  figures ',
      '  一 惠民生｜',
      '# 四 自身建设',
      '* building: /自身建设',
      '  一 讲政治｜强党建，始终与党中央保持高度一致',
      '  二 守法纪｜',
    ]);
  });

  it.each([4, 14, 21])('with %i tasks has a slide for each, numbered as the book does', (count) => {
    const sections = Array.from({ length: count }, (_, i) => `      - section: 促改革${i}。\n`).join('');
    const outline = told(`  - part: 回顾\n    body: [开局。]\n  - part: 安排\n    body:\n${sections}`);
    const tasks = outline.filter((line) => line.startsWith('task-'));
    expect(tasks).toHaveLength(count);
    const numbers = outline.flatMap((line) => /^ {2}(.+) .+ → /.exec(line)?.[1] ?? []);
    expect([numbers[0], numbers[9], numbers[10], numbers[19], numbers[20]].filter(Boolean)).toEqual(
      ['一', '十', '十一', '二十', '二十一'].slice(0, count > 20 ? 5 : count > 10 ? 3 : 1),
    );
  });
});

describe('difficulties', () => {
  const pointsIn = (paragraphs: string) =>
    told(`  - part: 回顾\n    body:\n${paragraphs}`)
      .filter((line) => !line.startsWith('closing'))
      .slice(2);

  it('are the points the content lists', () => {
    expect(
      pointsIn(
        '      - text: 也要看到，还有短板：\n        points: [一是底子薄，包袱重；, 二是人才少；]\n        after: 等等。\n',
      ),
    ).toEqual(['* difficulties: 回顾/还有短板', '  一 底子薄｜包袱重', '  二 人才少｜']);
  });

  it('may be paragraphs of their own', () => {
    expect(
      pointsIn('      - 我们面临不少挑战。\n      - 一是底子薄。包袱重。\n      - 二是人才少。\n      - 谢谢。\n'),
    ).toEqual(['* difficulties: 回顾/我们面临不少挑战', '  一 底子薄｜', '  二 人才少｜']);
  });

  it('are none where points speak of something else, or one point is all', () => {
    expect(pointsIn('      - 我们做了两件事：一是修路；二是架桥。\n')).toEqual([]);
    expect(pointsIn('      - 还有问题：一是缺钱。\n')).toEqual([]);
    expect(pointsIn('      - 问题是时代的声音，十一是节日。\n')).toEqual([]);
  });
});

describe('a quotation keeps numbers whole', () => {
  const quoting = (words: string) => {
    const { told } = load({
      'report.yaml': reportWith(
        '  - part: 回顾\n    body:\n      - 区域税收增长15.5%，总值3810.24亿元，就业2.7万人，附近3家；客流近1.2亿人次，税收增长4.0%左右，引进100余万户，提升0.9个百分点，建成12幕、第3名，新增2个月、5万多人，在2019—2023年间，G107国道。\n      - section: 经济\n',
      ),
      'briefing.yaml': `areas: [{ section: 经济, title: '${words}' }]\n`,
    });
    return told.map((line) => /"number":"([^"]*)"/.exec(line)?.[1] ?? line);
  };

  it.each([
    ['区域税收增长15.5', '15.5%'],
    ['总值3810.24亿', '3810.24亿元'],
    ['总值3810.24', '3810.24亿元'],
    ['就业2.7万', '2.7万人'],
    ['万人', '2.7万人'],
    ['1.2亿人次', '近1.2亿人次'],
    ['税收增长4.0%', '4.0%左右'],
    ['引进100', '100余万户'],
    ['引进100余万', '100余万户'],
    ['提升0.9个', '0.9个百分点'],
    ['建成12', '12幕'],
    ['3名', '第3名'],
    ['新增2个', '2个月'],
    ['5万多', '5万多人'],
    ['2023年间', '2019—2023年'],
  ])('%s is a part of %s', (words, number) => {
    expect(quoting(words)).toEqual([number]);
  });

  it.each([
    '增长15.5%',
    '15.5%',
    '3810.24亿元',
    '2.7万人',
    '3家',
    '近1.2亿人次',
    '4.0%左右，引进100余万户',
    '第3名，新增2个月',
    'G107',
    '国道',
  ])('%s is whole', (words) => {
    expect(quoting(words)).toEqual([]);
  });
});

describe('where the report says it in words alone', () => {
  it('a section is told by its sentences where it has too few paragraphs', () => {
    const body = `  - part: 回顾
    body:
      - section: 经济
        body:
          - 2023年，面对压力，工业投资完成120亿元，增长12.3%。改造小区46个，惠及居民1.2万户。推动文旅融合。发放补贴。
          - 在上级领导下，保持就业优先。
      - section: 民生
        intro: 健全保障。办好教育，新增学位6500个。
  - part: 安排
    body:
      - section: 改革
        intro: 向改革要动力，向创新要活力。
        body:
          - text: 重点是：
            points: [一是放权，减少审批；, 二是优化服务。]
`;
    expect(told(body)).toEqual([
      '政府工作报告',
      '# 一 回顾',
      '* area-1: 回顾/经济｜',
      '  figures ',
      '  一 工业投资完成120亿元｜增长12.3%。',
      '  二 改造小区46个｜惠及居民1.2万户。',
      '  三 保持就业优先｜',
      'area-2: 回顾/民生｜',
      '  figures ',
      '  一 健全保障｜',
      '  二 办好教育｜新增学位6500个。',
      '# 二 安排',
      '* task-1: 安排/改革｜向改革要动力，向创新要活力',
      '  figures ',
      '  一 放权｜减少审批；',
      '  二 优化服务｜',
    ]);
  });

  it('parts without sections and leads are told in points, shared among slides', () => {
    const paragraphs = Array.from(
      { length: 8 },
      (_, i) => `      - 工作${'甲乙丙丁戊己庚辛'[i]}有力，成效明显。\n`,
    ).join('');
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
    expect(told(body)).toEqual([
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
    const outline = told(body);
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
    const without = told(body, { 'briefing.yaml': 'leave-out: [glance, targets]\n' });
    expect(without.filter((line) => /glance|targets/.test(line))).toEqual([]);
  });

  it('without parts is told in points, numbered, for the cover has the title', () => {
    expect(told('  - 工业壮大，消费回升。\n  - { lead: 民生改善。, text: 收入增加。 }\n  - 谢谢！\n')).toEqual([
      '政府工作报告',
      '# 一 ',
      'part-1: /政府工作报告（一）',
      '  一 工业壮大｜消费回升',
      '  二 民生改善｜收入增加',
      'closing 谢谢',
    ]);
  });
});

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

it('gives no two slides one title', () => {
  const body = `  - part: 回顾
    body:
      - 工业增长4%，零售增长5%，出口增长6%。
      - section: 聚焦稳增长，做强实体经济，持续优化服务。
      - section: 聚焦保安全。
  - part: 安排
    body:
      - section: 聚焦稳增长，努力扩大需求，激发市场活力。
      - section: 聚焦保安全。
`;
  const rates = ['工业', '零售', '出口'].map(
    (label) => `{ id: ${label}, label: ${label}, pattern: "${label}增长{growth}%" }`,
  );
  const { report: read, told } = load({
    'report.yaml': reportWith(body),
    'figures.yaml': `groups: [{ name: 综合, figures: [${rates.join(', ')}] }]\n`,
    'briefing.yaml': 'drop: [聚焦]\n',
  });
  expect(told).toEqual([]);
  expect(outline(read!.briefing).filter((line) => /^[*a-z]/.test(line))).toEqual([
    '* glance: /回顾',
    'growth: 回顾/出口增长6%',
    'area-1: 回顾/稳增长｜做强实体经济，持续优化服务',
    'area-2: 回顾/保安全｜',
    '* tasks: /安排',
    'task-1: 安排/聚焦稳增长｜努力扩大需求，激发市场活力 ← tasks',
    'task-2: 安排/聚焦保安全｜ ← tasks',
  ]);
});

describe('titles', () => {
  const titled = (heading: string, drop = '') => {
    const { report: read, told } = load({
      'report.yaml': reportWith(`  - part: 回顾\n    body:\n      - section: ${heading}\n`),
      ...(drop && { 'briefing.yaml': `drop: [${drop}]\n` }),
    });
    const [slide] = read?.briefing.parts[0]?.slides ?? [];
    return slide?.kind === 'area' ? `${plain(slide.title)}/${plain(slide.line)}` : told;
  };

  it('keep a short heading whole, and cut a long one behind its first clause', () => {
    expect(titled('办好教育，管好医院。')).toBe('办好教育，管好医院/');
    expect(titled('坚定不移办好教育事业，管好公立医院。', '坚定不移')).toBe('办好教育事业，管好公立医院/');
    expect(titled('坚定不移办好教育事业，管好所有公立医院。', '坚定不移')).toBe('办好教育事业/管好所有公立医院');
  });

  it('are not cut within quotation marks', () => {
    expect(titled('深入开展“我为群众办实事，我为企业解难题”活动，赢得满意。')).toBe(
      '深入开展“我为群众办实事，我为企业解难题”活动/赢得满意',
    );
  });

  it('may leave out only a word that headings begin with', () => {
    expect(titled('促改革。', '进一步')).toEqual(['briefing.yaml:1:8+3 briefing/not-in-report {"words":"进一步"}']);
  });

  it('leave out what three headings have in common, if it is a word', () => {
    const titles = (...headings: string[]) =>
      told(`  - part: 回顾\n    body:\n${headings.map((heading) => `      - section: ${heading}。\n`).join('')}`)
        .flatMap((line) => /area-\d: 回顾\/(.*)｜/.exec(line)?.[1] ?? [])
        .join(' ');
    expect(titles('坚持稳增长', '坚持惠民生', '坚持保安全')).toBe('稳增长 惠民生 保安全');
    expect(titles('坚持稳增长', '坚持惠民生')).toBe('坚持稳增长 坚持惠民生');
    expect(titles('加快建设园区', '加快建成新城', '加快建立机制')).toBe('加快建设园区 加快建成新城 加快建立机制');
  });

  it('of the overview are what the report announces', () => {
    const title = (before: string) =>
      told(
        `  - part: 回顾\n    body: [开局。]\n  - part: 安排\n    body:\n      - ${before}\n      - section: 促改革。\n      - section: 保安全。\n`,
      ).find((line) => line.includes('tasks: '));
    expect(title('我们将重点抓好以下十项工作：')).toBe('* tasks: 安排/重点抓好以下十项工作');
    expect(title('今年，我们要着力做好以下工作：')).toBe('* tasks: 安排/着力做好以下工作');
    expect(title('做好工作意义重大。')).toBe('* tasks: /安排');
    expect(title('总的要求是高举旗帜。我们将抓好工作：')).toBe('* tasks: /安排');
  });
});

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
      '  % 税收 3 3%, 总值 1.5 1.5%, 新设企业 8 8%',
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

  it('cuts no number in two: 0% of 90% is no quotation', () => {
    expect(withBriefing('glance: { title: 0% }\n').told).toEqual([
      'briefing.yaml:1:18+2 briefing/cut-number {"words":"0%","number":"40%","file":"report.yaml","line":13}',
    ]);
    expect(withBriefing('glance: { title: 增长1 }\n').told[0]).toContain('cut-number {"words":"增长1","number":"1.5%"');
    expect(withBriefing('glance: { title: 增长1.5% }\n').told).toEqual([]);
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
    expect(told).toEqual(['briefing.yaml:1:1+6 warning briefing/left-out {"key":"glance"}']);
    expect(read!.briefing.parts[0]!.slides[0]!.id).toBe('growth');
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

it('the last words are the last paragraph, without its salutation', () => {
  const { report: read } = load({ 'report.yaml': report });
  const { closing } = read!.briefing;
  expect(closing!.sentences.map(plain)).toEqual(['各位代表，扬帆启新程！', '让我们前进。', '让我们贡献！']);
});

describe('the closing slide', () => {
  const closing = (...paragraphs: readonly string[]) => {
    const body = paragraphs.map((paragraph) => `      - ${paragraph}\n`).join('');
    return told(`  - part: 安排\n    body:\n      - section: 改革\n${body}`).find((line) => line.startsWith('closing'));
  };

  it('is no remark on where the text comes from', () => {
    expect(closing('各位代表，让我们前进！', '（来源：中国政府网）')).toBe('closing 让我们前进');
    expect(closing('让我们前进！', '2024年2月4日', '责任编辑：甲')).toBe('closing 让我们前进');
  });

  it('is called by its opening sentence behind the salutation, or by its call', () => {
    expect(closing('各位代表！回顾过去，成就喜人。让我们为建成强区而努力奋斗！')).toBe('closing 回顾过去，成就喜人');
    const long = '站在新的起点上，我们深感责任重大、使命光荣、任务艰巨。';
    expect(closing(`各位代表，${long}让我们砥砺前行，为建设美好家园而努力奋斗！`)).toBe(
      'closing 为建设美好家园而努力奋斗',
    );
    expect(closing('今年目标已经明确。让我们努力，为开创新局面而奋斗！')).toBe('closing 为开创新局面而奋斗');
  });

  it('is none without words for a title', () => {
    expect(closing('各位代表！')).toBeUndefined();
    expect(closing(`${'长'.repeat(41)}。`)).toBeUndefined();
  });
});

describe('a point', () => {
  it('begins with neither a dash, nor a number, nor us', () => {
    const body = `  - part: 回顾
    body:
      - { lead: ——经济平稳。, text: 总量翻番。 }
      - { lead: 二要依法行政。, text: 减少审批。 }
      - { lead: 第三，廉洁从政。, text: 守住底线。 }
      - { lead: 我们要坚持大政方针，坚决反对和遏制各种各样的分裂行径。, text: 维护稳定。 }
`;
    expect(told(body).slice(3)).toEqual([
      '  一 经济平稳｜总量翻番',
      '  二 依法行政｜减少审批',
      '  三 廉洁从政｜守住底线',
      '  四 坚持大政方针｜坚决反对和遏制各种各样的分裂行径。维护稳定',
    ]);
  });

  it('is told in whole clauses, as many as it has room for', () => {
    const text = `${'做好一件事，'.repeat(11)}做完。${'再做一件，'.repeat(10)}都做完。`;
    const [, line] = told(`  - part: 回顾\n    body:\n      - { lead: 实干。, text: ${text} }\n`).slice(2);
    expect(line).toBe(`  一 实干｜${'做好一件事，'.repeat(11)}做完`);
  });

  it('of a section is a lead, where two have one, and short beside numbers', () => {
    const body = `  - part: 回顾
    body:
      - section: 总结
  - part: 安排
    body:
      - section: 产业
        body:
          - 坚定不移加快发展。
          - { lead: 做强三产。, text: 引进企业4家。 }
          - { lead: 加快城市路网和环城道路的建设，努力完善各项市政基础设施。, text: 修路。 }
`;
    const brought = 'groups: [{ name: 今年, figures: [{ id: firms, label: 企业, pattern: "企业{value}家" }] }]\n';
    const lines = told(body, { 'figures.yaml': brought });
    expect(lines.slice(lines.indexOf('# 二 安排') + 2)).toEqual([
      '  figures firms',
      '  一 做强三产｜',
      '  二 加快城市路网和环城道路的建设｜',
    ]);
  });
});

it('difficulties are named by the clause that speaks of them, and told by sentences where no list does', () => {
  const difficulties = (text: string) =>
    told(`  - part: 回顾\n    body:\n      - section: 经济\n      - ${text}\n`).filter(
      (_, i, all) => i > all.findIndex((line) => line.includes('difficulties')) - 1,
    );
  expect(difficulties('我们也清醒地看到发展中仍面临不少困难，主要表现为：总量不大，基础不牢；人才不足。')[0]).toBe(
    'difficulties: 回顾/发展中仍面临不少困难',
  );
  expect(
    difficulties(
      '同时，我们清醒看到面临的困难和问题。受外部冲击，投资下滑。就业压力加大，企业困难。我们一定要努力。',
    ).slice(0, 3),
  ).toEqual(['difficulties: 回顾/面临的困难和问题', '  一 投资下滑｜', '  二 就业压力加大｜企业困难']);
});

describe('titles of charts and targets', () => {
  const rates = (labels: readonly string[], pattern: string) =>
    `groups: [{ name: 综合, figures: [${labels
      .map((label, i) => `{ id: f${i}, label: ${label}, pattern: "${pattern.replace('#', label)}" }`)
      .join(', ')}] }]\n`;

  it('say what grew, the product of all first', () => {
    const body =
      '  - part: 回顾\n    body:\n      - 地区生产总值完成10亿元，同比增长5%；财政收入完成3亿元，同比增长9%；零售总额完成4亿元，同比增长6%。\n';
    const lines = told(body, {
      'figures.yaml': rates(['地区生产总值', '财政收入', '零售总额'], '#完成{value}亿元，同比增长{growth}%'),
    });
    expect(lines).toContain('growth: 回顾/地区生产总值完成10亿元，同比增长5%');
  });

  it('two bars are no chart of structure', () => {
    const body = '  - part: 回顾\n    body:\n      - 城镇化率60%，失业率5%。\n      - section: 民生\n';
    const figures = rates(['城镇化率', '失业率'], '#{value}%');
    const lines = told(body, { 'figures.yaml': figures, 'briefing.yaml': 'leave-out: [glance]\n' });
    expect(lines.filter((line) => line.includes('structure'))).toEqual([]);
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
    const lines = told(body, {
      'figures.yaml':
        'groups: [{ name: 去年, figures: [{ id: was, label: 新增就业, pattern: "就业新增{value}万人" }] }, { name: 目标, figures: [{ id: aim, label: 新增就业, pattern: "目标任务，新增就业{value}万人" }] }]\n',
    });
    expect(lines.filter((line) => /targets|building/.test(line))).toEqual([
      '* targets: /今年主要目标和部署',
      'building: 今年主要目标和部署/今年主要目标和部署（二）',
    ]);
  });
});
