/**
 * The last changes of a report that can be taken back.
 *
 * They are kept in the cache, too, so that they are available after a crash or a restart of the workplace. A change is kept before
 * its files are written, and left out again before the next one is read where they were not. What was changed elsewhere
 * in the meantime is detected by the checksums, and then undo begins with the next change.
 */
import { createHash } from 'node:crypto';
import type { World } from '../../world/world.js';
import type { EditNote } from '../protocol.js';
import { type FileReversal, isAsBefore, reverted } from './file-reversal.js';

export interface UndoableChange {
  readonly files: readonly FileReversal[];
  readonly about?: EditNote;
}

/** Most changes, and most characters of what they replaced: a draft that was imported replaces nearly all of a file. */
const MOST = { changes: 100, characters: 2 << 20 };

export class UndoHistory {
  private changes: UndoableChange[];
  private readonly key: string;

  /** @param read bytes of a file as it is now */
  constructor(
    folder: string,
    private readonly world: World,
    read: (path: string) => Uint8Array | undefined,
  ) {
    // Paths of files are relative to the root.
    this.key = createHash('sha256').update(`undo 1\0${world.root}\0${folder}`).digest('hex');
    this.changes = applicable(this.kept(), read);
  }

  get last(): UndoableChange | undefined {
    return this.changes.at(-1);
  }

  push(change: UndoableChange): void {
    const all = [...this.changes, change].slice(-MOST.changes);
    let size = 0;
    // The last one can be undone whatever its size.
    const first = all.findLastIndex((one, i) => {
      size += sizeOf(one);
      return size > MOST.characters && i < all.length - 1;
    });
    this.changes = all.slice(first + 1);
    this.keep();
  }

  pop(): void {
    this.changes.pop();
    this.keep();
  }

  private keep(): void {
    this.world.cache?.put(this.key, new TextEncoder().encode(JSON.stringify(this.changes)));
  }

  private kept(): UndoableChange[] {
    const bytes = this.world.cache?.get(this.key);
    try {
      return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as UndoableChange[]) : [];
    } catch {
      return [];
    }
  }
}

/** Changes up to the last that the files have: a server may have ended between keeping one and writing it. */
function applicable(changes: UndoableChange[], read: (path: string) => Uint8Array | undefined): UndoableChange[] {
  const isWritten = ({ files }: UndoableChange) => files.every((file) => reverted(file, read(file.path)));
  const isUnwritten = ({ files }: UndoableChange) => files.every((file) => isAsBefore(file, read(file.path)));
  const last = changes.at(-1);
  if (!last || isWritten(last)) return changes;
  const others = changes.slice(0, -1);
  const before = others.at(-1);
  return isUnwritten(last) && before && isWritten(before) ? others : [];
}

function sizeOf({ files, about }: UndoableChange): number {
  const words = about ? about.was.length + about.now.length : 0;
  return files.reduce((sum, { was, path }) => sum + was.length + path.length + 100, words);
}
