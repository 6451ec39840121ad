/** The coefficients behind the first one in a block of a JPEG scan: how many codes and bits they take (ITU-T T.81, F.1.2.2 and G). */
import type { CodeTable, ScanBits } from './jpeg-bits.js';

/** Where the reading of a scan is. */
export interface Blocks {
  /** First and last coefficient that the scan has. */
  readonly from: number;
  readonly to: number;
  /** The number of the block. */
  readonly block: number;
  /** How many blocks without new coefficients follow. */
  run: number;
  /** Of a progressive file, a bit for each coefficient that is not 0, eight bytes a block. */
  readonly filled: Uint8Array | undefined;
}

/** Reads a block of a sequential scan, or of the first one with these coefficients. */
export function readFirst(bits: ScanBits, codes: CodeTable, blocks: Blocks): void {
  if (blocks.run > 0) {
    blocks.run--;
    return;
  }
  for (let k = blocks.from; k <= blocks.to; k++) {
    const symbol = bits.symbol(codes);
    const [zeros, size] = [symbol >> 4, symbol & 15];
    if (size === 0 && zeros < 15) {
      // In a sequential scan `zeros` is 0: no more than the rest of this block is empty.
      blocks.run = (1 << zeros) - 1 + bits.number(zeros);
      return;
    }
    k += zeros;
    bits.number(size);
    if (size > 0) fill(blocks, k);
  }
}

/** Reads a block of a scan that adds a bit to coefficients which are not 0, and new ones between them. */
export function readRefinement(bits: ScanBits, codes: CodeTable, blocks: Blocks): void {
  let k = blocks.from;
  while (blocks.run === 0 && k <= blocks.to) {
    const symbol = bits.symbol(codes);
    const [zeros, size] = [symbol >> 4, symbol & 15];
    if (size === 0 && zeros < 15) {
      blocks.run = (1 << zeros) + bits.number(zeros);
      break;
    }
    if (size > 0) bits.number(1);
    k = refined(bits, blocks, k, zeros);
    if (size > 0) fill(blocks, k);
    k++;
  }
  if (blocks.run === 0) return;
  refined(bits, blocks, k, 64);
  blocks.run--;
}

/** Reads a bit of each coefficient from `k` up to the one behind so many that are 0, and returns the place of that. */
function refined(bits: ScanBits, { filled, block, to }: Blocks, k: number, zeros: number): number {
  let left = zeros;
  for (let at = k; at <= to; at++) {
    if (((filled?.[block * 8 + (at >> 3)] ?? 0) >> (at & 7)) & 1) bits.number(1);
    else if (left-- === 0) return at;
  }
  return to + 1;
}

function fill({ filled, block, to }: Blocks, k: number): void {
  if (filled && k <= to) filled[block * 8 + (k >> 3)]! |= 1 << (k & 7);
}
