/** The sentence that is selected, as the server has it now. */
import { computed, effect, signal } from '@preact/signals';
import type { SentenceChange, SentenceState, TextPlace } from '../protocol.js';
import { ask, Refused, send } from './api.js';
import { edition, refusal, report } from './live.js';
import { route } from './route.js';

/** Where the selected sentence stands. */
export const selected = signal<TextPlace | undefined>(undefined);
/** The sentence that stands there; absent while nothing is selected or nothing stands there. */
export const sentence = signal<SentenceState | undefined>(undefined);

effect(() => {
  const [place, state] = [selected.value, report.value];
  if (!place || !state) sentence.value = undefined;
  else void fetchSentence(state.name, place);
});

const shownReport = computed(() => route.value.report);

// A place is one of the report that is shown.
effect(() => {
  void shownReport.value;
  selected.value = undefined;
});

async function fetchSentence(name: string, { file, line, column }: TextPlace): Promise<void> {
  const query = { file, line, column, edition: edition.peek() };
  const found = await orRefused(ask<SentenceState>(['reports', name, 'sentence'], query));
  if (selected.peek()?.line === line && selected.peek()?.file === file) sentence.value = found;
}

/** Saves the sentence; whether it was saved. */
export async function save({ at, text }: SentenceState, now: string): Promise<boolean> {
  const change: SentenceChange = { ...at, was: text, now };
  return (await orRefused(send(['reports', route.peek().report ?? '', 'sentence'], change))) !== undefined;
}

/** Takes the last change of the report back. */
export async function undo(): Promise<void> {
  await orRefused(send(['reports', route.peek().report ?? '', 'undo'], {}));
}

async function orRefused<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    refusal.value = cause;
    return undefined;
  }
}
