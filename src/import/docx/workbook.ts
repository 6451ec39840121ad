/**
 * The cells of an Excel workbook, as Excel last showed them (ECMA-376-1 part 18): of one that is embedded in a Word file
 * the first sheet with cells, of a file of its own all sheets. Formulas are not computed; formats of numbers are followed
 * as far as percent, decimals and dates.
 */
import type { ZipParts } from '../../zip/zip.js';
import { MEGABYTE, openZip, ZipFault } from '../../zip/zip.js';
import { relationsOf } from './relations.js';
import type { XmlElement } from './xml.js';
import { below, child, childrenOf, parseXml, XmlFault } from './xml.js';

/** Unpacked bytes of the parts that are still read, each time one is read. */
export interface PartsLeft {
  bytes: number;
}

/** Of a file of its own: some hundred bytes for each of 20,000 rows of a dozen cells. */
const MOST_PARTS = 30 * MEGABYTE;

/** More than these of an embedded workbook are left out. */
const MOST = { rows: 200, columns: 60 };
/** Sheets, rows and columns of a file of its own; one with more rows is refused. */
const MOST_SHEETS = 50;
export const MOST_ROWS = 20_000;
/** Cells that merged ranges may fill, so that ranges over one another end. */
const MOST_FILLED = 200_000;

export interface Sheet {
  readonly name: string;
  /** Those with characters, in their order. */
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** From 1, as the program that shows the file counts. */
  readonly number: number;
  /** By column; each as long as the row. */
  readonly cells: readonly string[];
}

/**
 * The rows of the first sheet with cells; `undefined` for what is no workbook, or a larger one.
 * @param left what may be unpacked, less what this unpacks
 */
export function workbookCells(bytes: Uint8Array, left: PartsLeft = { bytes: MOST_PARTS }): string[][] | undefined {
  try {
    const book = openBook(bytes, left);
    for (const sheet of book?.sheets.slice(0, MOST_SHEETS) ?? []) {
      const root = book!.rootOf(sheet);
      const rows = root ? sheetRows(root, book!.formats, MOST.rows) : [];
      const filled = rows.filter(hasText).map(({ cells }) => cells);
      const width = Math.max(0, ...filled.map((row) => row.length));
      if (width > 0) return filled.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
    }
    return book && [];
  } catch (cause) {
    if (cause instanceof ZipFault || cause instanceof XmlFault) return undefined;
    throw cause;
  }
}

/**
 * The sheets of a workbook; each cell of a merged range has its text, a formula without a stored result stands as
 * `=SUM(B2:B4)`, an error as `#DIV/0!`. `undefined` for a zip that is no workbook; throws `ZipFault` and `XmlFault`.
 */
export function sheetsOf(bytes: Uint8Array): Sheet[] | undefined {
  const book = openBook(bytes, { bytes: MOST_PARTS });
  return book?.sheets.slice(0, MOST_SHEETS).map((sheet) => {
    const root = book.rootOf(sheet);
    const rows = root ? sheetRows(root, { ...book.formats, showsFaults: true }, Number.POSITIVE_INFINITY) : [];
    if (rows.filter(hasText).some(({ number }) => number > MOST_ROWS)) throw new ZipFault('too-large');
    if (root) fillMerged(rows, root);
    return { name: sheet.attributes.name ?? '', rows: rows.filter(hasText) };
  });
}

function openBook(bytes: Uint8Array, left: PartsLeft) {
  const zip = openZip(bytes, { total: 50 * MEGABYTE, part: 10 * MEGABYTE });
  const main = 'xl/workbook.xml';
  const part = (name: string | undefined) => {
    const found = name === undefined ? undefined : zip.read(name);
    left.bytes -= found?.length ?? 0;
    if (left.bytes < 0) throw new ZipFault('too-large');
    return found && parseXml(found);
  };
  const book = part(main);
  if (!book) return undefined;
  const relations = relationsOf(zip, main);
  const shared = sharedTexts(part('xl/sharedStrings.xml'));
  const [properties] = below(book, 'x:workbookPr');
  const counts1904 = /^(?:1|true)$/.test(properties?.attributes.date1904 ?? '');
  const formats: Formats = { ...formatsOf(part('xl/styles.xml')), shared, counts1904, showsFaults: false };
  const rootOf = (sheet: XmlElement) => part(relations.get(sheet.attributes['r:id'] ?? '')?.part);
  return { sheets: below(book, 'x:sheet'), formats, rootOf };
}

