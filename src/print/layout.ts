/**
 * Book → composed paragraphs, placed on pages.
 *
 * Every line is one pitch high whatever its type size, and every space a whole
 * number of lines, so the text never leaves the grid of the page. Which line
 * stands on which page is decided for the whole book before pdfmake sees it.
 */
import type { Note } from '../diagnostic.js';
import type { Block, Book } from '../document/book.js';
import type { PageBlock } from '../typography/pages.js';
import { planPages } from '../typography/pages.js';
import type { FontTable } from './fonts.js';
import type { Paragraph, Stretch } from './paragraph.js';
import { setParagraph } from './paragraph.js';
import type { ComposedNode } from './pdfmake/composed.js';
import { composedNode } from './pdfmake/composed.js';
import type { BookTheme, StyleName } from './theme.js';

interface Setting {
  readonly theme: BookTheme;
  readonly fonts: FontTable;
  readonly note: Note;
}

/** Space after the number of an entry, in em: 40. and 9类 must not read as 40.9类. */
const LABEL_SPACE = 0.25;

/** A paragraph with what the page must know of it. */
interface Piece {
  readonly paragraph: Paragraph;
  /** Characters of it that are a heading. */
  readonly heading: number;
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

function pageBlock({ paragraph, heading, newPage }: Piece): PageBlock {
  const { composition, style } = paragraph;
  const ways = composition.ways.map(({ ends, cost }) => ({ lines: ends.length, cost }));
  const [best] = composition.ways;
  const headingLines = heading > 0 && best ? best.ends.findIndex((end) => end >= heading) + 1 : 0;
  return { ways, before: style.before, after: style.after, heading: headingLines, newPage };
}

function piecesOf(block: Block, setting: Setting): Piece[] {
  const set = (name: StyleName, ...stretches: Stretch[]): Piece => piece(name, stretches, setting);
  const { styles } = setting.theme;
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
      return [heading('part', block, [], setting), ...under(block.blocks)];
    case 'section':
      return [
        heading('section', block, [{ text: block.intro, style: styles.paragraph }], setting),
        ...under(block.blocks),
      ];
    case 'annex': {
      const label =
        block.label.length > 0 ? [set('annex-label', { text: block.label, style: styles['annex-label'] })] : [];
      const [first, ...rest] = [...label, set('annex', { text: block.heading, style: styles.annex })];
      return [{ ...first!, newPage: true }, ...rest, ...under(block.blocks)].map((piece, index) =>
        // The annex's own headings stay with its first entry.
        index <= rest.length ? { ...piece, heading: piece.paragraph.glyphs.length } : piece,
      );
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

function heading(
  name: 'part' | 'section',
  block: Extract<Block, { kind: 'part' | 'section' }>,
  runIn: readonly Stretch[],
  setting: Setting,
): Piece {
  const style = setting.theme.styles[name];
  const own: Stretch[] = [
    { text: [{ text: block.number }], style, label: true },
    { text: block.heading, style },
  ];
  const alone = piece(name, own, setting);
  const whole = runIn.some(({ text }) => text.length > 0) ? piece(name, [...own, ...runIn], setting) : alone;
  return { ...whole, heading: alone.paragraph.glyphs.length };
}

function piece(name: StyleName, stretches: readonly Stretch[], { theme, fonts, note }: Setting): Piece {
  return { paragraph: setParagraph(stretches, theme.styles[name], theme, fonts, note), heading: 0, newPage: false };
}
