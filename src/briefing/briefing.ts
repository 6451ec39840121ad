/**
 * The story of the deck: the slides made of each part of the report.
 *
 * Its order is fixed: the year at a glance, the five years, growth, the results of the year, the difficulties; the
 * targets, the overview, a slide for each task and the projects for the people; the government itself; any other account as points. What a
 * part is about is decided by its stretches (`report/roles.ts`). Each kind of slide has a default rule, which
 * `briefing.yaml` can override, using only words and figures of the report. `docs/content.md` lists the rules.
 */

import type { Note } from '../diagnostics/diagnostic.js';
import { coreReadings } from '../indicators/core/readings.js';
import type { CoreIndicator } from '../indicators/core/results.js';
import { resultsInWords, resultsOfFiveYears, resultsOfYear } from '../indicators/core/results.js';
import type { Target } from '../indicators/core/targets.js';
import { targetsOf as targetsIn } from '../indicators/core/targets.js';
import type { Indicators } from '../indicators/read.js';
import type { BriefingFile, SlideName } from '../report/deck-schemas.js';
import type { Indicator, ReportAnnex, ReportBlock, ReportParagraph, ReportPart } from '../report/report.js';
import { stretchesOf } from '../report/roles.js';
import { annexPart } from '../report/visit.js';
import { yearsOf } from '../report/years.js';
import { chineseNumeral } from '../text/chinese-numerals.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import type { Sourced } from '../yaml/checked.js';
import { areasOf } from './area-slides.js';
import type { NamedSlide } from './arrangement.js';
import { arranged, called } from './arrangement.js';
import { AROUND, withinBudget } from './budget.js';
import { buildingOf } from './building-slides.js';
import { growthOf, structureOf } from './charts.js';
import { Choice } from './choice.js';
import { indicatorsIn } from './chosen-indicators.js';
import { closingOf, lastParagraph } from './closing.js';
import { difficultiesOf, paragraphsOfDifficulties } from './difficulties.js';
import { withDistinctTitles } from './distinct-titles.js';
import { dividedParts, withDivider } from './dividers.js';
import { fiveYearsOf } from './five-year-slide.js';
import { glanceOf } from './glance-slide.js';
import { livelihoodOf, withoutProjects, withProjects } from './livelihood-slide.js';
import { goalsInWords, openingOf, targetsInWords } from './opening-slides.js';
import type { Account, Parts } from './part-roles.js';
import { partsOf, sectionsOf } from './part-roles.js';
import { paragraphsOfTargets, targetsPartOf } from './plan-targets.js';
import type { Briefing, BriefingPart, BriefingSlide } from './story.js';
import { statedTargets, targetsOf } from './target-slide.js';
import { tasksOf } from './task-slides.js';
import { commonWord } from './words/headline.js';

/** The report a briefing is about, as far as it is read. */
export interface Subject {
  readonly title: Text;
  /** ISO date `YYYY-MM-DD`. */
  readonly date: string;
  readonly body: readonly ReportBlock[];
  readonly annexes: readonly ReportAnnex[];
  readonly figures: Indicators;
}

/** Makes the briefing of a report. Notes `briefing/*`, `figure/unknown`, `figure/mixed-units` and `figure/no-*`. */
export function readBriefing(file: Sourced<BriefingFile> | undefined, subject: Subject, note: Note): Briefing {
  const { body, annexes } = subject;
  const parts = partsOf(body, yearsOf(subject));
  const choice = new Choice(file, [...body, ...annexes.map(annexPart)], parts, subject.figures, note);
  const context = contextOf(subject, parts, choice);
  const made = (parts.all.length > 0 ? parts.all : [withoutParts(subject)]).map((part, i) => ({
    number: chineseNumeral(i + 1),
    heading: part.heading,
    named: slidesForPart(part, i, context),
  }));
  const names = new Map(made.flatMap(({ named }) => named.map(({ name, slide }) => [slide.id, name])));
  const shown = withinBudget(
    made
      .map(({ number, heading, named }) => ({ number, heading, slides: named.map(({ slide }) => slide) }))
      .filter(({ slides }) => slides.length > 0),
    choice.value.slides,
    choice.counted(),
  );
  choice.length(shown.reduce((sum, { slides }) => sum + slides.length, AROUND));
  if (shown.length === 0) choice.nothingLeft();
  const title = choice.words(['title']) ?? subject.title;
  const said = closingOf(body);
  const quoted = choice.quote(['closing', 'title']);
  const closing = quoted ? { title: quoted.text, sentences: said?.sentences ?? quoted.sentences } : said;
  const inOrder = arranged(shown, ({ id }) => names.get(id)!, choice.value.order);
  const others = [title, ...(closing ? [closing.title] : [])];
  const cover = choice.image(['cover', 'image'], choice.value.cover?.image);
  return { title, ...cover, parts: withDividers(inOrder, others, choice), closing };
}

