/**
 * Tables of a Word file: their grid, their header rows as one, and what of them a table of content cannot hold
 * (ECMA-376-1 17.4).
 */
import { joined } from '../draft/characters.js';
import { isValue } from '../draft/table-lines.js';
import { paragraphsIn, type WordBlock, type WordCell, type WordTable } from './blocks.js';
import type { XmlElement } from './xml.js';
import { below, child, settingOf, toggleOf, XmlFault } from './xml.js';

const MOST_EMPTY = 64;
const MOST_HEADER_ROWS = 4;
/** Rows by columns of the grid, which is held in memory; Word itself makes no more than 63 columns. */
const MOST_PLACES = 1_000_000;

/** The rows of a table, deleted ones and deleted cells left out. `blocksOf` reads a cell. Throws `XmlFault`. */
export function tableRows(
  table: XmlElement,
  blocksOf: (cell: XmlElement) => readonly WordBlock[],
): Required<Pick<WordTable, 'rows' | 'headerRows'>> {
  let headerRows = 0;
  const rows = below(table, 'w:tr').flatMap((row, r): WordTable['rows'] => {
    const properties = child(row, 'w:trPr');
    // A deleted row is read as well, so that list numbers count as Word counts them.
    const cells = below(row, 'w:tc').flatMap((cell) => {
      const read = cellOf(cell, blocksOf(cell));
      const own = child(cell, 'w:tcPr');
      return child(own, 'w:cellDel') ? [] : [read];
    });
    if (child(properties, 'w:del')) return [];
    if (headerRows === r && toggleOf(properties, 'w:tblHeader')) headerRows++;
    return [[...emptyCells(properties, 'w:gridBefore'), ...folded(cells), ...emptyCells(properties, 'w:gridAfter')]];
  });
  const columns = rows.reduce(
    (most, row) =>
      Math.max(
        most,
        row.reduce((sum, { span }) => sum + span, 0),
      ),
    0,
  );
  if (rows.length * columns > MOST_PLACES) throw new XmlFault('too-large', { of: 'places', limit: MOST_PLACES });
  return { rows, headerRows };
}

interface ReadCell extends WordCell {
  /** Part of the cell before it, as older programs write it (`w:hMerge`). */
  readonly joins: boolean;
}

function cellOf(cell: XmlElement, blocks: readonly WordBlock[]): ReadCell {
  const properties = child(cell, 'w:tcPr');
  const span = settingOf(properties, 'w:gridSpan') ?? '';
  const continues = (name: string) => {
    const merge = child(properties, name);
    return merge !== undefined && merge.attributes['w:val'] !== 'restart';
  };
  return {
    blocks,
    span: /^[1-9]\d?$/.test(span) ? Number(span) : 1,
    continues: continues('w:vMerge'),
    joins: continues('w:hMerge'),
  };
}

/** Cells with those that continue them to the right as one. */
function folded(cells: readonly ReadCell[]): WordCell[] {
  const whole: WordCell[] = [];
  for (const { joins, ...cell } of cells) {
    const before = whole.at(-1);
    if (joins && before) whole[whole.length - 1] = { ...before, span: before.span + cell.span };
    else whole.push(cell);
  }
  return whole;
}

/** Grid columns that a row leaves out before its first or after its last cell. */
function emptyCells(properties: XmlElement | undefined, name: 'w:gridBefore' | 'w:gridAfter'): WordCell[] {
  const count = Math.min(MOST_EMPTY, Math.max(0, Number(settingOf(properties, name) ?? 0) || 0));
  return Array.from({ length: count }, () => ({ blocks: [], span: 1, continues: false }));
}

/** The cells of each row; `undefined` for one that continues a cell above it. */
export function ownedCells(rows: WordTable['rows']): (WordCell | undefined)[][] {
  const starts = new Set<number>();
  return rows.map((row) => {
    let column = 0;
    return row.map((cell) => {
      const start = column;
      column += cell.span;
      if (cell.continues && starts.has(start)) return undefined;
      starts.add(start);
      return cell;
    });
  });
}

