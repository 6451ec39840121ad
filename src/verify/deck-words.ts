/**
 * What a slide says, word for word: every paragraph of it consists of words of its slide of the briefing and of the
 * templates, those of one entry (an indicator, a point, a row) are not mixed with those of another, and the entries
 * stand in their order.
 *
 * So a number beside another label is reported, and so is another qualifier, unit or movement, although the report has
 * the same words elsewhere. A slide that is not of the briefing may show any words of the report.
 */
import type { BriefingPart, BriefingPoint, BriefingSlide, ChartPoint, TargetsSlide } from '../briefing/story.js';
import type { LoadedReport } from '../content/loaded-report.js';
import type { Indicator } from '../report/report.js';
import { annexPart, ownTexts, visit } from '../report/visit.js';
import { chineseNumeral } from '../text/chinese-numerals.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentenceSpans } from '../text/sentences.js';
import type { DeckSlide } from './deck-reader.js';
import { comparable } from './numbers.js';
import type { TemplateWords } from './template-words.js';
import { dayOf } from './units.js';
import type { SlideWords, WordFault } from './word-reader.js';
import { setOf, wordFaults } from './word-reader.js';

/** Words that the layouts print themselves. */
const ownOfLayouts = ['← 返回总览'];

/** The words of one entry of a list. */
type Entry = readonly string[];

/** What all slides of a deck share. */
export interface CommonWords {
  readonly words: readonly string[];
  /** Whether own templates show whole sentences on slides. */
  readonly withSentences: boolean;
}

/** The words that any slide may show: title block, closing, and those of its templates. */
export function commonWords(report: LoadedReport, { literals, shows }: TemplateWords): CommonWords {
  return {
    words: [...ownOfLayouts, ...literals, ...headsOf(report), dayOf(report.date)],
    withSentences: shows('sentence'),
  };
}

/** The texts of cover and closing. */
function headsOf({ title, paper, occasion, speaker, issuer, briefing }: LoadedReport): string[] {
  const closing = briefing.closing ? [briefing.closing.title] : [];
  return [title, ...paper, occasion, speaker.office, speaker.name, issuer, briefing.title, ...closing].map(plain);
}

/**
 * The faults of slides that the briefing does not have: cover, contents, dividers, closing, slides of an own template.
 * They may show any words of the report, but a divider has its own entries in their order only.
 */
export function otherFaults(slides: readonly DeckSlide[], report: LoadedReport, common: CommonWords): WordFault[] {
  const words = wordsOfOthers(report, common);
  return slides.flatMap((slide) => [...wordFaults([slide], words), ...entryFaults(slide, report.briefing.parts)]);
}

/** Entries on a divider, which is known by the heading of its part, before another that precedes it, or of another part. */
function entryFaults(slide: DeckSlide, parts: readonly BriefingPart[]): WordFault[] {
  const title = comparable(slide.title);
  const lengthOf = ({ heading }: BriefingPart) => comparable(plain(heading)).length;
  const named = parts.filter(({ heading, divider }) => divider && title.endsWith(comparable(plain(heading))));
  const longest = Math.max(...named.map(lengthOf));
  const all = new Set(parts.flatMap(entriesOf));
  // Of parts of one heading it is the one that the slide fits best.
  const faults = named
    .filter((part) => lengthOf(part) === longest)
    .map((part) => faultsOfEntries(slide, part, new Set(all)))
    .sort((a, b) => a.length - b.length);
  return faults[0] ?? [];
}

/** @param all the entries of all parts */
function faultsOfEntries(slide: DeckSlide, part: BriefingPart, all: Set<string>): WordFault[] {
  const own = entriesOf(part);
  // A slide may be called as its part is.
  all.delete(comparable(plain(part.heading)));
  let at = -1;
  return slide.paragraphs.flatMap((paragraph): WordFault[] => {
    const text = comparable(paragraph);
    if (!all.has(text)) return [];
    const next = own.indexOf(text, at + 1);
    if (next < 0) return [{ slide, paragraph, reason: 'order' }];
    at = next;
    return [];
  });
}

function entriesOf({ divider }: BriefingPart): string[] {
  return divider?.entries.map(({ title }) => comparable(plain(title))) ?? [];
}

