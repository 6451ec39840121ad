/**
 * Which unit of the old report became which of the new, and which of these stayed where they were.
 *
 * Units of equal words are one another, in order; of the rest, the two most alike. Likeness is counted in pairs of
 * neighbouring characters through an index of them, so that only units that share some are ever compared. What
 * stayed is the heaviest run of matches in the same order in both (weights are characters); every other match moved.
 */

import { diffArrays } from 'diff';
import { heaviestRising } from '../../text/heaviest-rising.js';
import { bigrams } from '../../text/similarity.js';
import type { Unit } from './units.js';

export interface Match {
  /** Index among the old units. */
  readonly before: number;
  /** Index among the new units. */
  readonly after: number;
  readonly moved: boolean;
}

/** Pairs of characters shared, of all of both (Dice); less alike are two different texts. */
const LEAST_LIKE = 0.4;
/** A pair of characters in more units than this says nothing of any. */
const COMMON = 200;

/** Matches in the order of the new report. */
export function matchUnits(before: readonly Unit[], after: readonly Unit[]): Match[] {
  const newOf = new Map<number, number>();
  const taken = new Set<number>();
  const take = (a: number, b: number) => {
    newOf.set(a, b);
    taken.add(b);
  };
  const left = (): Left => ({
    olds: [...before.keys()].filter((a) => !newOf.has(a)),
    news: [...after.keys()].filter((b) => !taken.has(b)),
  });

  inOrder(before.map(keyOf), after.map(keyOf), take);
  // Then equal ones elsewhere, and what there is but one of, as the title.
  for (const key of [keyOf, nameOf]) byKey(key, left(), before, after, take);
  for (const { a, b } of pairsAlike(left(), before, after)) if (!newOf.has(a) && !taken.has(b)) take(a, b);

  const pairs = [...newOf].map(([a, b]) => ({ before: a, after: b })).sort((x, y) => x.after - y.after);
  const stayed = heaviestRising(
    pairs.map((pair) => pair.before),
    pairs.map((pair) => after[pair.after]!.text.length + 1),
  );
  return pairs.map((pair, i) => ({ ...pair, moved: !stayed.has(i) }));
}

/** Only what is of one family can become one another. */
function familyOf({ kind }: Unit): string {
  if (kind === 'part' || kind === 'section') return 'heading';
  return kind === 'salutation' ? 'paragraph' : kind;
}

const keyOf = (unit: Unit) => `${familyOf(unit)}\n${unit.text}`;

/** What a unit is called whatever it says: a line of the title block or the annex by its kind, an entry by its term. */
function nameOf({ kind, text, head }: Unit): string | undefined {
  if (kind === 'entry') return `entry ${text.slice(0, head)}`;
  return /^(paper|title|occasion|speaker|issuer|date|annex)$/.test(kind) ? kind : undefined;
}

interface Left {
  readonly olds: readonly number[];
  readonly news: readonly number[];
}

/** Of equal units, those in the same order first. */
function inOrder(before: readonly string[], after: readonly string[], take: (a: number, b: number) => void): void {
  let a = 0;
  let b = 0;
  for (const { value, added, removed } of diffArrays([...before], [...after])) {
    if (!added && !removed) for (const i of value.keys()) take(a + i, b + i);
    if (!added) a += value.length;
    if (!removed) b += value.length;
  }
}

function byKey(
  keyOf: (unit: Unit) => string | undefined,
  { olds, news }: Left,
  before: readonly Unit[],
  after: readonly Unit[],
  take: (a: number, b: number) => void,
): void {
  const waiting = new Map<string, number[]>();
  // From the last to the first, so that the first is taken first.
  for (const b of news.toReversed()) {
    const key = keyOf(after[b]!);
    if (key === undefined) continue;
    const list = waiting.get(key);
    if (list) list.push(b);
    else waiting.set(key, [b]);
  }
  for (const a of olds) {
    const b = waiting.get(keyOf(before[a]!) ?? '')?.pop();
    if (b !== undefined) take(a, b);
  }
}

interface Alike {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

/** Units that are alike, most alike first. */
function pairsAlike({ olds, news }: Left, before: readonly Unit[], after: readonly Unit[]): Alike[] {
  const index = new Map<string, number[]>();
  const sizes = new Map<number, number>();
  for (const b of news) {
    const grams = gramsOf(after[b]!);
    sizes.set(b, grams.size);
    for (const gram of grams) {
      const units = index.get(gram);
      if (units) units.push(b);
      else index.set(gram, [b]);
    }
  }
  const found = olds.flatMap((a) => {
    const grams = gramsOf(before[a]!);
    const shared = new Map<number, number>();
    for (const gram of grams) {
      const units = index.get(gram) ?? [];
      if (units.length > COMMON) continue;
      for (const b of units) shared.set(b, (shared.get(b) ?? 0) + 1);
    }
    return [...shared].map(([b, count]) => ({ a, b, likeness: (2 * count) / (grams.size + sizes.get(b)!) }));
  });
  return found
    .filter(({ likeness }) => likeness >= LEAST_LIKE)
    .sort((x, y) => y.likeness - x.likeness || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || x.a - y.a);
}

/** Pairs of neighbouring characters, each with its family. */
function gramsOf(unit: Unit): Set<string> {
  const family = familyOf(unit);
  return new Set([...bigrams(unit.text)].map((pair) => `${family} ${pair}`));
}
