/** Calls between threads, over the two ends of a channel. */
import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { serve, threadAt } from '../../src/world/threads.js';

const tasks = {
  add: async (a: number, b: number) => a + b,
  later: async (name: string, wait: Promise<void> | number) => {
    await new Promise((done) => setTimeout(done, Number(wait)));
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
  const all = [call('later', 'slow', 30), call('later', 'fast', 0), call('add', 2, 3)].map((result) =>
    result.then((value) => order.push(String(value))),
  );
  await Promise.all(all);
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
  const last = call('later', 'done', 20);
  close();
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
