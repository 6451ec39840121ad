/**
 * Results of steps, remembered from one build of a session to the next.
 *
 * Problem: after one changed number most of a build would come out as it did before. Approach: a step runs in a
 * world that records every answer it gives. The result is stored with the problems and with those answers, and is
 * valid as long as the same questions get the same answers; so no list of dependencies has to be maintained. Within
 * a step that has to run, results of its parts are stored by key: one for each paragraph, one for each slide.
 * Limits: a step must be a function of the world and its inputs alone, and its result must never be changed.
 *
 * The memo belongs to a build session and travels with the `World`. A single build has none: every step runs.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic, Note } from '../diagnostics/diagnostic.js';
import { type Outcome, passOn } from '../diagnostics/outcome.js';
import type { World } from './world.js';

/** A step: `world` and `note` replace those of the caller; `cache` has the keyed results of its last run. */
export type Step<T> = (world: World, note: Note, cache: StepCache) => T;

/**
 * Runs a step, or returns its last result and notes the problems of that run again if nothing it looked at has changed.
 * A step may be asynchronous if it is awaited before it is asked for again.
 * @param name the last result of each name is stored
 * @param inputs what the step depends on beside the world; compared by identity
 */
export function memoized<T>(name: string, inputs: readonly unknown[], world: World, note: Note, step: Step<T>): T {
  return world.memo ? world.memo.run(name, inputs, world, note, step) : step(world, note, new StepCache());
}

/** The world without its memo, where what is made takes too much memory to be kept. */
export function withoutMemo({ memo: _, ...world }: World): World {
  return world;
}

/**
 * Returns the previous value if deeply equal, so that steps with this input hit the cache; else a value with those
 * objects of the previous one that are equal and at the same place, so that what is known of them stays known.
 */
export function previousIfEqual<T>(name: string, value: T, world: World): T {
  return world.memo ? world.memo.previousIfEqual(name, value) : value;
}

/** A function of an immutable object or array, evaluated once for each while it is in use. */
export function oncePer<K extends object, V>(evaluate: (key: K) => V): (key: K) => V {
  const values = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = values.get(key);
    if (known) return known.value;
    const value = evaluate(key);
    values.set(key, { value });
    return value;
  };
}

/** A value that is computed when it is first needed. */
export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/**
 * A cache of values by key. It is emptied before it would hold more than `most`, so that a process that builds many
 * reports does not grow.
 */
export function boundedCache<V extends object>(most: number): (key: string, evaluate: () => V) => V {
  const values = new Map<string, V>();
  return (key, evaluate) => {
    const known = values.get(key);
    if (known) return known;
    const value = evaluate();
    if (values.size >= most) values.clear();
    values.set(key, value);
    return value;
  };
}

let serials = 0;

/** A number of its own for each object: by it the identity of an object becomes part of a key. */
export const serialOf = oncePer((_: object) => ++serials);

type Question = 'read' | 'open' | 'list' | 'isFolder' | 'asset' | 'real';

interface Answer {
  readonly question: Question;
  readonly about: string;
  readonly answer: unknown;
}

/** The last run of a step. */
interface Run extends Outcome<unknown> {
  readonly inputs: readonly unknown[];
  readonly answers: readonly Answer[];
  readonly cache: StepCache;
}

/** The memory of one build session. Builds of a session run one after another. */
export class Memo {
  private readonly runs = new Map<string, Run>();
  private readonly values = new Map<string, unknown>();

  run<T>(name: string, inputs: readonly unknown[], world: World, note: Note, step: Step<T>): T {
    const valid = this.validRun(name, inputs, world);
    if (valid) return passOn(valid, note) as T;
    return this.runAgain(name, inputs, world, note, step);
  }

  /** Of its own, so that no frame of the stack holds a run that is not valid. */
  private validRun(name: string, inputs: readonly unknown[], world: World): Run | undefined {
    const last = this.runs.get(name);
    return last && sameItems(last.inputs, inputs) && answersAlike(world, last.answers) ? last : undefined;
  }

  private runAgain<T>(name: string, inputs: readonly unknown[], world: World, note: Note, step: Step<T>): T {
    const answers: Answer[] = [];
    const { problems, recording } = recorder(note);
    const cache = new StepCache(this.cacheOf(name));
    const value = step(tracing(world, answers), recording, cache);
    if (value instanceof Promise)
      value.then(
        () => cache.dropPrevious(),
        () => cache.dropPrevious(),
      );
    else cache.dropPrevious();
    this.runs.set(name, { inputs, answers, problems, value, cache });
    return value;
  }

  /** The keyed results of the last run, whose value is dropped: that of a long report takes hundreds of megabytes. */
  private cacheOf(name: string): StepCache | undefined {
    const cache = this.runs.get(name)?.cache;
    this.runs.delete(name);
    return cache;
  }

