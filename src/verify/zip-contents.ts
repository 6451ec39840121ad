/**
 * The parts of a zip by name, as any program may have packed them: in another order, with other dates, versions and
 * systems in the headers, folders, times as extra fields, or sizes behind the data. A file in which readers could
 * disagree about a part has none: parts follow one another without gaps, and what both headers of a part say agrees.
 */
import type { Piece } from './pieces.js';
import { unpackedOf } from './zip-pieces.js';

// Signatures, and sizes without names (APPNOTE.TXT 4.3.7, 4.3.9, 4.3.12, 4.3.16).
const LOCAL = { signature: 0x04034b50, size: 30 };
const DESCRIPTOR = { signature: 0x08074b50, size: 16 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const END = { signature: 0x06054b50, size: 22 };

/** Flags that say how well the data is deflated, that sizes follow it, and that names are UTF-8 (4.4.4). */
const DEFLATION = 0x0006;
const SIZES_BEHIND = 0x0008;
const UTF8 = 0x0800;
/** The newest version whose features are read: 2.0, deflation and folders (4.4.3.2). */
const NEWEST = 20;
/** Extra fields that hold times, users and groups alone: NTFS, and three of Unix (4.6.1). */
const TIMES = new Set([0x000a, 0x5455, 0x5855, 0x7875]);

/** The parts in the order of their names, without folders; `undefined` where the file is no such zip. */
export function zipContents(bytes: Uint8Array): readonly Piece[] | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return contentsOf(file);
  } catch (cause) {
    // A header reaches beyond the end of the file.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

function contentsOf(file: Buffer): readonly Piece[] | undefined {
  const end = file.length - END.size;
  if (file.readUInt32LE(end) !== END.signature || file.readUInt16LE(end + 20) !== 0) return undefined;
  const [size, start] = [file.readUInt32LE(end + 12), file.readUInt32LE(end + 16)];
  const counts = [file.readUInt16LE(end + 8), file.readUInt16LE(end + 10)];
  if (start + size !== end || file.readUInt32LE(end + 4) !== 0 || counts[0] !== counts[1]) return undefined;
  const pieces = new Map<string, Piece>();
  let [at, offset, count] = [start, 0, 0];
  for (; at < end; count++) {
    const entry = entryAt(file, at, offset);
    if (!entry || pieces.has(entry.piece.name)) return undefined;
    pieces.set(entry.piece.name, entry.piece);
    [at, offset] = [entry.next, entry.end];
  }
  if (at !== end || offset !== start || count !== counts[0]) return undefined;
  return [...pieces.values()]
    .filter(({ name, unpacked }) => !name.endsWith('/') || unpacked()?.length !== 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function entryAt(file: Buffer, at: number, offset: number) {
  const [flags, method] = [file.readUInt16LE(at + 8), file.readUInt16LE(at + 10)];
  const [sum, size] = [file.readUInt32LE(at + 16), file.readUInt32LE(at + 24)];
  const packed = file.readUInt32LE(at + 20);
  const lengths = [28, 30, 32].map((field) => file.readUInt16LE(at + field)) as [number, number, number];
  const [nameLength, extra, comment] = lengths;
  const localExtra = file.readUInt16LE(offset + 28);
  const start = offset + LOCAL.size + nameLength + localExtra;
  const name = file.subarray(at + CENTRAL.size, at + CENTRAL.size + nameLength);
  const localName = file.subarray(offset + LOCAL.size, offset + LOCAL.size + nameLength);
  const agrees =
    file.readUInt32LE(at) === CENTRAL.signature &&
    file.readUInt32LE(offset) === LOCAL.signature &&
    file.readUInt32LE(at + 42) === offset &&
    file.readUInt16LE(at + 34) === 0 &&
    (file[at + 6] ?? 0) <= NEWEST &&
    (file[offset + 4] ?? 0) <= NEWEST &&
    (flags & ~(DEFLATION | SIZES_BEHIND | UTF8)) === 0 &&
    file.readUInt16LE(offset + 6) === flags &&
    file.readUInt16LE(offset + 8) === method &&
    file.readUInt16LE(offset + 26) === nameLength &&
    name.equals(localName) &&
    comment === 0 &&
    holdsTimes(file.subarray(at + CENTRAL.size + nameLength, at + CENTRAL.size + nameLength + extra)) &&
    holdsTimes(file.subarray(start - localExtra, start));
  if (!agrees) return undefined;
  const sizes = [sum, packed, size] as const;
  const end = endOf(file, offset, start + packed, (flags & SIZES_BEHIND) !== 0, sizes);
  if (end === undefined) return undefined;
  const data = file.subarray(start, start + packed);
  const piece: Piece = {
    name: name.toString('utf8'),
    head: '',
    unpacked: () => unpackedOf(data, { method, sum, size }),
  };
  return { piece, next: at + CENTRAL.size + nameLength + extra, end };
}

/** Where the next part begins; `undefined` if the checksum and sizes at the part are not those of the directory. */
function endOf(
  file: Buffer,
  offset: number,
  behind: number,
  isBehind: boolean,
  sizes: readonly [sum: number, packed: number, size: number],
): number | undefined {
  const areAt = (place: number) => sizes.every((size, i) => file.readUInt32LE(place + 4 * i) === size);
  if (!isBehind) return areAt(offset + 14) ? behind : undefined;
  const isMarked = file.readUInt32LE(behind) === DESCRIPTOR.signature;
  const place = isMarked ? behind + 4 : behind;
  return areAt(place) ? place + DESCRIPTOR.size - 4 : undefined;
}

function holdsTimes(extra: Buffer): boolean {
  let at = 0;
  while (at + 4 <= extra.length && TIMES.has(extra.readUInt16LE(at))) at += 4 + extra.readUInt16LE(at + 2);
  return at === extra.length;
}
