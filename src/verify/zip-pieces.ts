/**
 * The parts of a zip that together cover every byte of the file (APPNOTE.TXT 4.3): local headers follow one another from
 * the start, the directory follows the last part and the end record follows the directory, and both headers of a part
 * agree. A file of other bytes is no zip that a build writes.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { MEGABYTE } from '../zip/zip.js';
import type { Piece } from './pieces.js';

/**
 * Unpacked bytes of a finished file and of one part of it. The largest parts are pictures: a photograph of forty million
 * pixels has 120 MB without any compression. Two parts of this size are in memory when they are compared.
 */
export const ZIP_LIMITS = { part: 256 * MEGABYTE, total: 512 * MEGABYTE };

// Signatures, and sizes without names (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16).
const LOCAL = { signature: 0x04034b50, size: 30 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const END = { signature: 0x06054b50, size: 22 };
const STORED = 0;
const DEFLATED = 8;
/** The least size of a piece in which zlib unpacks, bytes. */
const LEAST_CHUNK = 64;

/** The end record and the parts in their order; `undefined` if the file has other bytes, too. */
export function zipPieces(bytes: Uint8Array): readonly Piece[] | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.length - END.size;
  if (end < 0 || file.readUInt32LE(end) !== END.signature) return undefined;
  const [size, start] = [file.readUInt32LE(end + 12), file.readUInt32LE(end + 16)];
  if (start + size !== end) return undefined;
  const record = file.toString('latin1', end, end + 12) + file.toString('latin1', end + 20);
  const pieces: Piece[] = [{ name: '', head: record, unpacked: () => Buffer.alloc(0) }];
  let [at, offset] = [start, 0];
  while (at < end) {
    const entry = entryAt(file, at, offset, start);
    if (!entry) return undefined;
    pieces.push(entry.piece);
    [at, offset] = [entry.next, entry.end];
  }
  const isCounted = file.readUInt16LE(end + 10) === pieces.length - 1;
  return at === end && offset === start && isCounted ? pieces : undefined;
}

/** The part whose entry in the directory is at one offset and whose header at another. */
function entryAt(
  file: Buffer,
  at: number,
  offset: number,
  directory: number,
): { readonly piece: Piece; readonly next: number; readonly end: number } | undefined {
  if (at + CENTRAL.size > file.length || offset + LOCAL.size > directory) return undefined;
  if (file.readUInt32LE(at) !== CENTRAL.signature || file.readUInt32LE(offset) !== LOCAL.signature) return undefined;
  // From the version needed to the length of the extra field.
  const [central, local] = [file.subarray(at + 6, at + 32), file.subarray(offset + 4, offset + LOCAL.size)];
  if (Buffer.compare(central, local) !== 0 || file.readUInt32LE(at + 42) !== offset) return undefined;
  const method = file.readUInt16LE(at + 10);
  const sum = file.readUInt32LE(at + 16);
  const [packed, size] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 24)];
  const [nameLength, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field)) as [
    number,
    number,
    number,
  ];
  const next = at + CENTRAL.size + nameLength + extra + comment;
  const names = offset + LOCAL.size;
  const start = names + nameLength + extra;
  const end = start + packed;
  const own = file.toString('latin1', at + CENTRAL.size, next);
  if (!own.startsWith(file.toString('latin1', names, start))) return undefined;
  const head = file.toString('latin1', at, at + 16) + file.toString('latin1', at + 28, at + 42) + own;
  const name = file.toString('utf8', names, names + nameLength);
  const unpacked = () => unpackedOf(file.subarray(start, end), { method, sum, size });
  return { piece: { name, head, unpacked }, next, end };
}

/** The data of a part; `undefined` if it is damaged, or has more than `most` bytes. */
export function unpackedOf(
  packed: Buffer,
  { method, sum, size }: { readonly method: number; readonly sum: number; readonly size: number },
  most = ZIP_LIMITS.part,
): Buffer | undefined {
  if (size > most) return undefined;
  const data = method === STORED ? packed : method === DEFLATED ? inflated(packed, size) : undefined;
  return data?.length === size && crc32(data) === sum ? data : undefined;
}

/** The bytes that are deflated in all of the data and in nothing after it. */
function inflated(data: Buffer, size: number): Buffer | undefined {
  try {
    // In one piece: pieces would be in memory twice when they are joined. One byte more, so that the end is in it.
    const options = { maxOutputLength: Math.max(1, size), chunkSize: Math.max(LEAST_CHUNK, size + 1), info: true };
    const { buffer, engine } = inflateRawSync(data, options) as unknown as Inflated;
    return engine.bytesWritten === data.length ? buffer : undefined;
  } catch {
    return undefined;
  }
}

/** What `inflateRawSync` returns with `info`; the types of Node do not have it. */
export interface Inflated {
  readonly buffer: Buffer;
  /** Its `bytesWritten` are those of the packed data that were read. */
  readonly engine: { readonly bytesWritten: number };
}
