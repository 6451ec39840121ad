/** Rules of ranges and of numbers side by side. */
import { matching } from '../matching.js';
import type { Passage } from '../passage.js';
import type { Find, Rule } from '../rule.js';

/** Units whose loss at the first number leaves open what it is: 5 or 5%, 9 or 9亿. */
const ambiguous = /^(?:%|‰|万亿|千万|百万|[万亿])/u;

function findLostUnits({ quantities, text }: Passage, find: Find): void {
  for (const { form, numerals, unit, endOfUnit } of quantities) {
    const [first, second] = numerals;
    if (form !== 'range' || !second || first.script !== 'usual' || second.script !== 'usual') continue;
    const lost = ambiguous.exec(unit)?.[0];
    const between = text.slice(first.end, second.start);
    if (lost === undefined || !/^[-–—~～〜－至到]$/u.test(between)) continue;
    // The name of a programme, “50—100亿级”企业培育计划, is as it was given.
    if (text[first.start - 1] === '“') continue;
    // 2021—25万 has a year, and 5万—3万 is none in this order.
    if (first.value === undefined || second.value === undefined || first.value >= second.value) continue;
    const written = text.slice(second.end, endOfUnit);
    const end = endOfUnit;
    const fix = `${text.slice(first.start, first.end)}${written}${between}${text.slice(second.start, end)}`;
    find({ start: first.start, end }, { args: { unit: written }, fix });
  }
}

/** 分别增长5.2、1.9%: every rate has its sign; points and things that are counted may share their unit. */
const inRow =
  /(?=\d)(?<=分别(?:为|占|增长|下降|提高|降低|上升|增加|减少|达到?|完成)*)(?<row>\d+(?:\.\d+)?(?:[、和]\d+(?:\.\d+)?)*)(?=[、和]\d+(?:\.\d+)?%)/gu;

function findRowsWithoutSign({ text }: Passage, find: Find): void {
  for (const { index, groups = {} } of text.matchAll(inRow)) {
    const { row = '' } = groups;
    const fix = row.replace(/\d+(?:\.\d+)?/gu, '$&%');
    find({ start: index, end: index + row.length }, { args: { unit: '%' }, fix, level: 'likely' });
  }
}

/** 增长5%—4.5%: a range begins with its lower end. */
function findTurned({ quantities, text }: Passage, find: Find): void {
  for (const { form, numerals, unit, start, endOfUnit } of quantities) {
    const [first, second] = numerals;
    if (form !== 'range' || !second || numerals.length !== 2 || !/^(?:%|[万亿]{1,2}元?|个百分点)$/u.test(unit))
      continue;
    const between = text.slice(first.end, second.start);
    if (!/^[%万亿元]{0,3}[-–—~～－]$/u.test(between) || first.value === undefined || second.value === undefined)
      continue;
    // 8000万—1亿元 has two magnitudes.
    const magnitude = /[万亿]+/u.exec(between)?.[0];
    if (first.value <= second.value || (magnitude && !unit.startsWith(magnitude)) || first.value < 0) continue;
    if (/(?:由|从|自)[^，。；]{0,10}$/u.test(text.slice(Math.max(0, start - 12), start)) || text[start - 1] === '“')
      continue;
    find({ start: first.start, end: endOfUnit });
  }
}

const measures = '[个家户人名项件条所座天年岁次场]';
const next: Readonly<Record<string, string>> = {
  一: '二两',
  二: '三',
  两: '三',
  三: '四五',
  四: '五',
  五: '六',
  六: '七',
  七: '八',
  八: '九',
};

