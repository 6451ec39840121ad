/** Words that were selected on a page or in a sentence, as a term of the glossary. */
import { effect, signal } from '@preact/signals';
import type { ChangeReply, TermChange, TermState } from '../protocol.js';
import { fetchJson } from './api.js';
import { orRefused, sendChange } from './live.js';
import { route } from './route.js';
import { isFollowed, selected, undone } from './selection.js';

/** The term whose explanation is shown. */
export const term = signal<TermState | undefined>(undefined);

// A sentence that is chosen is shown, also where an explanation was before.
effect(() => {
  const place = selected.value;
  if (!place || !isFollowed(place)) term.value = undefined;
});

/** Explanations that were typed and not saved, by report and term. */
const typed = new Map<string, string>();

const keyOf = (words: string) => `${route.peek().report ?? ''}/${words}`;

/** What was typed as the explanation of a term and not saved. */
export function typedExplanation(words: string): string | undefined {
  return typed.get(keyOf(words));
}

/** Keeps what is typed as the explanation of a term while another sentence is looked at. */
export function keepExplanation(words: string, text: string): void {
  typed.set(keyOf(words), text);
}

/** Shows the explanation of words, or a form for one. */
export async function showTerm(words: string): Promise<void> {
  const found = await orRefused(fetchJson<TermState>(['reports', route.peek().report ?? '', 'term'], { words }));
  if (found) term.value = found;
}

/** Saves an explanation; whether it was saved. */
export async function saveTerm({ term: words, entry }: TermState, text: string): Promise<boolean> {
  const change: TermChange = { term: words, text, ...(entry && { was: entry.text }) };
  undone.value = undefined;
  const key = keyOf(words);
  if (!(await orRefused(sendChange<ChangeReply>(['reports', route.peek().report ?? '', 'term'], change)))) return false;
  typed.delete(key);
  return true;
}
