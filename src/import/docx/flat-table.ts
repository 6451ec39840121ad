/**
 * A table of Word as a table of content: one header row, no merged cells, its caption, units and note as lines.
 *
 * Whatever this loses is returned with the words of the cells, so that it can be reported.
 */

import type { Problems } from '../../diagnostics/diagnostic.js';
import { addAll } from '../../text/add-to.js';
import { isAbove, isNoteOfTable } from '../draft/table-lines.js';
import type { WordBlock, WordCell, WordTable } from './blocks.js';
import { paragraphsIn, textIn } from './blocks.js';
import type { Slot } from './table.js';
import { bodyRow, gridOf, headerDepth, headerOf, ownedCells } from './table.js';

/** Columns of a table of content. */
const MOST_COLUMNS = 12;

export type Flattening = Problems['import/flattened'] & {
  /** The first paragraph of the first cell concerned (`WordParagraph.id`). */
  readonly paragraph?: number | undefined;
};

export interface FlatTable {
  /** Rows over the header that are one cell: caption and units. */
  readonly before: readonly string[];
  /** The header and the rows; more tables than one where content has not as many columns. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** Rows under the last that are one cell: notes. */
  readonly after: readonly string[];
  readonly flattened: readonly Flattening[];
}

/**
 * Whether a table only places things: it has one column with words, one row with paragraphs or sentences, pictures with
 * what stands under them, or holds another table.
 */
export function isLayout({ rows }: WordTable): boolean {
  const filled = ownedCells(rows)
    .map((row) => row.filter((cell) => cell !== undefined).filter(isFilled))
    .filter((row) => row.length > 0);
  const cells = filled.flat();
  const holdsTable = (cell: WordCell) => cell.blocks.some((block) => block.kind === 'table' && !isLayout(block));
  const isText = (cell: WordCell) => {
    const paragraphs = wordsIn(cell.blocks);
    return paragraphs.length > 1 || /[。！？]/.test(paragraphs.join(''));
  };
  const pictures = cells.filter(hasPicture).length;
  return (
    filled.every((row) => row.length <= 1) ||
    (filled.length === 1 && cells.some(isText)) ||
    (pictures > 0 && pictures * 2 >= cells.length) ||
    cells.some(holdsTable)
  );
}

function wordsIn(blocks: readonly WordBlock[]): string[] {
  return paragraphsIn(blocks)
    .map(({ lines, number }) => number + textIn(lines.flat()))
    .filter((text) => text.trim() !== '');
}

function hasPicture({ blocks }: WordCell): boolean {
  return blocks.some(({ kind }) => kind === 'picture');
}

function isFilled(cell: WordCell): boolean {
  return hasPicture(cell) || wordsIn(cell.blocks).length > 0;
}

/** The cells of a table of layout row by row, but the words under a row of pictures each after its picture. */
export function inReadingOrder(rows: readonly (readonly (WordCell | undefined)[])[]): WordCell[] {
  const order: (WordCell | undefined)[] = [];
  const isPictures = (row: readonly (WordCell | undefined)[]) => row.some((cell) => cell && hasPicture(cell));
  for (let r = 0; r < rows.length; r++) {
    const [row, next = []] = [rows[r]!, rows[r + 1]];
    if (isPictures(row) && next.length === row.length && !isPictures(next)) {
      addAll(
        order,
        row.flatMap((cell, c) => [cell, next[c]]),
      );
      r++;
    } else addAll(order, row);
  }
  return order.filter((cell) => cell !== undefined);
}

