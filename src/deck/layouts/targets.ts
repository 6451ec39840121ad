/**
 * What is aimed at beside what was reached: a native table, and a chart of what can be drawn.
 */
import type { Slide, SlideTable } from '../../document/deck.js';
import { plain, type Text } from '../../text/running-text.js';
import type { Box, Paragraph, Region, TableBox } from '../canvas/box.js';
import { span } from '../canvas/grid.js';
import { paragraph, paragraphOf, runsOf } from '../canvas/style.js';
import { balance, breaksAfterMarks } from '../fit/balance.js';
import { inchesOf } from '../fit/measure.js';
import { fitSize } from '../fit/type-size.js';
import { chartBoxes, hasPoints, titleHeight, titleRange } from './chart.js';
import { type Context, head } from './frame.js';
import { tidySize } from './tidy.js';

/** Rows are no higher, so that a short table is not stretched. */
const highestRow = 0.66;
/** Of the twelve; the others are the chart's. */
const tableColumns = 7;
const padding = { y: 0.05, right: 0.22 };

export function targets(slide: Slide, context: Context): Box[] {
  const { theme } = context;
  const { boxes, body } = head(slide, context);
  const charts = slide.charts.filter(hasPoints);
  const { table } = slide;
  const beside = table && charts.length > 0;
  const regions = charts.map((_, i) => {
    const field = beside ? { ...body, ...span(theme, tableColumns, 12) } : body;
    return { ...field, y: field.y + (field.h / charts.length) * i, h: field.h / charts.length };
  });
  return [
    ...boxes,
    ...(table ? [tableBox(table, beside ? { ...body, ...span(theme, 0, tableColumns) } : body, context)] : []),
    ...chartBoxes(charts, regions, plain(slide.title), context),
  ];
}

/** The header is set as the title of the chart beside it; the last column is the message. */
function tableBox({ header, rows }: SlideTable, region: Region, context: Context): TableBox {
  const { sizes, leading } = context.theme;
  const count = header.length;
  const columns = columnWidths([header, ...rows], region.w);
  const setHeader = (text: Text, size: number): Paragraph[] => [
    paragraphOf(text, { size, colour: 'muted' }, leading.tight),
  ];
  const setCell = (text: Text, column: number, size: number): Paragraph[] => {
    const last = column === count - 1 && column > 0;
    const runs = runsOf(text, { size, colour: last ? 'red' : 'ink', bold: last });
    return [paragraph(balance(runs, columns[column]! - padding.right), size, leading.tight)];
  };
  const h = Math.min(highestRow, (region.h - titleHeight) / Math.max(1, rows.length));
  const room = (column: number, h: number) => ({ w: columns[column]! - padding.right, h: h - 2 * padding.y });
  const headerSize = fitSize(
    titleRange(sizes),
    header.map((text, column) => ({ text, ...room(column, titleHeight), set: (size) => setHeader(text, size) })),
    context,
  );
  const size = tidySize(
    sizes.text,
    rows.flatMap((row) =>
      row.map((text, column) => ({ text, ...room(column, h), set: (size: number) => setCell(text, column, size) })),
    ),
    ({ runs }) => breaksAfterMarks(runs),
    context,
  );
  context.sized?.('text', size);
  return {
    kind: 'table',
    name: '目标表',
    ...region,
    h: titleHeight + h * rows.length,
    columns,
    padding,
    rows: [
      {
        h: titleHeight,
        cells: header.map((text) => setHeader(text, headerSize)),
        rule: { colour: 'deep-red', weight: 1.5 },
      },
      ...rows.map((row) => ({
        h,
        cells: row.map((text, column) => setCell(text, column, size)),
        rule: { colour: 'line', weight: 1 } as const,
      })),
    ],
    alt: `目标表，共${rows.length}项：${rows.map((row) => row.map(plain).join('，')).join('；')}。`,
  };
}

/** As the longest clause of each asks for, the whole width shared out. */
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
