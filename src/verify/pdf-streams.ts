/**
 * Whether the streams of a PDF can be unpacked within limits, seen before a reader unpacks them, which has no limits.
 *
 * Our files have streams that are deflated once, pictures in JPEG, and streams as they are; any other filter is refused,
 * because one filter over another unpacks to a million times the size of the file. A stream whose checksum is wrong is
 * damaged (RFC 1950, 2.2). Every `stream` keyword of the file counts, wherever it is.
 */
import { inflateSync } from 'node:zlib';

const MEGABYTE = 1024 * 1024;

export const LIMITS = {
  /** The unpacked size of all streams together, bytes. A book of a million characters has some 100 MB. */
  total: 256 * MEGABYTE,
  /** The unpacked size of a font, a picture or the table of all objects, bytes: a row of the table has seven. */
  large: 64 * MEGABYTE,
  /**
   * The unpacked size of any other stream, bytes: what is drawn on a page has some ten thousand, lists of objects some
   * hundred thousand. A reader takes some microseconds for each operator, of which the smallest has two bytes.
   */
  other: 2 * MEGABYTE,
  /** Streams of a file. */
  count: 50_000,
};

/** Characters of the dictionary before a stream. */
const LONGEST_DICTIONARY = 4_096;

/** Whether all streams of a file are whole and within the limits. */
export function haveBoundedStreams(bytes: Uint8Array, limits = LIMITS): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = limits.total;
  let count = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    if (++count > limits.count) return false;
    const dictionary = dictionaryBefore(file, at);
    const filter = filterOf(dictionary);
    if (filter === undefined) return false;
    const data = file.subarray(at + 6 + (file[at + 6] === 0x0d ? 2 : 1));
    const unpacked = filter === 'deflated' ? inflated(data, Math.min(left, limits.large)) : untilEnd(data);
    if (!unpacked) return false;
    const isLarge = /\/Subtype\s*\/Image\b|\/Type\s*\/XRef\b/.test(dictionary) || isFont(unpacked);
    if (unpacked.length > (isLarge ? limits.large : limits.other)) return false;
    left -= unpacked.length;
    if (left < 0) return false;
  }
  return true;
}

function dictionaryBefore(file: Buffer, at: number): string {
  const text = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
  return text.slice(text.lastIndexOf(' obj') + 4);
}

/** How a stream is packed; `undefined` in any way that our files do not use, as by a filter of its own object. */
function filterOf(dictionary: string): 'deflated' | 'as it is' | undefined {
  // A name may be written in hexadecimal digits, and comments may hide what is there (ISO 32000-1, 7.3.5 and 7.2.3).
  if (!/^\s*<<[^#%]*>>\s*$/.test(dictionary) || /\/Filter\s*\d|\/F\s*[(<\d]/.test(dictionary)) return undefined;
  const names = /\/Filter\s*(?:\[([^\]]*)\]|(\/\w+))/.exec(dictionary);
  const filters = (names?.[1] ?? names?.[2] ?? '').split(/(?=\/)|\s+/).filter(Boolean);
  if (filters.length === 0 || (filters.length === 1 && filters[0] === '/DCTDecode')) return 'as it is';
  return filters.length === 1 && filters[0] === '/FlateDecode' ? 'deflated' : undefined;
}

function inflated(data: Buffer, most: number): Buffer | undefined {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most) });
  } catch {
    return undefined;
  }
}

function untilEnd(data: Buffer): Buffer | undefined {
  const end = data.indexOf('endstream');
  return end < 0 ? undefined : data.subarray(0, end);
}

/** Whether data begins as a font program does: TrueType, OpenType, or CFF alone. */
function isFont(data: Buffer): boolean {
  return /^(?:\0\x01\0\0|OTTO|true|\x01\0\x04)/.test(data.toString('latin1', 0, 4));
}
