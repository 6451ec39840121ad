/**
 * The one door to files and the clock.
 *
 * Everything else is a function of what this interface gives, so a test hands
 * in a world made of a map, and a watcher one that remembers. Reading is
 * synchronous: a build reads some thirty files and then computes.
 */
import {
  closeSync,
  fsyncSync,
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
import type { Note, Place } from './diagnostic.js';
import { error } from './diagnostic.js';

export type Asset = 'templates/report' | 'templates/briefing' | 'fonts';

export type ReadResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly missing: boolean; readonly reason: string };

export type WriteFailure = 'full' | 'locked' | 'denied' | 'other';

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
   * Writes all files or none: each into a temporary file beside its target, and only
   * when all are on the disk are they renamed over the old ones.
   */
  write(files: ReadonlyMap<string, Uint8Array>): WriteResult;
  /** `SOURCE_DATE_EPOCH` in seconds, where it is set. The clock itself is never asked. */
  readonly epoch: number | undefined;
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

const packageRoot = fileURLToPath(new URL('..', import.meta.url));

/** The world of the machine, seen from `root`. */
export function nodeWorld(root: string = process.cwd(), env: NodeJS.ProcessEnv = process.env): World {
  const absolute = (path: string) => resolve(root, path);
  const isFolder = (path: string) => statSync(absolute(path), { throwIfNoEntry: false })?.isDirectory() ?? false;
  const seconds = Number(env.SOURCE_DATE_EPOCH ?? Number.NaN);
  return {
    root,
    isFolder,
    epoch: Number.isInteger(seconds) && seconds >= 0 ? seconds : undefined,
    read(path) {
      try {
        return { ok: true, bytes: readFileSync(absolute(path)) };
      } catch (cause) {
        const { code, message } = cause as NodeJS.ErrnoException;
        return { ok: false, missing: code === 'ENOENT' || code === 'ENOTDIR', reason: code ?? message };
      }
    },
    list(folder) {
      return isFolder(folder) ? readdirSync(absolute(folder)).sort() : [];
    },
    asset(name) {
      return isFolder(name) ? name : show(root, join(packageRoot, name));
    },
    real(path) {
      try {
        return realpathSync(absolute(path));
      } catch {
        return absolute(path);
      }
    },
    write(files) {
      return writeAll(new Map([...files].map(([path, bytes]) => [absolute(path), bytes])));
    },
  };
}

/** The path as the user would write it: relative to the root where it lies under it. */
function show(root: string, path: string): string {
  const way = relative(root, path);
  return way.startsWith('..') || isAbsolute(way) ? path : way;
}

function writeAll(files: ReadonlyMap<string, Uint8Array>): WriteResult {
  const waiting = new Map<string, string>();
  let current = '';
  try {
    for (const [path, bytes] of files) {
      current = path;
      mkdirSync(dirname(path), { recursive: true });
      const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
      waiting.set(temporary, path);
      writeFlushed(temporary, bytes);
    }
    for (const [temporary, path] of waiting) {
      current = path;
      renameSync(temporary, path);
      waiting.delete(temporary);
    }
    return { ok: true };
  } catch (cause) {
    for (const temporary of waiting.keys()) rmSync(temporary, { force: true });
    const { code = '', message } = cause as NodeJS.ErrnoException;
    return { ok: false, path: current, reason: failures[code] ?? 'other', detail: code || message };
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
  EROFS: 'denied',
};
