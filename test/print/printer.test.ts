/** The parts of pdfmake, pdfkit and fontkit that the printer leans on: told here, loudly, when they move. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { loadFonts } from '../../src/print/fonts.js';
import { ComposedLine } from '../../src/print/pdfmake/composed.js';
import { LayoutBuilder, PDFDocument, Renderer } from '../../src/print/pdfmake/internals.js';
import { print } from '../../src/print/pdfmake/printer.js';
import { spacedCode } from '../../src/print/pdfmake/spaced.js';
import { nodeWorld } from '../../src/world.js';
import { readPdf } from './pdf-text.js';

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
  expect(LayoutBuilder.prototype.processLeaf).toBeTypeOf('function');
  expect(Renderer.prototype.renderLine).toBeTypeOf('function');
  expect(Renderer.prototype.renderPages).toBeTypeOf('function');
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

test('a composed line is put where it belongs, and one page ends where the plan says', async () => {
  const glyph = (char: string, file = latin) => ({
    cell: { char, em: 10, width: file.glyphs.width(char) * 10 },
    font: file,
    rise: -3,
  });
  const line = (char: string) => new ComposedLine([{ glyph: glyph(char, fang), x: 5 }], 20, 5);
  const { bytes, pages } = await print({
    page: { width: 200, height: 300 },
    margins: { left: 30, right: 20, top: 40, bottom: 40 },
    evenShift: -10,
    content: [{ text: '', composed: { lines: [line('国'), line('家')], breaks: new Set([1]), before: 20, after: 0 } }],
    footer: () => '',
    fonts: new Map([[fang.path, fang.bytes]]),
    info: { CreationDate: new Date(0) },
    language: 'zh-CN',
  });
  expect(pages).toBe(2);
  const read = await readPdf(bytes);
  const [first, second] = read.pages.map(({ items }) => items[0]!);
  expect(first).toMatchObject({ text: '国' });
  expect([first!.x, first!.y]).toEqual([35, expect.closeTo(40 + 20 + 5 + 3, 3)]);
  // An even page is moved to its other margin.
  expect([second!.x, second!.y]).toEqual([25, expect.closeTo(40 + 5 + 3, 3)]);
});
