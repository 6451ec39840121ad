/**
 * What a slide says, word for word: every paragraph of it consists of words of its slide of the briefing and of the
 * templates, those of one entry (an indicator, a point, a row) are not mixed with those of another, and the entries
 * stand in their order.
 *
 * So a number beside another label is reported, and so is another qualifier, unit or movement, although the report has
 * the same words elsewhere. A slide that is not of the briefing may show any words of the report.
 */
import type { BriefingPoint, BriefingSlide, ChartPoint, TargetsSlide } from '../briefing/story.js';
import type { LoadedReport } from '../content/loaded-report.js';
import type { Indicator } from '../report/report.js';
import { annexPart, ownTexts, visit } from '../report/visit.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentenceSpans } from '../text/sentences.js';
import type { DeckSlide } from './deck-reader.js';
import { comparable } from './numbers.js';
import type { TemplateWords } from './template-words.js';
import { dayOf } from './units.js';

/** Words that the layouts print themselves. */
const ownOfLayouts = ['← 返回总览'];

/** The words of one entry of a list. */
type Entry = readonly string[];

/** What a slide may show: words that stand anywhere on it, and lists whose entries come in their order. */
export interface SlideWords {
  readonly anywhere: ReadonlySet<string>;
  readonly lists: readonly (readonly ReadonlySet<string>[])[];
  /** What a chart beside a table shows: words of its alternative text only. */
  readonly charted: readonly ReadonlySet<string>[];
}

/** What all slides of a deck share. */
export interface CommonWords {
  readonly words: readonly string[];
  /** Whether own templates show whole sentences on slides. */
  readonly withSentences: boolean;
}

/** A paragraph that is not of its slide, or an entry before another that precedes it in the briefing. */
export interface WordFault {
  readonly slide: DeckSlide;
  readonly paragraph: string;
  readonly reason: 'words' | 'order';
}

/** The words that any slide may show: title block, closing, and those of its templates. */
export function commonWords(report: LoadedReport, { literals, shows }: TemplateWords): CommonWords {
  const { title, paper, occasion, speaker, issuer, briefing, date } = report;
  const head = [title, paper, occasion, speaker.office, speaker.name, issuer, briefing.title].map(plain);
  const closing = briefing.closing ? [plain(briefing.closing.title)] : [];
  return {
    words: [...ownOfLayouts, ...literals, ...head, ...closing, dayOf(date)],
    withSentences: shows('sentence'),
  };
}

/** The words of slides that the briefing does not have: cover, contents, dividers, closing, slides of an own template. */
export function wordsOfOthers(report: LoadedReport, common: CommonWords): SlideWords {
  const body = [...visit([...report.body, ...report.annexes.map(annexPart)])].flatMap(({ block }) =>
    block.kind === 'part' ? [] : ownTexts(block).flatMap((text) => forms(plain(text))),
  );
  const figures = report.figures.flatMap(({ name, figures }) => [
    plain(name),
    ...figures.flatMap((figure) => [...labelsOf(figure), ...valuesOf(figure)]),
  ]);
  const parts = report.briefing.parts.flatMap(({ number, heading }) => fieldsOf(number, heading).map(setOf));
  const dividers = report.briefing.parts.map(({ heading, divider }) => {
    const entries = divider?.entries.map(({ title }) => forms(plain(title))) ?? [];
    return [...fieldsOf(divider?.number ?? '', heading), ...entries].map(setOf);
  });
  return { anywhere: setOf([...common.words, ...body, ...figures]), lists: [parts, ...dividers], charted: [] };
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
    anywhere: setOf([...common.words.filter((word) => word !== NONE), ...own, ...anywhere]),
    lists: lists.map((list) => list.map(setOf)),
    charted: charted.map(setOf),
  };
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

function inOrder(fields: readonly Entry[], order: Order): Entry[] {
  return order.map((field) => fields[field]!);
}

