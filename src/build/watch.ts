/**
 * Builds reports again whenever one of their files changes.
 *
 * A report with errors is reported and keeps its last good files; it is built again after the next change.
 */
import { resolve } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { checkArguments, checkOptions } from '../diagnostics/options.js';
import type { OutputChanges } from '../diff/compare/output-changes.js';
import { outputChanges } from '../diff/compare/output-changes.js';
import type { World } from '../world/world.js';
import { BuildQueue } from './build-queue.js';
import { incrementalBuilder } from './incremental.js';
import { type BuildFingerprint, type BuildOptions, type BuildResult, buildOptions } from './pipeline.js';
import { watchedPaths } from './watched-paths.js';

/** One build of one report. */
export interface WatchResult extends BuildResult {
  /** Paths of the files that this build wrote: those whose bytes on the disk were others. */
  readonly written: readonly string[];
  readonly milliseconds: number;
  /** What changed since the last build without errors; `undefined` for the first build and for one with errors. */
  readonly changes: OutputChanges | undefined;
}

export interface WatchOptions {
  /** Called after every build, also the first of each report, but not if a build repeated the one before. */
  onResult(result: WatchResult): void;
  /** A clock, ms. */
  now(): number;
}

export interface Watcher {
  /** Resolves when every report was built once, or the watcher was closed. Rejects only for a fault of the program. */
  readonly ready: Promise<void>;
  /** Resolves when the watcher was closed; rejects when a build failed by a fault of the program. */
  readonly closed: Promise<void>;
  /** Stops watching after the build that is running. */
  close(): Promise<void>;
}

/** Builds the reports in `folders`, and each of them again when its content, a template or a font changes. */
export function watchReports(
  folders: readonly string[],
  options: BuildOptions,
  world: World,
  events: WatchOptions,
): Watcher {
  checkArguments('watchReports', { folders, world });
  checkOptions('watchReports', options, buildOptions);
  checkOptions('watchReports', events, { onResult: 'function', now: 'function' });
  const { now } = events;
  const builder = incrementalBuilder(world);
  const lastGood = new Map<string, BuildFingerprint>();
  const written = new Set<string>();
  const build = async (folder: string) => {
    const start = now();
    const { fingerprint, repeated, ...result } = await builder.build(folder, options);
    const milliseconds = now() - start;
    for (const { path } of result.files) written.add(resolve(world.root, path));
    if (repeated) return;
    const before = lastGood.get(folder);
    const after = result.ok ? fingerprint : undefined;
    if (after) lastGood.set(folder, after);
    events.onResult({ ...result, milliseconds, changes: before && after && outputChanges(before, after) });
  };

  const queue = new BuildQueue(build, () => {
    if (!builder.isCurrent()) queue.request(folders);
  });
  const { bases, ignores, affectedBy } = watchedPaths(folders, options.out, world);
  // A folder that may not be read, such as fonts/, is reported by the build.
  const files = watchFiles([...bases], { ignoreInitial: true, ignored: ignores, ignorePermissionErrors: true });
  files.on('all', (_, path) => {
    if (!written.has(path)) queue.request(affectedBy(path));
  });

  let start!: () => void;
  const watching = new Promise<void>((resolve, reject) => {
    start = resolve;
    files.on('ready', resolve);
    files.on('error', (cause) => {
      reject(cause);
      queue.fail(cause);
    });
  });
  const ready = watching.then(() => queue.run(folders));
  ready.catch(queue.fail);
  return {
    ready,
    closed: queue.closed,
    async close() {
      queue.close();
      start();
      await files.close();
      await queue.closed;
    },
  };
}
