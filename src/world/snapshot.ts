/**
 * The world of a build session: for each build a snapshot, in which every file is read once, when it is first asked
 * for. A file or folder that has not changed gives the same object in every snapshot, so that the memo can compare
 * answers by identity.
 */

import { openedFrom } from './file-source.js';
import { Memo, oncePer, sameItems } from './memo.js';
import type { Asset, OpenResult, ReadResult, World } from './world.js';

/** Bytes. A file at least this large, as fonts and pictures are, is not read again if its stamp is the same. */
const LARGE = 1 << 16;

/** The world for one build. */
export interface Snapshot extends World {
  /** Paths of the files this build wrote; a file that already has the right bytes is not written. */
  readonly written: readonly string[];
  /** Whether everything this build asked for had the same answer in `earlier`. */
  isLike(earlier: Snapshot): boolean;
  /** Whether everything this build asked for has the same answer in `later`, which is asked now. */
  isStillSo(later: Snapshot): boolean;
  /** The first answer to each question. */
  readonly answers: ReadonlyMap<string, unknown>;
}

/** Builds one after another that share a memo. */
export interface Session {
  /** The world as it is from now on. */
  snapshot(): Snapshot;
  /** Whether every file read so far still has the bytes it had when it was read last. */
  isCurrent(): boolean;
}

/** A session whose snapshots share results of steps whose files did not change. */
export function openSession(world: World): Session {
  const disk = new StableDisk(world);
  const memo = new Memo();
  return { snapshot: () => snapshotOf(world, disk, memo), isCurrent: () => disk.isCurrent() };
}

/** Files and folders that give the same object as long as they have not changed. */
class StableDisk {
  private readonly files = new Map<string, { readonly stamp: string | undefined; readonly result: ReadResult }>();
  private readonly opened = new Map<string, { readonly stamp: string; readonly result: OpenResult }>();
  private readonly lists = new Map<string, readonly string[]>();

  constructor(private readonly world: World) {}

  read(path: string): ReadResult {
    const last = this.files.get(path);
    const stamp = this.world.stamp?.(path);
    if (last?.result.ok && last.result.bytes.length >= LARGE && stamp !== undefined && stamp === last.stamp)
      return last.result;
    const now = this.world.read(path);
    const result = last && sameRead(last.result, now) ? last.result : now;
    this.files.set(path, { stamp, result });
    return result;
  }

  /** Opens a file, again when its stamp has changed. Without stamps it is read whole, to see whether it has. */
  open(path: string): OpenResult {
    const stamp = this.world.stamp?.(path);
    if (!this.world.open || stamp === undefined) return openedOnce(this.read(path));
    const last = this.opened.get(path);
    if (last?.stamp === stamp) return last.result;
    const result = this.world.open(path);
    this.opened.set(path, { stamp, result });
    return result;
  }

  list(folder: string): readonly string[] {
    const [last, now] = [this.lists.get(folder), this.world.list(folder)];
    if (last && sameItems(last, now)) return last;
    this.lists.set(folder, now);
    return now;
  }

  /** Reads every file again, also after the first that has changed, so that each change is reported once. */
  isCurrent(): boolean {
    const same = [...this.files].map(([path, { result }]) => this.read(path) === result);
    const open = [...this.opened].map(([path, { result }]) => this.open(path) === result);
    return [...same, ...open].every(Boolean);
  }
}

const openedOnce = oncePer(openedFrom);

function snapshotOf(world: World, disk: StableDisk, memo: Memo): Snapshot {
  const current = new Map<string, unknown>();
  const answers = new Map<string, unknown>();
  const written: string[] = [];
  const once =
    <N extends string, T>(question: string, ask: (about: N) => T) =>
    (about: N): T => {
      const key = `${question} ${about}`;
      if (!current.has(key)) current.set(key, ask(about));
      if (!answers.has(key)) answers.set(key, current.get(key));
      return current.get(key) as T;
    };
  return {
    root: world.root,
    epoch: world.epoch,
    memo,
    ...(world.cache && { cache: world.cache }),
    read: once('read', (path: string) => disk.read(path)),
    open: once('open', (path: string) => disk.open(path)),
    list: once('list', (folder: string) => disk.list(folder)),
    isFolder: once('isFolder', (path: string) => world.isFolder(path)),
    asset: once('asset', (name: Asset) => world.asset(name)),
    real: once('real', (path: string) => world.real(path)),
    ...(world.recover && { recover: (folder: string) => world.recover!(folder) }),
    written,
    answers,
    isLike: (earlier) => [...answers].every(([key, answer]) => earlier.answers.get(key) === answer),
    isStillSo: (later) =>
      [...answers].every(([key, answer]) => {
        const end = key.indexOf(' ');
        return later[key.slice(0, end) as 'read'](key.slice(end + 1)) === answer;
      }),
    write(files) {
      // After writing, questions are asked of the disk again.
      current.clear();
      const changed = new Map([...files].filter(([path, bytes]) => !bytes || !hasBytes(world, path, bytes)));
      // The world also gets those that stay: it undoes what a killed run left beside them.
      const result = world.write(files);
      if (result.ok) written.push(...changed.keys());
      return result;
    },
  };
}

function hasBytes(world: World, path: string, bytes: Uint8Array): boolean {
  const result = world.read(path);
  return result.ok && Buffer.compare(result.bytes, bytes) === 0;
}

function sameRead(a: ReadResult, b: ReadResult): boolean {
  if (a.ok && b.ok) return Buffer.compare(a.bytes, b.bytes) === 0;
  return !a.ok && !b.ok && a.missing === b.missing && a.reason === b.reason;
}
