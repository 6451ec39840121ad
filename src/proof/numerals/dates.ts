/** Rules of dates and years. */

import { yearsOf } from '../../report/years.js';
import { valueOfDigits, valueOfNumeral } from '../../text/chinese-numerals.js';
import { matching } from '../matching.js';
import type { Passage } from '../passage.js';
import type { Find, Rule, Subject } from '../rule.js';

const weekdays = '日一二三四五六';

/** Days of a month; of February of an unknown year 29. */
function daysIn(month: number, year?: number): number {
  if (month === 2) return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isDate(month: number, day: number | undefined, year?: number): boolean {
  return month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= daysIn(month, year)));
}

const han = '[一二三四五六七八九十]';
const dateInHan = new RegExp(
  `(?<!${han}|第|个)(十?${han})月(?:(${han}{1,3})日|(?=底|末|初(?!中)|完|开|竣|建|召))`,
  'gu',
);

function findImpossible({ text }: Passage, find: Find): void {
  // 24月龄 and 36月免息 are spans.
  const date = new RegExp(
    `(?<![\\d.])(?:(\\d{4})年)?(\\d{1,2})月(?:(\\d{1,2})[日号])?(?![龄息供租期免保内以]|${han})`,
    'gu',
  );
  for (const { 0: found, 1: year, 2: month = '', 3: day, index } of text.matchAll(date))
    if (!isDate(Number(month), day === undefined ? undefined : Number(day), year ? Number(year) : undefined))
      find({ start: index, end: index + found.length });
  // With its year a month is no span, whatever follows it: 2023年13月十大类.
  for (const { 0: found, index } of text.matchAll(/(?<![\d.])\d{4}年(?:1[3-9]|[2-9]\d)月(?=[一二三四五六七八九十])/gu))
    find({ start: index, end: index + found.length });
  for (const { 0: found, 1: month = '', 2: day, index } of text.matchAll(dateInHan))
    if (!isDate(valueOfNumeral(month), day === undefined ? undefined : valueOfNumeral(day)))
      find({ start: index, end: index + found.length });
  for (const { 0: found, index } of text.matchAll(/(?<![\d.])(?:第[五六七八九]|[5-9])季度/gu))
    find({ start: index, end: index + found.length });
  for (const { 0: found, 1: year, 2: month, 3: day, index } of text.matchAll(
    /(?<!\d)((?:19|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})(?![\d.])/g,
  )) {
    const m = Number(month);
    if (m < 1 || m > 12 || Number(day) < 1 || Number(day) > daysIn(m, Number(year)))
      find({ start: index, end: index + found.length });
  }
}

