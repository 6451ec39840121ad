/**
 * How V8 keeps young objects.
 *
 * Problem: V8 doubles the space of young objects up to 16 MB, twice in each thread, whenever many of them stay alive; in
 * a build they do, since a report and its pages are needed until the end. It was a quarter of the memory of a build, and
 * saved no time. And it collects them with several threads, whose coordination costs some hundredths of the processor time
 * for a space this small. Approach: for some seconds the space
 * keeps its first size, and one thread collects it. A process that runs longer, with many reports or a very long one,
 * then lets it grow and uses all threads, because there that saves some hundredths of the time. Limit: V8 of Node 24 and
 * later lets the space grow at times all the same.
 */
import { setFlagsFromString } from 'node:v8';

/** The factor by which the space grows; V8 reads it whenever the space would grow. */
export const growthOfYoungSpace = (factor: 1 | 2) => `--semi-space-growth-factor=${factor}`;

/** How many threads collect young objects; V8 reads it whenever it collects. */
export const collectingOfYoungSpace = (threads: 'one' | 'all') =>
  `--${threads === 'one' ? 'no-' : ''}parallel-scavenge`;

/** Most builds of one report have ended by then, milliseconds. */
const LONG = 3000;

/** Keeps the space of young objects small at first, in all threads of the process. */
export function growYoungSpaceLate(): void {
  setFlagsFromString(growthOfYoungSpace(1));
  setFlagsFromString(collectingOfYoungSpace('one'));
  setTimeout(() => {
    setFlagsFromString(growthOfYoungSpace(2));
    setFlagsFromString(collectingOfYoungSpace('all'));
  }, LONG).unref();
}
