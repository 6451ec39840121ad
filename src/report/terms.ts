/**
 * The occurrences of glossary terms in a text, and the places of their marks.
 *
 * A term is marked once, at its first occurrence. Where occurrences of two terms overlap, the longer takes precedence,
 * so that 做地 is not marked inside 做地模式 if it occurs elsewhere too. Terms are compared character by character: few in
 * time proportional to the text for each term, many in one pass.
 */
import { addTo } from '../text/add-to.js';
import { closingOf, closings } from '../text/brackets.js';
import type { Span } from '../text/slice.js';
import { cutsWord } from '../text/word-borders.js';

/** The result of the search for one term. */
export interface TermMatch {
  /** The occurrence to mark; `undefined` where the text has no wording of the term. */
  readonly first: Span | undefined;
  /** Its wordings that the text does not have. */
  readonly missing: readonly string[];
}

interface Occurrence extends Span {
  readonly term: number;
}

/**
 * Finds every term in any of its wordings.
 * @param text the texts of a report in reading order, a line each
 * @param terms the wordings of each term; no wording belongs to two terms
 */
export function findTerms(text: string, terms: readonly (readonly string[])[]): TermMatch[] {
  const occurrences = terms.flat().length > MANY ? occurrencesOfMany(text, terms) : occurrencesOfEach(text, terms);
  const free = freeOf(text.length, occurrences.flat(2));
  return occurrences.map((byWording, term) => {
    const all = byWording.flat().sort((a, b) => a.start - b.start || b.end - a.end);
    return {
      first: all.find((occurrence) => free.has(occurrence)) ?? all[0],
      missing: terms[term]!.filter((_, i) => byWording[i]!.length === 0),
    };
  });
}

/** Of so many wordings it is faster to look at each place of the text once. */
const MANY = 200;

function occurrencesOfEach(text: string, terms: readonly (readonly string[])[]): Occurrence[][][] {
  return terms.map((wordings, term) => wordings.map((wording) => occurrencesOf(text, wording, term)));
}

/** The same in one pass, in which the words at a place are looked up for each length that wordings with their first character have. */
function occurrencesOfMany(text: string, terms: readonly (readonly string[])[]): Occurrence[][][] {
  const found = terms.map((wordings) => wordings.map((): Occurrence[] => []));
  const lists = new Map<string, { readonly term: number; readonly list: Occurrence[] }[]>();
  const lengths = new Map<string, Set<number>>();
  for (const [term, wordings] of terms.entries())
    for (const [i, wording] of wordings.entries()) {
      if (wording === '') continue;
      addTo(lists, wording, { term, list: found[term]![i]! });
      lengths.set(wording[0]!, (lengths.get(wording[0]!) ?? new Set()).add(wording.length));
    }
  for (let start = 0; start < text.length; start++)
    for (const length of lengths.get(text[start]!) ?? []) {
      const end = start + length;
      const own = lists.get(text.slice(start, end));
      if (!own || cutsWord(text, start) || cutsWord(text, end)) continue;
      for (const { term, list } of own) list.push({ term, start, end });
    }
  return found;
}

/** Whether a text has a word, not within another. */
export function occursIn(text: string, word: string): boolean {
  return occurrencesOf(text, word, 0).length > 0;
}

function occurrencesOf(text: string, wording: string, term: number): Occurrence[] {
  const found: Occurrence[] = [];
  if (wording === '') return found;
  for (let start = text.indexOf(wording); start >= 0; start = text.indexOf(wording, start + 1)) {
    const end = start + wording.length;
    if (!cutsWord(text, start) && !cutsWord(text, end)) found.push({ term, start, end });
  }
  return found;
}

/** The occurrences that do not overlap a longer one of another term. */
function freeOf(length: number, occurrences: readonly Occurrence[]): ReadonlySet<Occurrence> {
  const byLength = [...occurrences].sort((a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start);
  const owners = new Int32Array(length).fill(-1);
  return new Set(
    byLength.filter((occurrence, i) => {
      let isFree = true;
      for (let at = occurrence.start; at < occurrence.end; at++) {
        const owner = byLength[owners[at]!];
        if (!owner) owners[at] = i;
        else if (owner.term !== occurrence.term && lengthOf(owner) > lengthOf(occurrence)) isFree = false;
      }
      return isFree;
    }),
  );
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/**
 * The offset of a mark: behind the wording, and behind the quotation marks and brackets that close right after it and
 * open in it or right before it, such as the ” of “百千万工程”.
 */
export function markOffset(text: string, { start, end }: Span): number {
  let from = start;
  while (closingOf.has(text[from - 1])) from--;
  const open: string[] = [];
  for (const character of text.slice(from, end)) {
    const closing = closingOf.get(character);
    if (closing) open.push(closing);
    else if (closings.has(character) && open.at(-1) === character) open.pop();
  }
  let offset = end;
  while (open.length > 0 && text[offset] === open.pop()) offset++;
  return offset;
}
