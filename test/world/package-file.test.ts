import { expect, test } from 'vitest';
import { packageFile } from '../../src/world/package-file.js';

test('a file of a package is found where it is installed', () => {
  // The magic number of a WebAssembly module.
  expect([...packageFile('@resvg/resvg-wasm/index_bg.wasm').subarray(0, 4)]).toEqual([0, 0x61, 0x73, 0x6d]);
});
