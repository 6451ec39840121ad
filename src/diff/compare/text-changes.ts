/**
 * What changed, as plain data for people and programs: the rows of a comparison that differ, with their places,
 * and the numbers in them.
 *
 * A part or section that moved as a whole is one change, not one for each of its paragraphs.
 */
import type { Place } from '../../diagnostics/diagnostic.js';
import type { Row, RowState } from './rows.js';
import { renumbered } from './rows.js';
import type { Unit, UnitKind, Where } from './units.js';
import type { Stretch } from './words.js';
import { numbersOf } from './words.js';

export interface Change {
  /** `renumbered`: the words are the same and the place too, only the computed number differs. */
  readonly state: Exclude<RowState, 'kept'> | 'renumbered';
  readonly kind: UnitKind;
  /** Absent where it was added. */
  readonly before?: Side;
  /** Absent where it was removed. */
  readonly after?: Side;
  /** The text with its changes. */
  readonly words: readonly Stretch[];
  /** Numbers that give way to others. */
  readonly numbers: readonly { readonly before: string; readonly after: string }[];
  /** Further paragraphs that moved with this heading, unchanged. */
  readonly along: number;
}

interface Side {
  /** Computed: `（三）`; empty where it has none. */
  readonly number: string;
  readonly where: Where;
  readonly text: string;
  readonly at?: Place;
}

/** The changes in the order of the rows. */
export function changesOf(rows: readonly Row[]): Change[] {
  const changes: Change[] = [];
  /** The heading that moves, while rows follow that moved with it. */
  let heading: { readonly index: number; readonly row: Row } | undefined;
  for (const row of rows) {
    const { state, before, after } = row;
    if (heading && movedWith(heading.row, row)) {
      const change = changes[heading.index]!;
      changes[heading.index] = { ...change, along: change.along + 1 };
      continue;
    }
    // What was taken out in between does not part a heading from what follows.
    if (state !== 'removed') heading = undefined;
    if (state === 'kept' && !renumbered(before, after)) continue;
    changes.push(changeOf(row));
    if (state === 'moved' && isHeading(after!)) heading = { index: changes.length - 1, row };
  }
  return changes;
}

const isHeading = ({ kind }: Unit) => kind === 'part' || kind === 'section';

/** Whether a row stood under the heading in both, with the same words, number and place there. */
function movedWith(heading: Row, { state, before, after }: Row): boolean {
  if (state !== 'moved' || before!.kind !== after!.kind || before!.text !== after!.text) return false;
  if (renumbered(before, after)) return false;
  return isUnder(heading.before!, before!) && isUnder(heading.after!, after!);
}

function isUnder(heading: Unit, { kind, where }: Unit): boolean {
  if (kind === 'part' || kind === 'entry') return false;
  const { part, section } = heading.where;
  return where.part === part && (heading.kind === 'part' || (kind !== 'section' && where.section === section));
}

function changeOf({ state, before, after, words }: Row): Change {
  return {
    state: state === 'kept' ? 'renumbered' : state,
    kind: (after ?? before)!.kind,
    ...(before && { before: side(before) }),
    ...(after && { after: side(after) }),
    words,
    numbers: numbersIn(words),
    along: 0,
  };
}

function side({ number, where, text, at }: Unit): Side {
  return { number, where, text, ...(at && { at }) };
}

/** Numbers of a deletion and of the insertion in its place, where there are as many. */
function numbersIn(words: readonly Stretch[]): Change['numbers'] {
  return words.flatMap(({ kind, text }, i) => {
    const next = words[i + 1];
    if (kind !== 'deleted' || next?.kind !== 'inserted') return [];
    const [olds, news] = [numbersOf(text), numbersOf(next.text)];
    if (olds.length !== news.length) return [];
    return olds.flatMap((before, n) => (before === news[n] ? [] : [{ before, after: news[n]! }]));
  });
}
