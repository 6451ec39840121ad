import { expect, it } from 'vitest';
import { shortageOf } from '../../src/world/shortage.js';

const ofCode = (code: string, message = '') => Object.assign(new Error(message), { code });

it.each([
  [ofCode('EMFILE'), 'files'],
  [ofCode('ENFILE'), 'files'],
  [new Error("EMFILE: too many open files, open 'a'"), 'files'],
  [ofCode('ENOMEM'), 'memory'],
  [new RangeError('WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance'), 'memory'],
  [new RangeError('Array buffer allocation failed'), 'memory'],
  [ofCode('ERR_WORKER_INIT_FAILED', 'Worker initialization failure: EAGAIN'), 'memory'],
  [
    ofCode('ERR_WORKER_OUT_OF_MEMORY', 'Worker terminated due to reaching memory limit: JS heap out of memory'),
    undefined,
  ],
  [new TypeError('x is undefined'), undefined],
  ['text', undefined],
  [undefined, undefined],
])('%s is %s', (cause, shortage) => {
  expect(shortageOf(cause)).toBe(shortage);
});
