/**
 * The story of the deck: the slides made of each part of the report.
 *
 * The review becomes the year at a glance, charts, areas and difficulties; the plan its
 * targets and tasks; any other part slides of points. Each kind of slide has a default
 * rule, which `briefing.yaml` can override, using only words and figures of the report.
 * `docs/content.md` lists the rules.
 */
import type { Note } from '../diagnostics/diagnostic.js';
import type { Indicators } from '../indicators/read.js';
import type { BriefingFile } from '../report/deck-schemas.js';
import type { Indicator, ReportBlock, ReportParagraph, ReportPart } from '../report/report.js';
import { chineseNumeral } from '../text/chinese-numerals.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import type { Sourced } from '../yaml/checked.js';
import { areasOf } from './area-slides.js';
import { buildingOf } from './building-slides.js';
import { growthOf, structureOf } from './charts.js';
import { Choice } from './choice.js';
import { atAGlance, indicatorsIn } from './chosen-indicators.js';
import { closingOf, lastParagraph } from './closing.js';
import { difficultiesOf, paragraphsOfDifficulties } from './difficulties.js';
import { withDistinctTitles } from './distinct-titles.js';
import { commonWord } from './headline.js';
import { openingOf, targetsInWords } from './opening-slides.js';
import { partsOf, sectionsOf } from './part-roles.js';
import { headOf } from './slide-head.js';
import type { Briefing, BriefingSlide, GlanceSlide } from './story.js';
import { targetsOf } from './target-slide.js';
import { tasksOf } from './task-slides.js';

/** The report a briefing is about, as far as it is read. */
export interface Subject {
  readonly title: Text;
  /** ISO date `YYYY-MM-DD`. */
  readonly date: string;
  readonly body: readonly ReportBlock[];
  readonly figures: Indicators;
}

/** Makes the briefing of a report. Notes `briefing/*`, `figure/unknown`, `figure/no-number` and `figure/mixed-units`. */
export function readBriefing(file: Sourced<BriefingFile> | undefined, subject: Subject, note: Note): Briefing {
  const { body } = subject;
  const choice = new Choice(file, body, subject.figures, note);
  const context = contextOf(subject, choice);
  const { all } = partsOf(body);
  const parts = (all.length > 0 ? all : [withoutParts(subject)])
    .map((part, i) => ({
      number: chineseNumeral(i + 1),
      heading: part.heading,
      slides: opened(slidesForPart(part, i, i === all.length - 1, context), part),
    }))
    .filter(({ slides }) => slides.length > 0);
  if (parts.length === 0) choice.nothingLeft();
  const title = choice.words(['title']) ?? subject.title;
  const closing = closingOf(body);
  const others = [title, ...(closing ? [closing.title] : [])];
  return { title, parts: withDistinctTitles(parts, others, (quoted) => choice.isQuoted(quoted)), closing };
}

/** A report without parts is treated as one review. */
function withoutParts({ body }: Subject): ReportPart {
  return { kind: 'part', heading: [], body, at: body[0]?.at ?? { file: '', line: 1, column: 1 } };
}

/** The first slide of a part begins its section. */
function opened(slides: readonly BriefingSlide[], { heading }: ReportPart): BriefingSlide[] {
  return slides.map((slide, i) => (i === 0 ? { ...slide, section: heading } : slide));
}

/** What the slides of all parts have in common. */
interface Context {
  readonly subject: Subject;
  readonly choice: Choice;
  readonly review: ReportPart;
  readonly plan: ReportPart | undefined;
  /** The slides that `briefing.yaml` leaves out. */
  readonly left: ReadonlySet<string>;
  readonly inReview: readonly Indicator[];
  /** Paragraphs with slides of their own: the closing and the difficulties. */
  readonly excluded: ReadonlySet<ReportParagraph>;
  dropIn(part: ReportPart): readonly string[];
}

