/** The objects of a finished file, read back. */
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { PdfFile, textOf } from '../../../src/print/pdf/pdf-objects.js';
import { PdfName, PdfRef, PdfStream, UnreadablePdf } from '../../../src/print/pdf/pdf-values.js';

/** A file of objects, the first with number 1, and a table of where they are. */
function file(...objects: readonly string[]): Buffer {
  let body = '%PDF-1.7\n';
  const entries = ['0000000000 65535 f \n'];
  for (const [index, object] of objects.entries()) {
    entries.push(`${String(body.length).padStart(10, '0')} 00000 n \n`);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = `xref\n0 ${entries.length}\n${entries.join('')}`;
  const trailer = `trailer\n<< /Size ${entries.length} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + trailer, 'latin1');
}

const valuesOf = (object: string) => {
  const read = new PdfFile(file(`<< /V ${object} >>`));
  return read.get(read.dictionary(read.trailer.get('Root')).get('V'));
};

test.each([
  ['null', null],
  ['true', true],
  ['-12.5', -12.5],
  ['(a(b)c)', 'a(b)c'],
  ['(a\\)\\n\\101\\\n b)', 'a)\nA b'],
  ['<48 65 6C 6>', 'Hel`'],
  ['/A#20B', new PdfName('A B')],
  ['[1 2 % note\n 3]', [1, 2, 3]],
  ['[1 0 R 2]', [new PdfRef(1), 2]],
  ['<< /A << /B 1 >> >>', new Map([['A', new Map([['B', 1]])]])],
])('%s', (object, expected) => {
  expect(valuesOf(object)).toEqual(expected);
});

test('references are resolved; an object that does not exist is null', () => {
  const read = new PdfFile(file('<< /A 2 0 R /B 9 0 R >>', '[3 4]'));
  const root = read.dictionary(new PdfRef(1));
  expect(read.array(root.get('A'))).toEqual([3, 4]);
  expect(read.get(root.get('B'))).toBeNull();
  expect(read.dictionary(root.get('A')).size).toBe(0);
});

test('streams are read plain and deflated', () => {
  const deflated = deflateSync(Buffer.from('1 0 0 rg')).toString('latin1');
  const plain = '0 g';
  const read = new PdfFile(
    file(
      `<< /Length ${plain.length} >>\nstream\n${plain}\nendstream`,
      `<< /Filter /FlateDecode /Length ${deflated.length} >>\nstream\n${deflated}\nendstream`,
      '<< /Filter /LZWDecode /Length 3 >>\nstream\nabc\nendstream',
    ),
  );
  const stream = (number: number) => read.get(new PdfRef(number)) as PdfStream;
  expect(stream(1)).toBeInstanceOf(PdfStream);
  expect([1, 2].map((number) => read.content(stream(number)))).toEqual(['0 g', '1 0 0 rg']);
  expect(() => read.content(stream(3))).toThrow(UnreadablePdf);
});

test.each(['[1', '<< /A >>', '(open', '[ } ]', `${'['.repeat(80)}1${']'.repeat(80)}`])(
  '“%s” is unreadable',
  (object) => {
    expect(() => valuesOf(object)).toThrow(UnreadablePdf);
  },
);

test('a file without its end, or with another table, is unreadable', () => {
  const whole = file('<< >>');
  expect(() => new PdfFile(whole.subarray(0, -8))).toThrow(UnreadablePdf);
  const moved = Buffer.from(whole.toString('latin1').replace('1 0 obj', '2 0 obj'), 'latin1');
  expect(() => new PdfFile(moved).get(new PdfRef(1))).toThrow(UnreadablePdf);
});

const added = (before: Buffer, object: string, prev: number) => {
  const at = before.length;
  const text = `2 0 obj\n${object}\nendobj\n`;
  const entry = `${String(at).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size 3 /Root 1 0 R /Prev ${prev} >>\nstartxref\n${at + text.length}\n%%EOF\n`;
  return Buffer.concat([
    before,
    Buffer.from(`${text}xref\n0 1\n0000000000 65535 f \n2 1\n${entry}${trailer}`, 'latin1'),
  ]);
};

test('what another program added to a file counts, and what it left is found', () => {
  const whole = file('<< /V 2 0 R >>', '(old)');
  const read = new PdfFile(added(whole, '(new)', whole.indexOf('xref')));
  expect(read.get(read.dictionary(read.trailer.get('Root')).get('V'))).toBe('new');
});

