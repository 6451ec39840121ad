/**
 * An embedded TrueType font: a composite font whose codes are the glyphs of a subset (ISO 32000-1:2008 9.7), with
 * the members by which pdfkit and pdfmake use their own fonts. Its objects are those that pdfkit writes.
 */
import { createHash } from 'node:crypto';
import type { Font } from '../../font/font.js';
import type { SubsetGlyph } from '../../font/subset.js';
import { fontProgram } from '../../font/subset.js';
import type { Document, EmbeddedFont, Reference } from './internals.js';
import { pdfString } from './internals.js';

/** Glyphs in the order of their codes. */
export class TrueTypeSubset {
  readonly glyphs: number[] = [];
  private readonly codes = new Map<number, number>();
  private readonly gaps = new Map<number, SubsetGlyph>();

  constructor() {
    this.includeGlyph(0);
  }

  /** The code of a glyph, which is added if it is missing. */
  includeGlyph(glyph: number): number {
    const code = this.codes.get(glyph) ?? this.glyphs.push(glyph) - 1;
    this.codes.set(glyph, code);
    return code;
  }

  /** Adds a glyph that is there once more, with gaps in its width. */
  addSpaced(spaced: SubsetGlyph): number {
    const code = this.glyphs.push(spaced.glyph) - 1;
    this.gaps.set(code, spaced);
    return code;
  }

  /** The glyphs with their gaps. */
  spaced(): SubsetGlyph[] {
    return this.glyphs.map((glyph, code) => this.gaps.get(code) ?? { glyph, left: 0, right: 0 });
  }
}

/** Returns a deflated font program. `key` identifies the program in the cache; without one `make` is always called. */
export type DeflatedProgram = (key: string | undefined, make: () => Uint8Array) => Uint8Array;

export class TrueTypeFont implements EmbeddedFont {
  readonly subset = new TrueTypeSubset();
  readonly unicode: number[][] = [[0]];
  readonly widths: number[];
  readonly scale: number;
  readonly font: EmbeddedFont['font'];
  readonly name: string;
  /** Thousandths of the em. */
  readonly ascender: number;
  readonly descender: number;
  readonly lineGap: number;
  private dictionary: Reference | undefined;
  private embedded = false;

  constructor(
    private readonly document: Document,
    private readonly file: Font,
    readonly id: string,
    private readonly deflated: DeflatedProgram,
  ) {
    const { unitsPerEm, facts } = file;
    const glyph = (id: number) => ({ id, advanceWidth: file.advance(id) });
    this.font = { unitsPerEm, getGlyph: glyph, glyphForCodePoint: (codePoint) => glyph(file.glyphOf(codePoint)) };
    // The missing glyph, which no text shows: its width is in font units, as pdfkit writes it.
    this.widths = [file.advance(0)];
    this.scale = 1000 / unitsPerEm;
    this.name = facts.postScriptName;
    this.ascender = facts.ascent * this.scale;
    this.descender = facts.descent * this.scale;
    this.lineGap = facts.lineGap * this.scale;
  }

  ref(): Reference {
    this.dictionary ??= this.document.ref();
    return this.dictionary;
  }

  /** Glyph by glyph, but two characters that one glyph draws as that glyph. */
  encode(text: string): [codes: string[], positions: unknown[]] {
    const codes: string[] = [];
    const positions: unknown[] = [];
    const characters = [...text];
    for (let n = 0; n < characters.length; n++) {
      const codePoint = characters[n]!.codePointAt(0)!;
      const pair = characters[n] === characters[n + 1] ? this.file.pairOf(codePoint) : undefined;
      if (pair !== undefined) n++;
      const glyph = pair ?? this.file.glyphOf(codePoint);
      const code = this.subset.includeGlyph(glyph);
      const advanceWidth = this.file.advance(glyph) * this.scale;
      this.widths[code] ??= advanceWidth;
      this.unicode[code] ??= pair === undefined ? [codePoint] : [codePoint, codePoint];
      codes.push(code.toString(16).padStart(4, '0'));
      positions.push({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth });
    }
    return [codes, positions];
  }

  /** The length of a text of pdfmake's own, pt. */
  widthOfString(text: string, size: number): number {
    const advances = [...text].map((char) => this.file.advance(this.file.glyphOf(char.codePointAt(0)!)));
    return (advances.reduce((sum, advance) => sum + advance, 0) * this.scale * size) / 1000;
  }

