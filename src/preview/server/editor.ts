/**
 * Changes of the content files of a report: checked before they are written, and undone one after another, also after a
 * restart.
 *
 * A change is refused where the file is no longer what the window showed, and where it could not be read afterwards.
 */
import { loadReport } from '../../content/load.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { error } from '../../diagnostics/diagnostic.js';
import { filesOver } from '../../world/files-over.js';
import type { World } from '../../world/world.js';
import type { EditNote } from '../protocol.js';
import { reversalOf, reverted } from './file-reversal.js';
import { UndoHistory } from './undo-history.js';

/** Bytes by path; `undefined` for a file that is not there. */
type Files = ReadonlyMap<string, Uint8Array | undefined>;

export type EditResult =
  /** `undone`: what was taken back, if it has a description. */
  | { readonly ok: true; readonly undone?: EditNote }
  /** `changed`: elsewhere in the meantime. `unread`: there, but not to be read. `spoiled`: the report could not be read afterwards. */
  | { readonly ok: false; readonly reason: 'changed' | 'nothing' | 'unread' }
  | { readonly ok: false; readonly reason: 'spoiled' | 'unwritten'; readonly problems: readonly Diagnostic[] };

interface ChangeOptions {
  /** Said when it is taken back. */
  readonly about?: EditNote;
  /** Who made the change has read the report back, so that errors in what else there is are no reason. */
  readonly proved?: boolean;
}

export class Editor {
  private known: UndoHistory | undefined;

  /** @param warm the world as it is now, in which steps of earlier builds are remembered */
  constructor(
    readonly folder: string,
    private readonly world: World,
    private readonly warm: () => World = () => world,
  ) {}

  /** Read on first use. */
  private get history(): UndoHistory {
    this.known ??= new UndoHistory(this.folder, this.world, (path) => this.read(path));
    return this.known;
  }

  get canUndo(): boolean {
    return this.history.last !== undefined;
  }

  /** The description of the change that the next undo reverts, if it has one. */
  get undoes(): EditNote | undefined {
    return this.history.last?.about;
  }

  /** Bytes of a file as it is now. */
  read(path: string): Uint8Array | undefined {
    const result = this.world.read(path);
    return result.ok ? result.bytes : undefined;
  }

  /**
   * Writes files, all or none.
   * @param before what the change was made of: the file is not written if it is no longer so
   */
  change(before: Files, after: Files, { about, proved = false }: ChangeOptions = {}): EditResult {
    const obstacle = this.obstacleTo(before);
    if (obstacle) return { ok: false, reason: obstacle };
    const problems = proved ? [] : this.spoiled(after);
    if (problems.length > 0) return { ok: false, reason: 'spoiled', problems };
    const files = [...after].map(([path, bytes]) => reversalOf(path, this.read(path), bytes));
    this.history.push({ files, ...(about && { about }) });
    const result = this.write(after);
    if (!result.ok) this.history.pop();
    return result;
  }

  /** Takes the last change back, unless its files were changed since. */
  undo(): EditResult {
    const { last } = this.history;
    if (!last) return { ok: false, reason: 'nothing' };
    const before = new Map<string, Uint8Array | undefined>();
    for (const file of last.files) {
      const now = this.world.read(file.path);
      if (!now.ok && !now.missing) return { ok: false, reason: 'unread' };
      const then = reverted(file, now.ok ? now.bytes : undefined);
      if (!then) return { ok: false, reason: 'changed' };
      before.set(file.path, then.bytes);
    }
    const result = this.write(before);
    if (!result.ok) return result;
    this.history.pop();
    return { ok: true, ...(last.about && { undone: last.about }) };
  }

  /** Why files are not overwritten: they are not as they were, or cannot be read and so may be anything. */
  private obstacleTo(known: Files): 'changed' | 'unread' | undefined {
    for (const [path, bytes] of known) {
      const now = this.world.read(path);
      if (!now.ok && !now.missing) return 'unread';
      if (!isSame(now.ok ? now.bytes : undefined, bytes)) return 'changed';
    }
    return undefined;
  }

  private write(files: Files): EditResult {
    const result = this.world.write(files);
    if (result.ok) return { ok: true };
    const { path, reason, detail } = result;
    return { ok: false, reason: 'unwritten', problems: [error('world/write-failed', { path, reason, detail })] };
  }

  /** Errors in the files themselves that they do not have now. Others, as of a pattern that no longer fits, are shown after saving. */
  private spoiled(after: Files): Diagnostic[] {
    const files = new Map([...after].flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : [])));
    const errorsOf = (world: World) =>
      loadReport(this.folder, world).problems.filter(
        ({ severity, at }) => severity === 'error' && at !== undefined && files.has(at.file),
      );
    const now = this.warm();
    // Answers are compared by identity, so that no step takes what it remembers of the files below for that of these.
    const found = errorsOf({ ...filesOver(now, files), ...(now.memo && { memo: now.memo }) });
    if (found.length === 0) return [];
    const known = new Set(errorsOf(now).map(({ code, args }) => JSON.stringify([code, args])));
    return found.filter(({ code, args }) => !known.has(JSON.stringify([code, args])));
  }
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0;
}
