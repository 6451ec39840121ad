/** The world of the machine: its disk, and `SOURCE_DATE_EPOCH` of its environment. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { checkArguments } from '../diagnostics/options.js';
import { attempt } from './attempt.js';
import { boundaryOf, realPath } from './boundary.js';
import { cacheFolder } from './cache-folder.js';
import { diskCache } from './disk-cache.js';
import { removeEmptyFolders } from './empty-folders.js';
import { exists, isMissing } from './exists.js';
import { openFile } from './file-source.js';
import { packageRoot } from './package-root.js';
import { readPlain } from './plain-file.js';
import { temporariesIn } from './temporary.js';
import type { ReadResult, World } from './world.js';
import { recoverIn, writeAll } from './write-all.js';

/** 9999-12-31T23:59:59Z in seconds: a PDF cannot hold a later date. */
const YEAR_9999 = 253_402_300_799;

/** Performs what changes the disk: through the gate of all threads, or so that a signal does not end the process within it. */
export type Around = <T>(act: () => T) => T;

/** The world of the machine, seen from the folder `root`. @param around all that changes files */
export function nodeWorld(
  root: string = process.cwd(),
  env: Readonly<Record<string, string | undefined>> = process.env,
  around: Around = (act) => act(),
): World {
  checkArguments('nodeWorld', { root });
  const absolute = (path: string) => resolve(root, path);
  const isFolder = (path: string) => exists(absolute(path)) && statSync(absolute(path)).isDirectory();
  const leadsOut = boundaryOf(root);
  /** What is behind such a link is not read; whether something is there may be known. */
  const linked = (path: string): ReadResult & { readonly ok: false } => {
    return { ok: false, missing: !exists(absolute(path)), reason: 'link' };
  };
  const folder = cacheFolder();
  const written = env.SOURCE_DATE_EPOCH?.trim() ?? '';
  const seconds = /^\d+$/.test(written) ? Number(written) : Number.NaN;
  return {
    root,
    isFolder,
    epoch: seconds <= YEAR_9999 ? seconds : undefined,
    read(path) {
      try {
        if (leadsOut(absolute(path))) return linked(path);
        return { ok: true, bytes: readPlain(absolute(path)) };
      } catch (cause) {
        return failure(cause);
      }
    },
    open(path) {
      try {
        if (leadsOut(absolute(path))) return linked(path);
        return { ok: true, file: openFile(absolute(path)) };
      } catch (cause) {
        return failure(cause);
      }
    },
    cache: diskCache(folder && join(folder, 'fonts')),
    stamp(path) {
      try {
        if (leadsOut(absolute(path))) return undefined;
        const { ino, size, mtimeNs, ctimeNs } = statSync(absolute(path), { bigint: true });
        return [ino, size, mtimeNs, ctimeNs].join(' ');
      } catch {
        return undefined;
      }
    },
    list(folder) {
      try {
        return isFolder(folder) && !leadsOut(absolute(folder)) ? readdirSync(absolute(folder)).sort() : [];
      } catch {
        // A folder that may not be listed is found out by reading a file in it.
        return [];
      }
    },
    async toWord(bytes, kind, signal) {
      const { convertedToWord, officeProgram } = await import('./office-suite.js');
      const program = officeProgram(env);
      return program === undefined
        ? { ok: false, reason: 'failed' }
        : convertedToWord(bytes, kind, program, { signal });
    },
    async office() {
      const { officeProgram } = await import('./office-suite.js');
      return officeProgram(env);
    },
    asset(name) {
      // A `fonts/` that holds only `local/` adds to the fonts of the package; it does not replace them.
      // One that may not be read is still the user's own: reading it returns the reason.
      const own = !isMissing(absolute(name === 'fonts' ? 'fonts/fonts.yaml' : name));
      return own ? name : shownPath(root, join(packageRoot, name));
    },
    real(path) {
      return realPath(absolute(path));
    },
    recover(folder) {
      const path = absolute(folder);
      if (leadsOut(path) || temporariesIn(path).length === 0) return;
      attempt(() => around(() => recoverIn([path])));
      // A folder that the killed run made goes with its files.
      removeEmptyFolders(join(path, 'report.yaml'), root);
    },
    write(files) {
      const targets = new Map([...files].map(([path, bytes]) => [absolute(path), bytes]));
      const out = [...targets.keys()].find(leadsOut);
      if (out !== undefined) return { ok: false, path: shownPath(root, out), reason: 'link', detail: 'link' };
      const result = around(() => writeAll(targets));
      if (!result.ok) return { ...result, path: shownPath(root, result.path) };
      for (const [path, bytes] of targets) if (bytes === undefined) removeEmptyFolders(path, root);
      return result;
    },
  };
}

/** The version in the package.json of the package. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  return version;
}

function failure(cause: unknown): Extract<ReadResult, { readonly ok: false }> {
  const { code, message } = cause as NodeJS.ErrnoException;
  return { ok: false, missing: code === 'ENOENT' || code === 'ENOTDIR', reason: code ?? message };
}

/** The path as the user would write it: relative to the root if it is below it. */
function shownPath(root: string, path: string): string {
  const way = relative(root, path);
  return way.startsWith('..') || isAbsolute(way) ? path : way;
}
