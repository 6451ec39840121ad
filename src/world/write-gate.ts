/**
 * A gate through which all threads of a process write, so that the process can end while none is writing.
 *
 * A thread does not receive a request to stop while it computes, and ending it while it writes would leave temporary files, or of
 * two files one that is new. So the thread that ends the process closes the gate and waits until no thread is inside.
 */

/** Shared by the threads: how many are inside, and 1 if it is closed. */
export type WriteGate = Int32Array<SharedArrayBuffer>;

const INSIDE = 0;
const CLOSED = 1;

/** An open gate that no thread is inside. */
export function newGate(): WriteGate {
  return new Int32Array(new SharedArrayBuffer(8));
}

/** Writes if the gate is open; else waits for the end of the process. */
export function throughGate<T>(gate: WriteGate, write: () => T): T {
  Atomics.add(gate, INSIDE, 1);
  try {
    if (Atomics.load(gate, CLOSED) === 0) return write();
  } finally {
    Atomics.sub(gate, INSIDE, 1);
    Atomics.notify(gate, INSIDE);
  }
  for (;;) Atomics.wait(gate, CLOSED, 1);
}

/**
 * Closes the gate, and returns when no thread is inside.
 * @param patience the longest wait, milliseconds: a disk may not answer, and a thread may have ended inside
 */
export function closeGate(gate: WriteGate, patience = 5000): void {
  Atomics.store(gate, CLOSED, 1);
  const end = performance.now() + patience;
  for (let inside = Atomics.load(gate, INSIDE); inside > 0; inside = Atomics.load(gate, INSIDE)) {
    if (Atomics.wait(gate, INSIDE, inside, end - performance.now()) === 'timed-out') return;
  }
}
