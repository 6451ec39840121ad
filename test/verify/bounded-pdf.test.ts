/** The thread in which PDFs are read: its result, and its end when it takes too much. */
import { expect, test } from 'vitest';
import { boundedElements, boundedPages, LIMITS, readInThread } from '../../src/verify/bounded-pdf.js';

const NONE = new Uint8Array(0);

/** A thread that answers each call with what `expression` makes of it. */
const threadOf = (expression: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ id, task, args }) => {
        parentPort.postMessage({ id, result: ${expression} });
      });`)}`,
  );
const endless = '(() => { for (;;); })()';
const filling = '(() => { const all = []; for (;;) all.push([...Array(1000).keys()]); })()';

test('a thread that takes too long or too much memory is ended', async () => {
  expect(await readInThread('readPdf', [NONE], threadOf(endless), { ...LIMITS, time: 200 })).toBeUndefined();
  expect(await readInThread('readPdf', [NONE], threadOf(filling), { ...LIMITS, heap: 16 })).toBeUndefined();
});

test('what counts is the work of the processor, unless the clock shows many times as much', async () => {
  const wait = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)';
  // The thread of the first file reads the second, too.
  const thread = threadOf(`task === 'readPdf' ? ${wait} : ${endless}`);
  const limits = { ...LIMITS, time: 20 };
  expect(await readInThread('readPdf', [NONE], thread, { ...limits, patience: 1e6 }, () => 0)).toBe('timed-out');
  expect(await readInThread('readElements', [NONE], thread, limits, () => 0)).toBeUndefined();
});

test('a thread is used again for the next file, and after one that was ended another is started', async () => {
  const counting = threadOf('[task, args[0].length, (globalThis.count = (globalThis.count ?? 0) + 1)]');
  expect(await readInThread('readPdf', [new Uint8Array(3)], counting)).toEqual(['readPdf', 3, 1]);
  expect(await readInThread('readElements', [NONE], counting)).toEqual(['readElements', 0, 2]);
  const both = [readInThread('readPdf', [NONE], counting), readInThread('readPdf', [NONE], counting)];
  expect(await Promise.all(both)).toEqual([
    ['readPdf', 0, 3],
    ['readPdf', 0, 1],
  ]);
});

test('what is no PDF', async () => {
  expect([await boundedPages(NONE), await boundedElements(NONE)]).toEqual([undefined, undefined]);
});
