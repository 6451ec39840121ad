/**
 * Draws the SVG files of an office in a thread of its own, which is ended when one takes longer than any picture of a
 * report: how long a drawing takes depends on the areas that its masks, gradients and filters cover, which no count of
 * its elements (`svg-work.ts`) tells, and a thread that is busy does not receive a request to stop.
 */
import { fileURLToPath } from 'node:url';
import { exists } from '../world/exists.js';
import { processorTime, watched } from '../world/processor-time.js';
import { shortageOf } from '../world/shortage.js';
import { startWorker, type WorkerThread } from '../world/worker.js';
import type { Drawn, drawingTasks } from './svg-drawing.js';
import { drawn } from './svg-drawing.js';

/** A drawing with fifty masks that each cover all of it takes ten seconds; usual ones take some hundredths. Milliseconds. */
const MOST_TIME = 10_000;
/** Elapsed time counts as well, since on a machine with many threads CPU time is that of all of them; it alone does not, since a machine may be busy. */
const used = () => Math.min(processorTime(), performance.now());
/** Factor from `MOST_TIME` to the elapsed time after which a thread is ended in any case. */
const PATIENCE = 12;
/** Megabytes of the heap of the thread; what is drawn is not in it. */
const HEAP = 256;

/** The entry point of the thread. There is none beside modules that are not compiled. */
const FILE = new URL('./drawing-thread.js', import.meta.url);
const isCompiled = exists(fileURLToPath(FILE));

/** A thread that has drawn; it draws the next file, because loading the library takes time. */
let idle: WorkerThread<typeof drawingTasks> | undefined;

/**
 * The drawing of a file; `undefined` if it takes too long or what draws it fails.
 * @param options as resvg takes them
 * @param thread the file that starts the thread; without one it is drawn here, without a bound of time
 */
export async function boundedDrawing(
  svg: Uint8Array | string,
  options: Parameters<typeof drawn>[1],
  thread = isCompiled ? FILE : undefined,
  most = MOST_TIME,
): Promise<Drawn | undefined> {
  try {
    return await (thread ? inThread(svg, options, thread, most) : drawn(svg, options));
  } catch (cause) {
    if (shortageOf(cause)) throw cause;
    return undefined;
  }
}

async function inThread(
  svg: Uint8Array | string,
  options: Parameters<typeof drawn>[1],
  file: URL,
  most: number,
): Promise<Drawn> {
  const thread = idle ?? startWorker<typeof drawingTasks>(file, { heap: HEAP });
  idle = undefined;
  thread.ref();
  const stopWatching = watched(most, PATIENCE, used, thread.end);
  try {
    const result = await thread.call('drawn', svg, options);
    thread.unref();
    if (idle) thread.end();
    else idle = thread;
    return result;
  } catch (cause) {
    // After an exception of the module its memory is not what it expects.
    thread.end();
    throw cause;
  } finally {
    stopWatching();
  }
}
