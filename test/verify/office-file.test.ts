/** Files made to fill the memory or the time of their reader are damaged for it. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { LIMITS, readingOffice } from '../../src/verify/office-file.js';
import { MEGABYTE } from '../../src/zip/zip.js';

const xml = (length: number) => strToU8(`<a>${' '.repeat(length)}</a>`);
const small = { total: 1_000, part: 500, read: 800 };

test('a part is read as a tree, and once', () => {
  const file = zipSync({ 'a.xml': xml(400), 'b.png': new Uint8Array(100) });
  const read = readingOffice(file, (file) => [file.xml('a.xml'), file.xml('a.xml'), file.xml('a.xml')], small);
  expect(read?.map(({ name }) => name)).toEqual(['a', 'a', 'a']);
});

test.each([
  ['a part', { 'a.xml': xml(600) }],
  ['all parts', { 'a.xml': xml(400), 'b.xml': xml(400), 'c.xml': xml(400) }],
  ['the parts that are read', { 'a.xml': xml(450), 'b.xml': xml(450) }],
])('%s may be too large', (_, parts) => {
  const read = readingOffice(zipSync(parts), (file) => file.names.map((name) => file.xml(name)), small);
  expect(read).toBeUndefined();
});

test('embedded files count with the file that holds them', () => {
  const packed = zipSync({ 'x.xml': xml(440) });
  const file = zipSync({ 'a.xlsx': packed, 'b.xlsx': packed });
  const first = readingOffice(file, (file) => file.embedded('a.xlsx').xml('x.xml').name, small);
  const both = readingOffice(file, (file) => file.names.map((name) => file.embedded(name).xml('x.xml')), small);
  expect([first, both]).toEqual(['a', undefined]);
});

test('a missing part, a part that is no XML and a part that is not the one that was packed', () => {
  const file = zipSync({ 'a.xml': strToU8('<a>'), 'b.xml': xml(3) }, { level: 0 });
  expect(readingOffice(file, (file) => file.xml('c.xml'))).toBeUndefined();
  expect(readingOffice(file, (file) => file.xml('a.xml'))).toBeUndefined();
  const changed = Uint8Array.from(file);
  changed[Buffer.from(file).indexOf('<a>   </a>') + 3] = 0x78;
  expect(readingOffice(changed, (file) => file.xml('b.xml'))).toBeUndefined();
});

test('exceptions of the reader itself are not damage', () => {
  const fault = () => {
    throw new Error('fault');
  };
  expect(() => readingOffice(zipSync({}), fault)).toThrow('fault');
});

test('limits leave room for files of a hundred times the usual size', () => {
  expect(LIMITS.part).toBeGreaterThanOrEqual(32 * MEGABYTE);
  expect(LIMITS.read).toBeLessThanOrEqual(64 * MEGABYTE);
});
