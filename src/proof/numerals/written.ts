/** Rules of how a number is written: its digits, its grouping, its magnitude. */
import { powers } from '../../text/quantity-words.js';
import { matching } from '../matching.js';
import type { Passage } from '../passage.js';
import type { Find, FindIn, Rule, Subject } from '../rule.js';

const pattern = (text: string) => new RegExp(text, 'gu');

const halfWidth = (text: string) =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ．％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

/** 3亿4500万 as 3.45亿; `undefined` where the digits overlap. */
function inOneUnit(large: string, small: string): string | undefined {
  const digits = small.padStart(4, '0');
  if (digits.length > 4 || small.includes('.') || large.includes('.')) return undefined;
  return `${large}.${digits}`.replace(/\.?0+$/, '');
}

/** Groups of digits that are not three, and commas of which some are missing. */
function findBadGroups({ quantities, text }: Passage, find: Find): void {
  for (const { numerals } of quantities)
    for (const { start, end, script } of numerals) {
      const digits = text.slice(start, end);
      if (script !== 'usual' || !digits.includes(',') || /^[-−－+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits))
        continue;
      find({ start, end });
    }
}

/** Numbers with commas where the report as a whole writes none. */
function findMixedGroups({ passages }: Subject, find: FindIn): void {
  const grouped: { passage: Passage; start: number; end: number; fix: string }[] = [];
  let plain = 0;
  for (const passage of passages)
    for (const { numerals } of passage.quantities)
      for (const { start, end, script } of numerals) {
        const digits = passage.text.slice(start, end);
        if (script !== 'usual') continue;
        if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits))
          grouped.push({ passage, start, end, fix: digits.replaceAll(',', '') });
        else if (/^\d{4,}/.test(digits) && passage.text[end] !== '年') plain++;
      }
  if (plain < grouped.length * MOST_PLAIN) return;
  for (const { passage, start, end, fix } of grouped) find(passage, { start, end }, { fix });
}

/** So many times as many numbers without commas are a report that writes none. */
const MOST_PLAIN = 5;

