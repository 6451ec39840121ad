/**
 * What changed inside a text, cut at borders of words.
 *
 * Words are those of the dictionary that comes with Node (Unicode's segmentation, UAX 29); a number is one word
 * with its sign and its 万, 亿 or %, and so is a date of a file, for half a number struck out reads as another one.
 * Two changes with no more than a particle or a comma between them read as one.
 */
import { diffArrays } from 'diff';
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

/** Of the longer text; with less kept than this, the whole was written anew. */
const LEAST_KEPT = 0.2;
/** Characters kept between two changes that are too few to be read by themselves. */
const CRUMB = 2;
/** Changes beyond which two texts are different texts: the comparison takes time in proportion to them. */
const MOST_EDITS = 4000;

/** The old text with what was taken from it and put into it; deletions stand before the insertions that replace them. */
export function changedWords(before: string, after: string): Stretch[] {
  if (before === after) return stretch('kept', before);
  const anew = [...stretch('deleted', before), ...stretch('inserted', after)];
  if (before === '' || after === '') return anew;
  const changes = diffArrays(words(before), words(after), { maxEditLength: MOST_EDITS });
  if (!changes) return anew;
  const stretches = changes.flatMap(({ value, added, removed }) =>
    stretch(added ? 'inserted' : removed ? 'deleted' : 'kept', value.join('')),
  );
  const kept = lengthOf(stretches, 'kept');
  return kept < LEAST_KEPT * Math.max(before.length, after.length) ? anew : joined(stretches);
}

function stretch(kind: Stretch['kind'], text: string): Stretch[] {
  return text === '' ? [] : [{ kind, text }];
}

function lengthOf(stretches: readonly Stretch[], kind: Stretch['kind']): number {
  return stretches.reduce((sum, one) => sum + (one.kind === kind ? one.text.length : 0), 0);
}

let segmenter: Intl.Segmenter | undefined;

/** The words of a text, marks among them; joined they are the text. */
export function words(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const all: string[] = [];
  let end = 0;
  const segment = (piece: string) => {
    for (const { segment } of segmenter!.segment(piece)) all.push(segment);
  };
  for (const { 0: number, index } of text.matchAll(whole)) {
    segment(text.slice(end, index));
    all.push(number);
    end = index + number.length;
  }
  segment(text.slice(end));
  return all;
}

/** Crumbs between changes go with them: deleted and put in again. */
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
    else if (isCrumb(text) && i + 1 < stretches.length && deleted.length + inserted.length > 2 * text.length) {
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

/** A full stop always stands for itself: sentences are not run together. */
function isCrumb(text: string): boolean {
  return text.length <= CRUMB && !/[。！？；\n\d]/.test(text);
}