/** A place of the grid: the cell that covers it, by the place of its first. */
export interface Slot {
  readonly row: number;
  readonly column: number;
  /** Columns the cell covers. */
  readonly span: number;
  /** The paragraphs of the cell; none where it is blank. */
  readonly texts: readonly string[];
  /** Its first paragraph (`WordParagraph.id`). */
  readonly paragraph?: number | undefined;
}

/** Every row with a slot for each column; `textsOf` is called once for each cell, in reading order. */
export function gridOf(rows: WordTable['rows'], textsOf: (cell: WordCell) => readonly string[]): Slot[][] {
  const owned = ownedCells(rows);
  const grid: Slot[][] = [];
  for (const [r, row] of rows.entries()) {
    const slots: Slot[] = [];
    for (const [c, { span }] of row.entries()) {
      const cell = owned[r]![c];
      const column = slots.length;
      const slot = cell
        ? { row: r, column, span, texts: textsOf(cell), paragraph: paragraphsIn(cell.blocks)[0]?.id }
        : grid[r - 1]?.[column];
      for (let i = 0; i < span; i++) slots.push(slot ?? { row: r, column, span, texts: [] });
    }
    grid.push(slots);
  }
  const columns = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row, r) =>
    Array.from({ length: columns }, (_, column) => row[column] ?? { row: r, column, span: 1, texts: [] }),
  );
}

/** How many rows at the head of a grid are its header: those marked so, and those under a head of several columns. */
export function headerDepth(grid: readonly (readonly Slot[])[], marked: number): number {
  const most = Math.min(MOST_HEADER_ROWS, grid.length - 1);
  let depth = Math.max(1, Math.min(marked, most));
  while (depth < most && isSecondHeader(grid[depth - 1]!, grid[depth]!)) depth++;
  return depth;
}

/**
 * Whether `below` divides the heads of `above`: it has words under a head of several columns or right of one, and
 * nothing new under the others.
 */
function isSecondHeader(above: readonly Slot[], below: readonly Slot[]): boolean {
  if ([...above, ...below].some((slot) => isValue(wordsOf(slot)))) return false;
  let divided = 0;
  for (const [c, slot] of below.entries()) {
    const head = above[c]!;
    const words = wordsOf(slot);
    if (slot === head || words === '' || words === wordsOf(head)) continue;
    const isUnderMany = head.span > 1 && head.span < above.length;
    const isRight = wordsOf(head) === '' && c > 0 && wordsOf(below[0]!) === '';
    const isUnderFirst = wordsOf(above[c + 1] ?? head) === '' && wordsOf(below[c + 1] ?? head) !== '';
    if (!isUnderMany && !isRight && !(isUnderFirst && wordsOf(below[0]!) === '')) return false;
    if (isUnderMany || isRight) divided++;
  }
  return divided > 0;
}

/** The heads of the columns, each after those that stand over it: 2024年总量. */
export function headerOf(rows: readonly (readonly Slot[])[]): string[] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, c) => {
    const path: string[] = [];
    for (const [r, row] of rows.entries()) {
      const words = wordsOf(row[c]!) || (r < rows.length - 1 ? headLeftOf(row, rows[r + 1]!, c) : '');
      if (words !== '' && words !== path.at(-1)) path.push(words);
    }
    return path.reduce(joined, '');
  });
}

/** The head that stands left of a blank one and has the words below both. */
function headLeftOf(row: readonly Slot[], next: readonly Slot[], column: number): string {
  for (let c = column; c >= 0 && wordsOf(next[c]!) !== ''; c--) if (wordsOf(row[c]!) !== '') return wordsOf(row[c]!);
  return '';
}

/** The words of a head, without the blanks by which it was spread or broken: 指　标. */
function wordsOf({ texts }: Slot): string {
  return texts.reduce(joined, '').replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, '');
}

/** A row of the body: a cell over several rows stands in each, one over several columns in the first. */
export function bodyRow(row: readonly Slot[]): string[] {
  return row.map((slot, c) => (slot === row[c - 1] ? '' : slot.texts.join('\n')));
}
