/** Pages that draw very much by listing their streams often, and ordinary ones. */
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compact } from '../../src/print/pdf/compact.js';
import { readPdf } from '../../src/verify/pdf-reader.js';
import { ShownContent } from '../../src/verify/pdf-shown.js';

const limits = { page: 10_000, total: 25_000, entry: 100 };
const PAGE = 5;

/** A file of pages with such entries, from object 5 on. Object 3 is a stream of 1,000 bytes, 4 an array. */
function file(pages: readonly string[], array = '[]', data = deflateSync(Buffer.alloc(1_000, ' '))) {
  const kids = pages.map((_, index) => `${PAGE + index} 0 R`).join(' ');
  const objects = [
    { value: '<</Type /Catalog /Pages 2 0 R>>' },
    { value: `<</Type /Pages /Kids [${kids}] /Count ${pages.length}>>` },
    { value: `<</Filter /FlateDecode /Length ${data.length}>>`, stream: data },
    { value: array },
    ...pages.map((page) => ({ value: `<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] ${page}>>` })),
  ];
  return compact(
    objects.map((object, index) => ({ number: index + 1, ...object })),
    '/Root 1 0 R',
  );
}
const often = (times: number) => `[${'3 0 R '.repeat(times)}]`;

function isBounded(bytes: Uint8Array, pages = 1): boolean {
  try {
    const shown = new ShownContent(bytes, limits);
    for (let page = 0; page < pages; page++) shown.add(PAGE + page);
    return true;
  } catch {
    return false;
  }
}

test.each([
  ['/Contents 3 0 R', true],
  ['', true],
  ['/Contents []', true],
  [`/Contents ${often(10)}`, true],
  [`/Contents ${often(11)}`, false],
  [`/#43onten#74s ${often(11)}`, false],
  ['/Contents 4 0 R', false],
  ['/Contents 99 0 R', false],
  ['/Contents [99 0 R]', false],
])('a page with %s', (page, expected) => {
  expect(isBounded(file([page], often(11)))).toBe(expected);
});

test('all pages together, and a page that is none', () => {
  const pages = [often(10), often(10), often(6)].map((contents) => `/Contents ${contents}`);
  expect(isBounded(file(pages), 2)).toBe(true);
  expect(isBounded(file(pages), 3)).toBe(false);
  expect(isBounded(file(['/Contents 3 0 R']), 5)).toBe(false);
});

test('empty streams count, too', () => {
  const empty = deflateSync(Buffer.alloc(0));
  expect(isBounded(file([`/Contents ${often(100)}`], '[]', empty))).toBe(true);
  expect(isBounded(file([`/Contents ${often(101)}`], '[]', empty))).toBe(false);
});

test('a stream that is longer than it says', () => {
  const plain = Buffer.from(file(['/Contents 3 0 R'])).toString('latin1');
  // As long as before, so that all objects stay where they are.
  const shorter = plain.replace(/\/Filter (\/FlateDecode \/Length) \d\d/, '/Ignore $1 0 ');
  expect(shorter).not.toBe(plain);
  expect(isBounded(Buffer.from(shorter, 'latin1'))).toBe(false);
});

test('a file whose page lists its stream often is unreadable', async () => {
  expect(await readPdf(file([`/Contents ${often(10)}`]))).toHaveLength(1);
  expect(await readPdf(file([`/Contents ${often(50_000)}`]))).toBeUndefined();
});
