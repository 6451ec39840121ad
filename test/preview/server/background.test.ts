/** Long work: one task after another, each ended by itself or all at once, in a thread that is ended with it. */
import { expect, test } from 'vitest';
import { Background, type BackgroundThread } from '../../../src/preview/server/background.js';
import { memoryWorld } from '../../world/memory-world.js';

const DRAFT = {
  file: '稿.txt',
  bytes: new TextEncoder().encode('政府工作报告\n各位代表：\n一、工作回顾\n全年开工项目12个。'),
};
const OPTIONS = { to: 'content/稿' };

/** Threads whose tasks end when they are told to. */
function setting() {
  const started: { calls: { done(value: unknown): void; fail(cause: Error): void }[]; isEnded: boolean }[] = [];
  const background = new Background(memoryWorld({}), (): BackgroundThread => {
    const thread: (typeof started)[number] = { calls: [], isEnded: false };
    started.push(thread);
    return {
      call: () => new Promise((done, fail) => thread.calls.push({ done: done as () => void, fail })),
      end() {
        thread.isEnded = true;
        for (const { fail } of thread.calls) fail(new Error('the thread ended with code 1'));
      },
    };
  });
  const ask = (options = {}) => background.call('tryImport', [DRAFT, OPTIONS], options);
  return { background, started, ask };
}
const turn = () => new Promise((done) => setImmediate(done));

test('one task is done after another, in one thread', async () => {
  const { started, ask } = setting();
  const [first, second] = [ask(), ask()];
  await turn();
  expect(started.map(({ calls }) => calls.length)).toEqual([1]);
  started[0]!.calls[0]!.done('first');
  expect(await first).toBe('first');
  await turn();
  started[0]!.calls[1]!.done('second');
  expect(await second).toBe('second');
});

test('a task that is ended by its signal ends its thread; those after it have another', async () => {
  const { started, ask } = setting();
  const aborter = new AbortController();
  const [first, second] = [ask({ signal: aborter.signal }), ask()];
  await turn();
  aborter.abort();
  expect(await first).toBeUndefined();
  await turn();
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  started[1]!.calls[0]!.done('second');
  expect(await second).toBe('second');
});

test('a signal that comes while a task waits, or after it was done, ends no thread', async () => {
  const { started, ask } = setting();
  const [of, ofSecond] = [new AbortController(), new AbortController()];
  const [first, second] = [ask({ signal: of.signal }), ask({ signal: ofSecond.signal })];
  await turn();
  ofSecond.abort();
  started[0]!.calls[0]!.done('first');
  expect([await first, await second]).toEqual(['first', undefined]);
  of.abort();
  expect(started).toMatchObject([{ isEnded: false, calls: { length: 1 } }]);
});

test('all is ended, also what waits, and what comes later is done', async () => {
  const { background, started, ask } = setting();
  const both = [ask(), ask()];
  await turn();
  background.end();
  expect(await Promise.all(both)).toEqual([undefined, undefined]);
  const later = ask();
  await turn();
  started[1]!.calls[0]!.done('later');
  expect(await later).toBe('later');
});

test('what ends late changes nothing of what comes after it', async () => {
  const calls: ((value: never) => void)[][] = [];
  const background = new Background(memoryWorld({}), () => {
    const own: (typeof calls)[number] = [];
    calls.push(own);
    return { call: () => new Promise<never>((done) => own.push(done)), end() {} };
  });
  const ask = (options = {}) => background.call('tryImport', [DRAFT, OPTIONS], options);
  const aborter = new AbortController();
  const first = ask({ signal: aborter.signal });
  await turn();
  background.end();
  const second = ask();
  await turn();
  expect(calls.map(({ length }) => length)).toEqual([1, 1]);
  aborter.abort();
  calls[0]![0]!('first' as never);
  calls[1]![0]!('second' as never);
  expect([await first, await second]).toEqual([undefined, 'second']);
  void ask();
  await turn();
  expect(calls.map(({ length }) => length)).toEqual([1, 2]);
});

test('what is no longer wanted when its turn comes is not begun', async () => {
  const { started, ask } = setting();
  expect(await ask({ isWanted: () => false })).toBeUndefined();
  expect(started).toEqual([]);
});

test('a thread that fails, as by its memory, is not asked again', async () => {
  const { started, ask } = setting();
  const first = ask();
  await turn();
  started[0]!.calls[0]!.fail(new Error('out of memory'));
  await expect(first).rejects.toThrow('out of memory');
  void ask();
  await turn();
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
});

test('without threads the work is done in this one', async () => {
  const background = new Background(memoryWorld({}));
  const trial = await background.call('tryImport', [DRAFT, OPTIONS]);
  expect([...trial!.files.keys()]).toContain('content/稿/report.yaml');
});

test('it is in use from its first task until all are ended', async () => {
  const busy = new Set<Background>();
  const background = new Background(memoryWorld({}), undefined, busy);
  expect(busy.size).toBe(0);
  await background.call('tryImport', [DRAFT, OPTIONS]);
  expect([...busy]).toEqual([background]);
  background.end();
  expect(busy.size).toBe(0);
});
