/**
 * The texts that contain a word, for many words and the same texts.
 *
 * All of them are searched as one string, which is much faster than one after the other, as most words are in one or two.
 */
import { oncePer } from '../world/memo.js';
import { lastAtOrBefore } from '../yaml/last-at-or-before.js';

interface Joined {
  readonly characters: string;
  /** Where each text begins in it. */
  readonly starts: readonly number[];
}

const joined = oncePer((texts: readonly { readonly characters: string }[]): Joined => {
  let length = 0;
  const starts = texts.map(({ characters }) => {
    const start = length;
    length += characters.length + 1;
    return start;
  });
  return { characters: texts.map(({ characters }) => characters).join('\n'), starts };
});

/** Those of the texts, which stay as they are, that have a word, in their order; all where the word is empty. */
export function* havingWord<T extends { readonly characters: string }>(
  texts: readonly T[],
  word: string,
): Generator<T, void> {
  if (word === '') return yield* texts;
  const { characters, starts } = joined(texts);
  for (let at = characters.indexOf(word); at >= 0; ) {
    const i = lastAtOrBefore(starts.length, (n) => starts[n]!, at);
    // A word with a line feed could begin in one text and end in the next.
    if (!word.includes('\n') || texts[i]!.characters.includes(word)) yield texts[i]!;
    at = i + 1 < starts.length ? characters.indexOf(word, starts[i + 1]) : -1;
  }
}
