/**
 * Compares a finished deck with the Report: every chosen indicator is on its slide, every number is in the report,
 * every chart agrees with its workbook, and every note is a sentence of the report with its page in the book.
 */

import type { LoadedReport } from '../content/loaded-report.js';
import type { Diagnostic, Note } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/diagnostic.js';
import { annexPart, ownTexts, visit } from '../report/visit.js';
import { plain } from '../text/running-text.js';
import type { World } from '../world/world.js';
import { chartDifferences } from './deck-charts.js';
import type { ExpectedSlide } from './deck-indicators.js';
import { expectedDeck, indicatorFaults } from './deck-indicators.js';
import type { DeckSlide } from './deck-reader.js';
import { briefingFaults, commonWords, otherFaults } from './deck-words.js';
import type { NumberIndex } from './numbers.js';
import { comparable, indexNumbers, numbersIn } from './numbers.js';
import type { Stream } from './printed.js';
import { squeeze } from './squeeze.js';
import type { TemplateWords } from './template-words.js';
import { templateWords } from './template-words.js';
import { dayOf } from './units.js';
import { wordingsAtDifference } from './wordings.js';

export interface CheckedDeck {
  readonly slides: number;
  readonly numbers: number;
  readonly charts: number;
}

export interface ComparedWith {
  readonly report: LoadedReport;
  /** Texts of the default edition, in which the pages named in the notes are looked up. */
  readonly book: readonly Stream[] | undefined;
  /** A handout has its charts as pictures, which are not compared. A deck by default. */
  readonly kind?: 'deck' | 'handout';
}

/** Compares a deck and notes the differences. @returns how much was compared */
export function verifyDeck(
  path: string,
  read: readonly DeckSlide[],
  { report, book, kind = 'deck' }: ComparedWith,
  world: World,
  note: Note,
): CheckedDeck {
  const slides = withoutCaptions(read, report);
  const words = templateWords('templates/briefing', [], world);
  const expected = expectedDeck(report, slides, words);
  const charts = slides.flatMap((slide) => slide.charts);
  const checked = {
    slides: slides.length,
    numbers:
      slides.reduce((sum, slide) => sum + numbersOn(slide).length, 0) +
      charts.reduce((sum, { points }) => sum + points.length, 0),
    charts: charts.length,
  };
  if (expected.length > 0 && expected.every((one) => one.slides.length === 0)) {
    const found = slides[0]?.title ?? '';
    note(error('verify/other-report', { path, title: plain(report.briefing.title), found }));
    return checked;
  }
  // A template that does not loop over the slides of the briefing may make a selection: then a warning is enough.
  const loopsOverSlides = words.mentions('lookup . "kind"');
  for (const { title, slides } of expected)
    if (slides.length === 0) note((loopsOverSlides ? error : warning)('verify/missing-slide', { path, title }));
  const reported = new Set<string>();
  for (const problem of indicatorDifferences(path, expected, reported)) note(problem);
  const index = indexNumbers(textsOf(report));
  for (const slide of slides) for (const problem of numberDifferences(path, slide, index, reported)) note(problem);
  for (const problem of wordDifferences(path, report, slides, expected, words, reported)) note(problem);
  const labels = new Set(report.figures.flatMap(({ figures }) => figures.map(({ label }) => comparable(plain(label)))));
  for (const one of expected) for (const { label } of one.points) labels.add(label);
  if (kind === 'deck') for (const problem of chartDifferences(path, expected, slides, labels)) note(problem);
  for (const problem of noteDifferences(path, report, slides, book, words)) note(problem);
  return checked;
}

/** Compares speaker notes that are a file of their own: every note is a sentence of the report with its page. */
export function verifyNotes(
  path: string,
  slides: readonly DeckSlide[],
  { report, book }: ComparedWith,
  world: World,
  note: Note,
): CheckedDeck {
  const words = templateWords('templates/briefing', [], world);
  for (const problem of noteDifferences(path, report, slides, book, words)) note(problem);
  const numbers = slides.flatMap(({ notes }) => notes.flatMap(numbersIn));
  return { slides: slides.length, numbers: numbers.length, charts: 0 };
}

