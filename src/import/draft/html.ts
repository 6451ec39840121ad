/**
 * What a web page leaves in a text that was copied or saved from it: tags and character references.
 *
 * A text counts as such where it has tags that no prose has (`</p>`, `<br>`) or references (`&nbsp;`). In a whole page
 * (`<html`, `<body`) line ends are blanks; in remains they are line ends. Words in angle brackets that are no tags of
 * HTML stay as they are.
 */
import { joined } from './characters.js';
import type { RawLine } from './plain-text.js';

export interface HtmlLines {
  readonly lines: readonly RawLine[];
  /** Tags and references read as such. */
  readonly count: number;
  /** The line of the first. */
  readonly line: number;
}

const blocks =
  'p|div|h[1-6]|li|ul|ol|tr|table|tbody|thead|section|article|header|footer|main|nav|aside|blockquote|pre|hr|dl|dt|dd|title|body|html|head|center|form|figure|figcaption';
const inline =
  'br|td|th|span|font|b|strong|i|em|u|a|img|o:p|st1:[a-z]+|sub|sup|small|big|s|del|ins|col|colgroup|caption|meta|link|base|input|label|button|iframe|code|!doctype|\\?xml';
const token = new RegExp(
  `<!--[\\s\\S]*?-->|<(script|style|noscript|template|select)\\b[\\s\\S]*?</\\1\\s*>|<(/?)(${blocks}|${inline})(?=[\\s/>])[^<>]*>|&(?:#\\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\\d?);|\\r\\n|[\\n\\r\\f\\v\\u2028\\u2029]`,
  'gi',
);
const evidence =
  /<\/(?:p|div|span|td|h[1-6]|li|body|html|font|strong|a)\s*>|<br\s*\/?>|<p(?:\s[^<>]*)?>|&(?:nbsp|ensp|emsp|ldquo|rdquo|mdash|hellip|middot|#\d{2,6}|#x[0-9a-f]{2,5});/i;

const names: Readonly<Record<string, string>> = {
  nbsp: '\u00A0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwj: '',
  zwnj: '',
  shy: '',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  deg: '°',
  permil: '‰',
  plusmn: '±',
  yen: '¥',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  laquo: '«',
  raquo: '»',
  copy: '©',
  reg: '®',
  le: '≤',
  ge: '≥',
};

/** The character a reference stands for; itself where it is not one. */
export function characterReference(reference: string): string {
  const [, decimal, hex, name] = /^&(?:#(\d+)|#x([0-9a-f]+)|(\w+));$/i.exec(reference) ?? [];
  if (name !== undefined) return names[name] ?? names[name.toLowerCase()] ?? reference;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : reference;
}

/** The lines of a text with remains of HTML; `undefined` where it has none. */
export function htmlLines(text: string): HtmlLines | undefined {
  if (!evidence.test(text)) return undefined;
  const whole = /<(?:html|body)\b/i.test(text);
  const lines: RawLine[] = [];
  let line = 1;
  let started = 1;
  let current = '';
  let level: number | undefined;
  let count = 0;
  let first: number | undefined;

  const put = (piece: string) => {
    if (current === '') started = line;
    current += piece;
  };
  const end = (ends: boolean, evenEmpty: boolean) => {
    const last = lines.at(-1);
    if (current.trim() !== '' || evenEmpty)
      lines.push({ raw: current, line: current === '' ? line : started, ends, ...(level && { level }) });
    else if (ends && last && last.raw.trim() !== '') lines[lines.length - 1] = { ...last, ends };
    current = '';
  };
  const newline = (piece: string) => {
    if (piece === '\f' || piece === '\v' || !whole) end(false, true);
    // A line end between two Han is no blank; the next piece decides, so it is kept as one that may vanish.
    else current = current === '' ? '' : `${current}\n`;
  };

  let from = 0;
  for (const match of text.matchAll(token)) {
    const [piece, , closing, tag] = match;
    put(text.slice(from, match.index));
    from = match.index + piece.length;
    if (/^[\r\n\f\v\u2028\u2029]/.test(piece)) {
      newline(piece);
      if (/[\r\n]/.test(piece)) line++;
      continue;
    }
    count++;
    first ??= line;
    if (piece.startsWith('&')) put(characterReference(piece));
    else if (tag) {
      const name = tag.toLowerCase();
      if (name === 'br') end(false, true);
      else if (/^t[dh]$/.test(name)) put(closing ? ' ' : '');
      else if (new RegExp(`^(?:${blocks})$`).test(name)) {
        end(true, false);
        level = /^h[1-6]$/.test(name) && !closing ? Number(name[1]) : undefined;
      }
    }
    line += piece.startsWith('&') ? 0 : (piece.match(/\r\n|[\r\n]/g)?.length ?? 0);
  }
  put(text.slice(from));
  end(false, false);
  const flat = whole ? lines.map((one) => ({ ...one, raw: unbroken(one.raw) })) : lines;
  return { lines: flat, count, line: first ?? 1 };
}

/** Line ends of the source of a page: nothing between Han, a blank elsewhere. Blanks in front tell of an indent and stay. */
function unbroken(raw: string): string {
  const [indent = ''] = /^[ \u00A0\u2002\u2003\u3000]*/.exec(raw) ?? [];
  const pieces = raw.split('\n').map((piece) => piece.trim());
  return indent + pieces.filter((piece) => piece !== '').reduce(joined, '');
}
