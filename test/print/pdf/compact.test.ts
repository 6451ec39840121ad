/** Files with object streams. */
import { expect, test } from 'vitest';
import { compact, type FileObject } from '../../../src/print/pdf/compact.js';
import { PdfFile } from '../../../src/print/pdf/pdf-objects.js';
import { PdfRef, PdfStream } from '../../../src/print/pdf/pdf-values.js';

/** Objects in this order, the last with number 1. */
function numbered(...objects: readonly Omit<FileObject, 'number'>[]): FileObject[] {
  return objects.map((object, index) => ({ number: objects.length - index, ...object }));
}

const stream = { value: '<<\n/Length 3\n>>', stream: Buffer.from('0 g') };
const many = Array.from({ length: 450 }, (_, index) => ({ value: `[${index} (endstream)]` }));
const plain = numbered(...many, stream, { value: '<<\n/A 2 0 R\n/B 3 0 R\n>>' });
const trailer = '/Root 1 0 R\n/ID [<01> <02>]';

test('every object is found again, streams as they were', () => {
  const after = new PdfFile(compact(plain, trailer));
  const root = after.dictionary(after.trailer.get('Root'));
  expect([...root.keys()]).toEqual(['A', 'B']);
  const page = after.get(root.get('A'));
  expect(page).toBeInstanceOf(PdfStream);
  expect(after.content(page as PdfStream)).toBe('0 g');
  for (let number = 3; number < 453; number++)
    expect(after.get(new PdfRef(number))).toEqual([452 - number, 'endstream']);
  expect(after.get(new PdfRef(999))).toBeNull();
  expect(after.trailer.get('ID')).toEqual(['\x01', '\x02']);
});

test('an object stream holds few objects where they are long', () => {
  const long = numbered(...Array.from({ length: 5 }, () => ({ value: `(${'a'.repeat(400_000)})` })));
  const text = Buffer.from(compact(long, trailer)).toString('latin1');
  expect([...text.matchAll(/ObjStm\/N (\d+)/g)].map(([, count]) => Number(count))).toEqual([2, 2, 1]);
  expect(new PdfFile(Buffer.from(text, 'latin1')).get(new PdfRef(1))).toHaveLength(400_000);
});

test('the file is smaller, has no classic table, and a new line before every endstream', () => {
  const text = Buffer.from(compact(plain, trailer)).toString('latin1');
  const plainly = plain.reduce((sum, { value }) => sum + `000 0 obj\n${value}\nendobj\n`.length, 0);
  expect(text.length).toBeLessThan(plainly / 3);
  expect(text).not.toContain('trailer');
  expect(text).toMatch(/^%PDF-1\.7\n%/);
  expect(text.match(/\nendstream\n/g)).toHaveLength(text.match(/endstream/g)!.length);
});
