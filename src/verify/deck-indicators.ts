/**
 * The indicators chosen for the briefing, searched on their slides: each label with its own number.
 *
 * A slide of the briefing may be divided into several slides of the deck, and its title may have been shortened at a
 * clause. So it is compared with all slides whose title is the start of its own.
 */

import type { BriefingSlide, ChartPoint } from '../briefing/story.js';
import type { LoadedReport } from '../content/loaded-report.js';
import type { Place } from '../diagnostics/diagnostic.js';
import type { Indicator } from '../report/report.js';
import { plain } from '../text/running-text.js';
import type { DeckSlide } from './deck-reader.js';
import { comparable } from './numbers.js';
import { squeeze } from './squeeze.js';
import type { TemplateWords } from './template-words.js';

/** A slide of the briefing and the slides of the deck that it became. */
export interface ExpectedSlide {
  readonly title: string;
  readonly slides: readonly DeckSlide[];
  readonly figures: readonly ExpectedIndicator[];
  readonly points: readonly ExpectedPoint[];
}

export interface ExpectedIndicator {
  readonly label: string;
  /** As the slide shows it: 3810.24亿元. */
  readonly shown: string;
  /** 增长4.5%; empty if there is none. */
  readonly change: string;
  readonly at: Place;
}

export interface ExpectedPoint {
  /** Empty if the chart has one series. */
  readonly series: string;
  readonly label: string;
  readonly number: number;
  readonly shown: string;
  readonly at: Place | undefined;
}

/** The slides of the briefing. One that is not in the deck has no slides. `words`: those of the templates, which may stand around a title. */
export function expectedDeck(
  { briefing }: LoadedReport,
  slides: readonly DeckSlide[],
  words: Pick<TemplateWords, 'isTemplate'>,
): ExpectedSlide[] {
  return briefing.parts
    .flatMap(({ slides }) => slides)
    .map((slide) => {
      const title = plain(slide.title);
      return { title, slides: slidesOf(title, slides, words), figures: figuresOf(slide), points: pointsOf(slide) };
    });
}

const LEAST_TITLE = 4;

function slidesOf(
  title: string,
  slides: readonly DeckSlide[],
  words: Pick<TemplateWords, 'isTemplate'>,
): readonly DeckSlide[] {
  const full = comparable(title);
  const same = slides.filter((slide) => comparable(slide.title) === full);
  if (same.length > 0) return same;
  const parts = slides.filter((slide) => comparable(withoutNumber(slide.title)) === full);
  if (parts.length > 0) return parts;
  const worded = slides.filter((slide) => isWorded(withoutNumber(slide.title), title, words));
  if (worded.length > 0) return worded;
  return slides.filter((slide) => {
    const own = comparable(withoutNumber(slide.title));
    return own.length >= LEAST_TITLE && full.startsWith(own);
  });
}

/** Whether a title is this one with words of a template before or behind it: 一年概览（快报数）. */
function isWorded(found: string, title: string, { isTemplate }: Pick<TemplateWords, 'isTemplate'>): boolean {
  const [own, full] = [squeeze(found), squeeze(title)];
  const start = own.indexOf(full);
  return start >= 0 && isTemplate(own.slice(0, start)) && isTemplate(own.slice(start + full.length));
}

/** The title without the number of the part of a divided slide. */
function withoutNumber(title: string): string {
  return title.replace(/（[一二三四五六七八九十百]+）$/, '');
}

function figuresOf(slide: BriefingSlide): ExpectedIndicator[] {
  if (slide.kind === 'targets')
    return slide.rows.flatMap(({ label, result, target }) =>
      [result, target].flatMap((figure) =>
        figure ? [{ ...expectedIndicator(figure), label: comparable(plain(label)) }] : [],
      ),
    );
  return 'figures' in slide ? slide.figures.map(expectedIndicator) : [];
}

function expectedIndicator({ label, level, change, at }: Indicator): ExpectedIndicator {
  return {
    label: comparable(plain(label)),
    shown: comparable(plain(level.text)),
    change: comparable(plain(change?.words ?? [])),
    at,
  };
}

