/**
 * An embedded TrueType font: a composite font with a map from codes to the glyphs of a subset (ISO 32000-1:2008 9.7),
 * with the members by which pdfkit and pdfmake use their own fonts. All that is written depends on the set of glyphs
 * alone, not on the order in which they were used.
 */
import { createHash } from 'node:crypto';
import type { Font } from '../../font/font.js';
import type { SubsetGlyph } from '../../font/subset.js';
import { fontProgram } from '../../font/subset.js';
import { oncePer, sameItems } from '../../world/memo.js';
import { hasOwnCode, TrueTypeCodes, type TrueTypeGlyph } from './glyph-codes.js';
import type { Document, EmbeddedFont, Reference } from './internals.js';
import { pdfString } from './internals.js';

/** Returns a deflated stream. `key` identifies it in the cache; without one `make` is always called. */
export type Deflated = (key: string | undefined, make: () => Uint8Array) => Uint8Array;

/** The last digit of the key of a stream. */
const KINDS = { program: 0, map: 1, texts: 2 } as const;

export class TrueTypeFont implements EmbeddedFont {
  readonly codes: TrueTypeCodes;
  readonly name: string;
  /** Thousandths of the em. */
  readonly ascender: number;
  readonly descender: number;
  readonly lineGap: number;
  private readonly scale: number;
  private dictionary: Reference | undefined;
  private embedded = false;

  constructor(
    private readonly document: Document,
    private readonly file: Font,
    readonly id: string,
    private readonly deflated: Deflated,
  ) {
    const { unitsPerEm, facts } = file;
    this.codes = new TrueTypeCodes(file);
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
      const char = characters[n]!;
      const isPair = char === characters[n + 1] && this.file.pairOf(char.codePointAt(0)!) !== undefined;
      if (isPair) n++;
      const { code, glyph } = this.codes.of(isPair ? char + char : char);
      const advanceWidth = this.file.advance(glyph) * this.scale;
      codes.push(hex(code));
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
    const subset = subsetOf(this.file, this.codes.glyphs());
    const descriptor = this.descriptor(
      name,
      this.stream('program', subset, () => fontProgram(this.file, subset.glyphs)),
    );
    const descendant = document.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: pdfString('Adobe'), Ordering: pdfString('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      // The width of a code that is not listed is 1000 (9.7.4.3).
      W: subset.widths,
      CIDToGIDMap: this.stream('map', subset, () => subset.map()),
    });
    descendant.end();
    Object.assign(dictionary.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.stream('texts', subset, () => subset.toUnicode()),
    });
    dictionary.end();
  }

  /** A stream that depends on the glyphs and their codes alone. */
  private stream(kind: keyof typeof KINDS, { key }: Subset, make: () => Uint8Array): Reference {
    const stream = this.document.ref({ Length: 0, Filter: 'FlateDecode' });
    stream.end(this.deflated(key && `${key}${KINDS[kind]}`, make));
    return stream;
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
}

/** What is written of a set of glyphs. */
class Subset {
  /** The glyphs of the program in its order, each once. */
  readonly glyphs: SubsetGlyph[] = [{ glyph: 0, left: 0, right: 0 }];
  /** Names it among those of all fonts; `undefined` if the font has no name. */
  readonly key: string | undefined;
  /** Widths by code, thousandths of the em; those that follow one another are one list. */
  readonly widths: readonly unknown[];
  private readonly indices = new Map<number, number>();

  constructor(
    file: Font,
    readonly all: readonly TrueTypeGlyph[],
  ) {
    const known = new Map<string, number>();
    for (const { code, glyph, gaps } of all) {
      const name = `${glyph} ${gaps.left} ${gaps.right}`;
      // Two characters may share a glyph, as · and ・.
      const index = known.get(name) ?? this.glyphs.push({ glyph, ...gaps }) - 1;
      known.set(name, index);
      this.indices.set(code, index);
    }
    this.key = file.identity && keyOf(file.identity, this.glyphs, all);
    this.widths = widthsOf(file, all);
  }

  /** From codes to glyphs of the program, two bytes for each code (9.7.4.2). */
  map(): Uint8Array {
    const map = Buffer.alloc(2 * (Math.max(0, ...this.indices.keys()) + 1));
    for (const [code, index] of this.indices) map.writeUInt16BE(index, code * 2);
    return map;
  }

  /**
   * From codes to texts (9.10.3). Codes that are characters are ranges, each from the first to the last with the same
   * first byte.
   */
  toUnicode(): Uint8Array {
    const ranges = new Map<number, readonly [first: number, last: number]>();
    const others: string[] = [];
    for (const { code, char } of byCode(this.all)) {
      if (!hasOwnCode(code)) others.push(`<${hex(code)}> <${unitsOf(char)}>`);
      else ranges.set(code >> 8, [ranges.get(code >> 8)?.[0] ?? code, code]);
    }
    const own = [...ranges.values()].map(([first, last]) => `<${hex(first)}> <${hex(last)}> <${hex(first)}>`);
    return Buffer.from(`${CMAP_HEAD}${sections('bfrange', own)}${sections('bfchar', others)}${CMAP_END}`);
  }
}

/** The subset of a font that was written last: mostly the next file has the same one. */
const lastOf = oncePer((_: Font): { subset?: Subset } => ({}));

function subsetOf(file: Font, glyphs: readonly TrueTypeGlyph[]): Subset {
  const last = lastOf(file);
  if (!last.subset || !sameItems(last.subset.all, glyphs)) last.subset = new Subset(file, glyphs);
  return last.subset;
}

function widthsOf(file: Font, glyphs: readonly TrueTypeGlyph[]): unknown[] {
  const widths: unknown[] = [];
  let list: number[] = [];
  let last: number | undefined;
  for (const { code, glyph, gaps } of byCode(glyphs)) {
    const width = ((file.advance(glyph) + gaps.left + gaps.right) * 1000) / file.unitsPerEm;
    if (width === 1000) continue;
    if (code - 1 !== last) {
      list = [];
      widths.push(code, list);
    }
    list.push(width);
    last = code;
  }
  return widths;
}

function byCode(glyphs: readonly TrueTypeGlyph[]): TrueTypeGlyph[] {
  return [...glyphs].sort((a, b) => a.code - b.code);
}

/** Entries of a map in sections of the most that are allowed. */
function sections(kind: 'bfrange' | 'bfchar', entries: readonly string[]): string {
  let text = '';
  for (let start = 0; start < entries.length; start += PER_SECTION) {
    const part = entries.slice(start, start + PER_SECTION);
    text += `${part.length} begin${kind}\n${part.join('\n')}\nend${kind}\n`;
  }
  return text;
}

/** As hexadecimal digits. */
function keyOf(identity: string, glyphs: readonly SubsetGlyph[], all: readonly TrueTypeGlyph[]): string {
  const list = glyphs.map(({ glyph, left, right }) => `${glyph} ${left} ${right}`).join('\n');
  const codes = all.map(({ key, code }) => `${key} ${code}`).join('\n');
  const what = `${PROGRAM} ${process.versions.zlib} ${identity}\n${list}\n${codes}`;
  return createHash('sha256').update(what).digest('hex');
}

/** Changed with the form of the programs, so that those kept before are not taken. */
const PROGRAM = 'truetype 2';

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

const PER_SECTION = 100;
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
const CMAP_END = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
