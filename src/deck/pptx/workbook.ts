/**
 * The workbook of a chart, opened by Edit Data in PowerPoint.
 *
 * It replaces that of pptxgenjs, which leaves cells of value zero empty, names a wrong table
 * range and contains the time of day. Labels are in column A, the values of each series in a column
 * after it under the name of the series, where the references of the chart point.
 */
import { escapeXml } from '../../text/xml-escape.js';
import { archive, header } from './archive.js';

export interface Sheet {
  readonly labels: readonly string[];
  /** Up to 25: columns B to Z. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** The bytes of an .xlsx with the one sheet the chart refers to, `Sheet1`. */
export function workbook({ series, labels }: Sheet): Uint8Array {
  const rows = labels.map((label, i) => {
    const values = series.map(({ values }, n) => `<c r="${column(n)}${i + 2}"><v>${values[i]}</v></c>`);
    return row(i + 2, label, values.join(''));
  });
  const names = series.map(({ name }, n) => text(`${column(n)}1`, name)).join('');
  const sheet = `<sheetData>${row(1, '', names)}${rows.join('')}</sheetData>`;
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return archive(
    new Map([
      [
        '[Content_Types].xml',
        `${header}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
          `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
          `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/>` +
          `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
      ],
      [
        '_rels/.rels',
        `${header}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
      [
        'xl/workbook.xml',
        `${header}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        `${header}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/>` +
          `<Relationship Id="rId2" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
      ],
      [
        'xl/styles.xml',
        `${header}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts>` +
          '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
          '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
          '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
          '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>',
      ],
      [
        'xl/worksheets/sheet1.xml',
        `${header}<worksheet xmlns="${main}"><cols><col min="1" max="1" width="24" customWidth="1"/></cols>${sheet}</worksheet>`,
      ],
    ]),
  );
}

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
