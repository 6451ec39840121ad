/**
 * How far V8 lets the space of old objects grow before it collects them.
 *
 * Problem: V8 collects when the space is up to four times as large as what was alive before, because this saves time; of a
 * very long report some hundred megabytes are alive, so that as many again are garbage. Approach: once the process is larger
 * than that of any usual report, the space grows by less than half. A book of 25,000 terms then takes 1,174 MB instead of
 * 1,411, and a sixth more processor time. Usual reports never come near.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** By how many percent of what is alive the space grows; V8 reads it whenever it has collected. */
export const GROWTH_OF_OLD_SPACE = '--heap-growing-percent=40';

/** Bytes of a process that a build of fifty times a usual report does not reach in its first seconds. */
const LARGE = 600 * 1024 * 1024;

/** Time between two looks at the memory, milliseconds. */
const INTERVAL = 500;

/** Collects old objects more often once the process is large, in all its threads. */
export function growOldSpaceSlowly(
  memory: () => number = () => process.memoryUsage.rss(),
  set: (flag: string) => void = setFlagsFromString,
): void {
  const timer = setInterval(() => {
    if (memory() < LARGE) return;
    set(GROWTH_OF_OLD_SPACE);
    clearInterval(timer);
  }, INTERVAL);
  timer.unref();
}

/**
 * Collects all that is no longer needed if the process is large: between steps of which each needs hundreds of megabytes,
 * as V8 would collect the garbage of one only while the next grows beside it. Called for long reports alone, as a program
 * that uses the library may be large by itself.
 */
export function collectIfLarge(memory: () => number = () => process.memoryUsage.rss(), collect = collectNow): void {
  if (memory() >= LARGE) collect();
}

function collectNow(): void {
  // A program that uses the library may have the function; its flag stays as it is.
  if (globalThis.gc) {
    globalThis.gc();
    return;
  }
  // A context that is made once the flag is set has it.
  setFlagsFromString('--expose-gc');
  runInNewContext('globalThis.gc?.()');
  setFlagsFromString('--no-expose-gc');
}
