/** A paragraph of Word while its children are being read, and what becomes of it at its end. */
import type { Piece, WordBlock, WordParagraph } from './blocks.js';
import { textIn } from './blocks.js';
import type { ParagraphProperties } from './paragraph.js';
import type { XmlElement } from './xml.js';

export interface OpenParagraph {
  readonly id: number;
  readonly page: number;
  readonly pageBreaks: number[];
  /** Characters read so far (code points). */
  length: number;
  readonly properties: ParagraphProperties;
  readonly lines: Piece[][];
  /** Blocks of the text boxes anchored in it. */
  readonly boxes: WordBlock[];
  hidden: string;
  contents: boolean;
  /** Whether anything but blanks is printed of it. */
  hasText: boolean;
}

/** A paragraph without text, which continues the lines of the one before it. */
export function openParagraph(
  id: number,
  start: Pick<OpenParagraph, 'page' | 'contents' | 'properties'>,
  before: OpenParagraph | undefined,
): OpenParagraph {
  const { lines = [[]], boxes = [], length = 0 } = before ?? {};
  return { id, ...start, pageBreaks: [], length, lines, boxes, hidden: '', hasText: false };
}

/**
 * A paragraph with the one before it that runs into it and whose lines it continues. It has the properties of the next
 * one, but those of the first where its end is only hidden, or where all of the next one was deleted.
 */
export function withBefore(before: OpenParagraph | undefined, open: OpenParagraph): OpenParagraph {
  if (!before?.hasText) return open;
  const isOfFirst = before.properties.endHidden || !open.hasText;
  return { ...open, properties: isOfFirst ? before.properties : open.properties, hasText: true };
}

/** Whether the next paragraph continues it, as that of a large first letter; a heading whose end is hidden (a style separator) stays by itself. */
export function runsOn(
  open: OpenParagraph,
  { endDeleted, endHidden, isInitial, level, endsSection }: ParagraphProperties,
): boolean {
  if (endDeleted !== undefined || isInitial || (endHidden && !(level && open.hasText))) return true;
  return endsSection && !level && isCut(open);
}

/** Characters of a sentence that is too long for a line of a cover. */
const LONG = 40;

/**
 * Whether running text ends within a sentence. LibreOffice divides a paragraph at the end of a page with a page style of
 * its own, such as the first of a section, and ends a section there.
 */
function isCut({ lines }: OpenParagraph): boolean {
  const text = textIn(lines.flat()).trimEnd();
  return /[\p{L}\p{N}，、]$/u.test(text) && (/[。；]/.test(text) || (text.length > LONG && text.includes('，')));
}

/** Whether it is counted by its list: Word shows no number beside the end of a section that has no text. */
export function isCounted({ hasText, properties }: OpenParagraph): boolean {
  return hasText || !properties.endsSection;
}

/** The paragraph as plain data, with the number Word counted. */
export function closedParagraph(
  { id, page, pageBreaks, properties, lines, contents }: OpenParagraph,
  { line, number, boxed }: { readonly line: number; readonly number: string; readonly boxed: boolean },
): WordParagraph {
  const { style, level } = properties;
  const inContents = contents || style.contents === true;
  return {
    kind: 'paragraph',
    id,
    line: Math.max(1, line),
    page,
    ...(pageBreaks.length > 0 && { pageBreaks }),
    ...(boxed && { boxed }),
    number,
    ...(level && !inContents && !style.title && { level }),
    ...(style.title && !inContents && { title: true }),
    ...(contents && { contents: true }),
    lines,
  };
}

/** A run that stands in no paragraph, as one. */
export function paragraphOf(run: XmlElement): XmlElement {
  return { name: 'w:p', attributes: {}, children: [run], text: '' };
}
