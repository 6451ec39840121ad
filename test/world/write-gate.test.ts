/** The gate between two threads: whoever is inside is waited for, and nobody enters after it is closed. */
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { closeGate, newGate, throughGate } from '../../src/world/write-gate.js';

test('whoever writes goes through, also when the write throws', () => {
  const gate = newGate();
  expect(throughGate(gate, () => 7)).toBe(7);
  expect(() =>
    throughGate(gate, () => {
      throw new RangeError('full');
    }),
  ).toThrow('full');
  expect([...gate]).toEqual([0, 0]);
  closeGate(gate);
  expect([...gate]).toEqual([0, 1]);
});

/**
 * A thread that writes until the gate is closed and some time more, and then wants to write again. It counts what it begins
 * and ends in `log`.
 */
const source = `
  const { gate, log } = require('node:worker_threads').workerData;
  const [INSIDE, CLOSED] = [0, 1];
  ${throughGate}
  throughGate(gate, () => {
    Atomics.add(log, 0, 1);
    while (Atomics.load(gate, CLOSED) === 0) Atomics.wait(log, 0, 1, 1);
    Atomics.wait(log, 0, 1, 100);
    Atomics.add(log, 1, 1);
  });
  Atomics.add(log, 3, 1);
  throughGate(gate, () => Atomics.add(log, 2, 1));`;

test('the end waits for a thread inside, and keeps out the next', async () => {
  const gate = newGate();
  const log = new Int32Array(new SharedArrayBuffer(16));
  const worker = new Worker(source, { eval: true, workerData: { gate, log } });
  while (Atomics.load(log, 0) === 0) await new Promise((done) => setTimeout(done, 2));
  closeGate(gate);
  expect([...log.subarray(0, 3)]).toEqual([1, 1, 0]);
  while (Atomics.load(log, 3) === 0) await new Promise((done) => setTimeout(done, 2));
  await new Promise((done) => setTimeout(done, 20));
  expect([...log.subarray(0, 3)]).toEqual([1, 1, 0]);
  await worker.terminate();
});

test('a thread that died inside is not waited for without end', () => {
  const gate = newGate();
  Atomics.add(gate, 0, 1);
  closeGate(gate, 5);
  expect(gate[1]).toBe(1);
});
