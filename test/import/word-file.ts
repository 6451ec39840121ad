/** Word files made of the XML a test is about. */
import { strToU8, zipSync } from 'fflate';

const uris = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  v: 'urn:schemas-microsoft-com:vml',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  o: 'urn:schemas-microsoft-com:office:office',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  dgm: 'http://schemas.openxmlformats.org/drawingml/2006/diagram',
};
export const namespaces = Object.entries(uris)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

export interface WordParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header1?: string;
  readonly header2?: string;
  readonly footer1?: string;
  readonly comments?: string;
}

/** `word/commentsExtended.xml`: of each comment, by its last paragraph, the one it replies to and whether it is resolved. */
export function extendedComments(...comments: readonly string[]): Readonly<Record<string, string>> {
  return { 'word/commentsExtended.xml': `<w15:commentsEx ${namespaces}>${comments.join('')}</w15:commentsEx>` };
}

/** `docProps/app.xml` of a program that counted its pages. */
export function savedPages(pages: number): Readonly<Record<string, string>> {
  const uri = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return { 'docProps/app.xml': `<Properties xmlns="${uri}"><Pages>${pages}</Pages></Properties>` };
}

/** The bytes of a .docx with this inside `w:body`, and inside the roots of the other parts. */
export function wordFile(body: string, parts: WordParts = {}, others: Parameters<typeof zipped>[0] = {}): Uint8Array {
  const root = (name: string, inner: string) => strToU8(`<w:${name} ${namespaces}>${inner}</w:${name}>`);
  // header1 and header2 are both a w:hdr, and are found by relations alone.
  const roots: Readonly<Record<string, string>> = { header1: 'hdr', header2: 'hdr', footer1: 'ftr' };
  const margins = Object.keys(parts).filter((name) => roots[name]);
  const relations = margins.map(
    (name, i) => `<Relationship Id="m${i}" Type="${uris.r}/${name.replace(/\d/, '')}" Target="${name}.xml"/>`,
  );
  return zipped({
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, inner]) => [`word/${name}.xml`, root(roots[name] ?? name, inner)]),
    ),
    ...(margins.length > 0 && {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    }),
    ...others,
  });
}

export function zipped(files: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  const entries = Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}

/** A paragraph of one run; `properties` stand in its `w:pPr`. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A part of relations: by id the last word of the type, and the target. */
export function relations(targets: Readonly<Record<string, readonly [type: string, target: string]>>): string {
  const all = Object.entries(targets).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="http://example/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${all.join('')}</Relationships>`;
}

/** A workbook of one sheet with these rows, the texts they refer to and the formats of their cells. */
export function workbook(rows: string, texts: readonly string[], styles = ''): Uint8Array {
  const root = (name: string, inner: string) =>
    `<${name} xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${uris.r}">${inner}</${name}>`;
  return zipped({
    'xl/workbook.xml': root('workbook', '<sheets><sheet name="a" r:id="s"/></sheets>'),
    'xl/_rels/workbook.xml.rels': relations({ s: ['worksheet', 'worksheets/sheet1.xml'] }),
    'xl/worksheets/sheet1.xml': root('worksheet', `<sheetData>${rows}</sheetData>`),
    'xl/sharedStrings.xml': root('sst', texts.map((text) => `<si><t>${text}</t></si>`).join('')),
    'xl/styles.xml': root('styleSheet', styles),
  });
}
