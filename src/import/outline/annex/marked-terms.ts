/**
 * Terms of a glossary that the text words differently, with the words it has for them.
 *
 * A term in quotation marks may occur without them, and the other way round; one made of several names is marked at
 * the first of them; failing that, the nearest words of the text are marked where they differ very little. A term that
 * does not occur has no mark. Where the draft has a mark at another place than that, the words behind which it stands
 * are given: `behind`.
 */

import { findTerms, markOffset, occursIn } from '../../../report/terms.js';
import { WordingIndex } from '../../../text/nearest-wording.js';
import { isSamePlace, wordsTo } from './mark-places.js';

/** A term, and the characters of the text before its mark in the draft. */
export interface PlacedTerm {
  readonly term: string;
  readonly place: number | undefined;
}

/** How an entry says where its mark stands: not at all where that is the first occurrence of its term. */
export interface MarkWords {
  readonly marks?: string[];
  readonly behind?: string;
}

/** For each term what content needs so that its mark stands where the draft has it, else at its first occurrence. */
export function marksOf(text: string, terms: readonly PlacedTerm[]): MarkWords[] {
  const words = wordingsOf(
    text,
    terms.map(({ term }) => term),
  );
  const behind: (string | undefined)[] = terms.map(() => undefined);
  // An entry that says its place itself no longer keeps other terms from occurring there.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const wordings = terms.map(({ term }, i) => {
      const own = words[i];
      return behind[i] !== undefined || own?.length === 0 ? [] : [term, ...(own ?? [])];
    });
    const moved = findTerms(text, wordings).filter(({ first }, i) => {
      const { place } = terms[i]!;
      if (place === undefined || behind[i] !== undefined) return false;
      if (first && isSamePlace(text, markOffset(text, first), place)) return false;
      behind[i] = wordsTo(text, place);
      return behind[i] !== undefined;
    });
    if (moved.length === 0) break;
  }
  return terms.map((_, i) => {
    const own = words[i];
    return behind[i] !== undefined ? { behind: behind[i] } : own ? { marks: own } : {};
  });
}

const MOST_ROUNDS = 4;

/** Whether a sentence has a term in any way to type it, or one of the names it is made of. */
export function hasTerm(sentence: string, term: string): boolean {
  const typed = (text: string) => text.replace(/[\s“”"‘’'《》（）()]/g, '');
  const own = typed(sentence);
  return [term, ...othersOf(term), ...namesIn(term)].some((words) => typed(words) !== '' && own.includes(typed(words)));
}

/** For each term: `undefined` where it stands in the text, the words the text has for it, or none. */
function wordingsOf(text: string, terms: readonly string[]): (string[] | undefined)[] {
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
  return words.length >= 2 && occursIn(text, words);
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
