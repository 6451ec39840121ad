/**
 * The rule of 分别: as many values as names.
 *
 * Approach: the names are the items of the clause before 分别, or where that clause states levels itself, its levels; the values
 * are the numbers in a row behind it. Where names have both 、 and 和, either may part them, and 城乡 is one name or two, so
 * that only a number of values that fits no reading is wrong. Names may begin before a comma where no number stands there: then
 * more values than names are no fault. Limit: values with something between them.
 */
import { matching } from '../matching.js';
import type { Rule } from '../rule.js';

const number = '第?[-－]?\\d[\\d.]*(?:[^，。；、：\\d和及与（）“”]{0,8})';
const values = `(?<values>${number}(?:[、和及与]${number})+)(?![、和及与\\d])`;
const clause = '[^，。；：！？\\n]{3,80}';
const respective = new RegExp(
  `(?<=(?<border>^|[，。；：！？])(?<clause>${clause}))(?:分别|(?<=(?:城乡|存贷款|进出口)[^，。；：、\\d]{0,16})(?:同比|年均)?(?=增长|下降|提高))(?<verb>[^，。；：、\\d和]{0,10})${values}`,
  'gu',
);
/** 接待游客3亿人次、旅游收入3700亿元，分别增长8%、8.4%. */
const ofLevels = new RegExp(
  `(?<=(?:^|[，。；：])(?<clause>${clause})，)(?:同比|均)?分别(?<verb>[^，。；：、\\d和]{0,10})${values}`,
  'gu',
);

/** 快递、电信业务量分别增长16%，: one value for several names; not 分别增长10%以上 and 分别增加2个, which hold of each. */
const ofOne =
  /(?<=(?:^|[，。；：])(?<clause>[^，。；：！？\d\n]{3,60}))分别(?:同比)?(?:(?:增长|下降|提高|增加|减少|达到?|为|[增升降减]至|(?:提高|增加|降低)到)(?:约|近)?\d[\d.]*(?:%|个百分点)|(?:达到?|[增升降减]至|(?:提高|增加|降低)到)(?:约|近)?\d[\d.]+[万亿]*\p{Script=Han}{1,2})(?=[，。；])(?![，；]\d)/gu;
/** 接待游客3亿人次、旅游收入3700亿元，分别增长8%。 */
const ofOneLevel =
  /(?<=(?:^|[，。；：])(?<clause>[^，。；：！？\n]{3,80})，)(?:同比|均)?分别(?:同比)?(?:增长|下降|提高|增加|减少)(?:约|近)?(?<values>\d[\d.]*(?:%|个百分点))(?=[，。；])(?![，；]\d)/gu;

/** Pairs in one word: as names they are one or two. */
const pairs = /城乡(?!一体|融合|统筹|环卫|建设|社区)|进出口|存贷|收支|牛羊|男女|上下|升降|南北|东西|内外|“两/gu;
/** Words after which the names are not counted. */
const uncounted = /等|双|各|两/u;

/** Words that join names; not within words such as 普及, 参与 and 和谐. */
const joining = '以及|(?<![共饱缓中柔总])和(?![谐平睦田])|(?<![普涉顾波触危惠提企])及(?![时格早])|(?<!参)与(?!会)';
const joins = new RegExp(joining, 'u');
const parts = new RegExp(`、|${joining}`, 'u');

/** How many items a row may be taken as: all parts, or those between its joining words alone; each pair once more. */
function countsOf(names: string): Set<number> {
  const row = names.replace(/[（(“《][^）)”》]*[）)”》]/gu, '〇');
  const joined = row.split(joins).length;
  const more = names.match(pairs)?.length ?? 0;
  return new Set([row.split(parts).length, row.split('、').length, joined].flatMap((n) => [n, n + more]));
}

const countOf = (row: string) => row.split(/[、和及与]/u).length;

/** What 分别 says of the names before it; `undefined` where they fit or cannot be counted. */
function ofNames(match: RegExpExecArray, text: string) {
  const { border = '', clause = '', verb = '', values = '' } = match.groups!;
  const counts = countsOf(clause);
  const most = Math.max(...counts);
  const given = countOf(values);
  if (most < 2 || counts.has(given) || /[由从比自]/u.test(verb + values) || /\d/u.test(clause)) return undefined;
  if (given > most && uncounted.test(clause)) return undefined;
  const from = match.index - clause.length - 1;
  // A clause with a number is a statement of its own, so that no name stands in it.
  const earlier = text.slice(Math.max(0, from - 60), Math.max(0, from));
  const isOpen = border === '，' && !/\d[^，。；：]*$/u.test(earlier);
  return given > most && isOpen ? undefined : { args: { names: most, values: given } };
}

/** The levels of a clause that has nothing else: each item between 、 ends in a number with its unit. */
function levelsIn(clause: string): number | undefined {
  const items = clause.split(/[、和]/u);
  return items.every((item) => /^[^\d]*\d[\d.]*[^\d，、]{0,6}$/u.test(item) && !/增长|下降|占|第/u.test(item))
    ? items.length
    : undefined;
}

function behindLevels({ index, groups = {} }: RegExpExecArray, text: string) {
  const { clause = '', verb = '', values = '' } = groups;
  const given = countOf(values);
  const levels = levelsIn(clause);
  if (levels === undefined || levels < 2 || given === levels || /[由从比自]/u.test(verb + values)) return undefined;
  const from = index - clause.length - 1;
  // 收入3亿元、利润1亿元，支出4亿元，分别增长…: levels of the clause before may be meant, too.
  const isOpen = /\d[^。；]{0,12}，$/u.test(text.slice(Math.max(0, from - 20), Math.max(0, from)));
  return given > levels && isOpen ? undefined : { args: { names: levels, values: given } };
}

/** The names of a clause for which one value stands. */
function behindNames({ groups = {} }: RegExpExecArray) {
  const { clause = '' } = groups;
  const names = clause.split(parts).length;
  return names > 1 ? { args: { names, values: 1 } } : undefined;
}

function behindSeveralLevels({ groups = {} }: RegExpExecArray) {
  const levels = levelsIn(groups.clause ?? '') ?? 0;
  return levels > 1 ? { args: { names: levels, values: 1 } } : undefined;
}

const readOne = matching(ofOne, behindNames);
const readOneOfLevels = matching(ofOneLevel, behindSeveralLevels);
const readNames = matching(respective, (match, { text }) => ofNames(match, text));
const readLevels = matching(ofLevels, (match, { text }) => behindLevels(match, text));

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
      advice: '补上缺少的一项，或删去多出的一项',
    },
    en: {
      title: 'As many values as names around 分别',
      reason: '{names} names stand before 分别, {values} values behind it',
      advice: 'Add what is missing, or delete what is too much',
    },
  },
  passage: (passage, find) => {
    readNames(passage, find);
    if (passage.text.includes('分别')) readOne(passage, find);
    if (/，(?:同比|均)?分别/u.test(passage.text)) readOneOfLevels(passage, find);
    if (passage.text.includes('，分别') || passage.text.includes('，同比分别')) readLevels(passage, find);
  },
};
