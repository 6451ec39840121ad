/** Rules of 周年: years since what began when everybody knows, and one event with two numbers of years. */

import { thisYear, yearsOf } from '../../report/years.js';
import { valueInWords } from '../../text/chinese-numerals.js';
import type { Passage } from '../passage.js';
import type { FindIn, Rule, Subject } from '../rule.js';

/** The years of what reports count from. */
const began: readonly (readonly [RegExp, number])[] = [
  [/(?:中国共产党(?:成立|建党)|建党)$/u, 1921],
  [/(?:中国人民解放军建军|人民军队建军|建军|南昌起义)$/u, 1927],
  [/(?:中国人民抗日战争暨世界反法西斯战争|抗日战争|抗战|世界反法西斯战争)胜利$/u, 1945],
  [/(?:中华人民共和国成立|新中国成立|建国)$/u, 1949],
  [/抗美援朝(?:战争)?(?:出国作战)?$/u, 1950],
  [/改革开放$/u, 1978],
  [/香港回归(?:祖国)?$/u, 1997],
  [/澳门回归(?:祖国)?$/u, 1999],
];

const anniversary =
  /(?<event>[\p{Script=Han}“”]{2,24}?)(?<words>(?<years>\d{2,3}|[一二三四五六七八九十百]{1,5})周年)/gu;

/** The event without what leads to it: 庆祝 of 庆祝自治区成立, 是 of 2026年是中国共产党成立. */
const leading = /^.*(?:是|庆祝|纪念|迎来|值此|恰逢|正值|在|喜迎|隆重|适逢|暨|和|及)(?=.{4})/u;

interface Anniversary {
  readonly event: string;
  /** The words of the number: 75周年. */
  readonly words: string;
  readonly years: number;
  /** The year that its sentence names; `undefined` where it names none. */
  readonly year: number | undefined;
  /** Offset of the words. */
  readonly start: number;
}

function findAnniversaries({ passages, report }: Subject, find: FindIn): void {
  const about = yearsOf(report);
  const known = new Map<string, number>();
  for (const passage of passages)
    for (const one of anniversariesIn(passage, thisYear(about))) {
      const years = contradicted(one, about.planned, known);
      if (years === undefined) continue;
      const span = { start: one.start, end: one.start + one.words.length };
      find(passage, span, { args: { event: one.event, other: `${years}周年` } });
    }
}

/** The number of years that an anniversary should have; `undefined` where its own may be right. */
function contradicted(
  { event, years, year }: Anniversary,
  planned: number,
  known: Map<string, number>,
): number | undefined {
  const since = began.find(([name]) => name.test(event))?.[1];
  if (since !== undefined) {
    const right = year === undefined ? [planned - since, planned - 1 - since] : [year - since];
    return right.includes(years) ? undefined : right[0];
  }
  const name = event.replace(leading, '').slice(-8);
  const before = known.get(name);
  // The next year has one more.
  if (before !== undefined && Math.abs(before - years) > 1 && name.length >= 4) return before;
  known.set(name, years);
  return undefined;
}

function anniversariesIn(passage: Passage, now: number): Anniversary[] {
  if (!passage.text.includes('周年')) return [];
  return Array.from(passage.text.matchAll(anniversary), ({ index, groups = {} }) => {
    const { event = '', words = '', years: written = '' } = groups;
    const years = /\d/.test(written) ? Number(written) : (valueInWords(written) ?? 0);
    return { event, words, years, year: yearBefore(passage, index, now), start: index + event.length };
  });
}
/** The year that the clauses before an offset name last in its sentence. */
function yearBefore({ text, sentences }: Passage, offset: number, now: number): number | undefined {
  const { start = 0 } = sentences.findLast((one) => one.start <= offset) ?? {};
  const last = [...text.slice(Math.max(start, offset - 60), offset + 12).matchAll(/(\d{4})年|明年|今年|去年/gu)].at(-1);
  if (!last) return undefined;
  const [word, year] = last;
  return year === undefined ? now + (word === '明年' ? 1 : word === '去年' ? -1 : 0) : Number(year);
}

export const anniversaryRule: Rule = {
  code: 'numerals/anniversary',
  level: 'likely',
  source: '史实；编校常识：前后一致',
  wrong: '2024年是新中国成立76周年。',
  right: '2024年是新中国成立75周年。',
  words: {
    'zh-CN': { title: '周年数不对', reason: '“{event}”应是{other}，不是{words}', advice: '核对年份' },
    en: {
      title: 'An anniversary of another year',
      reason: '{event} is {other} ago, not {words}',
      advice: 'Check the year',
    },
  },
  report: findAnniversaries,
};
