/** What slides show, as it is being changed: shown at once, saved one after another. */
import { signal } from '@preact/signals';
import type { ChoiceChange, ChoiceName, Decision, Saved, SlideChoice } from '../numbers-protocol.js';
import type { TextPlace } from '../protocol.js';
import { Refused } from './api.js';
import { refusal, sendChange } from './live.js';
import { route } from './route.js';

/** The slide whose choice is shown. */
export const chosenSlide = signal<ChoiceName>('glance');
interface Pending {
  readonly name: ChoiceName;
  readonly ids: readonly string[];
  /** The version that has it, once it is saved. */
  readonly version?: number;
}

/** What is being saved, until the server says the same. */
const pending = signal<Pending | undefined>(undefined);

let queue: Promise<unknown> = Promise.resolve();

/** Does something once all changes before it are saved. */
export function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const done = queue.then(act);
  queue = done.catch(() => undefined);
  return done;
}

/** What a slide shows, with a change that is on its way. */
export function idsOf({ name, ids }: SlideChoice): readonly string[] {
  return pending.value?.name === name ? pending.value.ids : ids;
}

/** Saves what a slide shows; `null`: as its rules have it. */
export function choose(choice: SlideChoice, now: readonly string[] | null): void {
  const { name } = choice;
  const change: ChoiceChange = { name, was: idsOf(choice), now };
  const mine = { name, ids: now ?? choice.ids };
  pending.value = mine;
  void inTurn(async () => {
    const version = await sent('show', change);
    if (pending.peek() === mine) pending.value = version === undefined ? undefined : { ...mine, version };
  });
}

/** Removes the pending choice once the server has the version that it made. @param known the version of the server */
export function clearPending(known: number): void {
  const { version } = pending.peek() ?? {};
  if (version !== undefined && version <= known) pending.value = undefined;
}

/** Decides on a doubtful number; whether that was taken. */
export async function decide(decision: Decision): Promise<boolean> {
  return (await inTurn(() => sent('decide', decision))) !== undefined;
}

/** Rejects a doubtful number. Returns whether that was saved. */
export async function reject(at: TextPlace): Promise<boolean> {
  return (await inTurn(() => sent('reject', at))) !== undefined;
}

/** The version that has it; `undefined` where the server did not take it, whose words are then shown. */
async function sent(what: 'show' | 'decide' | 'reject', body: object): Promise<number | undefined> {
  try {
    return (await sendChange<Saved>(['reports', route.peek().report ?? '', 'numbers', what], body)).version;
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    refusal.value = cause;
    return undefined;
  }
}
