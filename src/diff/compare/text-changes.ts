/**
 * Changes of the text: the rows of a comparison that differ, with their places and the numbers that changed.
 *
 * A part or section that moved as a whole is one change, not one for each of its paragraphs.
 */
import type { Place } from '../../diagnostics/diagnostic.js';
import type { Row, RowState } from './rows.js';
import { renumbered } from './rows.js';
import type { Unit, UnitKind, Where } from './units.js';
import type { Stretch } from './words.js';
import { numbersOf } from './words.js';

export interface TextChange {
  /** `renumbered`: words and position are the same, only the computed number differs. */
  readonly state: Exclude<RowState, 'kept' | 'left'> | 'renumbered';
  readonly kind: UnitKind;
  /** Absent if it was added. */
  readonly before?: Side;
  /** Absent if it was removed. */
  readonly after?: Side;
  /** The sentence of the new text with the first change; absent if it was removed. */
  readonly at?: Place;
  /** The text with its changes. */
  readonly words: readonly Stretch[];
  /** Numbers of the text that were replaced by others. */
  readonly numbers: readonly { readonly before: string; readonly after: string }[];
  /** How many unchanged units moved with this heading. */
  readonly along: number;
}

export interface Side {
  /** Computed: `（三）`; empty if it has none. */
  readonly number: string;
  readonly where: Where;
  readonly text: string;
  readonly at?: Place;
}

/** The changes, in the order of the rows. */
export function textChanges(rows: readonly Row[]): TextChange[] {
  const headings = movedAlong(rows);
  const changes: TextChange[] = [];
  /** Where the change of a heading is. */
  const places = new Map<Row, number>();
  for (const row of rows) {
    const heading = headings.get(row);
    if (heading) {
      const place = places.get(heading)!;
      changes[place] = { ...changes[place]!, along: changes[place]!.along + 1 };
      continue;
    }
    // What moved is one change, at its new place.
    if (row.state === 'left' || (row.state === 'kept' && !renumbered(row.before, row.after))) continue;
    places.set(row, changes.length);
    changes.push(changeOf(row));
  }
  return changes;
}

/** The rows that moved unchanged with a heading, each with the row of that heading. */
export function movedAlong(rows: readonly Row[]): ReadonlyMap<Row, Row> {
  const along = new Map<Row, Row>();
  /** The heading that was moved last, as long as the rows after it were moved with it. */
  let heading: Row | undefined;
  for (const row of rows) {
    const { state, after } = row;
    if (heading && movedWith(heading, row)) along.set(row, heading);
    // A removed row between a heading and its paragraphs does not separate them.
    else if (state !== 'removed' && state !== 'left')
      heading = state === 'moved' && isHeading(after!) ? row : undefined;
  }
  return along;
}

const isHeading = ({ kind }: Unit) => kind === 'part' || kind === 'section' || kind === 'annex';

/** Whether a row was under the heading in both revisions, with the same words and the same number. */
function movedWith(heading: Row, { state, before, after }: Row): boolean {
  if (state !== 'moved' || before!.kind !== after!.kind || before!.text !== after!.text) return false;
  if (renumbered(before, after)) return false;
  return isUnder(heading.before!, before!) && isUnder(heading.after!, after!);
}

function isUnder(heading: Unit, { kind, where }: Unit): boolean {
  if (kind === 'part' || kind === 'annex' || kind === 'entry') return false;
  const { part, section } = heading.where;
  if (where.part !== part) return false;
  if (heading.kind !== 'section') return true;
  // 二、（一） is under 二、, and no section is under itself.
  return (where.section ?? '').startsWith(section ?? '') && (kind !== 'section' || where.section !== section);
}

function changeOf({ state, before, after, words }: Row): TextChange {
  const at = after && placeOfChange(after, words);
  return {
    state: state === 'kept' || state === 'left' ? 'renumbered' : state,
    kind: (after ?? before)!.kind,
    ...(before && { before: side(before) }),
    ...(after && { after: side(after) }),
    ...(at && { at }),
    words,
    numbers: numbersIn(words),
    along: 0,
  };
}

/** The run in which the first stretch begins that is not kept. */
function placeOfChange({ runs = [], at }: Unit, words: readonly Stretch[]): Place | undefined {
  let left = 0;
  for (const { kind, text } of words) {
    if (kind !== 'kept') break;
    left += text.length;
  }
  let last: Place | undefined;
  for (const run of runs) {
    last = run.at ?? last;
    if (left < run.text.length) break;
    left -= run.text.length;
  }
  return last ?? at;
}

function side({ number, where, text, at }: Unit): Side {
  return { number, where, text, ...(at && { at }) };
}

/** Numbers of a deletion and of the insertion that replaces it, if there are equally many. */
function numbersIn(words: readonly Stretch[]): TextChange['numbers'] {
  return words.flatMap(({ kind, text }, i) => {
    const next = words[i + 1];
    if (kind !== 'deleted' || next?.kind !== 'inserted') return [];
    const [olds, news] = [numbersOf(text), numbersOf(next.text)];
    if (olds.length !== news.length) return [];
    return olds.flatMap((before, n) => (before === news[n] ? [] : [{ before, after: news[n]! }]));
  });
}
