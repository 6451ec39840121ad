/**
 * This year's targets beside last year's results: a native table, and charts of those that have numbers.
 */
import type { Slide, SlideTable } from '../../document/deck.js';
import { plain, type Text } from '../../text/running-text.js';
import type { Paragraph, Region, TableBox } from '../canvas/box.js';
import { span } from '../canvas/grid.js';
import { paragraph, paragraphOf, runsOf } from '../canvas/style.js';
import type { DeckTheme } from '../canvas/theme.js';
import { balance, breaksAfterMarks } from '../fit/balance.js';
import { inchesOf } from '../fit/measure.js';
import { fitSize, fitTidy } from '../fit/type-size.js';
import { chartsIn, hasPoints, titleHeight, titleRange } from './chart.js';
import { head } from './frame.js';
import { combine, type Layout, type LayoutContext } from './layout.js';

/** The most height of a row in inches, so that a short table is not stretched. */
const highestRow = 0.66;
/** Columns of the twelve that the table takes; the others are the chart's. */
const tableColumns = 7;
/** Within each cell, in inches. */
const padding = { y: 0.05, right: 0.22 };

export function targets(slide: Slide, { theme }: LayoutContext): Layout {
  const { layout, body } = head(slide, theme);
  const charts = slide.charts.filter(hasPoints);
  const { table } = slide;
  const beside = table && charts.length > 0;
  const regions = charts.map((_, i) => {
    const field = beside ? { ...body, ...span(theme, tableColumns, 12) } : body;
    return { ...field, y: field.y + (field.h / charts.length) * i, h: field.h / charts.length };
  });
  const tableRegion = beside ? { ...body, ...span(theme, 0, tableColumns) } : body;
  return combine(
    layout,
    table ? tableIn(tableRegion, table, theme) : {},
    chartsIn(regions, charts, plain(slide.title), theme),
  );
}

/** The table. Its header is set as the title of the chart beside it; the last column, which is the message, stands out. */
function tableIn(region: Region, { header, rows }: SlideTable, theme: DeckTheme): Layout {
  const columns = columnWidths([header, ...rows], region.w);
  const h = Math.min(highestRow, (region.h - titleHeight) / Math.max(1, rows.length));
  const width = (column: number) => columns[column]! - padding.right;
  const isMessage = (column: number) => column === header.length - 1 && column > 0;
  const setInColumn = (text: Text, column: number, size: number) =>
    setCell(text, width(column), isMessage(column), size, theme);
  const head = fitSize(
    titleRange(theme.sizes),
    header.map((text, column) => {
      const room = { w: width(column), h: titleHeight - 2 * padding.y };
      return { text, ...room, set: (size) => setHeader(text, size, theme) };
    }),
  );
  const cells = fitTidy(
    theme.sizes.text,
    rows.flatMap((row) =>
      row.map((text, column) => {
        const room = { w: width(column), h: h - 2 * padding.y };
        return { text, ...room, set: (size: number) => setInColumn(text, column, size) };
      }),
    ),
    ({ runs }) => breaksAfterMarks(runs),
  );
  const box: TableBox = {
    kind: 'table',
    name: '目标表',
    ...region,
    h: titleHeight + h * rows.length,
    columns,
    padding,
    rows: [
      {
        h: titleHeight,
        cells: header.map((text) => setHeader(text, head.size, theme)),
        rule: { colour: 'deep-red', weight: 1.5 },
      },
      ...rows.map((row) => ({
        h,
        cells: row.map((text, column) => setInColumn(text, column, cells.size)),
        rule: { colour: 'line', weight: 1 } as const,
      })),
    ],
    alt: `目标表，共${rows.length}项：${rows.map((row) => row.map(plain).join('，')).join('；')}。`,
  };
  return { boxes: [box], overfull: [...head.overfull, ...cells.overfull], sizes: { text: cells.size } };
}

function setHeader(text: Text, size: number, { leading }: DeckTheme): Paragraph[] {
  return [paragraphOf(text, { size, colour: 'muted' }, leading.tight)];
}

/** A cell broken into even lines in `w` inches. */
function setCell(text: Text, w: number, isMessage: boolean, size: number, { leading }: DeckTheme): Paragraph[] {
  const runs = runsOf(text, { size, colour: isMessage ? 'red' : 'ink', bold: isMessage });
  return [paragraph(balance(runs, w), size, leading.tight)];
}

/** Widths of the columns in inches, which fill the whole width in proportion to the longest clause of each. */
function columnWidths(rows: readonly (readonly Text[])[], width: number): number[] {
  const count = Math.max(1, ...rows.map((row) => row.length));
  const widest = Array.from({ length: count }, (_, column) =>
    Math.max(1, ...rows.flatMap((row) => clausesOf(row[column] ?? []).map(widthOf))),
  );
  const sum = widest.reduce((all, each) => all + each, 0);
  return widest.map((each) => padding.right + ((width - count * padding.right) * each) / sum);
}

function clausesOf(text: Text): string[] {
  return plain(text).split(/(?<=[，；])/);
}

function widthOf(text: string): number {
  return inchesOf([{ text, size: 72, bold: true, colour: 'ink', font: 'body' }]);
}
