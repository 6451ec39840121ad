/**
 * A table of Word as a table of content: one header row, no merged cells, its caption, units and note as lines.
 *
 * Whatever this loses is returned with the words of the cells, so that it can be reported.
 */
import type { Problems } from '../../diagnostics/diagnostic.js';
import { isAbove, isNoteOfTable } from '../draft/table-lines.js';
import type { WordBlock, WordCell, WordTable } from './blocks.js';
import { paragraphsIn } from './blocks.js';
import type { Slot } from './table.js';
import { bodyRow, gridOf, headerDepth, headerOf, ownedCells } from './table.js';

/** Columns of a table of content. */
const MOST_COLUMNS = 12;

export type Flattening = Problems['import/flattened'];

export interface FlatTable {
  /** Rows over the header that are one cell: caption and units. */
  readonly before: readonly string[];
  /** The header and the rows; more tables than one where content has not as many columns. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** Rows under the last that are one cell: notes. */
  readonly after: readonly string[];
  readonly flattened: readonly Flattening[];
}

/** Whether a table only places text: it has one row or one column with words, or holds another table. */
export function isLayout({ rows }: WordTable): boolean {
  const filled = ownedCells(rows)
    .map((row) => row.filter((cell) => cell !== undefined && hasWords(cell.blocks)).length)
    .filter((count) => count > 0);
  const holdsTable = (cell: WordCell) => cell.blocks.some((block) => block.kind === 'table' && !isLayout(block));
  return filled.length <= 1 || filled.every((count) => count <= 1) || rows.flat().some(holdsTable);
}

function hasWords(blocks: readonly WordBlock[]): boolean {
  return paragraphsIn(blocks).some(({ lines, number }) =>
    lines.flat().some(({ text }) => text.trim() !== '' || number !== ''),
  );
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
  const table = [headerOf(heads), ...body.map(bodyRow)];
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
  const many = heads.length > 1 || heads[0]!.some(({ span }) => span > 1);
  return many ? [{ reason: 'header', words: headerOf(heads) }] : [];
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
    found[reason].size === 0 ? [] : [{ reason, words: [...found[reason]].map(({ texts }) => texts.join(' ')) }],
  );
}
