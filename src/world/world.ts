/**
 * The world as all other rooms see it: the one door to files and the clock.
 *
 * Everything else is a function of what this interface gives, so a test can use a world made of a map, and a watcher one
 * that remembers. Reading is synchronous: a build reads some thirty files and then computes.
 */
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Note, Place, Problems } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { FileSource } from './file-source.js';
import { openedFrom } from './file-source.js';
import type { Memo } from './memo.js';
import { nearestPath } from './nearest-path.js';
import type { ConversionResult, ConvertibleKind } from './office-suite.js';
import type { ResultCache } from './result-cache.js';

export type Asset = 'templates/report' | 'templates/briefing' | 'fonts';

export type ReadResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly missing: boolean; readonly reason: string };

export type OpenResult = { readonly ok: true; readonly file: FileSource } | Extract<ReadResult, { readonly ok: false }>;

export type WriteFailure = Problems['world/write-failed']['reason'];

export type WriteResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly path: string; readonly reason: WriteFailure; readonly detail: string };

export interface World {
  /** The folder the user works in. Paths given to the other members are relative to it. */
  readonly root: string;
  read(path: string): ReadResult;
  /** Opens a file of which only parts are read; without it such a file is read whole. */
  open?(path: string): OpenResult;
  /** Names in a folder, sorted; empty if there is no such folder, or it may not be listed. */
  list(folder: string): readonly string[];
  isFolder(path: string): boolean;
  /** The folder of templates or fonts: the user's own if there is one, else that of the package. */
  asset(name: Asset): string;
  /** The real path without links; of what does not exist, below that of the folder above. */
  real(path: string): string;
  /** Writes all files or none; a path with `undefined` is deleted, together with that. */
  write(files: ReadonlyMap<string, Uint8Array | undefined>): WriteResult;
  /** Undoes what a killed run left half written in this folder, before it is read. */
  recover?(folder: string): void;
  /**
   * A document of another office program as a .docx; absent where no program may be run.
   * @param signal ends it
   */
  toWord?(bytes: Uint8Array, kind: ConvertibleKind, signal?: AbortSignal): Promise<ConversionResult>;
  /** The program that `toWord` would run; `undefined` where none is installed. */
  office?(): Promise<string | undefined>;
  /** `SOURCE_DATE_EPOCH` in seconds, if it is set to a valid number. The clock itself is never read. */
  readonly epoch: number | undefined;
  /** A text that changes when the file at `path` is written; `undefined` if there is no file or no such text. */
  stamp?(path: string): string | undefined;
  /** Results of earlier builds of the session; absent in a single build. */
  readonly memo?: Memo;
  /** Results kept on disk from run to run. */
  readonly cache?: ResultCache;
}

/** Reads a file; `undefined` after noting why it cannot be read. */
export function readBytes(world: World, path: string, note: Note, at?: Place): Uint8Array | undefined {
  const result = world.read(path);
  if (result.ok) return result.bytes;
  noteUnread(result, path, world, note, at);
  return undefined;
}

/** Opens a file of which only parts are read; `undefined` after noting why it cannot be read. */
export function openSource(world: World, path: string, note: Note, at?: Place): FileSource | undefined {
  const result = world.open ? world.open(path) : openedFrom(world.read(path));
  if (result.ok) return result.file;
  noteUnread(result, path, world, note, at);
  return undefined;
}

function noteUnread(
  { missing, reason }: Extract<ReadResult, { readonly ok: false }>,
  path: string,
  world: World,
  note: Note,
  at: Place | undefined,
): void {
  note(
    missing
      ? error('world/not-found', { path, nearest: nearestPath(path, world) }, at)
      : error('world/unreadable', { path, reason }, at),
  );
}

/**
 * Joins a path written in a file of the project to its folder; `undefined` after noting that it leaves the folder: by
 * `..`, by being absolute or through a link.
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
