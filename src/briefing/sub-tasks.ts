/**
 * The points of a section or part: a short heading for each of its paragraphs.
 *
 * A heading is the lead sentence, or else the first clause that makes a statement. If there
 * are too few paragraphs, those without a lead give their points or sentences; a section
 * without paragraphs gives the sentences of its intro, else its heading.
 */

import type { ReportParagraph, ReportSection } from '../report/report.js';
import { chineseNumeral } from '../text/chinese-numerals.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentences } from '../text/sentences.js';
import type { Quote } from './choice.js';
import type { Headline } from './headline.js';
import { gist, statementIn, withoutOrdinal, withoutStop } from './headline.js';
import { paragraphsWithin } from './part-roles.js';
import type { BriefingPoint } from './story.js';

export interface SubTask {
  readonly heading: Text;
  /** The text after the heading. */
  readonly text: Text;
  /** The sentences the heading is taken from. */
  readonly sentences: readonly Text[];
  /** The sentences of the text. */
  readonly further: readonly Text[];
}

/** Fewer paragraphs than this are replaced by their sentences. */
const ENOUGH = 3;
/** Numbered sentences that make a list. */
const LEAST_NUMBERED = 2;
/** Most characters of a sentence that a slide can show at a readable size. */
const LONGEST_SENTENCE = 64;
/** Most characters of a lead that is used whole. */
const LONGEST_HEADING = 20;

/** The main paragraphs of a section: those with leads if there are at least two, else all. */
export function mainParagraphs(section: ReportSection): ReportParagraph[] {
  const all = paragraphsWithin(section);
  const led = all.filter(({ lead }) => lead.length > 0);
  return led.length > 1 ? led : all;
}

/** Up to `most` sub-tasks of a section, taken from the given paragraphs. */
export function pointsOf(
  { heading, intro }: ReportSection,
  paragraphs: readonly ReportParagraph[],
  most: number,
): SubTask[] {
  const found = roundRobin(subTasksOf(paragraphs), most);
  if (found.length > 0) return found;
  const points = statementsOf(intro).slice(0, most);
  return points.length > 0 ? points : [{ heading: withoutStop(heading), text: [], sentences: [heading], further: [] }];
}

/** The points quoted by the file, else the sub-tasks, whose texts are shown only if `inWords`. */
export function pointsWithSentences(
  quotes: readonly Quote[] | undefined,
  subTasks: readonly SubTask[],
  inWords: boolean,
): { readonly points: readonly BriefingPoint[]; readonly standing: readonly Text[] } {
  const all = quotes?.map(({ text, sentences }) => ({ heading: text, text: [], sentences, further: [] })) ?? subTasks;
  return {
    points: all.map(({ heading, text }, i) => ({
      number: chineseNumeral(i + 1),
      heading,
      text: inWords ? shown(text) : [],
    })),
    standing: all.flatMap(({ sentences, further }) => (inWords ? [...sentences, ...further] : sentences)),
  };
}

/** The text, or the leading clauses of its first sentence if all sentences are too long for a slide. */
function shown(text: Text): Text {
  const fit = (sentence: Text) => plain(sentence).length <= LONGEST_SENTENCE;
  return text.length === 0 || sentences(text).some(fit) ? text : gist(text, LONGEST_SENTENCE);
}

/** The line of a section: the rest of its heading, else the first sentence of its intro. */
export function directionOf({ intro, body }: ReportSection, { rest }: Headline): Quote {
  const [first] = body.length > 0 ? sentences(intro) : [];
  return rest.length > 0 || !first ? { text: rest, sentences: [] } : { text: withoutStop(first), sentences: [first] };
}

/** The sub-tasks of each paragraph: one, or several if there are too few paragraphs. */
export function subTasksOf(paragraphs: readonly ReportParagraph[]): SubTask[][] {
  return paragraphs.map((paragraph) => {
    const { lead, text, points } = paragraph;
    if (lead.length > 0 || paragraphs.length >= ENOUGH) return [subTaskOf(paragraph)];
    return points.length > 1 ? points.map(ofText) : statementsOf(text);
  });
}

/** The sentences of a running text; where it numbers some of them (一要…。二要…。) those, each over the one behind it. */
function statementsOf(text: Text): SubTask[] {
  const all = sentences(text);
  const starts = [...all.keys()].filter((i) => /^[一二三四五六七八九十]{1,2}[是要]/.test(plain(all[i]!)));
  if (starts.length < LEAST_NUMBERED) return all.map(ofText);
  return starts.map((at, n) => {
    const [lead = [], ...behind] = all.slice(at, starts[n + 1]);
    const further = behind.slice(0, 1);
    return { ...headed(lead, further.flat()), sentences: [lead], further };
  });
}

function subTaskOf({ lead, text }: ReportParagraph): SubTask {
  return lead.length === 0 ? ofText(text) : { ...headed(lead, text), sentences: [lead], further: sentences(text) };
}

/** A lead as heading; of a long one the first clause, with the rest before the text. */
function headed(lead: Text, text: Text): Pick<SubTask, 'heading' | 'text'> {
  const heading = withoutOrdinal(withoutStop(lead));
  if (plain(heading).length <= LONGEST_HEADING) return { heading, text };
  const { clause, rest } = statementIn(withoutOrdinal(lead));
  return { heading: clause, text: [...rest, ...text] };
}

/** Takes up to `most`, the first of each list before a second of any, and keeps their order. */
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
  const after = plain(rest) === '' ? further.flat() : [...rest, ...further.flat()];
  return { heading: clause, text: after, sentences: [first], further };
}
