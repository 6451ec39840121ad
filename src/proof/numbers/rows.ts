/**
 * Rows of numbers that the text adds up itself: 9金、5银、6铜共21枚; 21个指标，包括13个预期性指标、8个约束性指标; 泊位404个，其中万吨级312个、
 * 万吨级以下92个.
 *
 * Only rows are compared that leave no doubt that they are the whole: their sum stands behind 共, they are what the whole
 * 包括 or 分为 to the end of the sentence and share its noun, or the last of two is called the rest of the first.
 */
import type { Passage } from '../passage.js';
import type { Find, Rule } from '../rule.js';

const item = '[^，。；：、（）\\d]{0,10}\\d[\\d.]*[^，。；：、（）\\d和]{1,8}';
const unit = '[个项件家户名人所座条处种类枚块]';
/** 9金、5银、6铜共20枚; of other than medals every item has the unit of the sum. */
const added = new RegExp(
  `(?<items>(?:${item}[、和]){1,7}${item}?)[，、]?(?:合计|共计|总计|共)(?<whole>\\d[\\d.]*)(?<unit>万?${unit})`,
  'gu',
);
/** 21个主要指标，包括13个预期性指标、8个约束性指标. */
const including = new RegExp(
  `(?<![\\d.])(?<whole>\\d+)(?<unit>${unit})(?<noun>\\p{Script=Han}{2,8})[，（]?(?:包括|分为|分别是|分别为|即)(?<items>\\d+\\k<unit>\\p{Script=Han}{2,10}(?:[、和]\\d+\\k<unit>\\p{Script=Han}{2,10})+)(?=[。；）]|$)`,
  'gu',
);
/** 泊位404个，其中万吨级312个、万吨级以下92个; 其余 of 其余92个. */
const rest = new RegExp(
  `(?<![\\d.])(?<whole>\\d[\\d.]*)(?<unit>[万亿]?(?:${unit}|元|吨|亩|公里))，其中[：，]?(?<name>[^，。；：、（）\\d]{1,10}?)(?<first>\\d[\\d.]*)\\k<unit>[、，](?:\\k<name>以[下外]|非\\k<name>|其余|其他)(?:的?\\p{Script=Han}{0,4}?)(?<second>\\d[\\d.]*)\\k<unit>`,
  'gu',
);

function sumOf(numbers: readonly string[]): number {
  return Number(numbers.reduce((sum, number) => sum + Number(number), 0).toFixed(6));
}

function findRows({ text }: Passage, find: Find): void {
  const say = (index: number, words: string, whole: string, sum: number, of: string) => {
    const start = index + words.lastIndexOf(whole + of);
    find({ start, end: start + whole.length + of.length }, { args: { sum: `${sum}${of}` } });
  };
  for (const { 0: words, index, groups = {} } of text.matchAll(added)) {
    const { items = '', whole = '', unit: of = '' } = groups;
    const parts = items.split(/[、和]/u).filter((part) => part !== '');
    const own = of.replace('万', '\\s?万');
    const isEach = parts.every((part) => new RegExp(`\\d(?:${own}|枚?[金银铜](?:牌)?)(?!以)`, 'u').test(part));
    const sum = sumOf(parts.map((part) => /\d[\d.]*/u.exec(part)![0]));
    if (parts.length > 1 && isEach && sum !== Number(whole)) say(index, words, whole, sum, of);
  }
  for (const { 0: words, index, groups = {} } of text.matchAll(including)) {
    const { items = '', whole = '', unit: of = '', noun = '' } = groups;
    const parts = items.split(/[、和](?=\d)/u);
    const sum = sumOf(parts.map((part) => /\d+/u.exec(part)![0]));
    const isShared = parts.every((part) => part.endsWith(noun.slice(-2)));
    if (isShared && sum !== Number(whole)) say(index, words.slice(0, words.indexOf(items)), whole, sum, of);
  }
  for (const { 0: words, index, groups = {} } of text.matchAll(rest)) {
    const { whole = '', first = '', second = '', unit: of = '' } = groups;
    const sum = sumOf([first, second]);
    const decimals = Math.max(...[whole, first, second].map((n) => n.split('.')[1]?.length ?? 0));
    const room = decimals === 0 && new RegExp(`^${unit}$`, 'u').test(of) ? 0 : 1.01 * 10 ** -decimals;
    if (Math.abs(sum - Number(whole)) > room) say(index, words.slice(0, words.indexOf('其中')), whole, sum, of);
  }
}

export const rowRule: Rule = {
  code: 'numbers/row',
  level: 'likely',
  source: '编校常识：各项之和与总数一致',
  wrong: '全县获得9枚金牌、5枚银牌、6枚铜牌，共21枚。',
  right: '全县获得9枚金牌、5枚银牌、7枚铜牌，共21枚。',
  words: {
    'zh-CN': { title: '各项之和与总数不合', reason: '各项合计{sum}，总数却是{words}', advice: '核对各数' },
    en: {
      title: 'A row of numbers and its sum',
      reason: 'the items add up to {sum}, but the sum is {words}',
      advice: 'Check the numbers',
    },
  },
  passage: (passage, find) => {
    if (/共|[总合]计|包括|分为|分别[是为]|其中|即/u.test(passage.text)) findRows(passage, find);
  },
};
