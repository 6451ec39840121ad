/**
 * Two revisions of a report side by side: a row for every unit, with what became of it.
 *
 * Rows are in the order of the new report. A unit that was removed follows the unit it followed in the old one.
 */

import type { Report } from '../../report/report.js';
import { addTo } from '../../text/add-to.js';
import { matchUnits } from './match.js';
import type { Unit } from './units.js';
import { unitsOf } from './units.js';
import type { Stretch } from './words.js';
import { changedWords } from './words.js';

/** The words of a `moved` row may have changed as well. A `left` row is the place that a moved unit had before. */
export type RowState = 'kept' | 'changed' | 'moved' | 'added' | 'removed' | 'left';

export interface Row {
  readonly state: RowState;
  /** Absent if it was added. */
  readonly before?: Unit;
  /** Absent if it was removed. */
  readonly after?: Unit;
  /** The text with its changes; one kept stretch if there are none. */
  readonly words: readonly Stretch[];
}

type Numbered = Pick<Unit, 'number'>;

/** Whether the unit is in both revisions and its computed number differs. */
export function renumbered(before: Numbered | undefined, after: Numbered | undefined): boolean {
  return before !== undefined && after !== undefined && before.number !== after.number;
}

export function compareReports(before: Report, after: Report): Row[] {
  const [olds, news] = [unitsOf(before), unitsOf(after)];
  const matches = matchUnits(olds, news);
  const byNew = new Map(matches.map((match) => [match.after, match]));
  const removed = removedRows(olds, news, matches);
  return [
    ...(removed.get(-1) ?? []),
    ...news.flatMap((after, index) => [rowOf(byNew.get(index), olds, after), ...(removed.get(index) ?? [])]),
  ];
}

/** Rows of the units that were removed or moved away, by the index of the new unit they follow; -1 for those before the first. */
function removedRows(
  olds: readonly Unit[],
  news: readonly Unit[],
  matches: ReturnType<typeof matchUnits>,
): Map<number, Row[]> {
  const matched = new Map(matches.map(({ before, after }) => [before, news[after]!]));
  // Only a unit that was not moved says where the ones after it were.
  const place = new Map(matches.filter(({ moved }) => !moved).map(({ before, after }) => [before, after]));
  const removed = new Map<number, Row[]>();
  let anchor = -1;
  for (const [index, before] of olds.entries()) {
    anchor = place.get(index) ?? anchor;
    if (place.has(index)) continue;
    const after = matched.get(index);
    const row: Row = after
      ? { state: 'left', before, after, words: [] }
      : { state: 'removed', before, words: [{ kind: 'deleted', text: before.text }] };
    addTo(removed, anchor, row);
  }
  return removed;
}

function rowOf(match: ReturnType<typeof matchUnits>[number] | undefined, olds: readonly Unit[], after: Unit): Row {
  if (!match) return { state: 'added', after, words: [{ kind: 'inserted', text: after.text }] };
  const before = olds[match.before]!;
  const words = changedWords(before.text, after.text);
  const same = before.text === after.text && before.kind === after.kind && before.head === after.head;
  return { state: match.moved ? 'moved' : same ? 'kept' : 'changed', before, after, words };
}
