/**
 * Packs the objects of a finished file into object streams, and its table into a cross-reference stream
 * (ISO 32000-1:2008 7.5.7, 7.5.8): a tagged file has thousands of small objects, which deflate well together.
 *
 * pdfkit writes every object by itself, so the file is rewritten when it is complete. Streams are copied as they are;
 * every stream ends with a new line before `endstream` (ISO 19005-2:2011 6.1.7.1).
 */
import { deflateSync } from 'node:zlib';

/** Deflates data. */
type Deflate = (data: Uint8Array) => Uint8Array;

/** As small as it gets. */
export const deflated: Deflate = (data) => deflateSync(data, { level: 9 });

/** Objects in one stream: a reader that needs one of them inflates all. */
const PER_STREAM = 200;

/** Where an object is: its offset, or the object stream that holds it and its index there. */
type Entry = { readonly offset: number } | { readonly within: number; readonly index: number };

/** An object as pdfkit wrote it, in order of the file. */
interface Written {
  readonly number: number;
  readonly bytes: Uint8Array;
  /** Its value without `obj` and `endobj`; `undefined` for a stream. */
  readonly value: string | undefined;
}

/**
 * The same file with object streams.
 * @param deflate gives the deflated bytes, known ones where a file before had the same objects
 */
export function compact(bytes: Uint8Array, deflate: Deflate = deflated): Uint8Array {
  const { header, objects, trailer } = written(bytes);
  const parts: Uint8Array[] = [];
  let length = 0;
  const write = (data: Uint8Array | string) => {
    const part = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
    parts.push(part);
    length += part.length;
  };
  const entries = new Map<number, Entry>();
  const writeStream = (number: number, entriesOfIt: string, data: Uint8Array) => {
    const packed = deflate(data);
    write(`${number} 0 obj\n<<${entriesOfIt}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`);
    write(packed);
    write('\nendstream\nendobj\n');
  };
  write(header);
  for (const { number, bytes, value } of objects) {
    if (value !== undefined) continue;
    entries.set(number, { offset: length });
    write(bytes);
  }
  const small = objects.filter(({ value }) => value !== undefined);
  let next = objects.length + 1;
  for (let at = 0; at < small.length; at += PER_STREAM, next++) {
    const group = small.slice(at, at + PER_STREAM);
    for (const [index, { number }] of group.entries()) entries.set(number, { within: next, index });
    entries.set(next, { offset: length });
    const { heads, values } = packed(group);
    const data = Buffer.from(heads + values, 'latin1');
    writeStream(next, `/Type/ObjStm/N ${group.length}/First ${heads.length}`, data);
  }
  const start = length;
  entries.set(next, { offset: start });
  writeStream(next, `/Type/XRef/Size ${next + 1}/W[${WIDTHS.join(' ')}]${trailer}`, tableOf(entries, next + 1));
  write(`startxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

/** Numbers and offsets of objects, and their values, as an object stream has them. */
function packed(group: readonly Written[]): { readonly heads: string; readonly values: string } {
  let heads = '';
  let values = '';
  for (const { number, value } of group) {
    heads += `${number} ${values.length}\n`;
    values += `${value}\n`;
  }
  return { heads, values };
}

/** Bytes of the type of an entry, of its offset or stream, and of its index. */
const WIDTHS = [1, 4, 2] as const;

function tableOf(entries: ReadonlyMap<number, Entry>, size: number): Uint8Array {
  const row = WIDTHS.reduce((sum, width) => sum + width, 0);
  const table = Buffer.alloc(size * row);
  // Object 0 heads the list of free objects.
  table.writeUInt16BE(0xffff, 5);
  for (const [number, entry] of entries) {
    const inStream = 'within' in entry;
    table.writeUInt8(inStream ? 2 : 1, number * row);
    table.writeUInt32BE(inStream ? entry.within : entry.offset, number * row + 1);
    table.writeUInt16BE(inStream ? entry.index : 0, number * row + 5);
  }
  return table;
}

/** The parts of a file by pdfkit. The trailer is without its brackets and its size. */
function written(bytes: Uint8Array): {
  readonly header: Uint8Array;
  readonly objects: Written[];
  readonly trailer: string;
} {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))![1]);
  const [, list, trailer] = /xref\n0 \d+\n\d{10} 65535 f \n([\s\S]*)trailer\n<<\n([\s\S]*)\n>>\nstartxref/.exec(
    text.slice(table),
  )!;
  const offsets = [...list!.matchAll(/(\d{10}) 00000 n/g)].map(([, offset], index) => ({
    number: index + 1,
    offset: Number(offset),
  }));
  const sorted = offsets.sort((a, b) => a.offset - b.offset);
  const objects = sorted.map(({ number, offset }, index): Written => {
    const end = sorted[index + 1]?.offset ?? table;
    const object = text.slice(offset, end);
    const value = object.slice(`${number} 0 obj\n`.length, -'\nendobj\n'.length);
    return {
      number,
      bytes: bytes.subarray(offset, end),
      value: value.endsWith('\nendstream') ? undefined : value,
    };
  });
  return {
    header: bytes.subarray(0, sorted[0]?.offset ?? table),
    objects,
    trailer: trailer!.replace(/\/Size \d+\n/, ''),
  };
}
