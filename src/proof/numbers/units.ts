/** Rules of numbers that no thing of their kind can have, whatever indicator it is: shares over 100, units of something else. */
import { matching } from '../matching.js';
import type { Rule } from '../rule.js';

/** Rates that may be over 100%, and such as are no share. */
const mayBeOver =
  /增长率|增速|增幅|毛入[学园]率|自给率|完成率|贡献率|周转率|产销率|覆盖比|拨备覆盖率|充足率|杠杆率|负债率|赔付率|回报率|收益率|利润率|溢价率|流动比|投入产出|上座率|使用率|入住率|换手率/u;
const level =
  '(?:均|已|总体|平均|基本)?(?:达到?|为|是|超过?|突破|(?:提[高升]|上升|增加|降低|下降|升|降|增)[到至为]|稳定在|保持在|控制在)?';

/** 参保率达到108%. */
const over = new RegExp(
  `(?<=([^，。；：、\\d]{0,12}(?:率|占比|比重|比例))[^，。；：、\\d增长高于快]{0,4}?${level})(?!100(?:\\.0+)?[%％])(?:[1-9]\\d{2,}(?:\\.\\d+)?)[%％](?!以?上?[，、]?(?:增长|的增长))`,
  'gu',
);

const number =
  '(?:约|近|超过?|突破|达到?|为|新增|增加|增长|减少|提高|由|从|完成|实现){0,3}\\d[\\d.]*[多余]?[万亿]{0,2}[多余]?';

/** A kind of thing, its number, and a unit that it cannot have. */
const foreign = new RegExp(
  [
    `人均[^，。；、\\d]{0,12}?${number}亿元`,
    `(?:(?:用|发|供|售|外送|交易)电量|绿电交易|外送电力)[^，。；、\\d]{0,6}?${number}千瓦(?!时|·时|小时)`,
    `装机(?:容量|规模)?[^，。；、\\d]{0,6}?${number}千瓦时`,
    `(?:PM\\s?[2₂]\\.[5₅]|细颗粒物)[^，。；\\d]{0,16}?${number}(?:毫克|微克[/每]平方米)`,
    `(?:旅客(?:吞吐量|发送量|运输量)|客运量|接待游客|游客接待量)[^，。；、\\d]{0,6}?${number}(?:吨|元|标箱|公里)`,
    `(?:货物?(?:邮)?(?:吞吐量|发送量|运输量)|货运量)[^，。；、\\d]{0,6}?${number}(?:人次|元|人)(?!次)`,
    `预期寿命[^，。；、\\d]{0,6}?(?<!(?:提高|提升|增加|延长|增长|上升)了?)(?:约|近|超过?|为|达到?|到|至){0,2}\\d[\\d.]*(?:[%％天]|岁)(?<!(?<!\\d)[4-9]\\d(?:\\.\\d+)?岁)`,
    `(?:优良天数|达标天数)(?:比例|比率|占比|率)[^，。；、\\d]{0,6}?${number}天`,
    `(?:面积|规模)(?<=(?:播种|种植|栽培|造林|绿化|灌溉|用地|占地|建筑)(?:面积|规模))(?:约|达到?|为|共|有|超过?|近|新增|稳定在|保持在)*\\d[\\d.]*[万亿]?(?:吨|公斤|斤|元|户|头)`,
    `面积(?:约|达到?|为|共|有|超过?|近|新增)*\\d[\\d.]*[万亿]?(?:公里|千米|米)(?![²/／])`,
    `(?:公路|道路|村道|组路|主干道|绿道|管网|管道|渠道|渠系|堤防|河道|岸线|铁路|高速)(?:约|达到?|为|共|有|超过?|近|新增)*\\d[\\d.]*万?平方(?:公里|千米)`,
    `(?:里程|全长|总长)(?:约|达到?|为|共|有|超过?|近|新增)*\\d[\\d.]*万?(?:平方(?:公里|千米|米)|公顷|亩)`,
    `(?:校舍|建筑|住房|厂房|营业)面积[^，。；、\\d]{0,6}?${number}平方公里`,
    `(?<![\\d.])\\d[\\d.]*[多余]?万亿[多余]?(?:人(?:次)?|户|家|所|名|件)(?!民币)`,
    `(?<![\\d.])\\d[\\d.]*亿[多余]?(?:[家所座](?=\\p{Script=Han})|(?<=(?:项目|企业|学校|医院|园区|工程)[^，。；、\\d]{0,4}\\d[\\d.]*亿[多余]?)[个家所座项]|[个项](?=(?:项目|企业|学校|医院|园区|工程|村|社区|小区)))`,
    `(?<![\\d.])\\d[\\d.]*[多余]?[万亿]{0,2}[多余]?元(?=在校生|常住人口|户籍人口|人次)`,
  ].join('|'),
  'gu',
);

/** Whether things that are counted one by one have a fraction: 149.4人; not of one of each, or by the ten thousand. */
const fraction =
  /(?<![\d.第])(\d+\.\d+)(?:[人户家所座项名件]|人次)(?![\p{Script=Han}]?[/／])(?!年|月|日|均|份|天|民币)/gu;
const ofEach = /每|平均|[人户亩村日月年校班均]均|均|单位|[/／]|比|系数|指数|倍|密度/u;

function isOfEach(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  return ofEach.test(before.slice(Math.max(...['，', '；', '。'].map((mark) => before.lastIndexOf(mark))) + 1));
}

/** A rate without its %: 城镇化率达到67.5，; not such as are no share. */
const bare =
  /(?<=([^，。；：、\d]{0,6}(?:率|占比|比重|满意度))(?:达到?|为|超过?|(?:提高|提升|上升|增加|降低|下降)[到至])(?:约|近)?)(?<![\d.])\d{2}\.\d{1,2}(?=[，。；、]|$)(?!、\d)/gu;

