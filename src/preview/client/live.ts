/** What the server knows, as signals that follow its events. */
import { effect, signal } from '@preact/signals';
import type { ReportEntry, ReportState, ServerEvent } from '../protocol.js';
import { fetchJson, type Query, Refused, send } from './api.js';
import { type Connection, followEvents } from './events.js';
import { language } from './preferences.js';
import { route } from './route.js';

export const reports = signal<readonly ReportEntry[] | undefined>(undefined);
/** The report that is shown. */
export const report = signal<ReportState | undefined>(undefined);
/** The edition of the book; the default one if absent. */
export const edition = signal<string | undefined>(undefined);
/** The report that has changed last, before it was requested. */
export const newest = signal<{ readonly name: string; readonly version: number } | undefined>(undefined);
/** Whether a newer version is on its way. */
export const isBuilding = signal(false);
export const connection = signal<Connection>('open');
/** The report whose files to take away have changed last; a new object each time. */
export const filesEvent = signal<{ readonly name: string } | undefined>(undefined);
/** What the server refused last. */
export const refusal = signal<Refused | undefined>(undefined);

/** Requests all that is shown, and again whenever it changes. */
export function listen(): void {
  // A refusal that no caller catches is shown, too.
  addEventListener('unhandledrejection', (event) => {
    if (!(event.reason instanceof Refused)) return;
    event.preventDefault();
    note(event.reason);
  });
  let isFirst = true;
  followEvents({
    onConnection(now) {
      connection.value = now;
      if (now === 'open' && refusal.peek()?.isAway) refusal.value = undefined;
      // What may have changed while the connection was lost is requested again.
      if (now === 'open' && !isFirst) refresh();
      isFirst = false;
    },
    onEvent: follow,
  });
  effect(() => {
    void [language.value];
    void fetchReports();
  });
  effect(() => {
    void [route.value.report, edition.value, language.value];
    void fetchReport();
  });
}

function follow(event: ServerEvent): void {
  if (event.kind === 'reports') fetchReportsLater();
  else if (event.kind === 'changed' && event.name === route.peek().report) {
    void fetchReport();
    newest.value = { name: event.name, version: event.version };
  } else if (event.kind === 'files') filesEvent.value = { name: event.name };
}

function refresh(): void {
  void fetchReports();
  void fetchReport();
}

/** Sends a change. What was refused before it is no longer shown once the server has taken this one. @throws Refused */
export async function sendChange<T>(
  parts: readonly (string | number)[],
  body: object | Blob,
  query?: Query,
): Promise<T> {
  const reply = await send<T>(parts, body, query);
  refusal.value = undefined;
  return reply;
}

/** `undefined` after keeping the refusal. */
export async function orRefused<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    refusal.value = cause;
    return undefined;
  }
}

/** Says so where the report that is shown is no longer there. */
function missShown(): void {
  const { report: name } = route.peek();
  if (name !== undefined && !reports.peek()?.some((one) => one.name === name)) void fetchReport();
}

let listTimer: ReturnType<typeof setTimeout> | undefined;

/** Where the list is not in view, the pages and slides of the report are requested before it. */
function fetchReportsLater(): void {
  clearTimeout(listTimer);
  listTimer = setTimeout(() => void fetchReports().then(missShown), route.peek().report === undefined ? 0 : 1000);
}

async function fetchReports(): Promise<void> {
  const list = await answerOf(fetchJson<readonly ReportEntry[]>(['reports']));
  if (list) reports.value = list;
}

/** How many answers are waited for. */
let waiting = 0;

async function fetchReport(): Promise<void> {
  const { report: name } = route.peek();
  if (name !== report.peek()?.name) report.value = undefined;
  if (name === undefined) return;
  waiting += 1;
  isBuilding.value = true;
  const state = await answerOf(fetchJson<ReportState>(['reports', name], { edition: edition.peek() }));
  waiting -= 1;
  isBuilding.value = waiting > 0;
  const known = report.peek();
  const isNewest = (known?.version ?? 0) <= (state?.version ?? 0);
  // One that is the same keeps what is drawn.
  const isSame = JSON.stringify(known) === JSON.stringify(state);
  if (state && isNewest && !isSame && name === route.peek().report) report.value = state;
}

/** `undefined` after keeping the refusal, or where the server does not answer. */
async function answerOf<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    note(cause);
    return undefined;
  }
}

function note(refused: Refused): void {
  if (refused.isAway) connection.value = refused.status === 0 ? 'lost' : 'signed-out';
  else refusal.value = refused;
}