export const writtenRules: readonly Rule[] = [
  {
    code: 'numerals/full-width',
    level: 'certain',
    source: 'GB/T 15835—2011 5.1',
    wrong: '全县新建学校１２所，增长５％。',
    right: '全县新建学校12所，增长5%。',
    words: {
      'zh-CN': { title: '全角数字和百分号', reason: '阿拉伯数字和百分号应用半角' },
      en: { title: 'Full-width digits and percent signs', reason: 'digits and percent signs are half-width' },
    },
    isAutomatic: true,
    passage: matching(/[０-９](?:[．０-９]*[０-９])?％?|％|(?<=\d)．(?=\d)/gu, ({ 0: found }) => ({
      fix: halfWidth(found),
    })),
  },
  {
    code: 'numerals/full-width-grouping',
    level: 'certain',
    source: 'GB/T 15835—2011 5.1',
    wrong: '引进企业1，234家。',
    right: '引进企业1234家。',
    words: {
      'zh-CN': { title: '用全角逗号分节', reason: '数字分节不用全角逗号' },
      en: { title: 'Digits grouped by a full-width comma', reason: 'digits are not grouped by a full-width comma' },
    },
    passage: matching(
      /(?<![\d.第]|\d，)\d{1,3}(?:，\d{3})+(?:\.\d+)?(?![\d.]|，\d|年|[万亿]*级)/gu,
      ({ 0: found }) => ({
        fix: found.replaceAll('，', ''),
      }),
    ),
  },
  {
    code: 'numerals/bad-grouping',
    level: 'likely',
    source: 'GB/T 15835—2011 5.1',
    wrong: '引进企业12,34家。',
    right: '引进企业1,234家。',
    words: {
      'zh-CN': { title: '分节不是三位一节', reason: '“{words}”不是三位一节', advice: '核对数字' },
      en: {
        title: 'Digits that are not grouped by three',
        reason: '{words} is not grouped by three',
        advice: 'Check the number',
      },
    },
    passage: findBadGroups,
  },
  {
    code: 'numerals/mixed-grouping',
    level: 'likely',
    source: 'GB/T 15835—2011 5.1；编校常识：同一文件写法一致',
    wrong: '新建公路1200公里、改造2400公里，管网3600公里，绿化4800亩，造林5200亩，总产值3,172亿元。',
    right: '新建公路1200公里、改造2400公里，管网3600公里，绿化4800亩，造林5200亩，总产值3172亿元。',
    words: {
      'zh-CN': { title: '个别数字用了千分撇', reason: '全文的数字都不用千分撇，应写{fix}' },
      en: { title: 'A few numbers with commas', reason: 'the other numbers of the report have none: {fix}' },
    },
    report: findMixedGroups,
  },
  {
    code: 'numerals/broken',
    level: 'likely',
    source: 'GB/T 15835—2011 5.1',
    wrong: '地区生产总值3810..24亿元，增长5。2%。',
    right: '地区生产总值3810.24亿元，增长5.2%。',
    words: {
      'zh-CN': { title: '小数点多打、错打，数字中间有空格', reason: '“{words}”不成一个数', advice: '核对数字' },
      en: { title: 'Digits that make no number', reason: '{words} is no number', advice: 'Check the number' },
    },
    passage: matching(
      /(?<![\d.])\d+\.{2}\d+|(?<![\d.])\d+\.\d+\.\d+(?=[%％万亿元个])|(?<!\d)\d+。\d+(?=%)|(?<!\d)\d+\.(?=[%万亿])|(?<![\d.])\d+[ \u00a0]+\d[\d.]*(?=[%万亿元个家户人])/gu,
    ),
  },
  {
    code: 'numerals/split-magnitude',
    level: 'likely',
    source: 'GB/T 15835—2011 5.3',
    wrong: '项目总投资3亿4500万元。',
    right: '项目总投资3.45亿元。',
    words: {
      'zh-CN': { title: '亿和万分开写', reason: '一个数里又写亿又写万' },
      en: { title: '亿 and 万 in one number', reason: 'one number has 亿 and 万' },
    },
    passage: matching(
      /(?<![\d.])(\d[\d.]*)(?:亿零?(\d[\d.]*)([余多]?)([千百]?)万|万(\d)()(千)(?=[余多]?[\p{Script=Han}]))/gu,
      ({ 1: large = '', 2: ofMyriad, 3: more, 4: power = '', 5: ofThousand = '' }) => {
        const isOfMyriad = ofMyriad !== undefined;
        const small = isOfMyriad ? String(Number(ofMyriad) * (powers[power] ?? 1)) : `${ofThousand}000`;
        const fix = more ? undefined : inOneUnit(large, small);
        return fix === undefined ? {} : { fix: `${fix}${isOfMyriad ? '亿' : '万'}` };
      },
    ),
  },
  {
    code: 'numerals/mixed-magnitude',
    level: 'certain',
    source: 'GB/T 15835—2011 5.3',
    wrong: '新增就业3千人，帮扶5百户。',
    right: '新增就业3000人，帮扶500户。',
    words: {
      'zh-CN': { title: '阿拉伯数字后用十、百、千', reason: '除“万”“亿”外，一个数不能又用阿拉伯数字又用汉字' },
      en: { title: '十, 百 or 千 behind digits', reason: 'only 万 and 亿 may stand behind digits' },
    },
    passage: matching(
      /(?<![\d.,第+＋×亿万]\d{0,2})(\d{1,3})([十百千])(?=余|多|[个家户人名项件条所座亩吨元公万亿]|辆|栋|套|台|场|次|平方)/gu,
      ({ 1: digits = '', 2: power = '' }) => ({ fix: String(Number(digits) * powers[power]!) }),
    ),
  },
  {
    code: 'numerals/percent-in-han',
    level: 'certain',
    source: 'GB/T 15835—2011 5.3',
    wrong: '覆盖率达到百分之95。',
    right: '覆盖率达到95%。',
    words: {
      'zh-CN': { title: '“百分之”后用阿拉伯数字', reason: '一个数不能又用阿拉伯数字又用汉字' },
      en: { title: '百分之 before digits', reason: 'one number is half in Han and half in digits' },
    },
    passage: matching(/百分之(\d+(?:\.\d+)?)/gu, ({ 1: digits = '' }) => ({ fix: `${digits}%` })),
  },
  {
    code: 'numerals/letter-for-zero',
    level: 'certain',
    source: 'GB/T 15835—2011 4.1、5.1',
    wrong: '到2O25年建成投用。',
    right: '到2025年建成投用。',
    words: {
      'zh-CN': { title: '数字里的字母 O、l', reason: '数字里用了字母“{words}”' },
      en: { title: 'The letters O and l within digits', reason: 'the letter {words} stands within a number' },
    },
    isAutomatic: true,
    passage: matching(/[OoОоl](?=\d+(?!\p{Script=Latin}))(?<=(?<![\p{Script=Latin}\d])\d+.)/gu, ({ 0: letter }) => ({
      fix: letter === 'l' ? '1' : '0',
    })),
  },
  {
    code: 'numerals/han-zero',
    level: 'certain',
    source: 'GB/T 15835—2011 5.2',
    wrong: '到二O二五年建成投用。',
    right: '到二〇二五年建成投用。',
    words: {
      'zh-CN': { title: '汉字年份里的零', reason: '汉字年份的“零”应写作“〇”（U+3007）' },
      en: { title: 'The zero of a year in Han', reason: 'the zero of a year in Han is 〇 (U+3007)' },
    },
    isAutomatic: true,
    passage: matching(
      /(?<=(?:^|[^一二三四五六七八九〇])[一二][〇九一二三四五六七八]?)[OoＯ○◯0零](?=[一二三四五六七八九〇OoＯ○◯0零]{1,2}年)|(?<=[一二][OoＯ○◯0零〇一二三四五六七八九]{2})[OoＯ○◯0零](?=年)/gu,
      () => ({ fix: '〇' }),
    ),
  },
  {
    code: 'numerals/few-and-more',
    level: 'likely',
    source: 'GB/T 15835—2011 4.2；《现代汉语词典》“余”',
    wrong: '新建学校5余所。',
    right: '新建学校5所。',
    words: {
      'zh-CN': {
        title: '个位数后用“余”“多”',
        reason: '“余”“多”用在整十、整百之后，不用在“{digits}”之后',
        advice: '写确数，或改为整数',
      },
      en: {
        title: '余 or 多 behind a number that is not round',
        reason: '余 and 多 stand behind round numbers, not behind {digits}',
        advice: 'Write the exact number or a round one',
      },
    },
    passage: matching(
      pattern('(?<![\\d.,])(\\d*[1-9])(?:余|多)(?=[个家户人名项件条所座栋套台场辆])'),
      ({ 1: digits = '' }) => ({ args: { digits } }),
    ),
  },
];
