/**
 * This year's targets beside last year's results: a native table, and charts of those that have numbers.
 *
 * All targets of a year stand on one slide where they can: a long table takes the whole width instead of the chart,
 * which only repeats it, or stands in two columns of rows.
 */
import type { Slide, SlideChart, SlideTable } from '../../document/deck.js';
import { plain, type Text } from '../../text/running-text.js';
import type { Paragraph, Region, TableBox, TableRow } from '../canvas/box.js';
import { part, span } from '../canvas/grid.js';
import { paragraph, paragraphOf, runsOf } from '../canvas/style.js';
import type { DeckTheme } from '../canvas/theme.js';
import { balance, breaksAfterMarks } from '../fit/balance.js';
import { heightOf, inchesOf, linesOf } from '../fit/measure.js';
import { fitSize, type Overflow } from '../fit/type-size.js';
import { chartsIn, hasPoints, titleHeight, titleRange } from './chart.js';
import { head } from './frame.js';
import { combine, type Layout, type LayoutContext } from './layout.js';

/** Columns of the twelve that the table takes; the others are the chart's. */
const tableColumns = 7;
/** Within each cell, in inches. */
const padding = { y: 0.05, right: 0.22 };
/** The most space more that a row gets where there is room, so that two lines do not touch their rules. */
const mostSpare = 0.14;
/** Some programs set texts wider than measured, by up to this factor. */
const cellSlack = 1.03;
/** The share of the width that is left to the columns behind the names. */
const leastOthers = 0.5;
/** Rows fewer than this are not worth a second column. */
const leastInTwo = 8;
/** An arrangement in which the type is at least this share of the largest size is good; the first good one is taken. */
const good = 0.8;

export function targets(slide: Slide, { theme }: LayoutContext): Layout {
  const { layout, body } = head(slide, theme);
  const charts = slide.charts.filter(hasPoints);
  const { table } = slide;
  if (!table) return combine(layout, chartsOf(slide, charts, body, theme));
  if (charts.length === 0) return combine(layout, bestOf(tablesIn(body, table, theme), theme));
  const beside = tableIn([{ ...body, ...span(theme, 0, tableColumns) }], table, theme);
  const chartField = { ...body, ...span(theme, tableColumns, 12) };
  const withCharts = () => combine(layout, beside, chartsOf(slide, charts, chartField, theme));
  if (isGood(beside, theme)) return withCharts();
  const alone = bestOf([beside, ...tablesIn(body, table, theme)], theme);
  return alone === beside ? withCharts() : combine(layout, alone);
}

function chartsOf(slide: Slide, charts: readonly SlideChart[], field: Region, theme: DeckTheme): Layout {
  const h = field.h / charts.length;
  const regions = charts.map((_, i) => ({ ...field, y: field.y + h * i, h }));
  return chartsIn(regions, charts, plain(slide.title), theme);
}

/** The table over the whole width, and in two columns of rows. */
function tablesIn(body: Region, table: SlideTable, theme: DeckTheme): Layout[] {
  const two = [0, 1].map((i) => ({ ...body, ...part(theme, i, 2) }));
  return [tableIn([body], table, theme), ...(table.rows.length < leastInTwo ? [] : [tableIn(two, table, theme)])];
}

/** The first good arrangement; where there is none, the one in the largest type of those that fit. */
function bestOf(arrangements: readonly Layout[], theme: DeckTheme): Layout {
  const sizeOf = ({ overfull, sizes }: Layout) => (overfull.length > 0 ? 0 : (sizes.cell ?? 0));
  const largest = (best: Layout, each: Layout) => (sizeOf(each) > sizeOf(best) ? each : best);
  return arrangements.find((each) => isGood(each, theme)) ?? arrangements.reduce(largest);
}

function isGood({ overfull, sizes }: Layout, theme: DeckTheme): boolean {
  return overfull.length === 0 && (sizes.cell ?? 0) >= theme.sizes.cell.largest * good;
}

