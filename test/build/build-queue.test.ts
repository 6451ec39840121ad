/** When folders are built that are requested while others are. */
import { beforeEach, expect, test, vi } from 'vitest';
import { BuildQueue } from '../../src/build/build-queue.js';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** A queue whose builds end when they are finished by hand; and what happened, in order. */
function setting() {
  const log: string[] = [];
  const ends: ((cause?: Error) => void)[] = [];
  const build = (folder: string) =>
    new Promise<void>((resolve, reject) => {
      log.push(folder);
      ends.push((cause) => (cause ? reject(cause) : resolve()));
    });
  const queue = new BuildQueue(build, () => log.push('afterwards'));
  const finish = async (cause?: Error) => {
    ends.shift()!(cause);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { queue, log, finish };
}

test('requests within a moment are one build of each folder', async () => {
  const { queue, log } = setting();
  queue.request(['a']);
  await vi.advanceTimersByTimeAsync(20);
  queue.request(['b', 'a']);
  await vi.advanceTimersByTimeAsync(20);
  expect(log).toEqual([]);
  await vi.advanceTimersByTimeAsync(20);
  expect(log).toEqual(['a']);
});

test('what is requested during a build is built after it', async () => {
  const { queue, log, finish } = setting();
  const first = queue.run(['a', 'b']);
  queue.request(['a']);
  await vi.advanceTimersByTimeAsync(40);
  expect(log).toEqual(['a']);
  await finish();
  await finish();
  expect(log).toEqual(['a', 'b', 'a']);
  await finish();
  await first;
});

test('some time after the last build it looks for changes that were not reported', async () => {
  const { queue, log, finish } = setting();
  void queue.run(['a']);
  await finish();
  await vi.advanceTimersByTimeAsync(100);
  expect(log).toEqual(['a', 'afterwards']);
});

test('closed during a build, it finishes that and starts no other', async () => {
  const { queue, log, finish } = setting();
  void queue.run(['a', 'b']);
  queue.close();
  await finish();
  await expect(queue.closed).resolves.toBeUndefined();
  queue.request(['c']);
  await vi.advanceTimersByTimeAsync(200);
  expect(log).toEqual(['a']);
});

test('a build that throws rejects what waits for the end', async () => {
  const { queue, finish } = setting();
  queue.request(['a']);
  await vi.advanceTimersByTimeAsync(40);
  await finish(new Error('fault'));
  await expect(queue.closed).rejects.toThrow('fault');
});
