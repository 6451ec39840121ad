/**
 * Codes of glyphs: those of characters, of others and of glyphs with a gap in their width; in the font programs of the
 * file, in its width tables, and on the page.
 */
import type { Font, Glyph } from 'fontkit';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { fontProgram } from '../../../src/font/subset.js';
import type { FontFile } from '../../../src/print/fonts.js';
import type { ComposedLine, PlacedGlyph } from '../../../src/print/layout/composed.js';
import { codesOf, embedFont } from '../../../src/print/pdf/embedding.js';
import { TrueTypeCodes } from '../../../src/print/pdf/glyph-codes.js';
import type { CffFont, EmbeddedFont } from '../../../src/print/pdf/internals.js';
import { PDFDocument } from '../../../src/print/pdf/internals.js';
import { print } from '../../../src/print/pdf/printer.js';
import { pdfLibrary } from '../../../src/verify/pdf-library.js';
import { asFontkit, cffFont, fontTable } from '../opened.js';
import { readObjects } from './pdf-structure.js';
import { readPdf } from './pdf-text.js';

const { getDocument, OPS, VerbosityLevel } = await pdfLibrary();

const files = fontTable().files();
const file = (name: string) => files.find(({ path }) => path.endsWith(name))!;
const [latin, fang, song] = [file('YinfaLatin-Regular.ttf'), cffFont(), file('YinfaSong-Bold.ttf')];

function embedded({ font }: FontFile): EmbeddedFont {
  const document = new PDFDocument({}, {}, {}, {}, { font: null, autoFirstPage: false });
  return embedFont(document, font, (_, make) => make());
}

/** What fontkit has of a CFF program; no public name opens one that stands alone. */
interface Cff {
  readonly stream: { readonly constructor: new (bytes: Uint8Array) => object };
  readonly constructor: new (stream: object) => Cff;
  readonly topDict: {
    readonly CharStrings: readonly unknown[];
    readonly FDArray: readonly {
      readonly Private: { readonly defaultWidthX: number; readonly nominalWidthX: number };
    }[];
  };
  fdForGlyph(gid: number): number;
  getCharString(gid: number): Uint8Array;
}

function readCff(bytes: Uint8Array): Cff {
  const { cff } = (embedded(fang) as CffFont).subset as unknown as { cff: Cff };
  return new cff.constructor(new cff.stream.constructor(bytes));
}

function outlineOf(program: Cff, gid: number): unknown {
  const { constructor: CffGlyph } = asFontkit(fang).getGlyph(gid) as unknown as {
    constructor: new (gid: number, codePoints: number[], font: object) => Glyph;
  };
  return new CffGlyph(gid, [], { 'CFF ': program, unitsPerEm: 1000 }).path.commands;
}

/** The width in a charstring: the extra operand of its first operator, added to the nominal width (TN 5177, 3.1). */
function widthOf(program: Cff, gid: number): number {
  const { defaultWidthX, nominalWidthX } = program.topDict.FDArray[program.fdForGlyph(gid)]!.Private;
  const code = program.getCharString(gid);
  const operands: number[] = [];
  let at = 0;
  while (code[at]! >= 28) {
    const [first, second, third] = code.subarray(at);
    if (first === 28) operands.push(((second! << 24) >> 16) | third!);
    else if (first! < 247) operands.push(first! - 139);
    else if (first! < 251) operands.push((first! - 247) * 256 + second! + 108);
    else operands.push((251 - first!) * 256 - second! - 108);
    at += first === 28 ? 3 : first! < 247 ? 1 : 2;
  }
  const one = code[at] === 4 || code[at] === 22;
  const odd = operands.length % 2 === 1;
  return odd === one ? defaultWidthX : operands[0]! + nominalWidthX;
}

