/**
 * The text of a printed book: cover, contents, running text, and tables and figures apart, since these may stand at the
 * head of the next page in the middle of a sentence. Each is one string without white space, with the page of each
 * character and the positions of the marks of the glossary.
 *
 * Artifacts (page numbers, catchwords, leaders, repeated headers) are not text. The cover is recognised by having no
 * page numbers, the contents by roman ones.
 */
import type { PdfPage } from './pdf-reader.js';
import { squeeze } from './squeeze.js';
import type { NamedPieces } from './whole-cells.js';
import { withWholeCells } from './whole-cells.js';

export interface Stream {
  readonly text: string;
  /** The printed number of the page of the character at an offset. */
  pageAt(offset: number): string;
  /** In reading order; `offset` is the number of characters before the mark. */
  readonly marks: readonly PrintedMark[];
}

export interface PrintedMark {
  readonly offset: number;
  readonly number: string;
}

export interface PrintedBook {
  readonly pages: number;
  readonly cover: Stream;
  /** The leader before a page number, and its end, are a tab. */
  readonly contents: Stream;
  readonly body: Stream;
  /** Tables and captions of figures. */
  readonly insets: Stream;
}

/** Divides the pages of a book: those without a label are the cover, those with Roman numerals the contents. */
export function printedBook(pages: readonly PdfPage[]): PrintedBook {
  const labelled = pages.map((page, index) => ({
    ...page,
    label: labelOf(page),
    name: labelOf(page) || `#${index + 1}`,
  }));
  const first = labelled.findIndex(({ label }) => label !== '');
  const before = first < 0 ? labelled : labelled.slice(0, first);
  const numbered = first < 0 ? [] : labelled.slice(first);
  const roman = numbered.filter(({ label }) => /^[ivxlc]+$/.test(label));
  const text = numbered.filter((page) => !roman.includes(page));
  return {
    pages: pages.length,
    cover: streamOf(before),
    contents: streamOf(roman, '\t'),
    body: streamOf(text.map(only(false))),
    insets: streamOf(withWholeCells(text.map(only(true)))),
  };
}

/** Returns a function that leaves to a page only what is, or is not, in a table or figure. */
function only(inset: boolean) {
  return <P extends PdfPage>(page: P) => ({
    ...page,
    pieces: page.pieces.filter((piece) => (piece.inset ?? false) === inset),
  });
}

/** The number printed on a page; if there is none, its label in the file. */
function labelOf({ label, pieces }: PdfPage): string {
  const furniture = pieces.filter(({ role }) => role === 'Artifact').map(({ text }) => text);
  const printed = /[—–-](\d+|[ivxlc]+)[—–-]$/.exec(squeeze(furniture.join('')));
  return printed?.[1] ?? label;
}

/** A mark is a linked number whose type is smaller than this part of the text around it. */
const RAISED = 0.8;

function streamOf(pages: readonly NamedPieces[], leader = ''): Stream {
  let text = '';
  const starts: { readonly offset: number; readonly name: string }[] = [];
  const marks: PrintedMark[] = [];
  for (const { name, pieces } of pages) {
    starts.push({ offset: text.length, name });
    let around = 0;
    // A leader stands between an entry and its page number; an entry may go on behind what is printed at foot and head.
    let isLed = false;
    let hasText = false;
    for (const { role, size, text: words } of pieces) {
      const characters = squeeze(words);
      const isNumber = /^\d+$/.test(characters);
      if (characters === '') continue;
      if (role === 'Artifact') {
        isLed = hasText;
        continue;
      }
      hasText = true;
      if (isLed && !text.endsWith(leader)) text += leader;
      isLed = false;
      const isBehindLeader = leader !== '' && text.endsWith(leader);
      if (role === 'Link' && isNumber && size < around * RAISED) {
        marks.push({ offset: text.length, number: characters });
      } else {
        // A page number ends with its piece: the next heading may begin with digits.
        text += isBehindLeader && isNumber ? characters + leader : characters;
        around = size;
      }
    }
  }
  return {
    text,
    marks,
    pageAt: (offset) => starts.findLast((start) => start.offset <= offset)?.name ?? '',
  };
}
