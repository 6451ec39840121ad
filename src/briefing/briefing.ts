/**
 * The story of the deck: the report told again, part by part, in slides.
 *
 * The review becomes the year at a glance, charts, its areas and the difficulties; the
 * plan its targets and tasks; any other part a slide of points. Each slide chooses from
 * the report by its own rule, and `briefing.yaml` may choose otherwise, in the report's
 * words and figures only. `docs/content.md` lists the rules.
 */
import type { Note } from '../diagnostics/diagnostic.js';
import { chineseNumeral } from '../document/numbering.js';
import type { Indicators } from '../indicators/read.js';
import type { Briefing, BriefingSlide, GlanceSlide, ReportBlock, ReportPart } from '../report/report.js';
import type { BriefingFile } from '../report/schema.js';
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

/** Tells the report. Notes `briefing/*`, `figure/unknown`, `figure/no-number` and `figure/mixed-units`. */
export function readBriefing(file: Sourced<BriefingFile> | undefined, subject: Subject, note: Note): Briefing {
  const { body } = subject;
  const choice = new Choice(file, body, subject.figures, note);
  const tell = slidesForPart(subject, choice);
  const { all } = partsOf(body);
  const told = (all.length > 0 ? all : [withoutParts(subject)])
    .map((part, i) => ({ number: chineseNumeral(i + 1), heading: part.heading, slides: opened(tell(part, i), part) }))
    .filter(({ slides }) => slides.length > 0);
  if (told.length === 0) choice.nothingLeft();
  const title = choice.words(['title']) ?? subject.title;
  const closing = closingOf(body);
  const others = [title, ...(closing ? [closing.title] : [])];
  return { title, parts: withDistinctTitles(told, others, (quoted) => choice.isQuoted(quoted)), closing };
}

/** A report without parts is all review. */
function withoutParts({ body }: Subject): ReportPart {
  return { kind: 'part', heading: [], body, at: body[0]?.at ?? { file: '', line: 1, column: 1 } };
}

/** The first slide of a part begins its section. */
function opened(slides: readonly BriefingSlide[], { heading }: ReportPart): BriefingSlide[] {
  return slides.map((slide, i) => (i === 0 ? { ...slide, section: heading } : slide));
}

/** How the slides of a part come out of it. */
function slidesForPart(subject: Subject, choice: Choice): (part: ReportPart, index: number) => BriefingSlide[] {
  const { title, date, body, figures } = subject;
  const { all, review = withoutParts(subject), plan } = partsOf(body);
  const left = choice.leftOut();
  const headings = all.flatMap((part) => sectionsOf(part).map(({ heading }) => heading));
  const dropped = choice.dropped(headings);
  const dropIn = (part: ReportPart) => dropped ?? commonWord(sectionsOf(part).map(({ heading }) => heading));
  const inReview = indicatorsIn(figures, review);
  const last = lastParagraph(body);
  // Told on slides of their own: the last words, and the difficulties.
  const apart = new Set([...(last ? [last] : []), ...paragraphsOfDifficulties(review)]);
  const year = Number(date.slice(0, 4));
  const years = {
    resultYear: yearOf(review) ?? `${year - 1}年`,
    targetYear: (plan && yearOf(plan)) ?? `${year}年`,
  };

  const points = (part: ReportPart, index: number) => {
    const isLast = index === all.length - 1;
    if (isLast && left.has('building')) return [];
    const id = isLast ? 'building' : `part-${index + 1}`;
    return buildingOf(id, part, title, dropIn(part), apart, isLast ? choice : undefined);
  };

  const ofReview = (part: ReportPart, index: number): BriefingSlide[] => {
    const drop = dropIn(part);
    const source = { part, inPart: inReview, figures, choice, drop };
    const glance = left.has('glance') ? [] : glanceOf(part, subject, choice);
    const shown = glance.flatMap((slide) => slide.figures);
    const areas = areasOf(part, inReview, figures, choice, drop);
    return [
      ...(left.has('glance') || glance.length > 0 ? glance : openingOf(part, apart)),
      ...(left.has('growth') ? [] : growthOf(source)),
      ...(left.has('structure') ? [] : structureOf(source, shown)),
      ...(left.has('areas') ? [] : areas.length > 0 ? areas : points(part, index)),
      ...(left.has('difficulties') ? [] : difficultiesOf(part, choice)),
    ];
  };

  const ofPlan = (part: ReportPart, index: number): BriefingSlide[] => {
    const inPlan = indicatorsIn(figures, part);
    const tasks = tasksOf(part, inPlan, choice, dropIn(part));
    const targets = targetsOf({ part, inReview, inPlan, figures, years, choice });
    return [
      ...(left.has('targets') ? [] : targets.length > 0 || tasks.length === 0 ? targets : targetsInWords(part)),
      ...(left.has('tasks') ? [] : tasks.length > 0 ? tasks : points(part, index)),
    ];
  };

  return (part, index) =>
    part === plan ? ofPlan(part, index) : index === 0 ? ofReview(part, index) : points(part, index);
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

/** The year a part is about, as its heading says: 2023年, of 2019—2023年 the last. */
function yearOf({ heading }: ReportPart): string | undefined {
  return /\d{4}年/.exec(plain(heading))?.[0];
}
