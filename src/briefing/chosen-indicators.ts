/**
 * The indicators a slide shows by default.
 *
 * A movement is more informative than a level: a value with its growth ranks before a
 * growth alone, and both before a plain number. Ties keep the order of the report.
 */

import type { CoreIndicator } from '../indicators/core/results.js';
import { vocabulary } from '../indicators/core/vocabulary.js';
import type { Indicators } from '../indicators/read.js';
import { signedText } from '../report/quantity-text.js';
import type { Indicator, ReportParagraph, ReportPart, ReportSection } from '../report/report.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { comparePlaces } from './slide-head.js';

/** The rate of an indicator: the {growth} beside its value, or the indicator itself. */
export interface Rate {
  readonly number: number;
  readonly unit: string;
  readonly shown: Text;
  /** 增长, 可比增长: how it is measured. */
  readonly word: string;
}

/** The rate of an indicator; `undefined` if its pattern reads none. */
export function rateOf(figure: Indicator, { moving }: Indicators): Rate | undefined {
  const { id, level, change, movement } = figure;
  if (change) {
    if (change.number === undefined) return undefined;
    const words = plain(change.words);
    const word = words.slice(0, words.length - plain(change.text).length);
    return { number: change.number, unit: change.unit, shown: signedText(change), word };
  }
  const { number, unit } = level;
  if ((!moving.has(id) && movement === '') || number === undefined) return undefined;
  // A label that ends in the movement makes `movement` empty.
  return { number, unit, shown: signedText(level), word: movement || '增长' };
}

/** The indicators of a part in the order of the report; of an empty heading, those outside all parts. */
export function indicatorsIn({ groups }: Indicators, { heading }: ReportPart): Indicator[] {
  return groups
    .flatMap(({ figures }) => figures)
    .filter(({ part }) => plain(part) === plain(heading))
    .sort((a, b) => comparePlaces(a.at, b.at));
}

export function indicatorsOfSection(figures: readonly Indicator[], { heading }: ReportSection): Indicator[] {
  return figures.filter(({ section }) => plain(section) === plain(heading));
}

/**
 * Up to `most` indicators: the main core ones in the official order; of a report that states few, then its other core indicators, those
 * of the first group of `figures.yaml`, those with a rate first, and others that have a value and a growth.
 */
export function atAGlance(
  results: readonly CoreIndicator[],
  inPart: readonly Indicator[],
  figures: Indicators,
  most: number,
): Indicator[] {
  const main = results.filter(({ key }) => isMain(key)).slice(0, most);
  const further = results.filter(({ key }) => !isMain(key)).slice(0, most - main.length);
  const core = results.filter((result) => main.includes(result) || further.includes(result));
  const moved = (figure: Indicator) => (rateOf(figure, figures) ? 0 : 1);
  const first = (figures.groups[0]?.figures ?? []).filter((figure) => inPart.includes(figure));
  const others = inPart.filter((figure) => figure.change !== undefined && !first.includes(figure));
  const isCore = ({ sentence, level }: Indicator) =>
    core.some(
      (result) =>
        plain(result.sentence) === plain(sentence) &&
        [result.level.number, result.change?.number].includes(level.number),
    );
  const more = figures.isSuggested
    ? []
    : [...[...first].sort((a, b) => moved(a) - moved(b)), ...others].filter((figure) => !isCore(figure));
  return [...core, ...more].slice(0, most);
}

function isMain(key: string): boolean {
  return vocabulary.some((core) => core.key === key && core.main);
}

/**
 * The indicators of an area: one of each paragraph before a second of any, and those of the
 * paragraphs in `shown`, whose leads the slide shows, before others.
 */
export function indicatorsForArea(
  { body }: ReportSection,
  inSection: readonly Indicator[],
  shown: readonly ReportParagraph[],
  figures: Indicators,
  most: number,
): Indicator[] {
  // The block of an indicator is the last one that begins before it.
  const blockOf = ({ at }: Indicator) => body.findLast((block) => comparePlaces(block.at, at) <= 0);
  const rank = (figure: Indicator) => (figure.change !== undefined ? 0 : rateOf(figure, figures) ? 1 : 2);
  const beside = (figure: Indicator) => (shown.some((paragraph) => paragraph === blockOf(figure)) ? 0 : 1);
  const ranked = [...inSection].sort((a, b) => rank(a) - rank(b));
  const first = ranked.filter((figure, i) => ranked.findIndex((other) => blockOf(other) === blockOf(figure)) === i);
  const chosen = [...first.sort((a, b) => beside(a) - beside(b)), ...ranked];
  return [...new Set(chosen)].slice(0, most).sort((a, b) => comparePlaces(a.at, b.at));
}

/** The first commitments of a section of the plan; numbers of years are deadlines, not amounts. */
export function promised(inSection: readonly Indicator[], most: number): Indicator[] {
  return inSection.filter(({ level }) => level.unit !== '年').slice(0, most);
}
