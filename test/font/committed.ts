/** The committed fonts, as the room reads them and as fontkit does. */
import { readFileSync } from 'node:fs';
import type { Font as FontkitFont } from 'fontkit';
import { create } from 'fontkit';
import { Font } from '../../src/font/font.js';
import type { FileSource } from '../../src/world/file-source.js';
import { openFile, sourceOf } from '../../src/world/file-source.js';

export const LATIN = 'fonts/YinfaLatin-Regular.ttf';
export const FANG = 'fonts/YinfaFang-Regular.ttf';
export const SONG = 'fonts/YinfaSong-Bold.ttf';
export const RARE = 'fonts/YinfaRare-Light.ttf';
export const CFF = 'test/fixtures/fonts/FandolFang-Subset.otf';

export const opened = (path: string) => Font.open(path, openFile(path));
export const byFontkit = (path: string) => create(readFileSync(path)) as FontkitFont;
export const fontOf = (bytes: Uint8Array) => Font.open('a.ttf', sourceOf(bytes));

/** A file of which it is known how many bytes were read. */
export function counted(path: string): FileSource & { read: FileSource['read']; readonly count: () => number } {
  const source = openFile(path);
  let count = 0;
  return {
    ...source,
    read(offset, length) {
      const bytes = source.read(offset, length);
      count += bytes.length;
      return bytes;
    },
    count: () => count,
  };
}

/** A table of 16-bit numbers. */
export function words(...numbers: readonly number[]): DataView {
  const view = new DataView(new ArrayBuffer(numbers.length * 2));
  for (const [n, number] of numbers.entries()) view.setUint16(n * 2, number & 0xffff);
  return view;
}

/** The same file with one table moved to its end and changed. */
export function withTable(path: string, tag: string, change: (table: Buffer) => Buffer): Buffer {
  const bytes = readFileSync(path);
  const count = bytes.readUInt16BE(4);
  const entry = Array.from({ length: count }, (_, n) => 12 + n * 16).find(
    (at) => bytes.toString('latin1', at, at + 4) === tag,
  )!;
  const [offset, length] = [bytes.readUInt32BE(entry + 8), bytes.readUInt32BE(entry + 12)];
  const table = change(Buffer.from(bytes.subarray(offset, offset + length)));
  const changed = Buffer.concat([bytes, table]);
  changed.writeUInt32BE(bytes.length, entry + 8);
  changed.writeUInt32BE(table.length, entry + 12);
  return changed;
}

/** A collection (`.ttc`) of fonts, each with its own tables. */
export function collectionOf(...fonts: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(12 + fonts.length * 4);
  head.write('ttcf\0\x01\0\0', 'latin1');
  head.writeUInt32BE(fonts.length, 8);
  let start = head.length;
  const moved = fonts.map((font, n) => {
    const own = Buffer.concat([font, Buffer.alloc(-font.length & 3)]);
    for (let at = 12; at < 12 + own.readUInt16BE(4) * 16; at += 16)
      own.writeUInt32BE(own.readUInt32BE(at + 8) + start, at + 8);
    head.writeUInt32BE(start, 12 + n * 4);
    start += own.length;
    return own;
  });
  return Buffer.concat([head, ...moved]);
}
