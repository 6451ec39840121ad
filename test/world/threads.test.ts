/** Calls between threads, over the two ends of a channel. */
import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { serve, threadAt } from '../../src/world/threads.js';

/** Ends the task `later` of a name. */
const release = new Map<string, () => void>();

const tasks = {
  add: async (a: number, b: number) => a + b,
  later: async (name: string) => {
    await new Promise<void>((done) => release.set(name, done));
    return name;
  },
  fail: async (): Promise<never> => {
    throw new RangeError('out of range');
  },
};

const opened: MessageChannel[] = [];
afterEach(() => {
  for (const { port1 } of opened.splice(0)) port1.close();
});

function thread() {
  const channel = new MessageChannel();
  opened.push(channel);
  serve(tasks, channel.port2);
  return threadAt<typeof tasks>(channel.port1);
}

test('each call gets its own result, in whatever order they are ready', async () => {
  const { call } = thread();
  const order: string[] = [];
  const [slow, fast, sum] = [call('later', 'slow'), call('later', 'fast'), call('add', 2, 3)].map((result) =>
    result.then((value) => order.push(String(value))),
  );
  await sum;
  release.get('fast')!();
  await fast;
  release.get('slow')!();
  await slow;
  expect(order).toEqual(['5', 'fast', 'slow']);
});

test('an exception in the thread is one of the call, and later calls are answered', async () => {
  const { call } = thread();
  const failure = await call('fail').catch((cause: unknown) => cause);
  expect(failure).toMatchObject({ message: 'out of range', stack: expect.stringContaining('RangeError') });
  expect(await call('add', 1, 1)).toBe(2);
});

test('a closed thread ends when its calls are answered', async () => {
  const channel = new MessageChannel();
  const ended = new Promise((resolve) => channel.port1.on('close', resolve));
  serve(tasks, channel.port2);
  const { call, close } = threadAt<typeof tasks>(channel.port1);
  const last = call('later', 'done');
  await call('add', 1, 1);
  close();
  // The request to close is received while the call is open.
  await new Promise((done) => setImmediate(done));
  release.get('done')!();
  expect(await last).toBe('done');
  await ended;
});

test('when the thread dies, open calls and later ones fail with the reason', async () => {
  const port = Object.assign(new EventEmitter(), { postMessage: () => {} });
  const { call } = threadAt<typeof tasks>(port);
  const open = call('add', 1, 1);
  port.emit('error', new Error('no memory is left'));
  port.emit('exit', 1);
  await expect(open).rejects.toThrow('no memory is left');
  await expect(call('add', 1, 1)).rejects.toThrow('no memory is left');
});
