/** How many threads a machine has room for, and how much each may take. */

/** Memory of a thread that builds reports of usual length, bytes. Two threads took 600 MB for thirty reports. */
const NEED = 300 * 2 ** 20;

export interface Machine {
  readonly processors: number;
  /** Memory that the process may take, bytes. */
  readonly memory: number;
}

export interface Capacity {
  /** Threads that run at the same time, at least 1. */
  readonly threads: number;
  /** The most that the objects of one thread may take, MiB; a thread that exceeds it ends, and the process does not. */
  readonly heap: number;
}

/** The capacity of a machine. A quarter of its memory is left for code, for buffers outside the heap, and for other processes. */
export function capacityOf({ processors, memory }: Machine): Capacity {
  const threads = Math.max(1, Math.min(processors, Math.floor(memory / NEED)));
  return { threads, heap: Math.max(256, Math.floor((memory * 0.75) / threads / 2 ** 20)) };
}