/** The parts with unique titles, and the dividers there is room for. */
function withDividers(parts: readonly BriefingPart[], others: readonly Text[], choice: Choice): BriefingPart[] {
  const divided = dividedParts(parts, choice.value.dividers, choice.value.slides);
  // An overview keeps the heading of its part: the title of the divider has the number of the part as well.
  const headings = [...divided].filter(({ slides }) => !slides.some(({ kind }) => kind === 'tasks'));
  const taken = [...others, ...headings.map(({ heading }) => heading)];
  const titled = withDistinctTitles(parts, taken, (text) => choice.isQuoted(text));
  return titled.map((part, i) => (divided.has(parts[i]!) ? withDivider(part) : part));
}

/** A report without parts is treated as one review. */
function withoutParts({ body }: Subject): ReportPart {
  return { kind: 'part', heading: [], numbered: false, body, at: body[0]?.at ?? { file: '', line: 1, column: 1 } };
}

/** What the slides of all parts have in common. */
interface Context {
  readonly subject: Subject;
  readonly choice: Choice;
  readonly parts: Parts;
  readonly review: ReportPart;
  readonly plan: ReportPart | undefined;
  /** The account that lists the targets of the year, which may precede the one with the tasks. */
  readonly targetsPart: ReportPart | undefined;
  /** The slides that `briefing.yaml` leaves out. */
  readonly left: ReadonlySet<SlideName>;
  readonly inReview: readonly Indicator[];
  /** Core indicators of the year and of five years, and the targets of the year. */
  readonly results: readonly CoreIndicator[];
  readonly fiveYears: readonly CoreIndicator[];
  /** Results of the year without a number, which stand beside targets only. */
  readonly inWords: readonly CoreIndicator[];
  readonly targets: readonly Target[];
  /** Paragraphs with slides of their own: the closing, the difficulties and the targets. */
  readonly excluded: ReadonlySet<ReportParagraph>;
  dropIn(part: ReportPart): readonly string[];
}

function contextOf(subject: Subject, parts: Parts, choice: Choice): Context {
  const { body, figures } = subject;
  const { all, review = withoutParts(subject), plan } = parts;
  const years = yearsOf(subject);
  const stretches = stretchesOf(body, years);
  const readings = coreReadings(stretches, years);
  const dropped = choice.dropped(all.flatMap((part) => sectionsOf(part).map(({ heading }) => heading)));
  const last = lastParagraph(body);
  const targets = targetsIn(stretches, years);
  const targetsPart = targetsPartOf(parts, years);
  const results = resultsOfYear(readings);
  const fiveYears = resultsOfFiveYears(readings);
  choice.alsoNames([...results, ...fiveYears, ...statedTargets(targets)]);
  return {
    subject,
    choice,
    parts,
    review,
    plan,
    targetsPart,
    left: choice.leftOut(),
    inReview: indicatorsIn(figures, review),
    results,
    inWords: resultsInWords(readings),
    fiveYears,
    targets,
    excluded: new Set([
      ...(last ? [last] : []),
      ...paragraphsOfDifficulties(wholeReview(parts, review)),
      ...paragraphsOfTargets(targetsPart, targets),
    ]),
    dropIn: (part) => dropped ?? commonWord(sectionsOf(part).map(({ heading }) => heading)),
  };
}

/** The part of the review with all its accounts: difficulties stand after that of five years, too. */
function wholeReview({ all }: Parts, review: ReportPart): ReportPart {
  return all.find(({ at }) => at === review.at) ?? review;
}

/** The slides of a part: those of each of its accounts. */
function slidesForPart(part: ReportPart, index: number, context: Context): NamedSlide[] {
  const accounts = context.parts.accounts[index] ?? [{ role: 'review' as const, part }];
  const ordered = [...accounts].sort((a, b) => orderOf(a) - orderOf(b));
  const isLast = index === context.parts.all.length - 1;
  return withDistinctIds(
    ordered.flatMap((account) => slidesOfAccount(account, index, isLast && account === ordered.at(-1), context)),
  );
}

/** Two accounts of one part may both be presented in points; the slides of the second have ids of their own. */
function withDistinctIds(slides: readonly NamedSlide[]): NamedSlide[] {
  const taken = new Set<string>();
  return slides.map(({ name, slide }) => {
    let { id } = slide;
    for (let n = 2; taken.has(id); n++) id = `${slide.id}-${n}`;
    taken.add(id);
    return { name, slide: { ...slide, id } };
  });
}

/** The year's own account comes first, wherever the report has it. */
function orderOf({ role }: Account): number {
  return role === 'government' ? 2 : role === 'review' || role === 'five-year-plan' ? 0 : 1;
}

