/**
 * Book → Word file in the format of official documents (GB/T 9704-2012).
 *
 * The library writes the body of the document; styles, settings, fonts and properties are written here
 * (`styles.ts`, `parts.ts`) and take the place of its own. The zip is written again with one date and in one order, so that
 * the same book gives the same bytes.
 */
import {
  Document,
  type FileChild,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  NumberFormat,
  Paragraph,
  SectionType,
} from 'docx';
import type { Block, Book, Entry } from '../document/book.js';
import { blocksOf } from '../document/book.js';
import type { PageAt } from '../document/deck.js';
import type { BookTheme } from '../print/theme.js';
import { blocksIn, termRuns } from './blocks.js';
import type { CarriedContent } from './carried-content.js';
import { type Commentary, commentStyles } from './comments.js';
import { contentsTheme } from './contents.js';
import { contextOf, type WordContext } from './context.js';
import { folioFooter } from './folio-footer.js';
import { gridOf, sectionGrid } from './grid.js';
import { numberingOf } from './numbering.js';
import { packed } from './packed.js';
import { appProperties, coreProperties, fontTablePart, settingsPart } from './parts.js';
import { runsOf } from './runs.js';
import { headingStyle } from './style-names.js';
import { stylesPart } from './styles.js';

/**
 * Writes the book as a Word file.
 * @param pageAt the printed page of a place, for contents and glossary
 * @param pictureOf the bytes of the file of a picture
 * @param date the only date in the file
 * @param content carried in the file, for an import
 * @param commentary comments on the text
 */
export async function wordOf(
  book: Book,
  theme: BookTheme,
  pageAt: PageAt,
  pictureOf: WordContext['pictureOf'],
  date: Date,
  content?: CarriedContent,
  commentary?: Commentary,
): Promise<Uint8Array> {
  const context = contextOf(book, theme, pageAt, pictureOf, commentary);
  const notes = theme.word.notes === 'endnotes' ? endnotesOf(book, { ...context, comments: undefined }) : {};
  const sections = sectionsOf(book, context);
  const document = new Document({
    ...book.meta,
    creator: book.meta.author,
    sections,
    ...(context.comments && { comments: context.comments.written() }),
    numbering: numberingOf(context.numbered.values(), theme),
    endnotes: notes,
    evenAndOddHeaderAndFooters: true,
  });
  const headings = [...context.headings.values()].flatMap(({ block, outline }) =>
    block.kind === 'section' ? [headingStyle(block.level, outline)] : [],
  );
  return packed(document, {
    styles: stylesPart(theme, headings, contentsTheme(context), commentary ? commentStyles(theme) : ''),
    settings: settingsPart(Object.keys(notes).length > 0, true),
    fontTable: fontTablePart(theme),
    core: coreProperties(book.meta, date),
    app: appProperties(book.meta),
    content,
  });
}

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
  const { page, grid } = sectionGrid(kind === 'contents' ? gridOf(contentsTheme(context)) : context.grid);
  return {
    type: SectionType.ODD_PAGE,
    page: {
      ...page,
      ...(kind !== 'cover' && {
        pageNumbers: {
          start: 1,
          formatType: kind === 'contents' ? NumberFormat.LOWER_ROMAN : NumberFormat.DECIMAL,
        },
      }),
    },
    endnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL } },
    grid,
  };
}

/** Page numbers after GB/T 9704-2012 7.5: — 1 —, right on odd pages and left on even ones. A cover has none. */
function footersOf(kind: Matter, { theme }: WordContext) {
  const footer = (side: 'left' | 'right') => folioFooter(theme, side, kind !== 'cover');
  return { default: footer('right'), even: footer('left') };
}

/** The entries that the text has marks of, as endnotes by number; Word has no comments in them. */
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
