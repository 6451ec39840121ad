/**
 * Book → composed paragraphs, placed on pages.
 *
 * Every line is one pitch high whatever its type size, and every space a whole
 * number of lines, so the text never leaves the grid of the page. Which line
 * stands on which page is decided for the whole book before pdfmake sees it.
 */
import type { Note } from '../diagnostic.js';
import type { Block, Book } from '../document/book.js';
import type { Text } from '../document/text.js';
import type { PageBlock } from '../typography/pages.js';
import { planPages } from '../typography/pages.js';
import type { FontTable } from './fonts.js';
import type { Paragraph, Stretch } from './paragraph.js';
import { setParagraph } from './paragraph.js';
import type { ComposedNode } from './pdfmake/composed.js';
import { composedNode } from './pdfmake/composed.js';
import type { BookTheme, Style, StyleName } from './theme.js';

interface Setting {
  readonly theme: BookTheme;
  readonly fonts: FontTable;
  readonly note: Note;
}

/** Space after the number of an entry, in em: 40. and 9类 must not read as 40.9类. */
const LABEL_SPACE = 0.25;

/** A paragraph, and whether a page begins with it. */
interface Piece {
  readonly paragraph: Paragraph;
  readonly newPage: boolean;
}

/** The whole book as nodes for pdfmake, page breaks decided. */
export function layOut(book: Book, setting: Setting): ComposedNode[] {
  // A paragraph of which no font has a character was told; one without characters takes no line.
  const pieces = book.blocks
    .flatMap((block) => piecesOf(block, setting))
    .filter(({ paragraph }) => paragraph.composition.ways.length > 0);
  const plans = planPages(pieces.map(pageBlock), setting.theme.page.lines);
  return pieces.map(({ paragraph }, index) => composedNode(paragraph, plans[index]!, setting.theme));
}

function pageBlock({ paragraph, newPage }: Piece): PageBlock {
  const { composition, style, heading } = paragraph;
  const ways = composition.ways.map(({ ends, cost }) => ({ lines: ends.length, cost }));
  // Of all ways to set it, the one in which its heading takes most lines.
  const linesOf = (ends: readonly number[]) => ends.findIndex((end) => end >= heading) + 1;
  const headingLines = heading > 0 ? Math.max(...composition.ways.map(({ ends }) => linesOf(ends))) : 0;
  return { ways, before: style.before, after: style.after, heading: headingLines, newPage };
}

function piecesOf(block: Block, setting: Setting): Piece[] {
  const { theme, fonts, note } = setting;
  const { styles } = theme;
  const set = (name: StyleName, ...stretches: Stretch[]): Piece => ({
    paragraph: setParagraph(stretches, styles[name], theme, fonts, note),
    newPage: false,
  });
  const under = (blocks: readonly Block[]) => blocks.flatMap((inner) => piecesOf(inner, setting));
  switch (block.kind) {
    case 'title':
    case 'salutation':
      return [set(block.kind, { text: block.text, style: styles[block.kind] })];
    case 'byline':
      return [set(block.role, { text: block.text, style: styles[block.role] })];
    case 'paragraph':
      return [
        set('paragraph', { text: block.lead, style: styles.lead }, { text: block.text, style: styles.paragraph }),
      ];
    case 'part':
      return [set('part', ...numbered(block, styles.part)), ...under(block.blocks)];
    case 'section': {
      const runIn = { text: block.intro, style: styles.paragraph };
      return [set('section', ...numbered(block, styles.section), runIn), ...under(block.blocks)];
    }
    case 'annex': {
      // Both stay with the first entry.
      const title = set('annex', { text: block.heading, style: styles.annex, heading: true });
      const label = set('annex-label', { text: block.label, style: styles['annex-label'], heading: true });
      const [first, ...rest] = block.label.length > 0 ? [label, title] : [title];
      return [{ ...first!, newPage: true }, ...rest, ...under(block.blocks)];
    }
    case 'entry':
      return [
        set(
          'entry',
          { text: [{ text: block.number }], style: styles.entry, label: true, after: LABEL_SPACE },
          { text: block.term, style: styles.term },
          { text: block.text, style: styles.entry },
        ),
      ];
  }
}

function numbered({ number, heading }: { readonly number: string; readonly heading: Text }, style: Style): Stretch[] {
  return [
    { text: [{ text: number }], style, label: true, heading: true },
    { text: heading, style, heading: true },
  ];
}