/** 下降115.1%: nothing falls by more than all of it; what may be below nothing does. */
const overAll =
  /(?:下降|降低|减少|下跌|下滑|压减|缩减|削减|压缩|[降跌减]幅)(?:了|约|近|超过?|达到?|为)*(?!100(?:\.0+)?%)[1-9]\d{2,}(?:\.\d+)?%/gu;
const belowNothing = /利润|盈|亏|收益|效益|净|差额|顺差|逆差|赤字|增速/u;

/** 占比达到5.7%、提高10.6个百分点: it would have been below nothing before. */
const risen =
  /(?<name>(?:率|占比|比重|比例|满意度)(?:已|约|总体|平均)?(?:达到?|为|是|(?:提高|提升|上升|增加)[到至])?(?:约|近)?)(?<level>\d+(?:\.\d+)?)%[、，（](?:[^，。；、\d百千万]{0,10}|\d年|\d{4}年[^，。；、\d]{0,6})(?:提高|提升|上升|增加|增长|扩大|提)(?:了|约|近|超过?)*(?<points>\d+(?:\.\d+)?)个?百分点/gu;
const ofGrowth = /增长率|增速|增幅|利润率|收益率|回报率|涨幅/u;

export const unitRules: readonly Rule[] = [
  {
    code: 'numbers/fraction-of-one',
    level: 'likely',
    source: '统计常识：逐个计数的量是整数',
    wrong: '全县城镇新增就业149.4人。',
    right: '全县城镇新增就业149.4万人。',
    words: {
      'zh-CN': { title: '逐个计数的量带小数', reason: '“{words}”不能有小数', advice: '核对小数点，或补上“万”“亿”' },
      en: {
        title: 'A fraction of what is counted one by one',
        reason: '{words} cannot have a fraction',
        advice: 'Check the decimal point, or add 万 or 亿',
      },
    },
    passage: matching(fraction, ({ index }, { text }) => (isOfEach(text, index) ? undefined : {})),
  },
  {
    code: 'numbers/bare-rate',
    level: 'likely',
    source: 'GB/T 15835—2011；统计用语',
    wrong: '常住人口城镇化率达到67.5，提高1.2个百分点。',
    right: '常住人口城镇化率达到67.5%，提高1.2个百分点。',
    words: {
      'zh-CN': { title: '比率缺“%”', reason: '“{words}”后缺“%”' },
      en: { title: 'A rate without its %', reason: 'behind {words} there is no %' },
    },
    passage: matching(bare, ({ 0: rate, 1: name = '' }) =>
      /容积率|倍率|汇率|利率|市盈率|频率|杠杆率|曲率|斜率/u.test(name) ? undefined : { fix: `${rate}%` },
    ),
  },
  {
    code: 'numbers/over-hundred',
    level: 'likely',
    source: '统计常识：部分不大于整体',
    wrong: '农村自来水普及率达到108%。',
    right: '农村自来水普及率达到98%。',
    words: {
      'zh-CN': { title: '比率、比重超过100%', reason: '这里的比率不可能是{words}', advice: '核对小数点和数字' },
      en: {
        title: 'A share over 100%',
        reason: 'this share cannot be {words}',
        advice: 'Check the decimal point and the digits',
      },
    },
    passage: matching(over, ({ 1: name = '' }) => (mayBeOver.test(name) ? undefined : {})),
  },
  {
    code: 'numbers/fall-over-hundred',
    level: 'likely',
    source: '统计常识：减少不超过全部',
    wrong: '生产安全事故起数下降115.1%。',
    right: '生产安全事故起数下降15.1%。',
    words: {
      'zh-CN': { title: '下降超过100%', reason: '“{words}”：下降100%即为零', advice: '核对数字' },
      en: {
        title: 'A fall of more than 100%',
        reason: '{words}: a fall of 100% leaves nothing',
        advice: 'Check the number',
      },
    },
    passage: matching(overAll, ({ index }, { text }) =>
      belowNothing.test(text.slice(Math.max(0, index - 16), index)) ? undefined : {},
    ),
  },
  {
    code: 'numbers/rise-over-level',
    level: 'likely',
    source: '统计常识：比率不小于零',
    wrong: '高技术产业占比达到15.7%，提高20.6个百分点。',
    right: '高技术产业占比达到15.7%，提高2.6个百分点。',
    words: {
      'zh-CN': {
        title: '比率提高的比它本身还多',
        reason: '达到{level}%而提高{points}个百分点，原来的比率小于零',
        advice: '核对两个数',
      },
      en: {
        title: 'A share that rose by more than itself',
        reason: 'a share of {level}% cannot have risen by {points} points',
        advice: 'Check both numbers',
      },
    },
    passage: matching(risen, ({ index, groups = {} }, { text }) => {
      const { level = '', points = '' } = groups;
      const isShare = !ofGrowth.test(text.slice(Math.max(0, index - 6), index + 4));
      return isShare && Number(points) > Number(level) ? { args: { level, points } } : undefined;
    }),
  },
  {
    code: 'numbers/foreign-unit',
    level: 'likely',
    source: '统计常识：指标的计量单位',
    wrong: '全社会用电量突破12亿千瓦。',
    right: '全社会用电量突破12亿千瓦时。',
    words: {
      'zh-CN': { title: '计量单位与所计量的不符', reason: '“{words}”的单位与所计量的不符', advice: '核对单位' },
      en: { title: 'A unit of something else', reason: 'what is measured has another unit', advice: 'Check the unit' },
    },
    passage: matching(foreign),
  },
];
