/** What differs between a book and the Report once their common units are aligned. */

import { addTo } from '../text/add-to.js';
import { bigrams, similarity } from '../text/similarity.js';
import type { Span } from '../text/slice.js';
import { occurring } from './occurrences.js';
import type { TemplateWords } from './template-words.js';

/** Characters that no unit has may be words of a template. */
export type OwnWords = Pick<TemplateWords, 'isTemplate' | 'splitAtFields'>;

/** Shorter texts occur inside others by chance: they are no fixed points, and no repetitions of part of a unit. */
export const LEAST_DISTINCT = 8;

/** A difference; `offset` is its position in the text of the book. */
export type Finding =
  | { readonly kind: 'changed'; readonly unit: number; readonly found: string; readonly offset: number }
  | { readonly kind: 'missing'; readonly unit: number /** Where it should stand. */; readonly offset: number }
  | { readonly kind: 'moved'; readonly unit: number; readonly offset: number }
  | { readonly kind: 'repeated'; readonly found: string; readonly offset: number }
  | { readonly kind: 'extra'; readonly found: string; readonly offset: number };

/** Units placed in a text. */
export interface Placed {
  readonly units: readonly string[];
  readonly text: string;
  readonly starts: readonly (number | undefined)[];
  /** Units that are not in order. */
  readonly moved: ReadonlySet<number>;
  /** Stretches of the text that no unit has. */
  readonly rest: readonly Span[];
}

/** The differences, in the order of the text. */
export function findingsOf(placed: Placed, words: OwnWords): Finding[] {
  const { text, units, starts, moved, rest } = placed;
  const missing = missingUnits(placed);
  const partners = partnersOf(missing, placed);
  const findings: Finding[] = [...moved].map((unit) => ({ kind: 'moved', unit, offset: starts[unit]! }));
  for (const [unit, offset] of missing) {
    const span = partners.get(unit);
    if (!span) findings.push({ kind: 'missing', unit, offset });
    else {
      const found = withoutTemplateTail(text.slice(span.start, span.end), units[unit]!, words);
      findings.push({ kind: 'changed', unit, found, offset: span.start });
    }
  }
  const used = new Set(partners.values());
  const byEnd = new Map<number, number>();
  for (const [unit, start] of starts.entries()) {
    const end = start === undefined ? -1 : start + units[unit]!.length;
    if (start !== undefined && !byEnd.has(end)) byEnd.set(end, unit);
  }
  const unused = rest.filter((span) => !used.has(span));
  const repeated = repeatedIn(unused, placed);
  for (const span of unused) findings.push(surplus(span, placed, byEnd, repeated));
  return findings.sort((a, b) => a.offset - b.offset);
}

/** The units that have no place in the text, each with the offset at which it should stand. */
function missingUnits({ units, starts, moved }: Placed): Map<number, number> {
  const missing = new Map<number, number>();
  let from = 0;
  for (const [unit, words] of units.entries()) {
    const start = starts[unit];
    if (start === undefined) missing.set(unit, from);
    else if (!moved.has(unit)) from = start + words.length;
  }
  return missing;
}

/** The stretches that are other wordings of missing units: first at the same place, then anywhere. */
function partnersOf(missing: ReadonlyMap<number, number>, placed: Placed): Map<number, Span> {
  const { text, starts, moved, rest } = placed;
  const partners = new Map<number, Span>();
  const byPlace = new Map<number, number[]>();
  for (const [unit, offset] of missing) addTo(byPlace, offset, unit);
  // Places, units and stretches are all in the order of the text.
  let first = 0;
  for (const [place, here] of byPlace) {
    let next = here[0]! + 1;
    while (next < starts.length && (starts[next] === undefined || moved.has(next))) next++;
    const to = starts[next] ?? text.length;
    while (first < rest.length && rest[first]!.start < place) first++;
    const spans: Span[] = [];
    for (let n = first; n < rest.length && rest[n]!.start < to; n++) if (rest[n]!.end <= to) spans.push(rest[n]!);
    for (const [unit, span] of pairs(here, spans, placed, LEAST_SIMILAR_HERE)) partners.set(unit, span);
  }
  const used = new Set(partners.values());
  const single = [...missing.keys()].filter((unit) => !partners.has(unit));
  const unused = rest.filter((span) => !used.has(span));
  for (const [unit, span] of pairs(single, unused, placed, LEAST_SIMILAR)) partners.set(unit, span);
  return partners;
}

