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
    `(?:用|发|供|售|外送)电量[^，。；、\\d]{0,6}?${number}千瓦(?!时|·时|小时)`,
    `装机(?:容量|规模)?[^，。；、\\d]{0,6}?${number}千瓦时`,
    `PM2\\.5[^，。；\\d]{0,16}?${number}(?:毫克|微克[/每]平方米)`,
    `\\d[\\d.]*[多余]?[万亿]{0,2}[多余]?元(?=在校生|常住人口|户籍人口|人次)`,
  ].join('|'),
  'gu',
);

export const unitRules: readonly Rule[] = [
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
