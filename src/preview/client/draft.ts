/** The draft that was dropped: what the server understood of it, and what the user says of its lines. */
import { signal } from '@preact/signals';
import type {
  AskedRole,
  DraftQuestion,
  DraftState,
  HandDecision,
  HandSentence,
  LineCorrection,
} from '../draft-protocol.js';
import { Refused, send } from './api.js';
import { connection, refusal, sendChange } from './live.js';
import { fragmentOf, route } from './route.js';
import { draftWords } from './words/drafts.js';

/** Bytes; what the server reads of a draft. */
const MOST = 100 * 1024 * 1024;

export const draft = signal<DraftState | undefined>(undefined);
/** What the server is doing with it. */
export const work = signal<'reading' | 'converting' | 'taking' | undefined>(undefined);
/** The draft that was imported last, for undo. */
export const taken = signal<{ readonly file: string; readonly report: string; readonly isNew: boolean } | undefined>(
  undefined,
);

/** What was dropped, for a server that was started again, and the number that the server gave it last. */
let dropped: { readonly file: File; readonly report: string | undefined } | undefined;
let onServer = '';
let corrections: ReadonlyMap<number, LineCorrection> = new Map();
let decisions: ReadonlyMap<string, HandDecision> = new Map();
let convert = false;
/** Whether the files of the slides lose what the new text no longer has. */
export const prune = signal(false);
/** Counts the requests, so that the reply to an earlier one is not shown. */
let requests = 0;
/** Ends all requests for the file that was dropped last. */
let reading = new AbortController();
/** The element that had the focus: the view it stands in is rendered again. */
let opener = '';

/** Has the server read a file, as a new report or as the next draft of one. */
export async function drop(file: File, report?: string): Promise<void> {
  if (file.size > MOST) return refuse(draftWords.peek().tooLarge);
  opener = document.activeElement?.id ?? '';
  corrections = new Map();
  decisions = new Map();
  convert = false;
  prune.value = false;
  taken.value = undefined;
  reading.abort();
  reading = new AbortController();
  dropped = { file, report };
  await answer('reading', put);
}

/** Sends the file to the server. */
async function put(): Promise<DraftState> {
  const { file, report } = dropped!;
  const state = await send<DraftState>(['drafts'], file, { file: file.name, report }, reading.signal);
  onServer = state.id;
  return state;
}

/** Says what a line is; as it was recognised if `undefined`. */
export async function correct(line: number, as: AskedRole | undefined): Promise<void> {
  const { as: _, ...others } = corrections.get(line) ?? { line };
  await keep({ ...others, ...(as && { as }) });
}

/** Gives a line other words; those of the draft if `undefined`. */
export async function reword(line: number, text: string | undefined): Promise<void> {
  const { text: _, ...others } = corrections.get(line) ?? { line };
  await keep({ ...others, ...(text !== undefined && { text }) });
}

async function keep(correction: LineCorrection): Promise<void> {
  const next = new Map(corrections);
  if (correction.as === undefined && correction.text === undefined) next.delete(correction.line);
  else next.set(correction.line, correction);
  corrections = next;
  await again('reading');
}

/** Decides which words a sentence that was changed by hand gets. */
export async function decide({ report, draft }: HandSentence, keep: HandDecision['keep']): Promise<void> {
  decisions = new Map([...decisions, [JSON.stringify([report, draft]), { report, draft, keep }]]);
  await again('reading');
}

export async function setPrune(value: boolean): Promise<void> {
  prune.value = value;
  await again('reading');
}

export async function convertDraft(): Promise<void> {
  convert = true;
  await again('converting');
}

/** Takes the draft over and shows the report. */
export async function take(folder: string): Promise<void> {
  const state = draft.peek();
  if (!state || work.peek()) return;
  work.value = 'taking';
  try {
    const { name } = await sendChange<{ name: string }>(['drafts', onServer, 'take'], { ...question(), folder });
    taken.value = { file: state.file, report: name, isNew: state.report === undefined };
    draft.value = undefined;
    if (route.peek().report !== name) location.hash = fragmentOf({ report: name, view: 'book' });
    document.getElementById('main')?.focus();
  } catch (cause) {
    const status = cause instanceof Refused ? cause.status : undefined;
    if (status !== 404) fail(cause);
    // The report has changed since the comparison was shown, or the server was started again: what is there now is shown.
    if (status === 404 || (status === 409 && state.report !== undefined)) {
      work.value = undefined;
      if ((await again('reading')) && status === 404) refuse(draftWords.peek().readAgain);
    }
  } finally {
    work.value = undefined;
  }
}

/** Puts the draft away; the focus goes back to where it was. */
export function closeDraft(): void {
  requests++;
  reading.abort();
  work.value = undefined;
  const state = draft.peek();
  if (state === undefined) return;
  void send(['drafts', onServer, 'discard'], {}).catch(() => {});
  draft.value = undefined;
  dropped = undefined;
  requestAnimationFrame(() => {
    (document.getElementById(opener) ?? document.getElementById('main'))?.focus();
  });
}

function question(): DraftQuestion {
  return {
    corrections: [...corrections.values()],
    decisions: [...decisions.values()],
    convert,
    prune: prune.peek(),
  };
}

/** Reads the draft again with the corrections of the user. Returns whether it was read. */
async function again(what: 'reading' | 'converting'): Promise<boolean> {
  const state = draft.peek();
  if (!state) return false;
  const { signal } = reading;
  const read = () => send<DraftState>(['drafts', onServer], question(), {}, signal);
  return answer(what, async () => {
    const answered = await read().catch(async (cause: unknown) => {
      if (!(cause instanceof Refused) || cause.status !== 404) throw cause;
      // A restarted server does not have the draft; the corrections of the user are kept here.
      await put();
      return read();
    });
    return { ...answered, id: state.id };
  });
}

/** Shows the answer, unless there was a later request. Returns whether it was shown. */
async function answer(what: 'reading' | 'converting', request: () => Promise<DraftState>): Promise<boolean> {
  const own = ++requests;
  work.value = what;
  try {
    const state = await request();
    if (own === requests) draft.value = state;
    return own === requests;
  } catch (cause) {
    if (own === requests) fail(cause);
    return false;
  } finally {
    if (own === requests) work.value = undefined;
  }
}

function fail(cause: unknown): void {
  if (cause instanceof Refused) refusal.value = cause;
  // A folder or a file that is gone fails before anything is sent.
  else if (cause instanceof TypeError && connection.peek() === 'open') refuse(draftWords.peek().unreadable);
  else connection.value = 'lost';
}

function refuse(message: string): void {
  refusal.value = new Refused(0, { message });
}
