/** Streams that fill the memory or the time of a reader, and those of ordinary files. */
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { haveBoundedStreams } from '../../src/verify/pdf-streams.js';
import { builtReport } from '../built-report.js';

const limits = { total: 3_000, large: 2_000, other: 1_000, count: 3 };
const object = (entries: string, data: Uint8Array) =>
  Buffer.concat([Buffer.from(`1 0 obj\n<<${entries}>>\nstream\n`), data, Buffer.from('\nendstream\nendobj\n')]);
const deflated = (length: number, entries = '/Filter /FlateDecode', start = '') =>
  object(
    entries,
    deflateSync(Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(length - start.length, 'q ')])),
  );
const isBounded = (...objects: readonly Buffer[]) => haveBoundedStreams(Buffer.concat(objects), limits);

test('a finished book', async () => {
  const { bytes } = await builtReport();
  expect(haveBoundedStreams(bytes('out/yuexiu-2024/report.pdf'))).toBe(true);
});

test('streams deflated once, and as they are', () => {
  expect(isBounded(deflated(900))).toBe(true);
  expect(isBounded(deflated(900, '/Filter [ /FlateDecode ]'))).toBe(true);
  expect(isBounded(object('/Length 900', Buffer.alloc(900)))).toBe(true);
});

test('fonts, pictures and tables of objects may be larger than what is drawn', () => {
  expect(isBounded(deflated(1_500))).toBe(false);
  expect(isBounded(object('', Buffer.alloc(1_500)))).toBe(false);
  expect(isBounded(deflated(1_500, '/Filter/FlateDecode', '\0\x01\0\0'))).toBe(true);
  expect(isBounded(deflated(1_500, '/Subtype /Image /Filter /FlateDecode'))).toBe(true);
  expect(isBounded(deflated(1_500, '/Type/XRef/Filter/FlateDecode'))).toBe(true);
  expect(isBounded(deflated(2_500, '/Subtype /Image /Filter /FlateDecode'))).toBe(false);
});

test('too many streams, and too much in all of them', () => {
  const large = deflated(1_900, '/Subtype /Image /Filter /FlateDecode');
  expect(isBounded(large, large)).toBe(false);
  const small = deflated(10);
  expect(isBounded(small, small, small)).toBe(true);
  expect(isBounded(small, small, small, small)).toBe(false);
});

test.each([
  '/Filter [/FlateDecode /FlateDecode]',
  '/Filter [/ASCII85Decode]',
  '/Filter /LZWDecode',
  '/Filter 5 0 R',
  '/Filter [5 0 R]',
  '/#46ilter /FlateDecode',
  '/Filter %\n /FlateDecode',
  '/F (other file)',
])('streams with %s are refused', (entries) => {
  expect(isBounded(deflated(20, entries))).toBe(false);
});

test('damaged: a changed byte, and no end', () => {
  const damaged = deflated(900, '/Filter/FlateDecode', 'text');
  // The checksum is before the end of the stream.
  damaged[damaged.indexOf('\nendstream') - 1]! ^= 1;
  expect(isBounded(damaged)).toBe(false);
  expect(isBounded(Buffer.from('1 0 obj <<>> stream\nabc'))).toBe(false);
});