/** The cells of a table of targets, row by row; and the years of its header, as often as the slides have it. */
function tableOf(
  { rows, resultYear, targetYear }: TargetsSlide,
  order: Order,
  slides: readonly DeckSlide[],
): Entry[][] {
  const cells = rows.flatMap(({ label, result, target }) =>
    inOrder([[plain(label)], result ? valuesOf(result) : [NONE], valuesOf(target)], order),
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

/** The main number of a chart of few bars: its label, the number, what the report says of it. */
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

/** Level and change, where one paragraph has both. */
function valuesOf(figure: Indicator): Entry {
  return [...levelsOf(figure), ...changesOf(figure)];
}

/**
 * A text and its forms where there is little room: its sentences, which lose their full stop at the end of a paragraph,
 * and the first clauses of it with or without …….
 */
export function forms(text: string): string[] {
  const whole = sentenceSpans(text).map(({ start, end }) => text.slice(start, end));
  const sentences = whole.flatMap((sentence) => [sentence, sentence.replace(/[。；]$/, '')]);
  const ends = [...text.matchAll(/[，；。：！？]/g)].map(({ index }) => text.slice(0, index));
  return [text, ...sentences, ...ends.flatMap((start) => [start, `${start}……`])];
}

function setOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(comparable).filter((word) => word !== ''));
}

/** The faults of slides that share one sequence of words. */
export function wordFaults(slides: readonly DeckSlide[], words: SlideWords): WordFault[] {
  const reader = new WordReader(words);
  return slides.flatMap((slide) => [
    ...slide.paragraphs.flatMap((paragraph) => reader.read(slide, paragraph)),
    ...slide.descriptions.flatMap((text) => describedFaults(slide, text, words)),
  ]);
}

/** The faults of an alternative text: 条形图：旅游77.2%，会展67.3%。 Its kind and the number of its rows are the layout's. */
function describedFaults(slide: DeckSlide, text: string, words: SlideWords): WordFault[] {
  const reader = new WordReader({ ...words, lists: [words.charted, ...words.lists] });
  const pieces = text.replace(/^[^：]*：/, '').split(/[，；。：]/);
  return pieces.flatMap((piece) => reader.read(slide, piece));
}

/** Places the paragraphs of a slide in its lists, each at the position reached there or further on. */
class WordReader {
  readonly #words: SlideWords;
  readonly #positions: number[];
  /** The list of the paragraph before; an entry that another list has interrupted does not go on. */
  #list: number | undefined;

  constructor(words: SlideWords) {
    this.#words = words;
    this.#positions = words.lists.map(() => -1);
  }

  read(slide: DeckSlide, paragraph: string): WordFault[] {
    const text = comparable(paragraph);
    const { anywhere, lists } = this.#words;
    if (consistsOf(text, [anywhere])) return [];
    let isKnown = false;
    for (const [i, list] of lists.entries()) {
      const fits = (entry: ReadonlySet<string>) => consistsOf(text, [anywhere, entry]);
      const from = this.#positions[i]! + (this.#list === i ? 0 : 1);
      const next = list.findIndex((entry, at) => at >= from && fits(entry));
      if (next >= 0) {
        this.#positions[i] = next;
        this.#list = i;
        return [];
      }
      isKnown ||= list.some(fits);
    }
    return [{ slide, paragraph, reason: isKnown ? 'order' : 'words' }];
  }
}

/** Whether a text is a sequence of words; no number is put together from two of them. */
function consistsOf(text: string, sets: readonly ReadonlySet<string>[]): boolean {
  // Every offset at which a sequence of words can end; each is visited once.
  const ends = new Set([0]);
  for (const start of ends) {
    for (let end = start + 1; end <= text.length; end++) {
      if (/\d/.test(text[end - 1]!) && /[\d.]/.test(text[end] ?? '')) continue;
      if (sets.some((set) => set.has(text.slice(start, end)))) ends.add(end);
    }
  }
  return ends.has(text.length);
}
