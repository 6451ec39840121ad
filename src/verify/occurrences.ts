/**
 * Where words occur in a text, found in one pass over it: to search a long text for each of its sentences takes minutes.
 */

/** Characters of the openings by which longer words are looked up. */
const OPENING = 8;

/** Calls `found` with each place at which one of the words occurs, those of words with one length of opening in order. */
export function eachOccurrence(
  words: Iterable<string>,
  text: string,
  found: (word: string, start: number) => void,
): void {
  const all = new Set(words);
  all.delete('');
  // By the length of the opening, and by the opening, the lengths of the words.
  const openings = new Map<number, Map<string, Set<number>>>();
  for (const { length, word } of [...all].map((word) => ({ length: Math.min(word.length, OPENING), word }))) {
    const known = openings.get(length) ?? new Map<string, Set<number>>();
    openings.set(length, known);
    const opening = word.slice(0, length);
    known.set(opening, (known.get(opening) ?? new Set()).add(word.length));
  }
  for (const [length, known] of openings)
    for (let start = 0; start + length <= text.length; start++)
      for (const whole of known.get(text.slice(start, start + length)) ?? []) {
        const word = text.slice(start, start + whole);
        if (word.length === whole && all.has(word)) found(word, start);
      }
}

/** Those of the words that a text has. */
export function occurring(words: Iterable<string>, text: string): Set<string> {
  const found = new Set<string>();
  eachOccurrence(words, text, (word) => found.add(word));
  return found;
}