/**
 * The rows shared among regions side by side, each region a table with the header. The headers are set as the title of
 * a chart; the last column, which is the message, stands out. Rows beside each other have one height.
 */
function tableIn(regions: readonly Region[], table: SlideTable, theme: DeckTheme): Layout {
  const { header, rows } = table;
  const room = regions[0]!.h - titleHeight;
  const { size, columns, setRow, needed, overfull } = fitRows(regions, table, room, theme);
  const heads = fitSize(
    titleRange(theme.sizes),
    header.map((text, column) => {
      const place = { w: columns[column]! - padding.right, h: titleHeight - 2 * padding.y };
      return { text, ...place, set: (size) => setHeader(text, size, theme) };
    }),
  );
  const head: TableRow = {
    h: titleHeight,
    cells: header.map((text) => setHeader(text, heads.size, theme)),
    rule: { colour: 'accent-strong', weight: 1.5 },
  };
  const heights = evened(needed, room);
  const boxes = regions.map((region, n): TableBox => {
    const own = rows.slice(n * heights.length, (n + 1) * heights.length);
    const shown = own.map((row, i): TableRow => {
      return { h: heights[i]!, cells: setRow(row), rule: { colour: 'line', weight: 1 } };
    });
    return {
      kind: 'table',
      name: regions.length > 1 ? `目标表${n + 1}` : '目标表',
      ...region,
      h: titleHeight + sum(shown.map(({ h }) => h)),
      columns,
      padding,
      rows: [head, ...shown],
      alt: `目标表，共${own.length}项：${own.map((row) => row.map(plain).join('，')).join('；')}。`,
    };
  });
  return { boxes, overfull: [...heads.overfull, ...overfull], sizes: { cell: size } };
}

/** The rows set in one size. */
interface RowSetting {
  readonly size: number;
  /** Widths of the columns. */
  readonly columns: readonly number[];
  setRow(row: readonly Text[]): readonly Paragraph[][];
  /** The height that each line of rows needs, those beside each other taken together. */
  readonly needed: readonly number[];
}

function settingIn(
  size: number,
  regions: readonly Region[],
  { header, rows }: SlideTable,
  theme: DeckTheme,
): RowSetting {
  const columns = columnWidths([header, ...rows], regions[0]!.w, size);
  const width = (column: number) => columns[column]! - padding.right;
  const isMessage = (column: number) => column === header.length - 1 && column > 0;
  const setRow = (row: readonly Text[]) =>
    row.map((text, column) => setCell(text, width(column), isMessage(column), size, theme));
  const down = Math.max(1, Math.ceil(rows.length / regions.length));
  const needed = Array.from({ length: down }, (_, i) => {
    const cells = regions.flatMap((_, n) => setRow(rows[n * down + i] ?? []).map((cell, column) => ({ cell, column })));
    return Math.max(0, ...cells.map(({ cell, column }) => heightOf(cell, width(column)))) + 2 * padding.y;
  });
  return { size, columns, setRow, needed };
}

/**
 * The rows in the largest good size in which all fit and no line ends within a clause; else in the largest in which no
 * line of a cell with a number does; else in the largest in which they fit.
 */
