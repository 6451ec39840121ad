/**
 * The rule of 分别: as many values as names.
 *
 * Approach: the names are the items of the clause before 分别, the values the numbers in a row behind it. Where names have both 、
 * and 和, either may part them, so that only a number of values that fits neither is wrong. Names may begin before a comma,
 * and 城乡 is two: more values than names are wrong only where neither can be. Limit: values with something between them.
 */
import { matching } from '../matching.js';
import type { Rule } from '../rule.js';

const number = '第?[-－]?\\d[\\d.]*(?:[^，。；、：\\d和及与（）“”]{0,8})';
const respective = new RegExp(
  `(?<=(^|[，。；：！？])([^，。；：！？\\n]{3,80}))分别(?<verb>[^，。；：、\\d和]{0,10})(?<values>${number}(?:[、和及与]${number})+)(?![、和及与\\d])`,
  'gu',
);

/** Pairs in one word: as names they are two. */
const twofold = /城乡|进出口|存贷|收支|牛羊|男女|上下|升降|南北|东西|内外|两|双|各/u;

/** How many items a row may be taken as: all parts, or those between its joining words alone. */
function countsOf(names: string): number[] {
  const row = names.replace(/[（(“《][^）)”》]*[）)”》]/gu, '〇');
  const joined = row.split(/[和及与]|以及/u).length;
  return [...new Set([row.split(/[、和及与]|以及/u).length, row.split('、').length, joined])];
}

export const respectiveRule: Rule = {
  code: 'numbers/respective',
  level: 'likely',
  source: '编校常识：“分别”前后的项数一致',
  wrong: '粮食、蔬菜、水果产量分别增长3.1%、5.2%。',
  right: '粮食、蔬菜、水果产量分别增长3.1%、5.2%、4.4%。',
  words: {
    'zh-CN': {
      title: '“分别”前后的项数不一致',
      reason: '“分别”前面有{names}项，后面有{values}个数',
      advice: '补上缺少的一项',
    },
    en: {
      title: 'As many values as names around 分别',
      reason: '{names} names stand before 分别, {values} values behind it',
      advice: 'Add what is missing',
    },
  },
  passage: matching(respective, ({ 1: border = '', 2: clause = '', groups = {} }) => {
    const { verb = '', values = '' } = groups;
    const counts = countsOf(clause);
    const most = Math.max(...counts);
    const given = values.split(/[、和及与]/u).length;
    if (most < 2 || counts.includes(given) || /[由从比自]/.test(verb + values) || /\d/.test(clause)) return undefined;
    const isOpen = border === '，' || twofold.test(clause) || /等/.test(clause);
    if (given > most && isOpen) return undefined;
    return { args: { names: most, values: given } };
  }),
};
