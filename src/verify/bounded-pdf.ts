/**
 * Reads PDFs in a thread of its own, which is ended when it takes more time or memory than any book of a build: a small
 * file can draw without end, and a thread that is busy does not receive a request to stop.
 */
import { fileURLToPath } from 'node:url';
import type { ChangedPlace } from '../diagnostics/diagnostic.js';
import { exists } from '../world/exists.js';
import { processorTime, watched } from '../world/processor-time.js';
import { shortageOf } from '../world/shortage.js';
import { startWorker, type WorkerThread } from '../world/worker.js';
import { changedPages } from './changed-pages.js';
import { readElements, readPdf } from './pdf-reader.js';

/** The functions that the thread serves. */
export const pdfTasks = {
  readPdf,
  readElements,
  changedPages: async (...files: Parameters<typeof changedPages>) => changedPages(...files),
};
type PdfTasks = typeof pdfTasks;

/** A book of 250,000 characters has 427 pages in 0.8 MB, and is read in some seconds, on a busy machine in twelve. */
export const LIMITS = {
  /** CPU time for a file, milliseconds. */
  time: 10_000,
  /** Additional CPU time for each megabyte of it, milliseconds. */
  perMegabyte: 20_000,
  /** Factor from CPU time to elapsed time: a busy machine shares the processor among processes. */
  patience: 12,
  /** Megabytes of the thread, without what is in buffers: those are bounded before (`pdf-streams`, `pdf-shown`). */
  heap: 768,
  /** Bytes of a file above which the thread is not kept for the next one: it would keep hundreds of megabytes. */
  kept: 1_500_000,
};

/** The entry point of the thread. There is none beside modules that are not compiled. */
const FILE = new URL('./pdf-thread.js', import.meta.url);
const isCompiled = exists(fileURLToPath(FILE));

/** The pages of a PDF as `readPdf` returns them; `undefined` also if reading exceeds the limits. */
export const boundedPages = (bytes: Uint8Array): ReturnType<PdfTasks['readPdf']> =>
  isCompiled ? readInThread('readPdf', [bytes], FILE) : readPdf(bytes);

/** The structure of a PDF as `readElements` returns it; `undefined` also if reading exceeds the limits. */
export const boundedElements = (bytes: Uint8Array): ReturnType<PdfTasks['readElements']> =>
  isCompiled ? readInThread('readElements', [bytes], FILE) : readElements(bytes);

/** The places in which a PDF is another than the one that was built; the whole file if finding them exceeds the limits. */
export async function boundedChanges(found: Uint8Array, built: Uint8Array): Promise<readonly ChangedPlace[]> {
  if (!isCompiled) return changedPages(found, built);
  return (await readInThread('changedPages', [found, built], FILE)) ?? [{ thing: 'file', how: 'damaged' }];
}

/** A thread that has done its work; it reads the next file, because loading the library takes a tenth of a second. */
let idle: WorkerThread<PdfTasks> | undefined;

/**
 * Performs a task in a thread started from a file, or in the one that is idle.
 * @param files its arguments, of which the first may come from anyone
 * @param used CPU time of this process, milliseconds; Node 20 does not report it for one thread
 */
export async function readInThread<K extends keyof PdfTasks>(
  task: K,
  files: Parameters<PdfTasks[K]>,
  file: URL,
  limits: typeof LIMITS = LIMITS,
  used: () => number = processorTime,
): Promise<Awaited<ReturnType<PdfTasks[K]>> | undefined> {
  const thread = idle ?? startWorker<PdfTasks>(file, { heap: limits.heap });
  idle = undefined;
  thread.ref();
  const [bytes] = files;
  const most = limits.time + (limits.perMegabyte * bytes.length) / 1_000_000;
  const stopWatching = watched(most, limits.patience, used, thread.end);
  try {
    const result = await thread.call(task, ...files);
    thread.unref();
    if (idle || bytes.length > limits.kept) thread.end();
    else idle = thread;
    return result;
  } catch (cause) {
    thread.end();
    if (shortageOf(cause)) throw cause;
    return undefined;
  } finally {
    stopWatching();
  }
}
