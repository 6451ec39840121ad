/** What the writers of blocks share: the theme, and what the parts of the book refer to in each other. */
import type { Place } from '../diagnostics/diagnostic.js';
import type { Block, Book, Figure } from '../document/book.js';
import { blocksOf, textsOf } from '../document/book.js';
import type { PageAt } from '../document/deck.js';
import { isInContents, type ListedHeading, listedHeadings } from '../print/layout/contents.js';
import { characterCount, entryNumbers } from '../print/layout/references.js';
import type { BookTheme } from '../print/theme.js';
import { CommentAnchors, type Commentary } from './comments.js';
import { type Grid, gridOf } from './grid.js';
import { type NumberedBlock, numberedBlocks } from './numbering.js';

/** A heading with its place in the outline. */
export interface WordHeading extends ListedHeading {
  /** Name of its bookmark, as Word names those of its contents. */
  readonly bookmark: string;
  /** Level in the outline, from 1; 0 for one that only starts a paragraph. */
  readonly outline: number;
  readonly inContents: boolean;
}

export interface WordContext {
  readonly theme: BookTheme;
  readonly grid: Grid;
  /** By key, the number of each entry: `7`. */
  readonly entries: ReadonlyMap<string, string>;
  /** By key, where the text has the mark of an entry. */
  readonly marks: ReadonlyMap<string, Place | undefined>;
  readonly headings: ReadonlyMap<Block, WordHeading>;
  /** Blocks that Word numbers; none where numbers are typed. */
  readonly numbered: ReadonlyMap<Block, NumberedBlock>;
  /** Absent in a file without comments. */
  readonly comments: CommentAnchors | undefined;
  /** Whether texts of the cover or of the list of annexes are written, which the body has, too. */
  readonly inFront: boolean;
  readonly characters: number;
  readonly minutes: number;
  /** The printed number of the page of a place in the book; empty where it is not known. */
  pageOf(place: Place | undefined): string;
  /** The bytes of the file of a picture, PNG or JPEG. */
  pictureOf(figure: Figure): Uint8Array | undefined;
}

export function contextOf(
  book: Book,
  theme: BookTheme,
  pageAt: PageAt,
  pictureOf: WordContext['pictureOf'],
  commentary?: Commentary,
): WordContext {
  const characters = characterCount(book);
  const headings = listedHeadings(book.blocks).map((heading, index): WordHeading => {
    const { block, level, inAnnex } = heading;
    const isLead = block.kind === 'section' && block.given !== undefined;
    // Below the levels that the contents list, so that Word does not add them when it updates the contents.
    const outline = inAnnex ? level + 2 : level;
    return {
      ...heading,
      bookmark: `_Toc${FIRST_BOOKMARK + index}`,
      outline: isLead ? 0 : Math.min(outline, DEEPEST),
      inContents: isInContents(heading),
    };
  });
  return {
    theme,
    grid: gridOf(theme),
    entries: entryNumbers(book),
    marks: marksIn(book),
    headings: new Map(headings.map((heading) => [heading.block, heading])),
    numbered: theme.word.numbering === 'word' ? numberedBlocks(book.blocks, theme.word.notes === 'marks') : new Map(),
    comments: commentary && new CommentAnchors(book, commentary),
    inFront: false,
    characters,
    minutes: theme.charactersPerMinute ? Math.ceil(characters / theme.charactersPerMinute) : 0,
    pageOf: (place) => (place && pageAt(place)) ?? '',
    pictureOf,
  };
}

/** Word's own bookmarks of contents have nine digits. */
const FIRST_BOOKMARK = 100_000_001;
/** Word has nine levels of the outline. */
const DEEPEST = 9;

/** The place of each mark: the end of the words before it. */
function marksIn({ blocks }: Book): Map<string, Place | undefined> {
  const marks = new Map<string, Place | undefined>();
  for (const block of blocksOf(blocks))
    for (const text of textsOf(block)) {
      let last = block.at;
      for (const { text: words, mark, at } of text) {
        if (at) last = { ...at, column: at.column + Math.max(0, [...words].length - 1) };
        if (mark !== undefined) marks.set(mark, at ?? last);
      }
    }
  return marks;
}

/** Names of the bookmarks that links lead to, by the number of the entry. */
export const bookmarks = {
  mark: (number: string) => `mark_${number}`,
  entry: (number: string) => `entry_${number}`,
} as const;
