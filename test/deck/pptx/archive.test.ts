import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archive } from '../../../src/deck/pptx/archive.js';

test('content types come first, then the root relationships, then the parts by name', () => {
  const names = ['ppt/b.xml', '_rels/.rels', 'ppt/a.xml', '[Content_Types].xml'];
  const zip = archive(new Map(names.map((name) => [name, '<a/>'])));
  expect(Object.keys(unzipSync(zip))).toEqual(['[Content_Types].xml', '_rels/.rels', 'ppt/a.xml', 'ppt/b.xml']);
  expect(archive(new Map([...names].reverse().map((name) => [name, '<a/>'])))).toEqual(zip);
});

test('text and bytes come back, dated with the first day of the format', () => {
  const zip = archive(
    new Map<string, string | Uint8Array>([
      ['a.xml', '越秀'],
      ['b.bin', new Uint8Array([1, 2])],
    ]),
  );
  const parts = unzipSync(zip);
  expect(new TextDecoder().decode(parts['a.xml'])).toBe('越秀');
  expect([...parts['b.bin']!]).toEqual([1, 2]);
  // Time and date of the first local header, APPNOTE.TXT 4.3.7: 1980-01-01 00:00.
  expect([...zip.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
});
