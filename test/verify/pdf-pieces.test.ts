/** Every byte of a PDF belongs to a piece or follows from one. */
import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compact } from '../../src/print/pdf/compact.js';
import { pdfPieces } from '../../src/verify/pdf-pieces.js';
import { samePieces } from '../../src/verify/pieces.js';

const ID = 'ab'.repeat(16);
const file = (level: number, text = 'q 12 Tj', id = ID) => {
  const deflate = (data: Uint8Array) => deflateSync(data, { level });
  const stream = deflate(Buffer.from(text.repeat(40)));
  const value = `<<\n/Length ${stream.length}\n/Filter /FlateDecode\n>>`;
  const objects = [
    { number: 1, value, stream },
    { number: 2, value: '<</Type /Page /Contents 1 0 R>>' },
  ];
  return compact(objects, `/Root 2 0 R\n/ID [<${id}> <${id}>]`, deflate);
};

test('the header and the streams', () => {
  const pieces = pdfPieces(file(9));
  expect(pieces?.map(({ name }) => name)).toEqual(['header', '1', '3', '4']);
  expect(Buffer.from(pieces![1]!.unpacked()!).toString()).toBe('q 12 Tj'.repeat(40));
});

test('the same pieces, packed in another way', () => {
  expect(samePieces(file(9), file(0, undefined, 'cd'.repeat(16)))).toBe(true);
  expect(samePieces(file(9), file(9, 'q 13 Tj'))).toBe(false);
});

test('more or fewer objects', () => {
  const empty = compact([{ number: 1, value: '<</Type /Page>>' }], `/Root 1 0 R\n/ID [<${ID}> <${ID}>]`, (data) =>
    deflateSync(data),
  );
  expect(pdfPieces(empty)).toHaveLength(3);
  expect([samePieces(file(9), empty), samePieces(empty, file(9))]).toEqual([false, false]);
});

test('any changed byte but those of the identifier makes other pieces', () => {
  const whole = file(0);
  const identifier = Buffer.from(whole).indexOf(`/ID [<${ID}`);
  const missed = [...whole.keys()].filter((at) => {
    const changed = Uint8Array.from(whole);
    changed[at]! ^= 1;
    return samePieces(whole, changed) && !(at > identifier && at < identifier + 80);
  });
  expect(missed).toEqual([]);
});

test('bytes beside the pieces, and an offset of nothing', () => {
  const whole = Buffer.from(file(9));
  expect(pdfPieces(Buffer.concat([whole, Buffer.from('%')]))).toBeUndefined();
  expect(pdfPieces(whole.subarray(0, -1))).toBeUndefined();
  expect(
    pdfPieces(Buffer.from(whole.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1')),
  ).toBeUndefined();
  expect(pdfPieces(new Uint8Array(0))).toBeUndefined();
});

test('an object that the table says to be of another kind, and entries at another place', () => {
  const whole = Buffer.from(file(9));
  const start = Number(/startxref\n(\d+)/.exec(whole.toString('latin1'))![1]);
  const text = whole.toString('latin1', start);
  const data = whole.subarray(start + text.indexOf('stream\n') + 7, start + text.indexOf('\nendstream'));
  const table = inflateSync(data);
  // The row of object 1 as its comparison has it: the number instead of the offset.
  table[7] = 3;
  table.writeUInt32BE(1, 8);
  const packed = deflateSync(table, { level: 9 });
  const head = text.slice(0, text.indexOf('stream\n') + 7).replace(/Length \d+/, `Length ${packed.length}`);
  const tail = text.slice(text.indexOf('\nendstream'));
  const parts = [whole.subarray(0, start), Buffer.from(head, 'latin1'), packed, Buffer.from(tail, 'latin1')];
  const changed = Buffer.concat(parts);
  expect(samePieces(whole, changed)).toBe(false);
  const moved = whole.toString('latin1').replace(/<<\n(\/Length \d+)\n\/Filter/, '<<\n\n$1/Filter');
  expect(moved).not.toBe(whole.toString('latin1'));
  expect(samePieces(whole, Buffer.from(moved, 'latin1'))).toBe(false);
});
