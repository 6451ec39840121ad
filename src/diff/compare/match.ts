/**
 * Which unit of the new report each unit of the old one is, and which of them were moved.
 *
 * Units with equal words match in order; of the rest, the most similar ones. Similarity is counted in bigrams of
 * characters through an index of them, so that only units that share some are compared. The heaviest sequence of
 * matches in the same order in both reports has not moved (weights are characters); every other match has.
 */

import { heaviestRising } from '../../text/heaviest-rising.js';
import { listDifferences } from '../../text/list-differences.js';
import { bigrams } from '../../text/similarity.js';

/** What matching looks at: units that differ in kind never match, except for headings and paragraphs among themselves. */
export interface Matchable {
  readonly kind: string;
  readonly text: string;
  /** How many characters of `text` are its heading, lead, caption or term. */
  readonly head: number;
}

export interface Match {
  /** Index among the old units. */
  readonly before: number;
  /** Index among the new units. */
  readonly after: number;
  readonly moved: boolean;
}

/** Shared bigrams as a fraction of all (Dice); units of less similarity do not match. */
const LEAST_SIMILARITY = 0.4;
/** A bigram that is in more units than this is ignored. */
const COMMON = 200;

/**
 * Matches in the order of the new report.
 * @param nameOf a name that does not depend on the text: units of one name match
 * @param canBe whether an old unit may be a new one with other words, by their indices
 */
export function matchUnits<U extends Matchable>(
  before: readonly U[],
  after: readonly U[],
  nameOf: (unit: U) => string | undefined = nameOfUnit,
  canBe: (before: number, after: number) => boolean = () => true,
): Match[] {
  const newOf = new Map<number, number>();
  const matched = new Set<number>();
  const match = (a: number, b: number) => {
    newOf.set(a, b);
    matched.add(b);
  };
  const unmatched = (): Unmatched => ({
    olds: [...before.keys()].filter((a) => !newOf.has(a)),
    news: [...after.keys()].filter((b) => !matched.has(b)),
  });

  inOrder(before.map(keyOf), after.map(keyOf), match);
  // Then equal ones in another order, and units of which there is only one, such as the title.
  for (const key of [keyOf, nameOf]) byKey(key, unmatched(), before, after, match);
  for (const { a, b } of similarPairs(unmatched(), before, after))
    if (!newOf.has(a) && !matched.has(b) && canBe(a, b)) match(a, b);

  const pairs = [...newOf].map(([a, b]) => ({ before: a, after: b })).sort((x, y) => x.after - y.after);
  const stayed = heaviestRising(
    pairs.map((pair) => pair.before),
    pairs.map((pair) => after[pair.after]!.text.length + 1),
  );
  return pairs.map((pair, i) => ({ ...pair, moved: !stayed.has(i) }));
}

/** Only units of the same family can match. */
function familyOf({ kind }: Matchable): string {
  if (kind === 'part' || kind === 'section') return 'heading';
  return kind === 'salutation' ? 'paragraph' : kind;
}

const keyOf = (unit: Matchable) => `${familyOf(unit)}\n${unit.text}`;

/** A name that does not depend on the text: of a line of the title block or the glossary its kind, of an entry its term. */
function nameOfUnit({ kind, text, head }: Matchable): string | undefined {
  if (kind === 'entry') return `entry ${text.slice(0, head)}`;
  return /^(paper|title|occasion|speaker|issuer|date|glossary)$/.test(kind) ? kind : undefined;
}

interface Unmatched {
  readonly olds: readonly number[];
  readonly news: readonly number[];
}

/** Matches equal units that are in the same order. */
function inOrder(before: readonly string[], after: readonly string[], match: (a: number, b: number) => void): void {
  let a = 0;
  let b = 0;
  for (const { value, added, removed } of listDifferences(before, after)) {
    if (!added && !removed) for (const i of value.keys()) match(a + i, b + i);
    if (!added) a += value.length;
    if (!removed) b += value.length;
  }
}

function byKey<U extends Matchable>(
  keyOf: (unit: U) => string | undefined,
  { olds, news }: Unmatched,
  before: readonly U[],
  after: readonly U[],
  match: (a: number, b: number) => void,
): void {
  const waiting = new Map<string, number[]>();
  // From the last to the first, so that the first is matched first.
  for (const b of news.toReversed()) {
    const key = keyOf(after[b]!);
    if (key === undefined) continue;
    const list = waiting.get(key);
    if (list) list.push(b);
    else waiting.set(key, [b]);
  }
  for (const a of olds) {
    const b = waiting.get(keyOf(before[a]!) ?? '')?.pop();
    if (b !== undefined) match(a, b);
  }
}

interface SimilarPair {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
}

/** Pairs of similar units, the most similar first. */
function similarPairs(
  { olds, news }: Unmatched,
  before: readonly Matchable[],
  after: readonly Matchable[],
): SimilarPair[] {
  const index = new Map<string, number[]>();
  const sizes = new Map<number, number>();
  for (const b of news) {
    const grams = bigramsOf(after[b]!);
    sizes.set(b, grams.size);
    for (const gram of grams) {
      const units = index.get(gram);
      if (units) units.push(b);
      else index.set(gram, [b]);
    }
  }
  const found = olds.flatMap((a) => {
    const grams = bigramsOf(before[a]!);
    const shared = new Map<number, number>();
    for (const gram of grams) {
      const units = index.get(gram) ?? [];
      if (units.length > COMMON) continue;
      for (const b of units) shared.set(b, (shared.get(b) ?? 0) + 1);
    }
    // Filtered here, since most pairs share one bigram alone.
    return [...shared].flatMap(([b, count]) => {
      const similarity = (2 * count) / (grams.size + sizes.get(b)!);
      return similarity >= LEAST_SIMILARITY ? [{ a, b, similarity }] : [];
    });
  });
  return found.sort((x, y) => y.similarity - x.similarity || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || x.a - y.a);
}

/** Pairs of neighbouring characters, each with its family. */
function bigramsOf(unit: Matchable): Set<string> {
  const family = familyOf(unit);
  return new Set([...bigrams(unit.text)].map((pair) => `${family} ${pair}`));
}
