/** Years that were right in last year's report and are not in this one: 今年（2023年）, 2023年工作安排, 过去五年（2018—2022年）. */
import { rolesOfBlocks } from '../../indicators/core/period.js';
import type { ReportBlock } from '../../report/report.js';
import { stretchesOf } from '../../report/roles.js';
import type { Role } from '../../report/schema-values.js';
import { type ReportYears, thisYear, yearsOf } from '../../report/years.js';
import { addTo } from '../../text/add-to.js';
import type { Passage } from '../passage.js';
import type { FindIn, Rule, Subject } from '../rule.js';

/** A clause, and what it stands in. */
interface Clause {
  readonly passage: Passage;
  readonly text: string;
  readonly start: number;
  /** Of its block; `'heading'` for a heading. */
  readonly role: Role | 'heading';
  /** Whether it begins its sentence. */
  readonly opens: boolean;
}

function clausesOf(body: readonly ReportBlock[], years: ReportYears, passages: readonly Passage[]): Clause[] {
  const roles = rolesOfBlocks(stretchesOf(body, years));
  return passages.flatMap((passage) => {
    const { visited, annex } = passage.within;
    const isHeading = passage.kind === 'heading';
    if (annex || !visited || (!isHeading && !passage.isProse) || !/年/u.test(passage.text)) return [];
    const role = isHeading ? 'heading' : (roles.get(visited.block) ?? 'other');
    const opening = new Set(passage.sentences.map(({ start }) => start));
    const pieces = isHeading ? /.+/gu : /[^，。；！？]+/gu;
    return [...passage.text.matchAll(pieces)].map(({ 0: text, index: start }) => ({
      passage,
      text,
      start,
      role,
      opens: opening.has(start),
    }));
  });
}

/** A bracket behind the word that names its year, or the year itself. */
const named = /(?<word>明年|今年|去年)(?:（(?<inner>\d{4})年[^（）]{0,4}）|即(?<plain>\d{4})年)/gu;
const offsets = { 明年: 1, 今年: 0, 去年: -1 };
const fiveYears =
  /(?:过去的?|这|近)五年(?:来|间|里)?（?(?<from>\d{4})年?[—－–~～至到-](?<to>\d{4})年|(?<from2>\d{4})年?[—－–~～至到-](?<to2>\d{4})年(?:的|这)?五年/gu;

function findYears(subject: Subject, find: FindIn): void {
  const { report, passages, against } = subject;
  const years = yearsOf(report);
  for (const passage of passages)
    for (const { 0: words, index, groups = {} } of passage.text.matchAll(named)) {
      const said = Number(groups.inner ?? groups.plain);
      const right = thisYear(years) + offsets[groups.word as keyof typeof offsets];
      if (said === right || passage.kind === 'explanation' || passage.within.annex) continue;
      const start = index + words.search(/\d{4}/u);
      find(passage, { start, end: start + 5 }, { args: { said, right } });
    }
  const last = against?.lastYear;
  if (!last) return;
  const before = new Map<string, Clause[]>();
  for (const clause of clausesOf(last.report.body, last.years, last.passages)) addTo(before, clause.text, clause);
  for (const clause of clausesOf(report.body, years, passages)) {
    const same = before.get(clause.text);
    const stale = same && staleYear(clause, same, last.years, years);
    if (!stale) continue;
    const { passage, text } = clause;
    const start = clause.start + text.indexOf(stale.words);
    const { said, right, words } = stale;
    find(passage, { start, end: start + words.length }, { args: { said, right } });
  }
}

interface Stale {
  readonly words: string;
  readonly said: number;
  readonly right: number;
}

const CLAUSE = 8;

/** The year of a clause that both reports have, where it moved on in between. */
function staleYear(clause: Clause, same: readonly Clause[], last: ReportYears, now: ReportYears): Stale | undefined {
  const { text, role, opens } = clause;
  const lastYear = last.planned;
  const by = now.planned - lastYear;
  const stale = (said: number): Stale => ({ words: `${said}年`, said, right: said + by });
  for (const { groups = {} } of text.matchAll(fiveYears)) {
    const [from, to] = [Number(groups.from ?? groups.from2), Number(groups.to ?? groups.to2)];
    if (to === lastYear - 1 && to - from === 4) return { words: `${to}年`, said: to, right: to + by };
  }
  const years = new Set(
    [...text.matchAll(/(?<!\d)(\d{4})年(?!以来|来|起|底前|前)/gu)].map(([, digits]) => Number(digits)),
  );
  if (role === 'heading') {
    const own = [lastYear, lastYear - 1].find((one) => years.has(one));
    return own !== undefined && same.some((one) => one.role === 'heading') ? stale(own) : undefined;
  }
  // What a plan says of its year: the same clause in the plan of the next year is about a year that is over.
  if (role === 'year-plan' && years.has(lastYear) && text.length >= CLAUSE && !/[自从截]|以来/u.test(text))
    return same.some((one) => one.role === 'year-plan') ? stale(lastYear) : undefined;
  // 2023年是……的开局之年: of one year alone, in the account of it as in its plan.
  const [, about] = /^(今年|去年|\d{4}年)，?是/u.exec(text) ?? [];
  if (!opens || about === undefined || !/之年|周年|[一第]年/u.test(text)) return undefined;
  if (!same.some((one) => one.role === role && one.opens)) return undefined;
  if (about === '今年') return { words: text, said: thisYear(last), right: thisYear(now) };
  if (about === '去年') return { words: text, said: thisYear(last) - 1, right: thisYear(now) - 1 };
  return years.has(lastYear - 1) ? stale(lastYear - 1) : undefined;
}

export const yearRule: Rule = {
  code: 'against/year',
  level: 'likely',
  source: '编校常识：沿用上年文稿须改年份',
  beside: { lastYear: '# 2022年工作回顾\n经济稳中有进。\n# 2023年工作安排\n做好各项工作。' },
  wrong: '# 2023年工作回顾\n经济回升向好。\n# 2023年工作安排\n做好各项工作。',
  right: '# 2023年工作回顾\n经济回升向好。\n# 2024年工作安排\n做好各项工作。',
  words: {
    'zh-CN': {
      title: '没有改过来的年份',
      reason: '“{words}”说的是{said}年，这份报告在这里应当说{right}年',
      advice: '改正年份，或改写这一句',
    },
    en: {
      title: 'A year of last year’s report',
      reason: '{words} is about {said}, and this report should be about {right} here',
      advice: 'Correct the year, or write the sentence again',
    },
  },
  report: findYears,
};
