/**
 * The figures the briefing has chosen, looked for on their slides: each label with its own number.
 *
 * A slide may be shared out among several of the same title, and a title may have lost clauses; so a slide of
 * the briefing is held against all slides whose title it begins with.
 */

import type { Place } from '../diagnostics/diagnostic.js';
import type { BriefingSlide, ChartPoint, Indicator, Report } from '../report/report.js';
import { plain } from '../text/running-text.js';
import type { DeckSlide } from './deck-reader.js';
import { comparable } from './numbers.js';

export interface ExpectedDeck {
  readonly title: string;
  readonly slides: readonly DeckSlide[];
  readonly figures: readonly ExpectedIndicator[];
  readonly points: readonly ExpectedPoint[];
}

export interface ExpectedIndicator {
  readonly label: string;
  /** As the slide has it: 3810.24亿元. */
  readonly shown: string;
  /** 增长4.5%; empty where there is none. */
  readonly change: string;
  readonly at: Place;
}

export interface ExpectedPoint {
  /** Empty where the chart has one series. */
  readonly series: string;
  readonly label: string;
  readonly number: number;
  readonly shown: string;
  readonly at: Place | undefined;
}

/** A slide of the briefing with the slides of the deck it became; none where it is not in the deck. */
export function expectedDeck({ briefing }: Report, slides: readonly DeckSlide[]): ExpectedDeck[] {
  return briefing.parts
    .flatMap(({ slides }) => slides)
    .map((slide) => {
      const title = plain(slide.title);
      return { title, slides: slidesOf(title, slides), figures: figuresOf(slide), points: pointsOf(slide) };
    });
}

const LEAST_TITLE = 4;

function slidesOf(title: string, slides: readonly DeckSlide[]): readonly DeckSlide[] {
  const sought = comparable(title);
  const same = slides.filter((slide) => comparable(slide.title) === sought);
  if (same.length > 0) return same;
  return slides.filter((slide) => {
    const own = comparable(slide.title);
    return own.length >= LEAST_TITLE && sought.startsWith(own);
  });
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

function expectedIndicator({ label, before, value, behind, change, at }: Indicator): ExpectedIndicator {
  return {
    label: comparable(plain(label)),
    shown: comparable(before + plain(value) + behind),
    change: comparable(plain(change)),
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
  /** What stands with the label in place of the number; `undefined` where the label is on no slide. */
  readonly found: string | undefined;
}

/** Figures that are not on the slides of their title as the report has them. */
export function indicatorFaults(wanted: ExpectedDeck): IndicatorFault[] {
  const faults = faultsWith(wanted, 'behind');
  // The label stands over its number, or in other templates under it; but on all of a slide alike.
  return faults.length > 0 && faultsWith(wanted, 'before').length === 0 ? [] : faults;
}

function faultsWith({ slides, figures }: ExpectedDeck, side: 'behind' | 'before'): IndicatorFault[] {
  const [first] = slides;
  if (!first) return [];
  const labels = [...new Set(figures.map(({ label }) => label))];
  const read = slides.map((slide) => ({ slide, text: comparable(slide.paragraphs.join('\n')) }));
  return figures.flatMap((figure) => {
    let nearest: IndicatorFault = { figure, slide: first, found: undefined };
    for (const { slide, text } of read) {
      const found = beside(text, figure.label, labels, side);
      if (found === undefined) continue;
      if (found.includes(figure.shown) && found.includes(figure.change)) return [];
      nearest = { figure, slide, found };
    }
    return [nearest];
  });
}

/** What stands on one side of a label, up to the next label of the slide; `undefined` where it stands nowhere. */
function beside(text: string, label: string, labels: readonly string[], side: 'behind' | 'before'): string | undefined {
  const at = standing(text, label, labels);
  if (at === undefined) return undefined;
  const others = labels.flatMap((other) => {
    const start = other === label ? undefined : standing(text, other, labels);
    return start === undefined ? [] : [{ start, end: start + other.length }];
  });
  const end = at + label.length;
  return side === 'behind'
    ? text.slice(end, Math.min(text.length, ...others.map(({ start }) => start).filter((start) => start >= end)))
    : text.slice(Math.max(0, ...others.map(({ end }) => end).filter((end) => end <= at)), at);
}

/** Where a label stands by itself and not within a longer one. */
function standing(text: string, label: string, labels: readonly string[]): number | undefined {
  const longer = labels.filter((other) => other !== label && other.includes(label));
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
    const inside = longer.some((other) => {
      const from = text.lastIndexOf(other, at);
      return from >= 0 && from + other.length >= at + label.length;
    });
    if (!inside) return at;
  }
  return undefined;
}
