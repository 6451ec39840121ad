/** Rows of a text of separated values (RFC 4180), as Excel, WPS and statistics programs write it. */
import { MOST_ROWS, type Sheet, type SheetRow } from '../import/docx/workbook.js';

const delimiters = ['\t', ',', ';', '，'] as const;
/** Columns of a sheet, as in Excel. */
export const MOST_COLUMNS = 16_384;

/** Characters at the beginning in which the delimiter is looked for. */
const BEGINNING = 4000;

/** The delimiter that stands most often in the first lines, outside of quotation marks. */
function delimiterOf(text: string): string {
  const bare = text.slice(0, BEGINNING).replace(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length - 1);
  return delimiters[counts.indexOf(Math.max(...counts))]!;
}

/**
 * The rows with characters, each with the number of the line it begins on. `undefined` where there are more than
 * `MOST_ROWS` or `MOST_COLUMNS`. A quotation mark that is never closed ends with its line.
 */
export function csvSheet(text: string): Sheet | undefined {
  const delimiter = delimiterOf(text);
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begin = 1;
  let at = 0;
  while (at < text.length) {
    const cell = cellAt(text, at, delimiter);
    cells.push(cell.text.trim());
    if (cells.length > MOST_COLUMNS) return undefined;
    line += cell.lines;
    at = cell.end;
    const mark = text[at] ?? '\n';
    at += text.startsWith('\r\n', at) ? 2 : 1;
    const isLast = mark === delimiter && at >= text.length;
    if (isLast) cells.push('');
    if (mark === delimiter && !isLast) continue;
    if (cells.some((one) => one !== '')) rows.push({ number: begin, cells });
    if (rows.length > MOST_ROWS) return undefined;
    cells = [];
    line++;
    begin = line;
  }
  return { name: '', rows };
}

interface Cell {
  readonly text: string;
  /** Of the mark behind it. */
  readonly end: number;
  /** Line ends within it. */
  readonly lines: number;
}

function cellAt(text: string, start: number, delimiter: string): Cell {
  const quote = text[start] === '"' ? closingQuote(text, start + 1) : -1;
  const behind = quote < 0 ? '' : (text[quote + 1] ?? '\n');
  if (quote >= 0 && (behind === delimiter || behind === '\n' || behind === '\r')) {
    const inner = text.slice(start + 1, quote);
    return {
      // A search for blanks before a line end takes quadratic time where there is none.
      text: inner
        .replaceAll('""', '"')
        .split(/[\r\n]/)
        .map((line) => line.trim())
        .join(''),
      end: quote + 1,
      lines: inner.split('\n').length - 1,
    };
  }
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return { text: text.slice(start, end), end, lines: 0 };
}

/** Where the quotation mark stands that closes a cell; two in a row are one character of it. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
