/**
 * Reads PDFs in a thread of their own, which is ended when it takes more time or memory than any book of ours: a small
 * file can draw things without end, and a reader that is busy cannot be asked to stop.
 */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { exists } from '../world/exists.js';
import { type Thread, threadAt } from '../world/threads.js';
import { readElements, readPdf } from './pdf-reader.js';

/** What the thread is called for. */
export const pdfTasks = { readPdf, readElements };
type PdfTasks = typeof pdfTasks;

/** A book of 250,000 characters has 427 pages in 0.8 MB, and is read in some seconds, on a busy machine in twelve. */
export const LIMITS = {
  /** Milliseconds of the processor for a file. */
  time: 10_000,
  /** Milliseconds for each megabyte of it besides. */
  perMegabyte: 20_000,
  /** How many times as long it may take by the clock: the processor of a busy machine works for others, too. */
  patience: 12,
  /** Megabytes of the thread, without what is in buffers: those are bounded before (`pdf-streams`). */
  heap: 768,
};

/** The entry point of the thread. There is none beside modules that are not compiled. */
const FILE = new URL('./pdf-thread.js', import.meta.url);
const isCompiled = exists(fileURLToPath(FILE));

/** The pages of a PDF as `readPdf` returns them; `undefined` also if reading exceeds the limits. */
export const boundedPages = (bytes: Uint8Array): ReturnType<PdfTasks['readPdf']> =>
  isCompiled ? readInThread('readPdf', bytes, FILE) : readPdf(bytes);

/** The structure of a PDF as `readElements` returns it; `undefined` also if reading exceeds the limits. */
export const boundedElements = (bytes: Uint8Array): ReturnType<PdfTasks['readElements']> =>
  isCompiled ? readInThread('readElements', bytes, FILE) : readElements(bytes);

interface Reader {
  readonly worker: Worker;
  readonly thread: Thread<PdfTasks>;
}

/** A reader that has done its work; the next file is read by it, because the library loads in a tenth of a second. */
let idle: Reader | undefined;

/**
 * Performs a task in a thread started from a file, or in the one that is idle.
 * @param used milliseconds that the processor has worked for this process; Node 20 does not count them for one thread
 */
export async function readInThread<K extends keyof PdfTasks>(
  task: K,
  bytes: Uint8Array,
  file: URL,
  limits: typeof LIMITS = LIMITS,
  used: () => number = processorTime,
): Promise<Awaited<ReturnType<PdfTasks[K]>> | undefined> {
  const reader = idle ?? started(file, limits.heap);
  idle = undefined;
  reader.worker.ref();
  const most = limits.time + (limits.perMegabyte * bytes.length) / 1_000_000;
  const stopWatching = watched(most, limits.patience, used, () => void reader.worker.terminate());
  try {
    const result = await reader.thread.call(task, ...([bytes] as Parameters<PdfTasks[K]>));
    // It does not keep the process from ending.
    reader.worker.unref();
    if (idle) void reader.worker.terminate();
    else idle = reader;
    return result;
  } catch {
    void reader.worker.terminate();
    return undefined;
  } finally {
    stopWatching();
  }
}

/**
 * Calls `end` when `most` milliseconds have passed in which the processor has worked as long, or `patience` times as many.
 * @returns what ends the watch
 */
function watched(most: number, patience: number, used: () => number, end: () => void): () => void {
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

/** Milliseconds between two looks at what the processor has done. */
const LEAST_WAIT = 20;

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function started(file: URL, heap: number): Reader {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: heap } });
  return { worker, thread: threadAt(worker) };
}
