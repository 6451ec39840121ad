/**
 * What one process remembers from build to build.
 *
 * Problem: after one changed number most of a build would come out as it did before. Approach: a step runs in
 * a world that writes down what it is asked; its result and its problems are kept with those answers, and serve
 * again as long as the same questions get the same answers. So nothing has to be told what depends on what.
 * Limits: a step must be a function of the world and its inputs alone, and nobody may change what it gave.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Asset, Memory, ReadResult, World } from './world.js';

/** Files of this size and more are not read again where their stamp is the same: fonts and pictures. */
const LARGE = 1 << 16;

type Question = 'read' | 'list' | 'isFolder' | 'asset' | 'real';

interface Answer {
  readonly question: Question;
  readonly about: string;
  readonly answer: unknown;
}

interface Kept {
  readonly inputs: readonly unknown[];
  readonly answers: readonly Answer[];
  readonly problems: readonly Diagnostic[];
  readonly result: unknown;
}

/** The world for one build. */
export interface Snapshot extends World {
  /** Paths of what was written; a file that has the bytes it should have is left as it is. */
  readonly written: readonly string[];
  /** Whether all that was looked at so far looked the same to `earlier`. */
  isLike(earlier: Snapshot): boolean;
  /** What was answered, by what was asked; before anything was written where it was asked twice. */
  readonly answers: ReadonlyMap<string, unknown>;
}

/**
 * A memory of `world`. Each `look` is that world as it is from now on, every file read once and at the moment it
 * is asked for.
 */
export function openMemory(world: World): { look(): Snapshot; isCurrent(): boolean } {
  const files = new Map<string, { readonly stamp: string | undefined; readonly result: ReadResult }>();
  const lists = new Map<string, readonly string[]>();
  const memory: Memory = rememberSteps();

  /** The very same result while the file has the same bytes. */
  const read = (path: string): ReadResult => {
    const last = files.get(path);
    const stamp = world.stamp?.(path);
    if (last?.result.ok && last.result.bytes.length >= LARGE && stamp !== undefined && stamp === last.stamp)
      return last.result;
    const now = world.read(path);
    const result = last && sameRead(last.result, now) ? last.result : now;
    files.set(path, { stamp, result });
    return result;
  };
  const list = (folder: string): readonly string[] => {
    const [last, now] = [lists.get(folder), world.list(folder)];
    if (last && sameItems(last, now)) return last;
    lists.set(folder, now);
    return now;
  };

  return {
    /** Whether the files looked at so far are as they were when they were looked at last. */
    isCurrent() {
      const same = [...files].map(([path, { result }]) => read(path) === result);
      return same.every(Boolean);
    },
    look() {
      const seen = new Map<string, unknown>();
      const answers = new Map<string, unknown>();
      const written: string[] = [];
      const once =
        <N extends string, T>(question: Question, ask: (about: N) => T) =>
        (about: N): T => {
          const key = `${question} ${about}`;
          if (!seen.has(key)) seen.set(key, ask(about));
          if (!answers.has(key)) answers.set(key, seen.get(key));
          return seen.get(key) as T;
        };
      return {
        root: world.root,
        epoch: world.epoch,
        memory,
        read: once('read', read),
        list: once('list', list),
        isFolder: once('isFolder', (path: string) => world.isFolder(path)),
        asset: once('asset', (name: Asset) => world.asset(name)),
        real: once('real', (path: string) => world.real(path)),
        written,
        answers,
        isLike: (earlier) => [...answers].every(([key, answer]) => earlier.answers.get(key) === answer),
        write(files) {
          seen.clear();
          const other = new Map([...files].filter(([path, bytes]) => !bytes || !holds(world, path, bytes)));
          const result = world.write(other);
          if (result.ok) written.push(...other.keys());
          return result;
        },
      };
    },
  };
}

function holds(world: World, path: string, bytes: Uint8Array): boolean {
  const result = world.read(path);
  return result.ok && Buffer.compare(result.bytes, bytes) === 0;
}

function rememberSteps(): Memory {
  const steps = new Map<string, Kept>();
  const values = new Map<string, unknown>();
  return {
    unchanged(step, value) {
      const last = values.get(step);
      if (isDeepStrictEqual(last, value)) return last as typeof value;
      values.set(step, value);
      return value;
    },
    recall(step, inputs, world, note, make) {
      const kept = steps.get(step);
      if (kept && sameItems(kept.inputs, inputs) && answersAlike(world, kept.answers)) {
        for (const problem of kept.problems) note(problem);
        return kept.result as ReturnType<typeof make>;
      }
      const answers: Answer[] = [];
      const problems: Diagnostic[] = [];
      const result = make(tracing(world, answers), (problem) => {
        problems.push(problem);
        note(problem);
      });
      steps.set(step, { inputs, answers, problems, result });
      return result;
    },
  };
}

/** The world, writing down what it is asked. */
function tracing(world: World, answers: Answer[]): World {
  const traced =
    <N extends string, T>(question: Question, ask: (about: N) => T) =>
    (about: N): T => {
      const answer = ask(about);
      answers.push({ question, about, answer });
      return answer;
    };
  return {
    ...world,
    read: traced('read', world.read),
    list: traced('list', world.list),
    isFolder: traced('isFolder', world.isFolder),
    asset: traced('asset', world.asset),
    real: traced('real', world.real),
  };
}

function answersAlike(world: World, answers: readonly Answer[]): boolean {
  return answers.every(({ question, about, answer }) => world[question](about as never) === answer);
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function sameRead(a: ReadResult, b: ReadResult): boolean {
  if (a.ok && b.ok) return Buffer.compare(a.bytes, b.bytes) === 0;
  return !a.ok && !b.ok && a.missing === b.missing && a.reason === b.reason;
}
