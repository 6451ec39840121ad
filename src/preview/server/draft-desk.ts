/**
 * The draft that lies on the desk: one at a time, in memory, until it is taken over or another one comes.
 *
 * It is understood by the very import of the command line, over a world in which the file stands beside the project and
 * what is written is kept instead.
 */
import { createHash, randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { ImportOptions, ImportResult } from '../../import/import.js';
import { importDraft } from '../../import/import.js';
import { filesOver } from '../../world/files-over.js';
import type { ReadResult, World } from '../../world/world.js';

export interface DroppedDraft {
  readonly id: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The name of the report it is the next draft of. */
  readonly report?: string;
}

type Files = ReadonlyMap<string, Uint8Array | undefined>;

/** What the import makes of a draft: its result, and the files it would write. */
export interface UnderstoodDraft {
  readonly result: ImportResult;
  readonly files: Files;
  /** These files as they were when the draft was understood. */
  readonly before: Files;
}

export class DraftDesk {
  private draft: DroppedDraft | undefined;
  /** Counts the questions about the draft, so that an earlier one is not answered once there is a later one. */
  private asked = 0;
  /** Of what the report had when the draft was shown last. */
  private shown = '';

  put(draft: Omit<DroppedDraft, 'id'>): DroppedDraft {
    this.draft = { ...draft, id: randomBytes(9).toString('base64url') };
    return this.draft;
  }

  /** The draft of this id, if it still lies here. */
  get(id: string): DroppedDraft | undefined {
    return this.draft?.id === id ? this.draft : undefined;
  }

  /**
   * Whether a question about a draft is still to be answered, once all that has arrived meanwhile was looked at: neither
   * is there a later one, nor was the draft put away.
   */
  async isWanted(id: string): Promise<boolean> {
    const own = ++this.asked;
    await setImmediate();
    return own === this.asked && this.draft?.id === id;
  }

  /** Keeps what the report had when the draft was shown. */
  show({ before }: UnderstoodDraft): void {
    this.shown = digestOf(before);
  }

  /** Whether the report has now what it had when the draft was shown. */
  isAsShown({ before }: UnderstoodDraft): boolean {
    return this.shown === digestOf(before);
  }

  remove(id: string): void {
    if (this.draft?.id === id) this.draft = undefined;
  }
}

/** Has a draft understood; nothing is written. */
export async function understand(
  { file, bytes }: DroppedDraft,
  options: Omit<ImportOptions, 'dryRun'>,
  world: World,
): Promise<UnderstoodDraft> {
  let files: Files = new Map();
  let before: Files = new Map();
  const over = filesOver(world, new Map([[file, bytes]]));
  const keeping: World = {
    ...over,
    // Nothing that stands in the project under the name of the draft is meant by it.
    isFolder: (path) => path !== file && over.isFolder(path),
    list: (folder) => (folder === '.' ? [file] : over.list(folder)),
    write(written) {
      files = written;
      before = new Map([...written.keys()].map((path) => [path, bytesOf(world.read(path))]));
      return { ok: true };
    },
  };
  const result = await importDraft(file, options, keeping);
  return { result, files, before };
}

function bytesOf(result: ReadResult): Uint8Array | undefined {
  return result.ok ? result.bytes : undefined;
}

function digestOf(files: Files): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of files) hash.update(`${path}\0${bytes?.length ?? -1}\0`).update(bytes ?? '');
  return hash.digest('hex');
}
