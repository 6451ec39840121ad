/**
 * When V8 optimizes the code of the command.
 *
 * Problem: V8 optimizes a function that has run for some milliseconds, in a second thread. Of a build that takes less than a
 * second most functions never repay it: it was 0.9 s of 2.3 s of processor time. Approach: only functions that run some
 * forty-five times as long are optimized. Measured against fifteen times, this takes a twentieth less processor time for
 * one report, a thirtieth less at ten times the text, and as much at fifty times and for many reports. But the loops over
 * the characters of a long book repay it sooner: while such a book is set and written, functions are optimized that run
 * some ten times as long. Limit: the names of the settings belong to the version of V8; one that is not known is left as
 * it is.
 */
import { setFlagsFromString } from 'node:v8';

/** Which functions are worth it: those of all work, or of loops over a long text. */
export type Worth = 'usual' | 'long-text';

interface VersionSettings {
  /** The first major version of V8 that has them. */
  readonly from: number;
  readonly settings: Readonly<Record<Worth, readonly string[]>>;
}

const invocations = [
  '--invocation-count-for-maglev=4000',
  '--invocation-count-for-turbofan=30000',
  '--invocation-count-for-early-optimization=400',
];

const versions: readonly VersionSettings[] = [
  // Its fast compiler does soon enough what a long text needs.
  { from: 12, settings: { usual: invocations, 'long-text': invocations } },
  { from: 0, settings: { usual: ['--interrupt-budget=3000000'], 'long-text': ['--interrupt-budget=700000'] } },
];

/** Settings for a version of V8, such as `11.3.244.8-node.33`. */
export function lateOptimization(version: string, worth: Worth = 'usual'): readonly string[] {
  const major = Number.parseInt(version, 10);
  return versions.find(({ from }) => major >= from)?.settings[worth] ?? [];
}

/** Makes V8 optimize late from now on, in all threads of the process. */
export function optimizeLate(worth: Worth = 'usual'): void {
  for (const setting of lateOptimization(process.versions.v8, worth)) setFlagsFromString(setting);
}

/** Does work on a long text, for which V8 optimizes sooner, in a process in which it optimizes late. */
export async function optimizeSooner<T>(
  work: () => Promise<T>,
  optimize: (worth: Worth) => void = optimizeLate,
): Promise<T> {
  optimize('long-text');
  try {
    return await work();
  } finally {
    // Compiled code is kept and taken with the settings that the process started with.
    optimize('usual');
  }
}