function pointsOf(slide: BriefingSlide): ExpectedPoint[] {
  const points = (all: readonly ChartPoint[], series = '') =>
    all.map(({ label, number, shown, sentence }) => ({
      series,
      label: comparable(plain(label)),
      number,
      shown: plain(shown),
      at: shown.find(({ at }) => at)?.at ?? sentence.find(({ at }) => at)?.at,
    }));
  switch (slide.kind) {
    case 'growth':
      return points(slide.points);
    case 'structure':
      return slide.charts.flatMap((chart) => points(chart.points));
    case 'targets':
      return [
        ...points(slide.results, comparable(slide.resultYear)),
        ...points(slide.targets, comparable(slide.targetYear)),
      ];
    default:
      return [];
  }
}

export interface IndicatorFault {
  readonly figure: ExpectedIndicator;
  readonly slide: DeckSlide;
  /** The text beside the label; `undefined` if no slide has the label. */
  readonly found: string | undefined;
}

/** Indicators that are not on their slides as the report has them. */
export function indicatorFaults(expected: ExpectedSlide): IndicatorFault[] {
  const faults = faultsWith(expected, 'after');
  // A template puts all labels of a slide above their numbers, or all of them below.
  return faults.length > 0 && faultsWith(expected, 'before').length === 0 ? [] : faults;
}

function faultsWith({ slides, figures }: ExpectedSlide, side: 'after' | 'before'): IndicatorFault[] {
  const [first] = slides;
  if (!first) return [];
  const labels = [...new Set(figures.map(({ label }) => label))];
  const read = slides.map((slide) => ({ slide, text: textOf(slide) }));
  return figures.flatMap((figure) => {
    let nearest: IndicatorFault = { figure, slide: first, found: undefined };
    for (const { slide, text } of read) {
      const all = beside(text, figure.label, labels, side);
      if (all.some((found) => found.includes(figure.shown) && found.includes(figure.change))) return [];
      const [found] = all;
      if (found !== undefined) nearest = { figure, slide, found };
    }
    return [nearest];
  });
}

/** The paragraphs of a slide in one line, and the offsets between them. */
interface SlideText {
  readonly text: string;
  readonly borders: ReadonlySet<number>;
}

function textOf({ paragraphs }: DeckSlide): SlideText {
  const borders = new Set([0]);
  let text = '';
  for (const paragraph of paragraphs) {
    text += comparable(paragraph);
    borders.add(text.length);
  }
  return { text, borders };
}

/** The texts on one side of a label, up to the next label of the slide, at each place where the slide has the label. */
function beside(slide: SlideText, label: string, labels: readonly string[], side: 'after' | 'before'): string[] {
  const { text } = slide;
  const places = labels.flatMap((one) => positionsOf(slide, one, labels).map((at) => ({ at, end: at + one.length })));
  return positionsOf(slide, label, labels).map((at) => {
    const end = at + label.length;
    return side === 'after'
      ? text.slice(end, Math.min(text.length, ...places.map((one) => one.at).filter((start) => start >= end)))
      : text.slice(Math.max(0, ...places.map((one) => one.end).filter((one) => one <= at)), at);
  });
}

/**
 * The offsets of a label where it is not part of a longer one. Where it fills paragraphs, only those: the words of a
 * target may name it or another label, 增速高于地区生产总值增速.
 */
function positionsOf({ text, borders }: SlideText, label: string, labels: readonly string[]): number[] {
  const longer = labels.filter((other) => other !== label && other.includes(label));
  const found: number[] = [];
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
    const inside = longer.some((other) => {
      const from = text.lastIndexOf(other, at);
      return from >= 0 && from + other.length >= at + label.length;
    });
    if (!inside) found.push(at);
  }
  const alone = found.filter((at) => borders.has(at) && borders.has(at + label.length));
  return alone.length > 0 ? alone : found;
}
