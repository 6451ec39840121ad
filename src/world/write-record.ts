/**
 * The record of a set of files that is being put in place: what undoes it if the process is killed halfway.
 *
 * It is on the disk before the first target changes, and removed when the last one has changed: its removal completes the set.
 * Each entry has a checksum of the file before and after, so that files are put back only if nothing has written to them
 * since, and a set that is complete stays. Paths in it lie below the folder it is in, links followed, whoever wrote it.
 */
import { existsSync, linkSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { crc32 } from 'node:zlib';
import { attempt } from './attempt.js';
import { exists } from './exists.js';
import { copyFlushed, flushFolder, writeFlushed } from './flushed.js';
import { isLeft, remove, type Temporary, temporariesIn, temporary } from './temporary.js';

/** `undefined`: no file. */
type Files = ReadonlyMap<string, Uint8Array | undefined>;

interface Entry {
  /** Relative to the folder of the record, with `/`. */
  readonly path: string;
  /** Checksums; `null` if there is no file. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Why a set could not be undone: the path, and the reason of the system. */
export interface Stuck {
  readonly path: string;
  readonly cause: unknown;
}

/** The record of a run in a folder. */
export const recordIn = (folder: string, run: string) => temporary(join(folder, 'yinfa'), run, 'set');

/** Keeps the files that are there now, and writes the record. Returns its path. @throws the error of the system; then nothing is left */
export function record(files: Files, run: string): string {
  const folder = commonFolder([...files.keys()]);
  const path = recordIn(folder, run);
  try {
    const entries = [...files].map(([path, bytes]): Entry => {
      const before = checksumAt(path);
      if (before !== null) keep(path, temporary(path, run, 'old'));
      return { path: relative(folder, path).split(sep).join('/'), before, after: bytes ? checksum(bytes) : null };
    });
    writeFlushed(path, Buffer.from(JSON.stringify(entries)));
  } catch (cause) {
    drop(path, files.keys(), run);
    throw cause;
  }
  flushFolder(folder);
  return path;
}

/** Removes the record of a set that is in place, and with it all that would undo it. */
export function drop(path: string, targets: Iterable<string>, run: string): void {
  const all = [...targets];
  for (const folder of new Set(all.map((target) => dirname(target)))) flushFolder(folder);
  // First the record: it must not exist without the old files, which are harmless without it.
  remove(path);
  for (const target of all) {
    remove(temporary(target, run, 'tmp'));
    remove(temporary(target, run, 'old'));
  }
}

/** A second name for the old file where the disk has such names, else a copy. */
function keep(path: string, old: string): void {
  try {
    linkSync(path, old);
  } catch {
    copyFlushed(path, old);
  }
}

/**
 * Completes or undoes the sets in these folders that killed runs left, and removes their files.
 * @param own the run that calls this
 * @returns what keeps a set from being undone; then its record and its files stay
 */
export function recover(folders: Iterable<string>, own: string): Stuck | undefined {
  for (const folder of folders) {
    const left = temporariesIn(folder).filter(({ name, run }) => isLeft(join(folder, name), run, own));
    for (const run of new Set(left.map(({ run }) => run))) {
      const path = recordAbove(folder, run);
      const stuck = path === undefined ? undefined : undo(path, run);
      if (stuck) return stuck;
    }
    sweep(folder, left);
  }
  return undefined;
}

function sweep(folder: string, left: readonly Temporary[]): void {
  for (const { name } of left) remove(join(folder, name));
}

/** The record of a run in a folder or above it. */
function recordAbove(folder: string, run: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const path = recordIn(at, run);
    if (existsSync(path)) return path;
    if (dirname(at) === at) return undefined;
  }
}

/** Puts the files of a record back as they were, unless all are as they were to be, and removes it and its files. */
export function undo(path: string, run: string): Stuck | undefined {
  const folder = dirname(path);
  const entries = (attempt(() => entriesOf(readFileSync(path, 'utf8'), folder)) ?? []).map((entry) => {
    const target = join(folder, entry.path);
    return { ...entry, target, old: temporary(target, run, 'old'), now: checksumAt(target) };
  });
  const isComplete = entries.every(({ now, after }) => now === after);
  const canBeUndone = entries.every(
    ({ old, now, before, after }) =>
      now === before || (now === after && (before === null || checksumAt(old) === before)),
  );
  for (const { target, old, now, before } of isComplete || !canBeUndone ? [] : entries) {
    if (now === before) continue;
    try {
      if (before === null) rmSync(target, { force: true });
      else renameSync(old, target);
    } catch (cause) {
      return { path: target, cause };
    }
  }
  drop(
    path,
    entries.map(({ target }) => target),
    run,
  );
  return undefined;
}

/** The entries of a record; `undefined` if it is none. */
function entriesOf(text: string, folder: string): Entry[] | undefined {
  const entries = JSON.parse(text) as Entry[];
  const real = realpathSync(folder);
  const isOwn = ({ path }: Entry) => {
    const above = dirname(resolve(folder, path));
    return isBelow(above, folder) && isBelow(attempt(() => realpathSync(above)) ?? above, real);
  };
  return entries.every(isOwn) ? entries : undefined;
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The deepest folder that all files are below. */
function commonFolder(paths: readonly string[]): string {
  let folder = dirname(paths[0]!);
  while (!paths.every((path) => isBelow(path, folder))) folder = dirname(folder);
  return folder;
}

function checksumAt(path: string): string | null {
  return exists(path) && statSync(path).isFile() ? checksum(readFileSync(path)) : null;
}

function checksum(bytes: Uint8Array): string {
  return `${bytes.length} ${crc32(bytes)}`;
}
