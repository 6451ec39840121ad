/** The time that work takes of the processor, and the end of work that takes too much. */

/** CPU time of this process, milliseconds. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Calls `end` when the process has used `most` milliseconds of CPU time, or `patience` times as many have passed.
 * @returns a function that stops the watch
 */
export function watched(most: number, patience: number, used: () => number, end: () => void): () => void {
  const [start, before] = [performance.now(), used()];
  let timer: NodeJS.Timeout;
  const wait = (milliseconds: number) => {
    timer = setTimeout(() => {
      const [left, patient] = [most - (used() - before), most * patience - (performance.now() - start)];
      if (Math.min(left, patient) <= 0) end();
      else wait(Math.max(LEAST_WAIT, Math.min(left, patient)));
    }, milliseconds);
  };
  wait(most);
  return () => clearTimeout(timer);
}

/** Least time between two readings of the CPU time, milliseconds. */
const LEAST_WAIT = 20;
