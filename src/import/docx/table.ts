/** Tables of a Word file: rows and cells with their places in the grid (ECMA-376-1 17.4). */
import type { WordBlock, WordCell, WordTable } from './blocks.js';
import type { XmlElement } from './xml.js';
import { below, child, settingOf } from './xml.js';

const MOST_EMPTY = 64;

/**
 * The rows of a table, deleted ones left out. `blocksOf` reads a cell; `changed` is called for each row whose
 * insertion or deletion is tracked.
 */
export function tableRows(
  table: XmlElement,
  blocksOf: (cell: XmlElement) => readonly WordBlock[],
  changed: () => void,
): WordTable['rows'] {
  return below(table, 'w:tr').flatMap((row) => {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del') ?? child(properties, 'w:ins')) changed();
    // A deleted row is read as well, so that list numbers count as Word counts them.
    const cells = below(row, 'w:tc').map((cell) => cellOf(cell, blocksOf(cell)));
    if (child(properties, 'w:del')) return [];
    return [[...emptyCells(properties, 'w:gridBefore'), ...cells, ...emptyCells(properties, 'w:gridAfter')]];
  });
}

function cellOf(cell: XmlElement, blocks: readonly WordBlock[]): WordCell {
  const properties = child(cell, 'w:tcPr');
  const span = settingOf(properties, 'w:gridSpan') ?? '';
  const merge = child(properties, 'w:vMerge');
  return {
    blocks,
    span: /^[1-9]\d?$/.test(span) ? Number(span) : 1,
    continues: merge !== undefined && merge.attributes['w:val'] !== 'restart',
  };
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

/** Every row with the same number of cells; a merged cell stands in its first place, the others are empty. */
export function filledGrid(rows: WordTable['rows'], textOf: (cell: WordCell) => string): string[][] {
  const filled = ownedCells(rows).map((row, r) =>
    row.flatMap((cell, c) => [cell ? textOf(cell) : '', ...Array<string>(rows[r]![c]!.span - 1).fill('')]),
  );
  const columns = Math.max(...filled.map((row) => row.length));
  return filled.map((row) => Array.from({ length: columns }, (_, c) => row[c] ?? ''));
}
