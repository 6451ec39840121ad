/**
 * What a section or part comes down to: a short heading for each of its paragraphs.
 *
 * It is the lead sentence; a paragraph without one gives its first clause that says
 * something. Where there are too few paragraphs, the points or sentences of those without
 * a lead stand for them; a section without paragraphs gives the sentences of its intro,
 * and one without that its heading.
 */
import { chineseNumeral } from '../document/numbering.js';
import type { BriefingPoint, ReportParagraph, ReportSection } from '../report/report.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentences } from '../text/sentences.js';
import type { Quote } from './choice.js';
import type { Headline } from './headline.js';
import { gist, statementIn, withoutOrdinal, withoutStop } from './headline.js';
import { paragraphsOf } from './part-roles.js';

export interface SubTask {
  readonly heading: Text;
  /** All that is said behind the heading. */
  readonly text: Text;
  /** The sentences the heading stands in. */
  readonly sentences: readonly Text[];
  /** Those of the text. */
  readonly further: readonly Text[];
}

/** Fewer paragraphs than this are told by their sentences. */
const ENOUGH = 3;
/** Characters of a sentence a slide can show in a good size. */
const LONGEST_SENTENCE = 64;
/** Characters of a lead that is a heading as it stands. */
const LONGEST_HEADING = 20;

/** The paragraphs that stand for a section: where two have leads, those alone. */
export function mainParagraphs(section: ReportSection): ReportParagraph[] {
  const all = paragraphsOf(section);
  const led = all.filter(({ lead }) => lead.length > 0);
  return led.length > 1 ? led : all;
}

/** The sub-tasks of a section by some of its paragraphs, up to `most`. */
export function pointsOf(
  { heading, intro }: ReportSection,
  paragraphs: readonly ReportParagraph[],
  most: number,
): SubTask[] {
  const found = roundRobin(subTasksOf(paragraphs), most);
  if (found.length > 0) return found;
  const told = sentences(intro).map(ofText).slice(0, most);
  return told.length > 0 ? told : [{ heading: withoutStop(heading), text: [], sentences: [heading], further: [] }];
}

/** The points of a slide as the file quotes them, else the sub-tasks; these have their text only `inWords`. */
export function pointsWithSentences(
  quotes: readonly Quote[] | undefined,
  subTasks: readonly SubTask[],
  inWords: boolean,
): { readonly points: readonly BriefingPoint[]; readonly standing: readonly Text[] } {
  const told = quotes?.map(({ text, sentences }) => ({ heading: text, text: [], sentences, further: [] })) ?? subTasks;
  return {
    points: told.map(({ heading, text }, i) => ({
      number: chineseNumeral(i + 1),
      heading,
      text: inWords ? shown(text) : [],
    })),
    standing: told.flatMap(({ sentences, further }) => (inWords ? [...sentences, ...further] : sentences)),
  };
}

/** The text, or where all its sentences are too long for a slide, clauses of the first. */
function shown(text: Text): Text {
  const fit = (sentence: Text) => plain(sentence).length <= LONGEST_SENTENCE;
  return text.length === 0 || sentences(text).some(fit) ? text : gist(text, LONGEST_SENTENCE);
}

/** The line of a section: what its heading says after the title, else the first sentence of an intro over paragraphs. */
export function directionOf({ intro, body }: ReportSection, { rest }: Headline): Quote {
  const [first] = body.length > 0 ? sentences(intro) : [];
  return rest.length > 0 || !first ? { text: rest, sentences: [] } : { text: withoutStop(first), sentences: [first] };
}

/** What each paragraph comes down to: one sub-task, or several where the paragraphs are too few. */
export function subTasksOf(paragraphs: readonly ReportParagraph[]): SubTask[][] {
  return paragraphs.map((paragraph) => {
    const { lead, text, points } = paragraph;
    if (lead.length > 0 || paragraphs.length >= ENOUGH) return [subTaskOf(paragraph)];
    return (points.length > 1 ? points : sentences(text)).map(ofText);
  });
}

function subTaskOf({ lead, text }: ReportParagraph): SubTask {
  return lead.length === 0 ? ofText(text) : { ...headed(lead, text), sentences: [lead], further: sentences(text) };
}

/** A lead as heading; of a long one the first clause, and what it goes on with before the text. */
function headed(lead: Text, text: Text): Pick<SubTask, 'heading' | 'text'> {
  const heading = withoutOrdinal(withoutStop(lead));
  if (plain(heading).length <= LONGEST_HEADING) return { heading, text };
  const { clause, rest } = statementIn(withoutOrdinal(lead));
  return { heading: clause, text: [...rest, ...text] };
}

/** As many as `most`, the first of each list before a second of any, in order. */
function roundRobin(lists: readonly (readonly SubTask[])[], most: number): SubTask[] {
  const ranked = lists.flatMap((list, n) => list.map((subTask, i) => ({ subTask, n, i })));
  return [...ranked]
    .sort((a, b) => a.i - b.i || a.n - b.n)
    .slice(0, most)
    .sort((a, b) => a.n - b.n || a.i - b.i)
    .map(({ subTask }) => subTask);
}

function ofText(text: Text): SubTask {
  const [first = [], ...further] = sentences(text);
  const { clause, rest } = statementIn(first);
  const behind = plain(rest) === '' ? further.flat() : [...rest, ...further.flat()];
  return { heading: clause, text: behind, sentences: [first], further };
}
