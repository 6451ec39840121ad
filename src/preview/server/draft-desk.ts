/** The draft that was dropped on the window: one at a time, in memory, until it is imported or replaced by another. */
import { createHash, randomBytes } from 'node:crypto';
import type { Background } from './background.js';
import type { DraftOptions, Files, TrialImport } from './trial-import.js';

export interface DroppedDraft {
  readonly id: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The name of the report it is the next draft of. */
  readonly report?: string;
}

export class DraftDesk {
  private draft: DroppedDraft | undefined;
  /** Counts the requests for the draft, so that an earlier one is not answered once there is a later one. */
  private asked = 0;
  /** Of what the report had when the draft was shown last. */
  private shown = '';

  /** @param background performs the reading of drafts */
  constructor(private readonly background: Background) {}

  /** The result of reading the previous draft is no longer needed. */
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
   * The result of reading a draft; `undefined` if it is no longer needed: a later request came before it began,
   * another draft was dropped, this one was removed, or `signal` ended it.
   */
  tryImport(
    { id, file, bytes }: DroppedDraft,
    options: DraftOptions,
    signal: AbortSignal | undefined,
  ): Promise<TrialImport | undefined> {
    const own = ++this.asked;
    const isWanted = () => own === this.asked && this.draft?.id === id;
    return this.background.call('tryImport', [{ file, bytes }, options], { signal, isWanted });
  }

  /** Keeps what the report had when the draft was shown. */
  show({ before }: TrialImport): void {
    this.shown = digestOf(before);
  }

  /** Whether the report has now what it had when the draft was shown. */
  isAsShown({ before }: TrialImport): boolean {
    return this.shown === digestOf(before);
  }

  /** Removes a draft, and ends the work on it. */
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
