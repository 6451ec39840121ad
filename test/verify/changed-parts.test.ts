/** Where a deck or Word file differs, in words of an office. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { changedParts } from '../../src/verify/changed-parts.js';
import { zip } from '../../src/zip/write.js';
import { builtReport } from '../built-report.js';

const { bytes } = await builtReport();
const deck = bytes('out/yuexiu-2024/briefing.pptx');
const parts = unzipSync(deck);

function places(part: RegExp, from: string | RegExp, to: string) {
  const name = Object.keys(parts).find((name) => part.test(name))!;
  const before = strFromU8(parts[name]!);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return changedParts(zip(Object.entries({ ...parts, [name]: strToU8(after) })), deck);
}

test('slides that are missing, swapped, hidden', () => {
  const show = /^ppt\/presentation\.xml$/;
  expect(places(show, /<p:sldId [^>]*>/, '')).toEqual([{ thing: 'slide', number: 1, how: 'missing' }]);
  expect(places(show, /(<p:sldId [^>]*>)(<p:sldId [^>]*>)/, '$2$1')).toEqual([
    { thing: 'slide', number: 1, how: 'moved' },
    { thing: 'slide', number: 2, how: 'moved' },
  ]);
  expect(places(/^ppt\/slides\/slide3\.xml$/, '<p:sld ', '<p:sld show="0" ')).toEqual([
    { thing: 'slide', number: 3, how: 'hidden' },
  ]);
});

test('a number on a slide, a shape on the master, a link, a chart', () => {
  const slide = /^ppt\/slides\/slide2\.xml$/;
  expect(places(slide, /<a:t>(?=[^<])/, '<a:t>近')).toMatchObject([{ thing: 'slide', number: 2, how: 'changed' }]);
  const shape = '<p:sp><p:nvSpPr><p:cNvPr id="9" name="新框"/></p:nvSpPr></p:sp></p:spTree>';
  expect(places(/^ppt\/slideMasters\/slideMaster1\.xml$/, '</p:spTree>', shape)).toMatchObject([
    { thing: 'master', name: '新框', how: 'added' },
  ]);
  const link = '<Relationship Id="r9" Type="hyperlink" Target="http://example.org/"/></Relationships>';
  expect(places(/^ppt\/slides\/_rels\/slide2\.xml\.rels$/, '</Relationships>', link)).toMatchObject([
    { thing: 'links', number: 2, how: 'added', found: 'http://example.org/' },
  ]);
  expect(places(/^ppt\/charts\/chart1\.xml$/, /formatCode="[^"]*"/, 'formatCode="99"')).toMatchObject([
    { thing: 'chart', number: expect.any(Number), how: 'changed', found: 'formatCode=99' },
  ]);
});

test('a cell of a workbook', () => {
  const name = Object.keys(parts).find((name) => name.endsWith('.xlsx'))!;
  const book = unzipSync(parts[name]!);
  const sheet = strFromU8(book['xl/worksheets/sheet1.xml']!).replace(/<v>(?=[\d.]+<)/, '<f>1+98</f><v>');
  const changed = zip(Object.entries({ ...book, 'xl/worksheets/sheet1.xml': strToU8(sheet) }));
  expect(changedParts(zip(Object.entries({ ...parts, [name]: changed })), deck)).toMatchObject([
    {
      thing: 'workbook',
      number: expect.any(Number),
      name: expect.stringMatching(/^[A-Z]\d$/),
      how: 'added',
      found: '1+98',
    },
  ]);
});

test('no zip at all, and another header alone', () => {
  expect(changedParts(deck.subarray(10), deck)).toEqual([{ thing: 'file', how: 'damaged' }]);
  const dated = Uint8Array.from(deck);
  // The day in the header and the directory entry of the first part.
  const directory = Buffer.from(deck).indexOf('PK\x01\x02');
  dated[12]! ^= 1;
  dated[directory + 14]! ^= 1;
  expect(changedParts(dated, deck)).toMatchObject([{ how: 'damaged' }]);
});

test('a part that is too large to be read, of which only that it changed is said', () => {
  const app = Buffer.concat([Buffer.from('<a>'), Buffer.alloc(33 << 20, 'x'), Buffer.from('</a>')]);
  expect(changedParts(zip(Object.entries({ ...parts, 'docProps/app.xml': app })), deck)).toEqual([
    { thing: 'properties', how: 'changed' },
  ]);
});
