/**
 * Two revisions of a report side by side: every unit with what became of it, and every figure that reads otherwise.
 *
 * Rows are in the order of the new report; what was taken out stands where it stood, behind what came before it
 * in the old one.
 */

import type { Place } from '../../diagnostics/diagnostic.js';
import type { LoadedReport } from '../../content/loaded-report.js';
import type { Indicator } from '../../report/report.js';
import { plain } from '../../text/running-text.js';
import { matchUnits } from './match.js';
import type { Unit } from './units.js';
import { unitsOf } from './units.js';
import type { Stretch } from './words.js';
import { changedWords } from './words.js';

/** `moved` rows may have changed words too. */
export type RowState = 'kept' | 'changed' | 'moved' | 'added' | 'removed';

export interface Row {
  readonly state: RowState;
  /** Absent where it was added. */
  readonly before?: Unit;
  /** Absent where it was removed. */
  readonly after?: Unit;
  /** The text with its changes; one kept stretch where there are none. */
  readonly words: readonly Stretch[];
}

/** What a figure of `figures.yaml` read in each revision; absent where that one does not have it. */
export interface IndicatorChange {
  readonly id: string;
  readonly label: string;
  readonly before?: Reading;
  readonly after?: Reading;
}

export interface Reading {
  /** `3810.24亿元`, and how it moved: `增长4.5%`; empty where the text does not say. */
  readonly shown: string;
  readonly change: string;
  readonly at: Place;
}

export interface Comparison {
  readonly rows: readonly Row[];
  /** Only those that differ, in the order of the new report. */
  readonly figures: readonly IndicatorChange[];
}

export function compareReports(before: LoadedReport, after: LoadedReport): Comparison {
  return { rows: compareUnits(unitsOf(before), unitsOf(after)), figures: compareIndicators(before, after) };
}

/** Whether anything differs that is printed. */
export function differs({ rows, figures }: Comparison): boolean {
  return figures.length > 0 || rows.some(({ state, before, after }) => state !== 'kept' || renumbered(before, after));
}

/** Whether a unit in both has another number. */
export function renumbered(before: Unit | undefined, after: Unit | undefined): boolean {
  return before !== undefined && after !== undefined && before.number !== after.number;
}

function compareUnits(olds: readonly Unit[], news: readonly Unit[]): Row[] {
  const matches = matchUnits(olds, news);
  const byNew = new Map(matches.map((match) => [match.after, match]));
  const matched = new Set(matches.map(({ before }) => before));
  // What was taken out follows the nearest unit before it that stayed.
  const place = new Map(matches.filter(({ moved }) => !moved).map(({ before, after }) => [before, after]));
  const removed = new Map<number, Row[]>();
  let anchor = -1;
  for (const [a, before] of olds.entries()) {
    anchor = place.get(a) ?? anchor;
    if (matched.has(a)) continue;
    const row: Row = { state: 'removed', before, words: [{ kind: 'deleted', text: before.text }] };
    removed.set(anchor, [...(removed.get(anchor) ?? []), row]);
  }
  const rows: Row[] = [...(removed.get(-1) ?? [])];
  for (const [b, after] of news.entries()) {
    rows.push(rowOf(byNew.get(b), olds, after), ...(removed.get(b) ?? []));
  }
  return rows;
}

function rowOf(match: ReturnType<typeof matchUnits>[number] | undefined, olds: readonly Unit[], after: Unit): Row {
  if (!match) return { state: 'added', after, words: [{ kind: 'inserted', text: after.text }] };
  const before = olds[match.before]!;
  const words = changedWords(before.text, after.text);
  const same = before.text === after.text && before.kind === after.kind && before.head === after.head;
  return { state: match.moved ? 'moved' : same ? 'kept' : 'changed', before, after, words };
}

function compareIndicators(before: LoadedReport, after: LoadedReport): IndicatorChange[] {
  const olds = new Map(figuresOf(before).map((figure) => [figure.id, figure]));
  const news = figuresOf(after);
  const ids = new Set(news.map(({ id }) => id));
  const changes = news.map((figure) => changeOf(olds.get(figure.id), figure));
  const gone = [...olds.values()].filter(({ id }) => !ids.has(id)).map((figure) => changeOf(figure, undefined));
  return [...changes, ...gone].filter(
    ({ before, after }) => before?.shown !== after?.shown || before?.change !== after?.change,
  );
}

function figuresOf({ figures }: LoadedReport): Indicator[] {
  return figures.flatMap((group) => group.figures);
}

function changeOf(before: Indicator | undefined, after: Indicator | undefined): IndicatorChange {
  const { id, label, movement } = (after ?? before)!;
  const name = plain(label) + movement;
  return { id, label: name, ...(before && { before: readingOf(before) }), ...(after && { after: readingOf(after) }) };
}

function readingOf({ level, change, at }: Indicator): Reading {
  return { shown: plain(signedText(level)), change: plain(change?.words ?? []), at };
}
