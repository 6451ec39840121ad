/** The draft that lies on the desk: one at a time, in memory, until it is taken over or another one comes. */
import { createHash, randomBytes } from 'node:crypto';
import type { Background } from './background.js';
import type { DraftOptions, Files, UnderstoodDraft } from './understood-draft.js';

export interface DroppedDraft {
  readonly id: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The name of the report it is the next draft of. */
  readonly report?: string;
}

export class DraftDesk {
  private draft: DroppedDraft | undefined;
  /** Counts the questions about the draft, so that an earlier one is not answered once there is a later one. */
  private asked = 0;
  /** Of what the report had when the draft was shown last. */
  private shown = '';

  /** @param background has drafts understood */
  constructor(private readonly background: Background) {}

  /** Nobody waits for what the one before is understood as. */
  put(draft: Omit<DroppedDraft, 'id'>): DroppedDraft {
    this.background.end();
    this.draft = { ...draft, id: randomBytes(9).toString('base64url') };
    return this.draft;
  }

  /** The draft of this id, if it still lies here. */
  get(id: string): DroppedDraft | undefined {
    return this.draft?.id === id ? this.draft : undefined;
  }

  /**
   * What a draft is understood as; `undefined` where that is no longer wanted: a later question came before it began,
   * another draft was dropped, this one was put away, or `signal` ended it.
   */
  understand(
    { id, file, bytes }: DroppedDraft,
    options: DraftOptions,
    signal: AbortSignal | undefined,
  ): Promise<UnderstoodDraft | undefined> {
    const own = ++this.asked;
    const isWanted = () => own === this.asked && this.draft?.id === id;
    return this.background.call('understand', [{ file, bytes }, options], { signal, isWanted });
  }

  /** Keeps what the report had when the draft was shown. */
  show({ before }: UnderstoodDraft): void {
    this.shown = digestOf(before);
  }

  /** Whether the report has now what it had when the draft was shown. */
  isAsShown({ before }: UnderstoodDraft): boolean {
    return this.shown === digestOf(before);
  }

  /** Puts a draft away, and ends what is done with it. */
  remove(id: string): void {
    if (this.draft?.id !== id) return;
    this.draft = undefined;
    this.background.end();
  }
}

function digestOf(files: Files): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of files) hash.update(`${path}\0${bytes?.length ?? -1}\0`).update(bytes ?? '');
  return hash.digest('hex');
}
