/**
 * A draft as it comes from an office, before it is known what is heading and what is text.
 *
 * A draft of Word has paragraphs; a plain text has lines that page ends and mail programs broke anywhere. Both are
 * lines here, each with what the file itself says about it; their meaning is found by `outline/outline.ts`.
 */

import type { Place, WordPlace } from '../../diagnostics/diagnostic.js';
import type { LineRole } from './corrections.js';
import type { Remarks } from './remarks.js';

export type DraftForm = 'docx' | 'txt' | 'md';

export interface Draft {
  /** Its path as it was given. */
  readonly file: string;
  readonly form: DraftForm;
  readonly lines: readonly DraftLine[];
  /** What the headers and footers of its pages say, page numbers left out. */
  readonly margins?: readonly string[];
  /** What was deleted there in tracked changes. */
  readonly deletedMargins?: readonly string[];
  /** Of a Word file, its comments and the changes it tracks. */
  readonly remarks?: Remarks;
  /** Of a Word file that Yinfa made. */
  readonly carried?: CarriedContent;
}

/** The content a Word file was made of. Its text may have been changed since; what people see in the file is right. */
export interface CarriedContent {
  /** Texts of YAML by the names of the files. */
  readonly files: ReadonlyMap<string, string>;
  /** Of each picture, by its path, the digest of its bytes. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Keys of the report that the file never showed. */
  readonly unseen: readonly string[];
}

/** A picture that content can hold. */
export interface DraftPicture {
  /** Empty for one that cannot be taken over, and for an object; its caption goes with it. */
  readonly bytes: Uint8Array;
  /** Of its bytes. */
  readonly digest: string;
  readonly extension: 'png' | 'jpg';
  /** What it shows, in the words of the author; may be empty. */
  readonly alt: string;
  /** On the page of the draft, points; absent where the draft does not say. */
  readonly height?: number;
}

export interface DraftLine {
  /**
   * All its characters, in the inline notation of content where they are lowered or raised (`PM_{2.5}`), a number
   * that Word counts itself written out in front: `（一）`. Empty for a blank line and for a table.
   */
  readonly text: string;
  /** Of a text the line, of a Word file the paragraph, from 1. */
  readonly line: number;
  /** Of a Word file, how a person finds it there. */
  readonly word?: WordPlace;
  /** Whether the file says that a paragraph ends here: every paragraph of Word, a line before a heading of Markdown. */
  readonly ends: boolean;
  /** 1 to 9 where a heading style of Word or `#` says so. */
  readonly level?: number;
  /** Word's style for titles and subtitles says so. */
  readonly title?: true;
  /** It is an entry of a list of contents that Word made. */
  readonly contents?: true;
  /** It has the indent of a paragraph, which `text` is without. */
  readonly indented?: true;
  /** How much of `text` (UTF-16) is bold or in a heading face at its beginning: a heading or a lead. */
  readonly lead?: number;
  /** Rows of cells: this line is a table. */
  readonly table?: readonly (readonly string[])[];
  /** This line is a picture; it has a table without rows as well, because it is no text either. */
  readonly picture?: DraftPicture;
  /** This line is a note at the foot or the end; its text stands at `^{note}` in the running text. */
  readonly note?: string;
  /** What a person says this line is. */
  readonly as?: LineRole;
  /** Its words are those of a person. */
  readonly isReworded?: true;
}

/** The place of a line as a person finds it: of a text its line, of a Word file its words, heading and page. */
export function placeOf(file: string, lines: readonly DraftLine[], index: number): Place | WordPlace {
  const { line = 1, word } = lines[index] ?? {};
  return word ?? { file, line, column: 1 };
}