test('the code of a character is its UTF-16 unit; other glyphs have codes that no text has', () => {
  const codes = new TrueTypeCodes(song.font);
  expect([...'云4，·'].map((char) => codes.of(char).code)).toEqual([...'云4，·'].map((char) => char.charCodeAt(0)));
  const rare = new TrueTypeCodes(file('YinfaRare-Light.ttf').font);
  const others = [codes.of('——'), codes.of('云', 0, 0.5), codes.of('云', 0.25, 0.5), rare.of('𠮷')].map(
    ({ code }) => code,
  );
  expect(new Set(others.slice(0, 3)).size).toBe(3);
  for (const code of others) expect(code >= 0xd800 && code < 0xf900).toBe(true);
  // A font without the character has no glyph for it.
  expect([codes.of('𠮷').code, codes.of('𠮷', 0, 0.5).code]).toEqual([0, 0]);
});

test('codes do not depend on the order of use, nor on other glyphs', () => {
  const uses = [...'云溪县，二〇二四'].flatMap((char) => [0, 0.25, 0.5, 1].map((gap) => [char, 0, gap] as const));
  const [ahead, back] = [new TrueTypeCodes(song.font), new TrueTypeCodes(song.font)];
  const codes = uses.map((use) => ahead.of(...use).code);
  expect(uses.toReversed().map((use) => back.of(...use).code)).toEqual(codes.toReversed());
  expect(new TrueTypeCodes(song.font).of('二', 0, 0.5).code).toBe(ahead.of('二', 0, 0.5).code);
  expect(back.glyphs()).toEqual(ahead.glyphs());
});

test('two glyphs with the same hash have two codes, and a file whose order is another notices it', () => {
  const han = Array.from({ length: 900 }, (_, n) => String.fromCharCode(0x4e00 + n)).filter((char) =>
    song.font.glyphOf(char.charCodeAt(0)),
  );
  const uses = han.slice(0, 400).flatMap((char) => [1, 2, 5, 8, 12].map((steps) => [char, 0, steps / 16] as const));
  const [ahead, back] = [new TrueTypeCodes(song.font), new TrueTypeCodes(song.font)];
  const glyphs = uses.map((use) => ahead.of(...use));
  expect(new Set(glyphs.map(({ code }) => code)).size).toBe(uses.length);
  for (const use of uses.toReversed()) back.of(...use);
  const other = glyphs.filter((glyph) => !back.agrees(glyph));
  expect(other.length).toBeGreaterThan(0);
  expect(other.length).toBeLessThan(uses.length / 2);
  const again = new TrueTypeCodes(song.font);
  expect(glyphs.every((glyph) => again.agrees(glyph))).toBe(true);
});

test('a TrueType glyph takes the gaps on both sides, rounded; a CFF glyph the one after it', () => {
  const codes = codesOf(embedded(latin));
  const { code, left, right } = codes.of('4', 0.13, 0.25);
  expect({ left, right }).toEqual({ left: 0.125, right: 0.25 });
  expect(codes.of('4', 0.12, 0.25).code).toBe(code);
  const plain = codes.of('4');
  expect(codes.of('4', 0, 0.02)).toBe(plain);
  expect(codes.of('4', -0.5, -0.2)).toBe(plain);
  // Catchword and number of the page are not one word.
  expect(codes.of('4', 0, 1.1)).toBe(plain);
  const han = codesOf(embedded(fang));
  expect(han.of('国', 0.125, 0)).toBe(han.of('国'));
  // 3/16 em are no whole number of its units: what is taken is what the font has.
  expect(han.of('国', 0.125, 0.19)).toMatchObject({ left: 0, right: 0.188 });
  expect([codes, han].map(({ takesLeft }) => takesLeft)).toEqual([true, false]);
});

