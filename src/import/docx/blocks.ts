/** The contents of a Word file as plain data: what is printed of it, without its XML. */
import type { DraftPicture } from '../draft/draft.js';

/** Characters of one run. */
export interface Piece {
  readonly text: string;
  readonly script: 'sub' | 'sup' | undefined;
  readonly bold: boolean;
  /** The typeface of its Han characters, as far as the file names one. */
  readonly face?: string;
  /** RRGGBB, where it is not the usual black. */
  readonly color?: string;
  /** The characters of a formula, which do not help to find it. */
  readonly formula?: true;
  /**
   * The note this piece refers to: `footnote 7`, or `bookmark _Ref7` of a cross-reference, whose text is that of its
   * field. The text of any other is empty.
   */
  readonly note?: string;
  /** `follows`: the mark of the note is typed behind this piece; `may-be`: this piece stands in the run of such a note. */
  readonly mark?: 'follows' | 'may-be';
}

export interface WordParagraph {
  readonly kind: 'paragraph';
  /** Its number among all paragraphs in the order of reading, by which problems name it until `WordPlaces` does. */
  readonly id: number;
  /** The page it begins on, and the characters (code points) before which others begin; as far as the file says. */
  readonly page?: number;
  readonly pageBreaks?: readonly number[];
  /** It stands in a text box. */
  readonly boxed?: true;
  /** The paragraph of the body that it is or is inside of, from 1; a table counts as one. */
  readonly line: number;
  /** The list number Word prints in front of it. */
  readonly number: string;
  readonly level?: number;
  readonly title?: true;
  readonly contents?: true;
  /** Its pieces, divided at manual line breaks; at least one line. */
  readonly lines: readonly (readonly Piece[])[];
}

export interface WordCell {
  readonly blocks: readonly WordBlock[];
  /** Columns it covers. */
  readonly span: number;
  /** Part of the cell above it (`w:vMerge`). */
  readonly continues: boolean;
}

export interface WordTable {
  readonly kind: 'table';
  readonly line: number;
  readonly rows: readonly (readonly WordCell[])[];
  /** Rows at its head that are marked to be repeated on each page (`w:tblHeader`). */
  readonly headerRows?: number;
}

/** A picture at its place, or where the paragraph it stands in ends. */
export interface WordPicture {
  readonly kind: 'picture';
  readonly line: number;
  /** The paragraph it stands in. */
  readonly id: number;
  readonly picture: DraftPicture;
}

export type WordBlock = WordParagraph | WordTable | WordPicture;

/** The characters of pieces, or of elements of the XML. */
export function textIn(pieces: readonly { readonly text: string }[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** The paragraphs of blocks in reading order, those of table cells included. */
export function paragraphsIn(blocks: readonly WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'picture') return [];
    return block.kind === 'paragraph' ? [block] : block.rows.flat().flatMap((cell) => paragraphsIn(cell.blocks));
  });
}