/** The slides without captions of pictures, which are the only texts on a slide that need not be of the report. */
function withoutCaptions(slides: readonly DeckSlide[], { briefing, body }: LoadedReport): DeckSlide[] {
  const images = [briefing, ...briefing.parts.flatMap(({ slides }) => slides)].flatMap((shown) =>
    'image' in shown && shown.image ? shown.image : [],
  );
  const figures = [...visit(body)].flatMap(({ block }) => (block.kind === 'figure' ? block : []));
  const captions = new Set([...images, ...figures].map(({ caption }) => squeeze(plain(caption))));
  return slides.map((slide) => ({
    ...slide,
    paragraphs: slide.paragraphs.filter((paragraph) => !captions.has(squeeze(paragraph))),
  }));
}

const keyOf = (slide: DeckSlide, number: string) => `${slide.number} ${number}`;

/** Indicators with another number, or not on their slide. Adds the numbers it reports to `reported`. */
function indicatorDifferences(path: string, expected: readonly ExpectedSlide[], reported: Set<string>): Diagnostic[] {
  return expected.flatMap((one) =>
    indicatorFaults(one).map(({ figure, slide, found }) => {
      const { label, shown, change, at } = figure;
      const where = { path, slide: String(slide.number) };
      const says = [shown, change].filter(Boolean).join('，');
      const numbers = numbersIn(found ?? '');
      const known = new Set(numbersIn(shown + change).map(({ digits }) => digits));
      const other = numbers.find(({ digits }) => !known.has(digits));
      if (found === undefined || !other) return error('verify/missing-figure', { ...where, label, shown: says }, at);
      const number = found.slice(other.start, other.end);
      reported.add(keyOf(slide, other.digits));
      return error('verify/number', { ...where, number, nearest: { label, shown: says } }, at);
    }),
  );
}

/** Paragraphs that are not of their slide, except those with a number that is reported already. */
function wordDifferences(
  path: string,
  report: LoadedReport,
  slides: readonly DeckSlide[],
  expected: readonly ExpectedSlide[],
  words: TemplateWords,
  reported: ReadonlySet<string>,
): Diagnostic[] {
  const common = commonWords(report, words);
  const shown = report.briefing.parts
    .flatMap(({ slides }) => slides)
    .map((slide, i) => ({ slide, slides: expected[i]!.slides }));
  const tables = shown.filter(({ slide }) => slide.kind === 'targets');
  const lists = shown.filter(({ slide }) => slide.kind !== 'targets');
  const others = slides.filter((slide) => expected.every((one) => !one.slides.includes(slide)));
  const faults = [
    ...briefingFaults(tables, common),
    ...briefingFaults(lists, common),
    ...otherFaults(others, report, common),
  ];
  const isReported = (slide: DeckSlide, paragraph: string) =>
    numbersIn(comparable(paragraph)).some(({ digits }) => reported.has(keyOf(slide, digits)));
  const withNumber = new Set([...reported].map((key) => key.split(' ')[0]));
  return faults
    .filter(({ slide, paragraph, reason }) =>
      // Behind a wrong number the words that are right seem to be out of order.
      reason === 'order' ? !withNumber.has(String(slide.number)) : !isReported(slide, paragraph),
    )
    .map(({ slide, paragraph, reason }) =>
      error('verify/slide-words', { path, slide: String(slide.number), reason, found: comparable(paragraph) }),
    );
}

interface ShownNumber {
  readonly number: ReturnType<typeof numbersIn>[number];
  readonly text: string;
}

function numbersOn({ paragraphs, descriptions }: DeckSlide): ShownNumber[] {
  // The alternative text of a table counts its rows; that number is not from the report.
  const described = descriptions.map((text) => text.replace(/共\d+项/, ''));
  return [...paragraphs, ...described]
    .map(comparable)
    .flatMap((text) => numbersIn(text).map((number) => ({ number, text })));
}