interface OpenRow extends SheetRow {
  readonly cells: string[];
}

function hasText({ cells }: SheetRow): boolean {
  return cells.some((text) => text !== '');
}

/** Rows up to a number, in their order; cells that a row leaves out are empty. */
function sheetRows(sheet: XmlElement, formats: Formats, last: number): OpenRow[] {
  const rows: OpenRow[] = [];
  for (const [r, row] of below(sheet, 'x:row').entries()) {
    const number = Number(row.attributes.r ?? r + 1);
    if (!(number >= 1 && number <= last)) continue;
    const cells: string[] = [];
    for (const [c, cell] of childrenOf(row, 'x:c').entries()) {
      const column = columnOf(cell.attributes.r) ?? c;
      if (column < MOST.columns) cells[column] = shownIn(cell, formats);
    }
    rows.push({ number, cells: Array.from(cells, (text) => text ?? '') });
  }
  return rows.sort((a, b) => a.number - b.number);
}

/** Writes the text of each merged range into all of its cells. */
function fillMerged(rows: readonly OpenRow[], sheet: XmlElement): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  let filled = 0;
  for (const { attributes } of below(sheet, 'x:mergeCell')) {
    const [first = '', end = first] = (attributes.ref ?? '').split(':');
    const [left, right] = [columnOf(first), columnOf(end)];
    const [top, bottom] = [first, end].map((reference) => Number(/\d+$/.exec(reference)?.[0]));
    const text = byNumber.get(top!)?.cells[left ?? -1] ?? '';
    if (left === undefined || right === undefined || text === '') continue;
    for (let number = top!; number <= Math.min(bottom!, top! + MOST_ROWS) && filled < MOST_FILLED; number++) {
      const cells = byNumber.get(number)?.cells;
      for (let column = left; cells && column <= Math.min(right, MOST.columns - 1); column++) {
        while (cells.length <= column) cells.push('');
        cells[column] = text;
        filled++;
      }
      filled++;
    }
  }
}

