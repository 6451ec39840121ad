/**
 * What is aimed at beside what was reached: a native table, and a chart of what can be drawn.
 */
import type { Slide, SlideTable } from '../../document/deck.js';
import { plain, type Text } from '../../document/text.js';
import type { Box, Paragraph, Region, TableBox } from '../box.js';
import { fitFewestLines, fitSize } from '../fit.js';
import { span } from '../grid.js';
import { inchesOf } from '../measure.js';
import { paragraphOf, runsOf } from '../style.js';
import { chartBoxes, hasPoints, titleHeight, titleRange } from './chart.js';
import { type Context, head } from './frame.js';

/** Rows are no higher, so that a short table is not stretched. */
const highestRow = 0.66;
/** Of the twelve; the others are the chart's. */
const tableColumns = 7;
const padding = { y: 0.06, right: 0.25 };

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
  const setHeader = (text: Text, size: number): Paragraph[] => [
    paragraphOf(text, { size, colour: 'muted' }, leading.tight),
  ];
  const setCell = (text: Text, column: number, size: number): Paragraph[] => {
    const last = column === count - 1 && column > 0;
    return [paragraphOf(text, { size, colour: last ? 'red' : 'ink', bold: last }, leading.tight)];
  };
  const columns = columnWidths(rows, region.w, sizes.text.largest);
  const h = Math.min(highestRow, (region.h - titleHeight) / Math.max(1, rows.length));
  const room = (column: number, h: number) => ({ w: columns[column]! - padding.right, h: h - 2 * padding.y });
  const headerSize = fitSize(
    titleRange(sizes),
    header.map((text, column) => ({ text, ...room(column, titleHeight), set: (size) => setHeader(text, size) })),
    context,
  );
  const size = fitFewestLines(
    sizes.text,
    rows.flatMap((row) =>
      row.map((text, column) => ({ text, ...room(column, h), set: (size: number) => setCell(text, column, size) })),
    ),
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

/** The first column as wide as its longest name where that leaves the others enough; those share the rest evenly. */
function columnWidths(rows: SlideTable['rows'], width: number, size: number): number[] {
  const count = Math.max(1, ...rows.map((row) => row.length));
  if (count === 1) return [width];
  const names = rows.map(([name]) => inchesOf(runsOf(name ?? [], { size, colour: 'ink' })));
  const first = Math.min(Math.max(...names, width / count) + padding.right, width * (count === 2 ? 0.6 : 0.46));
  return [first, ...Array.from({ length: count - 1 }, () => (width - first) / (count - 1))];
}
