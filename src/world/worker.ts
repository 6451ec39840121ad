/** Starts threads of this process that serve tasks. */
import { type Transferable, Worker, type WorkerOptions } from 'node:worker_threads';
import { type Tasks, type Thread, threadAt } from './threads.js';

/** A thread that this process started. */
export interface WorkerThread<T extends Tasks> extends Thread<T> {
  /** Ends the thread at once, whatever it is doing; open calls are rejected. */
  end(): void;
  /** Keeps the process from ending while the thread runs, as is the case after the start. */
  ref(): void;
  /** Lets the process end while the thread runs. */
  unref(): void;
}

interface StartOptions {
  /** What the thread finds as `workerData`. */
  readonly data?: unknown;
  /** Ports in `data`. */
  readonly transfer?: readonly Transferable[];
  /** Megabytes of its heap, without buffers. A thread that exceeds them is ended. By default as for the process. */
  readonly heap?: number;
}

/** Starts a thread. @param file its entry point, which calls `serve` */
export function startWorker<T extends Tasks>(file: URL, { data, transfer, heap }: StartOptions = {}): WorkerThread<T> {
  const options: WorkerOptions = {
    workerData: data,
    ...(transfer && { transferList: [...transfer] }),
    ...(heap !== undefined && { resourceLimits: { maxOldGenerationSizeMb: heap } }),
  };
  const worker = new Worker(file, options);
  return {
    ...threadAt<T>(worker),
    end: () => void worker.terminate(),
    ref: () => worker.ref(),
    unref: () => worker.unref(),
  };
}