function wordsOfOthers(report: LoadedReport, common: CommonWords): SlideWords {
  const body = [...visit([...report.body, ...report.annexes.map(annexPart)])].flatMap(({ block }) =>
    block.kind === 'part' ? [] : ownTexts(block).flatMap((text) => forms(plain(text))),
  );
  const figures = report.figures.flatMap(({ name, figures }) => [
    plain(name),
    ...figures.flatMap((figure) => [...labelsOf(figure), ...valuesOf(figure)]),
  ]);
  const parts = report.briefing.parts.flatMap(({ number, heading }) => fieldsOf(number, heading).map(setOf));
  const entries = report.briefing.parts.flatMap(entriesOf);
  const heads = headsOf(report).flatMap(forms);
  return { anywhere: setOf([...common.words, ...heads, ...body, ...figures, ...entries]), lists: [parts], charted: [] };
}

/** A slide of the briefing and the slides of the deck that it became. */
export interface ShownSlide {
  readonly slide: BriefingSlide;
  readonly slides: readonly DeckSlide[];
}

/** The faults of slides of the briefing, whose entries have their fields in one order, whichever fits best. */
export function briefingFaults(shown: readonly ShownSlide[], common: CommonWords): WordFault[] {
  let fewest: WordFault[] | undefined;
  for (const order of orders) {
    const faults = shown.flatMap((one) => wordFaults(one.slides, wordsOf(one, common, order)));
    if (!fewest || faults.length < fewest.length) fewest = faults;
    if (fewest.length === 0) break;
  }
  return fewest ?? [];
}

function wordsOf({ slide, slides }: ShownSlide, common: CommonWords, order: Order): SlideWords {
  const { title, kicker, section, sentences } = slide;
  const texts = [title, kicker, section, ...(common.withSentences ? sentences : [])];
  const own = texts.flatMap((text) => forms(plain(text)));
  const { anywhere = [], lists, charted = [] } = particularsOf(slide, slides, order);
  return {
    // The dash of a table stands in its cell only.
    anywhere: setOf([...common.words.filter((word) => word !== NONE), ...own, ...partsOf(title, slides), ...anywhere]),
    lists: lists.map((list) => list.map(setOf)),
    charted: charted.map(setOf),
  };
}

/** The titles of the parts of a divided slide, which end with their numbers. */
function partsOf(title: Text, slides: readonly DeckSlide[]): string[] {
  return slides.length < 2 ? [] : slides.map((_, i) => `${plain(title)}（${chineseNumeral(i + 1)}）`);
}

/** Orders of label, result and target in a table, and of label, level and change of a figure. */
const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 2, 0],
  [2, 1, 0],
  [1, 0, 2],
] as const;

type Order = (typeof orders)[number];

function inOrder<Field>(fields: readonly Field[], order: Order): Field[] {
  return order.map((field) => fields[field]!);
}

/** The cells of a table of targets, row by row; and the years of its header, as often as the slides have it. */
function tableOf(
  { rows, resultYear, targetYear }: TargetsSlide,
  order: Order,
  slides: readonly DeckSlide[],
): Entry[][] {
  const cells = rows.flatMap(({ label, result, target }) =>
    inOrder([[[plain(label)]], result ? cellOf(result) : [[NONE]], cellOf(target)], order).flat(),
  );
  const headers = slides.flatMap(({ paragraphs }) =>
    paragraphs.filter((text) => text.length <= resultYear.length + LONGEST_HEADER && text.includes(resultYear)),
  );
  return [cells, headers.flatMap(() => inOrder([[], [resultYear], [targetYear]], order))];
}

/** What a table has in the place of a result that the report does not have. */
const NONE = '—';
/** Characters beside the year in the header of a table: 结果. */
const LONGEST_HEADER = 4;

interface Particulars {
  readonly anywhere?: readonly string[];
  readonly lists: readonly (readonly Entry[])[];
  readonly charted?: readonly Entry[];
}

