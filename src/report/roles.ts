/**
 * Roles of the stretches of a report: review of the year, review of five years, five-year plan, plan of the year,
 * the government itself.
 *
 * Offices name and order their parts differently, and one part may hold two accounts. So every block gets a role:
 * its part's heading says which accounts the part holds, and inside a part that may hold several the role changes
 * at the block whose opening turns to another period (五年来，… 今年是… 2026年，…). A `role` that a person set in
 * `report.yaml` is the role of the whole part.
 */
import { addAll, addTo } from '../text/add-to.js';
import { plain } from '../text/running-text.js';
import { oncePer } from '../world/memo.js';
import type { ReportBlock, ReportPart } from './report.js';
import type { Role } from './schema-values.js';
import { wholeText } from './visit.js';
import { nextYear, type ReportYears } from './years.js';

/** Consecutive blocks of one part with one role. Blocks before and between parts have no part. */
export interface Stretch {
  readonly role: Role;
  readonly part: ReportPart | undefined;
  readonly blocks: readonly ReportBlock[];
}

/** The words by which a text says which period it is about; a report is about a year and the year before. */
interface Markers {
  readonly pastYear: RegExp;
  readonly fiveYears: RegExp;
  readonly nextYears: RegExp;
  readonly year: RegExp;
  readonly earlier: RegExp | undefined;
}

/** The periods that a report is about; the same object for the same years. Five-year plans are counted from the tenth. */
export const markersOf = oncePer(({ planned: year, isAhead }: ReportYears): Markers => {
  const plan = Math.floor((year - 2001) / 5) + 10;
  const opens = (year - 2001) % 5 === 0;
  // In its first year a plan lies ahead, and the one before it is what was achieved.
  const [past, next] = [planName(plan - 1), planName(opens ? plan : plan + 1)];
  return {
    pastYear: new RegExp(`${year - 1}年|一年来|这一年|过去(?:的)?一年|${isAhead ? '今年' : '去年'}`),
    fiveYears: new RegExp(`(?:这|过去的?|近|历经|经过)五年|五年(?:来|间|里)|的五年|“?${past}”?|本届政府`),
    nextYears: new RegExp(`(?:今后|未来)五年|“?${next}”?|${year + (opens ? 4 : 5)}年`),
    year: new RegExp(`(?<!\\d)${year}年|${isAhead ? nextYear.source : '今年'}|新的一年`),
    // What was achieved the year before 今年 is no result of the year; a comparison with it leaves the period.
    earlier: isAhead ? /(?<![比较与和同])去年/ : undefined,
  };
});

const numerals = '零一二三四五六七八九';

/** “十四五”: the fourteenth plan is called by its number and 五. */
function planName(plan: number): string {
  return `十${numerals[plan % 10] === '零' ? '' : numerals[plan % 10]}五`;
}

const government =
  /政府(?:系统)?(?:自身)?(?:建设|治理)|自身建设|(?:满意|放心)的?政府|服务型政府|政府.{0,40}效能|政府工作(?:各|全)|全面从严治(?:党|政)/;
const looksBack = /回顾|总结|成就|成绩|所做|过去/;
const looksAhead = /目标|任务|安排|部署|重点|建议|打算|计划|规划|思路|举措|工作/;

/** The roles a part may hold, the first of them in force where it begins. */
function rolesOfPart({ heading, body }: ReportPart, index: number, count: number, markers: Markers): readonly Role[] {
  const title = plain(heading);
  const at = (marker: RegExp) => {
    const found = title.search(marker);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  };
  const inOrder = (...candidates: readonly (readonly [Role, RegExp])[]) =>
    candidates
      .filter(([, marker]) => Number.isFinite(at(marker)))
      .sort(([, a], [, b]) => at(a) - at(b))
      .map(([role]) => role);
  const back = inOrder(['review', markers.pastYear], ['five-year-review', markers.fiveYears]);
  const ahead = inOrder(['year-plan', markers.year], ['five-year-plan', markers.nextYears]);
  if (government.test(title) && ahead.length === 0) return ['government'];
  // The account of five years often stands in a part that is headed by the year alone.
  if (looksBack.test(title) || (back.length > 0 && ahead.length === 0 && index === 0))
    return back[0] === 'five-year-review' ? ['five-year-review', 'review'] : ['review', 'five-year-review'];
  if (ahead.length > 0) return ahead;
  if (index === 0 && count > 1) return ['review', 'five-year-review'];
  const sections = body.some(({ kind }) => kind === 'section');
  return looksAhead.test(title) && sections ? ['year-plan', 'five-year-plan'] : ['other'];
}

