/** Threads that are started from a file, and their end. */
import { afterEach, expect, test } from 'vitest';
import { startWorker, type WorkerThread } from '../../src/world/worker.js';

type Tasks = { run(...args: readonly unknown[]): Promise<unknown> };

const started: WorkerThread<Tasks>[] = [];
afterEach(() => {
  for (const thread of started.splice(0)) thread.end();
});

/** A thread that answers each call with the value of `expression`. */
function threadOf(expression: string, options?: Parameters<typeof startWorker>[1]): WorkerThread<Tasks> {
  const code = `
    import { parentPort, workerData } from 'node:worker_threads';
    parentPort.on('message', ({ id, args }) => parentPort.postMessage({ id, result: ${expression} }));`;
  const thread = startWorker<Tasks>(new URL(`data:text/javascript,${encodeURIComponent(code)}`), options);
  started.push(thread);
  return thread;
}

test('it has the data that it was started with', async () => {
  expect(await threadOf('[workerData, ...args]', { data: 'given' }).call('run', 1)).toEqual(['given', 1]);
});

test('one that is ended while it is busy rejects its calls', async () => {
  const thread = threadOf('(() => { for (;;); })()');
  const call = thread.call('run');
  thread.end();
  await expect(call).rejects.toThrow('the thread ended');
});

test('one that exceeds its heap rejects its calls', async () => {
  const filling = '(() => { const all = []; for (;;) all.push([...Array(1000).keys()]); })()';
  await expect(threadOf(filling, { heap: 16 }).call('run')).rejects.toThrow('memory');
});
