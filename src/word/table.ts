/**
 * A table with three rules, as in the book: above the header, below it, and below the last row. The header is repeated
 * on every page, and no row is parted.
 */

import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Table as BookTable } from '../document/book.js';
import { isNumeric, naturalWidths, proportionalWidths } from '../print/layout/columns.js';
import { largest } from '../text/largest.js';
import { plain, type Text } from '../text/running-text.js';
import type { WordContext } from './context.js';
import { runsOf } from './runs.js';
import { wordStyles } from './style-names.js';
import { titleRuns } from './title-lines.js';
import { textWidth, twips } from './units.js';

/** Weights of the outer rules and of the one below the header, in eighths of a point. */
const OUTER = 8;
const INNER = 4;
/** Between the edge of a column and its text, and the least width of a column, em of the cells. */
const PADDING = 0.75;
const LEAST = 4;
/** Under the text of a cell, twips: a line of exact height sets its type low. */
const BELOW = 60;

/** The table with its caption and units over it, and its note under it. */
export function tableOf(block: BookTable, context: WordContext): (Paragraph | Table)[] {
  const { grid, theme } = context;
  const columnWidths = widthsOf(block, context);
  const { size } = theme.styles['table-cell'];
  const padding = twips(PADDING * size);
  const numeric = block.header.map((_, c) => {
    const texts = block.rows.map((row) => plain(row[c]!));
    if (!isNumeric(texts)) return undefined;
    const widest = twips(largest(texts.map(textWidth)) * size);
    // Flush right with each other, and as a block in the middle of the column.
    return Math.max(0, Math.floor((columnWidths[c]! - 2 * padding - widest) / 2));
  });
  const cellsOf = (texts: readonly Text[], header: boolean, keepNext: boolean) =>
    texts.map(
      (text, c) =>
        new TableCell({
          width: { size: columnWidths[c]!, type: WidthType.DXA },
          ...(header && { borders: { bottom: { style: BorderStyle.SINGLE, size: INNER, color: '000000' } } }),
          children: [
            new Paragraph({
              style: wordStyles[header ? 'table-header' : 'table-cell'].id,
              ...(!header &&
                numeric[c] !== undefined && { alignment: AlignmentType.RIGHT, indent: { right: numeric[c] } }),
              keepNext,
              children: runsOf(text, context),
            }),
          ],
        }),
    );
  const last = block.rows.length - 1;
  const rows = block.rows.map(
    // The last two rows stay together, and the first with the header.
    (texts, r) =>
      new TableRow({ cantSplit: true, children: cellsOf(texts, false, r === 0 ? last > 0 : r === last - 1) }),
  );
  const rule = { style: BorderStyle.SINGLE, size: OUTER, color: '000000' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const table = new Table({
    width: { size: grid.textWidth, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    margins: { left: padding, right: padding, top: 0, bottom: BELOW },
    borders: { top: rule, bottom: rule, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: cellsOf(block.header, true, true) }), ...rows],
  });
  return [
    ...aside('table-caption', block.caption, context),
    ...aside('table-unit', block.unit, context),
    table,
    ...aside('table-note', block.note, context),
    spaceBelow(context),
  ];
}

/** A line over or under the table, where there is one. */
function aside(style: 'table-caption' | 'table-unit' | 'table-note', text: Text, context: WordContext): Paragraph[] {
  return text.length > 0
    ? [new Paragraph({ style: wordStyles[style].id, children: titleRuns(text, context.theme.styles[style], context) })]
    : [];
}

/**
 * The space under a table as an empty paragraph: a table has no space of its own, and Word makes one of two tables that
 * nothing stands between.
 */
function spaceBelow({ theme, grid }: WordContext): Paragraph {
  const lines = theme.styles['table-cell'].after[0] ?? 0;
  return new Paragraph({ spacing: { line: Math.max(20, lines * grid.pitch), lineRule: LineRuleType.EXACT } });
}

/** Widths of the columns in twips, which together are the width of the text. */
function widthsOf({ header, rows, widths }: BookTable, { theme, grid }: WordContext): number[] {
  const { 'table-cell': cell, 'table-header': head } = theme.styles;
  const padding = 2 * PADDING * cell.size;
  const natural = header.map(
    (text, c) =>
      padding +
      Math.max(textWidth(plain(text)) * head.size, ...rows.map((row) => textWidth(plain(row[c]!)) * cell.size)),
  );
  const least = natural.map((width) => Math.min(width, LEAST * cell.size + padding));
  const room = theme.page.textWidth;
  const points = widths.length > 0 ? proportionalWidths(widths, least, room) : naturalWidths(natural, room);
  const rounded = points.map(twips);
  const rest = grid.textWidth - rounded.reduce((sum, width) => sum + width, 0);
  return rounded.map((width, c) => (c === rounded.length - 1 ? width + rest : width));
}
