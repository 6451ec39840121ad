/** The value added of an industry, which is a part of the gross product: 民营经济增加值突破3.7万亿元 of 3.2万亿元. */

import { coreReadings } from '../../indicators/core/readings.js';
import { amountOf } from '../../indicators/statement.js';
import { stretchesOf } from '../../report/roles.js';
import { yearsOf } from '../../report/years.js';
import type { FindIn, Rule, Subject } from '../rule.js';

const valueAdded =
  /(?<label>[^，。；、：\d]{2,16}增加值)(?:总量)?(?:达到?|突破|超过?|实现|完成|为|约|近)*(?<number>\d[\d.]*)(?<unit>万?亿?元)/gu;
/** Of a larger area, or of several years. */
const other = /全国|世界|全球|长三角|大湾区|京津冀|城市群|都市圈|经济圈|累计|目标|以上企业/u;

function findLargerParts({ passages, report }: Subject, find: FindIn): void {
  const years = yearsOf(report);
  const whole = coreReadings(stretchesOf(report.body, years), years).find(
    ({ key, own, period, level }) => key === 'gdp' && own && period === 'year' && level?.quantity.form === 'number',
  )?.level;
  const of = whole?.quantity.numerals[0].value;
  if (!whole || of === undefined) return;
  const most = amountOf(of, whole.quantity.unit).number * ROUNDED;
  for (const passage of passages) {
    if (!passage.text.includes('增加值') || passage.within.annex || !passage.isProse) continue;
    for (const { 0: words, index, groups = {} } of passage.text.matchAll(valueAdded)) {
      const { label = '', number = '', unit = '' } = groups;
      if (other.test(passage.text.slice(Math.max(0, index - 12), index) + label)) continue;
      if (amountOf(Number(number), unit).number <= most) continue;
      const end = index + words.length;
      find(passage, { start: end - number.length - unit.length, end }, { args: { label, whole: whole.shown } });
    }
  }
}

/** The gross product may be rounded down, or that of a year before. */
const ROUNDED = 1.02;

export const valueAddedRule: Rule = {
  code: 'numbers/value-added',
  level: 'likely',
  source: '国民经济核算：产业增加值是生产总值的一部分',
  wrong: '# 2023年工作回顾\n全县地区生产总值312亿元，增长5%。\n民营经济增加值达到412亿元。',
  right: '# 2023年工作回顾\n全县地区生产总值312亿元，增长5%。\n民营经济增加值达到212亿元。',
  words: {
    'zh-CN': {
      title: '产业增加值大于地区生产总值',
      reason: '“{label}”{words}大于地区生产总值{whole}',
      advice: '核对两个数',
    },
    en: {
      title: 'A value added larger than the gross product',
      reason: '{label} is {words}, more than the gross product, {whole}',
      advice: 'Check both numbers',
    },
  },
  report: findLargerParts,
};
