/** Rules of approximate numbers: said once, and not with a word that says the opposite. */
import type { Quantity } from '../../text/quantities.js';
import { matching } from '../matching.js';
import type { Passage } from '../passage.js';
import type { Find, Rule } from '../rule.js';

const about = /^(?:约|近|大约|大概|约为|将近|接近)$/u;
const over = /^(?:余|多|超过|超|突破|逾|至少|不少于|不低于)$/u;
const under = /^(?:不超过|不高于|最多|低于|少于)$/u;
/** 近10多年 is the last ten years and more. */
const times = /^(?:年|个月|月|日|天|个工作日|小时|个小时)$/u;

/** Whether two qualifiers, before and behind a number, say the same or cannot both be. */
function clash(before: string, after: string, unit: string): boolean {
  if (about.test(before))
    return /^(?:左右|上下|余|多|以上|以下|以内)$/u.test(after) && !(before === '近' && times.test(unit));
  if (over.test(before)) return /^(?:左右|上下|余|多|以上|以下|以内)$/u.test(after);
  return under.test(before) && /^(?:左右|上下|以上|以下|以内)$/u.test(after);
}

/** 约有300名, 至少有20家: the verb stands between the word and the number. */
const withVerb = /(?<![签预节集合制条公违履邀特续])(大约|大概|约|至少|超过)(?:有|计|达|需)$/u;

/** Numbers of which the lexer knows no unit: 约三分之二左右, 约300羽上下. */
const unknownUnit =
  /(?<![签预节集合制条公违履邀特续附最就邻临靠亲远赶反])(大约|将近|接近|约为|约|近|超过?|至少)(?:\d[\d.,]*|[一二三四五六七八九十百千两几]+(?:分之[一二三四五六七八九十]+)?)[万亿]?\p{Script=Han}{0,3}?(左右|上下(?!游|班|车|级|联|贯|一心))/gu;

/** 超过近650亿元, 约近: two words before one number. */
const bothBefore =
  /(?<![签预节集合制条公违履邀特续附最就邻临靠亲远赶反商高])(大约|将近|接近|约|近|超过?|突破|不少于|至少|逾)(?:了|达到?)?(将近|接近|约|近|超过?|逾|至少)(?=\d)/gu;

// These begin at the first digit of a number alone, so that a long run of digits is not read from each of them.

/** Numbers whose unit the lexer ends before 余 or 多: 30万余人以上. */
const moreInside = /(?<!\d[.,]*)\d[\d.,]*[万亿]([余多])\p{Script=Han}{1,2}(以上|左右|上下)(?!游)/gu;

/** 高于全国平均水平以上, 超过上年同期以上: without a number of their own. */
const aboveLevel =
  /(高于|超过|超出|不低于|低于|不高于)[^，。；：、\d]{0,12}(?:平均水平|平均值|平均数|同期水平|目标值)(以上|以下)/gu;

/** 26万余多人次, 1600多余吨: both before the unit. */
const moreTwice = /(?<!\d[.,]*)\d[\d.,]*[万亿]?(余|多)(余|多)(?=[人个家户吨公亩元件项次])/gu;

/** 750万吨左右以上: both words behind. */
const bothBehind =
  /(?<!\d[.,]*)\d[\d.,]*[万亿]*(?:%|\p{Script=Han}{1,4}?)(左右|上下(?!游)|以上|以下|以内)(以上|以下|以内|左右)/gu;

/** 余 or 多 before the unit where another word follows the unit: 3000余人左右. */
function qualifierInside(text: string, { numerals, after }: Quantity): string {
  const between = text[numerals.at(-1)!.end] ?? '';
  return (between === '余' || between === '多') && after !== between ? between : '';
}

function findTwice({ quantities, text }: Passage, find: Find): void {
  const known = new Set<number>();
  for (const quantity of quantities) {
    const { end, after, unit } = quantity;
    const lead =
      quantity.before === '' ? withVerb.exec(text.slice(Math.max(0, quantity.start - 5), quantity.start)) : null;
    const start = quantity.start - (lead?.[0].length ?? 0);
    const before = quantity.before || lead?.[1] || qualifierInside(text, quantity);
    const behind = /^(?:左右|上下(?!游))/u.exec(text.slice(end, end + 3))?.[0] ?? '';
    // Without a unit the words behind are not of the quantity.
    const last = text.startsWith(after, end) ? end + after.length : end;
    if (clash(before, after, unit)) find({ start, end: last }, { args: { before, after } });
    else if (/^(?:余|多|以上|以下|以内)$/u.test(after || before) && behind !== '' && unit !== '')
      find({ start, end: end + behind.length }, { args: { before: after || before, after: behind } });
    else continue;
    known.add(start);
  }
  for (const { 0: found, 1: before = '', 2: after = '', index } of [
    ...text.matchAll(unknownUnit),
    ...text.matchAll(moreInside),
    ...text.matchAll(bothBefore),
    ...text.matchAll(aboveLevel),
    ...text.matchAll(bothBehind),
    ...text.matchAll(moreTwice),
  ])
    if (!known.has(index)) find({ start: index, end: index + found.length }, { args: { before, after } });
}

/** 近1356家: a number to its last digit is not near another. */
const nearExact =
  /(?<![附最就邻临靠亲远\d.])(?:将近|接近|逼近|近)(?=\d{2,}[1-9](?![\d.,万亿千百%％年·]))\d+(?:[个家户人名所座条项件]|人次)/gu;

export const approximateRules: readonly Rule[] = [
  {
    code: 'numerals/approximate-twice',
    level: 'certain',
    source: 'GB/T 15835—2011；《现代汉语词典》“约、近、超过、左右、以上”',
    wrong: '全县新增就业约3000人左右。',
    right: '全县新增就业约3000人。',
    words: {
      'zh-CN': {
        title: '概数词重复或矛盾',
        reason: '“{before}”与“{after}”都说大概，只能用一个',
        advice: '删去“{before}”或“{after}”',
      },
      en: {
        title: 'An approximate number said twice',
        reason: '{before} and {after} both make the number approximate',
        advice: 'Keep one of the two',
      },
    },
    passage: findTwice,
  },
  {
    code: 'numerals/near-exact',
    level: 'likely',
    source: '《现代汉语词典》“近”',
    wrong: '高新技术企业近1356家。',
    right: '高新技术企业1356家。',
    words: {
      'zh-CN': {
        title: '“近”与精确到个位的数',
        reason: '“{words}”精确到个位，不是“近”',
        advice: '删去“近”，或改用整数',
      },
      en: {
        title: '近 before a number to its last digit',
        reason: 'a number to its last digit is not near another',
        advice: 'Delete the word, or round the number',
      },
    },
    passage: matching(nearExact),
  },
];
