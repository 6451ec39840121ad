/** Files are compared by what was packed in them. */
import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  contentsOf,
  differInOneByte,
  isZip,
  piecesOf,
  sameBefore,
  sameContents,
  samePieces,
} from '../../src/verify/pieces.js';
import { zip } from '../../src/zip/write.js';

const packedAt = (level: number, parts: readonly (readonly [string, string | Uint8Array])[]) =>
  zip(parts, (part) => {
    const plain = Buffer.from(part as Uint8Array);
    return { data: deflateRawSync(plain, { level }), size: plain.length, sum: crc32(plain) };
  });
const bookAt = (level: number, value = '12') => packedAt(level, [['sheet1.xml', `<v>${value}</v>`.repeat(20)]]);
const deckAt = (level: number, value?: string) => packedAt(level, [['book.xlsx', bookAt(level, value)]]);

test('a workbook within a deck is compared by its own parts', () => {
  expect(samePieces(deckAt(9), deckAt(0))).toBe(true);
  expect(samePieces(deckAt(9), deckAt(0, '13'))).toBe(false);
  expect(sameBefore(piecesOf(deckAt(9))![1]!, piecesOf(deckAt(0))![1]!)).toBe(true);
});

test('parts that were added, renamed or put in another order', () => {
  const [a, b] = [['a', '1'] as const, ['b', '2'] as const];
  expect(samePieces(zip([a, b]), zip([b, a]))).toBe(false);
  expect(sameContents(zip([a, b]), zip([b, a]))).toBe(true);
  expect(sameContents(zip([a, b]), zip([a]))).toBe(false);
  expect(sameContents(zip([a, b]), zip([a, ['b', '3']]))).toBe(false);
  expect(sameContents(zip([a, b]), zip([a, ['c', '2']]))).toBe(false);
  expect(contentsOf(Buffer.from('neither'))).toBeUndefined();
  expect(samePieces(zip([a, b]), zip([a]))).toBe(false);
  expect(samePieces(zip([a]), zip([['c', '1']]))).toBe(false);
});

test('damaged parts are not the same, whatever the other one is', () => {
  const damaged = bookAt(9).slice();
  damaged[30 + 'sheet1.xml'.length]! ^= 1;
  const [piece] = piecesOf(damaged)!.slice(1);
  expect(piece!.unpacked()).toBeUndefined();
  expect(samePieces(damaged, damaged)).toBe(false);
  const [whole] = piecesOf(bookAt(9))!.slice(1);
  expect([sameBefore(piece!, whole!), sameBefore(whole!, piece!)]).toEqual([false, false]);
  const [zipped, other] = [bookAt(9), Buffer.from('neither zip nor PDF')];
  for (const [a, b] of [
    [zipped, other],
    [other, zipped],
    [other, other],
  ] as const)
    expect(samePieces(a, b)).toBe(false);
  const inZip = (part: Uint8Array) => zip([['part', part]]);
  expect(samePieces(inZip(zipped), inZip(other))).toBe(false);
});

test('one byte alone', () => {
  const differ = (text: string) => differInOneByte(Buffer.from('abc'), Buffer.from(text));
  expect(['abd', 'xbc', 'xbd', 'xyc', 'abc'].map(differ)).toEqual([true, true, false, false, false]);
  expect(differ('ab')).toBe(false);
});

test('what is a zip', () => {
  expect([isZip(bookAt(1)), isZip(Buffer.from('PK')), isZip(Buffer.from('%PDF-1.7'))]).toEqual([true, false, false]);
  for (const at of [0, 1]) {
    const damaged = bookAt(1).slice();
    damaged[at]! ^= 1;
    expect(isZip(damaged)).toBe(false);
  }
});
