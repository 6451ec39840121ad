/** The revisions of the report that is shown and the comparison of two, as signals. */
import { signal } from '@preact/signals';
import type { ComparisonState, RevisionEntry, RevisionList } from '../revisions-protocol.js';
import { address, fetchJson } from './api.js';
import { orRefused, report, sendChange } from './live.js';
import { revisionWords } from './words/revisions.js';

/** Two revisions by their ids; the files as they are now are `now`. */
export interface Pair {
  readonly before: string;
  readonly after: string;
}

interface Shown<T> {
  /** Of which report. */
  readonly name: string;
  readonly value: T;
}

const lists = signal<Shown<RevisionList> | undefined>(undefined);
const pairs = signal<Shown<Pair> | undefined>(undefined);
const comparisons = signal<(Shown<ComparisonState> & { readonly pair: Pair }) | undefined>(undefined);

export const isComparing = signal(false);
/** What was done last, in words. */
export const announcement = signal<() => string>(() => '');

const ofReport = <T>(shown: Shown<T> | undefined): T | undefined =>
  shown && shown.name === report.value?.name ? shown.value : undefined;

export const revisionList = () => ofReport(lists.value);
export const comparison = () => ofReport(comparisons.value);
/** The pair that is shown; while another one is compared, still the one before. */
export const comparedPair = () => (comparison() ? comparisons.value?.pair : undefined);
export const pair = () => ofReport(pairs.value);

/** Asks for the list, and compares the revision kept last with what is there now if no pair was chosen. */
export async function fetchRevisions(): Promise<void> {
  const name = report.peek()?.name;
  if (name === undefined) return;
  const list = await orRefused(fetchJson<RevisionList>(['reports', name, 'revisions']));
  if (!list || name !== report.peek()?.name) return;
  lists.value = { name, value: list };
  const ids = new Set(['now', ...list.revisions.map(({ id }) => id)]);
  const chosen = pairs.peek();
  const isThere = chosen?.name === name && ids.has(chosen.value.before) && ids.has(chosen.value.after);
  const [first] = list.revisions;
  if (isThere) void compare(chosen.value);
  else if (first) void compare({ before: first.id, after: 'now' });
  else [pairs.value, comparisons.value] = [undefined, undefined];
}

/** Compares two revisions. */
export async function compare(chosen: Pair): Promise<void> {
  const name = report.peek()?.name;
  if (name === undefined) return;
  pairs.value = { name, value: chosen };
  isComparing.value = true;
  const query = { ...chosen, v: report.peek()?.version };
  const state = await orRefused(fetchJson<ComparisonState>(['reports', name, 'comparison'], query));
  if (pairs.peek()?.value !== chosen || name !== report.peek()?.name) return;
  isComparing.value = false;
  comparisons.value = state && { name, value: state, pair: chosen };
}

/** Keeps the report as it is now; whether it was kept. */
export async function keep(name: string, note: string): Promise<boolean> {
  const kept = await orRefused(sendChange<{ readonly id: string }>(path('revisions'), { name, note }));
  if (!kept) return false;
  announcement.value = () => revisionWords.value.announceKept(name);
  await fetchRevisions();
  await compare({ before: kept.id, after: 'now' });
  return true;
}

/** Deletes a revision that was kept. */
export async function remove({ id, name }: RevisionEntry): Promise<void> {
  const done = await orRefused(sendChange(path('revisions', 'delete'), { id }));
  if (done) announcement.value = () => revisionWords.value.announceDeleted(name);
  await fetchRevisions();
}

/** The address of a file of the comparison that is shown. */
export function comparedFile(...parts: readonly (string | number)[]): string {
  return address(path('comparison', ...parts), { ...comparedPair(), v: comparison()?.version });
}

/** Fetches a part of the comparison that is shown. @throws Refused */
export function askCompared<T>(...parts: readonly string[]): Promise<T> {
  return fetchJson<T>(path('comparison', ...parts), { ...comparedPair(), v: comparison()?.version });
}

function path(...parts: readonly (string | number)[]): (string | number)[] {
  return ['reports', report.peek()?.name ?? '', ...parts];
}
