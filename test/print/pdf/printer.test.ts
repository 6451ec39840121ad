/** The internal parts of pdfmake, pdfkit and fontkit that the printer uses: these tests fail when they change. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { ComposedParagraph } from '../../../src/print/layout/composed.js';
import { LayoutBuilder, PDFDocument, Renderer } from '../../../src/print/pdf/internals.js';
import type { PrintJob } from '../../../src/print/pdf/printer.js';
import { print } from '../../../src/print/pdf/printer.js';
import { fontTable } from '../opened.js';
import { readNavigation, readPdf } from './pdf-text.js';

const fonts = fontTable();
const fang = fonts.files().find(({ path }) => path.endsWith('YinfaFang-Regular.ttf'))!;

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

const composed = (char: string, breaks: number[] = []): ComposedParagraph => {
  const cell = { char, em: 10, width: fang.glyphs.width(char) * 10 };
  const line = { glyphs: [{ glyph: { cell, font: fang, rise: -3 }, x: 5 }], pitch: 20, middle: 5 };
  return { lines: [line], breaks: new Set(breaks), turn: 0, before: 0, after: 0 };
};

const job: PrintJob = {
  page: { width: 200, height: 300 },
  margins: { left: 30, right: 20, top: 40, bottom: 40 },
  evenShift: -10,
  content: [],
  footer: () => undefined,
  fonts: new Map([[fang.path, fang.font]]),
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

test('a composed line is put where it belongs, and one page ends where the plan says', async () => {
  const { lines: first } = composed('国');
  const { lines: second } = composed('家');
  const { bytes, pages } = await print({
    ...job,
    content: [{ lines: [...first, ...second], breaks: new Set([1]), turn: 0, before: 20, after: 0 }],
  });
  expect(pages).toBe(2);
  const read = await readPdf(bytes);
  const [upper, lower] = read.pages.map(({ items }) => items[0]!);
  expect(upper).toMatchObject({ text: '国' });
  expect([upper!.x, upper!.y]).toEqual([35, expect.closeTo(40 + 20 + 5 + 3, 3)]);
  // An even page is moved to its other margin.
  expect([lower!.x, lower!.y]).toEqual([25, expect.closeTo(40 + 5 + 3, 3)]);
});
