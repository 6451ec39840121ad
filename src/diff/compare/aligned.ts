/** Two lists side by side, in the order of both: rows of a table, columns. */

import { addAll } from '../../text/add-to.js';
import { listDifferences } from '../../text/list-differences.js';
import { matchUnits } from './match.js';

/** A place of the joined list; what is in both lists has both indexes. */
export interface Aligned {
  readonly before?: number;
  readonly after?: number;
}

/** Aligns rows, each its cells in lines: equal ones, those with the same first cell, similar ones. */
export function alignedRows(before: readonly string[], after: readonly string[]): Aligned[] {
  return alignedLists(before, after, false);
}

/** Aligns columns likewise; one that differs in all cells from the only other one at its place is that one renamed. */
export function alignedColumns(before: readonly string[], after: readonly string[]): Aligned[] {
  return alignedLists(before, after, true);
}

/** What was removed stands before what was added at its place. */
function alignedLists(before: readonly string[], after: readonly string[], inPlace: boolean): Aligned[] {
  const aligned: Aligned[] = [];
  let [a, b] = [0, 0];
  let [removed, added] = [0, 0];
  const close = () => {
    addAll(aligned, alignedGap(before, after, [a - removed, a], [b - added, b], inPlace));
    removed = 0;
    added = 0;
  };
  for (const change of listDifferences(before, after)) {
    if (!change.added && !change.removed) {
      close();
      for (let n = 0; n < change.value.length; n++) aligned.push({ before: a++, after: b++ });
    } else if (change.removed) {
      a += change.value.length;
      removed += change.value.length;
    } else {
      b += change.value.length;
      added += change.value.length;
    }
  }
  close();
  return aligned;
}

type Range = readonly [from: number, to: number];

/** The first cell; a mere number counts the rows and names none of them. */
function nameOf({ text }: { readonly text: string }): string | undefined {
  const name = text.split('\n')[0]!;
  return /^[\d\s.]*$/.test(name) ? undefined : name;
}

/** Aligns ranges of both lists that have no equal texts in the same order. */
function alignedGap(
  before: readonly string[],
  after: readonly string[],
  olds: Range,
  news: Range,
  inPlace: boolean,
): Aligned[] {
  const unitsIn = (list: readonly string[], [from, to]: Range) =>
    list.slice(from, to).map((text) => ({ kind: 'line', text, head: 0 }));
  const similar = matchUnits(unitsIn(before, olds), unitsIn(after, news), nameOf).filter(({ moved }) => !moved);
  const aligned: Aligned[] = [];
  let [a, b] = [olds[0], news[0]];
  const fill = (toOld: number, toNew: number) => {
    const isPaired = inPlace && toOld - a === toNew - b;
    if (!isPaired) while (a < toOld) aligned.push({ before: a++ });
    while (b < toNew) aligned.push(isPaired ? { before: a++, after: b++ } : { after: b++ });
  };
  for (const pair of similar) {
    fill(olds[0] + pair.before, news[0] + pair.after);
    aligned.push({ before: a++, after: b++ });
  }
  fill(olds[1], news[1]);
  return aligned;
}
