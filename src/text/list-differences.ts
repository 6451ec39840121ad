/**
 * The differences of two lists, by a longest common subsequence.
 *
 * Problem: Myers' algorithm takes time and memory in proportion to the square of the differences, which of two revisions
 * with 50,000 paragraphs are thousands. Approach: up to a limit of them it compares the lists as wholes. Beyond it, elements
 * that each list has once are fixed points as far as they are in order, and it compares what is between them.
 */
import { diffArrays } from 'diff';
import { addAll } from './add-to.js';
import { heaviestRising } from './heaviest-rising.js';

/** Elements that follow one another in both lists, in the old one alone (`removed`) or in the new one alone (`added`). */
export interface ListDifference {
  readonly value: readonly string[];
  readonly added?: boolean;
  readonly removed?: boolean;
}

/** Differences up to which two lists are compared as wholes; a second is enough for so many. */
const MOST_EDITS = 2000;
/** Those of two stretches between fixed points. With more, one stretch replaces the other. */
const MOST_BETWEEN = 500;

/** What the lists have in common and what differs, in the order of both; at one place what was removed comes first. */
export function listDifferences(
  before: readonly string[],
  after: readonly string[],
  mostEdits = MOST_EDITS,
): readonly ListDifference[] {
  return differencesUpTo(before, after, mostEdits) ?? betweenFixedPoints(before, after);
}

function differencesUpTo(
  before: readonly string[],
  after: readonly string[],
  maxEditLength: number,
): ListDifference[] | undefined {
  return diffArrays([...before], [...after], { maxEditLength });
}

function betweenFixedPoints(before: readonly string[], after: readonly string[]): ListDifference[] {
  const found: ListDifference[] = [];
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of [...fixedPoints(before, after), [before.length, after.length] as const]) {
    const [olds, news] = [before.slice(a, nextA), after.slice(b, nextB)];
    if (olds.length + news.length > 0) addAll(found, differencesUpTo(olds, news, MOST_BETWEEN) ?? replaced(olds, news));
    if (nextA < before.length) found.push({ value: [before[nextA]!] });
    [a, b] = [nextA + 1, nextB + 1];
  }
  return found;
}

function replaced(olds: readonly string[], news: readonly string[]): ListDifference[] {
  return [
    { value: olds, removed: true },
    { value: news, added: true },
  ];
}

/** The indices in both lists of elements that each has once, as many as are in order. */
function fixedPoints(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const places = placesOfSingle(after);
  const pairs = [...placesOfSingle(before)].flatMap(([element, a]) => {
    const b = places.get(element);
    return b === undefined ? [] : [[a, b] as const];
  });
  const inOrder = heaviestRising(
    pairs.map(([, b]) => b),
    pairs.map(() => 1),
  );
  return pairs.filter((_, i) => inOrder.has(i));
}

/** The indices of the elements that a list has once, rising. */
function placesOfSingle(list: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [i, element] of list.entries()) {
    if (places.has(element)) repeated.add(element);
    else places.set(element, i);
  }
  for (const element of repeated) places.delete(element);
  return places;
}
