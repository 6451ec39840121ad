/** Rules of years in headings, in rows, and of a review. */

import { stretchesOf } from '../../report/roles.js';
import { yearsOf } from '../../report/years.js';
import type { FindIn, Rule, Subject } from '../rule.js';

const review = /回顾|总结/u;
const plan = /(?:工作|目标|任务)(?:的)?(?:安排|任务|重点|部署|打算|建议)|重点工作|(?:主要|预期)目标|工作(?:要求|思路)/u;

/** 2023年工作回顾 in a report of 2024, 2024年工作安排; headings with several years or none say nothing. */
function findHeadingYears({ passages, report }: Subject, find: FindIn): void {
  const own = yearsOf(report).planned;
  for (const passage of passages) {
    const { text, kind, within } = passage;
    if (kind !== 'heading' || within.annex || within.visited?.section) continue;
    const years = [...text.matchAll(/(?<![\d—–-])(\d{4})年(?![—–-])/gu)];
    if (years.length !== 1 || /[—–-]\d{4}年|年以来/u.test(text)) continue;
    const right = review.test(text) ? own - 1 : plan.test(text) ? own : undefined;
    const [{ index, 1: year }] = years as [RegExpExecArray];
    if (right === undefined || Number(year) === right || (right === own && Number(year) > own)) continue;
    find(passage, { start: index, end: index + 5 }, { fix: `${right}年` });
  }
}

const row =
  /(?<!\d)(\d{4})年(?:\d{1,2}月)?(?:、|和)(\d{4})年(?:\d{1,2}月)?(?=[^，。；]{0,24}(?:分别|先后|相继|陆续))/gu;

/** 2028年、2027年分别建成. */
function findRows({ passages }: Subject, find: FindIn): void {
  for (const passage of passages)
    for (const { 0: found, 1: first, 2: second, index } of passage.text.matchAll(row))
      if (Number(first) > Number(second)) find(passage, { start: index, end: index + found.length });
}

/** A later year that opens a clause: 2027年春节前夕，; not 到2027年, nor what is planned for it. */
const opens = /(?:^|[。；])(\d{4})年(?:\d{1,2}月|春节|初|底|末|上半年|下半年)[^，。]{0,8}，(?<rest>[^。；]{0,40})/gu;
const ahead = /将|力争|预计|计划|规划|目标|到|建成|完成|实现|确保|拟|要|届时/u;

function findLaterYears({ passages, report }: Subject, find: FindIn): void {
  const years = yearsOf(report);
  const past = new Set(
    stretchesOf(report.body, years).flatMap(({ role, blocks }) =>
      role === 'review' || role === 'five-year-review' ? blocks : [],
    ),
  );
  for (const passage of passages) {
    const { visited } = passage.within;
    if (!visited || !(past.has(visited.block) || (visited.section && past.has(visited.section)))) continue;
    for (const { 0: found, 1: year, index, groups = {} } of passage.text.matchAll(opens)) {
      if (Number(year) <= years.planned || ahead.test(groups.rest!)) continue;
      const start = index + found.indexOf(year!);
      find(passage, { start, end: start + 5 });
    }
  }
}

/** The rules of years that look at a whole report. */
export const yearOrderRules: readonly Rule[] = [
  {
    code: 'numerals/heading-year',
    level: 'likely',
    source: '编校常识：报告日期',
    wrong: '# 2021年工作回顾\n过去一年，全县上下团结奋斗。',
    right: '# 2023年工作回顾\n过去一年，全县上下团结奋斗。',
    words: {
      'zh-CN': { title: '标题年份与报告日期不符', reason: '按报告的日期，这里应是{fix}' },
      en: { title: 'The year of a heading', reason: 'by the date of the report this is {fix}' },
    },
    report: findHeadingYears,
  },
  {
    code: 'numerals/year-row',
    level: 'likely',
    source: '编校常识：时间先后',
    wrong: '2022年、2021年先后获评先进县。',
    right: '2021年、2022年先后获评先进县。',
    words: {
      'zh-CN': { title: '年份先后颠倒', reason: '“{words}”后一年反而早', advice: '核对两个年份' },
      en: {
        title: 'Years in a row that go backwards',
        reason: 'the second year is the earlier one',
        advice: 'Check both',
      },
    },
    report: findRows,
  },
  {
    code: 'numerals/later-year',
    level: 'likely',
    source: '编校常识：回顾不写未来',
    wrong: '# 2023年工作回顾\n2025年春节前夕，省委领导来县看望群众。',
    right: '# 2023年工作回顾\n2023年春节前夕，省委领导来县看望群众。',
    words: {
      'zh-CN': { title: '回顾部分出现以后的年份', reason: '回顾已做的工作，{words}却还没有到', advice: '核对年份' },
      en: {
        title: 'A year that is not yet, in the review',
        reason: 'a review is of what was done, but {words} has not come yet',
        advice: 'Check the year',
      },
    },
    report: findLaterYears,
  },
];
