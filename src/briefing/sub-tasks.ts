/**
 * The points of a section or part: a short heading for each of its paragraphs.
 *
 * A heading is the lead sentence, or else the first clause that makes a statement. If there
 * are too few paragraphs, those without a lead give their points or sentences; a section
 * without paragraphs gives the sentences of its intro, else its heading.
 */

import type { Indicator, ReportParagraph, ReportSection } from '../report/report.js';
import { chineseNumeral } from '../text/chinese-numerals.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentences } from '../text/sentences.js';
import { slice } from '../text/slice.js';
import type { Quote } from './choice.js';
import { paragraphsWithin } from './part-roles.js';
import type { BriefingPoint } from './story.js';
import type { Headline } from './words/headline.js';
import { firstClause, gist, opensWith, statementIn, withoutOrdinal, withoutStop } from './words/headline.js';
import { isMaxim, isProcedure, openingsOf } from './words/openings.js';
import { beforeNextHead, headsIn, withLeads } from './words/run-in-heads.js';

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
/** Most characters of an opening sentence that a slide shows in two lines of large type. */
const LONGEST_SENTENCE = 50;
/** Most characters of a lead that is used whole. */
const LONGEST_HEADING = 20;

/** The main paragraphs of a section: those with leads if there are at least two, else all. */
export function mainParagraphs(section: ReportSection): ReportParagraph[] {
  const all = withLeads(paragraphsWithin(section));
  const led = all.filter(({ lead }) => lead.length > 0);
  return led.length > 1 ? led : all;
}

/** Up to `most` sub-tasks of a section, taken from the given paragraphs, else from its intro. Those that say what the figures show stay out. */
export function pointsOf(
  { heading, intro }: ReportSection,
  paragraphs: readonly ReportParagraph[],
  most: number,
  figures: readonly Indicator[] = [],
): SubTask[] {
  const lists = subTasksOf(paragraphs);
  const all = lists.flat().length > 0 ? lists : [statementsOf(intro)];
  const whole = all.map((list) => list.filter((subTask) => isWhole(subTask) && !repeats(subTask, figures)));
  const short = whole.map((list) => list.filter(isShort));
  const enough = [short, whole].find((lists, i) => lists.flat().length >= (i === 0 ? most : Math.min(LEAST, most)));
  const found = roundRobin(enough ?? all, most);
  return found.length > 0 ? found : [{ heading: withoutStop(heading), text: [], sentences: [heading], further: [] }];
}

/** Points that may be left of a section. */
const LEAST = 2;
/** Most characters of a point that is read at a glance. */
const LONGEST_POINT = 36;
/** Clauses that only begin a sentence; sentences that say why are no points either. */
const fragment = /^(?:那些|这些|只有|不仅|虽然|如果|越是)|(?:同时|过程中|以来|相比|来看|瞬间|的是)$/;

function isWhole({ heading }: SubTask): boolean {
  return !fragment.test(plain(heading)) && !isMaxim(plain(heading));
}

function isShort({ heading }: SubTask): boolean {
  return plain(heading).length <= LONGEST_POINT;
}

/** The points that are whole and short, if at least two are; else all. */
export function readable(points: readonly SubTask[]): readonly SubTask[] {
  const found = points.filter((point) => isWhole(point) && isShort(point));
  return found.length >= LEAST ? found : points;
}

function repeats({ heading }: SubTask, figures: readonly Indicator[]): boolean {
  const words = plain(heading);
  return figures.some(
    ({ sentence, level }) => plain(sentence).includes(words) && words.includes(plain(level.value) + level.unit),
  );
}

/** The points quoted by the file, else the sub-tasks with their texts, of which those beside `figures` are a detail. */
export function pointsWithSentences(
  quotes: readonly Quote[] | undefined,
  subTasks: readonly SubTask[],
  figures: readonly Indicator[],
): { readonly points: readonly BriefingPoint[]; readonly standing: readonly Text[] } {
  const all = quotes?.map(({ text, sentences }) => ({ heading: text, text: [], sentences, further: [] })) ?? subTasks;
  const most = all.length < FEW ? LONGEST_DETAIL : LONGEST_LINE;
  const said = all.map(({ text, further }): Quote => {
    return figures.length === 0
      ? { text: shown(text, all.length), sentences: further }
      : detailOf(text, further, most, figures);
  });
  return {
    points: all.map(({ heading }, i) => ({ number: chineseNumeral(i + 1), heading, text: said[i]!.text })),
    standing: all.flatMap(({ sentences }, i) => [...sentences, ...said[i]!.sentences]),
  };
}

/**
 * The text of one of `count` points, or the leading clauses of its first sentence if that is too long for a slide, unless
 * these are too long as well and another sentence is not; of more than a few points the first clauses that there is room for.
 */
function shown(text: Text, count: number): Text {
  if (count > FEW) {
    const openings = [text, ...sentences(text)].map((part) =>
      opensWith(slice(part, openingsOf(plain(part))), LONGEST_OF_MANY),
    );
    return openings.find((opening) => plain(opening).length <= LONGEST_OF_MANY) ?? [];
  }
  const isReadable = (sentence: Text) => plain(sentence).length <= LONGEST_SENTENCE;
  const [opening = [], ...others] = sentences(text);
  const clauses = gist(text, LONGEST_SENTENCE);
  return isReadable(opening) || (!isReadable(clauses) && others.some(isReadable)) ? text : clauses;
}

