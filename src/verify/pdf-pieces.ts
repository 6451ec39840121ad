/**
 * The objects of a PDF that together cover every byte of the file, as `compact` writes them: a header, then objects that
 * are streams one behind another, of which the last is the table of the others, and where that is (ISO 32000-1, 7.5).
 */
import { inflateSync } from 'node:zlib';
import { MEGABYTE } from '../zip/zip.js';
import type { Piece } from './pieces.js';
import type { Inflated } from './zip-pieces.js';

/** Unpacked bytes of a stream; a font of all Chinese characters has some 20 MB. */
const LARGEST = 64 * MEGABYTE;

/** Characters of the dictionary of a stream. */
const LONGEST_DICTIONARY = 16_384;

const HEADER = /^%PDF-1\.\d\n%\xff{4}\n/;
const OBJECT = /(\d+) 0 obj\n(<<[\s\S]*?>>)\nstream\n/y;
const OBJECT_END = '\nendstream\nendobj\n';
const FILE_END = /startxref\n(\d+)\n%%EOF\n/y;
/** The identifier of a file is a hash of its packed bytes. */
const IDENTIFIER = /\/ID\s*\[<[\da-f]{32}> <[\da-f]{32}>\]/;

/** A stream with its number and offset. */
interface StreamObject extends Piece {
  readonly number: number;
  readonly offset: number;
}

/** The header and the streams in their order; `undefined` if the file has other bytes, too. */
export function pdfPieces(bytes: Uint8Array): readonly Piece[] | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = HEADER.exec(file.toString('latin1', 0, 16))?.[0];
  if (header === undefined) return undefined;
  const streams: StreamObject[] = [];
  let at = header.length;
  for (let read = streamAt(file, at); read; read = streamAt(file, at)) {
    streams.push(read.stream);
    at = read.end;
  }
  FILE_END.lastIndex = 0;
  const tail = file.toString('latin1', at);
  const start = Number(FILE_END.exec(tail)?.[1] ?? Number.NaN);
  const table = streams.pop();
  if (!table || FILE_END.lastIndex !== tail.length || table.offset !== start) return undefined;
  const numbers = new Map([...streams, table].map(({ offset, number }) => [offset, number]));
  const named = (): Buffer | undefined => {
    const data = table.unpacked();
    return data && withNumbers(Buffer.from(data), numbers);
  };
  return [
    { name: 'header', head: header, unpacked: () => Buffer.alloc(0) },
    ...streams,
    { name: table.name, head: table.head.replace(IDENTIFIER, '/ID'), unpacked: named },
  ];
}

function streamAt(file: Buffer, offset: number): { readonly stream: StreamObject; readonly end: number } | undefined {
  OBJECT.lastIndex = 0;
  const [found, number = '', dictionary = ''] =
    OBJECT.exec(file.toString('latin1', offset, offset + LONGEST_DICTIONARY)) ?? [];
  const length = /\/Length (\d+)/.exec(dictionary)?.[1];
  if (found === undefined || length === undefined) return undefined;
  const start = offset + found.length;
  const behind = start + Number(length);
  const end = behind + OBJECT_END.length;
  if (file.toString('latin1', behind, end) !== OBJECT_END) return undefined;
  const data = file.subarray(start, behind);
  const isDeflated = /\/Filter\s*\/FlateDecode/.test(dictionary);
  const head = `${number} ${dictionary.replace(/\/Length \d+/, '/Length')}`;
  const unpacked = () => (isDeflated ? inflated(data) : data);
  return { stream: { name: number, number: Number(number), offset, head, unpacked }, end };
}

function inflated(data: Buffer): Buffer | undefined {
  try {
    const options = { maxOutputLength: LARGEST, info: true };
    const { buffer, engine } = inflateSync(data, options) as unknown as Inflated;
    return engine.bytesWritten === data.length ? buffer : undefined;
  } catch {
    return undefined;
  }
}

/** Bytes of an entry of the table: its type, the offset, and an index. */
const ROW = 7;
/** The type of an entry with an offset, the highest one that we write, and one for an entry with a number. */
const TYPES = { inFile: 1, highest: 2, numbered: 3 };

/**
 * The table with the number of each object instead of its offset; an offset where no object is remains. `undefined` where
 * an entry has a type that we do not write: readers take the object for missing.
 */
function withNumbers(table: Buffer, numbers: ReadonlyMap<number, number>): Buffer | undefined {
  for (let at = 0; at + ROW <= table.length; at += ROW) {
    if (table[at]! > TYPES.highest) return undefined;
    const number = table[at] === TYPES.inFile ? numbers.get(table.readUInt32BE(at + 1)) : undefined;
    if (number === undefined) continue;
    table[at] = TYPES.numbered;
    table.writeUInt32BE(number, at + 1);
  }
  return table;
}