function fitRows(
  regions: readonly Region[],
  table: SlideTable,
  room: number,
  theme: DeckTheme,
): RowSetting & Pick<Layout, 'overfull'> {
  const { largest, smallest } = theme.sizes.cell;
  const settings = Array.from({ length: largest - smallest + 1 }, (_, i) =>
    settingIn(largest - i, regions, table, theme),
  );
  const fitting = settings.filter(({ needed }) => sum(needed) <= room);
  const isTidy = ({ setRow }: RowSetting, ofCell: (text: Text) => boolean) =>
    table.rows.every((row) =>
      setRow(row).every((cell, i) => !ofCell(row[i]!) || cell.every(({ runs }) => breaksAfterMarks(runs))),
    );
  const hasNumber = (text: Text) => /\d/.test(plain(text));
  const found =
    fitting.find((each) => each.size >= largest * good && isTidy(each, () => true)) ??
    fitting.find((each) => isTidy(each, hasNumber)) ??
    fitting[0];
  if (found) return { ...found, overfull: [] };
  const least = settings.at(-1)!;
  const cells = table.rows.flatMap((row) =>
    least.setRow(row).map((cell, column): Overflow => {
      const w = least.columns[column]! - padding.right;
      return { text: row[column]!, lines: cell.flatMap((each) => linesOf(each, w)).length, room: 1 };
    }),
  );
  const long = cells.filter(({ lines }) => lines > 1);
  return { ...least, overfull: long.length > 0 ? long : cells.slice(-1) };
}

/** The heights made as equal as the room allows: all get some space more, then the lowest rows are raised first. */
function evened(needed: readonly number[], room: number): number[] {
  const spare = Math.max(0, room - sum(needed)) / Math.max(1, needed.length);
  const heights = needed.map((h) => h + Math.min(mostSpare, spare / 2));
  const falling = [...heights].sort((a, b) => b - a);
  let level = 0;
  for (let higher = 0; higher < falling.length; higher++) {
    level = (room - sum(falling.slice(0, higher))) / (falling.length - higher);
    if (level >= falling[higher]!) break;
  }
  return heights.map((h) => Math.max(h, level));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

function setHeader(text: Text, size: number, { leading }: DeckTheme): Paragraph[] {
  return [paragraphOf(text, { size, colour: 'muted' }, leading.tight)];
}

/** A cell broken into even lines in `w` inches. */
function setCell(text: Text, w: number, isMessage: boolean, size: number, { leading }: DeckTheme): Paragraph[] {
  const runs = runsOf(text, { size, colour: isMessage ? 'accent' : 'ink', bold: isMessage });
  return [paragraph(balance(runs, w), size, leading.tight)];
}

/**
 * Widths of the columns in inches, which fill the whole width: in proportion to the longest clause of each, or where
 * these are too long for it in the size in points, each as wide as it needs, up to one width common to the longest.
 */
function columnWidths(rows: readonly (readonly Text[])[], width: number, size: number): number[] {
  const count = Math.max(1, ...rows.map((row) => row.length));
  const widest = Array.from({ length: count }, (_, column) =>
    Math.max(1, ...rows.flatMap((row) => clausesOf(row[column] ?? []).map(widthOf))),
  );
  const room = width - count * padding.right;
  const needed = widest.map((each) => (each * size * cellSlack) / 72);
  const all = sum(widest);
  const shares = sum(needed) <= room ? widest.map((each) => (room * each) / all) : namesFirst(needed, room);
  return shares.map((each) => padding.right + each);
}

/**
 * The numbers cut down to one level, so that their sum is `total`; the first is cut only where the others would be left
 * less than `leastOthers` of the total, as a name is read on one line.
 */
function namesFirst([first = 0, ...others]: readonly number[], total: number): number[] {
  if (others.length === 0 || first > total * (1 - leastOthers)) return capped([first, ...others], total);
  return [first, ...capped(others, total - first)];
}

/** The numbers cut down to one level, so that their sum is `total`. */
function capped(numbers: readonly number[], total: number): number[] {
  const falling = [...numbers].sort((a, b) => b - a);
  let level = total;
  for (let cut = 1; cut <= falling.length; cut++) {
    level = (total - sum(falling.slice(cut))) / cut;
    if (level >= (falling[cut] ?? 0)) break;
  }
  return numbers.map((each) => Math.min(each, level));
}

function clausesOf(text: Text): string[] {
  return plain(text).split(/(?<=[，；])/);
}

function widthOf(text: string): number {
  return inchesOf([{ text, size: 72, bold: true, colour: 'ink', font: 'body' }]);
}
