/** Rules of years against the year of the report and against each other. */

import { thisYear, yearsOf } from '../../report/years.js';
import type { Passage } from '../passage.js';
import type { Find, FindIn, Rule, Subject } from '../rule.js';

const numerals = '一二三四五六七八九十';

/** The first year of a five-year plan: 2026 of the 15th; from the sixth on they follow each other. */
function firstYearOf(plan: string): number | undefined {
  const [, ten, unit] = /^(十?)([一二三四五六七八九十])五$/u.exec(plan) ?? [];
  if (!unit) return undefined;
  const number = (ten ? 10 : 0) + numerals.indexOf(unit) + 1;
  return number >= 6 ? 1981 + 5 * (number - 6) : undefined;
}

/** 今年是“十五五”开局之年: the first and the last year of a plan. */
const planYear =
  /“?((?:十?[一二三四五六七八九十])五)”?(?:规划)?的?(?:(开局|起步|收官)(?:之年|年)|第([一二三四五])年|(最后)一年)/gu;

/** Words for a year before what is said of it; the last one counts. */
const namedYear = /(\d{4})年|(今年|本年度)|(去年|上年)|(明年|来年|下一年)/gu;

function findPlanYears({ passages, report }: Subject, find: FindIn): void {
  const own = thisYear(yearsOf(report));
  for (const passage of passages)
    for (const { 0: found, 1: plan = '', 2: end, 3: nth, 4: last, index } of passage.text.matchAll(planYear)) {
      const first = firstYearOf(plan);
      const said = yearBefore(passage, index, own);
      const right = first && first + (end === '收官' || last ? 4 : nth ? numerals.indexOf(nth) : 0);
      if (said !== undefined && right !== undefined && said !== right)
        find(passage, { start: index, end: index + found.length }, { args: { plan, year: right, said } });
    }
}

/** The year that the sentence names last before an offset; `undefined` where it names none. */
function yearBefore(passage: Passage, offset: number, own: number): number | undefined {
  const sentence = passage.sentences.find(({ start, end }) => start <= offset && offset < end);
  const before = passage.text.slice(sentence?.start ?? 0, offset);
  const last = [...before.matchAll(namedYear)].at(-1);
  if (!last) return undefined;
  const [, year, present, lastYear] = last;
  return year !== undefined ? Number(year) : present ? own : lastYear ? own - 1 : own + 1;
}

/** “十五五”以来 before the plan has begun, or in its first days. */
function findEarlyPlans({ passages, report }: Subject, find: FindIn): void {
  const own = yearsOf(report).planned;
  for (const passage of passages)
    for (const { 0: found, 1: plan = '', index } of passage.text.matchAll(/“?(十?[一二三四五六七八九十]五)”?以来/gu)) {
      const first = firstYearOf(plan);
      if (first !== undefined && first >= own)
        find(passage, { start: index, end: index + found.length }, { args: { plan, year: first, said: own } });
    }
}

/** 刚刚过去的2025年: the year before the report. */
function findPastYears({ passages, report }: Subject, find: FindIn): void {
  const right = yearsOf(report).planned - 1;
  for (const passage of passages)
    for (const { 1: year = '', index } of passage.text.matchAll(/(?<=刚刚过去的)(\d{4})年/g))
      if (Number(year) !== right) find(passage, { start: index, end: index + 5 }, { fix: `${right}年` });
}

const changes = '增|提高|提升|上升|下降|降低|减少|翻|高出|扩大|缩小|回落|多';
/** 2025年…较2026年增长, 2030—2025年. */
const laterBase = new RegExp(
  `(?<!\\d)(\\d{4})年(?:[^。；\\d]|\\d(?!\\d{3}年)){0,40}[较比](\\d{4})年(?:同期|同比)?(?=${changes})|(?<!\\d)(\\d{4})年?[—–~～-](\\d{4})年`,
  'gu',
);

function findLaterBases({ passages }: Subject, find: FindIn): void {
  for (const passage of passages)
    for (const { 0: found, 1: own, 2: base, 3: from, 4: to, index } of passage.text.matchAll(laterBase)) {
      const isWrong = own !== undefined ? Number(base) >= Number(own) : Number(from) > Number(to);
      if (isWrong) find(passage, { start: index, end: index + found.length });
    }
}

