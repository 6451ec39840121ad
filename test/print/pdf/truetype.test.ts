/** Embedded TrueType fonts: their objects, the text that is copied, and programs that are kept. */
import { deflateSync, inflateSync } from 'node:zlib';
import type { Font as Fontkit } from 'fontkit';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import type { Font } from '../../../src/font/font.js';
import { embedFont } from '../../../src/print/pdf/embedding.js';
import type { Document, EmbeddedFont } from '../../../src/print/pdf/internals.js';
import { PDFDocument } from '../../../src/print/pdf/internals.js';
import { print } from '../../../src/print/pdf/printer.js';
import type { Deflated } from '../../../src/print/pdf/truetype.js';
import type { ResultCache } from '../../../src/world/result-cache.js';
import { cffFont, fontTable } from '../opened.js';
import { readObjects } from './pdf-structure.js';
import { readPdf } from './pdf-text.js';

const files = fontTable().files();
const [latin, song] = ['YinfaLatin', 'YinfaSong'].map((name) => files.find(({ path }) => path.includes(name))!.font);
const plainly: Deflated = (_, make) => deflateSync(make());

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
  ['Han with a dash of one glyph', song!, '云溪县——报告·，'],
])('each code leads to its glyph, its width and its text: %s', async (_, font, text) => {
  const bytes = Buffer.from(await written(text, (document) => embedFont(document, font, plainly)), 'latin1');
  const objects = [...readObjects(bytes).values()];
  const streams = objects.map(({ stream }) => stream);
  const codes = /<(\w+)> Tj/.exec(streams.find((stream) => stream.includes(' Tj'))!)![1]!.match(/.{4}/g)!;
  const map = Buffer.from(
    streams.find((stream) => stream.length % 2 === 0 && stream.startsWith('\0\0\0\0'))!,
    'latin1',
  );
  const program = create(Buffer.from(streams.find((stream) => stream.startsWith('true'))!, 'latin1')) as Fontkit;
  const glyphs = codes.map((code) => program.getGlyph(map.readUInt16BE(Number.parseInt(code, 16) * 2)));
  const cells = text.match(/——|./g)!;
  const source = create(Buffer.from(font.bytes())) as Fontkit;
  const drawn = cells.map((cell) => source.layout(cell).glyphs[0]!);
  expect(glyphs.map(({ path }) => path.toSVG())).toEqual(drawn.map(({ path }) => path.toSVG()));
  const { head } = objects.find(({ head }) => head.includes('/CIDFontType2'))!;
  const widths = widthsIn(/\/W \[(.*)\]\n/.exec(head)![1]!);
  for (const [n, code] of codes.entries())
    expect(widths.get(Number.parseInt(code, 16)) ?? 1000).toBeCloseTo(
      (drawn[n]!.advanceWidth * 1000) / source.unitsPerEm,
      3,
    );
  const { pages } = await readPdf(bytes);
  expect(pages[0]!.items.map((item) => item.text).join('')).toBe(text);
});

/** By code, the widths of a list as `4 [500 250] 9 [500]`. */
function widthsIn(list: string): Map<number, number> {
  const widths = new Map<number, number>();
  for (const [, first, values] of list.matchAll(/(\d+) \[([^\]]*)\]/g))
    for (const [n, width] of values!.split(' ').entries()) widths.set(Number(first) + n, Number(width));
  return widths;
}

test('a file is the same whatever the order in which its glyphs were used', async () => {
  const fontObjects = async (text: string) => {
    const bytes = await written(text, (document) => embedFont(document, song!, plainly));
    return bytes.slice(bytes.indexOf('FontDescriptor'), bytes.indexOf('xref'));
  };
  expect(await fontObjects('云溪县——')).toBe(await fontObjects('——县溪云'));
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
  // The name of its file in the cache.
  expect([...programs.kept.keys()].every((key) => /^[\da-f]{65}$/.test(key))).toBe(true);
  // Program, map and texts.
  expect(programs.kept.size).toBe(3);
  const again = await file('云溪县', song!, 0.25, programs);
  expect(programs.found).toHaveLength(3);
  const without = await file('云溪县', song!, 0.25, undefined);
  expect([again, without].map((bytes) => Buffer.compare(bytes, first))).toEqual([0, 0]);
  const [program] = programs.kept.values();
  expect(inflateSync(program!).toString('latin1', 0, 4)).toBe('true');
});

test('other glyphs, other gaps and another font are other programs, another order is not', async () => {
  const programs = keeping();
  for (const text of ['云溪县', '云溪']) await file(text, song!, 0, programs);
  expect(programs.found).toEqual([]);
  await file('溪云县', song!, 0, programs);
  expect(programs.found).toHaveLength(3);
  await file('云溪县', song!, 0.25, programs);
  await file('云溪县', files.find(({ path }) => path.includes('YinfaHei'))!.font, 0, programs);
  expect([programs.kept.size, programs.found.length]).toEqual([4 * 3, 3]);
});