function particularsOf(slide: BriefingSlide, slides: readonly DeckSlide[], order: Order): Particulars {
  switch (slide.kind) {
    case 'glance':
      return { lists: [figuresOf(slide, order)] };
    case 'growth':
      return { anywhere: [slide.unit], lists: [slide.points.map(wordsOfPoint), mainOf(slide)] };
    case 'structure': {
      const points = slide.charts.flatMap(({ points }) => points.map(wordsOfPoint));
      return { anywhere: slide.charts.map(({ unit }) => unit), lists: [points] };
    }
    case 'targets': {
      const [results, targets] = [slide.results.map(wordsOfPoint), slide.targets.map(wordsOfPoint)];
      const charted = [[slide.resultYear], ...results, [slide.targetYear], ...targets];
      return { anywhere: [slide.unit], lists: tableOf(slide, order, slides), charted };
    }
    case 'tasks':
      return { lists: [slide.tasks.flatMap(({ number, title }) => fieldsOf(number, title))] };
    case 'area':
    case 'task': {
      const anywhere = [slide.number, ...forms(plain(slide.line))];
      return { anywhere, lists: [figuresOf(slide, order), pointsOf(slide)] };
    }
    case 'livelihood':
    case 'difficulties':
    case 'building':
      return { lists: [pointsOf(slide)] };
  }
}

function figuresOf({ figures }: { readonly figures: readonly Indicator[] }, order: Order): Entry[] {
  return figures.flatMap((figure) => inOrder([labelsOf(figure), levelsOf(figure), changesOf(figure)], order));
}

function pointsOf({ points }: { readonly points: readonly BriefingPoint[] }): Entry[] {
  return points.flatMap(({ number, heading, text }) => fieldsOf(number, heading, text));
}

/** The paragraphs of a point, which follow each other: its number, its heading with or without it, its text. */
function fieldsOf(number: string, heading: Text, text: Text = []): Entry[] {
  const headings = forms(plain(heading));
  return [[number], [...headings, ...headings.map((each) => number + each)], forms(plain(text))];
}

/** The main number of a chart of few bars: its label, the number, and the clauses of the report that state it. */
function mainOf({ main }: Extract<BriefingSlide, { kind: 'growth' }>): Entry[] {
  return main ? [[plain(main.label)], [plain(main.shown)], forms(plain(main.sentence))] : [];
}

function wordsOfPoint({ label, number, shown, sentence }: ChartPoint): Entry {
  return [plain(label), String(number), plain(shown), plain(sentence)];
}

function labelsOf({ label, movement, group }: Indicator): Entry {
  return [plain(label), plain(label) + movement, group];
}

function levelsOf({ level: { text, value, before, unit }, movement }: Indicator): Entry {
  const behind = plain(text).slice(before.length + plain(value).length);
  return [plain(text), before + plain(value), plain(value), behind, unit, movement];
}

function changesOf({ change }: Indicator): Entry {
  return change ? [plain(change.words), plain(change.text)] : [];
}

/** Level and change of a cell, in this order; clauses of a target in words may stand on lines of their own. */
function cellOf(figure: Indicator): Entry[] {
  const clauses = plain(figure.level.text)
    .split(/(?<=[，；])/u)
    .map((clause) => [clause, clause.replace(/[，；]$/u, '')]);
  const [first = [], ...others] = clauses;
  return [[...levelsOf(figure), ...first], ...others, changesOf(figure)];
}

/** Level and change in any order. */
function valuesOf(figure: Indicator): Entry {
  return [...levelsOf(figure), ...changesOf(figure)];
}

/** Characters: no slide has room for more. Of a very long paragraph all first clauses together would fill the memory. */
const MOST_SHOWN = 1000;

/**
 * A text and its forms where there is little room: its sentences, which lose their full stop at the end of a paragraph,
 * and the first clauses of it with or without …….
 */
export function forms(text: string): string[] {
  const whole = sentenceSpans(text).map(({ start, end }) => text.slice(start, end));
  const sentences = whole.flatMap((sentence) => [sentence, sentence.replace(/[。；]$/, '')]);
  const ends = [...text.slice(0, MOST_SHOWN).matchAll(/[，；。：！？]/g)].map(({ index }) => text.slice(0, index));
  return [text, ...sentences, ...ends.flatMap((start) => [start, `${start}……`])];
}
