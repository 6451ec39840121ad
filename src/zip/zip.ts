/**
 * The parts of a zip from an untrusted source.
 *
 * The central directory is read first (APPNOTE.TXT 4.3.12). A part is inflated only when it is asked for, and only up to
 * the size in the directory, so a zip bomb is refused whether its directory is honest or not. Every part is checked
 * against its checksum, because a damaged draft must not become a different text. Pictures are never inflated. Zip64 and
 * encrypted parts, which Word does not write, are refused.
 */
import { crc32, inflateRawSync } from 'node:zlib';

export const MEGABYTE = 1024 * 1024;

/** Limits of the unpacked size. */
export interface ZipLimits {
  /** Bytes of all parts together. */
  readonly total: number;
  /** Bytes of a part that is read. */
  readonly part: number;
}

export interface ZipParts {
  readonly names: readonly string[];
  /** The bytes of a part; `undefined` where there is none of that name. Throws `ZipFault`. */
  read(name: string): Uint8Array | undefined;
}

/** Why a zip cannot be read. */
export class ZipFault extends Error {
  constructor(readonly reason: 'damaged' | 'too-large' | 'encrypted') {
    super(reason);
  }
}

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END_RECORD = 22;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 20_000;

/** Reads the directory of a zip. Throws `ZipFault` where it is broken or exceeds the limits. */
export function openZip(bytes: Uint8Array, limits: ZipLimits): ZipParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guarded(() => directory(bytes, view));
  if (entries.length > MOST_ENTRIES || entries.reduce((sum, { size }) => sum + size, 0) > limits.total)
    throw new ZipFault('too-large');
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: [...byName.keys()],
    read(name) {
      const entry = byName.get(name);
      if (!entry) return undefined;
      if (entry.encrypted) throw new ZipFault('encrypted');
      if (entry.size > limits.part) throw new ZipFault('too-large');
      return guarded(() => inflated(bytes, view, entry));
    },
  };
}

/** Turns the exceptions of the platform for broken offsets and streams into `ZipFault`. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof ZipFault) throw cause;
    throw new ZipFault((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged');
  }
}

function directory(bytes: Uint8Array, view: DataView): Entry[] {
  let end = bytes.length - END_RECORD;
  const last = Math.max(0, end - LONGEST_COMMENT);
  while (end >= last && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < last) throw new ZipFault('damaged');
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new ZipFault('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const entry: Entry = {
      name: new TextDecoder()
        .decode(bytes.subarray(at + 46, at + 46 + nameLength))
        .replaceAll('\\', '/')
        .replace(/^\//, ''),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function inflated(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { offset, packed, size, method } = entry;
  if (view.getUint32(offset, true) !== 0x04034b50) throw new ZipFault('damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed || (method !== 0 && method !== 8)) throw new ZipFault('damaged');
  // The limit makes inflating stop where a part is larger than the directory says.
  const part = method === 0 ? data : new Uint8Array(inflateRawSync(data, { maxOutputLength: Math.max(1, size) }));
  if (part.length !== size || crc32(part) !== entry.checksum) throw new ZipFault('damaged');
  return part;
}
