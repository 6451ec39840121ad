/** Many reports on several threads: order, failures, how many run at once. */
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { buildMany, type ThreadPool } from '../../src/batch/build-many.js';
import type { ReportOutcome } from '../../src/batch/build-report.js';
import { threadAt } from '../../src/world/threads.js';

const outcome = (folder: string, ok = true): ReportOutcome => ({
  result: { name: folder, folder, ok, diagnostics: [], files: [] },
  milliseconds: 1,
});
const job = { options: { out: 'out' }, verify: false };

/** Builds the folders; those named `dies…` end their thread, and the number in a name is how long it takes, ms. */
async function run(folders: readonly string[], count: number) {
  const log = { started: [] as string[], outcomes: [] as ReportOutcome[], threads: 0, closed: 0, most: 0, running: 0 };
  const pool: ThreadPool = {
    count,
    start() {
      log.threads++;
      const call = async (_: string, folder: string) => {
        log.most = Math.max(log.most, ++log.running);
        await new Promise((done) => setTimeout(done, Number(/\d+/.exec(folder)?.[0] ?? 0)));
        log.running--;
        if (folder.startsWith('dies')) throw new Error('heap out of memory');
        return outcome(folder);
      };
      return { call, close: () => void log.closed++ } as unknown as ReturnType<ThreadPool['start']>;
    },
    died: (folder) => outcome(folder, false),
  };
  await buildMany(folders, job, pool, {
    onStart: (folder) => log.started.push(folder),
    onOutcome: (one) => log.outcomes.push(one),
  });
  return log;
}

test('outcomes come in the order of the folders, whatever is ready first', async () => {
  const folders = ['a30', 'b1', 'c20', 'd1', 'e1'];
  const { outcomes, started } = await run(folders, 3);
  expect(outcomes.map(({ result }) => result.folder)).toEqual(folders);
  expect(started).toEqual(folders);
});

test('never more than so many run at once, no thread is started without work, and all are closed', async () => {
  const few = await run(['a1', 'b1'], 8);
  expect([few.threads, few.closed, few.most]).toEqual([2, 2, 2]);
  const many = await run(
    Array.from({ length: 20 }, (_, i) => `r${i % 3}`),
    4,
  );
  expect([many.threads, many.closed, many.most]).toEqual([4, 4, 4]);
});

test('a report that ends its thread fails alone; the others go to a new thread', async () => {
  const { outcomes, threads, closed } = await run(['a', 'dies', 'b', 'c'], 1);
  expect(outcomes.map(({ result }) => result.ok)).toEqual([true, false, true, true]);
  expect([threads, closed]).toEqual([2, 2]);
});

/** A thread that answers at once, but takes memory without end for the report `grows`. */
const source = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ id, args }) => {
    if (!args) return parentPort.close();
    const [folder] = args;
    for (const all = []; folder === 'grows'; ) all.push(new Array(1000).fill(0.5));
    parentPort.postMessage({ id, result: { result: { name: folder, folder, ok: true, diagnostics: [], files: [] } } });
  });`;

test('a report that takes all the memory of its thread fails alone', async () => {
  const outcomes: ReportOutcome[] = [];
  const causes: unknown[] = [];
  const pool: ThreadPool = {
    count: 2,
    start: () => threadAt(new Worker(source, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } })),
    died(folder, cause) {
      causes.push(cause);
      return outcome(folder, false);
    },
  };
  const folders = ['a', 'grows', 'b', 'c'];
  await buildMany(folders, job, pool, { onStart: () => {}, onOutcome: (one) => outcomes.push(one) });
  expect(outcomes.map(({ result }) => [result.folder, result.ok])).toEqual(
    folders.map((one) => [one, one !== 'grows']),
  );
  expect(causes).toMatchObject([{ code: 'ERR_WORKER_OUT_OF_MEMORY' }]);
});

test('nothing is started for no report', async () => {
  expect((await run([], 4)).threads).toBe(0);
});
