/**
 * A plain text as lines of a draft.
 *
 * Line ends of every system count, and those that Word writes when it saves as text: page breaks (form feed), breaks
 * within a paragraph (vertical tab, U+2028). A page saved from the web with the ending .txt is read as HTML. No line
 * says that a paragraph ends there: a blank one may be a page break too.
 */
import type { Note } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import { characters, escapeInline, isIndented } from './characters.js';
import type { DraftLine } from './draft.js';
import { htmlLines } from './html.js';
import { noteComments } from './html-unseen.js';

/** A line of the file, numbered as editors number lines. */
export interface RawLine {
  readonly raw: string;
  readonly line: number;
  readonly ends?: boolean;
  readonly level?: number;
}

/** The lines of a text file. Notes characters that were removed and HTML that was read as such. */
export function textLines(file: string, text: string, note: Note): readonly DraftLine[] {
  const html = htmlLines(text);
  if (html) note(warning('import/html', { count: html.count }, { file, line: html.line, column: 1 }));
  if (html) noteComments(file, text, note);
  const cleaner = characters(file, note);
  const rows = html ? { lines: html.lines, tables: new Map<RawLine, string[][]>() } : withTables(rawLines(text));
  const lines = rows.lines.map((row): DraftLine => {
    const { raw, line, ends = false, level } = row;
    const table = rows.tables
      .get(row)
      ?.map((cells, r) => cells.map((cell) => escapeInline(cleaner.clean(cell, line + r).trim())));
    if (table) return { text: '', line, ends: true, table };
    const clean = cleaner.clean(raw, line);
    return {
      text: escapeInline(clean.trim()),
      line,
      ends,
      ...(level && { level }),
      ...(isIndented(raw) && { indented: true }),
    };
  });
  cleaner.report();
  return lines;
}

const LEAST_ROWS = 3;
const MOST_CELL = 40;

/** Consecutive lines whose cells are separated by tabs become one table at the first of them; a list of contents does not. */
function withTables(lines: readonly RawLine[]): {
  readonly lines: readonly RawLine[];
  readonly tables: ReadonlyMap<RawLine, string[][]>;
} {
  const cellsOf = ({ raw }: RawLine) => raw.trim().split('\t');
  const isRow = (line: RawLine) => {
    const cells = cellsOf(line);
    return cells.length >= 2 && cells.every((cell) => [...cell.trim()].length <= MOST_CELL && !/[。；]$/.test(cell));
  };
  const kept: RawLine[] = [];
  const tables = new Map<RawLine, string[][]>();
  for (let i = 0; i < lines.length; ) {
    let end = i;
    while (end < lines.length && isRow(lines[end]!)) end++;
    const rows = lines.slice(i, end).map(cellsOf);
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const even = rows.filter((row) => row.length === columns).length * 2 > rows.length;
    const listed = rows.every((row) => row.length === 2 && /^[\s.…·]*\d{1,3}$/.test(row[1]!));
    if (rows.length >= LEAST_ROWS && even && !listed) {
      kept.push(lines[i]!);
      tables.set(lines[i]!, rows);
      i = end;
    } else {
      kept.push(lines[i]!);
      i++;
    }
  }
  return { lines: kept, tables };
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
