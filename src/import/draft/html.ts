/**
 * Texts copied or saved from a web page: tags and character references read as what they mean.
 *
 * A text is read so where it has tags that no prose has (`</p>`, `<br>`) or references (`&nbsp;`). In a whole page
 * (`<html`, `<body`) a line end is a blank; in a fragment it ends a line. Words in angle brackets that are no tags of
 * HTML stay as they are.
 */
import { decodeHTMLStrict } from 'entities';
import { joinedAll } from './characters.js';
import { unseenSpans } from './html-unseen.js';
import type { RawLine } from './plain-text.js';

export interface HtmlLines {
  readonly lines: readonly RawLine[];
  /** Tags and references read as such. */
  readonly count: number;
  /** The line of the first. */
  readonly line: number;
}

const blocks =
  'p|div|h[1-6]|li|ul|ol|tr|table|tbody|thead|section|article|header|footer|main|nav|aside|blockquote|pre|hr|dl|dt|dd|title|body|html|head|center|form|figure|figcaption|details|summary|fieldset|legend|address|dialog|hgroup|menu|textarea';
const inline =
  'br|td|th|span|font|b|strong|i|em|u|a|img|o:p|st1:[a-z]+|sub|sup|small|big|s|del|ins|col|colgroup|caption|meta|link|base|input|label|button|iframe|code|wbr|mark|kbd|samp|var|cite|dfn|abbr|time|bdi|bdo|tt|strike|nobr|!doctype|\\?xml';
const token = new RegExp(
  `<(/?)(${blocks}|${inline})(?=[\\s/>])[^<>]*>|&(?:#\\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\\d?);|\\r\\n|[\\n\\r\\f\\v\\u2028\\u2029]`,
  'gi',
);
const blockName = new RegExp(`^(?:${blocks})$`);
const evidence =
  /<\/(?:p|div|span|td|h[1-6]|li|body|html|font|strong|a)\s*>|<br\s*\/?>|<p(?:\s[^<>]*)?>|&(?:nbsp|ensp|emsp|ldquo|rdquo|mdash|hellip|middot|#\d{2,6}|#x[0-9a-f]{2,5});/i;

/**
 * The character a reference stands for, as HTML defines it; itself where it stands for none. Names may be in capitals
 * (`&NBSP;`). Hyphenation points and joiners print nothing, so nothing stands for them.
 */
export function characterReference(reference: string): string {
  const exact = decodeHTMLStrict(reference);
  const decoded = exact === reference ? decodeHTMLStrict(reference.toLowerCase()) : exact;
  return decoded === reference.toLowerCase() ? reference : decoded.replace(/[\u00AD\u200C\u200D]/g, '');
}

/** Whether a text contains HTML. */
export function isHtml(text: string): boolean {
  return evidence.test(text);
}

/** The lines of a text that contains HTML; `undefined` where it contains none. */
export function htmlLines(text: string): HtmlLines | undefined {
  if (!isHtml(text)) return undefined;
  const reader = new HtmlReader(/<(?:html|body)\b/i.test(text));
  let from = 0;
  for (const { start, end } of unseenSpans(text)) {
    reader.read(text.slice(from, start));
    reader.tag(text.slice(start, end), undefined, false);
    from = end;
  }
  reader.read(text.slice(from));
  return reader.finish();
}

/** A text read token by token. */
class HtmlReader {
  readonly #lines: RawLine[] = [];
  /** The line of the file that is being read, and the one on which `#current` began. */
  #line = 1;
  #started = 1;
  #current = '';
  #level: number | undefined;
  #count = 0;
  #first: number | undefined;

  /** `whole`: a whole page, in which line ends are blanks. */
  constructor(private readonly whole: boolean) {}

  /** Reads a stretch of the text in which all is shown. */
  read(text: string): void {
    let from = 0;
    for (const match of text.matchAll(token)) {
      const [piece, closing, tag] = match;
      this.text(text.slice(from, match.index));
      from = match.index + piece.length;
      if (/^[\r\n\f\v\u2028\u2029]/.test(piece)) this.lineEnd(piece);
      else if (piece.startsWith('&')) this.reference(piece);
      else this.tag(piece, tag?.toLowerCase(), closing === '/');
    }
    this.text(text.slice(from));
  }

  text(piece: string): void {
    if (this.#current === '') this.#started = this.#line;
    this.#current += piece;
  }

  lineEnd(piece: string): void {
    if (piece === '\f' || piece === '\v' || !this.whole) this.#end(false, true);
    // Whether a line end is a blank or nothing depends on the next piece, so it is kept until the line is complete.
    else this.#current = this.#current === '' ? '' : `${this.#current}\n`;
    if (/[\r\n]/.test(piece)) this.#line++;
  }

  reference(piece: string): void {
    this.#mark();
    this.text(characterReference(piece));
  }

  /** A tag, or a comment or script without a `name`. */
  tag(piece: string, name: string | undefined, closing: boolean): void {
    this.#mark();
    if (name === 'br') this.#end(false, true);
    else if (name === 'td' || name === 'th') this.text(closing ? ' ' : '');
    else if (name !== undefined && blockName.test(name)) {
      this.#end(true, false);
      this.#level = /^h[1-6]$/.test(name) && !closing ? Number(name[1]) : undefined;
    }
    this.#line += piece.match(/\r\n|[\r\n]/g)?.length ?? 0;
  }

  finish(): HtmlLines {
    this.#end(false, false);
    const lines = this.whole ? this.#lines.map((one) => ({ ...one, raw: unbroken(one.raw) })) : this.#lines;
    return { lines, count: this.#count, line: this.#first ?? 1 };
  }

  #mark(): void {
    this.#count++;
    this.#first ??= this.#line;
  }

  /** Ends the current line; `ends`: with it the paragraph. */
  #end(ends: boolean, evenEmpty: boolean): void {
    const last = this.#lines.at(-1);
    const level = this.#level;
    if (this.#current.trim() !== '' || evenEmpty) {
      const line = this.#current === '' ? this.#line : this.#started;
      this.#lines.push({ raw: this.#current, line, ends, ...(level && { level }) });
    } else if (ends && last && last.raw.trim() !== '') this.#lines[this.#lines.length - 1] = { ...last, ends };
    this.#current = '';
  }
}

/** Line ends in the source of a page: nothing between Han, a blank elsewhere. Blanks in front are an indent and stay. */
function unbroken(raw: string): string {
  const [indent = ''] = /^[ \u00A0\u2002\u2003\u3000]*/.exec(raw) ?? [];
  const pieces = raw.split('\n').map((piece) => piece.trim());
  return indent + joinedAll(pieces.filter((piece) => piece !== ''));
}
