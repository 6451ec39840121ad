import { expect, test } from 'vitest';
import { processorTime, watched } from '../../src/world/processor-time.js';

/** How long a watch takes to end what it watches, which uses no time of the processor or endlessly much. */
const ended = (most: number, patience: number, used: () => number) =>
  new Promise<boolean>((resolve) => {
    const stop = watched(most, patience, used, () => resolve(true));
    setTimeout(() => {
      stop();
      resolve(false);
    }, 400);
  });

test('what takes too much of the processor is ended, or many times as long', async () => {
  let time = 0;
  expect(await ended(10, 1e6, () => (time += 10))).toBe(true);
  expect(await ended(10, 1, () => 0)).toBe(true);
  expect(await ended(10, 1e6, () => 0)).toBe(false);
});

test('the time of the process grows with its work', () => {
  const before = processorTime();
  for (let i = 0; i < 3e7; i++) Math.sqrt(i);
  expect(processorTime()).toBeGreaterThan(before);
});
