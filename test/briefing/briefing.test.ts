/** The story of the deck as a whole. */
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/text/running-text.js';
import { load } from '../content/folder.js';
import { figures, outlineOf, outlineOfBody, report } from './outline.js';

it('without its file the briefing tells the whole report', () => {
  expect(outlineOf({ 'report.yaml': report, 'figures.yaml': figures, 'briefing.yaml': 'dividers: false\n' })).toEqual([
    '政府工作报告',
    '# 一 2023年工作回顾',
    '* glance: /2023年工作回顾',
    // 出口 is a core indicator; of a report that states few the first group of figures follows.
    '  figures core-exports-year gdp tax firms new-firms',
    'area-1: 2023年工作回顾/稳增长｜做强实体经济、做优服务',
    '  figures industry retail new-firms',
    '  一 工业壮大｜工业增加值增长4%，零售总额增长5%，出口增长6%、占比达40%',
    '  二 消费回升｜融资7亿元，贷款5亿元，占地率30%',
    'area-2: 2023年工作回顾/惠民生｜',
    '  figures posts again',
    '  一 新增岗位900个｜覆盖全区',
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
    '  一 全面融入｜用2年建成不少于3个园区，引进企业4家',
    '  二 深化改革｜释放活力',
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
    '融资7亿元，贷款5亿元，占地率30%。',
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
    expect(outlineOfBody('  - 各位代表，报告如下。\n  - 谢谢大家！\n')).toEqual(['政府工作报告', 'closing 谢谢大家']);
  });

  it('without parts is all review', () => {
    expect(
      outlineOfBody('  - 全区总值10亿元，增长1.5%；税收增长3%，税源企业20家。\n', {
        'figures.yaml': figures.slice(0, figures.indexOf('  - name: 经济')),
      }),
    ).toEqual([
      '政府工作报告',
      '# 一 ',
      // 政府工作报告 is the title of the cover.
      'glance: /主要指标',
      '  figures gdp tax firms',
      'closing 全区总值10亿元，增长1.5%；税收增长3%，税源企业20家',
    ]);
  });

  it('with one part has a review alone', () => {
    expect(
      outlineOfBody('  - part: 回顾\n    body:\n      - section: 稳增长。\n        body: [支撑有力，来之不易。]\n'),
    ).toEqual(['政府工作报告', '# 一 回顾', '* area-1: 回顾/稳增长｜', '  figures ', '  一 支撑有力｜来之不易。']);
  });

  it('with one task has no overview, and parts in leads are presented in points', () => {
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
    expect(outlineOfBody(body)).toEqual([
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
    expect(outlineOfBody(body)).toEqual([
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

  it('shows the targets in the part that lists them, and the tasks in that with the sections', () => {
    const body = `  - part: 2023年工作回顾
    body: [开局良好。]
  - part: 2024年总体要求和主要目标
    body:
      - 坚持稳中求进工作总基调。
      - 主要目标是：地区生产总值增长5%，固定资产投资增长6%，粮食产量稳定在20万吨。
      - 积极的财政政策要加力提效，用好专项债券。
  - part: 2024年重点工作
    body:
      - section: 促发展。
      - section: 保安全。
      - section: 惠民生。
`;
    const outline = outlineOfBody(body);
    const heads = outline.filter((line) => /^[#*]|^(?:targets|tasks|task-|part-)/.test(line));
    expect(heads).toEqual([
      '# 二 2024年总体要求和主要目标',
      '* targets: 2024年总体要求和主要目标/主要目标',
      'part-2: /2024年总体要求和主要目标',
      '# 三 2024年重点工作',
      '* tasks: /2024年重点工作',
      'task-1: 2024年重点工作/促发展｜ ← tasks',
      'task-2: 2024年重点工作/保安全｜ ← tasks',
      'task-3: 2024年重点工作/惠民生｜ ← tasks',
    ]);
    // The targets have a slide of their own.
    expect(outline.join('\n')).not.toContain('主要目标｜');
  });

  it('of the beginning of a term has the tasks of five years, and no targets of the year', () => {
    const body = `  - part: 过去五年工作回顾
    body: [成效显著。]
  - part: 今后五年的目标和任务
    body:
      - 今后五年的主要目标是：地区生产总值突破600亿元，城镇化率达到60%，粮食产量稳定在20万吨。
      - section: 促发展。
      - section: 保安全。
`;
    expect(outlineOfBody(body).filter((line) => /^[#*]|^(?:targets|tasks|task-)|→/.test(line))).toEqual([
      '# 二 今后五年的目标和任务',
      '* targets: 今后五年的目标和任务/今后五年的主要目标',
      'tasks: /今后五年的目标和任务',
      '  一 促发展 → task-1',
      '  二 保安全 → task-2',
      'task-1: 今后五年的目标和任务/促发展｜ ← tasks',
      'task-2: 今后五年的目标和任务/保安全｜ ← tasks',
    ]);
    // In words, without a column of this year.
    expect(outlineOfBody(body)).toContain('  一 地区生产总值突破600亿元｜');
  });

  it.each([4, 14, 21])('with %i tasks has a slide for each, numbered as the book does', (count) => {
    const sections = Array.from({ length: count }, (_, i) => `      - section: 促改革${i}。\n`).join('');
    const outline = outlineOfBody(`  - part: 回顾\n    body: [开局。]\n  - part: 安排\n    body:\n${sections}`);
    const tasks = outline.filter((line) => line.startsWith('task-'));
    expect(tasks).toHaveLength(count);
    const numbers = outline.flatMap((line) => /^ {2}(.+) .+ → /.exec(line)?.[1] ?? []);
    expect([numbers[0], numbers[9], numbers[10], numbers[19], numbers[20]].filter(Boolean)).toEqual(
      ['一', '十', '十一', '二十', '二十一'].slice(0, count > 20 ? 5 : count > 10 ? 3 : 1),
    );
  });
});
