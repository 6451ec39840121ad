/**
 * What of the text of a file is not among what was read from it.
 *
 * Letters and digits alone are compared, four at a time: each four that stand together in the file must stand together
 * in what was read, as often. So it does not matter where a reader put a passage, or what it put between its words. Takes
 * time and memory proportional to the text.
 */

import { firstWords } from '../docx/first-words.js';
import { characters } from '../draft/characters.js';

/** Letters that are compared together, and the fewest in a row that are called missing: a mark of a note is shorter. */
const GRAM = 4;

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
  const fold = (text: string) => folded(plain.clean(text, 1));
  const grams = new Grams(kept.map((text) => fold(text).letters).join(''));
  return passages.flatMap(({ text: raw, line }) => {
    const text = plain.clean(raw, 1);
    const { letters, offsets } = folded(text);
    return uncovered(letters, grams).map(({ start, end }) => ({
      words: firstWords(text.slice(offsets[start], offsets[end])),
      ...(line !== undefined && { line }),
    }));
  });
}

interface Folded {
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
  return { letters, offsets };
}

/** The stretches of letters that no gram of `grams` covers. Grams that do are taken out of them. */
function uncovered(letters: string, grams: Grams): { readonly start: number; readonly end: number }[] {
  if (letters.length < GRAM)
    return letters.length > 1 && !grams.has(letters) ? [{ start: 0, end: letters.length }] : [];
  const found: { start: number; end: number }[] = [];
  let covered = 0;
  const note = (end: number) => {
    if (end - covered >= GRAM) found.push({ start: covered, end });
  };
  for (let i = 0; i + GRAM <= letters.length; i++) {
    if (!grams.take(letters, i)) continue;
    note(i);
    covered = i + GRAM;
  }
  note(letters.length);
  return found;
}

/** Counts of the grams of a text by hash. Grams with the same hash share a count, so a gram of the text is never reported as missing. */
class Grams {
  readonly #counts: Uint32Array;
  readonly #mask: number;
  /** Whether words that are shorter than a gram are there. */
  readonly #short: Uint8Array;

  constructor(letters: string) {
    // Sixteen counts for each letter make collisions, which hide missing text, rare; 64 MB at most.
    const size = 2 ** Math.min(24, Math.max(16, Math.ceil(Math.log2(16 * letters.length + 1))));
    this.#counts = new Uint32Array(size);
    this.#short = new Uint8Array(size);
    this.#mask = size - 1;
    for (let i = 0; i < letters.length; i++) {
      for (let length = 2; length < GRAM; length++)
        if (i + length <= letters.length) this.#short[this.#hash(letters, i, length)] = 1;
      if (i + GRAM <= letters.length) this.#counts[this.#hash(letters, i, GRAM)]!++;
    }
  }

  /** Removes the gram at an offset of a text, if it is there. */
  take(text: string, at: number): boolean {
    const place = this.#hash(text, at, GRAM);
    const has = this.#counts[place]! > 0;
    if (has) this.#counts[place]!--;
    return has;
  }

  /** Whether a word that is shorter than a gram is there. */
  has(word: string): boolean {
    return this.#short[this.#hash(word, 0, word.length)] === 1;
  }

  #hash(text: string, at: number, length: number): number {
    let hash = length;
    for (let i = at; i < at + length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}