/**
 * A stretch that is no other wording of a unit: added to the end of one, a repetition, or extra text.
 * @param byEnd the first unit by the offset at which it ends
 * @param repeated the stretches that units have, too
 */
function surplus(
  { start, end }: Span,
  { units, text, starts }: Placed,
  byEnd: ReadonlyMap<number, number>,
  repeated: ReadonlySet<string>,
): Finding {
  const found = text.slice(start, end);
  const before = byEnd.get(start);
  if (before !== undefined && !/[。！？：；”’）》]$/u.test(units[before]!))
    return { kind: 'changed', unit: before, found: units[before]! + found, offset: starts[before]! };
  return { kind: repeated.has(found) ? 'repeated' : 'extra', found, offset: start };
}

/** The words of those stretches that units have, too. */
function repeatedIn(spans: readonly Span[], { units, text }: Placed): Set<string> {
  const whole = new Set(units);
  const words = new Set(spans.map(({ start, end }) => text.slice(start, end)));
  const distinct = [...words].filter((found) => found.length >= LEAST_DISTINCT);
  // No unit has a line break, so nothing is found across two of them.
  const repeated = distinct.length > 0 ? occurring(distinct, units.join('\n')) : new Set<string>();
  for (const found of words) if (whole.has(found)) repeated.add(found);
  return repeated;
}

/** Another wording without the words of a template after it, such as the dashes before the next line. */
function withoutTemplateTail(found: string, expected: string, { isTemplate }: OwnWords): string {
  for (let end = 1; end < found.length; end++) {
    const tail = found.slice(end);
    if (isTemplate(tail) && !expected.endsWith(tail)) return found.slice(0, end);
  }
  return found;
}

/** Least similarity of two wordings of one sentence if both are at the same place, and if they are not. */
const LEAST_SIMILAR_HERE = 0.3;
const LEAST_SIMILAR = 0.6;

/** More pairs than this are not compared: book and content are of different reports. */
const MOST_PAIRS = 50_000;

/** Pairs missing units with stretches of the text, the most similar first. */
function pairs(
  missing: readonly number[],
  spans: readonly Span[],
  { units, text }: Placed,
  least: number,
): Map<number, Span> {
  if (missing.length * spans.length > MOST_PAIRS) return new Map();
  const grams = spans.map((span) => bigramsOfWords(text.slice(span.start, span.end)));
  // One unit and one stretch at one place belong together however different they are.
  const isOnlyPair = least === LEAST_SIMILAR_HERE && missing.length === 1 && spans.length === 1;
  const ranked = missing
    .flatMap((unit) => {
      const own = bigramsOfWords(units[unit]!);
      return spans.map((span, index) => ({ unit, span, similarity: similarity(own, grams[index]!) }));
    })
    .filter(({ similarity }) => similarity >= least || isOnlyPair)
    .sort((a, b) => b.similarity - a.similarity || a.unit - b.unit || a.span.start - b.span.start);
  const found = new Map<number, Span>();
  const used = new Set<Span>();
  for (const { unit, span } of ranked) {
    if (found.has(unit) || used.has(span)) continue;
    found.set(unit, span);
    used.add(span);
  }
  return found;
}

/** The pairs of neighbouring characters, without a leading number and a final punctuation mark. */
function bigramsOfWords(text: string): ReadonlySet<string> {
  return bigrams(text.replace(/^(?:\d+\.|（?[一二三四五六七八九十百零]+[、）])|[：，。]$/gu, ''));
}
