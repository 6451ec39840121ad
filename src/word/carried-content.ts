/**
 * The content that a Word file was made of, carried in the file as a part of custom XML (ISO/IEC 29500-1 15.2.5), which
 * Word, WPS and LibreOffice keep when they save.
 *
 * The text that people see cannot hold all of it: how its lines are divided, kinds of parts and annexes, keywords, words
 * of the text that stand for a term, paths of pictures. An import takes these from here, and every word from the text.
 */
import { escapeXml } from '../text/xml-escape.js';

export interface CarriedContent {
  /** Texts of YAML by the names of the files. */
  readonly files: ReadonlyMap<string, string>;
  /** Of each picture, by its path, the digest of its bytes. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Keys of the report that this edition does not show. */
  readonly unseen: readonly string[];
}

export const contentNamespace = 'urn:yinfa:content';

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** Any id will do that no other part has; one that is fixed keeps the bytes of the file the same. */
const ITEM_ID = '{6A1D0F52-5E0B-4C7E-9C53-59494E464131}';

/** The parts to add to a package, by name. */
export function contentParts({ files, pictures, unseen }: CarriedContent): [name: string, xml: string][] {
  const item = [
    `${HEADER}<content xmlns="${contentNamespace}"${unseen.length > 0 ? ` unseen="${unseen.join(' ')}"` : ''}>`,
    // A parser reads every end of a line as a line feed, so a carriage return is written by its number.
    ...[...files].map(
      ([name, text]) =>
        `<file name="${escapeXml(name)}" xml:space="preserve">${escapeXml(text).replaceAll('\r', '&#13;')}</file>`,
    ),
    ...[...pictures].map(([path, digest]) => `<picture path="${escapeXml(path)}" digest="${digest}"/>`),
    '</content>',
  ];
  const properties = `<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="${ITEM_ID}"><ds:schemaRefs><ds:schemaRef ds:uri="${contentNamespace}"/></ds:schemaRefs></ds:datastoreItem>`;
  const relation = `<Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/>`;
  return [
    ['customXml/item1.xml', item.join('')],
    ['customXml/itemProps1.xml', `${HEADER}${properties}`],
    ['customXml/_rels/item1.xml.rels', `${HEADER}<Relationships xmlns="${RELATIONS}">${relation}</Relationships>`],
  ];
}

/** The types of the parts of a package, with those of the parts added. */
export function withContentType(types: string): string {
  const own =
    '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>';
  return types.replace('</Types>', `${own}</Types>`);
}

/** The relations of the document, with that of the part added. */
export function withContentRelation(relations: string): string {
  const own = `<Relationship Id="content" Type="${OFFICE}/relationships/customXml" Target="../customXml/item1.xml"/>`;
  return relations.replace('</Relationships>', `${own}</Relationships>`);
}
