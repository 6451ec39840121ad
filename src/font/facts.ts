/** The properties of a whole font that the font descriptor of a PDF has (ISO 32000-1:2008 9.8). */
import type { Box } from './bounding-box.js';
import type { Tables } from './tables.js';

/** Lengths are in font units. */
export interface FontFacts {
  readonly postScriptName: string;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees, anticlockwise. */
  readonly italicAngle: number;
  readonly isFixedPitch: boolean;
  readonly isItalic: boolean;
  /** IBM's class of the design (`OS/2`, sFamilyClass): 1 to 7 with serifs, 10 written by hand. */
  readonly familyClass: number;
  /** Around all glyphs. */
  readonly box: Box;
}

export function factsOf(tables: Tables): FontFacts {
  const [head, hhea, post, os2] = ['head', 'hhea', 'post', 'OS/2'].map((tag) => tables.table(tag)) as [
    DataView,
    DataView,
    DataView,
    DataView,
  ];
  const ascent = hhea.getInt16(4);
  // Heights of letters are in the table from its version 2 on.
  const hasHeights = os2.byteLength >= 90 && os2.getUint16(0) >= 2;
  return {
    postScriptName: postScriptName(tables.table('name')) ?? 'Unnamed',
    ascent,
    descent: hhea.getInt16(6),
    lineGap: hhea.getInt16(8),
    capHeight: (hasHeights ? os2.getInt16(88) : 0) || ascent,
    xHeight: hasHeights ? os2.getInt16(86) : 0,
    italicAngle: post.byteLength >= 8 ? post.getInt32(4) / 0x10000 : 0,
    isFixedPitch: post.byteLength >= 16 && post.getUint32(12) !== 0,
    isItalic: (head.getUint16(44) & 2) !== 0,
    familyClass: os2.byteLength >= 32 ? os2.getInt16(30) >> 8 : 0,
    box: { minX: head.getInt16(36), minY: head.getInt16(38), maxX: head.getInt16(40), maxY: head.getInt16(42) },
  };
}

const POSTSCRIPT_NAME = 6;
const MACINTOSH = 1;

/** The name for PostScript, which is ASCII: in one byte a character for Macintosh, else in UTF-16. */
function postScriptName(name: DataView): string | undefined {
  if (name.byteLength < 6) return undefined;
  const texts = name.getUint16(4);
  const found: { readonly platform: number; readonly language: number; readonly text: string }[] = [];
  for (let n = 0; n < name.getUint16(2); n++) {
    const at = 6 + n * 12;
    if (name.getUint16(at + 6) !== POSTSCRIPT_NAME) continue;
    const platform = name.getUint16(at);
    const start = texts + name.getUint16(at + 10);
    const step = platform === MACINTOSH ? 1 : 2;
    const codes = Array.from({ length: name.getUint16(at + 8) / step }, (_, index) =>
      step === 1 ? name.getUint8(start + index) : name.getUint16(start + index * 2),
    );
    found.push({ platform, language: name.getUint16(at + 4), text: String.fromCharCode(...codes) });
  }
  const english = found.find(({ language }) => language === ENGLISH) ?? found[0];
  // The name of an object of a PDF; what that may not have, or not so much of it, is no name of PostScript either.
  return english?.text.replaceAll(NO_NAME, '').slice(0, LONGEST) || undefined;
}

/** Characters that a name of PostScript does not have; a space is written as a line. */
const NO_NAME = /[^ !-~]|[[\](){}<>/%#]/g;
const LONGEST = 63;

/** American English on Windows. */
const ENGLISH = 0x0409;
