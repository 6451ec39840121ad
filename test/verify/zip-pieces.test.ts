/** Every byte of a zip belongs to a piece or follows from one. */
import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { samePieces } from '../../src/verify/pieces.js';
import { unpackedOf, zipPieces } from '../../src/verify/zip-pieces.js';
import { zip } from '../../src/zip/write.js';

const parts = [
  ['a.xml', '<a>12</a>'],
  ['b/c.xml', '<c>'.repeat(50)],
] as const;
const whole = zip(parts);
const otherwise = (level: number) =>
  zip(parts, (part) => {
    const plain = Buffer.from(part as string);
    return { data: deflateRawSync(plain, { level }), size: plain.length, sum: crc32(plain) };
  });

test('the parts in their order', () => {
  const pieces = zipPieces(whole);
  expect(pieces?.map(({ name }) => name)).toEqual(['', 'a.xml', 'b/c.xml']);
  expect(Buffer.from(pieces![1]!.unpacked()!).toString()).toBe('<a>12</a>');
});

test('the same pieces, packed in another way', () => {
  expect(Buffer.compare(otherwise(0), whole)).not.toBe(0);
  expect(samePieces(whole, otherwise(0))).toBe(true);
});

test('any changed byte of headers and directory makes other pieces', () => {
  const sizes = parts.map(([, part]) => deflateRawSync(Buffer.from(part)).length);
  const starts = [30 + 5, 30 + 5 + sizes[0]! + 30 + 7];
  const heads = zipPieces(whole)!.map(({ head }) => head);
  // Without the check of the directory that is made before.
  const isRead = (changed: Uint8Array) => {
    const pieces = zipPieces(changed);
    return pieces?.every(({ head, unpacked }, index) => head === heads[index] && unpacked()) === true;
  };
  const isPacked = (at: number) => starts.some((start, index) => at >= start && at < start + sizes[index]!);
  const missed = [...whole.keys()].filter((at) => {
    const changed = Uint8Array.from(whole);
    changed[at]! ^= 1;
    return !isPacked(at) && isRead(changed);
  });
  expect(missed).toEqual([]);
});

test.each([
  ['another checksum', { sum: 1 }],
  ['another size', { size: 99 }],
  ['bytes behind what is deflated', { data: Buffer.concat([deflateRawSync(Buffer.from('abc')), Buffer.from('x')]) }],
  ['nothing deflated', { data: Buffer.from('abc') }],
])('a part with %s is damaged', (_, other) => {
  const plain = Buffer.from('abc');
  const unpackedWith = (more: object) => {
    const one = zip([['a', plain]], () => ({ data: deflateRawSync(plain), size: 3, sum: crc32(plain), ...more }));
    return zipPieces(one)![1]!.unpacked();
  };
  expect(unpackedWith({})).toEqual(plain);
  expect(unpackedWith(other)).toBeUndefined();
});

test('bytes before, between or behind the parts', () => {
  const more = Buffer.from('x');
  expect(zipPieces(Buffer.concat([more, whole]))).toBeUndefined();
  expect(zipPieces(Buffer.concat([whole, more]))).toBeUndefined();
  expect(zipPieces(Buffer.concat([whole.subarray(0, 40), more, whole.subarray(40)]))).toBeUndefined();
  expect(zipPieces(whole.subarray(0, -1))).toBeUndefined();
  expect(zipPieces(new Uint8Array(0))).toBeUndefined();
});

test('a part of more than a number of bytes is damaged', () => {
  const plain = Buffer.from('abc');
  const part = { method: 8, sum: crc32(plain), size: plain.length };
  expect(unpackedOf(deflateRawSync(plain), part, 3)).toEqual(plain);
  expect(unpackedOf(deflateRawSync(plain), part, 2)).toBeUndefined();
});
