/**
 * A plain text as lines, whatever ends them.
 *
 * Line ends of every system count, and what Word leaves behind when it saves as text: page breaks (form feed), breaks
 * within a paragraph (vertical tab, U+2028). A page saved from the web with the ending .txt is read as one. No line
 * says that a paragraph ends: a blank one may be a page break too.
 */
import type { Note } from '../diagnostic.js';
import { warning } from '../diagnostic.js';
import type { DraftLine } from './draft.js';
import { characters, escapeInline, isIndented } from './draft-characters.js';
import { htmlLines } from './draft-html.js';

/** A line as it stands in the file, numbered as editors do. */
export interface RawLine {
  readonly raw: string;
  readonly line: number;
  readonly ends?: boolean;
  readonly level?: number;
}

/** The lines of a text file. Notes characters that were taken out and remains of HTML. */
export function textLines(file: string, text: string, note: Note): readonly DraftLine[] {
  const html = htmlLines(text);
  if (html) note(warning('import/html', { count: html.count }, { file, line: html.line, column: 1 }));
  const cleaner = characters(file, note);
  const lines = (html?.lines ?? rawLines(text)).map(({ raw, line, ends = false, level }): DraftLine => {
    const clean = cleaner.clean(raw, line);
    return {
      text: escapeInline(clean.trim()),
      line,
      ends,
      ...(level && { level }),
      ...(isIndented(raw) && { indented: true }),
    };
  });
  cleaner.tell();
  return lines;
}

/** The text cut at its line ends. A page break does not begin a new line for an editor, so it keeps the number. */
export function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let line = 1;
  let from = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/g)) {
    lines.push({ raw: text.slice(from, index), line });
    from = index + end.length;
    if (/[\r\n]/.test(end)) line++;
  }
  if (from < text.length) lines.push({ raw: text.slice(from), line });
  return lines;
}
