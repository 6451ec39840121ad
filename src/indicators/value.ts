/**
 * What a pattern found -> the indicator: its level with unit and qualifiers, and how it moved.
 *
 * A `{growth}` beside a `{value}` is its change; alone it is the level itself, as are the `{values}` of a list behind a
 * word of movement. Falls are numbers below zero, also where the report writes a minus behind the word (下降-3.1%).
 */
import type { Place } from '../diagnostics/diagnostic.js';
import type { Indicator, ReportChange, ReportLevel } from '../report/report.js';
import type { Role } from '../report/schema-values.js';
import type { ReportYears } from '../report/years.js';
import { boundsIn } from '../text/quantities.js';
import { movementAtEnd, numberIn, qualifierAt, qualifierEndingAt, unitAt } from '../text/quantity-pieces.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentenceSpans } from '../text/sentences.js';
import { placeOfText, slice } from '../text/slice.js';
import { periodAt } from './core/period.js';
import type { Capture, Match, Pattern, Placeholder } from './pattern.js';

/** A text of the report, and what it stands under. */
export interface Searched {
  readonly text: Text;
  /** Its characters, full-width digits and percent signs in half width. */
  readonly characters: string;
  /** The same for reading numbers: see `forNumbers` in `text/running-text.ts`. */
  readonly forNumbers: string;
  /** Heading of its part, and of its section; empty outside. */
  readonly part: Text;
  readonly section: Text;
  /** All headings it stands under, that of its part first. */
  readonly under: readonly Text[];
  /** What its values are about where their own words do not say. */
  readonly role: Role;
  readonly years: ReportYears;
}

/** What names an indicator. */
export interface Naming {
  readonly id: string;
  readonly label: Text;
  readonly group: string;
  /** As the file has it; where it has none, the words behind the number show it. */
  readonly unit: string;
  /** The place of a value that has none of its own. */
  readonly at: Place;
}

/** The placeholder the indicator is about. */
export function mainPlaceholder({ placeholders }: Pattern): Placeholder {
  const named = (name: Placeholder['name']) => placeholders.find((placeholder) => placeholder.name === name);
  return named('value') ?? named('values') ?? named('words') ?? named('growth')!;
}

/** Whether a placeholder reads a movement. */
function isMovement({ name, before }: Placeholder): boolean {
  return name === 'growth' || (name === 'values' && movementAtEnd(before).word !== '');
}

/** The indicator of one number (or words) that the main placeholder of a pattern captured. */
export function indicatorOf(
  { id, label, group, unit, at }: Naming,
  pattern: Pattern,
  match: Match,
  where: Searched,
  capture: Capture,
): Indicator {
  const main = mainPlaceholder(pattern);
  const level = levelOf(main, unitOf(main, unit), match, where, capture);
  const movement = movementOf(pattern, match, where, capture);
  const moves = isMovement(main);
  const sentence = sentenceSpans(where.characters).find(({ end }) => capture.start < end)!;
  return {
    id,
    label,
    group,
    level: moves && movement ? { ...level, number: movement.number, isUnsignedFall: movement.isUnsignedFall } : level,
    movement: moves && movement && !plain(label).endsWith(movement.word) ? movement.word : '',
    period: periodAt(where.characters, capture.start, !moves, {
      heading: plain(where.section),
      role: where.role,
      years: where.years,
    }),
    change: moves ? undefined : movement?.change,
    part: where.part,
    section: where.section,
    sentence: slice(where.text, sentence.start, sentence.end),
    at: placeOfText(level.value) ?? at,
  };
}

function levelOf(
  placeholder: Placeholder,
  unit: string,
  match: Match,
  { text, characters }: Searched,
  capture: Capture,
): ReportLevel {
  const { start, end } = capture;
  const before = capture.before || qualifierBefore(capture, characters, placeholder);
  const endOfAll = endOfWords(capture, placeholder, unit, match);
  const all = slice(text, start - before.length, endOfAll);
  // In a list with one unit for all, 3、5、10家, it stands behind the last only.
  // Of 百分之五 the unit stands before.
  const isElided =
    unit !== '' && !characters.slice(start, endOfAll).includes(unit) && !/分之/.test(characters.slice(start, end));
  const value = slice(text, start, end);
  const digits = characters.slice(start, end);
  const bounds = boundsIn(digits);
  return {
    text: isElided ? [...all, { text: unit }] : all,
    value,
    number: numberIn(digits),
    ...(bounds && { bounds }),
    unit,
    before,
    after: capture.after || qualifierBehind(placeholder, unit, capture, match),
    isUnsignedFall: false,
  };
}

/** The unit of a placeholder: as the file has it, else as the words behind it show it, also behind 余 or 多. */
function unitOf({ name, after }: Placeholder, named: string): string {
  if (named || name === 'words') return named;
  return unitAt(after) || unitAt(after.slice(qualifierAt(after).length));
}

/** A qualifier the pattern writes itself; in a list it stands before the first. */
function qualifierBefore({ start }: Capture, characters: string, { before }: Placeholder): string {
  const word = qualifierEndingAt(before);
  return characters.endsWith(word, start) ? word : '';
}

/** The same behind the number or its unit; in a list behind the last. */
function qualifierBehind({ after }: Placeholder, unit: string, capture: Capture, match: Match): string {
  if (!isLastOf(capture, match)) return '';
  return qualifierAt(after) || qualifierAt(after.startsWith(unit) ? after.slice(unit.length) : '');
}

function isLastOf(capture: Capture, { values }: Match): boolean {
  return values.length === 0 || capture === values.at(-1);
}

/** Where the unit and the qualifier behind a placeholder end, also where the pattern writes them. */
function endOfWords(capture: Capture, { name, after }: Placeholder, unit: string, match: Match): number {
  const { end, endOfUnit } = capture;
  if (!isLastOf(capture, match)) return endOfUnit;
  const first = qualifierAt(after);
  if (first && unit && after.startsWith(unit, first.length)) return endOfUnit + first.length + unit.length;
  const start = name === 'words' && after.startsWith(unit) ? end + unit.length : endOfUnit;
  return start + qualifierAt(after.startsWith(unit) ? after.slice(unit.length) : after).length;
}

/** The movement a pattern reads, as the change of a level; of a list that of the number in `value`. */
function movementOf({ placeholders }: Pattern, match: Match, { text, characters }: Searched, value: Capture) {
  const placeholder = placeholders.find(isMovement);
  const capture = placeholder?.name === 'values' ? value : match.captures.growth;
  if (!placeholder || !capture) return undefined;
  const { before } = placeholder;
  const { word, falls } = movementAtEnd(before);
  const size = numberIn(characters.slice(capture.start, capture.end));
  const qualifier = capture.before || qualifierBefore(capture, characters, placeholder);
  const wordStart = capture.from - (before.length - before.lastIndexOf(word));
  // A range has no number of its own.
  const number = falls && size !== undefined ? 0 - Math.abs(size) : size;
  const isUnsignedFall = falls && size !== undefined && size > 0;
  const bounds = boundsIn(characters.slice(capture.start, capture.end));
  const change: ReportChange = {
    words: slice(text, wordStart, capture.endOfUnit),
    text: slice(text, capture.start - qualifier.length, capture.endOfUnit),
    number,
    ...(bounds && { bounds }),
    unit: unitAt(placeholder.after),
    isUnsignedFall,
  };
  return { word, number, isUnsignedFall, change };
}
