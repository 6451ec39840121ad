/** Files with object streams. */
import { expect, test } from 'vitest';
import { compact } from '../../../src/print/pdf/compact.js';
import { PdfFile } from '../../../src/print/pdf/pdf-objects.js';
import { PdfRef, PdfStream } from '../../../src/print/pdf/pdf-values.js';

/** A file as pdfkit writes it: the objects in this order, the last with number 1. */
function written(...objects: readonly string[]): Buffer {
  let body = '%PDF-1.7\n%\xff\xff\xff\xff\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets[objects.length - index - 1] = body.length;
    body += `${objects.length - index} 0 obj\n${object}\nendobj\n`;
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries}`;
  const trailer = `trailer\n<<\n/Size ${offsets.length + 1}\n/Root 1 0 R\n/ID [<01> <02>]\n>>\n`;
  return Buffer.from(`${body}${table}${trailer}startxref\n${body.length}\n%%EOF\n`, 'latin1');
}

const stream = '<<\n/Length 3\n>>\nstream\n0 g\nendstream';
const many = Array.from({ length: 450 }, (_, index) => `[${index} (endstream)]`);
const plain = written(...many, stream, '<<\n/A 2 0 R\n/B 3 0 R\n>>');

test('every object is found again, streams as they were', () => {
  const packed = compact(plain);
  const [before, after] = [new PdfFile(plain), new PdfFile(packed)];
  const root = after.dictionary(after.trailer.get('Root'));
  expect(root).toEqual(before.dictionary(before.trailer.get('Root')));
  const page = after.get(root.get('A'));
  expect(page).toBeInstanceOf(PdfStream);
  expect(after.content(page as PdfStream)).toBe('0 g');
  for (let number = 3; number < 453; number++)
    expect(after.get(new PdfRef(number))).toEqual(before.get(new PdfRef(number)));
  expect(after.get(new PdfRef(999))).toBeNull();
  expect(after.trailer.get('ID')).toEqual(['\x01', '\x02']);
});

test('the file is smaller, has no classic table, and a new line before every endstream', () => {
  const text = Buffer.from(compact(plain)).toString('latin1');
  expect(text.length).toBeLessThan(plain.length / 3);
  expect(text).not.toContain('trailer');
  expect(text).toMatch(/^%PDF-1\.7\n%/);
  expect(text.match(/\nendstream\n/g)).toHaveLength(text.match(/endstream/g)!.length);
});
