/** Words that were selected on a page or in a sentence, as a term of the glossary. */
import { signal } from '@preact/signals';
import type { ChangeReply, TermChange, TermState } from '../protocol.js';
import { ask, send } from './api.js';
import { route } from './route.js';
import { orRefused, undone } from './selection.js';

/** The term whose explanation is shown. */
export const term = signal<TermState | undefined>(undefined);

/** Shows the explanation of words, or a form for one. */
export async function showTerm(words: string): Promise<void> {
  const found = await orRefused(ask<TermState>(['reports', route.peek().report ?? '', 'term'], { words }));
  if (found) term.value = found;
}

/** Saves an explanation; whether it was saved. */
export async function saveTerm({ term: words, entry }: TermState, text: string): Promise<boolean> {
  const change: TermChange = { term: words, text, ...(entry && { was: entry.text }) };
  undone.value = undefined;
  return (await orRefused(send<ChangeReply>(['reports', route.peek().report ?? '', 'term'], change))) !== undefined;
}
