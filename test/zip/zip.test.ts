/** A zip that somebody sent: its parts, and what is wrong with it. */
import { describe, expect, it } from 'vitest';
import { openZip } from '../../src/zip/zip.js';
import { zipped } from '../import/word-file.js';

const limits = { total: 1000, part: 500 };
const reason = (act: () => unknown) => {
  try {
    act();
  } catch (cause) {
    return (cause as { reason?: string }).reason;
  }
  return 'none';
};
/** Changes a byte of the entry of the first part in the directory, or of its own header. */
const changed = (at: 'directory' | 'header', offset: number, value: number) => {
  const bytes = zipped({ a: 'text of a part' });
  const from = at === 'header' ? 0 : Buffer.from(bytes).lastIndexOf('PK\x01\x02', undefined, 'latin1');
  bytes[from + offset] = value;
  return bytes;
};
const reading = (bytes: Uint8Array) => reason(() => openZip(bytes, limits).read('a'));

describe('a zip', () => {
  it('has parts, read by their names', () => {
    const zip = openZip(zipped({ 'word/document.xml': '<x/>', b: 'y' }), limits);
    expect(zip.names).toEqual(['word/document.xml', 'b']);
    expect(new TextDecoder().decode(zip.read('word/document.xml'))).toBe('<x/>');
    expect(zip.read('c')).toBeUndefined();
  });

  it('is damaged where its end, a header, its data or a checksum is', () => {
    expect(reason(() => openZip(zipped({ a: 'x' }).subarray(0, 40), limits))).toBe('damaged');
    expect(reading(changed('header', 0, 0))).toBe('damaged');
    expect(reading(changed('directory', 16, 0))).toBe('damaged');
    expect(reading(changed('directory', 10, 99))).toBe('damaged');
  });

  it('is refused where a part is encrypted', () => {
    expect(reading(changed('directory', 8, 1))).toBe('encrypted');
  });

  it('is refused where it says or has more than the limits', () => {
    expect(reason(() => openZip(zipped({ a: 'x'.repeat(1001) }), limits))).toBe('too-large');
    expect(reason(() => openZip(zipped({ a: 'x'.repeat(501) }), limits).read('a'))).toBe('too-large');
    // The directory says fifteen bytes less than there are.
    expect(reading(changed('directory', 24, 1))).toMatch(/damaged|too-large/);
  });
});
