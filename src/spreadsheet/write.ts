/** A table as a file that office programs open: an Excel workbook of one sheet, or separated values with a byte order mark. */
import { escapeXml } from '../text/xml-escape.js';
import { spreadsheetMain, workbookParts } from '../zip/workbook.js';
import { zip } from '../zip/write.js';

export interface WrittenTable {
  /** Name of the sheet, up to 31 characters. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of each column, in characters of the usual font. */
  readonly widths: readonly number[];
}

/** The bytes of an .xlsx: a bold header that stays in view, widths of columns, every cell a text. Its rows are fewer than 2^20. */
export function xlsxOf(table: WrittenTable): Uint8Array {
  return zip(workbookParts({ name: escapeXml(table.name), styles: styles(), worksheet: worksheet(table) }));
}

/** The usual font, and the bold one of the header. */
function styles(): string {
  const font = (weight: string) => `<font>${weight}<sz val="11"/><name val="宋体"/><charset val="134"/></font>`;
  return (
    `<styleSheet xmlns="${spreadsheetMain}"><fonts count="2">${font('')}${font('<b/>')}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function worksheet({ header: names, rows, widths }: WrittenTable): string {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const all = [names, ...rows].map((row, i) => rowXml(row, i + 1, i === 0 ? ' s="1"' : ''));
  return `<worksheet xmlns="${spreadsheetMain}">${view}<cols>${columns.join('')}</cols><sheetData>${all.join('')}</sheetData></worksheet>`;
}

function rowXml(cells: readonly string[], number: number, style: string): string {
  const written = cells.map((text, i) =>
    text === ''
      ? ''
      : `<c r="${columnName(i)}${number}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`,
  );
  return `<row r="${number}">${written.join('')}</row>`;
}

/** The letters of a column from 0: A, Z, AA. */
export function columnName(column: number): string {
  const first = Math.floor(column / 26);
  return `${first > 0 ? columnName(first - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** The bytes of a .csv as Excel reads it: UTF-8 with a byte order mark, lines that end in CR LF. */
export function csvOf({ header: names, rows }: WrittenTable): Uint8Array {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [names, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`);
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}
