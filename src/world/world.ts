/**
 * The one door to files and the clock.
 *
 * Everything else is a function of what this interface gives, so a test hands
 * in a world made of a map, and a watcher one that remembers. Reading is
 * synchronous: a build reads some thirty files and then computes.
 */
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Note, Place, Problems } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { Memo } from './memo.js';

export type Asset = 'templates/report' | 'templates/briefing' | 'fonts';

export type ReadResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly missing: boolean; readonly reason: string };

export type WriteFailure = Problems['world/write-failed']['reason'];

export type WriteResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly path: string; readonly reason: WriteFailure; readonly detail: string };

export interface World {
  /** The folder the user works in. Paths given to the other members are relative to it. */
  readonly root: string;
  read(path: string): ReadResult;
  /** Names in a folder, sorted; empty where there is no such folder. */
  list(folder: string): readonly string[];
  isFolder(path: string): boolean;
  /** The folder of templates or fonts: the user's own where there is one, else the one that came with Yinfa. */
  asset(name: Asset): string;
  /** The real path without links, or the path itself where nothing is there yet. */
  real(path: string): string;
  /**
   * Writes all files or none: each into a temporary file beside its target, and only when all are
   * on the disk and nothing stands in the way are they renamed over the old ones. Where a rename
   * fails all the same, the files replaced before it are put back. What is `undefined` is taken away
   * together with that.
   */
  write(files: ReadonlyMap<string, Uint8Array | undefined>): WriteResult;
  /** `SOURCE_DATE_EPOCH` in seconds, where it is set to a number that is one. The clock itself is never asked. */
  readonly epoch: number | undefined;
  /** Another text when the file at `path` was written anew; `undefined` where there is none or it cannot be told. */
  stamp?(path: string): string | undefined;
  /** Results of earlier builds of the session; absent in a single build. */
  readonly memo?: Memo;
}

/** Reads a file, or notes why it cannot be read and returns `undefined`. */
export function readBytes(world: World, path: string, note: Note, at?: Place): Uint8Array | undefined {
  const result = world.read(path);
  if (result.ok) return result.bytes;
  note(
    result.missing
      ? error('world/not-found', { path }, at)
      : error('world/unreadable', { path, reason: result.reason }, at),
  );
  return undefined;
}

/**
 * Joins a path written in a file of the project to its folder. A path that leaves the folder,
 * by `..`, by being absolute or through a link, is noted and gives `undefined`.
 */
export function inside(world: World, folder: string, path: string, note: Note, at?: Place): string | undefined {
  const target = join(folder, path);
  if (
    !isAbsolute(path) &&
    !/^[a-z]:/i.test(path) &&
    contains(folder, target) &&
    contains(world.real(folder), world.real(target))
  )
    return target;
  note(error('world/outside-project', { path, root: folder }, at));
  return undefined;
}

