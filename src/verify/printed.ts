/**
 * The pages of a book as what they say: cover, contents and running text, each one string without white space,
 * with the page of each character and the marks of the glossary by where they stand.
 *
 * What is tagged as artifact (page numbers, catchwords, leaders, repeated headers) is no text. Pages are told
 * apart by their printed numbers: the cover has none, the contents roman ones.
 */
import type { PdfPage } from './pdf-reader.js';
import { squeeze } from './squeeze.js';

export interface Stream {
  readonly text: string;
  /** The printed number of the page on which the character at an offset stands. */
  pageAt(offset: number): string;
  /** In reading order; `offset` is the count of characters before the mark. */
  readonly marks: readonly PrintedMark[];
}

export interface PrintedMark {
  readonly offset: number;
  readonly number: string;
}

export interface PrintedBook {
  readonly pages: number;
  readonly cover: Stream;
  /** A tab stands where dots lead to the number of a page. */
  readonly contents: Stream;
  readonly body: Stream;
}

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
  return {
    pages: pages.length,
    cover: streamOf(before),
    contents: streamOf(roman, '\t'),
    body: streamOf(numbered.filter((page) => !roman.includes(page))),
  };
}

/** The number printed on a page, else the one the file gives it. */
function labelOf({ label, pieces }: PdfPage): string {
  const furniture = pieces.filter(({ role }) => role === 'Artifact').map(({ text }) => text);
  const printed = /[—–-](\d+|[ivxlc]+)[—–-]$/.exec(squeeze(furniture.join('')));
  return printed?.[1] ?? label;
}

/** A mark is a raised number: so much smaller than the text it stands in, and a link. */
const RAISED = 0.8;

function streamOf(
  pages: readonly { readonly name: string; readonly pieces: PdfPage['pieces'] }[],
  leader = '',
): Stream {
  let text = '';
  const starts: { readonly offset: number; readonly name: string }[] = [];
  const marks: PrintedMark[] = [];
  for (const { name, pieces } of pages) {
    starts.push({ offset: text.length, name });
    let around = 0;
    for (const piece of pieces) {
      const characters = squeeze(piece.text);
      if (characters === '') continue;
      if (piece.role === 'Artifact') {
        if (leader && !text.endsWith(leader)) text += leader;
      } else if (piece.role === 'Link' && /^\d+$/.test(characters) && piece.size < around * RAISED)
        marks.push({ offset: text.length, number: characters });
      else {
        text += characters;
        around = piece.size;
      }
    }
  }
  return {
    text,
    marks,
    pageAt: (offset) => starts.findLast((start) => start.offset <= offset)?.name ?? '',
  };
}
