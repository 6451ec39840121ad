/**
 * The changes inside a text, word by word.
 *
 * Words are those of Node's dictionary (Unicode text segmentation, UAX 29). A number is one word with its sign and its
 * 万, 亿 or %, and so is an ISO date, because half a number struck out reads as another number. Two changes with only a
 * particle or a comma between them are shown as one.
 */
import { diffArrays } from 'diff';
import { segmentsOf } from '../../text/dictionary.js';
import { minusSigns } from '../../text/quantity-words.js';

/** A stretch of the old text, the new text, or both. */
export interface Stretch {
  readonly kind: 'kept' | 'deleted' | 'inserted';
  readonly text: string;
}

const DATE = /\d{4}-\d\d-\d\d(?!\d)/;
/**
 * A hyphen behind a digit or a letter is no sign: 5-8%, A-3. The unit is a word of its own, unlike in a quantity, so that
 * one number in another unit shows the unit alone as changed.
 */
const NUMBER = new RegExp(`(?:(?<![\\dA-Za-z%％])[${minusSigns}])?\\d+(?:[.,．]\\d+)*(?:[%％‰]|万亿|万|亿)?`);
const LATIN = /[A-Za-z]+(?:[-'’&][A-Za-z]+)*/;

const numbers = new RegExp(`${DATE.source}|${NUMBER.source}`, 'g');
const whole = new RegExp(`${numbers.source}|${LATIN.source}`, 'g');

/** The numbers of a text, with their signs and 万, 亿 or %. */
export function numbersOf(text: string): readonly string[] {
  return text.match(numbers) ?? [];
}

/** As a fraction of the longer text; with less kept than this, the whole text is shown as replaced. */
const LEAST_KEPT = 0.2;
/** Characters. Kept text this short between two changes is shown as changed with them. */
const SHORT = 2;
/** With more edits than this the whole text is shown as replaced; comparing takes time in proportion to them. */
const MOST_EDITS = 4000;

/** The stretches of both texts in reading order; a deletion is before the insertion that replaces it. */
export function changedWords(before: string, after: string): Stretch[] {
  if (before === after) return stretch('kept', before);
  const replaced = [...stretch('deleted', before), ...stretch('inserted', after)];
  if (before === '' || after === '') return replaced;
  const changes = diffArrays(words(before), words(after), { maxEditLength: MOST_EDITS });
  if (!changes) return replaced;
  const stretches = changes.flatMap(({ value, added, removed }) =>
    stretch(added ? 'inserted' : removed ? 'deleted' : 'kept', value.join('')),
  );
  const kept = lengthOf(stretches, 'kept');
  return kept < LEAST_KEPT * Math.max(before.length, after.length) ? replaced : joined(stretches);
}

function stretch(kind: Stretch['kind'], text: string): Stretch[] {
  return text === '' ? [] : [{ kind, text }];
}

function lengthOf(stretches: readonly Stretch[], kind: Stretch['kind']): number {
  return stretches.reduce((sum, one) => sum + (one.kind === kind ? one.text.length : 0), 0);
}

/** The words of a text, punctuation included; joined they are the text. */
export function words(text: string): string[] {
  const all: string[] = [];
  let end = 0;
  const segment = (piece: string) => {
    for (const { segment } of segmentsOf(piece)) all.push(segment);
  };
  for (const { 0: number, index } of text.matchAll(whole)) {
    segment(text.slice(end, index));
    all.push(number);
    end = index + number.length;
  }
  segment(text.slice(end));
  return all;
}

/** Makes short kept stretches between changes part of these changes: deleted and inserted again. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  let deleted = '';
  let inserted = '';
  const flush = () => {
    result.push(...stretch('deleted', deleted), ...stretch('inserted', inserted));
    deleted = '';
    inserted = '';
  };
  for (const [i, { kind, text }] of stretches.entries()) {
    if (kind === 'deleted') deleted += text;
    else if (kind === 'inserted') inserted += text;
    else if (isShort(text) && i + 1 < stretches.length && deleted.length + inserted.length > 2 * text.length) {
      deleted += text;
      inserted += text;
    } else {
      flush();
      result.push({ kind, text });
    }
  }
  flush();
  return result;
}

/** Whether a kept stretch is too short to be shown alone. The end of a sentence never is: sentences stay separate. */
function isShort(text: string): boolean {
  return text.length <= SHORT && !/[。！？；\n\d]/.test(text);
}
