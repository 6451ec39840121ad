/** The characters of `w:sym`, which names a font and a code in it (ECMA-376-1 17.3.3.30). */
import { hex as dingbat } from 'dingbat-to-unicode';

/** Fonts of signs that have tables of their own. */
const signFont = /^(wingdings|webdings|symbol|zapf)/i;

/** Shapes that only fonts of signs have, and those of Chinese fonts: bullets that count nothing and say nothing else. */
const shapes = new Map(
  Object.entries({
    '●': '⚫',
    '○': '⭘🔾🔿🞆',
    '■': '◼',
    '□': '❑❒🞎🞏🞐',
    '◆': '⧫⬩❖',
    '◎': '🞈🞊',
    '▶': '⮚',
    '→': '🡪🡺',
  }).flatMap(([plain, signs]) => [...signs].map((sign) => [sign, plain] as const)),
);

/** Codes of a font of signs as letters of a run may have them, shifted into the private use area or not. */
const signs = /[!-~\xA1-\xFF\uF020-\uF0FF]/g;

/** The signs of a document. `unknown` is called once for each that has no character. */
export class Signs {
  readonly #unknown = new Set<string>();

  constructor(private readonly unknown: (symbol: string) => void) {}

  /** The character of a sign; nothing where it has none. */
  of(font: string, code: string): string {
    const sign = signOf(font, code);
    if (sign !== undefined) return sign;
    const symbol = `char ${code} in font ${font}`;
    if (!this.#unknown.has(symbol)) this.unknown(symbol);
    this.#unknown.add(symbol);
    return '';
  }

  /** The letters of a run in a font of signs as the characters they show, those of other fonts as they are. */
  in(text: string, font: string): string {
    if (!signFont.test(font)) return text;
    return text.replace(signs, (letter) => this.of(font, letter.charCodeAt(0).toString(16).toUpperCase()));
  }
}

/**
 * The Unicode character of a sign, empty where the code is malformed; `undefined` where a font of signs has no known
 * character at that code. In any other font the code is that of the character itself.
 */
export function signOf(font: string, code: string): string | undefined {
  if (!signFont.test(font)) return /^[0-9a-f]{1,5}$/i.test(code) ? String.fromCodePoint(Number.parseInt(code, 16)) : '';
  // Codes of sign fonts may be shifted into the private use area.
  const unshifted = /^F0..$/.test(code) ? code.slice(2) : code;
  const sign = (dingbat(font, code) ?? dingbat(font, unshifted))?.string;
  return sign && (shapes.get(sign) ?? sign);
}
