/** The years of a report: the one it plans and the one before, which it reviews. */
import { plain } from '../text/running-text.js';
import { oncePer } from '../world/memo.js';
import type { Report, ReportBlock, ReportPart } from './report.js';
import { ownTexts, visitRunningText } from './visit.js';

/** The same object for the same years, so that it can be part of a key. */
export interface ReportYears {
  /** The year that the report plans; what it reviews is the year before. */
  readonly planned: number;
  /** Whether its words are those of the year before it, in which 今年 is the reviewed year and 明年 the planned. */
  readonly isAhead: boolean;
}

const known = new Map<string, ReportYears>();

/** The years of a report that plans `planned`, in the words of that year unless `isAhead`. */
export function yearsPlanning(planned: number, isAhead = false): ReportYears {
  const key = `${planned} ${isAhead}`;
  const years = known.get(key) ?? { planned, isAhead };
  known.set(key, years);
  return years;
}

/** The year that a report calls 今年. */
export function thisYear({ planned, isAhead }: ReportYears): number {
  return isAhead ? planned - 1 : planned;
}

/** Congresses from this month on, of townships above all, are about the year that ends and the one that comes. */
const LATE = 10;
/** Congresses up to this month may be given a text of the December before. */
const EARLY = 3;

/** 明年 and 来年, not 文明年 or 五年来年均. */
export const nextYear = /(?<![文透证])明年|下一年|(?<!年)来年/u;
const review = /回顾|总结/u;
/** What opens the plan of the year to come in a paragraph, or announces its targets. */
export const nextYearsPlan = new RegExp(
  `^(?:各位代表[！，：])?(?:${nextYear.source})|(?:${nextYear.source})[^。；]{0,40}目标[^，。；：]{0,8}[：，]`,
  'mu',
);

/** The parts of a report that have words for the years around it; `undefined` for what stands in no part. */
interface Wording {
  readonly announcesNext: ReadonlySet<ReportPart | undefined>;
  readonly saysNext: ReadonlySet<ReportPart | undefined>;
  readonly saysThis: ReadonlySet<ReportPart | undefined>;
}

const wordingOf = oncePer((body: readonly ReportBlock[]): Wording => {
  const texts = [...visitRunningText(body)].flatMap(({ block, part }) =>
    ownTexts(block).map((text) => ({ part, text: plain(text) })),
  );
  const partsWith = (words: RegExp) => new Set(texts.flatMap(({ part, text }) => (words.test(text) ? [part] : [])));
  return { announcesNext: partsWith(nextYearsPlan), saysNext: partsWith(nextYear), saysThis: partsWith(/今年/u) };
});

/**
 * It plans the year of its date; late in the year the next one, if its headings review its own year or plan the next, or
 * its text announces the plan of the next.
 */
export function yearsOf({ date, body }: Pick<Report, 'date' | 'body'>): ReportYears {
  const [year, month] = date.split('-').map(Number) as [number, number];
  if (month > EARLY && month < LATE) return yearsPlanning(year);
  const parts = body.filter((block) => block.kind === 'part');
  const inWords = parts.some(({ heading }) => isOfDecember(plain(heading)));
  const { announcesNext, saysNext, saysThis } = wordingOf(body);
  if (month < LATE)
    return yearsPlanning(year, inWords || [...announcesNext].some((part) => part !== undefined && !saysThis.has(part)));
  const names = (part: ReportPart, named: number) => plain(part.heading).includes(`${named}年`);
  const plans = parts.filter((part) => names(part, year + 1));
  const reviewsOwn = parts.some((part) => names(part, year) && review.test(plain(part.heading)));
  if (plans.length === 0 && !reviewsOwn && !inWords && announcesNext.size === 0) return yearsPlanning(year);
  // A text that is dated too early, or written for the year that begins, calls that year 今年 in its plan alone.
  const isOfNext =
    saysNext.size === 0 && saysThis.size > 0 && [...saysThis].every((part) => part && plans.includes(part));
  return yearsPlanning(year + 1, !isOfNext);
}

/** Headings in the words of the year that ends: 今年工作回顾, 明年工作安排. */
function isOfDecember(heading: string): boolean {
  return nextYear.test(heading) || (review.test(heading) && heading.includes('今年'));
}