  /** pt */
  lineHeight(size: number, includeGap = false): number {
    return ((this.ascender + (includeGap ? this.lineGap : 0) - this.descender) / 1000) * size;
  }

  /** Writes the font if a page refers to it. */
  finalize(): void {
    if (this.embedded || !this.dictionary) return;
    this.embedded = true;
    const { document, dictionary } = this;
    const name = `${tagOf(this.id)}+${this.name.replaceAll(' ', '_')}`;
    const program = this.program();
    const descriptor = this.descriptor(name, program);
    const descendant = document.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: pdfString('Adobe'), Ordering: pdfString('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, this.widths],
      CIDToGIDMap: 'Identity',
    });
    descendant.end();
    Object.assign(dictionary.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.toUnicode(),
    });
    dictionary.end();
  }

  private program(): Reference {
    const glyphs = this.subset.spaced();
    const { identity } = this.file;
    const key = identity && keyOf(identity, glyphs);
    const program = this.document.ref({ Length: 0, Filter: 'FlateDecode' });
    program.end(this.deflated(key, () => fontProgram(this.file, glyphs)));
    return program;
  }

  private descriptor(FontName: string, FontFile2: Reference): Reference {
    const { scale } = this;
    const { box, isFixedPitch, familyClass, isItalic, italicAngle, capHeight, xHeight } = this.file.facts;
    const hasSerifs = familyClass >= 1 && familyClass <= 7;
    const flags = [isFixedPitch && FIXED_PITCH, hasSerifs && SERIF, SYMBOLIC, familyClass === 10 && SCRIPT];
    const descriptor = this.document.ref({
      Type: 'FontDescriptor',
      FontName,
      Flags: [...flags, isItalic && ITALIC].reduce<number>((sum, flag) => sum | (flag || 0), 0),
      FontBBox: [box.minX, box.minY, box.maxX, box.maxY].map((value) => value * scale),
      ItalicAngle: italicAngle,
      Ascent: this.ascender,
      Descent: this.descender,
      CapHeight: capHeight * scale,
      XHeight: xHeight * scale,
      StemV: 0,
      FontFile2,
    });
    descriptor.end();
    return descriptor;
  }

  /** From codes to texts (9.10.3). */
  private toUnicode(): Reference {
    const texts = this.unicode.map((codePoints) => `<${unitsOf(String.fromCodePoint(...codePoints))}>`);
    const ranges: string[] = [];
    for (let start = 0; start < texts.length; start += PER_RANGE) {
      const part = texts.slice(start, start + PER_RANGE);
      ranges.push(`<${hex(start)}> <${hex(start + part.length - 1)}> [${part.join(' ')}]`);
    }
    const map = this.document.ref();
    map.end(`${CMAP_HEAD}${ranges.length} beginbfrange\n${ranges.join('\n')}\n${CMAP_END}`);
    return map;
  }
}

/** Bytes of the key of a program kept on disk, as hexadecimal digits. */
function keyOf(identity: string, glyphs: readonly SubsetGlyph[]): string {
  const list = glyphs.map(({ glyph, left, right }) => `\n${glyph} ${left} ${right}`).join('');
  return createHash('sha256').update(`${PROGRAM} ${process.versions.zlib} ${identity}${list}`).digest('hex');
}

/** Changed with the form of the programs, so that those kept before are not taken. */
const PROGRAM = 'truetype 1';

// Flags of a font descriptor (9.8.2, table 123).
const FIXED_PITCH = 1 << 0;
const SERIF = 1 << 1;
const SYMBOLIC = 1 << 2;
const SCRIPT = 1 << 3;
const ITALIC = 1 << 6;

/** The six letters of a subset: those of pdfkit, made of the number of the font. */
function tagOf(id: string): string {
  return [1, 2, 3, 4, 5, 6].map((n) => String.fromCharCode((id.charCodeAt(n) || 73) + 17)).join('');
}

/** The units of UTF-16 of a text. */
function unitsOf(text: string): string {
  let units = hex(text.charCodeAt(0));
  for (let n = 1; n < text.length; n++) units += ` ${hex(text.charCodeAt(n))}`;
  return units;
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}

/** Entries of one range, the most that are allowed where its codes have the same first byte. */
const PER_RANGE = 256;
const CMAP_HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <<
  /Registry (Adobe)
  /Ordering (UCS)
  /Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
`;
const CMAP_END = `endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
