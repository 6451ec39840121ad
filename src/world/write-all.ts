/**
 * Writing several files together: all of them or none.
 *
 * Each file is first written to a temporary file beside its target. Only when all are on the disk, and nothing is in the
 * way, are they renamed to their targets. If a rename fails all the same, the files replaced before are restored.
 * A file that already has the bytes is left alone, time of change included, so that a second run changes nothing.
 * The names of temporary files are of this run alone, as other machines may write to the same disk; what a run that
 * was killed left beside a target is removed with the first file that is written there an hour later.
 */
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { exists, hasEntry } from './exists.js';
import { makeFolder } from './make-folder.js';
import type { WriteFailure, WriteResult } from './world.js';

type Files = ReadonlyMap<string, Uint8Array | undefined>;
type Failed = Exclude<WriteResult, { ok: true }>;

/** Age from which a temporary file was left by a run that was killed, milliseconds. */
const LEFT = 3_600_000;

/** Names the temporary files of this thread. */
const run = randomUUID();

/** Writes the files, by absolute path; those with `undefined` are deleted. */
export function writeAll(all: Files): WriteResult {
  const files = new Map([...all].filter(([path, bytes]) => !hasBytes(path, bytes)));
  const replaced: string[] = [];
  let unrestored: ReadonlySet<string> = new Set();
  try {
    const failed = prepare(files) ?? backUp(files) ?? replace(files, replaced);
    if (!failed) return { ok: true };
    unrestored = restore(replaced);
    return failed;
  } finally {
    for (const path of files.keys()) {
      remove(temporary(path));
      // The old version of a file that could not be restored is the last there is of it.
      if (!unrestored.has(path)) remove(old(path));
    }
  }
}

const temporary = (path: string) => beside(path, 'tmp');
const old = (path: string) => beside(path, 'old');

function beside(path: string, kind: string): string {
  return join(dirname(path), `.${basename(path)}.${run}.${kind}`);
}

/** Whether the file has these bytes, or is none where there are none. */
function hasBytes(path: string, bytes: Uint8Array | undefined): boolean {
  try {
    if (bytes === undefined) return !hasEntry(path);
    return statSync(path).size === bytes.length && readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

/** Writes the temporary files, after checking for each that nothing is in its way. */
function prepare(files: Files): Failed | undefined {
  return forEach(files, (path, bytes) => {
    const obstacle = obstacleTo(path);
    if (obstacle || bytes === undefined) return obstacle;
    makeFolder(dirname(path));
    writeFlushed(temporary(path), bytes);
    removeLeft(path);
    return undefined;
  });
}

function backUp(files: Files): Failed | undefined {
  return forEach(files, (path) => {
    if (exists(path)) copyFileSync(path, old(path));
    return undefined;
  });
}

/** Puts the temporary files in their places; `replaced` gets the paths that are done. */
function replace(files: Files, replaced: string[]): Failed | undefined {
  return forEach(files, (path, bytes) => {
    if (bytes === undefined) rmSync(path, { force: true });
    else renameSync(temporary(path), path);
    replaced.push(path);
    return undefined;
  });
}

/** Puts the old files back; returns those for which that fails too. */
function restore(replaced: readonly string[]): Set<string> {
  const unrestored = new Set<string>();
  for (const path of replaced) {
    try {
      if (exists(old(path))) renameSync(old(path), path);
      else rmSync(path, { force: true });
    } catch {
      unrestored.add(path);
    }
  }
  return unrestored;
}

/** Does something with each file until that fails. */
function forEach(
  files: Files,
  act: (path: string, bytes: Uint8Array | undefined) => Failed | undefined,
): Failed | undefined {
  for (const [path, bytes] of files) {
    try {
      const failed = act(path, bytes);
      if (failed) return failed;
    } catch (cause) {
      const { code = '', message } = cause as NodeJS.ErrnoException;
      return { ok: false, path, reason: failures[code] ?? 'other', detail: code || message };
    }
  }
  return undefined;
}

/** What would keep a file from being written to `path`, found before anything is changed; names the obstacle itself. */
function obstacleTo(path: string): Failed | undefined {
  const refuse = (at: string, reason: WriteFailure, detail: string): Failed => ({
    ok: false,
    path: at,
    reason,
    detail,
  });
  if (exists(path) && statSync(path).isDirectory()) return refuse(path, 'is-folder', 'EISDIR');
  try {
    if (exists(path)) accessSync(path, constants.W_OK);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    return refuse(path, failures[code] ?? 'denied', code);
  }
  let above = dirname(path);
  while (!hasEntry(above) && dirname(above) !== above) above = dirname(above);
  if (!exists(above)) return refuse(above, 'broken-link', 'ENOENT');
  return statSync(above).isDirectory() ? undefined : refuse(above, 'is-file', 'ENOTDIR');
}

/** Removes a file of our own if that is possible; if not, it stays hidden beside the results and does no harm. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The caller has nothing to do about it.
  }
}

/** Removes temporary files that killed runs left beside a target; their age is measured by the clock of its disk. */
function removeLeft(path: string): void {
  const folder = dirname(path);
  const now = statSync(temporary(path)).mtimeMs;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`.${basename(path)}.`) || !/\.[-\da-f]{36}\.(tmp|old)$/.test(name)) continue;
    const left = statSync(join(folder, name), { throwIfNoEntry: false });
    if (left && now - left.mtimeMs > LEFT) remove(join(folder, name));
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

// Windows answers EPERM or EBUSY if another program has the target open.
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