/** The table; `textsOf` gives the paragraphs of a cell and is called once for each, in reading order. */
export function flatTable(
  { rows, headerRows = 0 }: Pick<WordTable, 'rows' | 'headerRows'>,
  textsOf: (cell: WordCell) => readonly string[],
): FlatTable {
  const grid = withoutBlanks(gridOf(rows, textsOf));
  let [from, to] = [0, grid.length];
  while (to - from > 2 && isAbove(aloneIn(grid[from]!, from === 0))) from++;
  while (to - from > 2 && isNoteOfTable(aloneIn(grid[to - 1]!))) to--;
  const before = grid.slice(0, from).map((row) => aloneIn(row, true));
  const after = grid.slice(to).map((row) => aloneIn(row));
  const inner = grid.slice(from, to);
  if (inner.length === 0) return { before, tables: [], after, flattened: [] };
  const depth = inner.length > 1 ? headerDepth(inner, headerRows - from) : 1;
  const [heads, body] = [inner.slice(0, depth), inner.slice(depth)];
  // A single row may be the head of a document, whose blanks are kept.
  const table = [inner.length > 1 ? headerOf(heads) : bodyRow(inner[0]!), ...body.map(bodyRow)];
  const tables = divided(table);
  const wide: Flattening[] = tables.length > 1 ? [{ reason: 'wide', words: table[0]! }] : [];
  return { before, tables, after, flattened: [...headsFlattened(heads), ...bodyFlattened(body), ...wide] };
}

/** A table with too many columns as several, each with the first column. */
function divided(rows: readonly (readonly string[])[]): (readonly (readonly string[])[])[] {
  const columns = rows[0]!.length;
  if (columns <= MOST_COLUMNS) return [rows];
  const count = Math.ceil((columns - 1) / (MOST_COLUMNS - 1));
  return Array.from({ length: count }, (_, n) => {
    const from = 1 + n * (MOST_COLUMNS - 1);
    return rows.map(([first = '', ...others]) => [first, ...others.slice(from - 1, from + MOST_COLUMNS - 2)]);
  });
}

/** The rows and columns with words. */
function withoutBlanks(grid: readonly (readonly Slot[])[]): (readonly Slot[])[] {
  const isBlank = ({ texts }: Slot) => texts.every((text) => text.trim() === '');
  const rows = grid.filter((row) => !row.every(isBlank));
  // A blank column is left out where no cell with words reaches into it.
  const kept = [...(rows[0]?.keys() ?? [])].filter((c) => !rows.every((row) => isBlank(row[c]!)));
  return rows.map((row) => kept.map((c) => row[c]!));
}

/** The words of a row that is one cell over all columns; `isFirst`: or that has words in its first cell alone. */
function aloneIn(row: readonly Slot[], isFirst = false): string {
  const [first] = row;
  const isOne = row.every((slot) => slot === first);
  const isFilledAlone = isFirst && row.slice(1).every(({ texts }) => texts.join('').trim() === '');
  return first && (isOne || isFilledAlone) ? first.texts.join('') : '';
}

function headsFlattened(heads: readonly (readonly Slot[])[]): Flattening[] {
  const merged = heads.flat().find(({ span }) => span > 1);
  if (heads.length === 1 && !merged) return [];
  const reason = heads.length > 1 ? 'header' : 'heads';
  return [{ reason, words: headerOf(heads), paragraph: (merged ?? heads.at(-1)![0]!).paragraph }];
}

function bodyFlattened(body: readonly (readonly Slot[])[]): Flattening[] {
  const found: Record<'rows' | 'columns' | 'paragraphs', Set<Slot>> = {
    rows: new Set(),
    columns: new Set(),
    paragraphs: new Set(),
  };
  for (const [r, row] of body.entries())
    for (const [c, slot] of row.entries()) {
      if (slot.texts.join('').trim() === '') continue;
      if (r > 0 && body[r - 1]!.includes(slot)) found.rows.add(slot);
      if (row[c - 1] === slot) found.columns.add(slot);
      if (slot.texts.length > 1) found.paragraphs.add(slot);
    }
  return (['rows', 'columns', 'paragraphs'] as const).flatMap((reason) =>
    found[reason].size === 0
      ? []
      : [
          {
            reason,
            words: [...found[reason]].map(({ texts }) => texts.join(' ')),
            paragraph: [...found[reason]][0]!.paragraph,
          },
        ],
  );
}