function contains(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** 9999-12-31T23:59:59Z in seconds: a later date has no place in a PDF. */
const YEAR_9999 = 253_402_300_799;

/** The world of the machine, seen from `root`. */
export function nodeWorld(root: string = process.cwd(), env: NodeJS.ProcessEnv = process.env): World {
  const absolute = (path: string) => resolve(root, path);
  const isFolder = (path: string) => exists(absolute(path)) && statSync(absolute(path)).isDirectory();
  const seconds = Number(env.SOURCE_DATE_EPOCH ?? Number.NaN);
  return {
    root,
    isFolder,
    epoch: Number.isInteger(seconds) && seconds >= 0 && seconds <= YEAR_9999 ? seconds : undefined,
    read(path) {
      try {
        return { ok: true, bytes: readFileSync(absolute(path)) };
      } catch (cause) {
        const { code, message } = cause as NodeJS.ErrnoException;
        return { ok: false, missing: code === 'ENOENT' || code === 'ENOTDIR', reason: code ?? message };
      }
    },
    stamp(path) {
      try {
        const { ino, size, mtimeNs, ctimeNs } = statSync(absolute(path), { bigint: true });
        return [ino, size, mtimeNs, ctimeNs].join(' ');
      } catch {
        return undefined;
      }
    },
    list(folder) {
      return isFolder(folder) ? readdirSync(absolute(folder)).sort() : [];
    },
    asset(name) {
      // A `fonts/` that holds only `local/` adds to the fonts that came with Yinfa; it does not replace them.
      const own = name === 'fonts' ? existsSync(absolute('fonts/fonts.yaml')) : isFolder(name);
      return own ? name : show(root, join(packageRoot, name));
    },
    real(path) {
      try {
        return realpathSync(absolute(path));
      } catch {
        return absolute(path);
      }
    },
    write(files) {
      const result = writeAll(new Map([...files].map(([path, bytes]) => [absolute(path), bytes])));
      return result.ok ? result : { ...result, path: show(root, result.path) };
    },
  };
}

/** The path as the user would write it: relative to the root where it lies under it. */
function show(root: string, path: string): string {
  const way = relative(root, path);
  return way.startsWith('..') || isAbsolute(way) ? path : way;
}

function writeAll(files: ReadonlyMap<string, Uint8Array | undefined>): WriteResult {
  const beside = (path: string, kind: string) => join(dirname(path), `.${basename(path)}.${process.pid}.${kind}`);
  const replaced: string[] = [];
  const lost = new Set<string>();
  let current = '';
  try {
    for (const [path, bytes] of files) {
      current = path;
      const obstacle = obstacleTo(path);
      if (obstacle) return obstacle;
      if (bytes === undefined) continue;
      mkdirSync(dirname(path), { recursive: true });
      writeFlushed(beside(path, 'tmp'), bytes);
    }
    for (const path of files.keys()) {
      current = path;
      if (exists(path)) copyFileSync(path, beside(path, 'old'));
    }
    for (const [path, bytes] of files) {
      current = path;
      if (bytes === undefined) rmSync(path, { force: true });
      else renameSync(beside(path, 'tmp'), path);
      replaced.push(path);
    }
    return { ok: true };
  } catch (cause) {
    for (const path of replaced) {
      try {
        if (exists(beside(path, 'old'))) renameSync(beside(path, 'old'), path);
        else rmSync(path, { force: true });
      } catch {
        lost.add(path);
      }
    }
    const { code = '', message } = cause as NodeJS.ErrnoException;
    return { ok: false, path: current, reason: failures[code] ?? 'other', detail: code || message };
  } finally {
    for (const path of files.keys()) {
      sweep(beside(path, 'tmp'));
      // What could not be put back is at least kept.
      if (!lost.has(path)) sweep(beside(path, 'old'));
    }
  }
}

/** What keeps a file from being put at `path`, found before anything is changed: the thing itself is named. */
function obstacleTo(path: string): Exclude<WriteResult, { ok: true }> | undefined {
  const refuse = (at: string, reason: WriteFailure, detail: string) =>
    ({ ok: false, path: at, reason, detail }) as const;
  if (exists(path) && statSync(path).isDirectory()) return refuse(path, 'is-folder', 'EISDIR');
  try {
    if (exists(path)) accessSync(path, constants.W_OK);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    return refuse(path, failures[code] ?? 'denied', code);
  }
  let above = dirname(path);
  while (!entryAt(above) && dirname(above) !== above) above = dirname(above);
  if (!exists(above)) return refuse(above, 'broken-link', 'ENOENT');
  return statSync(above).isDirectory() ? undefined : refuse(above, 'is-file', 'ENOTDIR');
}

/** Whether something is there, links followed. */
function exists(path: string): boolean {
  return isThere(() => statSync(path, { throwIfNoEntry: false }));
}

/** Whether something is there, be it a link that leads nowhere. */
function entryAt(path: string): boolean {
  return isThere(() => lstatSync(path, { throwIfNoEntry: false }));
}

/** Below a file nothing is there; the system says so with an error of its own. */
function isThere(look: () => unknown): boolean {
  try {
    return look() !== undefined;
  } catch {
    return false;
  }
}

/** Takes a file of ours away, if it can be. */
function sweep(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What the disk will not let go is hidden beside the results and harms nothing.
  }
}

function writeFlushed(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

// Windows answers EPERM or EBUSY when another program holds the target open.
const failures: Readonly<Record<string, WriteFailure>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EBUSY: 'locked',
  ETXTBSY: 'locked',
  EPERM: process.platform === 'win32' ? 'locked' : 'denied',
  EACCES: 'denied',
  EROFS: 'read-only',
  EISDIR: 'is-folder',
  ENOTDIR: 'is-file',
  EEXIST: 'is-file',
};
