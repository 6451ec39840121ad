/** What slides show, as it is being changed: shown at once, saved one after another. */
import { signal } from '@preact/signals';
import type { ChoiceChange, ChoiceName, SlideChoice } from '../numbers-protocol.js';
import { Refused, send } from './api.js';
import { refusal } from './live.js';
import { route } from './route.js';

/** The slide whose choice is shown. */
export const chosenSlide = signal<ChoiceName>('glance');
/** What is being saved, until the server says the same. */
export const pending = signal<{ readonly name: ChoiceName; readonly ids: readonly string[] } | undefined>(undefined);

let queue: Promise<unknown> = Promise.resolve();

/** What a slide shows, with a change that is on its way. */
export function idsOf({ name, ids }: SlideChoice): readonly string[] {
  return pending.value?.name === name ? pending.value.ids : ids;
}

/** Saves what a slide shows; `null`: as its rules have it. */
export function choose(choice: SlideChoice, now: readonly string[] | null): void {
  const { name } = choice;
  const was = idsOf(choice);
  const mine = now && { name, ids: now };
  pending.value = mine ?? undefined;
  const change: ChoiceChange = { name, was, now };
  queue = queue.then(async () => {
    const isSaved = await sent('show', change);
    if (!isSaved && pending.peek() === mine) pending.value = undefined;
  });
}

/** What the server knows now counts, unless something newer is on its way. */
export function settle(choices: readonly SlideChoice[]): void {
  const mine = pending.peek();
  const known = mine && choices.find(({ name }) => name === mine.name);
  if (known && `${[...known.ids].sort()}` === `${[...mine.ids].sort()}`) pending.value = undefined;
}

/** Whether the server took it; else its words are shown. */
export async function sent(what: 'show' | 'decide', body: object): Promise<boolean> {
  try {
    await send(['reports', route.peek().report ?? '', 'numbers', what], body);
    return true;
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    refusal.value = cause;
    return false;
  }
}
