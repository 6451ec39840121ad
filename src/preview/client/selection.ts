/** The sentence that is selected, as the server has it now, what is typed over it, and changes saved and taken back. */
import { computed, effect, signal } from '@preact/signals';
import type { ChangeReply, EditNote, ParagraphChange, SentenceChange, SentenceState, TextPlace } from '../protocol.js';
import { fetchJson } from './api.js';
import { draftAt, draftsIn, isSamePlace, moved, withDraft, without } from './drafts.js';
import { edition, orRefused, refusal, report, sendChange } from './live.js';
import { route } from './route.js';

/** Where the selected sentence stands. */
export const selected = signal<TextPlace | undefined>(undefined);
/** The sentence that stands there; absent while nothing is selected or nothing stands there. */
export const sentence = signal<SentenceState | undefined>(undefined);
export const drafts = signal(draftsIn(sessionStorage.getItem('yinfa drafts')));
/** What was taken back last. */
export const undone = signal<EditNote | undefined>(undefined);

/** Places that were found again: they are where the selection was, and nothing is scrolled to. */
const followed = new WeakSet<TextPlace>();

/** Whether a place is where a selected sentence has moved to. */
export function isFollowed(place: TextPlace): boolean {
  return followed.has(place);
}

effect(() => sessionStorage.setItem('yinfa drafts', JSON.stringify(drafts.value)));

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
  undone.value = undefined;
});

/** Counts requests for a sentence; only the reply to the last one is used. */
let requests = 0;

async function fetchSentence(name: string, place: TextPlace): Promise<void> {
  const { file, line, column } = place;
  const last = sentence.peek();
  const shown = last && isSamePlace(last.at, place) ? last.text : undefined;
  const was = draftAt(drafts.peek(), name, place)?.base ?? shown;
  const query = { file, line, column, was, edition: edition.peek() };
  requests += 1;
  const own = requests;
  const answer = await orRefused(fetchJson<SentenceState | null>(['reports', name, 'sentence'], query));
  const found = answer ?? undefined;
  // While the server is away, or another program writes the file, the sentence stays as it was.
  if (own !== requests || selected.peek() !== place || (!found && (refusal.peek()?.isAway || shown !== undefined)))
    return;
  if (found && !isSamePlace(found.at, place)) {
    drafts.value = moved(drafts.peek(), name, place, found.at);
    followed.add(found.at);
    sentence.value = found;
    selected.value = found.at;
  } else sentence.value = found;
}

/** Keeps what is typed over a sentence. */
export function type({ at, text }: SentenceState, typed: string): void {
  const known = draftAt(drafts.peek(), name(), at);
  drafts.value = withDraft(drafts.peek(), { report: name(), at, base: known?.base ?? text, text: typed });
}

/** Goes on from what the file has now: with what was typed, or without it. */
export function decide({ at, text }: SentenceState, keeps: boolean): void {
  const known = draftAt(drafts.peek(), name(), at);
  drafts.value =
    known && keeps ? withDraft(drafts.peek(), { ...known, base: text }) : without(drafts.peek(), name(), at);
}

/** Saves the sentence; whether it was saved. */
export async function save({ at, text }: SentenceState, now: string): Promise<boolean> {
  const change: SentenceChange = { ...at, was: text, now };
  const ok = await changed(sendChange(['reports', name(), 'sentence'], change));
  if (!ok) return false;
  drafts.value = without(drafts.peek(), name(), at);
  const first = now.split('\n').find((line) => line.trim());
  const shown = sentence.peek();
  // The next request is for the saved sentence, wherever it is by then.
  if (shown && isSamePlace(shown.at, at) && first) sentence.value = { ...shown, text: first.trim(), canUndo: true };
  return true;
}

/** Divides the paragraph before the sentence, or deletes it. */
export async function changeParagraph(
  { at, text, before, after }: SentenceState,
  act: 'divide' | 'delete',
): Promise<void> {
  const change: ParagraphChange = { ...at, was: text, act };
  if (!(await changed(sendChange(['reports', name(), 'paragraph'], change)))) return;
  if (act === 'delete') selected.value = (before.at(-1) ?? after[0])?.at;
}

/** Takes the last change of the report back. */
export async function undo(): Promise<void> {
  const before = selected.peek();
  const reply = await orRefused(sendChange<ChangeReply>(['reports', name(), 'undo'], {}));
  if (!reply?.undone) return;
  undone.value = reply.undone;
  const now = selected.peek();
  // What was selected in the meantime stays.
  const isOther = now !== before && !(now && isFollowed(now));
  if (!reply.undone.at || isOther) return;
  sentence.value = undefined;
  selected.value = reply.undone.at;
}

async function changed(promise: Promise<unknown>): Promise<boolean> {
  undone.value = undefined;
  return (await orRefused(promise)) !== undefined;
}

/** The report that is shown. */
function name(): string {
  return route.peek().report ?? '';
}
