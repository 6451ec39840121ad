/**
 * Builds reports again whenever something they are made of changes.
 *
 * Problem: programs save in several strokes: they empty a file and then fill it, or put another in its place; and
 * while a report is built its author goes on. Approach: what happens within a moment counts as one change, builds
 * never overlap, and what changed during one is built after it. A report that has errors is told of and leaves
 * the last good files; it is built again with the next change.
 */
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import type { Changes } from '../diff/compare/output-changes.js';
import { changesBetween } from '../diff/compare/output-changes.js';
import type { Asset, World } from '../world/world.js';
import type { IncrementalResult } from './incremental.js';
import { incrementalBuilder } from './incremental.js';
import type { BuildFingerprint, BuildOptions } from './pipeline.js';

/** One build of one report. */
export interface WatchResult extends IncrementalResult {
  readonly milliseconds: number;
  /** What is otherwise than in the last good build; `undefined` for the first, and where there were errors. */
  readonly changes: Changes | undefined;
}

export interface WatchMeans {
  /** Called after every build, the first of each report included, but not where one came out as the last did. */
  onResult(result: WatchResult): void;
  /** Milliseconds since some moment. */
  now(): number;
}

export interface Watcher {
  /** Settles when all reports were built for the first time, or it was closed. Fails only by a fault of the program. */
  readonly ready: Promise<void>;
  /** Settles when the watcher was closed; fails when a build did by a fault of the program. */
  readonly closed: Promise<void>;
  /** Stops watching; a build that is under way is finished first. */
  close(): Promise<void>;
}

/** How long nothing must happen for a change to be over, ms. */
const MOMENT = 30;
/** After a build, how long until it is seen whether a change came too soon after another to be told of, ms. */
const AFTERWARDS = 60;

const assets: readonly Asset[] = ['templates/report', 'templates/briefing', 'fonts'];

/** Builds the reports in `folders`, and each of them again when its content, a template or the fonts change. */
export function watchReports(
  folders: readonly string[],
  options: BuildOptions,
  world: World,
  { onResult, now }: WatchMeans,
): Watcher {
  const workshop = incrementalBuilder(world);
  const proofs = new Map<string, BuildFingerprint>();
  const results = new Set<string>();
  const build = async (folder: string) => {
    const start = now();
    const result = await workshop.build(folder, options);
    const milliseconds = now() - start;
    for (const { path } of result.files) results.add(resolve(world.root, path));
    if (result.repeated) return;
    const last = proofs.get(folder);
    const changes = result.ok && last && result.fingerprint ? changesBetween(last, result.fingerprint) : undefined;
    if (result.ok && result.fingerprint) proofs.set(folder, result.fingerprint);
    onResult({ ...result, milliseconds, changes });
  };

  const rounds = openRounds(build, () => workshop.isCurrent() || rounds.ask(folders));
  const own = new Map(folders.map((folder) => [folder, resolve(world.root, folder)]));
  // Templates and fonts of the user's own may come to be while he works.
  const shared = [...new Set(assets.flatMap((name) => [name, world.asset(name)]))].map((path) =>
    resolve(world.root, path),
  );
  const roots = [...own.values(), ...shared];
  // Results may be put beside the content.
  const out = folders
    .map((folder) => resolve(world.root, options.out, basename(own.get(folder)!)))
    .filter((folder) => !roots.some((root) => isWithin(root, folder)));
  const files = watchFiles([...new Set(roots.map((root) => basis(root, world.root)))], {
    ignoreInitial: true,
    ignored: (path) => !roots.some((root) => isWithin(path, root) || isWithin(root, path)) || isIdle(path, roots, out),
  });
  files.on('all', (_, path) => {
    if (results.has(path)) return;
    const touched = folders.filter((folder) => isWithin(path, own.get(folder)!) || isWithin(own.get(folder)!, path));
    const all = shared.some((root) => isWithin(path, root) || isWithin(root, path));
    rounds.ask(all ? folders : touched);
  });

  let begin!: () => void;
  const started = new Promise<void>((settle, fail) => {
    begin = settle;
    files.on('ready', settle);
    files.on('error', (cause) => {
      fail(cause);
      rounds.fail(cause);
    });
  });
  const ready = started.then(() => rounds.run(folders));
  ready.catch(rounds.fail);
  return {
    ready,
    closed: rounds.closed,
    async close() {
      rounds.close();
      begin();
      await files.close();
      await rounds.closed;
    },
  };
}

/** From where a folder is seen to come and go: watched alone it would be lost with the first folder of that name. */
function basis(folder: string, root: string): string {
  return isWithin(folder, root) && folder !== root ? root : dirname(folder);
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** What no report is made of: results, and what programs put beside a file while it is open. */
function isIdle(path: string, roots: readonly string[], out: readonly string[]): boolean {
  const inside = roots.some((root) => path !== root && isWithin(path, root));
  return out.some((folder) => isWithin(path, folder)) || (inside && /^[.~]|~$|^#.*#$/.test(basename(path)));
}

interface Rounds {
  /** Asks for builds a moment from now; what is asked for during a build comes after it. */
  ask(folders: readonly string[]): void;
  /** Builds now. */
  run(folders: readonly string[]): Promise<void>;
  close(): void;
  fail(cause: unknown): void;
  readonly closed: Promise<void>;
}

/** Builds one after another, each folder once however often it was asked for, and takes a look some time after. */
function openRounds(build: (folder: string) => Promise<void>, afterwards: () => void): Rounds {
  const waiting = new Set<string>();
  const due = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let later: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let open = true;
  let settle!: () => void;
  let fail!: (cause: unknown) => void;
  const closed = new Promise<void>((resolve, reject) => {
    [settle, fail] = [resolve, reject];
  });
  // A fault is told by whoever waits for it.
  closed.catch(() => {});

  const round = async () => {
    // A set also goes through what is put into it on the way.
    for (const folder of due) {
      due.delete(folder);
      if (open) await build(folder);
    }
  };
  const run = (folders: readonly string[]): Promise<void> => {
    for (const folder of folders) due.add(folder);
    running ??= round().finally(() => {
      running = undefined;
      clearTimeout(later);
      if (open) later = setTimeout(afterwards, AFTERWARDS);
      else settle();
    });
    return running;
  };
  return {
    closed,
    run,
    fail,
    ask(folders) {
      for (const folder of folders) waiting.add(folder);
      if (!open || waiting.size === 0) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const folders = [...waiting];
        waiting.clear();
        run(folders).catch(fail);
      }, MOMENT);
    },
    close() {
      open = false;
      clearTimeout(timer);
      clearTimeout(later);
      if (!running) settle();
    },
  };
}
