/**
 * Writing several files together: all of them or none, also if the process is killed.
 *
 * Each file is first written to a temporary file beside its target. Only when all are on the disk, and nothing is in the
 * way, are they renamed to their targets. If a rename fails all the same, the files replaced before are put back; if the
 * process ends before the last, the next run that writes there puts them back (see write-record.ts). One file is replaced
 * by one rename and needs no record.
 * A file that already has the bytes is left alone, time of change included, so that a second run changes nothing.
 */
import { accessSync, constants, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { exists, hasEntry } from './exists.js';
import { writeFlushed } from './flushed.js';
import { makeFolder } from './make-folder.js';
import { newRun, remove, temporary } from './temporary.js';
import type { WriteFailure, WriteResult } from './world.js';
import { drop, record, recover, undo } from './write-record.js';

type Files = ReadonlyMap<string, Uint8Array | undefined>;
type Failed = Exclude<WriteResult, { ok: true }>;

/** Names the temporary files of this thread. */
const ownRun = newRun();

/**
 * Writes the files, by absolute path; those with `undefined` are deleted. Before, sets in their folders that a killed run
 * left half in place are undone, and its temporary files removed.
 */
export function writeAll(all: Files, run = ownRun): WriteResult {
  const stuck = recoverIn(new Set([...all.keys()].map((path) => dirname(path))), run);
  if (stuck) return stuck;
  const files = new Map([...all].filter(([path, bytes]) => !hasBytes(path, bytes)));
  const folders: string[] = [];
  let isDone = false;
  try {
    const failed = prepare(files, run, folders) ?? replace(files, run);
    isDone = !failed;
    return failed ?? { ok: true };
  } finally {
    for (const path of files.keys()) remove(temporary(path, run, 'tmp'));
    if (!isDone) for (const folder of folders.reverse()) removeIfEmpty(folder);
  }
}

/** Undoes the sets in these folders that a killed run left half in place; what keeps one from it. */
export function recoverIn(folders: Iterable<string>, run = ownRun): Failed | undefined {
  const stuck = recover(folders, run);
  return stuck && failure(stuck.path, stuck.cause);
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

/** Writes the temporary files, after checking for each that nothing is in its way. `folders` gets those that are new. */
function prepare(files: Files, run: string, folders: string[]): Failed | undefined {
  return forEach(files, (path, bytes) => {
    const obstacle = obstacleTo(path);
    if (obstacle || bytes === undefined) return obstacle;
    makeFolder(dirname(path), undefined, folders);
    writeFlushed(temporary(path, run, 'tmp'), bytes);
    return undefined;
  });
}

/** Puts the temporary files in their places, or all old files back. */
function replace(files: Files, run: string): Failed | undefined {
  if (files.size < 2) return place(files, run);
  let made: string;
  try {
    made = record(files, run);
  } catch (cause) {
    return failure([...files.keys()][0]!, cause);
  }
  const failed = place(files, run);
  if (failed) undo(made, run);
  else drop(made, files.keys(), run);
  return failed;
}

function place(files: Files, run: string): Failed | undefined {
  return forEach(files, (path, bytes) => {
    if (bytes === undefined) rmSync(path, { force: true });
    else renameSync(temporary(path, run, 'tmp'), path);
    return undefined;
  });
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
      return failure(path, cause);
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

/** Removes a folder that a failed run has made. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Another process has put something there.
  }
}

/** An error of the system about a path as a `WriteFailure`. */
function failure(path: string, cause: unknown): Failed {
  const { code = '', message } = cause as NodeJS.ErrnoException;
  return { ok: false, path, reason: failures[code] ?? 'other', detail: code || message };
}

// Windows answers EPERM or EBUSY if another program has the target open.
const failures: Readonly<Record<string, WriteFailure>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'too-large',
  EMFILE: 'too-many-open',
  ENFILE: 'too-many-open',
  EBUSY: 'locked',
  ETXTBSY: 'locked',
  EPERM: process.platform === 'win32' ? 'locked' : 'denied',
  EACCES: 'denied',
  EROFS: 'read-only',
  EISDIR: 'is-folder',
  ENOTDIR: 'is-file',
  EEXIST: 'is-file',
};
