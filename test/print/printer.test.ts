/** The parts of pdfmake, pdfkit and fontkit that the printer leans on: told here, loudly, when they move. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { loadFonts } from '../../src/print/fonts.js';
import type { ComposedNode } from '../../src/print/pdfmake/composed.js';
import { ComposedLine } from '../../src/print/pdfmake/composed.js';
import { LayoutBuilder, PDFDocument, Renderer } from '../../src/print/pdfmake/internals.js';
import type { PrintJob } from '../../src/print/pdfmake/printer.js';
import { print } from '../../src/print/pdfmake/printer.js';
import { spacedCode } from '../../src/print/pdfmake/spaced.js';
import { nodeWorld } from '../../src/world.js';
import { readNavigation, readPdf } from './pdf-text.js';

const world = nodeWorld();
const fonts = loadFonts(world, () => {})!;
const latin = fonts.files().find(({ path }) => path.endsWith('YinfaLatin-Regular.ttf'))!;
const fang = fonts.files().find(({ path }) => path.endsWith('FandolFang-Regular.otf'))!;

test('pdfmake is the version the printer was written for, pinned exactly', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(dependencies.pdfmake).toBe('0.3.11');
  const installed = createRequire(import.meta.url).resolve('pdfmake/package.json');
  expect(JSON.parse(readFileSync(installed, 'utf8')).version).toBe('0.3.11');
});

test('what we override is there to be overridden', () => {
  for (const name of ['processLeaf', 'addHeadersAndFooters'] as const)
    expect(LayoutBuilder.prototype[name]).toBeTypeOf('function');
  for (const name of ['renderPages', 'renderLine', 'renderVector', 'renderImage', 'renderSVG'] as const)
    expect(Renderer.prototype[name]).toBeTypeOf('function');
  const { prototype } = PDFDocument;
  const replaced = ['addNamedDestination', 'annotate', 'endMetadata', '_setColorCore', '_finalize', 'push'] as const;
  for (const name of replaced) expect(prototype[name]).toBeTypeOf('function');
});

test('what we reach into of pdfkit is where we look for it', () => {
  const document = new PDFDocument({}, {}, {}, {}, { tagged: true, font: null, size: [100, 100] });
  expect(document._root.data.StructTreeRoot.data).toMatchObject({ Type: 'StructTreeRoot' });
  expect(document._ctm).toEqual([1, 0, 0, -1, 0, 100]);
  document.translate(7, 0);
  expect(document._ctm[4]).toBe(7);
  const { Dests } = document._root.data.Names.data;
  expect(Dests.limits).toBe(true);
  expect(Dests._compareKeys('a', 'b')).toBe(-1);
  expect(Dests.get('there')).toBeUndefined();
  document.addNamedDestination('there', 'XYZ', 10, 20, null);
  // pdfkit moves an annotation with the page, and no destination.
  expect(Dests.get('there')).toEqual([document.page.dictionary, 'XYZ', 10, 80, null]);
  document.annotate(10, 20, 30, 5, { Subtype: 'Link', Dest: 'there', StructParent: 3 });
  expect(document.page.annotations.at(-1)!.data).toMatchObject({ Rect: [17, 75, 47, 80], StructParent: 3, F: 4 });
  const item = document.outline.addItem('甲', { expanded: false });
  expect(item.outlineData).toHaveProperty('Dest');
  expect(document._normalizeColor('black')).toEqual([0, 0, 0]);
  expect(document._id).toBeInstanceOf(Uint8Array);
  expect(document.ref({ A: 1 })).toMatchObject({ data: { A: 1 }, compress: true });
});

test('the subset of a TrueType font takes glyphs of our own, that of a CFF font is left alone', () => {
  const families = { latin: { normal: [latin.bytes] }, fang: { normal: [fang.bytes] } };
  const document = new PDFDocument(families, {}, {}, {}, { font: null, autoFirstPage: false });
  const font = document.provideFont('latin', false, false);
  const { hex, left, right } = spacedCode(font, '4', 0.13, 0.25)!;
  expect([left, right]).toEqual([0.125, 0.25]);
  const code = Number.parseInt(hex, 16);
  expect(font.widths[code]).toBeCloseTo(500 + 125 + 250, 0);
  expect(font.unicode[code]).toEqual(['4'.codePointAt(0)]);
  expect(spacedCode(font, '4', 0.12, 0.25)!.hex).toBe(hex);
  expect(spacedCode(font, '4', 0, 0.02)).toBeUndefined();
  expect(spacedCode(document.provideFont('fang', false, false), '国', 0.125, 0)).toBeUndefined();
});

const composed = (char: string, breaks: number[] = []): ComposedNode => {
  const cell = { char, em: 10, width: fang.glyphs.width(char) * 10 };
  const line = new ComposedLine([{ glyph: { cell, font: fang, rise: -3 }, x: 5 }], 20, 5);
  return { text: '', composed: { lines: [line], breaks: new Set(breaks), turn: 0, before: 0, after: 0 } };
};

const job: PrintJob = {
  page: { width: 200, height: 300 },
  margins: { left: 30, right: 20, top: 40, bottom: 40 },
  evenShift: -10,
  content: [],
  footer: () => undefined,
  fonts: new Map([[fang.path, fang.bytes]]),
  meta: { title: '书', author: '', subject: '', keywords: '', date: new Date(0) },
  language: 'zh-CN',
  outline: [],
  labels: [],
};

test('what pdfmake sets itself stands between composed paragraphs: tables, columns, links, outline, footers', async () => {
  const { bytes, pages } = await print({
    ...job,
    content: [
      composed('甲'),
      {
        table: {
          body: [
            ['子', '丑'],
            ['寅', '卯'],
          ],
        },
      },
      composed('乙'),
      { columns: [{ text: '左' }, { text: '右' }] },
      { text: '去', linkToDestination: 'there' },
      composed('丙'),
      { text: '处', id: 'there', outline: true },
      composed('丁', [0]),
    ],
    footer: (page) => ({ text: `${page}`, margin: [30, 10, 0, 0] }),
  });
  expect(pages).toBe(2);
  const { pages: read } = await readPdf(bytes);
  expect(read.map(({ items }) => items.map(({ text }) => text.trim()).join(''))).toEqual([
    '甲子丑寅卯乙左右去丙处1',
    '丁2',
  ]);
  // Each stands under the one before, the two columns side by side.
  const [first] = read;
  const at = (char: string) => first!.items.find(({ text }) => text.includes(char))!;
  const heights = ['甲', '子', '寅', '乙', '左', '去', '丙', '处'].map((char) => at(char).y);
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
  expect(at('右').y).toBe(at('左').y);
  const { links, outline } = await readNavigation(bytes);
  expect(links).toEqual(['there']);
  expect(outline).toEqual(['处']);
});

test('the font program has the gap in the glyph: its advance, its bearing and its outline', () => {
  const document = new PDFDocument(
    { latin: { normal: [latin.bytes] } },
    {},
    {},
    {},
    { font: null, autoFirstPage: false },
  );
  const font = document.provideFont('latin', false, false);
  const code = Number.parseInt(spacedCode(font, '4', 0.125, 0.25)!.hex, 16);
  const program = create(Buffer.from((font.subset as unknown as { encode(): Uint8Array }).encode())) as Font;
  const plain = latin.font.glyphForCodePoint('4'.codePointAt(0)!);
  const spaced = program.getGlyph(code);
  const em = latin.font.unitsPerEm;
  expect(spaced.advanceWidth).toBe(plain.advanceWidth + em * 0.375);
  expect(spaced.advanceWidth * font.scale).toBeCloseTo(font.widths[code]!, 6);
  expect(spaced.bbox.minX).toBe(plain.bbox.minX + em * 0.125);
  expect(spaced.bbox.maxX).toBe(plain.bbox.maxX + em * 0.125);
  expect(spaced.path.commands.length).toBe(plain.path.commands.length);
});

test('a composed line is put where it belongs, and one page ends where the plan says', async () => {
  const { lines: first } = composed('国').composed;
  const { lines: second } = composed('家').composed;
  const { bytes, pages } = await print({
    ...job,
    content: [
      { text: '', composed: { lines: [...first, ...second], breaks: new Set([1]), turn: 0, before: 20, after: 0 } },
    ],
  });
  expect(pages).toBe(2);
  const read = await readPdf(bytes);
  const [upper, lower] = read.pages.map(({ items }) => items[0]!);
  expect(upper).toMatchObject({ text: '国' });
  expect([upper!.x, upper!.y]).toEqual([35, expect.closeTo(40 + 20 + 5 + 3, 3)]);
  // An even page is moved to its other margin.
  expect([lower!.x, lower!.y]).toEqual([25, expect.closeTo(40 + 5 + 3, 3)]);
});