  previousIfEqual<T>(name: string, value: T): T {
    const shared = sharing(this.values.get(name), value) as T;
    this.values.set(name, shared);
    return shared;
  }
}

/** The previous value if equal, else the value with equal parts replaced by those of the previous one. */
function sharing(previous: unknown, value: unknown): unknown {
  if (Array.isArray(previous) && Array.isArray(value)) return sharingItems(previous, value);
  if (!isPlain(previous) || !isPlain(value)) return isDeepStrictEqual(previous, value) ? previous : value;
  const keys = Object.keys(value);
  let alike = keys.length === Object.keys(previous).length;
  const shared: Record<string, unknown> = {};
  for (const key of keys) {
    const known = Object.hasOwn(previous, key);
    shared[key] = known ? sharing(previous[key], value[key]) : value[key];
    alike &&= known && Object.is(shared[key], previous[key]);
  }
  return alike ? previous : shared;
}

/** Items are compared from the start up to the first difference, and those after it at their distance from the end. */
function sharingItems(previous: readonly unknown[], value: readonly unknown[]): readonly unknown[] {
  const shift = previous.length - value.length;
  const least = Math.min(previous.length, value.length);
  let same = 0;
  let changed: unknown;
  for (; same < least; same++) {
    changed = sharing(previous[same], value[same]);
    if (!Object.is(changed, previous[same])) break;
  }
  if (same === least && shift === 0) return previous;
  // No previous item is taken twice, so two places never become one object.
  return value.map((item, index) => {
    if (index < same) return previous[index];
    if (index === same && shift === 0) return changed;
    return index + shift >= same ? sharing(previous[index + shift], item) : item;
  });
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Keyed results of one step, by the name of what they are: `paragraphs`, `slides`. */
export class StepCache {
  private readonly caches = new Map<
    string,
    { readonly inputs: readonly unknown[]; readonly cache: KeyedCache<unknown> }
  >();
  private previous: ReadonlyMap<string, Results>;

  constructor(last?: StepCache) {
    const kept = [...(last?.caches ?? [])];
    this.previous = new Map(kept.map(([name, { inputs, cache }]) => [name, { inputs, entries: cache.entries }]));
  }

  /** Drops what only the run before asked for; the run has ended. */
  dropPrevious(): void {
    this.previous = new Map();
    for (const { cache } of this.caches.values()) cache.dropPrevious();
  }

  /**
   * The results of that name, with those of the run before if it had the same inputs.
   * @param inputs what all results depend on beside their keys; compared by identity
   */
  keyed<T>(name: string, inputs: readonly unknown[]): KeyedCache<T> {
    const open = this.caches.get(name);
    if (open && sameItems(open.inputs, inputs)) return open.cache as KeyedCache<T>;
    const previous = this.previous.get(name);
    const usable = previous && sameItems(previous.inputs, inputs);
    const cache = new KeyedCache<T>(usable ? (previous.entries as KeyedCache<T>['entries']) : undefined);
    this.caches.set(name, { inputs, cache: cache as KeyedCache<unknown> });
    return cache;
  }
}

interface Results {
  readonly inputs: readonly unknown[];
  readonly entries: ReadonlyMap<string, Outcome<unknown>>;
}

/** Results by key. What neither this run of the step nor the one before asked for is dropped. */
export class KeyedCache<T> {
  /** What this run asked for. */
  readonly entries = new Map<string, Outcome<T>>();

  constructor(private previous: ReadonlyMap<string, Outcome<T>> = new Map()) {}

  /** Drops what only the run before asked for. */
  dropPrevious(): void {
    this.previous = new Map();
  }

  /** Forgets what this run asked for. */
  clear(): void {
    this.entries.clear();
  }

  /**
   * The result for `key`, its problems noted.
   * @param key holds all that the value and the problems depend on, places included if a problem names one
   */
  get(key: string, note: Note, make: (note: Note) => T): T {
    const known = this.entries.get(key) ?? this.previous.get(key);
    if (known) {
      this.entries.set(key, known);
      return passOn(known, note);
    }
    const { problems, recording } = recorder(note);
    const value = make(recording);
    this.entries.set(key, { value, problems });
    return value;
  }
}

/** A `note` that passes problems on and collects them. */
function recorder(note: Note): { readonly problems: readonly Diagnostic[]; readonly recording: Note } {
  const problems: Diagnostic[] = [];
  const recording: Note = (problem) => {
    problems.push(problem);
    note(problem);
  };
  return { problems, recording };
}

/** The world, recording its answers. */
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
    ...(world.open && { open: traced('open', world.open) }),
    list: traced('list', world.list),
    isFolder: traced('isFolder', world.isFolder),
    asset: traced('asset', world.asset),
    real: traced('real', world.real),
  };
}

function answersAlike(world: World, answers: readonly Answer[]): boolean {
  return answers.every(({ question, about, answer }) => world[question]?.(about as never) === answer);
}

/** Whether two lists have the very same items. */
export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