/** The role that an opening turns to, by the marker it has first; `undefined` where it has none. */
function turn(opening: string, roles: readonly Role[], markers: Markers): Role | undefined {
  const found = (
    [
      ['review', markers.pastYear],
      ['five-year-review', markers.fiveYears],
      ['five-year-plan', markers.nextYears],
      ['year-plan', markers.year],
    ] as const
  )
    .filter(([role]) => roles.includes(role))
    .map(([role, marker]) => ({ role, at: opening.search(marker) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.role;
}

const salutation = /^(?:——|各位代表[！：，]|同志们[！：，])+/;
/** Characters in which a block says what it is about. */
const OPENING = 48;

function openingOf(block: ReportBlock): string {
  const text = textOf(block);
  // A later clause may name another year: 总值连上台阶，2025年人均生产总值提升至7.6万元.
  const [first = ''] = text.replace(salutation, '').split(/[。！？，；：]/);
  return first.slice(0, OPENING);
}

/** Characters of a clause that does nothing but name a period: 五年来, 一年来. */
const MARKER_ALONE = 8;

/** The short clauses that open the later sentences of a paragraph. */
function laterOpenings(block: ReportBlock): string[] {
  if (block.kind !== 'paragraph') return [];
  return textOf(block)
    .split(/[。！？]/)
    .slice(1)
    .map((sentence) => sentence.replace(salutation, '').split('，')[0]!)
    .filter(({ length }) => length <= MARKER_ALONE);
}

function textOf(block: ReportBlock): string {
  if (block.kind === 'section') return plain(block.heading);
  return block.kind === 'paragraph' ? plain(wholeText(block)) : '';
}

const byYears = oncePer((_: readonly ReportBlock[]) => new Map<ReportYears, readonly Stretch[]>());

/** The stretches of a report, in its order. Every block of the body stands in one of them. */
export function stretchesOf(body: readonly ReportBlock[], years: ReportYears): readonly Stretch[] {
  const stretches = byYears(body).get(years) ?? stretchesIn(body, years);
  byYears(body).set(years, stretches);
  return stretches;
}

function stretchesIn(body: readonly ReportBlock[], years: ReportYears): Stretch[] {
  const markers = markersOf(years);
  const count = body.filter((block) => block.kind === 'part').length;
  const stretches: Stretch[] = [];
  let outside: OpenStretch[] = [];
  let index = 0;
  for (const block of body) {
    if (block.kind !== 'part') add(outside, 'other', undefined, block);
    else {
      addAll(stretches, outside);
      addAll(stretches, stretchesOfPart(block, index++, count, markers));
      outside = [];
    }
  }
  return withYearPlan([...stretches, ...outside]);
}

/** The roles of each part of `body`, in the order in which they begin. */
export function rolesByPart(
  body: readonly ReportBlock[],
  stretches: readonly Stretch[],
): { readonly part: ReportPart; readonly roles: readonly Role[] }[] {
  const byPart = new Map<ReportPart | undefined, Role[]>();
  for (const { part, role } of stretches) addTo(byPart, part, role);
  return body.filter((block) => block.kind === 'part').map((part) => ({ part, roles: [...new Set(byPart.get(part))] }));
}

/** A stretch while its blocks are still being read. */
interface OpenStretch extends Stretch {
  readonly blocks: ReportBlock[];
}

function add(stretches: OpenStretch[], role: Role, part: ReportPart | undefined, block: ReportBlock): void {
  const last = stretches.at(-1);
  if (last?.part === part && last?.role === role) last.blocks.push(block);
  else stretches.push({ role, part, blocks: [block] });
}

function stretchesOfPart(part: ReportPart, index: number, count: number, markers: Markers): Stretch[] {
  if (part.role !== undefined) return [{ role: part.role, part, blocks: part.body }];
  const roles = rolesOfPart(part, index, count, markers);
  const stretches: OpenStretch[] = [];
  let role = roles[0]!;
  // Beside sections that hold tasks, the last one is no task where it is about the government itself.
  const last = part.body.some(holdsSections) ? part.body.findLast(({ kind }) => kind === 'section') : undefined;
  for (const block of part.body) {
    const isOwn = roles.includes('year-plan') && block === last && isAboutGovernment(block);
    role = isOwn ? 'government' : (turn(openingOf(block), roles, markers) ?? role);
    add(stretches, role, part, block);
    // 2025年是“十四五”收官之年。五年来，我们……: what follows is about the five years.
    role = laterOpenings(block).reduce<Role>((before, opening) => turn(opening, roles, markers) ?? before, role);
  }
  return stretches.length > 0 ? stretches : [{ role, part, blocks: [] }];
}

function holdsSections(block: ReportBlock): boolean {
  return block.kind === 'section' && block.body.some(({ kind }) => kind === 'section');
}

/** Whether a section is about the government itself. */
export function isAboutGovernment(block: ReportBlock): boolean {
  return block.kind === 'section' && government.test(plain(block.heading));
}

/**
 * Where no heading names the year's plan, it is the stretch after the review with most sections and without a set role.
 * If that is the plan of five years, the report has no other: it was given at the beginning of a term.
 */
function withYearPlan(stretches: readonly Stretch[]): Stretch[] {
  if (stretches.some(({ role }) => role === 'year-plan')) return [...stretches];
  const sections = ({ blocks }: Stretch) => blocks.filter(({ kind }) => kind === 'section').length;
  const candidates = stretches.filter(
    ({ role, part }, i) => part && part.role === undefined && i > 0 && (role === 'other' || role === 'five-year-plan'),
  );
  const most = Math.max(0, ...candidates.map(sections));
  const plan = most > 0 ? candidates.findLast((stretch) => sections(stretch) === most) : undefined;
  return stretches.map((stretch) =>
    stretch === plan && stretch.role === 'other' ? { ...stretch, role: 'year-plan' } : stretch,
  );
}
