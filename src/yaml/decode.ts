/**
 * Bytes of a file -> text, or the reason why they are not text.
 *
 * Content is UTF-8, with or without a byte order mark. Other usual encodings are named in the error, because the file
 * has to be saved again in UTF-8. GB 18030 can decode almost any bytes, damaged UTF-8 included, so it is named only
 * where decoding as UTF-8 gives more replacement characters than Han.
 */
import type { Note, Place } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/diagnostic.js';
import type { World } from '../world/world.js';
import { readBytes } from '../world/world.js';
import type { SourceText } from './source-text.js';
import { sourceText } from './source-text.js';

const MEGABYTE = 1024 * 1024;
const LIMIT_MEGABYTES = 8;

/**
 * Reads a UTF-8 text file of at most 8 MB. Notes `world/*` where it cannot be read or is not UTF-8,
 * `content/too-large`, and the characters that no text may hold.
 */
export function readText(world: World, path: string, note: Note, at?: Place): SourceText | undefined {
  const bytes = readBytes(world, path, note, at);
  if (!bytes) return undefined;
  const start: Place = { file: path, line: 1, column: 1 };
  if (bytes.length > LIMIT_MEGABYTES * MEGABYTE) {
    const megabytes = Math.ceil(bytes.length / MEGABYTE);
    note(error('content/too-large', { megabytes, limit: LIMIT_MEGABYTES }, start));
    return undefined;
  }
  const text = decoded('utf-8', bytes);
  const encoding = text === undefined ? guess(bytes) : halfZeros(text) ? utf16(bytes) : undefined;
  if (text === undefined || encoding !== undefined) {
    note(error('world/not-utf8', { encoding: encoding ?? 'unknown' }, firstDamage(path, bytes) ?? start));
    return undefined;
  }
  const source = sourceText(path, text);
  return noteForbidden(source, note) ? undefined : source;
}

/** The text without its byte order mark; `undefined` where the bytes are not in that encoding. */
function decoded(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function guess(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  if (bytes.includes(0)) return utf16(bytes) ?? 'unknown';
  return mostlyUtf8(bytes) || decoded('gb18030', bytes) === undefined ? 'unknown' : 'GBK';
}

/** UTF-16 without a byte order mark: the zero bytes of its line feeds and colons are all at even or all at odd offsets. */
function utf16(bytes: Uint8Array): string | undefined {
  const zeros: [even: number, odd: number] = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  });
  const [even, odd] = zeros;
  if (odd > 0 && even === 0 && decoded('utf-16le', bytes) !== undefined) return 'UTF-16LE';
  return even > 0 && odd === 0 && decoded('utf-16be', bytes) !== undefined ? 'UTF-16BE' : undefined;
}

/** Whether text is Latin in UTF-16: valid UTF-8, with a zero byte beside every letter. */
function halfZeros(text: string): boolean {
  const zeros = text.split('\0').length - 1;
  return zeros > 0 && zeros * 4 >= text.length;
}

function lossy(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = lossy(bytes);
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) > (text.match(/\uFFFD/g)?.length ?? 0);
}

/** The first bytes that are not UTF-8 in a file that mostly is. */
function firstDamage(path: string, bytes: Uint8Array): Place | undefined {
  if (!mostlyUtf8(bytes)) return undefined;
  const text = lossy(bytes);
  const at = text.indexOf('\uFFFD');
  return at < 0 ? undefined : sourceText(path, text).placeAt(at);
}

// Control characters (C0 and C1) but tab and line feed; a carriage return without its line feed; invisible characters:
// soft hyphen, zero-width characters, directional marks, the separators U+2028 and U+2029, a byte order mark within the
// text; lone surrogates; noncharacters; the replacement character.
const forbidden =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFDD0-\uFDEF\uFFFD\p{Cs}]|\r(?!\n)|[\uFFFE\uFFFF\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}\u{10FFFE}\u{10FFFF}]/gu;

