/** The problems of the report that is shown, as signals; they are asked for once its pages are in view. */
import { computed, effect, signal } from '@preact/signals';
import type { ListedProblem, ProblemsState } from '../protocol.js';
import { fetchJson, type Query } from './api.js';
import { undoneWords } from './edit-notes.js';
import { edition, orRefused, report, sendChange } from './live.js';
import { language } from './preferences.js';
import { countsOf, merged, type Outcome, openRows, type Row, withOutcome } from './problem-list.js';
import { route } from './route.js';
import { undo, undone } from './selection.js';
import { bookWords } from './words/book.js';
import { numberWords } from './words/numbers.js';
import { problemWords } from './words/problems.js';

/** How long pages are given to be fetched first, ms. */
const LATER = 250;

export const problems = signal<ProblemsState | undefined>(undefined);
export const rows = signal<readonly Row[]>([]);
/** What was done last, in words. */
export const announcement = signal('');
/** Whether problems of a newer version are on their way. */
export const isChecking = signal(false);

/** The counts by level; of the build alone while the proof-reader has not read the report. */
export const counts = computed(() => {
  const state = problems.value;
  if (state) return countsOf(state.problems);
  return countsOf((report.value?.problems ?? []).map(({ severity }) => ({ level: severity })));
});

let outcomes = new Map<string, Outcome>();
let waiting: ReturnType<typeof setTimeout> | undefined;

effect(() => {
  const state = report.value;
  void language.value;
  clearTimeout(waiting);
  if (!state) {
    problems.value = undefined;
    rows.value = [];
    announcement.value = '';
    outcomes = new Map();
    return;
  }
  isChecking.value = true;
  waiting = setTimeout(() => void fetchProblems(), LATER);
});

async function fetchProblems(): Promise<void> {
  const name = report.peek()?.name;
  if (name === undefined) return;
  const state = await orRefused(fetchJson<ProblemsState>(['reports', name, 'problems'], { edition: edition.peek() }));
  isChecking.value = false;
  if (!state || name !== report.peek()?.name || state.version < (problems.peek()?.version ?? 0)) return;
  const isFirst = problems.peek() === undefined;
  rows.value = isFirst ? openRows(state.problems) : merged(rows.peek(), state.problems, outcomes);
  problems.value = state;
}

/** The list without what is done. */
export function tidy(): void {
  rows.value = openRows(problems.peek()?.problems ?? []);
  announcement.value = '';
}

/** Corrects a finding; whether it was corrected. */
export async function fix({ id, message }: ListedProblem): Promise<boolean> {
  return act('problems/fix', { ids: [id] }, () => {
    mark([id], 'fixed');
    announcement.value = problemWords.value.announceFixed(message);
  });
}

/** Corrects the findings that were shown. */
export async function fixAll({ ids, lines }: ProblemsState['fixes']): Promise<boolean> {
  return act('problems/fix', { ids }, () => {
    mark(ids, 'fixed');
    announcement.value = problemWords.value.announceFixedAll(lines.length);
  });
}

/** Accepts a finding: its ignore comment is written. */
export async function accept({ id, message }: ListedProblem, reason: string): Promise<boolean> {
  return act('problems/accept', { id, reason }, () => {
    mark([id], 'accepted');
    announcement.value = problemWords.value.announceAccepted(message);
  });
}

export async function undoLast(): Promise<void> {
  await undo();
  outcomes = new Map();
  const note = undone.peek();
  const { announceUndone } = problemWords.value;
  announcement.value = note ? undoneWords(note, bookWords.value, numberWords.value.choices) : announceUndone;
}

/** Compares with a report of the list; with none if empty. */
export function chooseLastYear(name: string): Promise<boolean> {
  return compare('compared/last-year', { report: name });
}

/** Compares with a table or the report.yaml of last year. */
export function addCompared(file: File): Promise<boolean> {
  return compare('compared/add', file, { file: file.name });
}

export function removeTable(table: string): Promise<boolean> {
  return compare('compared/remove', { table });
}

async function compare(to: string, body: object | Blob, query?: Query): Promise<boolean> {
  const isDone = await act(to, body, () => {}, query);
  if (!isDone) return false;
  await fetchProblems();
  const found = problems.peek()?.problems.filter(({ kind }) => kind === 'against').length ?? 0;
  announcement.value = problemWords.value.announceCompared(found);
  return true;
}

/** Marks a row as done immediately, not only when the report has been read again. */
function mark(ids: readonly string[], outcome: Outcome): void {
  for (const id of ids) outcomes.set(id, outcome);
  rows.value = withOutcome(rows.peek(), ids, outcome);
}

async function act(to: string, body: object | Blob, done: () => void, query?: Query): Promise<boolean> {
  const parts = ['reports', route.peek().report ?? '', ...to.split('/')];
  const isDone = (await orRefused(sendChange(parts, body, query))) !== undefined;
  if (isDone) done();
  return isDone;
}
