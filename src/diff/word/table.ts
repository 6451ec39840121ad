/** A table of the redline: rows and columns that were added or removed, and the changes in the other cells. */
import type { Aligned } from '../compare/aligned.js';
import { alignedColumns, alignedRows } from '../compare/aligned.js';
import type { WordFiles } from './files.js';
import type { Fate } from './marks.js';
import { isGone, ofRow } from './marks.js';
import { markedParagraph } from './paragraph.js';
import type { XmlNode } from './xml.js';
import { childOf, childrenOf, element, elementsOf, textIn, withChildren } from './xml.js';

type Cells = readonly XmlNode[];

/** A table that only one revision has at this place: each of its rows is marked. */
export function wholeTable(table: XmlNode, fate: Fate, files: WordFiles): XmlNode {
  const change = ofRow(fate) ?? 'kept';
  const row = (one: XmlNode) =>
    markedRow(
      one,
      cellsOf(one).map((cell) => wholeCell(cell, change, files)),
      change,
      files,
    );
  return withChildren(
    table,
    elementsOf(table).map((one) => (one.name === 'w:tr' ? row(one) : one)),
  );
}

/** The table of both revisions; `undefined` if cells that span others keep its columns from being compared. */
export function markedTable(before: XmlNode, after: XmlNode, files: WordFiles): XmlNode | undefined {
  const [olds, news] = [gridOf(before), gridOf(after)];
  if (!olds || !news) return undefined;
  const columns = alignedColumns(columnTexts(olds), columnTexts(news));
  const rows = alignedRows(olds.map(rowText), news.map(rowText)).map(({ before: a, after: b }) => {
    const [old, now] = [a === undefined ? undefined : olds[a]!, b === undefined ? undefined : news[b]!];
    const fate = !old ? 'inserted' : !now ? 'deleted' : 'kept';
    const cells = columns.map((column) => cellAt(column, old, now, files));
    const row = now ? childrenOf(after, 'w:tr')[b!]! : childrenOf(before, 'w:tr')[a!]!;
    return markedRow(row, cells, fate, files);
  });
  const widths = columnWidths(before, after, columns);
  return withChildren(after, [
    ...elementsOf(after).filter(({ name }) => name === 'w:tblPr'),
    element(
      'w:tblGrid',
      {},
      widths.map((width) => element('w:gridCol', { 'w:w': String(width) })),
    ),
    ...rows.map((row) => withWidths(row, widths)),
  ]);
}

const cellsOf = (row: XmlNode) => childrenOf(row, 'w:tc');
const rowText = (cells: Cells) => cells.map(textIn).join('\n');
const columnTexts = (rows: readonly Cells[]) => (rows[0] ?? []).map((_, c) => rowText(rows.map((row) => row[c]!)));

/** The cells by rows and columns; `undefined` if a cell spans others. */
function gridOf(table: XmlNode): readonly Cells[] | undefined {
  const rows = childrenOf(table, 'w:tr').map(cellsOf);
  const spans = (cell: XmlNode) => {
    const properties = childOf(cell, 'w:tcPr');
    return childOf(properties, 'w:gridSpan') !== undefined || childOf(properties, 'w:vMerge') !== undefined;
  };
  const isEven = rows.every((row) => row.length === rows[0]!.length && !row.some(spans));
  return isEven ? rows : undefined;
}

/** The cell of a row in a column. One that neither revision has keeps the columns in line; it goes with either. */
function cellAt({ before: x, after: y }: Aligned, old: Cells | undefined, now: Cells | undefined, files: WordFiles) {
  const [oldCell, newCell] = [x === undefined ? undefined : old?.[x], y === undefined ? undefined : now?.[y]];
  const column = x === undefined ? 'inserted' : y === undefined ? 'deleted' : 'kept';
  const cell = (() => {
    if (oldCell && newCell) return cellOfBoth(oldCell, newCell, files);
    if (newCell) return wholeCell(newCell, 'inserted', files);
    if (oldCell) return wholeCell(oldCell, 'deleted', files);
    return emptied((now ?? old)![0]!);
  })();
  if (column === 'kept') return cell;
  const properties = childOf(cell, 'w:tcPr');
  const marked = element('w:tcPr', {}, [...(properties?.children ?? []), files.marks.cell(column)]);
  return withChildren(cell, [marked, ...elementsOf(cell).filter(({ name }) => name !== 'w:tcPr')]);
}