test('the stream beside a table counts before the tables before it', () => {
  const whole = file('<< /V 2 0 R >>', '(old)');
  const object = '2 0 obj\n(new)\nendobj\n';
  const row = Buffer.from([1, whole.length >> 8, whole.length & 0xff, 0]).toString('latin1');
  const stream = `3 0 obj\n<< /Type /XRef /W [1 2 1] /Index [2 1] /Size 3 /Length 4 >>\nstream\n${row}\nendstream\nendobj\n`;
  const beside = whole.length + object.length;
  const entries = `/XRefStm ${beside} /Prev ${whole.indexOf('xref')}`;
  const table = `xref\n0 0\ntrailer\n<< /Size 3 /Root 1 0 R ${entries} >>\nstartxref\n${beside + stream.length}\n%%EOF\n`;
  const read = new PdfFile(Buffer.concat([whole, Buffer.from(object + stream + table, 'latin1')]));
  expect(read.get(read.dictionary(read.trailer.get('Root')).get('V'))).toBe('new');
});

test('tables that lead to each other are unreadable', () => {
  const whole = file('<< >>', '(old)');
  const loop = added(whole, '(new)', whole.length + '2 0 obj\n(new)\nendobj\n'.length);
  expect(() => new PdfFile(loop)).toThrow(UnreadablePdf);
});

test('a table in a stream with the predictor of PNG, in stretches', () => {
  const head = '%PDF-1.7\n';
  const object = '7 0 obj\n<< /V 5 >>\nendobj\n';
  const at = head.length + object.length;
  // Rows 1 9 0 (object 7 at byte 9) and 1 … (the stream itself), each byte but the kind as its difference.
  const rows = deflateSync(Buffer.from([2, 1, head.length, 2, 0, at - head.length]));
  const entries = `/Size 9 /Index [7 2] /W [1 1 0] /Root 7 0 R /Length ${rows.length} /Filter [/FlateDecode]`;
  const text = `8 0 obj\n<< ${entries} /DecodeParms << /Predictor 12 /Columns 2 >> >>\nstream\n`;
  const bytes = [head, object, text, rows, `\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`];
  const read = new PdfFile(Buffer.concat(bytes.map((part) => Buffer.from(part as string, 'latin1'))));
  expect(read.dictionary(read.trailer.get('Root')).get('V')).toBe(5);
});

test('a text string is UTF-16 if it has a byte order mark', () => {
  expect(textOf('\xfe\xff\x4e\x00')).toBe('一');
  expect(textOf('abc')).toBe('abc');
});

/** A file of objects whose table is in a stream, object 9, with these widths and rows. */
function streamed(objects: readonly string[], widths: string, rows: (offsets: readonly number[]) => Buffer): PdfFile {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object) => {
    const at = text.length;
    text += `${object}\nendobj\n`;
    return at;
  });
  const table = deflateSync(rows(offsets));
  const entries = `/Size 9 /W [${widths}] /Root 1 0 R /Length ${table.length} /Filter /FlateDecode`;
  const head = Buffer.from(`${text}9 0 obj\n<< ${entries} >>\nstream\n`, 'latin1');
  const tail = Buffer.from(`\nendstream\nendobj\nstartxref\n${text.length}\n%%EOF\n`, 'latin1');
  return new PdfFile(Buffer.concat([head, table, tail]));
}

test.each(['1 8 2', '1 1.5 2'])('a table with fields of %s bytes is unreadable', (widths) => {
  expect(() => streamed([], widths, () => Buffer.alloc(100))).toThrow(UnreadablePdf);
});

test('a table of millions of rows is unreadable', () => {
  expect(() => streamed([], '1 0 0', () => Buffer.alloc(2_000_001))).toThrow(UnreadablePdf);
});

test.each([
  ['stands in itself', [], [2, 2, 0]],
  ['has its beginning in itself', ['2 0 obj\n<< /First 1 0 R /Length 1 >>\nstream\nx\nendstream'], undefined],
  ['has its length in itself', ['2 0 obj\n<< /First 1 /Length 1 0 R >>\nstream\nx\nendstream'], undefined],
])('an object stream that %s is unreadable', (_, objects, own) => {
  const rows = ([at = 0]: readonly number[]) => Buffer.from([0, 0, 0, 2, 2, 0, ...(own ?? [1, at, 0])]);
  const read = streamed(objects, '1 1 1', rows);
  expect(() => read.get(read.trailer.get('Root'))).toThrow(UnreadablePdf);
});