/** Numbers that the report does not have, each once for a slide. */
function numberDifferences(path: string, slide: DeckSlide, index: NumberIndex, reported: Set<string>): Diagnostic[] {
  return numbersOn(slide).flatMap(({ number, text }) => {
    const key = keyOf(slide, number.digits);
    if (index.has(number) || reported.has(key)) return [];
    reported.add(key);
    const words = text.slice(0, number.start);
    const shown = index.after(words);
    const nearest = shown === undefined ? undefined : { label: words.slice(-12), shown };
    const args = { path, slide: String(slide.number), number: text.slice(number.start, number.end), nearest };
    return [error('verify/number', args)];
  });
}

/** All texts of the report, and the names that the user gives to its indicators and slides. */
function textsOf(report: LoadedReport): string[] {
  const { title, paper, occasion, speaker, issuer, briefing, figures } = report;
  const years = briefing.parts.flatMap(({ slides }) =>
    slides.flatMap((slide) => (slide.kind === 'targets' ? [slide.resultYear, slide.targetYear] : [])),
  );
  const head = [title, ...paper, occasion, speaker.office, speaker.name, issuer, briefing.title];
  const names = figures.flatMap((group) => [group.name, ...group.figures.map(({ label }) => label)]);
  return [...[...head, ...names, ...allTexts(report)].map(plain), ...years, dayOf(report.date)];
}

const allTexts = ({ body, annexes }: LoadedReport) =>
  [...visit([...body, ...annexes.map(annexPart)])].flatMap(({ block }) => ownTexts(block));

/** Notes that name a page: their sentence must be in the report, and on that page of the book. */
function noteDifferences(
  path: string,
  report: LoadedReport,
  slides: readonly DeckSlide[],
  book: readonly Stream[] | undefined,
  words: TemplateWords,
): Diagnostic[] {
  const texts = allTexts(report).map((text) => ({ text, characters: squeeze(plain(text)) }));
  return slides.flatMap((slide) =>
    slide.notes.flatMap((paragraph): Diagnostic[] => {
      const named = words.pageIn(squeeze(paragraph));
      if (!named) return [];
      const sentence = named.before;
      const where = { path, slide: String(slide.number) };
      const source = texts.find(({ characters }) => characters.includes(sentence));
      if (!source) {
        const expected = mostSimilar(
          sentence,
          texts.map(({ characters }) => characters),
        );
        const wordings =
          expected === undefined ? { expected, found: sentence } : wordingsAtDifference(expected, sentence);
        return [error('verify/note', { ...where, reason: 'text', ...wordings })];
      }
      const pages = book ? pagesOf(sentence, book) : [];
      if (pages.length === 0 || pages.includes(named.page)) return [];
      const args = { ...where, reason: 'page', expected: pages[0], found: named.page, sentence } as const;
      return [error('verify/note', args, source.text.find(({ at }) => at)?.at)];
    }),
  );
}

/** The pages on which a sentence starts. */
function pagesOf(sentence: string, book: readonly Stream[]): string[] {
  const pages: string[] = [];
  for (const { text, pageAt } of book)
    for (let at = text.indexOf(sentence); at >= 0; at = text.indexOf(sentence, at + 1)) pages.push(pageAt(at));
  return pages;
}

/** Characters that two wordings of one sentence have in common at their start or end. */
const SAME_START = 6;

/** The sentence of the report with the same start or end as another; `undefined` if there is none. */
function mostSimilar(sentence: string, texts: readonly string[]): string | undefined {
  const [head, tail] = [sentence.slice(0, SAME_START), sentence.slice(-SAME_START)];
  for (const text of texts) {
    const start = text.indexOf(head);
    if (start >= 0) {
      const end = text.indexOf('。', start);
      return text.slice(start, end < 0 ? undefined : end + 1);
    }
    const end = text.indexOf(tail);
    if (end >= 0) return text.slice(text.lastIndexOf('。', end) + 1, end + tail.length);
  }
  return undefined;
}
