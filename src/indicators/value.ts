/**
 * From what a pattern found to the figure: value, unit, qualifiers, movement.
 *
 * A `{growth}` beside a `{value}` is its change; alone it is the figure itself, as are
 * the `{values}` of a list behind a word of movement. Falls are numbers below zero,
 * also where the report writes a minus behind the word (下降-3.1%).
 */
import type { Place } from '../diagnostics/diagnostic.js';
import type { Indicator } from '../report/report.js';
import { movementAtEnd, numberOf, qualifierAt, qualifierEndingAt, unitAt } from '../text/quantity-pieces.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentenceSpans } from '../text/sentences.js';
import { placeOfText, slice } from '../text/slice.js';
import type { Capture, Match, Pattern, Placeholder } from './pattern.js';

/** A text of the report, its characters, and what it stands under. */
export interface Searched {
  readonly text: Text;
  readonly characters: string;
  /** Heading of its part, and of its section; empty outside. */
  readonly part: Text;
  readonly section: Text;
}

/** What names a figure. */
export interface Naming {
  readonly id: string;
  readonly label: Text;
  readonly group: string;
  /** As the file says it; where it does not, the words behind the number tell. */
  readonly unit: string;
  /** Where a value without a place of its own would be looked up. */
  readonly at: Place;
}

/** The hole the figure is about. */
export function mainPlaceholder({ placeholders: holes }: Pattern): Placeholder {
  const named = (name: Placeholder['name']) => holes.find((hole) => hole.name === name);
  return named('value') ?? named('values') ?? named('words') ?? named('growth')!;
}

/** Whether the figure is itself a movement. */
export function isMovement({ name, before }: Placeholder): boolean {
  return name === 'growth' || (name === 'values' && movementAtEnd(before).word !== '');
}

/** The figure of one number (or words) that the main hole of a pattern took. */
export function indicatorOf(
  naming: Naming,
  pattern: Pattern,
  match: Match,
  where: Searched,
  taken: Capture,
): Indicator {
  const { id, label, group, at } = naming;
  const { text, characters, part, section } = where;
  const hole = mainPlaceholder(pattern);
  const unit = unitOf(hole, naming.unit);
  const before = taken.before || qualifierBefore(taken, characters, hole);
  const end = endOfWords(taken, hole, unit, match);
  const growth = movement(pattern, match, where, taken);
  const moves = isMovement(hole);
  const change = moves ? undefined : growth;
  const elided = unit !== '' && !characters.slice(taken.end, end).includes(unit) ? unit : '';
  const value = slice(text, taken.start, taken.end);
  const shown = slice(text, taken.start - before.length, end);
  const all = elided ? [...shown, { text: elided }] : shown;
  const sentence = sentenceSpans(characters).find(({ end }) => taken.start < end)!;
  return {
    id,
    label,
    group,
    value,
    number: moves ? growth?.number : numberOf(plain(value)),
    unit,
    before,
    after: taken.after || qualifierBehind(hole, unit, taken, match),
    behind: characters.slice(taken.end, end) + elided,
    shown: moves && growth?.needsMinus ? withMinus(all) : all,
    movement: moves && growth && !plain(label).endsWith(growth.word) ? growth.word : '',
    change: change ? slice(text, change.start, change.end) : [],
    changeNumber: change?.number,
    changeUnit: change?.unit ?? '',
    changeShown: change?.shown ?? [],
    part,
    section,
    sentence: slice(text, sentence.start, sentence.end),
    at: placeOfText(value) ?? at,
  };
}

/** The unit of a hole: as the file says it, else as the words behind it do, also behind 余 or 多. */
export function unitOf({ name, after }: Placeholder, told: string): string {
  if (told || name === 'words') return told;
  return unitAt(after) || unitAt(after.slice(qualifierAt(after).length));
}

/** A qualifier the pattern writes itself; in a list it stands before the first. */
function qualifierBefore({ start }: Capture, characters: string, { before }: Placeholder): string {
  const word = qualifierEndingAt(before);
  return characters.endsWith(word, start) ? word : '';
}

/** The same behind the number or its unit; in a list behind the last. */
function qualifierBehind({ after }: Placeholder, unit: string, taken: Capture, match: Match): string {
  if (!isLastOf(taken, match)) return '';
  return qualifierAt(after) || qualifierAt(after.startsWith(unit) ? after.slice(unit.length) : '');
}

function isLastOf(taken: Capture, { values }: Match): boolean {
  return values.length === 0 || taken === values.at(-1);
}

/** Where the unit and the word of qualification end that stand behind a hole, also where the pattern writes them. */
function endOfWords(taken: Capture, { name, after }: Placeholder, unit: string, match: Match): number {
  const { end, endOfUnit } = taken;
  if (!isLastOf(taken, match)) return endOfUnit;
  const first = qualifierAt(after);
  if (first && unit && after.startsWith(unit, first.length)) return endOfUnit + first.length + unit.length;
  const start = name === 'words' && after.startsWith(unit) ? end + unit.length : endOfUnit;
  return start + qualifierAt(after.startsWith(unit) ? after.slice(unit.length) : after).length;
}

/** A fall shown without its word has a minus instead. */
function withMinus(text: Text): Text {
  return [{ text: '-' }, ...text];
}

/** The number of a movement with the word before and the unit after it. */
function movement({ placeholders: holes }: Pattern, match: Match, { text, characters }: Searched, value: Capture) {
  const hole = holes.find(({ name, before }) => isMovement({ name, before, after: '' }));
  const taken = hole?.name === 'values' ? value : match.captures.growth;
  if (!hole || !taken) return undefined;
  const { word, falls } = movementAtEnd(hole.before);
  const qualifier = qualifierBefore(taken, characters, hole);
  const number = numberOf(characters.slice(taken.start, taken.end)) ?? 0;
  const needsMinus = falls && number > 0;
  const shown = slice(text, taken.start - (taken.before || qualifier).length, taken.endOfUnit);
  const wordEnd = hole.before.lastIndexOf(word) + word.length;
  return {
    start: taken.from - (hole.before.length - wordEnd) - word.length,
    end: taken.endOfUnit,
    word,
    shown: needsMinus ? withMinus(shown) : shown,
    needsMinus,
    number: falls ? 0 - Math.abs(number) : number,
    unit: unitAt(hole.after),
  };
}
