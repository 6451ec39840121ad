/**
 * The workbook of a chart, opened by Edit Data in PowerPoint.
 *
 * It replaces that of pptxgenjs, which leaves cells of value zero empty, names a wrong table
 * range and contains the time of day. Labels are in column A, the values of each series in a column
 * after it under the name of the series, where the references of the chart point.
 */
import { escapeXml } from '../../text/xml-escape.js';
import { spreadsheetMain, workbookParts } from '../../zip/workbook.js';
import { archive } from './archive.js';

export interface Sheet {
  readonly labels: readonly string[];
  /** Up to 25: columns B to Z. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** The bytes of an .xlsx with the one sheet the chart refers to, `Sheet1`. */
export function workbook({ series, labels }: Sheet): Uint8Array {
  const rows = labels.map((label, i) => {
    const values = series.map(({ values }, n) => `<c r="${column(n)}${i + 2}"><v>${values[i]}</v></c>`);
    return row(i + 2, label, values.join(''));
  });
  const names = series.map(({ name }, n) => text(`${column(n)}1`, name)).join('');
  const sheet = `<sheetData>${row(1, '', names)}${rows.join('')}</sheetData>`;
  const worksheet = `<worksheet xmlns="${spreadsheetMain}"><cols><col min="1" max="1" width="24" customWidth="1"/></cols>${sheet}</worksheet>`;
  return archive(new Map(workbookParts({ name: 'Sheet1', styles, worksheet })));
}

/** One font for all cells. */
const styles =
  `<styleSheet xmlns="${spreadsheetMain}"><fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** The column of the n-th series, from B on. */
function column(n: number): string {
  return String.fromCharCode('B'.charCodeAt(0) + n);
}

function row(number: number, label: string, value: string): string {
  return `<row r="${number}">${label === '' ? '' : text(`A${number}`, label)}${value}</row>`;
}

function text(cell: string, value: string): string {
  return `<c r="${cell}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}
