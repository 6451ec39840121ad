/**
 * The cells of an Excel workbook that is embedded in a Word file: its first sheet, as Excel last showed it
 * (ECMA-376-1 part 18). Formulas are not computed; formats of numbers are followed as far as percent and decimals.
 */
import type { ZipParts } from '../../zip/zip.js';
import { MEGABYTE, openZip, ZipFault } from '../../zip/zip.js';
import { relationsOf } from './relations.js';
import type { XmlElement } from './xml.js';
import { below, child, childrenOf, parseXml, XmlFault } from './xml.js';

const MOST = { rows: 200, columns: 60 };

/** The rows of the first sheet with cells; `undefined` for what is no workbook. */
export function workbookCells(bytes: Uint8Array): string[][] | undefined {
  try {
    const zip = openZip(bytes, { total: 50 * MEGABYTE, part: 10 * MEGABYTE });
    const main = 'xl/workbook.xml';
    const part = (name: string | undefined) => {
      const found = name === undefined ? undefined : zip.read(name);
      return found && parseXml(found);
    };
    const book = part(main);
    if (!book) return undefined;
    const relations = relationsOf(zip, main);
    const shared = sharedTexts(part('xl/sharedStrings.xml'));
    const decimals = formatsOf(part('xl/styles.xml'));
    for (const sheet of below(book, 'x:sheet')) {
      const root = part(relations.get(sheet.attributes['r:id'] ?? '')?.part);
      const rows = root ? sheetRows(root, shared, decimals) : [];
      if (rows.length > 0) return rows;
    }
    return [];
  } catch (cause) {
    if (cause instanceof ZipFault || cause instanceof XmlFault) return undefined;
    throw cause;
  }
}

function sheetRows(sheet: XmlElement, shared: readonly string[], decimals: Formats): string[][] {
  const rows: string[][] = [];
  for (const [r, row] of below(sheet, 'x:row').entries()) {
    const at = Number(row.attributes.r ?? r + 1) - 1;
    if (!(at >= 0 && at < MOST.rows)) continue;
    const cells: string[] = [];
    for (const [c, cell] of childrenOf(row, 'x:c').entries()) {
      const column = columnOf(cell.attributes.r) ?? c;
      if (column < MOST.columns) cells[column] = shownIn(cell, shared, decimals);
    }
    rows[at] = Array.from(cells, (text) => text ?? '');
  }
  const filled = Array.from(rows, (row) => row ?? []).filter((row) => row.some((text) => text !== ''));
  const width = Math.max(0, ...filled.map((row) => row.length));
  return filled.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
}

/** The column of a reference such as `AB12`, from 0. */
function columnOf(reference = ''): number | undefined {
  const [letters = ''] = /^[A-Z]{1,3}/.exec(reference) ?? [];
  if (letters === '') return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shownIn(cell: XmlElement, shared: readonly string[], { percents, fixed }: Formats): string {
  const value = child(cell, 'x:v')?.text ?? '';
  const style = Number(cell.attributes.s ?? 0);
  switch (cell.attributes.t) {
    case 's':
      return shared[Number(value)] ?? '';
    case 'inlineStr':
      return textOf(child(cell, 'x:is'));
    case 'str':
      return value;
    case 'b':
    case 'e':
      return '';
    default:
      if (value === '' || !Number.isFinite(Number(value))) return value;
      if (percents.has(style)) return `${rounded(Number(value) * 100, percents.get(style)!)}%`;
      return fixed.has(style)
        ? rounded(Number(value), fixed.get(style)!)
        : String(Number(Number(value).toPrecision(12)));
  }
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

/** Decimals by the index of a cell format: of percent, and of plain numbers with a fixed number of them. */
interface Formats {
  readonly percents: ReadonlyMap<number, number>;
  readonly fixed: ReadonlyMap<number, number>;
}

function formatsOf(root: XmlElement | undefined): Formats {
  const codes = new Map<string, string>([
    ['1', '0'],
    ['2', '0.00'],
    ['9', '0%'],
    ['10', '0.00%'],
  ]);
  for (const { attributes } of root ? below(root, 'x:numFmt') : [])
    codes.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
  const percents = new Map<number, number>();
  const fixed = new Map<number, number>();
  for (const [i, { attributes }] of childrenOf(child(root, 'x:cellXfs'), 'x:xf').entries()) {
    const [form, point = '', percent] =
      /^0(?:\.(0+))?_? ?(%)?(?=$|;|_)/.exec(codes.get(attributes.numFmtId ?? '') ?? '') ?? [];
    if (form !== undefined) (percent ? percents : fixed).set(i, point.length);
  }
  return { percents, fixed };
}

/** The workbook of a chart, by the relations of its part. */
export function workbookOf(zip: ZipParts, chart: string): Uint8Array | undefined {
  for (const { part, type } of relationsOf(zip, chart).values())
    if (part !== undefined && type === 'package') return zip.read(part);
  return undefined;
}