/** Most characters of a text beside numbers: of a few, and of more, which have a line each. */
const LONGEST_DETAIL = 44;
const LONGEST_LINE = 28;
/** Who is in charge, or by when something is done. */
const commitment = /负责|牵头|年底前|月底前|[年月日]前|前完成|上半年|下半年|季度|全年|力争|确保/;

/**
 * The leading clauses of one sentence of a text, within `most` characters, and that of the `further` sentences which has
 * them: of the one that says who or by when, else of one with a number, else of the first; and preferably of one whose
 * numbers are not among the `figures`. Empty where all are too long.
 */
function detailOf(text: Text, further: readonly Text[], most: number, figures: readonly Indicator[]): Quote {
  const openings = sentences(text)
    .filter((sentence) => !isProcedure(plain(sentence)) && !isMaxim(plain(sentence)))
    .map((sentence) => opensWith(slice(sentence, openingsOf(plain(sentence))), most))
    .filter((opening) => plain(opening).length <= most);
  const worth = (opening: Text) => {
    const words = plain(opening);
    const again = figures.some(({ level }) => words.includes(plain(level.value) + level.unit));
    return (commitment.test(words) ? 2 : /\d/.test(words) ? 1 : 0) - (again ? 2 : 0);
  };
  const best = openings.reduce<Text>((found, each) => {
    return found.length === 0 || worth(each) > worth(found) ? each : found;
  }, []);
  const words = plain(best);
  return { text: best, sentences: words === '' ? [] : further.filter((sentence) => plain(sentence).includes(words)) };
}

/** Points that stand under each other; more stand in columns. */
const FEW = 4;
/** Most characters of the text of a point in a column. */
const LONGEST_OF_MANY = 34;

/** The line of a section: the rest of its heading, else the first sentence of its intro. */
export function directionOf({ intro, body }: ReportSection, { rest, means }: Headline): Quote {
  const [first] = body.length > 0 ? sentences(intro) : [];
  const further = rest.length > 0 ? rest : means;
  return further.length > 0 || !first
    ? { text: further, sentences: [] }
    : { text: withoutStop(first), sentences: [first] };
}

/** The sub-tasks of each paragraph: one, or several if there are too few paragraphs. */
export function subTasksOf(paragraphs: readonly ReportParagraph[]): SubTask[][] {
  const word = commonOpening(paragraphs.map(({ lead, text }) => [...lead, ...text]));
  return paragraphs.map((paragraph) => {
    const { lead, text, points } = paragraph;
    if (lead.length > 0 || paragraphs.length >= ENOUGH) return [subTaskOf(paragraph, word)];
    return points.length > 1 ? points.map((point) => ofText(point)) : statementsOf(text);
  });
}

/** The sentences of a running text; where some of them are numbered (一要…。二要…。) or heads, those, each over the one behind it. */
function statementsOf(text: Text): SubTask[] {
  const all = sentences(text).filter((sentence) => !isProcedure(plain(sentence)));
  const numbered = [...all.keys()].filter((i) => /^[一二三四五六七八九十]{1,2}[是要]/.test(plain(all[i]!)));
  const starts = numbered.length < LEAST_NUMBERED ? headsIn(all) : numbered;
  if (starts.length === 0) {
    const word = commonOpening(all);
    return all.map((sentence) => ofText(sentence, word));
  }
  return starts.map((at, n) => {
    const [lead = [], ...behind] = all.slice(at, starts[n + 1]);
    const further = behind.slice(0, 1);
    return { ...headed(lead, further.flat()), sentences: [lead], further };
  });
}

/** Texts with the same opening that make a row. */
const LEAST_ALIKE = 3;

/** The word that most texts begin with, each in a short first clause: 坚持政治引领，…… 坚持依法行政，……; empty where they do not. */
function commonOpening(texts: readonly Text[]): string {
  const words = texts.map((text) => /^(\p{Script=Han}{2})[^，。；：、\d]{2,8}，/u.exec(plain(text))?.[1] ?? '');
  const alike = (word: string) => words.filter((other) => other === word).length;
  return words.find((word) => word !== '' && alike(word) >= LEAST_ALIKE && alike(word) * 2 > words.length) ?? '';
}

function subTaskOf({ lead, text }: ReportParagraph, word: string): SubTask {
  if (lead.length === 0) return ofText(text, word);
  const further = beforeNextHead(sentences(text));
  return { ...headed(lead, further.flat()), sentences: [lead], further };
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

/** The first statement of a text over the rest; of texts in a row, which begin with the same `word`, the first clause. */
function ofText(text: Text, word = ''): SubTask {
  const all = sentences(text);
  const done = all.filter((sentence) => !isProcedure(plain(sentence)));
  const [first = [], ...behind] = done.length > 0 ? done : all;
  const further = beforeNextHead(behind);
  const isInRow = word !== '' && plain(first).startsWith(word);
  const { clause, rest } = isInRow ? firstClause(first) : statementIn(first);
  const after = plain(rest) === '' ? further.flat() : [...rest, ...further.flat()];
  return { heading: clause, text: after, sentences: [first], further };
}
