/** Values of a PDF file; `pdf-objects.test.ts` has them in files. */
import { expect, test } from 'vitest';
import { Parser, PdfRef, UnreadablePdf } from '../../../src/print/pdf/pdf-values.js';

test('a value is read from an offset on', () => {
  expect(new Parser('12 0 obj\n<< /A 3 0 R >>\nendobj', 8).value()).toEqual(new Map([['A', new PdfRef(3)]]));
});

test('the bytes of a stream begin after its line', () => {
  const text = '<< /Length 1 >>\nstream\nx\nendstream';
  const parser = new Parser(text, 0);
  parser.value();
  expect(text[parser.stream()!]).toBe('x');
  const dictionary = new Parser('<< >>', 0);
  dictionary.value();
  expect(dictionary.stream()).toBeUndefined();
});

test('a fault names its byte', () => {
  expect(() => new Parser('[1', 0).value()).toThrow(new UnreadablePdf('syntax', 'byte 2'));
});

test('a comment that nothing follows is searched in linear time', () => {
  const start = performance.now();
  expect(() => new Parser(`${'%'.repeat(1000)}\n{`, 0).value()).toThrow(UnreadablePdf);
  expect(performance.now() - start).toBeLessThan(5000);
});
