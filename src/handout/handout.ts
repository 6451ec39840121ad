/**
 * The handout of a deck: its slides on paper, each with its number and its speaker notes, in the typography of the
 * book.
 */
import type { DeckTheme } from '../deck/canvas/theme.js';
import type { LaidOutDeck } from '../deck/make.js';
import { picturesOf } from '../deck/make.js';
import type { ComposedLine, ComposedParagraph } from '../print/layout/composed.js';
import type { LaidOut } from '../print/layout/layout.js';
import type { Setting } from '../print/layout/paragraph.js';
import type { Tag } from '../print/layout/structure.js';
import type { Work } from '../print/make.js';
import type { BookTheme } from '../print/theme.js';
import { columnLines, type NoteLines, noteLines } from './notes.js';
import { type Block, type PlacedBlock, placeBlocks } from './pages.js';
import { pictureLines } from './picture.js';
import type { Samples } from './samples.js';

/** The handout as pages to be set, with the theme they are set in; `samples` are the pictures of its slides. */
export function handoutOf(
  laidOut: LaidOutDeck,
  book: BookTheme,
  samples: Samples,
): { readonly work: Work; readonly theme: BookTheme } {
  const { title, author } = laidOut.deck.meta;
  const theme = handoutTheme(book, laidOut.theme);
  return {
    work: {
      meta: { title: `${title}讲义`, author, subject: '', keywords: '' },
      notice: title,
      inColour: true,
      layOut: (setting) => layOutHandout(laidOut, setting, samples),
    },
    theme,
  };
}

/** The theme of the book with the page of the handout: margins of its own, the folio above the lower one. */
function handoutTheme(book: BookTheme, deckTheme: DeckTheme): BookTheme {
  const handout = optionsOf(deckTheme);
  const margin = handout.margin * 72;
  const { page } = book;
  const folio = { ...book.folio, size: handout.size, inset: 0 };
  const bottom = margin + folio.gap + folio.size;
  const own = { top: margin, bottom, inner: margin, outer: margin, textWidth: page.width - 2 * margin };
  return { ...book, page: { ...page, ...own }, folio, wholeSentences: false, nextWords: undefined };
}

/** For a theme that does not say how. */
const usual: NonNullable<DeckTheme['handout']> = { slides: 2, notes: 'beside', picture: 0.5, size: 10.5, margin: 0.75 };

function optionsOf({ handout = usual }: DeckTheme): typeof usual {
  return handout;
}

/** Between a slide and its notes, pt. */
const BESIDE = 18;
const UNDER = 8;

/** A slide with its notes, set but not placed. */
interface SlideBlock extends Block {
  readonly tag: Tag;
  readonly notes: NoteLines;
}

function layOutHandout(laidOut: LaidOutDeck, setting: Setting, samples: Samples): LaidOut {
  const { theme: deckTheme, slides } = laidOut;
  const { page } = setting.theme;
  const handout = optionsOf(deckTheme);
  const root: Tag = { role: 'Document', parent: undefined };
  const height = page.height - page.top - page.bottom;
  const width = page.textWidth * handout.picture;
  const scale = width / (deckTheme.page.width * 72);
  const pictures = picturesOf(laidOut);
  const sections = sectionsOf(slides);
  const blocks = slides.map(({ slide }, i): SlideBlock => {
    const tag: Tag = { role: 'Part', parent: root, title: pictures[i]!.title };
    const picture = deckTheme.page.height * 72 * scale;
    const beside = handout.notes === 'beside' && width + BESIDE < page.textWidth - MIN_COLUMN;
    const x = beside ? width + BESIDE : 0;
    const head = { text: [{ text: headOf(i + 1, sections[i]) }], anchor: anchorOf(i) };
    const column = { x, width: page.textWidth - x };
    const notes = noteLines(head, slide.notes, column, handout.size, { role: 'Sect', parent: tag }, setting);
    const notesAt = beside ? 0 : picture + UNDER;
    const { lines, pitch, starts } = notes;
    return { tag, notes, picture, notesAt, lines: lines.length, pitch, starts };
  });
  const placed = placeBlocks(blocks, height, handout.slides);
  const pages: ComposedLine[][] = [];
  for (const piece of placed) {
    const { tag, notes } = blocks[piece.block]!;
    const lines = pages[piece.page] ?? [];
    pages[piece.page] = lines;
    if (piece.picture !== undefined) {
      const at = { x: 0, y: piece.picture, scale };
      lines.push(...pictureLines(pictures[piece.block]!, at, tag, deckTheme, setting, samples));
    }
    lines.push(...pieceLines(piece, notes));
  }
  return {
    paragraphs: pages.map(pageOf),
    furniture: pages.map((_, index) => ({ number: `${index + 1}`, nextLine: undefined })),
    labels: [{ from: 0, style: 'decimal', start: 1 }],
    outline: pictures.map(({ number, title }, i) => {
      return { title: `${number}　${title}`, to: anchorOf(i), open: false, children: [] };
    }),
    characters: 0,
    minutes: 0,
    pageTable: new Map(),
  };
}

/** A column for notes is at least this wide, pt; where slides leave less, the notes stand under them. */
const MIN_COLUMN = 120;

function headOf(number: number, section: string | undefined): string {
  return `第${number}张${section === undefined ? '' : `　${section}`}`;
}

/** The section each slide is in: the last that begins at it or before it. */
function sectionsOf(slides: LaidOutDeck['slides']): (string | undefined)[] {
  let section: string | undefined;
  return slides.map(({ slide }) => {
    section = slide.section ?? section;
    return section;
  });
}

function anchorOf(index: number): string {
  return `slide-${index + 1}`;
}

function pieceLines({ notes: { from, to, y } }: PlacedBlock, { lines, pitch }: NoteLines): ComposedLine[] {
  return columnLines(lines.slice(from, to), pitch, y);
}

/** The lines of a page: none takes height, so they do not flow. */
function pageOf(lines: readonly ComposedLine[], index: number): ComposedParagraph {
  return { lines, breaks: new Set(), turn: index > 0 ? 1 : 0, before: 0, after: 0 };
}
