/** Embedded TrueType fonts: the objects of pdfkit's own, the text that is copied, and programs that are kept. */
import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Font } from '../../../src/font/font.js';
import { embedFont } from '../../../src/print/pdf/embedding.js';
import type { Document, EmbeddedFont } from '../../../src/print/pdf/internals.js';
import { PDFDocument } from '../../../src/print/pdf/internals.js';
import { print } from '../../../src/print/pdf/printer.js';
import type { DeflatedProgram } from '../../../src/print/pdf/truetype.js';
import { TrueTypeSubset } from '../../../src/print/pdf/truetype.js';
import type { ResultCache } from '../../../src/world/result-cache.js';
import { cffFont, fontTable } from '../opened.js';
import { readObjects } from './pdf-structure.js';

const files = fontTable().files();
const [latin, song] = ['YinfaLatin', 'YinfaSong'].map((name) => files.find(({ path }) => path.includes(name))!.font);
const plainly: DeflatedProgram = (_, make) => deflateSync(make());

/** A file of one page with a text in a font. */
function written(text: string, add: (document: Document) => EmbeddedFont): Promise<string> {
  const options = { font: null, autoFirstPage: false, info: { CreationDate: new Date(0) } };
  const document = new PDFDocument({}, {}, {}, {}, options);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    document
      .on('data', (chunk) => chunks.push(chunk))
      .on('end', () => resolve(Buffer.concat(chunks).toString('latin1')));
    (document as unknown as { addPage(): void }).addPage();
    const font = add(document);
    document.page.fonts[font.id] = font.ref();
    document.addContent(`BT /${font.id} 9 Tf <${font.encode(text)[0].join('')}> Tj ET`);
    document.end();
  });
}

test.each([
  ['Latin', latin!, 'A report, 2024'],
  ['Han with a dash of one glyph', song!, '云溪县——报告……'],
])('the file is the one that pdfkit writes: %s', async (_, font, text) => {
  const ours = await written(text, (document) => embedFont(document, font, plainly));
  const theirs = await written(text, (document) => document.font(font.bytes())._font);
  expect(ours === theirs).toBe(true);
});

test('a font that no page refers to is not written', async () => {
  const file = await written('a', (document) => {
    embedFont(document, song!, plainly);
    return embedFont(document, latin!, plainly);
  });
  expect(file.match(/FontDescriptor\n/g)).toHaveLength(1);
});

test('characters beyond the basic plane are copied as they are', async () => {
  const rare = files.find(({ path }) => path.includes('YinfaRare'))!.font;
  const objects = readObjects(
    Buffer.from(await written('𠮷', (document) => embedFont(document, rare, plainly)), 'latin1'),
  );
  expect([...objects.values()].some(({ stream }) => stream.includes('<d842 dfb7>'))).toBe(true);
});

test('lengths of a text of pdfmake', () => {
  const document = new PDFDocument({}, {}, {}, {}, { font: null, autoFirstPage: false });
  const [ours, theirs] = [embedFont(document, latin!, plainly), document.font(latin!.bytes())._font] as unknown as {
    widthOfString(text: string, size: number): number;
    lineHeight(size: number, gap?: boolean): number;
  }[];
  expect(ours!.widthOfString('report', 12)).toBeCloseTo(theirs!.widthOfString('report', 12), 6);
  for (const gap of [true, false]) expect(ours!.lineHeight(12, gap)).toBe(theirs!.lineHeight(12, gap));
});

test('the glyphs of a subset have their codes once, those with gaps one more for each', () => {
  const subset = new TrueTypeSubset();
  expect([subset.includeGlyph(7), subset.includeGlyph(9), subset.includeGlyph(7)]).toEqual([1, 2, 1]);
  expect(subset.addSpaced({ glyph: 7, left: 1, right: 2 })).toBe(3);
  expect(subset.includeGlyph(7)).toBe(1);
  expect(subset.spaced().slice(1)).toEqual([
    { glyph: 7, left: 0, right: 0 },
    { glyph: 9, left: 0, right: 0 },
    { glyph: 7, left: 1, right: 2 },
  ]);
});

/** A cache in memory, and what it was asked for. */
function keeping(): ResultCache & { readonly kept: Map<string, Uint8Array>; readonly found: string[] } {
  const kept = new Map<string, Uint8Array>();
  const found: string[] = [];
  return {
    kept,
    found,
    get(key) {
      if (kept.has(key)) found.push(key);
      return kept.get(key);
    },
    put: (key, bytes) => void kept.set(key, bytes),
  };
}

/** A file with a line of text, and a gap behind its first character, em. */
async function file(text: string, font: Font, gap: number, programs: ResultCache | undefined): Promise<Uint8Array> {
  const { path, glyphs } = files.find((file) => file.font === font)!;
  let x = 0;
  const placed = [...text].map((char, n) => {
    const width = glyphs.width(char) * 10;
    const glyph = { glyph: { cell: { char, em: 10, width }, font: { path, font, glyphs }, rise: 0 }, x };
    x += width + (n === 0 ? gap * 10 : 0);
    return glyph;
  });
  const { bytes } = await print({
    page: { width: 900, height: 100 },
    margins: { left: 10, right: 10, top: 10, bottom: 10 },
    evenShift: 0,
    content: [{ lines: [{ glyphs: placed, pitch: 20, middle: 10 }], breaks: new Set(), turn: 0, before: 0, after: 0 }],
    footer: () => undefined,
    fonts: new Map([
      [path, font],
      [cffFont().path, cffFont().font],
    ]),
    meta: { title: '书', author: '', subject: '', keywords: '', date: new Date(0) },
    language: 'zh-CN',
    outline: [],
    labels: [],
    programs,
  });
  return bytes;
}

test('a program that was kept gives the same file, without a glyph read', async () => {
  const programs = keeping();
  const first = await file('云溪县', song!, 0.25, programs);
  expect(programs.kept.size).toBe(1);
  const again = await file('云溪县', song!, 0.25, programs);
  expect(programs.found).toHaveLength(1);
  const without = await file('云溪县', song!, 0.25, undefined);
  expect([again, without].map((bytes) => Buffer.compare(bytes, first))).toEqual([0, 0]);
  const [program] = programs.kept.values();
  expect(inflateSync(program!).toString('latin1', 0, 4)).toBe('true');
});

test('other glyphs, another order, other gaps and another font are other programs', async () => {
  const programs = keeping();
  for (const text of ['云溪县', '云溪', '溪云县']) await file(text, song!, 0, programs);
  await file('云溪县', song!, 0.25, programs);
  await file('云溪县', files.find(({ path }) => path.includes('YinfaHei'))!.font, 0, programs);
  expect([programs.kept.size, programs.found]).toEqual([5, []]);
});
