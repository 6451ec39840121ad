/** A deck with every layout, in the words of the 2024 report. */
import type {
  Deck,
  LayoutName,
  Slide,
  SlideChart,
  SlideIndicator,
  SlideItem,
  SlidePoint,
  SlideTable,
} from '../../src/document/deck.js';
import type { Text } from '../../src/text/running-text.js';

export function text(characters: string): Text {
  return characters === '' ? [] : [{ text: characters }];
}

export function figure(label: string, value: string, unit = '', change = ''): SlideIndicator {
  return { label: text(label), value: text(value), unit: text(unit), change: text(change) };
}

export function item(number: string, heading: string, line = ''): SlideItem {
  return { number: text(number), heading: text(heading), text: text(line) };
}

export function point(label: string, value: number, shown = ''): SlidePoint {
  return { label: text(label), value, shown: text(shown) };
}

/** A chart of one series. */
export function bars(unit: string, points: readonly SlidePoint[], title = ''): SlideChart {
  return { kind: 'bar', title: text(title), unit, series: [{ name: '', points }] };
}

export function slide(layout: LayoutName, title: string, rest: Partial<Slide> = {}): Slide {
  return {
    kind: 'slide',
    layout,
    title: text(title),
    kicker: [],
    lines: [],
    figures: [],
    charts: [],
    items: [],
    notes: [],
    ...rest,
  };
}

