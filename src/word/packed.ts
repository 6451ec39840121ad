/** The file of a document of the library, with parts of our own: one date, one order, the same bytes for the same input. */
import { type Document, Packer } from 'docx';
import { zip } from '../zip/write.js';
import { openZip } from '../zip/zip.js';
import { type CarriedContent, contentParts, withContentRelation, withContentType } from './carried-content.js';

/** Parts that take the place of those of the library. */
export interface OwnParts {
  readonly styles: string;
  readonly settings: string;
  readonly fontTable: string;
  /** Properties of the core: title, author, date. */
  readonly core: string;
  /** Properties of the program. */
  readonly app: string;
  /** The content that the file carries. */
  readonly content?: CarriedContent | undefined;
}

/** The bytes of the file. */
export async function packed(
  document: Document,
  { styles, settings, fontTable, core, app, content }: OwnParts,
): Promise<Uint8Array> {
  const overrides = new Map([
    ['word/styles.xml', styles],
    ['word/settings.xml', settings],
    ['word/fontTable.xml', fontTable],
    ['docProps/core.xml', core],
    ['docProps/app.xml', app],
  ]);
  const written = await Packer.toBuffer(document);
  const parts = openZip(written, { part: LARGEST, total: LARGEST });
  const first = ['[Content_Types].xml', '_rels/.rels'];
  const names = [...first, ...parts.names.filter((name) => !first.includes(name))];
  const patches: Patches = { [DOCUMENT]: patched, ...(content && contentPatches) };
  const own = names.map((name) => {
    const part = parts.read(name)!;
    const patch = patches[name];
    return [name, patch ? patch(Buffer.from(part).toString()) : (overrides.get(name) ?? part)] as const;
  });
  return zip([...own, ...(content ? contentParts(content) : [])]);
}

const DOCUMENT = 'word/document.xml';

type Patches = Readonly<Record<string, (xml: string) => string>>;

const contentPatches: Patches = {
  '[Content_Types].xml': withContentType,
  'word/_rels/document.xml.rels': withContentRelation,
};

/**
 * The body of the document, where the library counts bookmarks and pictures over the life of the process, and ends a
 * section after contents with an empty paragraph, which could start a page of its own: it is made as low as Word allows.
 */
function patched(xml: string): string {
  const ids = new Map<string, string>();
  const numbered = xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*w:id=")([^"]*)/g, (_, before: string, id: string) => {
    if (!ids.has(id)) ids.set(id, `${ids.size}`);
    return `${before}${ids.get(id)}`;
  });
  let pictures = 0;
  const counted = numbered.replace(/(<wp:docPr id=")\d+/g, (_, before: string) => `${before}${++pictures}`);
  const low = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
  return counted.replaceAll('<w:p><w:pPr><w:sectPr>', `<w:p><w:pPr>${low}<w:sectPr>`);
}

const LARGEST = 2 ** 31;
