/**
 * When: what a value is about in time, from the nearest marker: its own words, its sentence, the heading of its section,
 * the opening of its paragraph, the role of its stretch.
 */
import type { Period, ReportBlock } from '../../report/report.js';
import type { Stretch } from '../../report/roles.js';
import { markersOf } from '../../report/roles.js';
import type { Role } from '../../report/schema-values.js';
import type { ReportYears } from '../../report/years.js';
import { sentenceSpans } from '../../text/sentences.js';
import { oncePer } from '../../world/memo.js';

/** What a sentence stands in. */
export interface Surroundings {
  /** Of the section; empty outside. */
  readonly heading: string;
  /** The first sentence of the paragraph. */
  readonly opening: string;
  readonly role: Role;
  readonly years: ReportYears;
}

/** The role of each block, those within sections included. */
export function rolesOfBlocks(stretches: readonly Stretch[]): ReadonlyMap<ReportBlock, Role> {
  const roles = new Map<ReportBlock, Role>();
  const add = (block: ReportBlock, role: Role) => {
    roles.set(block, role);
    if (block.kind === 'section') for (const inner of block.body) add(inner, role);
  };
  for (const { role, blocks } of stretches) for (const block of blocks) add(block, role);
  return roles;
}

/** The period of the value that stands at `at` in a text. */
export function periodAt(
  characters: string,
  at: number,
  isLevel: boolean,
  surroundings: Omit<Surroundings, 'opening'>,
): Period {
  const spans = sentenceSpans(characters);
  const [opening] = spans;
  const { start, end } = spans.find(({ end }) => at < end) ?? { start: 0, end: characters.length };
  const before = characters.slice(start, at);
  const clause = Math.max(...['，', '；', '：', '、'].map((mark) => before.lastIndexOf(mark))) + 1;
  return periodOf(
    { sentence: characters.slice(start, end), start: clause, lead: before.slice(clause), isLevel },
    { ...surroundings, opening: opening ? characters.slice(opening.start, opening.end) : '' },
  );
}

/** Characters before a name in which its sentence names the period; a bound keeps the search linear in the text. */
const FURTHEST_MARKER = 1000;

/** Where a value stands: its sentence, the start of its name in it, and the words between name and value. */
interface Stated {
  readonly sentence: string;
  readonly start: number;
  readonly lead: string;
  readonly isLevel: boolean;
}

/** What a value is about in time. */
export function periodOf({ sentence, start, lead, isLevel }: Stated, context: Surroundings): Period {
  const before = sentence.slice(Math.max(0, start - FURTHEST_MARKER), start);
  const about =
    aboutIn(before.slice(before.lastIndexOf('；') + 1), context.years, 'last') ??
    aboutIn(before, context.years, 'last') ??
    aboutOf(context);
  const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1);
  // What a plan aims at on average is a target of later years.
  if (/年均(?!浓度)|(?<!全)年平均/.test(lead) || /年均(?!浓度)/.test(clause))
    return about === 'target' || about === 'later-target' ? 'later-target' : 'average';
  if (/累计/.test(lead)) return about === 'target' || about === 'later-target' ? about : 'total';
  if (/(?:比|较)(?:20\d\d年|“?十)|\d年(?:增长|提高)/.test(lead)) return 'since';
  if (about !== 'five') return about;
  return isLevel ? (/[达破超过跨站迈升提增至到]/.test(lead) ? 'end' : 'total') : 'since';
}

/** The period of a column of a table: its header, else the caption of the table, else the role of its stretch. */
export function periodOfColumn(header: string, caption: string, role: Role, years: ReportYears): Period {
  const isAim = /目标|预期|计划|预计/.test(header);
  const named = [header, caption].find((words) => /\d{4}|[今去明来]年|五年|十[一二三四五六七八九]五/.test(words)) ?? '';
  const about =
    aboutIn(named, years, 'first') ?? (named === '' ? aboutOf({ heading: '', opening: '', role, years }) : 'unknown');
  if (about === 'year') return isAim ? 'unknown' : 'year';
  return about === 'five' ? 'unknown' : about;
}

const everyOne = oncePer((marker: RegExp) => new RegExp(marker.source, 'gu'));

type About = 'year' | 'five' | 'target' | 'later-target' | 'unknown';

/** The period that words set by their markers: the last one before a name, the first one of an opening or heading. */
function aboutIn(words: string, years: ReportYears, which: 'first' | 'last'): About | undefined {
  // Every marker has one of these characters, and most words have none.
  if (!/[年五届]/.test(words)) return undefined;
  const { pastYear, fiveYears, nextYears, year: now, earlier } = markersOf(years);
  const at = (marker: RegExp) =>
    which === 'first' ? words.search(marker) : ([...words.matchAll(everyOne(marker))].at(-1)?.index ?? -1);
  const found = (
    [
      ['year', at(pastYear)],
      ['five', at(fiveYears)],
      ['later-target', at(nextYears)],
      ['target', at(now)],
      ['unknown', earlier ? at(earlier) : -1],
    ] as const
  )
    .filter(([, index]) => index >= 0)
    .toSorted((a, b) => (which === 'last' ? b[1] - a[1] : a[1] - b[1]));
  return found[0]?.[0];
}

/** The words that may set the time of a paragraph; later clauses have times of their own: …，2025年超过11万亿元. */
function firstClause(opening: string): string {
  return opening.slice(0, opening.search(/[，。；：]|$/));
}

const aboutOf = oncePer(({ heading, opening, role, years }: Surroundings): About => {
  const byRole: Readonly<Record<Role, About>> = {
    review: 'year',
    'five-year-review': 'five',
    'five-year-plan': 'later-target',
    'year-plan': 'target',
    government: 'unknown',
    other: 'unknown',
  };
  const stated =
    aboutIn(heading, years, 'first') ??
    (role === 'review' || role === 'five-year-review' ? aboutIn(firstClause(opening), years, 'first') : undefined);
  return stated ?? byRole[role];
});