export const figures: readonly SlideIndicator[] = [
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
    '深入实施“湾区通”工程，力争“湾区标准”“湾区认证”“湾区通办”和职业资格认可等工作取得更多试点成果。',
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

/** What is to be done this year, in numbers. */
export const commitments: readonly SlideIndicator[] = [
  figure('港式家庭医生工作室', '18', '家'),
  figure('硅巷型创新街区', '19', '个'),
  figure('生命健康产业增加值', '突破400', '亿元'),
  figure('新缔结穗港澳姊妹学校', '2—3', '对'),
];

/** Headings alone, as a task shows its measures beside large numbers. */
export const headings: readonly SlideItem[] = measures.map(({ number, heading }) => ({ number, heading, text: [] }));

export const difficulties: readonly SlideItem[] = [
  item('', '“稳”的基础尚不牢固', '新培育引进的大企业、大项目偏少，民营企业特别是中小微企业发展仍面临较多困难。'),
  item('', '“进”的动力仍要增强', '产业转型升级亟待加快，新产业新动能尚未成势，重大平台综合能级不强。'),
  item(
    '',
    '“优”的品质有待提升',
    '水环境治理任务繁重，城市更新需进一步提速，市容环境管理精细化水平不够高，社会民生事业还有不少短板。',
  ),
  item(
    '',
    '“闯”的劲头还需提振',
    '标志性、引领性、突破性改革成果不够多，政府治理体系和治理能力未完全适应新形势新要求。',
  ),
  item('', '始终坚持党建引领', '不断提高政治判断力、政治领悟力、政治执行力。'),
  item('', '法治建设步履坚实', '办理各级人大代表建议140件、政协提案149件。'),
];

export const growth: readonly SlidePoint[] = [
  point('区域税收', 15.5, '15.5%'),
  point('限上单位网络零售额', 13.3, '13.3%'),
  point('固定资产投资', 10.3, '10.3%'),
  point('数字经济核心产业增加值', 8.8, '8.8%'),
  point('社会消费品零售总额', 8.7, '8.7%'),
  point('金融业增加值', 8.4, '8.4%'),
  point('现代服务业增加值', 4.7, '4.7%'),
  point('地区生产总值', 4.5, '4.5%'),
];

/** Results of one year and aims of the next. */
export const compared: SlideChart = {
  kind: 'column',
  title: text('增长（%）'),
  unit: '%',
  series: [
    {
      name: '2023年完成',
      points: [
        point('地区生产总值', 4.5, '4.5'),
        point('一般公共预算收入', 7.3, '7.3'),
        point('社会消费品零售额', 8.7, '8.7'),
      ],
    },
    {
      name: '2024年目标',
      points: [
        point('地区生产总值', 4, '4.0'),
        point('一般公共预算收入', 4.3, '4.3'),
        point('社会消费品零售额', 4, '4.0'),
      ],
    },
  ],
};

export const goals: SlideTable = {
  header: ['指标', '2023年完成', '2024年目标'].map(text),
  rows: [
    ['地区生产总值', '增长4.5%', '增长4.0%左右'],
    ['地方一般公共预算收入', '增长7.3%', '可比增长4.3%'],
    ['社会消费品零售总额', '增长8.7%', '增长4.0%左右'],
    ['进出口总值', '540.8亿元', '增长1.5%'],
    ['城乡居民人均可支配收入', '—', '与经济增长同步'],
    ['节能减排降碳约束性指标', '—', '完成年度任务'],
  ].map((row) => row.map(text)),
};

const year = { kicker: text('2023年工作回顾') };
const plan = { kicker: text('2024年工作安排') };

export const deck: Deck = {
  kind: 'deck',
  meta: { title: '越秀区2024年政府工作报告简报', author: '越秀区人民政府', date: '2024-02-04' },
  slides: [
    slide('cover', '越秀区2024年政府工作报告简报', {
      kicker: text('越秀区人民政府'),
      lines: [text('2024年2月4日在广州市越秀区第十七届人民代表大会第四次会议上'), text('越秀区区长　罗光华')],
      notes: [text('各位代表：'), text('现在，我代表越秀区人民政府，向大会报告工作，请予审议。')],
    }),
    slide('contents', '目录', {
      id: 'contents',
      items: [
        { ...item('一', '2023年工作回顾', '六个方面'), to: 'year' },
        { ...item('二', '2024年工作安排', '十项工作'), to: 'plan' },
        { ...item('三', '政府自身建设'), to: 'own' },
      ],
    }),
    slide('figures', '经济总量再上新台阶', {
      ...year,
      id: 'year',
      section: '2023年工作回顾',
      figures,
      notes: [text('初步核算，全区地区生产总值3810.24亿元，增长4.5%，顺利完成年初亮诺目标。')],
    }),
    slide('chart', '不断增强经济发展综合实力', { ...year, charts: [bars('%', growth)] }),
    slide('chart', '接触性服务业强势复苏，现代服务业支撑有力', {
      ...year,
      charts: [
        bars(
          '%',
          [
            point('旅游', 77.2, '77.2%'),
            point('会展', 67.3, '67.3%'),
            point('住宿', 72, '近72%'),
            point('餐饮', 20.1, '20.10%左右'),
          ],
          '营业额增长',
        ),
        {
          ...bars(
            '%',
            [
              point('现代服务业占服务业', 70.6, '70.6%'),
              point('社会投资', 76.8, '76.8%'),
              point('发明专利', 49, '49%'),
            ],
            '占比',
          ),
          kind: 'column',
        },
      ],
      notes: [text('旅游、会展、住宿、餐饮等行业营业额分别增长77.2%、67.3%、71.9%、20.1%。')],
    }),
    slide('area', '推动重大战略部署落地落实', {
      kicker: text('聚焦优格局、促协调'),
      lines: [text('大湾区融合纵深推进，“百千万工程”扎实起步，老城焕新颜蓄势起航')],
      figures: [
        figure('港澳服务专窗一窗通办事项', '198', '项'),
        figure('集聚港澳台企业', '2715', '家', '总数全市第三'),
        figure('帮扶资金', '2.6', '亿元'),
      ],
      items: [
        item('', '大湾区融合纵深推进', '辖内3家公立医院入选“港澳药械通”名单，编制30项“湾区标准”。'),
        item('', '“百千万工程”扎实起步', '实施对口支援协作合作项目307个，清单式推进96项重点任务。'),
        item('', '老城焕新颜蓄势起航', '广州站片区纳入全市四大更新片区，共335公顷用地纳入做地范围。'),
      ],
    }),
    slide('points', '困难和挑战', { ...year, items: difficulties.slice(0, 4) }),
    slide('targets', '全区经济社会发展主要预期目标', {
      ...plan,
      id: 'plan',
      section: '2024年工作安排',
      table: goals,
      charts: [compared],
    }),
    slide('overview', '重点抓好十项工作', {
      ...plan,
      id: 'overview',
      items: tasks.map((task, i) => (i < 5 ? { ...task, to: `task-${i + 1}` } : { ...task, to: 'nowhere' })),
    }),
    slide('task', '落实重大战略部署', {
      kicker: text('任务一'),
      id: 'task-1',
      back: 'overview',
      lines: [text('以更大作为服务和融入新发展格局')],
      figures: commitments.slice(0, 2),
      items: headings.slice(0, 3),
      notes: [
        [{ text: 'PM' }, { text: '2.5', script: 'sub' }, { text: '指标保持全市中心城区最优。' }],
        text('（一）坚定不移落实重大战略部署，以更大作为服务和融入新发展格局。'),
      ],
    }),
    slide('task', '推动新旧动能转换', {
      kicker: text('任务二'),
      id: 'task-2',
      back: 'overview',
      lines: [text('构建具有越秀特色的现代化产业体系')],
      figures: commitments,
      items: measures.slice(0, 3),
    }),
    slide('task', '扩内需稳外需', {
      kicker: text('任务三'),
      id: 'task-3',
      back: 'overview',
      lines: [text('巩固和增强经济回升向好态势')],
      items: measures.slice(0, 5),
    }),
    slide('task', '实施创新驱动发展战略', {
      kicker: text('任务四'),
      id: 'task-4',
      back: 'overview',
      lines: [text('建设产学研用深度融合的科技创新高地')],
      figures: commitments.slice(0, 3),
      items: headings.slice(0, 4),
    }),
    slide('task', '推动全面深化改革', {
      kicker: text('任务五'),
      id: 'task-5',
      back: 'overview',
      lines: [text('更大激发市场活力和发展内生动力')],
      figures: commitments.slice(0, 1),
      items: headings.slice(0, 2),
    }),
    slide('points', '全面提升政府自身建设水平', {
      id: 'own',
      section: '政府自身建设',
      items: difficulties.slice(3, 6),
    }),
    slide('closing', '奋力谱写中国式现代化越秀实践新篇章', { lines: [text('越秀区人民政府')] }),
  ],
};
