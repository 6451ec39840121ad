/**
 * Terms of a glossary that the text words differently, with the words it has for them.
 *
 * A term in quotation marks may occur without them, and the other way round; one made of several names is marked at
 * the first of them; failing that, the nearest words of the text are marked where they differ very little. A term that
 * does not occur has no mark.
 */

import { findTerms } from '../../../report/terms.js';
import { WordingIndex } from '../../../text/nearest-wording.js';

/** For each term: `undefined` where it stands in the text, the words the text has for it, or none. */
export function marksOf(text: string, terms: readonly string[]): (string[] | undefined)[] {
  const seen = new Set<string>();
  const own = terms.map((term) => {
    const again = seen.has(term);
    seen.add(term);
    return again;
  });
  const found = findTerms(
    text,
    terms.map((term) => [term]),
  );
  let index: WordingIndex | undefined;
  return terms.map((term, i) => {
    if (own[i]) return [];
    if (found[i]!.first) return undefined;
    index ??= new WordingIndex(text);
    const stand = (other: string) => !seen.has(other) && stands(text, other);
    const words = othersOf(term).find(stand) ?? near(index, text, term) ?? namesIn(term).find(stand);
    if (words === undefined || seen.has(words)) return [];
    seen.add(words);
    return [words];
  });
}

function stands(text: string, words: string): boolean {
  return words.length >= 2 && findTerms(text, [[words]])[0]!.first !== undefined;
}

/** Other ways to type a term: with or without quotation marks, without what stands in brackets. */
function othersOf(term: string): string[] {
  const bare = term.replace(/[“”"‘’《》]/g, '');
  const short = term.replace(/[（(][^）)]*[）)]/g, '').trim();
  const inner = /[（(]([^）)]{2,})[）)]/.exec(term)?.[1];
  const quoted = /[“]/.test(term) ? [] : [`“${term}”`];
  const shorter = [short, short.replace(/[“”"]/g, ''), ...(inner ? [inner] : [])];
  return [bare, ...quoted, ...shorter].filter((words) => words !== term && words.trim() !== '');
}

/** The names a term is made of. */
function namesIn(term: string): string[] {
  const quoted = [...term.matchAll(/“[^”]+”|《[^》]+》/g)].map(([name]) => name);
  const listed = term.split(/[、，和及与/]/).filter((name) => name.length >= 2 && name !== term);
  return [...quoted, ...quoted.map((name) => name.slice(1, -1)), ...listed];
}

/** Words that differ from the term by hardly more than a character in four. */
function near(index: WordingIndex, text: string, term: string): string | undefined {
  const found = index.nearest(term);
  if (!found || term.length < 4) return undefined;
  const differing = found.lacks.join('').length + found.has.join('').length;
  const words = text.slice(found.start, found.end).trim();
  return differing <= Math.max(2, term.length * 0.3) && words.length >= 3 && !words.includes('\n') ? words : undefined;
}