function cellOfBoth(before: XmlNode, after: XmlNode, files: WordFiles): XmlNode {
  const [olds, news] = [childrenOf(before, 'w:p'), childrenOf(after, 'w:p')];
  const count = Math.max(olds.length, news.length);
  const paragraphs = Array.from({ length: count }, (_, n) => {
    const fate = !olds[n] ? 'inserted' : !news[n] ? 'deleted' : 'kept';
    return markedParagraph(olds[n], news[n], { fate }, files);
  });
  return withChildren(after, [...elementsOf(after).filter(({ name }) => name === 'w:tcPr'), ...paragraphs]);
}

/** The cell with all its words marked; the ends of its paragraphs go with the row or the column. */
function wholeCell(cell: XmlNode, fate: 'inserted' | 'deleted' | 'kept', files: WordFiles): XmlNode {
  if (fate === 'kept') return cell;
  const paragraphs = (one: XmlNode) => {
    if (one.name !== 'w:p') return one;
    const [old, now] = isGone(fate) ? [one, undefined] : [undefined, one];
    return markedParagraph(old, now, { fate, end: 'kept' }, files);
  };
  return withChildren(cell, elementsOf(cell).map(paragraphs));
}

function emptied(cell: XmlNode): XmlNode {
  const paragraph = childOf(cell, 'w:p')!;
  const properties = childOf(paragraph, 'w:pPr');
  const empty = element('w:p', {}, properties ? [properties] : []);
  return withChildren(cell, [...elementsOf(cell).filter(({ name }) => name === 'w:tcPr'), empty]);
}

/** A row with other cells, marked in its properties (17.13.5.12, 17.13.5.16). */
function markedRow(row: XmlNode, cells: Cells, fate: 'inserted' | 'deleted' | 'kept', files: WordFiles): XmlNode {
  const before = elementsOf(row).filter(({ name }) => name !== 'w:tc' && name !== 'w:trPr');
  const properties = childOf(row, 'w:trPr');
  const marks = fate === 'kept' ? [] : [files.marks.mark(fate)];
  const all = [...(properties?.children ?? []), ...marks];
  return withChildren(row, [...before, ...(all.length > 0 ? [element('w:trPr', {}, all)] : []), ...cells]);
}

/** The widths of all columns, twips; together they are as wide as those of the new table. */
function columnWidths(before: XmlNode, after: XmlNode, columns: readonly Aligned[]): number[] {
  const widthsOf = (table: XmlNode) =>
    childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) => Number(attributes['w:w'] ?? 0));
  const [olds, news] = [widthsOf(before), widthsOf(after)];
  const sum = (list: readonly number[]) => list.reduce((total, width) => total + width, 0);
  const natural = columns.map(({ before: x, after: y }) => (y === undefined ? olds[x!] : news[y]) ?? 0);
  const scale = sum(natural) > 0 ? sum(news) / sum(natural) : 1;
  return natural.map((width) => Math.floor(width * scale));
}

function withWidths(row: XmlNode, widths: readonly number[]): XmlNode {
  let column = 0;
  return withChildren(
    row,
    elementsOf(row).map((cell) => {
      if (cell.name !== 'w:tc') return cell;
      const width = element('w:tcW', { 'w:w': String(widths[column++]), 'w:type': 'dxa' });
      const properties = childOf(cell, 'w:tcPr');
      const others = properties ? elementsOf(properties).filter(({ name }) => name !== 'w:tcW') : [];
      // Only a style of conditions stands before the width.
      const [first, rest] = [
        others.filter(({ name }) => name === 'w:cnfStyle'),
        others.filter(({ name }) => name !== 'w:cnfStyle'),
      ];
      const tcPr = element('w:tcPr', {}, [...first, width, ...rest]);
      return withChildren(cell, [tcPr, ...elementsOf(cell).filter(({ name }) => name !== 'w:tcPr')]);
    }),
  );
}
