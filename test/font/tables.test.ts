/** The directory of a font file: what is no font, and tables that are read when they are asked for. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BadTable, DamagedFont, Tables } from '../../src/font/tables.js';
import { sourceOf } from '../../src/world/file-source.js';
import { collectionOf, counted, LATIN } from './committed.js';

const latin = readFileSync(LATIN);
const reasonOf = (bytes: Uint8Array) => {
  try {
    return new Tables('a.ttf', sourceOf(bytes)).directory.length;
  } catch (cause) {
    expect(cause).toBeInstanceOf(DamagedFont);
    return (cause as DamagedFont).reason;
  }
};

test('a table is read when it is asked for, and once', () => {
  const source = counted(LATIN);
  const tables = new Tables(LATIN, source);
  const directory = source.count();
  expect(directory).toBeLessThan(400);
  expect(tables.table('head').byteLength).toBe(54);
  tables.table('head');
  expect(source.count()).toBe(directory + 54);
  expect(tables.table('none').byteLength).toBe(0);
});

test('a part is within its table', () => {
  const tables = new Tables(LATIN, sourceOf(latin));
  expect(tables.part('head', 50, 4)).toHaveLength(4);
  expect(() => tables.part('head', 52, 4)).toThrow(RangeError);
  expect(() => tables.part('head', 4, -2)).toThrow(RangeError);
});

const without = (tag: string) => {
  const bytes = Buffer.from(latin);
  bytes.write('none', bytes.indexOf(tag, 0, 'latin1'), 'latin1');
  return bytes;
};
const startingWith = (text: string) => Buffer.concat([Buffer.from(text, 'latin1'), latin.subarray(text.length)]);

test.each([
  ['nothing', Buffer.alloc(0), 'Unknown font format'],
  ['a text', Buffer.from('roles:\n  body: {}\n'), 'Unknown font format'],
  ['a collection of nothing', Buffer.concat([Buffer.from('ttcf\0\x01\0\0\0\0\0\0', 'latin1')]), 'collection of 0'],
  ['half a directory', latin.subarray(0, 40), 'truncated'],
  ['half a font', latin.subarray(0, latin.length / 2), 'truncated'],
  ['a font without the last byte', latin.subarray(0, -4), 'truncated'],
  ['a font without advances', without('hmtx'), 'truncated'],
  ['a font without outlines', without('glyf'), 'no outlines'],
  ['a font for web pages', startingWith('wOFF'), 'web font'],
])('%s', (_, bytes, reason) => expect(reasonOf(bytes)).toBe(reason));

test('of a collection the member asked for is read, and written as a file of its own', () => {
  const bytes = collectionOf(latin, readFileSync('fonts/YinfaFolio-Regular.ttf'));
  for (const [member, file] of [LATIN, 'fonts/YinfaFolio-Regular.ttf'].entries()) {
    const tables = new Tables('a.ttc', sourceOf(bytes), member);
    const alone = new Tables(file, sourceOf(readFileSync(file)));
    expect(tables.table('cmap').byteLength).toBe(alone.table('cmap').byteLength);
    const own = new Tables('own.ttf', sourceOf(tables.bytes()));
    expect(Buffer.from(own.part('head', 0, 54)).equals(alone.part('head', 0, 54))).toBe(true);
  }
  expect(() => new Tables('a.ttc', sourceOf(bytes), 2)).toThrow('collection of 2');
  expect(() => new Tables('a.ttf', sourceOf(latin), 1)).toThrow('collection of 1');
  expect(() => new Tables('a.ttc', sourceOf(bytes.subarray(0, 14)))).toThrow('truncated');
});

test('one of each kind is a font', () => {
  for (const kind of ['true', 'OTTO', '\0\x01\0\0']) expect(reasonOf(startingWith(kind))).toBeTypeOf('number');
});

test('what is larger than any font is not read', () => {
  const bytes = Buffer.from(latin);
  const entry = bytes.indexOf('cmap', 0, 'latin1');
  bytes.writeUInt32BE(0x7000_0000, entry + 12);
  const endless = {
    ...sourceOf(bytes),
    length: 2 ** 31,
    read: (from: number, length: number) => bytes.subarray(from, from + Math.min(length, 1e6)),
  };
  const tables = new Tables('a.ttf', endless);
  expect(() => tables.table('cmap')).toThrow(BadTable);
  expect(() => tables.bytes()).toThrow(BadTable);
});