/** The day of the meeting in the occasion, and the year in the title, against the date of the report. */
function findCoverDates({ passages, report }: Subject, find: FindIn): void {
  const { date } = report;
  const titles = [date.slice(0, 4), String(yearsOf(report).planned)];
  for (const passage of passages) {
    if (passage.within.annex || (passage.kind !== 'cover' && passage.kind !== 'title')) continue;
    for (const { 0: found, 1: y = '', 2: m = '', 3: d = '', index } of passage.text.matchAll(
      /(\d{4})年(\d{1,2})月(\d{1,2})日|(?<=^\D{0,12})\d{4}年(?=政府工作报告)/gu,
    )) {
      const isSame =
        y === '' ? titles.includes(found.slice(0, 4)) : date === `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
      if (!isSame) find(passage, { start: index, end: index + found.length }, { args: { date } });
    }
  }
}

/** “8·20”灾后重建: a month and a day, or a year and a month; nothing else has its dot. */
function findEventDates({ text }: Passage, find: Find): void {
  for (const { 0: found, 1: first, 2: second, index } of text.matchAll(
    /(?<=[“‘])(\d{1,2})[·•](\d{1,2})(?=[”’]\p{Script=Han})/gu,
  )) {
    const [m, d] = [Number(first), Number(second)];
    const isDay = m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(2024, m, 0)).getUTCDate();
    const isMonth = m > 12 && d >= 1 && d <= 12;
    if (!isDay && !isMonth) find({ start: index, end: index + found.length });
  }
}

export const yearRules: readonly Rule[] = [
  {
    code: 'numerals/plan-year',
    level: 'likely',
    source: '历次五年规划的起止年份',
    wrong: '2023年是“十四五”开局之年。',
    right: '2021年是“十四五”开局之年。',
    words: {
      'zh-CN': {
        title: '五年规划的开局、收官之年不对',
        reason: '“{plan}”的这一年是{year}年，不是{said}年',
        advice: '核对规划和年份',
      },
      en: {
        title: 'The first or last year of a five-year plan',
        reason: 'that year of 「{plan}」 is {year}, not {said}',
        advice: 'Check the plan and the year',
      },
    },
    report: findPlanYears,
  },
  {
    code: 'numerals/early-plan',
    level: 'likely',
    source: '历次五年规划的起止年份',
    wrong: '“十五五”以来，全县经济稳中有进。',
    right: '“十四五”以来，全县经济稳中有进。',
    words: {
      'zh-CN': {
        title: '五年规划尚未实施就说“以来”',
        reason: '“{plan}”从{year}年开始，报告是{said}年的',
        advice: '核对是哪个五年规划',
      },
      en: {
        title: 'Since a plan that has not begun',
        reason: '「{plan}」 begins in {year}, and the report is of {said}',
        advice: 'Check which plan it is',
      },
    },
    report: findEarlyPlans,
  },
  {
    code: 'numerals/event-date',
    level: 'likely',
    source: '历法',
    wrong: '妥善处置“7·32”暴雨灾害。',
    right: '妥善处置“7·30”暴雨灾害。',
    words: {
      'zh-CN': { title: '以日期为名的事件，日期不存在', reason: '没有“{words}”这一天', advice: '核对月和日' },
      en: {
        title: 'An event named by a date that does not exist',
        reason: 'there is no day {words}',
        advice: 'Check month and day',
      },
    },
    passage: findEventDates,
  },
  {
    code: 'numerals/past-year',
    level: 'likely',
    source: '编校常识：报告日期',
    wrong: '刚刚过去的2021年，全县上下团结奋斗。',
    right: '刚刚过去的2023年，全县上下团结奋斗。',
    words: {
      'zh-CN': { title: '“刚刚过去的”年份与报告日期不符', reason: '按报告的日期，刚刚过去的一年不是{words}' },
      en: {
        title: 'A year just past that is not the one before the report',
        reason: 'by the date of the report the year just past is not {words}',
      },
    },
    report: findPastYears,
  },
  {
    code: 'numerals/later-base',
    level: 'likely',
    source: '编校常识：基期早于报告期',
    wrong: '2023年全县游客较2024年增长12%，实施2025—2023年行动计划。',
    right: '2023年全县游客较2022年增长12%，实施2023—2025年行动计划。',
    words: {
      'zh-CN': { title: '与后来的年份相比，起止年份颠倒', reason: '前后两个年份颠倒', advice: '核对两个年份' },
      en: {
        title: 'A year compared with a later one, or a span that ends before it begins',
        reason: 'the two years are in the wrong order',
        advice: 'Check both years',
      },
    },
    report: findLaterBases,
  },
  {
    code: 'numerals/cover-date',
    level: 'likely',
    source: '编校常识：封面日期一致',
    wrong: '@ 2024年2月5日在云溪县第一届人民代表大会第一次会议上',
    right: '@ 2024年2月4日在云溪县第一届人民代表大会第一次会议上',
    words: {
      'zh-CN': {
        title: '会议日期或题目年份与报告日期不符',
        reason: '“{words}”与报告的日期 {date} 不符',
        advice: '核对标题、会议和日期',
      },
      en: {
        title: 'The date of the meeting or the year in the title is not that of the report',
        reason: '{words} is not {date}, the date of the report',
        advice: 'Check the title, the meeting and the date',
      },
    },
    report: findCoverDates,
  },
];
