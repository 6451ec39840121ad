/** What the server knows, as signals that follow its events. */
import { effect, signal } from '@preact/signals';
import type { ReportEntry, ReportState, ServerEvent } from '../protocol.js';
import { ask, Refused } from './api.js';
import { language } from './preferences.js';
import { route } from './route.js';

export const reports = signal<readonly ReportEntry[] | undefined>(undefined);
/** The report that is shown. */
export const report = signal<ReportState | undefined>(undefined);
/** The edition of the book; the default one if absent. */
export const edition = signal<string | undefined>(undefined);
/** The report that has changed last, before it was asked for. */
export const newest = signal<{ readonly name: string; readonly version: number } | undefined>(undefined);
/** Whether a newer version is on its way. */
export const isBuilding = signal(false);
/** `lost`: the server has ended, or the computer was asleep. */
export const connection = signal<'open' | 'lost'>('open');
/** The report whose files to take away have changed last; a new object each time. */
export const filesEvent = signal<{ readonly name: string } | undefined>(undefined);
/** What the server refused last. */
export const refusal = signal<Refused | undefined>(undefined);

/** Asks for all that is shown, and again whenever it changes. */
export function listen(): void {
  const events = new EventSource('/api/events');
  events.onopen = () => {
    const wasLost = connection.peek() === 'lost';
    connection.value = 'open';
    // What changed while nothing was heard is asked for again.
    if (wasLost) refresh();
  };
  events.onerror = () => {
    connection.value = 'lost';
  };
  events.onmessage = ({ data }: MessageEvent<string>) => follow(JSON.parse(data) as ServerEvent);
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
  if (event.kind === 'reports') void fetchReports();
  else if (event.kind === 'changed' && event.name === route.peek().report) void fetchReport();
  else if (event.kind === 'files') filesEvent.value = { name: event.name };
}

function refresh(): void {
  void fetchReports();
  void fetchReport();
}

async function fetchReports(): Promise<void> {
  const list = await answerOf(ask<readonly ReportEntry[]>(['reports']));
  if (list) reports.value = list;
}

async function fetchReport(): Promise<void> {
  const { report: name } = route.peek();
  if (name !== report.peek()?.name) report.value = undefined;
  if (name === undefined) return;
  isBuilding.value = true;
  const state = await answerOf(ask<ReportState>(['reports', name], { edition: edition.peek() }));
  isBuilding.value = false;
  const isNewest = (report.peek()?.version ?? 0) <= (state?.version ?? 0);
  if (state && isNewest && name === route.peek().report) report.value = state;
}

/** `undefined` after keeping the refusal, or where the server does not answer. */
async function answerOf<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (cause) {
    if (cause instanceof Refused) refusal.value = cause;
    else connection.value = 'lost';
    return undefined;
  }
}