/** A weekday behind a date is of it unless a span of weekdays follows: 星期一至星期五开放. */
const dateWithWeekday =
  /(?:(\d{4}|[一二][〇零一二三四五六七八九]{3})年)?(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?:[（( ]|，(?=星期|礼拜))?(?:星期|周|礼拜)([一二三四五六日天])(?![至到、—末])/gu;

/** A part of a date in digits or in Han numerals. */
function partOfDate(written: string): number {
  return /\d/u.test(written)
    ? Number(written)
    : written.length === 4
      ? valueOfDigits(written.replaceAll('零', '〇'))
      : valueOfNumeral(written);
}

/** A date without its year is of the year of the report, or of the one before. */
function findWrongWeekday(
  { passages, report }: Subject,
  find: (passage: Passage, ...rest: Parameters<Find>) => void,
): void {
  const own = yearsOf(report).planned;
  for (const passage of passages)
    for (const { 0: found, 1: year, 2: month, 3: day, 4: weekday, index } of passage.text.matchAll(dateWithWeekday)) {
      const of = (y: number) => weekdays[new Date(Date.UTC(y, partOfDate(month!) - 1, partOfDate(day!))).getUTCDay()]!;
      const possible = year === undefined ? [of(own), of(own - 1)] : [of(partOfDate(year))];
      const said = weekday === '天' ? '日' : weekday!;
      if (!possible.includes(said))
        find(passage, { start: index, end: index + found.length }, { args: { weekday: possible[0]! } });
    }
}

/** What only follows a year, not a span of years: 23年10月, 22年底. */
const certainYear =
  /(?<![\d.,—～\-–~'‘’])(?:['‘’]\d\d年|0\d年(?=以来|，|\d)|\d\d年(?=\d{1,2}月|底|末|初(?!中)|[上下]半年|[一二三四]季度))/gu;
/** What follows or leads to a year for the most part; the number must be one of a year near that of the report. */
const likelyYear =
  /(?<=(?<!相)[比较])\d\d年(?=同期|提高|增[长加]|上升|下降|降低|减少|翻|净增)|(?<![\d.,—～\-–~])\d\d年(?=以来|同期|全[年国省市县区州])|(?<=(?:^|[，。；])到)\d\d年(?=[，底末力])|(?<![\d.])\d\d(?:年?至|[-—~～])\d\d年(?=累计|期间|，)|(?<=[与和同])\d\d年(?=相比|同期)|(?<=^|[。；])2\d年(?=，全|是|我们)|(?<!\d)2\d年(?=第\d+届)/gu;

function findShortYears(
  { passages, report }: Subject,
  find: (passage: Passage, ...rest: Parameters<Find>) => void,
): void {
  const own = Number(report.date.slice(2, 4));
  for (const passage of passages) {
    const { text } = passage;
    const isSpan = (index: number) =>
      // 10年底 of 未来10年底线 or 近20年初步 are spans.
      /(?:近|约|未来|过去|连续|长达|历时|这|满|前|后|超过?)$/u.test(text.slice(Math.max(0, index - 3), index)) ||
      /^\d\d年(?:底线|底色|底气|末端|初步|初心)/u.test(text.slice(index, index + 6));
    for (const { 0: found, index } of text.matchAll(certainYear))
      if (!isSpan(index)) find(passage, { start: index, end: index + found.length });
    for (const { 0: found, index } of text.matchAll(likelyYear)) {
      const years = found.match(/\d\d/gu)!.map(Number);
      // Round numbers of years are spans: 30年以来.
      const isYear = years.every((year) => year > own - 8 && year < own + 10) && years.some((year) => year % 10 !== 0);
      const [first, second = first! + 1] = years;
      if (isYear && second > first! && second - first! < 5 && !isSpan(index))
        find(passage, { start: index, end: index + found.length }, { level: 'likely' });
    }
  }
}

export const dateRules: readonly Rule[] = [
  {
    code: 'numerals/impossible-date',
    level: 'certain',
    source: '历法',
    wrong: '2023年2月30日建成投用。',
    right: '2023年2月28日建成投用。',
    words: {
      'zh-CN': { title: '不存在的日期', reason: '没有“{words}”这一天', advice: '核对日期' },
      en: { title: 'A date that does not exist', reason: 'there is no {words}', advice: 'Check the date' },
    },
    passage: findImpossible,
  },
  {
    code: 'numerals/weekday',
    level: 'certain',
    source: '历法',
    wrong: '会议于2024年2月4日（星期一）开幕。',
    right: '会议于2024年2月4日（星期日）开幕。',
    words: {
      'zh-CN': { title: '日期与星期不符', reason: '这一天是星期{weekday}', advice: '核对日期和星期' },
      en: {
        title: 'A weekday that is not that of the date',
        reason: 'that day is 星期{weekday}',
        advice: 'Check both',
      },
    },
    report: findWrongWeekday,
  },
  {
    code: 'numerals/two-digit-year',
    level: 'certain',
    source: 'GB/T 15835—2011 5.1',
    wrong: '项目于23年10月开工，24年底建成。',
    right: '项目于2023年10月开工，2024年底建成。',
    words: {
      'zh-CN': { title: '年份只写后两位', reason: '年份应写四位', advice: '补足四位' },
      en: { title: 'A year of two digits', reason: 'a year has four digits', advice: 'Write all four' },
    },
    report: findShortYears,
  },
  {
    code: 'numerals/short-year-range',
    level: 'likely',
    source: 'GB/T 15835—2011 5.1',
    wrong: '实施2023—25年行动计划。',
    right: '实施2023—2025年行动计划。',
    words: {
      'zh-CN': { title: '起止年份后一个只写两位', reason: '起止年份都应写四位' },
      en: { title: 'A span of years with a short second one', reason: 'both years of a span have four digits' },
    },
    passage: matching(
      /(?<!\d)((?:19|20)\d\d)([—–\-～~至])(\d\d)年/gu,
      ({ 1: first = '', 2: mark = '', 3: second = '' }) =>
        Number(second) > Number(first.slice(2)) ? { fix: `${first}${mark}${first.slice(0, 2)}${second}年` } : undefined,
    ),
  },
  {
    code: 'numerals/until',
    level: 'certain',
    source: '《现代汉语词典》“截止、截至”',
    wrong: '截止2024年底，建成学校3所。',
    right: '截至2024年底，建成学校3所。',
    words: {
      'zh-CN': { title: '“截止”带时间', reason: '“截止”不带时间宾语，后面有时间应用“截至”' },
      en: { title: '截止 before a point in time', reason: 'before a point in time stands 截至, not 截止' },
    },
    passage: matching(
      /(?<=^|[，。；])截止(?=[^，。；]{1,12}[时前]，)|截止到?(?=\d{1,4}年|\d{1,2}月|\d{1,2}日|第?[一二三四1-4]季度|本届|昨[日天]|今[日天]|本周|目前|去年|今年|上年|本月|上月|当前|现在|日前|年底|年末|[二一]〇|[上下本]半年|“[一二三四五六七八九十]+五”|[一二三四五六七八九十]+月)/gu,
      () => ({ fix: '截至' }),
    ),
  },
  {
    code: 'numerals/until-twice',
    level: 'likely',
    source: '《现代汉语词典》“截至”',
    wrong: '截至到2024年底，建成学校3所。',
    right: '截至2024年底，建成学校3所。',
    words: {
      'zh-CN': { title: '“截至到”', reason: '“截至”已含“到”的意思' },
      en: { title: '截至到', reason: '截至 says 到 already' },
    },
    passage: matching(/截至到/gu, () => ({ fix: '截至' })),
  },
];