/** The column of a reference such as `AB12`, from 0. */
function columnOf(reference = ''): number | undefined {
  const [letters = ''] = /^[A-Z]{1,3}/.exec(reference) ?? [];
  if (letters === '') return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shownIn(cell: XmlElement, { shared, percents, fixed, dates, counts1904, showsFaults }: Formats): string {
  const value = child(cell, 'x:v')?.text ?? '';
  const formula = child(cell, 'x:f');
  if (showsFaults && formula && value === '') return `=${formula.text}`;
  const style = Number(cell.attributes.s ?? 0);
  switch (cell.attributes.t) {
    case 's':
      return shared[Number(value)] ?? '';
    case 'inlineStr':
      return textOf(child(cell, 'x:is'));
    case 'str':
      return value;
    case 'b':
      return '';
    case 'e':
      return showsFaults ? value : '';
    case 'd':
      return dateShown(new Date(value), 'ymd') ?? value;
    default:
      if (value === '' || !Number.isFinite(Number(value))) return value;
      if (dates.has(style)) return dateShown(dateOf(Number(value), counts1904), dates.get(style)!) ?? value;
      if (percents.has(style)) return `${rounded(Number(value) * 100, percents.get(style)!)}%`;
      return fixed.has(style)
        ? rounded(Number(value), fixed.get(style)!)
        : String(Number(Number(value).toPrecision(12)));
  }
}

const DAY = 86_400_000;

/** The day of a serial number: days since the end of 1899, after a 29 February 1900 that was none, or since 1904. */
function dateOf(serial: number, counts1904: boolean): Date {
  return new Date(counts1904 ? Date.UTC(1904, 0, 1) + serial * DAY : Date.UTC(1899, 11, 30) + serial * DAY);
}

/** A date with the parts that its format has: 2023年, 2023年12月, 2023年12月31日; `undefined` for one out of range. */
function dateShown(date: Date, parts: string): string | undefined {
  if (Number.isNaN(date.getTime())) return undefined;
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return `${year}年${parts === 'y' ? '' : `${month}月${parts.includes('d') ? `${day}日` : ''}`}`;
}

function rounded(value: number, decimals: number): string {
  return value.toFixed(Math.min(10, decimals));
}

function sharedTexts(root: XmlElement | undefined): string[] {
  return childrenOf(root, 'x:si').map(textOf);
}

/** The characters of a text, those that say how it is read left out. */
function textOf(element: XmlElement | undefined): string {
  const inner = (from: XmlElement): string =>
    from.children.map((each) => (each.name === 'x:t' ? each.text : each.name === 'x:rPh' ? '' : inner(each))).join('');
  return (element ? inner(element) : '').trim();
}

/** By the index of a cell format: decimals of percent, of plain numbers with a fixed number of them, parts of dates. */
interface CellFormats {
  readonly percents: ReadonlyMap<number, number>;
  readonly fixed: ReadonlyMap<number, number>;
  readonly dates: ReadonlyMap<number, string>;
}

/** What the text of a cell depends on beside the cell. */
interface Formats extends CellFormats {
  readonly shared: readonly string[];
  /** Whether days are counted from 1904. */
  readonly counts1904: boolean;
  /** Whether formulas without a result and errors are shown; else such a cell is empty. */
  readonly showsFaults: boolean;
}

/** Characters of the code of a format; Excel accepts no longer one, and the search in it takes quadratic time. */
const LONGEST_CODE = 255;

/** Built-in formats of dates (18.8.30), those of Chinese among them. */
const builtInDates = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];

function formatsOf(root: XmlElement | undefined): CellFormats {
  const codes = new Map<string, string>([
    ['1', '0'],
    ['2', '0.00'],
    ['9', '0%'],
    ['10', '0.00%'],
    ...builtInDates.map((id): [string, string] => [String(id), /^(?:17|27|57)$/.test(String(id)) ? 'ym' : 'ymd']),
  ]);
  for (const { attributes } of root ? below(root, 'x:numFmt') : [])
    codes.set(attributes.numFmtId ?? '', (attributes.formatCode ?? '').slice(0, LONGEST_CODE));
  const percents = new Map<number, number>();
  const fixed = new Map<number, number>();
  const dates = new Map<number, string>();
  for (const [i, { attributes }] of childrenOf(child(root, 'x:cellXfs'), 'x:xf').entries()) {
    const code = codes.get(attributes.numFmtId ?? '') ?? '';
    const [form, point = ''] = /^0(?:\.(0+))?(?=$|;|_)/.exec(code) ?? [];
    const decimals = percentDecimals(code);
    if (decimals !== undefined) percents.set(i, decimals);
    else if (form !== undefined) fixed.set(i, point.length);
    const date = bareFormat(code).toLowerCase();
    if (date.includes('y')) dates.set(i, ['y', 'm', 'd'].filter((part) => date.includes(part)).join(''));
  }
  return { percents, fixed, dates };
}

/** A format of numbers without its literal characters, conditions and colours. */
function bareFormat(code: string): string {
  return code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
}

/** How many decimals a format of percent shows; `undefined` for any other. */
export function percentDecimals(code: string): number | undefined {
  const [percent, decimals = ''] = /^[#0,_ ]*(?:\.(0+))?[_ ]*%/.exec(bareFormat(code)) ?? [];
  return percent === undefined ? undefined : Math.min(10, decimals.length);
}

/** The part with the workbook of a chart, by the relations of the chart's part. */
export function workbookOf(zip: ZipParts, chart: string): string | undefined {
  const relations = [...relationsOf(zip, chart).values()];
  return relations.find(({ part, type }) => part !== undefined && type === 'package')?.part;
}
