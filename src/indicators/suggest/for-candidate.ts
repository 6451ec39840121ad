/**
 * The figure that reads a statement which a person decided on: the fewest clauses around its numbers that fit the report
 * once, within its section where they stand elsewhere too. It is given only if the reader finds the very number.
 */

import type { FiguresFile } from '../../report/deck-schemas.js';
import type { Report } from '../../report/report.js';
import { ownTexts, visitRunningText } from '../../report/visit.js';
import { yearsOf } from '../../report/years.js';
import type { Quantity } from '../../text/quantities.js';
import { quantitiesIn } from '../../text/quantities.js';
import { plain } from '../../text/running-text.js';
import { placeOfText, type Span } from '../../text/slice.js';
import { sourced } from '../../yaml/sourced.js';
import type { ReadCandidate } from '../candidates.js';
import { withoutNumbers } from '../literal-numbers.js';
import { readIndicators } from '../read.js';
import { StretchesRead } from '../stretches-read.js';
import { idFor } from './ids.js';

type Figure = FiguresFile['groups'][number]['figures'][number];

/** In characters, as long as the schema allows. */
const LONGEST = 500;

/**
 * @param label as the slides are to show it
 * @param ids of other figures, none of which it gets
 * @returns `undefined` where no pattern reads the number alone
 */
export function figureFor(
  candidate: ReadCandidate,
  label: string,
  report: Pick<Report, 'body' | 'annexes' | 'date'>,
  ids: Iterable<string>,
): Figure | undefined {
  const id = idFor(label, '', new Set(ids));
  const headings = ['', ...headingsOver(candidate, report)];
  for (const pattern of patternsFor(candidate)) {
    for (const within of headings) {
      const figure = { id, label, pattern, ...(within && { in: within }) };
      if (isRead(figure, candidate, report)) return figure;
    }
  }
  return undefined;
}

/** Patterns of the clause with the first number and of ever more clauses before it. */
function patternsFor({ sentence, spans }: ReadCandidate): string[] {
  const quantities = quantitiesIn(sentence);
  const [first, ...others] = spans.flatMap((span) => quantities.find((one) => isIn(one, span)) ?? []);
  if (!first) return [];
  const growth = first.movement.word === '' ? others.find(isMovementBehind(first)) : undefined;
  const end = (growth ?? first).endOfUnit;
  const begins = [...sentence.matchAll(/^|[，；：。]/g)]
    .map(({ index, 0: mark }) => index + mark.length)
    .filter((begin) => begin <= first.start)
    .reverse();
  return begins.flatMap((begin) => {
    const written =
      sentence.slice(begin, first.start) +
      (first.movement.word === '' ? '{value}' : '{growth}') +
      (growth
        ? `${sentence.slice(numeralEnd(first), growth.start)}{growth}${sentence.slice(numeralEnd(growth), end)}`
        : sentence.slice(numeralEnd(first), end));
    const pattern = (withoutNumbers(written)?.pattern ?? written).trim();
    return pattern.length <= LONGEST ? [pattern] : [];
  });
}

function isIn({ numerals: [{ start }] }: Quantity, span: Span): boolean {
  return start >= span.start && start < span.end;
}

const isMovementBehind =
  ({ end }: Quantity) =>
  ({ start, movement }: Quantity): boolean =>
    movement.word !== '' && start >= end;

function numeralEnd({ numerals }: Quantity): number {
  return numerals.at(-1)!.end;
}

/** The headings a statement stands under, the innermost first. */
function headingsOver({ numbers: [number] }: ReadCandidate, { body }: Pick<Report, 'body'>): string[] {
  for (const { block, part, section } of visitRunningText(body)) {
    if (ownTexts(block).some((text) => new StretchesRead([text]).has(number!)))
      return [section, part].flatMap((one) => (one && plain(one.heading)) || []);
  }
  return [];
}

function isRead(
  figure: Figure,
  { numbers: [number] }: ReadCandidate,
  report: Parameters<typeof figureFor>[2],
): boolean {
  const { body, annexes, date } = report;
  const file = sourced('figures.yaml', { groups: [{ name: figure.label, figures: [figure] }] });
  const { groups } = readIndicators(file, { body, annexes, years: yearsOf({ date, body }) }, () => {});
  const [read, another] = groups[0]!.figures;
  const at = read && placeOfText(read.level.value);
  return !another && at !== undefined && new StretchesRead([number!]).has([{ text: '', at }]);
}
