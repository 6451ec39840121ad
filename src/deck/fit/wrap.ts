/**
 * Running text that a program would break inside words gets breaks of its own.
 *
 * PowerPoint and Impress fill lines with any characters, each with spaces of its own, so a word may end on the next line.
 * Approach: the lines each would make are computed; the paragraph stays as it is if they are the same in all programs and
 * none ends inside a word, else it gets the breaks of `lines.ts`, which leave room for a wider typeface.
 */
import { isDeepStrictEqual } from 'node:util';
import { plain } from '../../text/running-text.js';
import { Break } from '../../text/words.js';
import type { Paragraph } from '../canvas/box.js';
import { withBreaks } from './balance.js';
import { breaksOf, linesOf, MOST_CHARACTERS } from './lines.js';
import { greedyEnds, impress, type Metrics, metricsOf, type Program, pointsOf, powerPoint, WIDER } from './measure.js';

/** Programs, and one that sets all characters wider. */
const programs: readonly (Program & { readonly wider: number })[] = [
  { ...powerPoint, wider: 1 },
  { ...impress, wider: 1 },
  { ...impress, wider: WIDER },
];

/** The paragraph with breaks between words in `width` inches; unchanged where it has breaks or all programs break it alike between words. */
export function wrapAtWords(paragraph: Paragraph, width: number): Paragraph {
  const { runs } = paragraph;
  const text = plain(runs);
  if (runs.some(({ breakBefore }) => breakBefore) || text.length > MOST_CHARACTERS) return paragraph;
  const lines = linesOf(paragraph, width);
  if (lines.length < 2) return paragraph;
  const breaks = breaksOf(runs);
  const [own, ...others] = programs.map(({ wider, ...program }) =>
    endsIn(metricsOf(runs, program), (pointsOf(width - (paragraph.indent ?? 0)) * WIDER) / wider),
  );
  // Impress ends no line between a comma and a digit.
  const agree =
    others.every((ends) => isDeepStrictEqual(ends, own)) &&
    !own!.some((end) => /^[，、；：]\d/.test(text.slice(end - 1, end + 1)));
  if (agree && own!.every((end) => breaks[end]! < Break.Joint)) return paragraph;
  return { ...paragraph, runs: lines.flatMap((line, i) => withBreaks(line, runs, i > 0)) };
}

/** The UTF-16 offsets at which all lines but the last end. */
function endsIn(metrics: Metrics, width: number): number[] {
  return greedyEnds(metrics, width)
    .slice(0, -1)
    .map((end) => metrics.offsets[end]!);
}
