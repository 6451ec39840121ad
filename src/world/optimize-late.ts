/**
 * When V8 optimizes the code of the command.
 *
 * Problem: V8 optimizes a function that has run for some milliseconds, in a second thread. Of a build that takes less than a
 * second most functions never repay it: it was 0.9 s of 2.3 s of processor time. Approach: only functions that run some
 * forty-five times as long are optimized. Measured against fifteen times, this takes a twentieth less processor time for
 * one report, a thirtieth less at ten times the text, and as much at fifty times and for many reports. Limit: the names
 * of the settings belong to the version of V8; one that is not known is left as it is.
 */
import { setFlagsFromString } from 'node:v8';

/** Settings by the first major version of V8 that has them. */
const settings: readonly (readonly [number, readonly string[]])[] = [
  [
    12,
    [
      '--invocation-count-for-maglev=4000',
      '--invocation-count-for-turbofan=30000',
      '--invocation-count-for-early-optimization=400',
    ],
  ],
  [0, ['--interrupt-budget=3000000']],
];

/** The settings for a version of V8, such as `11.3.244.8-node.33`. */
export function lateOptimization(version: string): readonly string[] {
  const major = Number.parseInt(version, 10);
  return settings.find(([first]) => major >= first)?.[1] ?? [];
}

/** Makes V8 optimize late from now on, in all threads of the process. */
export function optimizeLate(): void {
  for (const setting of lateOptimization(process.versions.v8)) setFlagsFromString(setting);
}
