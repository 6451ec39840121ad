/** A deck with every layout, in the words of the 2024 report. */
import type { Deck, LayoutName, Slide, SlideFigure, SlideItem, SlidePoint } from '../../src/document/deck.js';
import type { Text } from '../../src/document/text.js';

export function text(characters: string): Text {
  return characters === '' ? [] : [{ text: characters }];
}

export function figure(label: string, value: string, unit = '', change = ''): SlideFigure {
  return { label: text(label), value: text(value), unit: text(unit), change: text(change) };
}

export function item(number: string, heading: string, line = ''): SlideItem {
  return { number: text(number), heading: text(heading), text: text(line) };
}

export function point(label: string, value: number, shown = ''): SlidePoint {
  return { label: text(label), value, shown: text(shown) };
}

export function slide(layout: LayoutName, title: string, rest: Partial<Slide> = {}): Slide {
  return {
    kind: 'slide',
    layout,
    title: text(title),
    kicker: [],
    lines: [],
    figures: [],
    chart: undefined,
    items: [],
    notes: [],
    ...rest,
  };
}

export const figures: readonly SlideFigure[] = [
  figure('地区生产总值', '3810.24', '亿元', '增长4.5%'),
  figure('地方一般公共预算收入增长', '7.3', '%'),
  figure('区域税收增长', '15.5', '%', '创下近年新高'),
  figure('商事主体总量', '24.3', '万户', '增长4%'),
  figure('新增“四上”企业', '378', '家'),
  figure('城镇新增就业', '2.7', '万人'),
  figure('困难人员再就业率', '92.1', '%'),
  figure('固定资产投资增长', '10.3', '%'),
];

export const tasks: readonly SlideItem[] = [
  item('一', '落实重大战略部署'),
  item('二', '推动新旧动能转换'),
  item('三', '扩内需稳外需'),
  item('四', '实施创新驱动发展战略'),
  item('五', '推动全面深化改革'),
  item('六', '提升城市规划建设管理水平'),
  item('七', '走好生态优先之路'),
  item('八', '推进文化强区建设'),
  item('九', '创造高品质生活'),
  item('十', '建设更高水平平安越秀'),
];

export const measures: readonly SlideItem[] = [
  item(
    '',
    '全面融入大湾区建设',
    '深入实施“湾区通”工程，力争“湾区标准”“湾区认证”“湾区通办”和职业资格认可等工作取得更多试点成果，促进规则机制、营商环境、要素流动与港澳地区更加接轨。',
  ),
  item(
    '',
    '深入实施“百千万工程”',
    '完善区“百千万工程”工作机制，建立重大项目、重要改革、重点培育事项“三张清单”，出台年度十大行动。',
  ),
  item('', '攻坚推进重点片区改造', '抢抓重大战略机遇，探索用好“依法征收、净地出让”新模式。'),
  item(
    '',
    '积极扩大有效投资',
    '深入开展“攻城拔寨”行动，聚焦南洋电器厂及周边更新改造等65个市、区重点项目建设，完成年度投资不少于40亿元。',
  ),
  item('', '持续激发消费潜力', '构建广府文化引领型国际消费城区支撑体系，升级改造北京路—海珠广场等重点商圈。'),
  item('', '壮大开放型经济', '落实广州建设国家服务业扩大开放综合试点任务清单。'),
];

export const deck: Deck = {
  kind: 'deck',
  meta: { title: '越秀区2024年政府工作报告简报', author: '越秀区人民政府', date: '2024-02-04' },
  slides: [
    slide('cover', '越秀区2024年政府工作报告简报', {
      lines: [text('2024年2月4日在广州市越秀区第十七届人民代表大会第四次会议上'), text('越秀区区长　罗光华')],
      notes: [text('各位代表：'), text('现在，我代表越秀区人民政府，向大会报告工作，请予审议。')],
    }),
    slide('figures', '经济总量再上新台阶', {
      kicker: text('2023年工作回顾'),
      figures: figures.slice(0, 6),
      notes: [text('初步核算，全区地区生产总值3810.24亿元，增长4.5%，顺利完成年初亮诺目标。')],
    }),
    slide('chart', '接触性服务业强势复苏', {
      kicker: text('2023年工作回顾'),
      chart: {
        kind: 'bar',
        unit: '%',
        points: [
          point('旅游', 77.2, '77.2%'),
          point('会展', 67.3, '67.3%'),
          point('住宿', 72, '近72%'),
          point('餐饮', 20.1, '20.10%左右'),
        ],
      },
      notes: [text('旅游、会展、住宿、餐饮等行业营业额分别增长77.2%、67.3%、71.9%、20.1%。')],
    }),
    slide('figures', '2024年主要预期目标', {
      kicker: text('2024年工作安排'),
      figures: [
        figure('地区生产总值增长', '4.0', '%左右'),
        figure('地方一般公共预算收入可比增长', '4.3', '%'),
        figure('社会消费品零售总额增长', '4.0', '%左右'),
        figure('进出口总值增长', '1.5', '%'),
        figure('城乡居民人均可支配收入增长', '与经济增长同步'),
      ],
    }),
    slide('overview', '重点抓好十项工作', { kicker: text('2024年工作安排'), items: tasks }),
    slide('task', '落实重大战略部署', {
      kicker: text('任务一'),
      lines: [text('以更大作为服务和融入新发展格局')],
      items: measures.slice(0, 3),
      notes: [
        [{ text: 'PM' }, { text: '2.5', script: 'sub' }, { text: '指标保持全市中心城区最优。' }],
        text('（一）坚定不移落实重大战略部署，以更大作为服务和融入新发展格局。'),
      ],
    }),
    slide('task', '扩内需稳外需', {
      kicker: text('任务三'),
      lines: [text('巩固和增强经济回升向好态势')],
      items: measures.slice(0, 5),
    }),
    slide('closing', '奋力谱写中国式现代化越秀实践新篇章'),
  ],
};