export const rangeRules: readonly Rule[] = [
  {
    code: 'numerals/range-unit',
    level: 'certain',
    source: 'GB/T 15835—2011 5.1',
    wrong: '增速保持在5～8%，投资9—12亿元。',
    right: '增速保持在5%～8%，投资9亿元—12亿元。',
    words: {
      'zh-CN': { title: '范围的前一个数丢了“%”“万”“亿”，“分别”后的数丢了“%”', reason: '前一个数省去“{unit}”会有歧义' },
      en: {
        title: 'A range that loses %, 万 or 亿 at its first number, a row behind 分别 that has % only at its last',
        reason: 'without {unit} the first number is open to doubt',
      },
    },
    isAutomatic: true,
    passage: (passage, find) => {
      findLostUnits(passage, find);
      findRowsWithoutSign(passage, find);
    },
  },
  {
    code: 'numerals/turned-range',
    level: 'likely',
    source: 'GB/T 15835—2011 5.1',
    wrong: '地区生产总值增长5.5%—5%。',
    right: '地区生产总值增长5%—5.5%。',
    words: {
      'zh-CN': { title: '范围的两个数颠倒', reason: '“{words}”前一个数反而大', advice: '核对两个数' },
      en: {
        title: 'A range that begins with its higher end',
        reason: 'its first number is the higher one',
        advice: 'Check both numbers',
      },
    },
    passage: findTurned,
  },
  {
    code: 'numerals/about-range',
    level: 'likely',
    source: 'GB/T 15835—2011 5.1',
    wrong: '每年投入约3亿元—5亿元左右。',
    right: '每年投入3亿元—5亿元。',
    words: {
      'zh-CN': { title: '范围又加概数词', reason: '“{words}”已是范围，不再用“左右”“约”', advice: '删去概数词' },
      en: {
        title: 'An approximate range',
        reason: '{words} is a range already',
        advice: 'Delete the word that makes it approximate',
      },
    },
    passage: ({ quantities }, find) => {
      for (const { form, after, start, end } of quantities)
        if (form === 'range' && after === '左右') find({ start, end });
    },
  },
  {
    code: 'numerals/adjacent-with-comma',
    level: 'likely',
    source: 'GB/T 15834—2011 4.5.3.4；GB/T 15835—2011 4.2',
    wrong: '利用三、四年时间建成。',
    right: '利用三四年时间建成。',
    words: {
      'zh-CN': { title: '相邻两数表示概数时加顿号', reason: '相邻两数连用表示概数，中间不用顿号' },
      en: {
        title: '、 between two numbers that stand for about so many',
        reason: 'two numbers in a row for about so many have no 、',
      },
    },
    passage: matching(
      new RegExp(
        `(?<![第\\p{Script=Han}、])([一二三四五六七八])、([二两三四五六七八九])(?=个?(?:月|年|天|小时)(?!级))|(?<=[用需每近约过达有])([一二三四五六七八])、([二两三四五六七八九])(?=${measures}(?!级|产))`,
        'gu',
      ),
      ({ 0: found }) => ((next[found[0]!] ?? '').includes(found[2]!) ? { fix: found.replace('、', '') } : undefined),
    ),
  },
  {
    code: 'numerals/digits-for-about',
    level: 'likely',
    source: 'GB/T 15835—2011 4.2',
    wrong: '每个村培育3、4个致富带头人。',
    right: '每个村培育三四个致富带头人。',
    words: {
      'zh-CN': { title: '相邻两数表示概数时用阿拉伯数字', reason: '相邻两数连用表示概数，用汉字，不加顿号' },
      en: {
        title: 'Digits for about so many',
        reason: 'two numbers in a row for about so many are written in Han without 、',
      },
    },
    passage: matching(
      new RegExp(`(?<![\\d.、第])([1-8])、([2-9])(?=${measures}(?!级|线|楼))`, 'gu'),
      ({ 1: a, 2: b }) =>
        Number(b) === Number(a) + 1 ? { fix: `${han(Number(a), false)}${han(Number(b), true)}` } : undefined,
    ),
  },
];

function han(digit: number, isSecond: boolean): string {
  return digit === 2 && isSecond ? '两' : '零一二三四五六七八九'[digit]!;
}
