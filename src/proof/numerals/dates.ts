/** Rules of dates and years. */
import { matching } from '../matching.js';
import type { Passage } from '../passage.js';
import type { Find, Rule, Subject } from '../rule.js';

const weekdays = '日一二三四五六';

/** Days of a month; of February of an unknown year 29. */
function daysIn(month: number, year?: number): number {
  if (month === 2) return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function findImpossible({ text }: Passage, find: Find): void {
  const date = /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?(?!息|供|租)/gu;
  for (const { 0: found, 1: year, 2: month = '', 3: day, index } of text.matchAll(date)) {
    const m = Number(month);
    const isWrong =
      m < 1 ||
      m > 12 ||
      (day !== undefined && (Number(day) < 1 || Number(day) > daysIn(m, year ? Number(year) : undefined)));
    if (isWrong) find({ start: index, end: index + found.length });
  }
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

const dateWithWeekday = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[（(]?(?:星期|周|礼拜)([一二三四五六日天])/gu;

/** A date without its year is of the year of the report, or of the one before. */
function findWrongWeekday(
  { passages, report }: Subject,
  find: (passage: Passage, ...rest: Parameters<Find>) => void,
): void {
  const own = Number(report.date.slice(0, 4));
  for (const passage of passages)
    for (const { 0: found, 1: year, 2: month, 3: day, 4: weekday, index } of passage.text.matchAll(dateWithWeekday)) {
      const of = (y: number) => weekdays[new Date(Date.UTC(y, Number(month) - 1, Number(day))).getUTCDay()]!;
      const possible = year === undefined ? [of(own), of(own - 1)] : [of(Number(year))];
      const said = weekday === '天' ? '日' : weekday!;
      if (!possible.includes(said))
        find(passage, { start: index, end: index + found.length }, { args: { weekday: possible[0]! } });
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
    passage: matching(
      /(?<![\d.,—～\-–~'‘’])(?:['‘’]\d\d年|\d\d年(?=\d{1,2}月|底|末|初(?!中)|[上下]半年|[一二三四]季度))/gu,
      ({ index }, { text }) =>
        // 10年底 of 未来10年底线 or 近20年初步 are spans.
        /(?:近|约|未来|过去|连续|长达|历时|这|满|前|后|超过?)$/u.test(text.slice(Math.max(0, index - 3), index)) ||
        /^\d\d年(?:底线|底色|底气|末端|初步|初心)/u.test(text.slice(index, index + 6))
          ? undefined
          : {},
    ),
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
      /截止到?(?=\d{1,4}年|\d{1,2}月|目前|去年|今年|上年|本月|上月|当前|现在|日前|年底|年末|[二一]〇|[上下本]半年|“[一二三四五六七八九十]+五”|[一二三四五六七八九十]+月)/gu,
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
