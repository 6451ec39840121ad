/** Archives as other programs read them. */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zip } from '../../src/zip/write.js';
import { openZip } from '../../src/zip/zip.js';

const parts = [
  ['一/名.xml', '越秀'.repeat(1000)],
  ['b.bin', new Uint8Array([0, 255, 1])],
  ['empty', ''],
] as const;

test('another library, and our own strict reader, find every part as it was', () => {
  const bytes = zip(parts);
  const found = unzipSync(bytes);
  expect(Object.keys(found)).toEqual(['一/名.xml', 'b.bin', 'empty']);
  expect(new TextDecoder().decode(found['一/名.xml'])).toBe('越秀'.repeat(1000));
  expect([...found['b.bin']!]).toEqual([0, 255, 1]);
  expect(bytes.length).toBeLessThan(600);
  const read = openZip(bytes, { total: 1e6, part: 1e6 });
  expect(new TextDecoder().decode(read.read('一/名.xml'))).toBe('越秀'.repeat(1000));
});

test('an archive without parts is one', () => {
  expect(unzipSync(zip([]))).toEqual({});
});