test('a TrueType program has the gap in the glyph: its advance, its bearing and its outline', () => {
  const codes = new TrueTypeCodes(latin.font);
  const { glyph, gaps } = codes.of('4', 0.125, 0.25);
  const none = { left: 0, right: 0 };
  const program = create(
    Buffer.from(
      fontProgram(latin.font, [
        { glyph: 0, ...none },
        { glyph, ...none },
        { glyph, ...gaps },
      ]),
    ),
  ) as Font;
  const plain = asFontkit(latin).glyphForCodePoint('4'.codePointAt(0)!);
  const spaced = program.getGlyph(2);
  const em = latin.font.unitsPerEm;
  expect(spaced.advanceWidth).toBe(plain.advanceWidth + em * 0.375);
  expect(spaced.bbox.minX).toBe(plain.bbox.minX + em * 0.125);
  expect(spaced.bbox.maxX).toBe(plain.bbox.maxX + em * 0.125);
  expect(spaced.path.commands.length).toBe(plain.path.commands.length);
});

test('what fontkit writes of a CFF font is where we look for it', () => {
  const { subset } = embedded(fang) as CffFont;
  expect(subset.subsetCharstrings).toBeTypeOf('function');
  expect(subset.cff.privateDictForGlyph(1)).toMatchObject({ nominalWidthX: 782 });
  expect(subset.cff.globalSubrIndex).toHaveLength(0);
  expect(subset.cff.stream.readBuffer).toBeTypeOf('function');
});

/** A line of characters and between them gaps, em. */
function lineOf(parts: readonly (readonly [char: string, font: FontFile, gap: number])[], em = 10): ComposedLine {
  let x = 0;
  const glyphs = parts.map(([char, font, gap]): PlacedGlyph => {
    const width = font.glyphs.width(char) * em;
    const placed = { glyph: { cell: { char, em, width }, font, rise: 0 }, x };
    x += width + gap * em;
    return placed;
  });
  return { glyphs, pitch: 20, middle: 10 };
}

async function printed(line: ComposedLine): Promise<Uint8Array> {
  const { bytes } = await print({
    page: { width: 900, height: 100 },
    margins: { left: 10, right: 10, top: 10, bottom: 10 },
    evenShift: 0,
    content: [{ lines: [line], breaks: new Set(), turn: 0, before: 0, after: 0 }],
    footer: () => undefined,
    fonts: new Map([...files, fang].map(({ path, font }) => [path, font])),
    meta: { title: '书', author: '', subject: '', keywords: '', date: new Date(0) },
    language: 'zh-CN',
    outline: [],
    labels: [],
  });
  return bytes;
}

test('the widths in an embedded CFF program are those of the width table, and its outlines have not moved', async () => {
  const gaps = [0, 0.0625, 0.3, 0.5, 0.6, 1];
  const objects = [
    ...readObjects(
      await printed(lineOf([...'，防。“国！'].flatMap((char) => gaps.map((gap) => [char, fang, gap] as const)))),
    ).values(),
  ];
  const program = readCff(Buffer.from(objects.find(({ head }) => head.includes('/CIDFontType0C'))!.stream, 'latin1'));
  const widths = objects
    .map(({ head }) => /\/Subtype \/CIDFontType0\n.*\/W \[0 \[([\d. ]+)\]\]/s.exec(head)?.[1])
    .find((found) => found !== undefined)!
    .split(' ')
    .map(Number);
  expect(widths).toHaveLength(program.topDict.CharStrings.length);
  expect(widths.map((_, code) => widthOf(program, code))).toEqual(widths);
  // .notdef, and each character with six widths; the last has no gap after it.
  expect(widths).toHaveLength(1 + 6 * 6 - 1);
  expect(new Set(widths)).toEqual(new Set([1000, 1063, 1313, 1500, 1625, 2000]));
  const outlines = widths.map((_, code) => JSON.stringify(outlineOf(program, code)));
  for (const char of '，防。“国！') {
    const plain = JSON.stringify(asFontkit(fang).glyphForCodePoint(char.codePointAt(0)!).path.commands);
    expect(outlines.filter((outline) => outline === plain)).toHaveLength(char === '！' ? 5 : 6);
  }
});

