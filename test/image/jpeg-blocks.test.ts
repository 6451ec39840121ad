import { expect, it } from 'vitest';
import { codeTable, ScanBits } from '../../src/image/jpeg-bits.js';
import { readFirst, readRefinement } from '../../src/image/jpeg-blocks.js';

/** Codes of two bits: end of the block, end of two or three blocks, one coefficient at once, one behind a zero. */
const codes = codeTable(Uint8Array.of(0, 4, ...Array<number>(14).fill(0)), Uint8Array.of(0x00, 0x10, 0x01, 0x11))!;
const state = (block: number, filled?: Uint8Array) => ({ from: 1, to: 63, block, run: 0, filled });

it('a block has its coefficients, and may end several', () => {
  const bits = new ScanBits(Uint8Array.of(0b10_1_11_0_01, 0b1_0000000), 0);
  const blocks = state(0, new Uint8Array(16));
  readFirst(bits, codes, blocks);
  expect([blocks.run, ...blocks.filled!.subarray(0, 2)]).toEqual([2, 0b1010, 0]);
  readFirst(bits, codes, blocks);
  expect([blocks.run, bits.number(7), bits.isShort]).toEqual([1, 0, false]);
});

it('a refinement has a bit for each coefficient that is not 0', () => {
  const filled = Uint8Array.of(0b1010, 0, 0, 0, 0, 0, 0, 0);
  // A new one behind a zero, with a bit each for the coefficients 1 and 3 before it; then the end.
  const bits = new ScanBits(Uint8Array.of(0b11_1_1_1_00_0), 0);
  readRefinement(bits, codes, state(0, filled));
  expect(filled[0]).toBe(0b11010);
  expect([bits.number(1), bits.isShort, bits.number(1), bits.isShort]).toEqual([0, false, 0, true]);
});
