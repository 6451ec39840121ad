/**
 * The plan as slides: an overview, and a slide for each section with its direction, its
 * sub-tasks and its commitments in numbers; without numbers its points have their texts.
 */

import type { Indicator, ReportParagraph, ReportPart } from '../report/report.js';
import { chineseNumeral } from '../text/chinese-numerals.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { slice } from '../text/slice.js';
import type { Choice } from './choice.js';
import { indicatorsOfSection, promised } from './chosen-indicators.js';
import { sectionsOf } from './part-roles.js';
import { headOf } from './slide-head.js';
import type { TaskSlide, TasksSlide } from './story.js';
import { directionOf, mainParagraphs, pointsOf, pointsWithSentences } from './sub-tasks.js';
import { gist, headlineOf } from './words/headline.js';

const MOST_FIGURES = 4;
const MOST_POINTS = 6;
/** Most characters of a point beside numbers. */
const LONGEST_BESIDE = 24;
const OVERVIEW = 'tasks';

/** The id of the slide of a task by its index. */
export function taskId(index: number): string {
  return `task-${index + 1}`;
}

/**
 * A slide for each task, up to the number that the file asks for, and an overview of all of them if there are several
 * and the deck `hasOverview`; `inPart` holds the indicators of the part, `shortened` leaves out of a paragraph what other
 * slides show.
 */
export function tasksOf(
  part: ReportPart,
  inPart: readonly Indicator[],
  choice: Choice,
  drop: readonly string[],
  hasOverview: boolean,
  shortened: (paragraph: ReportParagraph) => ReportParagraph = (paragraph) => paragraph,
): { readonly overview: readonly TasksSlide[]; readonly tasks: readonly TaskSlide[] } {
  const sections = sectionsOf(part);
  const entries = choice.sections('tasks', sections);
  const back = hasOverview && sections.length > 1 ? OVERVIEW : '';
  const tasks = sections.map((section, i): TaskSlide => {
    const path = ['tasks', entries.get(section) ?? -1];
    const entry = choice.value.tasks?.[entries.get(section) ?? -1];
    const headline = headlineOf(section.heading, drop);
    const line = entry && choice.quote([...path, 'line']);
    const named = choice.figures([...path, 'figures'], entry?.figures, MOST_FIGURES)?.map(({ figure }) => figure);
    const figures = named ?? promised(indicatorsOfSection(inPart, section), MOST_FIGURES);
    const quotes = choice.quotes([...path, 'points'], entry?.points?.length);
    const paragraphs = mainParagraphs(section).map(shortened);
    const subTasks = pointsOf(section, paragraphs, Math.max(paragraphs.length, MOST_POINTS));
    const inWords = figures.length === 0;
    const { points, standing } = pointsWithSentences(quotes, subTasks, figures);
    const beside = points.map((point) => ({ ...point, heading: gist(point.heading, LONGEST_BESIDE) }));
    const direction = line ?? directionOf(section, headline);
    const sentences = [
      section.heading,
      ...direction.sentences,
      ...figures.map(({ sentence }) => sentence),
      ...standing,
    ];
    return {
      kind: 'task',
      ...headOf(taskId(i), part, entry && choice.quote([...path, 'title']), headline.title, sentences),
      number: chineseNumeral(i + 1),
      line: direction.text,
      points: inWords || quotes ? points : beside,
      figures,
      back,
      ...choice.image([...path, 'image'], entry?.image),
    };
  });
  const chosen = choice.chosenSections(sections, entries, choice.count('tasks', sections.length));
  const shown = tasks.filter((_, i) => chosen.has(sections[i]!));
  if (back === '') return { overview: [], tasks: shown };
  const announced = announcement(part);
  const title = announced?.title ?? ofYear(part.heading);
  const sentences = [...(announced ? [announced.sentence] : []), ...sections.map(({ heading }) => heading)];
  const quoted = choice.quote(['overview', 'title']);
  // A task without a slide has nothing to lead to.
  const listed = tasks.map((task) => (shown.includes(task) ? task : { ...task, id: '' }));
  return {
    overview: [{ kind: 'tasks', ...headOf(OVERVIEW, part, quoted, title, sentences), tasks: listed }],
    tasks: shown,
  };
}

/** What a heading of several accounts says of the year: 2026年重点工作 of “十五五”时期主要目标和2026年重点工作. */
function ofYear(heading: Text): Text {
  const found = /[和与及、，](?=\d{4}年)/.exec(plain(heading));
  return found ? slice(heading, found.index + 1) : heading;
}

/** The announcement before the sections: 我们将重点抓好以下十项工作： without 我们将 and the colon. */
function announcement({ body }: ReportPart): { readonly title: Text; readonly sentence: Text } | undefined {
  const before = body[body.findIndex(({ kind }) => kind === 'section') - 1];
  if (before?.kind !== 'paragraph') return undefined;
  const text = [...before.lead, ...before.text];
  const found = /^(?:[^。！？；]*，)?(?:我们)?(?:要|将)?([^，。！？；：]{4,24})：$/d.exec(plain(text));
  const [start, end] = found?.indices?.[1] ?? [0, 0];
  return end > 0 ? { title: slice(text, start, end), sentence: text } : undefined;
}
