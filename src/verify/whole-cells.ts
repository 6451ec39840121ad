/**
 * The cells of a row that is broken over pages, each put together. A page has its part of all cells of such a row, so
 * the text of a cell that goes on is behind the other cells.
 */
import type { PdfPiece } from './pdf-reader.js';

/** Pieces of one page, with the name of the page. */
export interface NamedPieces {
  readonly name: string;
  readonly pieces: readonly PdfPiece[];
}

/**
 * Returns what is in the tables and figures of the pages in reading order, of which some pages are in several parts.
 *
 * A row goes on if a page begins in the row in which the one before ends: another table would begin with its caption or
 * first row, and no table ends with that.
 */
export function withWholeCells(pages: readonly NamedPieces[]): NamedPieces[] {
  const whole: NamedPieces[] = [];
  // The parts so far of what is in one row, or in none.
  let open: NamedPieces[] = [];
  for (const { name, pieces } of pages) {
    const parts = partsByRow(pieces).map((part) => ({ name, pieces: part }));
    const [first, last] = [parts[0], parts.at(-1)];
    // A page without tables and figures ends a row, too.
    if (open.length === 0 || !first || rowOf(first) === undefined || rowOf(first) !== rowOf(open[0]!)) {
      whole.push(...byColumn(open));
      open = [];
    }
    for (const part of parts) {
      open.push(part);
      if (part === last) continue;
      whole.push(...byColumn(open));
      open = [];
    }
  }
  return [...whole, ...byColumn(open)];
}

/** The row that all pieces of a part are in. */
function rowOf({ pieces }: NamedPieces): number | undefined {
  return pieces[0]?.cell?.row;
}

/** Divides pieces where the row changes. */
function partsByRow(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const parts: PdfPiece[][] = [];
  for (const piece of pieces) {
    const part = parts.at(-1);
    if (part && part[0]!.cell?.row === piece.cell?.row) part.push(piece);
    else parts.push([piece]);
  }
  return parts;
}

/** The parts of one row, cell by cell: a row that is broken may also go on further down the same page. */
function byColumn(parts: readonly NamedPieces[]): readonly NamedPieces[] {
  const columns = new Set(parts.flatMap(({ pieces }) => pieces.map(({ cell }) => cell?.column ?? 0)));
  return [...columns]
    .sort((a, b) => a - b)
    .flatMap((column) =>
      parts.map(({ name, pieces }) => ({ name, pieces: pieces.filter(({ cell }) => (cell?.column ?? 0) === column) })),
    );
}