function slidesOfAccount({ role, part }: Account, index: number, isLast: boolean, context: Context): NamedSlide[] {
  const { review, plan, left, parts, fiveYears, choice } = context;
  const points = () => slidesOfPoints(part, index, isLast, context);
  if (part === plan) return slidesOfPlan(part, context, points, role);
  if (part.at === review.at && role === 'five-year-review') {
    // The part may tell of five years alone.
    const isShared = !parts.accounts.some(([account, ...others]) => account?.part === part && others.length === 0);
    const made = left.has('five-years') ? [] : fiveYearsOf(part, fiveYears, choice, isShared, points);
    return called('five-years', made);
  }
  if (part.at === review.at) return slidesOfReview(part, context, points);
  const name = isLast ? 'building' : 'other';
  const listed = part === context.targetsPart ? targetsSlides(part, context, role) : [];
  const isPlanInText = role === 'five-year-plan' && sectionsOf(part).length === 0 && !isLast;
  const goals = isPlanInText ? goalsInWords(`part-${index + 1}`, part) : [];
  const own = left.has(name) ? [] : goals.length > 0 ? goals : points();
  return [...called('targets', listed), ...called(name, own)];
}

function slidesOfPoints(part: ReportPart, index: number, isLast: boolean, context: Context): BriefingSlide[] {
  const { subject, choice, excluded, dropIn } = context;
  const id = isLast ? 'building' : `part-${index + 1}`;
  const most = choice.count('points', MOST_OF_POINTS);
  return buildingOf(id, part, subject.title, dropIn(part), excluded, isLast ? choice : undefined, most);
}

/** Slides of points of one part; what does not fit is in the book. */
const MOST_OF_POINTS = 2;

function slidesOfReview(part: ReportPart, context: Context, points: () => BriefingSlide[]): NamedSlide[] {
  const { subject, choice, parts, left, inReview, excluded, results, dropIn } = context;
  const { figures } = subject;
  const drop = dropIn(part);
  const source = { part, inPart: inReview, figures, results, choice, drop };
  const glance = left.has('glance') ? [] : glanceOf(part, context);
  const opening = left.has('glance') || glance.length > 0 ? glance : openingOf(part, excluded);
  const areas = areasOf(part, inReview, figures, choice, drop);
  const hasAreas = sectionsOf(part).length > 0;
  const whole = wholeReview(parts, part);
  return [
    ...called('glance', opening),
    ...called('growth', left.has('growth') ? [] : growthOf(source)),
    ...called('structure', left.has('structure') ? [] : structureOf(source)),
    ...called('areas', left.has('areas') ? [] : hasAreas ? areas : points()),
    ...called('difficulties', left.has('difficulties') ? [] : difficultiesOf(whole, choice)),
  ];
}

function slidesOfPlan(
  part: ReportPart,
  context: Context,
  points: () => BriefingSlide[],
  role: Account['role'],
): NamedSlide[] {
  const { subject, choice, left, targetsPart = part, dropIn } = context;
  const hasOverview = !left.has('overview') && !left.has('tasks');
  const inPlan = indicatorsIn(subject.figures, part);
  const projects = left.has('livelihood') ? undefined : livelihoodOf(part, subject.annexes, choice);
  const shortened = projects ? withoutProjects : undefined;
  const { overview, tasks } = tasksOf(part, inPlan, choice, dropIn(part), hasOverview, shortened);
  const hasTasks = sectionsOf(part).length > 0;
  const made = [
    ...called('targets', targetsPart === part ? targetsSlides(part, context, role) : []),
    ...called('overview', overview),
    ...called('tasks', left.has('tasks') ? [] : hasTasks ? tasks : points()),
  ];
  return projects ? withProjects(made, projects, sectionsOf(part)) : made;
}

/** The targets of a plan, in words where it has no numbers; what a plan of five years aims at is no target of the year. */
function targetsSlides(part: ReportPart, context: Context, role: Account['role']): BriefingSlide[] {
  const { subject, choice, left, inReview, targets } = context;
  if (left.has('targets')) return [];
  if (role !== 'year-plan') return targetsInWords(part);
  const { figures } = subject;
  const results = [...context.results, ...context.inWords];
  const inPlan = indicatorsIn(figures, part);
  const aims = targetsOf({
    part,
    inReview,
    inPlan,
    figures,
    results,
    targets,
    years: yearsInHeadings(context),
    choice,
  });
  return aims.length > 0 || (part === context.plan && sectionsOf(part).length === 0) ? aims : targetsInWords(part);
}

/**
 * The years of results and targets, from the headings of their parts; from the date of the report where a heading has
 * none, or the two headings one year.
 */
function yearsInHeadings({ subject, review, plan }: Context) {
  const year = yearsOf(subject).planned;
  const named = { resultYear: yearOf(review) ?? `${year - 1}年`, targetYear: (plan && yearOf(plan)) ?? `${year}年` };
  return named.resultYear === named.targetYear ? { resultYear: `${year - 1}年`, targetYear: `${year}年` } : named;
}

/** The year in the heading of a part: 2023年, and of 2019—2023年 the last. */
function yearOf({ heading }: ReportPart): string | undefined {
  return /\d{4}年/.exec(plain(heading))?.[0];
}
