/** Drawings apart from the file: their operators, steps and fonts. */
import { expect, test } from 'vitest';
import type { Tag } from '../../../src/print/layout/structure.js';
import { Canvas, fits } from '../../../src/print/pdf/canvas.js';
import { embedFont } from '../../../src/print/pdf/embedding.js';
import type { Document, EmbeddedFont } from '../../../src/print/pdf/internals.js';
import { PDFDocument } from '../../../src/print/pdf/internals.js';
import { fontTable } from '../opened.js';

const song = fontTable()
  .files()
  .find(({ path }) => path.endsWith('YinfaSong-Bold.ttf'))!;

/** A document that has one font, under a number counted from 1. */
function documentWith(number = 1): Document {
  const document = new PDFDocument({}, {}, {}, {}, { font: null, autoFirstPage: false });
  document._fontCount = number - 1;
  let font: EmbeddedFont | undefined;
  document.provideFont = () => {
    font ??= embedFont(document, song.font, (_, make) => make());
    return font;
  };
  return document;
}

function drawn(document: Document, text: string) {
  const canvas = new Canvas(document, 0);
  for (const char of text) canvas.font(song.path).glyph(char, 0, 0);
  canvas.add('BT');
  canvas.add('ET');
  return canvas;
}

test('marked content is numbered after that of the page before, and artifacts are not', () => {
  const canvas = new Canvas(documentWith(), 2);
  const tag: Tag = { role: 'P', parent: undefined };
  expect([tag, undefined, tag].map((one) => canvas.begin(one))).toEqual([
    '/P <</MCID 2>> BDC',
    '/Artifact BMC',
    '/P <</MCID 3>> BDC',
  ]);
});

test('the operators follow the steps, unless something is drawn by a step', () => {
  const canvas = drawn(documentWith(), '云');
  expect(canvas.drawing()).toMatchObject({ content: 'BT\nET', isWhole: true, hasChanges: false });
  canvas.draw(() => {});
  canvas.add('Q');
  expect(canvas.drawing()).toMatchObject({ content: 'Q', isWhole: false });
});

test('a drawing fits a document whose fonts have the same names and codes, and adds its glyphs to them', () => {
  const drawing = drawn(documentWith(), '云溪云').drawing();
  expect([...drawing.fonts.get(song.path)!.glyphs].map(({ char }) => char)).toEqual(['云', '溪']);
  const other = documentWith();
  expect(fits(drawing, other)).toBe(true);
  expect(fits(drawing, documentWith(2))).toBe(false);
});