interface Drawn {
  readonly char: string;
  readonly x: number;
  readonly end: number;
}

/** What pdf.js draws: by the operators, the widths as it has read them. */
async function drawn(bytes: Uint8Array): Promise<Drawn[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: VerbosityLevel.ERRORS });
  const { fnArray, argsArray } = await (await (await task.promise).getPage(1)).getOperatorList();
  const found: Drawn[] = [];
  let [x, size] = [0, 0];
  fnArray.forEach((operator, index) => {
    const [first, second] = argsArray[index] ?? [];
    if (operator === OPS.setFont) size = second;
    if (operator === OPS.setTextMatrix) x = first[4];
    if (operator !== OPS.showText) return;
    for (const glyph of first as (number | { readonly unicode: string; readonly width: number })[]) {
      const step = ((typeof glyph === 'number' ? -glyph : glyph.width) * size) / 1000;
      if (typeof glyph !== 'number') found.push({ char: glyph.unicode, x, end: x + step });
      x += step;
    }
  });
  await task.destroy();
  return found;
}

const many = Array.from({ length: 24 }, (_, index) => (index - 4) / 23);

test.each([
  ['Han and marks of a CFF font', '国，防“', [fang]],
  ['Han and marks of a TrueType font', '国，防“', [song]],
  ['of two fonts', '国，防“', [fang, song]],
  ['Han and Latin of one CFF font', '国4', [fang]],
  ['Latin', '4a', [latin]],
] as const)('%s: nothing moves by more than rounding, and no gap is left to be seen', async (_, chars, fonts) => {
  const line = lineOf(many.map((gap, index) => [chars[index % chars.length]!, fonts[index % fonts.length]!, gap]));
  const found = await drawn(await printed(line));
  expect(found.map(({ char }) => char)).toEqual(line.glyphs.map(({ glyph }) => glyph.cell.char));
  found.forEach(({ x, end }, index) => {
    expect(Math.abs(x - 10 - line.glyphs[index]!.x)).toBeLessThan(0.001 * 10);
    const next = found[index + 1];
    if (next) expect(next.x - end).toBeLessThan((1 / 32 + 0.001) * 10);
  });
});

test('between Han and Latin the Latin glyph takes the gap on either side, and no Han is embedded twice', async () => {
  const line = lineOf([
    ['国', fang, 0.125],
    ['4', latin, 0.25],
    ['家', fang, 0.125],
    ['5', latin, 0],
  ]);
  const bytes = await printed(line);
  const [, four, han] = await drawn(bytes);
  expect(four!.x).toBeCloseTo(10 + 10, 2);
  expect(four!.end).toBeCloseTo(han!.x, 2);
  const program = [...readObjects(bytes).values()].find(({ head }) => head.includes('/CIDFontType0C'))!.stream;
  expect(readCff(Buffer.from(program, 'latin1')).topDict.CharStrings).toHaveLength(3);
});

test('a dash or dots of two cells that one glyph draws take a gap as well', async () => {
  const line = lineOf([
    ['——', song, 0.5],
    ['国', song, 0],
  ]);
  const bytes = await printed(line);
  expect((await readPdf(bytes)).pages[0]!.items.map(({ text }) => text).join('')).toBe('——国');
});

test('copying gives no space at gaps up to an em, and one where what stands there is parted', async () => {
  const copied = async (gap: number) => {
    const { pages } = await readPdf(
      await printed(
        lineOf([
          ['，', fang, gap],
          ['国', fang, gap],
          ['“', fang, gap],
          ['家', fang, 0],
        ]),
      ),
    );
    return pages[0]!.items.map(({ text }) => text).join('');
  };
  for (const gap of [0.12, 0.3, 0.516, 0.6, 1]) expect(await copied(gap)).toBe('，国“家');
  expect(await copied(1.2)).toBe('， 国 “ 家');
});