/** Problems reported for one file, so that a binary file does not fill the screen. */
const MOST_FORBIDDEN = 20;

/** Notes the first forbidden characters; U+FFFD, where a character was lost earlier, is a warning. True if any was an error. */
function noteForbidden(source: SourceText, note: Note): boolean {
  let failed = false;
  let count = 0;
  let oldLineEnds = 0;
  for (const { 0: character, index } of source.text.matchAll(forbidden)) {
    const lost = character === '\uFFFD';
    // Line ends of classic Mac OS are in the whole file and are one mistake.
    if (character === '\r' && oldLineEnds++ > 0) continue;
    const problem = lost ? warning : error;
    note(problem('content/control-character', { codePoint: codePointName(character) }, source.placeAt(index)));
    failed ||= !lost;
    if (++count === MOST_FORBIDDEN) break;
  }
  return failed;
}

/** The first forbidden character of a text, as `U+0007`, for characters written by an escape. */
export function forbiddenIn(text: string): string | undefined {
  for (const [character] of text.matchAll(forbidden)) {
    if (character !== '\r' && character !== '\uFFFD') return codePointName(character);
  }
  return undefined;
}

/** `U+0007`. */
export function codePointName(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A draft decoded from one of the usual encodings. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'GB18030' | 'Big5' | 'UTF-16LE' | 'UTF-16BE';
  /** Whether a byte order mark gives the encoding, or the characters are unmistakable. */
  readonly sure: boolean;
}

/**
 * Decodes UTF-8, GBK (GB 18030), Big5 or UTF-16, with or without a byte order mark. Single damaged bytes become U+FFFD;
 * `undefined` where the bytes are not text.
 */
export function decodeDraft(bytes: Uint8Array): Decoded | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return readable(decodedAs('UTF-16LE', bytes, true));
  if (first === 0xfe && second === 0xff) return readable(decodedAs('UTF-16BE', bytes, true));
  const utf8 = decoded('utf-8', bytes);
  // 一 is 4E 00 and a line feed 00 0A: zeros are at even and odd offsets, so the byte order is found by the characters.
  const zeros = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  const wide = zeros * 100 > bytes.length;
  if (utf8 !== undefined && !wide) return readable({ text: utf8, encoding: 'UTF-8', sure: true });
  const encodings = wide ? (['UTF-16LE', 'UTF-16BE'] as const) : (['GB18030', 'UTF-8', 'Big5'] as const);
  const [best] = encodings
    .map((encoding) => decodedAs(encoding, bytes))
    .map((result) => ({ result, share: familiarity(result.text) }))
    .sort((a, b) => b.share - a.share);
  return readable({ ...best!.result, sure: best!.share > 0.2 });
}

function decodedAs(encoding: Decoded['encoding'], bytes: Uint8Array, sure = false): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, sure };
}

/** The text, or `undefined` where it has more control and replacement characters than any text has. */
function readable(result: Decoded): Decoded | undefined {
  const strange = result.text.match(/[\0-\x08\x0E-\x1F\x7F\uFFFD]/g)?.length ?? 0;
  return strange > Math.max(2, result.text.length / 50) ? undefined : result;
}

// Characters frequent in every report; decoded in a wrong encoding, a text has hardly any of them.
const familiar =
  /[\t\n\r\f -~，。、；：“”（）\u3000的一是在不了有和人中大上国國我以要会會工作年政府展发發建设設全市区區县縣民经經济濟增长長推进進加强強业業产產生万萬新高实實]/g;

function familiarity(text: string): number {
  return (text.match(familiar)?.length ?? 0) / Math.max(1, text.length);
}

/** The text without forbidden characters, each reported by its name (`U+0007`); U+FFFD is reported and stays. */
export function withoutForbidden(text: string, report: (codePoint: string) => void): string {
  return text.replace(forbidden, (character) => {
    report(codePointName(character));
    return character === '\uFFFD' ? character : '';
  });
}
