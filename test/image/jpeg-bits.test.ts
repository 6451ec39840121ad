import { expect, it } from 'vitest';
import { codeTable, ScanBits } from '../../src/image/jpeg-bits.js';

const counts = (...of: number[]) => Uint8Array.from([...of, ...Array<number>(16 - of.length).fill(0)]);

it('codes are found by the bits that follow, and numbers behind them', () => {
  const codes = codeTable(counts(1, 1), Uint8Array.of(7, 9))!;
  const bits = new ScanBits(Uint8Array.of(0b0_10_111_0_1, 0b1_0000000, 0xff, 0xd9), 0);
  expect([bits.symbol(codes), bits.symbol(codes), bits.number(3), bits.number(0), bits.symbol(codes)]).toEqual([
    7, 9, 7, 0, 7,
  ]);
  expect([bits.number(9), bits.isShort]).toEqual([0b1_1000_0000, false]);
  expect([bits.number(1), bits.isShort]).toEqual([0, true]);
});

it('a code that no table has, and more codes than bits can tell apart', () => {
  const bits = new ScanBits(Uint8Array.of(0xff, 0, 0xff, 0), 0);
  bits.symbol(codeTable(counts(1, 1), Uint8Array.of(7, 9))!);
  expect(bits.isShort).toBe(true);
  expect(codeTable(counts(3), Uint8Array.of(1, 2, 3))).toBeUndefined();
});
