/** Threads for a machine: bounded by processors, by memory, and never none. */
import { expect, test } from 'vitest';
import { capacityOf } from '../../src/batch/capacity.js';

const GiB = 2 ** 30;

test.each([
  ['few processors', 2, 24 * GiB, { threads: 2, heap: 9216 }],
  ['little memory', 64, GiB, { threads: 3, heap: 256 }],
  ['one processor', 1, 4 * GiB, { threads: 1, heap: 3072 }],
  ['less memory than a report is thought to need', 8, GiB / 8, { threads: 1, heap: 256 }],
])('%s', (_, processors, memory, capacity) => {
  expect(capacityOf({ processors, memory })).toEqual(capacity);
});
