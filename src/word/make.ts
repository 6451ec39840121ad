/**
 * Book → Word file in the format of official documents (GB/T 9704-2012).
 *
 * The library writes the body of the document; styles, settings, fonts and properties are written here
 * (`styles.ts`, `parts.ts`) and take the place of its own. The zip is made anew with one date and in one order, so that
 * the same book gives the same bytes.
 */
import {
  AlignmentType,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
} from 'docx';
import type { Block, Book, Entry } from '../document/book.js';
import { blocksOf } from '../document/book.js';
import type { PageAt } from '../document/deck.js';
import type { BookTheme } from '../print/theme.js';
import { zip } from '../zip/write.js';
import { openZip } from '../zip/zip.js';
import { blocksIn, termRuns } from './blocks.js';
import { contentsTheme } from './contents.js';
import { contextOf, type WordContext } from './context.js';
import { gridOf } from './grid.js';
import { numberingOf } from './numbering.js';
import { appProperties, coreProperties, fontTablePart, settingsPart } from './parts.js';
import { runsOf, wordsRun } from './runs.js';
import { headingStyle } from './style-names.js';
import { stylesPart } from './styles.js';
import { twips } from './units.js';

/**
 * Writes the book as a Word file.
 * @param pageAt the printed page of a place, for contents and glossary
 * @param pictureOf the bytes of the file of a picture
 * @param date the only date in the file
 */
export async function wordOf(
  book: Book,
  theme: BookTheme,
  pageAt: PageAt,
  pictureOf: WordContext['pictureOf'],
  date: Date,
): Promise<Uint8Array> {
  const context = contextOf(book, theme, pageAt, pictureOf);
  const notes = theme.word.notes === 'endnotes' ? endnotesOf(book, context) : {};
  const document = new Document({
    ...book.meta,
    creator: book.meta.author,
    sections: sectionsOf(book, context),
    numbering: numberingOf(context.numbered.values(), theme),
    endnotes: notes,
    evenAndOddHeaderAndFooters: true,
  });
  const headings = [...context.headings.values()].flatMap(({ block, outline }) =>
    block.kind === 'section' ? [headingStyle(block.level, outline)] : [],
  );
  const overrides = new Map([
    ['word/styles.xml', stylesPart(theme, headings, contentsTheme(context))],
    ['word/settings.xml', settingsPart(Object.keys(notes).length > 0)],
    ['word/fontTable.xml', fontTablePart(theme)],
    ['docProps/core.xml', coreProperties(book.meta, date)],
    ['docProps/app.xml', appProperties(book.meta)],
  ]);
  return repacked(await Packer.toBuffer(document), overrides);
}

function repacked(written: Uint8Array, overrides: ReadonlyMap<string, string>): Uint8Array {
  const parts = openZip(written, { part: LARGEST, total: LARGEST });
  const first = ['[Content_Types].xml', '_rels/.rels'];
  const names = [...first, ...parts.names.filter((name) => !first.includes(name))];
  return zip(
    names.map((name) => {
      const part = parts.read(name)!;
      const own = name === DOCUMENT ? patched(Buffer.from(part).toString()) : overrides.get(name);
      return [name, own ?? part] as const;
    }),
  );
}

const DOCUMENT = 'word/document.xml';

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

/** The sections: cover, contents and text each have numbers of their own, and each starts on a right-hand page. */
function sectionsOf({ blocks }: Book, context: WordContext): ISectionOptions[] {
  const groups: { readonly kind: Matter; readonly blocks: Block[] }[] = [];
  for (const block of blocks) {
    const kind = block.kind === 'cover' || block.kind === 'contents' ? block.kind : 'text';
    if (kind === 'contents' && context.headings.size === 0) continue;
    const last = groups.at(-1);
    if (last?.kind === kind && kind === 'text') last.blocks.push(block);
    else groups.push({ kind, blocks: [block] });
  }
  return groups.map(({ kind, blocks }) => ({
    properties: propertiesOf(kind, context),
    footers: footersOf(kind, context),
    children: blocksIn(blocks, context) as FileChild[],
  }));
}

type Matter = 'cover' | 'contents' | 'text';

/** Paper, margins, page numbers and grid of a section. */
function propertiesOf(kind: Matter, context: WordContext): ISectionPropertiesOptions {
  const grid = kind === 'contents' ? gridOf(contentsTheme(context)) : context.grid;
  return {
    type: SectionType.ODD_PAGE,
    page: {
      size: { width: grid.width, height: grid.height },
      margin: {
        top: grid.top,
        bottom: grid.bottom,
        left: grid.inner,
        right: grid.outer,
        header: Math.floor(grid.top / 2),
        footer: grid.footer,
        gutter: 0,
      },
      ...(kind !== 'cover' && {
        pageNumbers: {
          start: 1,
          formatType: kind === 'contents' ? NumberFormat.LOWER_ROMAN : NumberFormat.DECIMAL,
        },
      }),
    },
    endnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL } },
    grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: grid.pitch, charSpace: grid.charSpace },
  };
}

/** Page numbers after GB/T 9704-2012 7.5: — 1 —, right on odd pages and left on even ones. A cover has none. */
function footersOf(kind: Matter, { theme }: WordContext) {
  const { align, inset } = theme.folio;
  const footer = (side: 'left' | 'right') =>
    new Footer({
      children: [
        new Paragraph({
          style: 'Footer',
          alignment:
            align === 'center' ? AlignmentType.CENTER : side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
          ...(align === 'outer' && { indent: { [side]: twips(inset) } }),
          children:
            kind === 'cover' ? [] : [wordsRun('— '), wordsRun('', { children: [PageNumber.CURRENT] }), wordsRun(' —')],
        }),
      ],
    });
  return { default: footer('right'), even: footer('left') };
}

/** The entries that the text has marks of, as endnotes by number. */
function endnotesOf({ blocks }: Book, context: WordContext): Record<string, { children: Paragraph[] }> {
  const entries = [...blocksOf(blocks)].filter((block): block is Entry => block.kind === 'entry');
  return Object.fromEntries(
    entries
      .filter(({ key }) => context.marks.has(key))
      .map((entry) => [
        context.entries.get(entry.key)!,
        {
          children: [
            new Paragraph({
              style: 'EndnoteText',
              children: [...termRuns(entry, context), ...runsOf(entry.text, context, { key: entry.key })],
            }),
          ],
        },
      ]),
  );
}
