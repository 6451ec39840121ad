/**
 * A finished deck held against the Report: every chosen figure on its slide, every number the report's, every chart
 * with its workbook, every note a sentence of the report with the page on which the book has it.
 */

import type { Diagnostic, Note } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/diagnostic.js';
import type { Report } from '../report/report.js';
import { ownTexts, visit } from '../report/visit.js';
import { plain } from '../text/running-text.js';
import type { World } from '../world/world.js';
import { chartDifferences } from './deck-charts.js';
import type { ExpectedDeck } from './deck-indicators.js';
import { expectedDeck, indicatorFaults } from './deck-indicators.js';
import type { DeckSlide } from './deck-reader.js';
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

/** Notes what differs. `book` is the text of the default edition, where there is one, for the pages the notes name. */
export function verifyDeck(
  path: string,
  report: Report,
  slides: readonly DeckSlide[],
  book: Stream | undefined,
  world: World,
  note: Note,
): CheckedDeck {
  const wanted = expectedDeck(report, slides);
  const charts = slides.flatMap((slide) => slide.charts);
  const checked = {
    slides: slides.length,
    numbers:
      slides.reduce((sum, slide) => sum + numbersOn(slide).length, 0) +
      charts.reduce((sum, { points }) => sum + points.length, 0),
    charts: charts.length,
  };
  if (wanted.length > 0 && wanted.every((one) => one.slides.length === 0)) {
    const found = slides[0]?.title ?? '';
    note(error('verify/other-report', { path, title: plain(report.briefing.title), found }));
    return checked;
  }
  const words = templateWords('templates/briefing', [], world);
  // Templates that do not go through the slides of the briefing make others of their own choice.
  const all = words.mentions('lookup . "kind"');
  for (const { title, slides } of wanted)
    if (slides.length === 0) note((all ? error : warning)('verify/missing-slide', { path, title }));
  const told = new Set<string>();
  for (const problem of figureDifferences(path, wanted, told)) note(problem);
  const index = indexNumbers(textsOf(report));
  for (const slide of slides) for (const problem of numberDifferences(path, slide, index, told)) note(problem);
  const labels = new Set(report.figures.flatMap(({ figures }) => figures.map(({ label }) => comparable(plain(label)))));
  for (const one of wanted) for (const { label } of one.points) labels.add(label);
  for (const problem of chartDifferences(path, wanted, slides, labels)) note(problem);
  for (const problem of noteDifferences(path, report, slides, book, words)) note(problem);
  return checked;
}

const keyOf = (slide: DeckSlide, number: string) => `${slide.number} ${number}`;

/** A figure with another number, or not on its slide. `told` gets the numbers that need not be told again. */
function figureDifferences(path: string, wanted: readonly ExpectedDeck[], told: Set<string>): Diagnostic[] {
  return wanted.flatMap((one) =>
    indicatorFaults(one).map(({ figure, slide, found }) => {
      const { label, shown, change, at } = figure;
      const where = { path, slide: String(slide.number) };
      const says = [shown, change].filter(Boolean).join('，');
      const numbers = numbersIn(found ?? '');
      const known = new Set(numbersIn(shown + change).map(({ digits }) => digits));
      const other = numbers.find(({ digits }) => !known.has(digits));
      if (found === undefined || !other) return error('verify/missing-figure', { ...where, label, shown: says }, at);
      const number = found.slice(other.start, other.end);
      told.add(keyOf(slide, other.digits));
      return error('verify/number', { ...where, number, nearest: { label, shown: says } }, at);
    }),
  );
}

interface ShownNumber {
  readonly number: ReturnType<typeof numbersIn>[number];
  readonly text: string;
}

function numbersOn({ paragraphs, descriptions }: DeckSlide): ShownNumber[] {
  // How many rows a table has is counted, not said.
  const described = descriptions.map((text) => text.replace(/共\d+项/, ''));
  return [...paragraphs, ...described]
    .map(comparable)
    .flatMap((text) => numbersIn(text).map((number) => ({ number, text })));
}

/** Numbers the report does not have, each once a slide. */
function numberDifferences(path: string, slide: DeckSlide, index: NumberIndex, told: Set<string>): Diagnostic[] {
  return numbersOn(slide).flatMap(({ number, text }) => {
    const key = keyOf(slide, number.digits);
    if (index.has(number) || told.has(key)) return [];
    told.add(key);
    const words = text.slice(0, number.start);
    const shown = index.behind(words);
    const nearest = shown === undefined ? undefined : { label: words.slice(-12), shown };
    const args = { path, slide: String(slide.number), number: text.slice(number.start, number.end), nearest };
    return [error('verify/number', args)];
  });
}

/** All that the report says, a text each; and the names the user gives its figures and slides. */
function textsOf(report: Report): string[] {
  const { title, paper, occasion, speaker, issuer, briefing, figures } = report;
  const years = briefing.parts.flatMap(({ slides }) =>
    slides.flatMap((slide) => (slide.kind === 'targets' ? [slide.resultYear, slide.targetYear] : [])),
  );
  const head = [title, paper, occasion, speaker.office, speaker.name, issuer, briefing.title];
  const names = figures.flatMap((group) => [group.name, ...group.figures.map(({ label }) => label)]);
  return [...[...head, ...names, ...bodyTexts(report.body)].map(plain), ...years, dayOf(report.date)];
}

const bodyTexts = (body: Report['body']) => [...visit(body)].flatMap(({ block }) => ownTexts(block));

/** Notes that name a page: the sentence is the report's, and the page the one on which the book has it. */
function noteDifferences(
  path: string,
  report: Report,
  slides: readonly DeckSlide[],
  book: Stream | undefined,
  words: TemplateWords,
): Diagnostic[] {
  const texts = bodyTexts(report.body).map((text) => ({ text, characters: squeeze(plain(text)) }));
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

/** The pages on which a sentence begins. */
function pagesOf(sentence: string, book: Stream): string[] {
  const pages: string[] = [];
  for (let at = book.text.indexOf(sentence); at >= 0; at = book.text.indexOf(sentence, at + 1))
    pages.push(book.pageAt(at));
  return pages;
}

/** Characters that two wordings of one sentence begin with. */
const SAME_START = 6;

/** The sentence of the report that begins or ends as another does; `undefined` where there is none. */
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