function contextOf(subject: Subject, choice: Choice): Context {
  const { body, figures } = subject;
  const { all, review = withoutParts(subject), plan } = partsOf(body);
  const left = choice.leftOut();
  const dropped = choice.dropped(all.flatMap((part) => sectionsOf(part).map(({ heading }) => heading)));
  const last = lastParagraph(body);
  return {
    subject,
    choice,
    review,
    plan,
    left,
    inReview: indicatorsIn(figures, review),
    excluded: new Set([...(last ? [last] : []), ...paragraphsOfDifficulties(review)]),
    dropIn: (part) => dropped ?? commonWord(sectionsOf(part).map(({ heading }) => heading)),
  };
}

function slidesForPart(part: ReportPart, index: number, isLast: boolean, context: Context): BriefingSlide[] {
  const points = () => slidesOfPoints(part, index, isLast, context);
  if (part === context.plan) return slidesOfPlan(part, context, points);
  return index === 0 ? slidesOfReview(part, context, points) : points();
}

function slidesOfPoints(part: ReportPart, index: number, isLast: boolean, context: Context): BriefingSlide[] {
  const { subject, choice, left, excluded, dropIn } = context;
  if (isLast && left.has('building')) return [];
  const id = isLast ? 'building' : `part-${index + 1}`;
  return buildingOf(id, part, subject.title, dropIn(part), excluded, isLast ? choice : undefined);
}

function slidesOfReview(part: ReportPart, context: Context, points: () => BriefingSlide[]): BriefingSlide[] {
  const { subject, choice, left, inReview, excluded, dropIn } = context;
  const { figures } = subject;
  const drop = dropIn(part);
  const source = { part, inPart: inReview, figures, choice, drop };
  const glance = left.has('glance') ? [] : glanceOf(part, subject, choice);
  const shown = glance.flatMap((slide) => slide.figures);
  const areas = areasOf(part, inReview, figures, choice, drop);
  return [
    ...(left.has('glance') || glance.length > 0 ? glance : openingOf(part, excluded)),
    ...(left.has('growth') ? [] : growthOf(source)),
    ...(left.has('structure') ? [] : structureOf(source, shown)),
    ...(left.has('areas') ? [] : areas.length > 0 ? areas : points()),
    ...(left.has('difficulties') ? [] : difficultiesOf(part, choice)),
  ];
}

function slidesOfPlan(part: ReportPart, context: Context, points: () => BriefingSlide[]): BriefingSlide[] {
  const { subject, choice, left, inReview, dropIn } = context;
  const { figures } = subject;
  const inPlan = indicatorsIn(figures, part);
  const tasks = tasksOf(part, inPlan, choice, dropIn(part));
  const targets = targetsOf({ part, inReview, inPlan, figures, years: yearsOf(context), choice });
  return [
    ...(left.has('targets') ? [] : targets.length > 0 || tasks.length === 0 ? targets : targetsInWords(part)),
    ...(left.has('tasks') ? [] : tasks.length > 0 ? tasks : points()),
  ];
}

/** The years of results and targets, from the headings of their parts, else from the date of the report. */
function yearsOf({ subject, review, plan }: Context) {
  const year = Number(subject.date.slice(0, 4));
  return { resultYear: yearOf(review) ?? `${year - 1}年`, targetYear: (plan && yearOf(plan)) ?? `${year}年` };
}

function glanceOf(part: ReportPart, { title, figures }: Subject, choice: Choice): GlanceSlide[] {
  const named = choice.figures(['glance', 'figures'], choice.value.glance?.figures, 8);
  const shown = named?.map(({ figure }) => figure) ?? atAGlance(indicatorsIn(figures, part), figures);
  if (shown.length === 0) return [];
  const heading = part.heading.length > 0 ? part.heading : title;
  const sentences = shown.map(({ sentence }) => sentence);
  return [
    {
      kind: 'glance',
      ...headOf('glance', part, choice.quote(['glance', 'title']), heading, sentences),
      figures: shown,
    },
  ];
}

/** The year in the heading of a part: 2023年, and of 2019—2023年 the last. */
function yearOf({ heading }: ReportPart): string | undefined {
  return /\d{4}年/.exec(plain(heading))?.[0];
}
