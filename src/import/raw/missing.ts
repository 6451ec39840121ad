/**
 * What of the text of a file is not among what was read from it.
 *
 * Letters and digits alone are compared: each that the file holds must be in what was read, beside the same others, as
 * often. It does not matter where a reader put a passage, or what it put between its words. Takes time and memory
 * proportional to the text.
 */

import { firstWords } from '../docx/first-words.js';
import { characters } from '../draft/characters.js';
import { UnusedLetters } from './unused-letters.js';

/** How many letters must stand together to be found again: long passages before the short ones that are left of them. */
const GRAMS = [8, 4, 2];
/** The fewest letters in a row that are called missing: one alone may be the mark of a note or the number of a list. */
const LEAST = 2;

/** A stretch of the text that a file holds, read without regard to what it means. */
export interface RawPassage {
  readonly text: string;
  /** Of a text file, its line, from 1. */
  readonly line?: number;
}

export interface MissingText {
  readonly words: string;
  readonly line?: number;
}

/** The stretches of passages that `kept` does not have, each by its first words, in the order of the file. */
export function missingFrom(passages: readonly RawPassage[], kept: readonly string[]): MissingText[] {
  const plain = characters('', () => {});
  const clean = (text: string) => plain.clean(text, 1);
  const unused = new UnusedLetters(kept.map((text) => folded(clean(text)).letters).join(''));
  let left = passages.map(({ text, line }) => {
    const passage = folded(clean(text));
    return { passage, line, stretches: [{ start: 0, end: passage.letters.length }] };
  });
  for (const gram of GRAMS) {
    const search = unused.search(gram);
    left = left.map(({ passage, line, stretches }) => ({
      passage,
      line,
      stretches: stretches.flatMap((stretch) => uncovered(passage.letters, stretch, gram, unused, search)),
    }));
  }
  return left.flatMap(({ passage: { text, offsets }, line, stretches }) =>
    stretches
      .filter(({ start, end }) => end - start >= LEAST)
      .map(({ start, end }) => ({
        words: firstWords(text.slice(offsets[start], offsets[end])),
        ...(line !== undefined && { line }),
      })),
  );
}

interface Folded {
  readonly text: string;
  readonly letters: string;
  /** Of each letter its offset in the text. */
  readonly offsets: readonly number[];
}

function folded(text: string): Folded {
  const offsets: number[] = [];
  let letters = '';
  let at = 0;
  for (const character of text) {
    const own = /[\p{L}\p{N}]/u.test(character) ? character.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '') : '';
    letters += own;
    for (let i = 0; i < own.length; i++) offsets.push(at);
    at += character.length;
  }
  return { text, letters, offsets };
}

/** Letters from `start` to before `end`. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What of a stretch of letters is not among those that are unused; what is found is used from then on. */
function uncovered(
  letters: string,
  { start, end }: Stretch,
  gram: number,
  unused: UnusedLetters,
  search: (text: string, at: number) => number,
): Stretch[] {
  const found: Stretch[] = [];
  let covered = start;
  for (let i = start; i + gram <= end; i++) {
    const place = search(letters, i);
    if (place < 0) continue;
    let length = gram;
    while (i + length < end && unused.has(letters[i + length]!, place + length)) length++;
    unused.use(place, length);
    if (i > covered) found.push({ start: covered, end: i });
    covered = i + length;
    i = covered - 1;
  }
  if (end > covered) found.push({ start: covered, end });
  return found;
}
