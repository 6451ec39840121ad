import type { IncomingMessage } from 'node:http';
import { PassThrough, Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { Bodies } from '../../../src/preview/server/body.js';

const bodyOf = (request: IncomingMessage, most: number) => new Bodies().of(request, most);

/** A request that counts how many of its chunks were read. */
function request(chunks: readonly string[], length?: number) {
  const read: string[] = [];
  const stream = Readable.from(
    (function* () {
      for (const chunk of chunks) {
        read.push(chunk);
        yield Buffer.from(chunk);
      }
    })(),
    { highWaterMark: 1 },
  );
  const headers = length === undefined ? {} : { 'content-length': `${length}` };
  return { read, request: Object.assign(stream, { headers }) as unknown as IncomingMessage };
}

test('gives all bytes up to the limit', async () => {
  const { request: asked } = request(['政府', '工作'], 12);
  expect(await bodyOf(asked, 12)).toEqual(Buffer.from('政府工作'));
});

test('reads nothing of a body that says that it is larger', async () => {
  const { request: asked, read } = request(['a'], 13);
  expect(await bodyOf(asked, 12)).toBe('too-large');
  expect(read).toEqual([]);
});

test('ends reading where a body is larger than it said', async () => {
  const { request: asked, read } = request(Array.from({ length: 100 }, () => '1234567890'));
  expect(await bodyOf(asked, 25)).toBe('too-large');
  expect(read.length).toBeLessThan(10);
});

test('a connection that ends within the body is no fault', async () => {
  const stream = new Readable({
    read() {
      this.push('a');
      this.destroy(new Error('aborted'));
    },
  });
  const asked = Object.assign(stream, { headers: { 'content-length': '9' } }) as unknown as IncomingMessage;
  expect(await bodyOf(asked, 12)).toBe('cut-off');
});

test('bodies that are received at the same time have one limit', async () => {
  const bodies = new Bodies(25);
  const ten = () => request(['12345', '67890']).request;
  const waiting = new PassThrough();
  const first = bodies.of(Object.assign(waiting, { headers: {} }) as unknown as IncomingMessage, 20);
  waiting.write('1234567890123456');
  await new Promise(setImmediate);
  expect(await bodies.of(ten(), 20)).toBe('too-many');
  waiting.end();
  expect(await first).toHaveLength(16);
  // What is there, was refused or cut off takes no room.
  expect(await Promise.all([bodies.of(ten(), 20), bodies.of(ten(), 20)])).toHaveLength(2);
  expect(await bodies.of(ten(), 20)).toHaveLength(10);
});
