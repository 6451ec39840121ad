/** The parts of an Excel workbook of one sheet, as they stand in its archive. */

/** The declaration that begins each part. */
const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The namespace of workbook, sheet and styles. */
export const spreadsheetMain = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** All of it is XML: `name` is escaped, `styles` and `worksheet` are the elements of these names. */
interface OneSheet {
  readonly name: string;
  readonly styles: string;
  readonly worksheet: string;
}

/** Path and text of each part, in the order of the archive (ECMA-376 part 1, 12). */
export function workbookParts({ name, styles, worksheet }: OneSheet): [path: string, text: string][] {
  return [
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
      `${header}<workbook xmlns="${spreadsheetMain}" xmlns:r="${relationships}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${header}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="rId2" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', header + styles],
    ['xl/worksheets/sheet1.xml', header + worksheet],
  ];
}
