/**
 * Which figures a slide shows where `briefing.yaml` does not say.
 *
 * What moved says more than what is: a value with its growth goes before a growth
 * alone, and both before a plain number. Among equals the report's order decides.
 */

import type { Indicators } from '../indicators/read.js';
import type { Indicator, ReportParagraph, ReportPart, ReportSection } from '../report/report.js';
import { plain } from '../text/running-text.js';
import { comparePlaces } from './slide-head.js';

/** How a figure moved: its {growth} beside a value, or the figure itself. */
export interface Rate {
  readonly number: number;
  readonly unit: string;
  readonly shown: Indicator['shown'];
  /** 增长, 可比增长: how it is measured. */
  readonly word: string;
}

/** The rate of a figure; `undefined` where its pattern reads none. */
export function rateOf(figure: Indicator, { moving }: Indicators): Rate | undefined {
  const { id, change, changeNumber, changeUnit, changeShown, number, unit, shown, movement } = figure;
  if (changeNumber !== undefined) {
    const words = plain(change);
    // The minus of a fall shown without its word stands in no change.
    const number = words.endsWith(plain(changeShown)) ? plain(changeShown) : plain(changeShown).slice(1);
    const word = words.slice(0, words.length - number.length);
    return { number: changeNumber, unit: changeUnit, shown: changeShown, word };
  }
  // Where the label says it, the word is not read again.
  return moving.has(id) && number !== undefined ? { number, unit, shown, word: movement || '增长' } : undefined;
}

/** All figures that stand in a part, outside parts where its heading is empty, in the order of the report. */
export function indicatorsIn({ groups }: Indicators, { heading }: ReportPart): Indicator[] {
  return groups
    .flatMap(({ figures }) => figures)
    .filter(({ part }) => plain(part) === plain(heading))
    .sort((a, b) => comparePlaces(a.at, b.at));
}

export function indicatorsOfSection(figures: readonly Indicator[], { heading }: ReportSection): Indicator[] {
  return figures.filter(({ section }) => plain(section) === plain(heading));
}

const AT_A_GLANCE = 8;

/** The figures of the first group, those that moved first, filled up with values of others that grew. */
export function atAGlance(inPart: readonly Indicator[], figures: Indicators): Indicator[] {
  const moved = (figure: Indicator) => (rateOf(figure, figures) ? 0 : 1);
  const first = (figures.groups[0]?.figures ?? []).filter((figure) => inPart.includes(figure));
  const others = inPart.filter((figure) => figure.changeNumber !== undefined && !first.includes(figure));
  return [...[...first].sort((a, b) => moved(a) - moved(b)), ...others].slice(0, AT_A_GLANCE);
}

/**
 * The figures that say most of a section: one of each paragraph before a second of any, and those of
 * `shown`, whose leads stand beside them, before others.
 */
export function indicatorsForArea(
  { body }: ReportSection,
  inSection: readonly Indicator[],
  shown: readonly ReportParagraph[],
  figures: Indicators,
  most: number,
): Indicator[] {
  // A figure stands in the last of the blocks that begin before it.
  const blockOf = ({ at }: Indicator) => body.findLast((block) => comparePlaces(block.at, at) <= 0);
  const rank = (figure: Indicator) => (figure.changeNumber !== undefined ? 0 : rateOf(figure, figures) ? 1 : 2);
  const beside = (figure: Indicator) => (shown.some((paragraph) => paragraph === blockOf(figure)) ? 0 : 1);
  const ranked = [...inSection].sort((a, b) => rank(a) - rank(b));
  const first = ranked.filter((figure, i) => ranked.findIndex((other) => blockOf(other) === blockOf(figure)) === i);
  const chosen = [...first.sort((a, b) => beside(a) - beside(b)), ...ranked];
  return [...new Set(chosen)].slice(0, most).sort((a, b) => comparePlaces(a.at, b.at));
}

/** The numbers a section of the plan promises, the first of it; years say when, not how much. */
export function promised(inSection: readonly Indicator[], most: number): Indicator[] {
  return inSection.filter(({ unit }) => unit !== '年').slice(0, most);
}
