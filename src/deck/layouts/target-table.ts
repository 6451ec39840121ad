/**
 * A table of targets: rows in the largest good size, with the numbers of a column on one edge.
 */
import type { SlideTable } from '../../document/deck.js';
import { plain, type Text } from '../../text/running-text.js';
import { slice } from '../../text/slice.js';
import type { Paragraph, Region, TableBox, TableRow } from '../canvas/box.js';
import { paragraph, paragraphOf, runsOf } from '../canvas/style.js';
import type { DeckTheme } from '../canvas/theme.js';
import { balance, breaksAfterMarks } from '../fit/balance.js';
import { heightOf, lineCount } from '../fit/lines.js';
import { inchesOf } from '../fit/measure.js';
import { fitSize, type Overflow } from '../fit/type-size.js';
import { titleHeight, titleRange } from './chart.js';
import type { Layout } from './layout.js';
import { edgeOf, indentOf } from './numeral-edge.js';

/** Within each cell, in inches. */
const padding = { y: 0.05, right: 0.22 };
/** Space more above and below a text of several lines, in inches: it looks closer to its rules than one line. */
const aroundLines = 0.06;
/** The widest beginnings of numbers that stand on one edge, in em: the first is taken that costs the type no size. */
const beforeEdges = [5.6, 4.2, 3.2, 2.2];
/** The most space more that a row gets where there is room, so that two lines do not touch their rules. */
const mostSpare = 0.14;
/** Some programs set texts wider than measured, by up to this factor. */
const cellSlack = 1.03;
/** The share of the width that is left to the columns behind the names. */
const leastOthers = 0.5;
/** An arrangement in which the type is at least this share of the largest size is good; the first good one is taken. */
export const good = 0.8;

/**
 * The rows shared among regions side by side, each region a table with the header. The headers are set as the title of
 * a chart; the last column, which is the message, stands out. Rows beside each other have one height.
 */
export function tableIn(regions: readonly Region[], table: SlideTable, theme: DeckTheme): Layout {
  const { header, rows } = table;
  const room = regions[0]!.h - titleHeight;
  const { size, columns, setRow, needed, tall, overfull } = alignedRows(regions, table, room, theme);
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
  const heights = evened(spaced(needed, tall, room), room);
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

type FittedRows = RowSetting & Pick<Layout, 'overfull'>;

/** The rows with as many numbers on the edges of their columns as cost the type at most a point of a good size. */
function alignedRows(regions: readonly Region[], table: SlideTable, room: number, theme: DeckTheme): FittedRows {
  const least = fitRows(regions, table, room, 0, theme);
  const linesIn = ({ needed, size }: FittedRows) => sum(needed.map((h) => h / size));
  const isAsGood = (rows: FittedRows) => {
    const { size, overfull } = rows;
    if (overfull.length > 0 || linesIn(rows) > linesIn(least) * 1.02) return false;
    return size >= least.size || size >= Math.max(least.size - 1, theme.sizes.cell.largest * good);
  };
  for (const beforeEdge of beforeEdges) {
    const rows = fitRows(regions, table, room, beforeEdge, theme);
    if (isAsGood(rows)) return rows;
  }
  return least;
}

/** The rows set in one size. */
interface RowSetting {
  readonly size: number;
  /** Widths of the columns. */
  readonly columns: readonly number[];
  setRow(row: readonly Text[]): readonly Paragraph[][];
  /** The height that each line of rows needs, those beside each other taken together. */
  readonly needed: readonly number[];
  /** Whether a cell of it has several lines. */
  readonly tall: readonly boolean[];
}

function settingIn(
  size: number,
  regions: readonly Region[],
  { header, rows }: SlideTable,
  beforeEdge: number,
  theme: DeckTheme,
): RowSetting {
  const edges = header.map((_, column) =>
    column === 0
      ? 0
      : edgeOf(
          rows.flatMap((row) => clausesOf(row[column]!)),
          beforeEdge,
        ),
  );
  const columns = columnWidths([header, ...rows], edges, regions[0]!.w, size);
  const width = (column: number) => columns[column]! - padding.right;
  const isMessage = (column: number) => column === header.length - 1 && column > 0;
  const setRow = (row: readonly Text[]) =>
    row.map((text, column) =>
      setCell(text, { w: width(column), edge: edges[column]! }, { isMessage: isMessage(column), size }, theme),
    );
  const down = Math.max(1, Math.ceil(rows.length / regions.length));
  const lines = Array.from({ length: down }, (_, i) => {
    const cells = regions.flatMap((_, n) => setRow(rows[n * down + i] ?? []).map((cell, column) => ({ cell, column })));
    const counts = cells.map(({ cell, column }) => cell.reduce((n, each) => n + lineCount(each, width(column)), 0));
    const h = Math.max(0, ...cells.map(({ cell, column }) => heightOf(cell, width(column)))) + 2 * padding.y;
    return { h, isTall: counts.some((count) => count > 1) };
  });
  return { size, columns, setRow, needed: lines.map(({ h }) => h), tall: lines.map(({ isTall }) => isTall) };
}

/**
 * The rows in the largest good size in which all fit and no line ends within a clause; else in the largest in which no
 * line of a cell with a number does; else in the largest in which they fit.
 */
function fitRows(
  regions: readonly Region[],
  table: SlideTable,
  room: number,
  beforeEdge: number,
  theme: DeckTheme,
): FittedRows {
  const { largest, smallest } = theme.sizes.cell;
  const settings = Array.from({ length: largest - smallest + 1 }, (_, i) =>
    settingIn(largest - i, regions, table, beforeEdge, theme),
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
      return { text: row[column]!, lines: cell.reduce((n, each) => n + lineCount(each, w), 0), room: 1 };
    }),
  );
  const long = cells.filter(({ lines }) => lines > 1);
  return { ...least, overfull: long.length > 0 ? long : cells.slice(-1) };
}

/** The heights with room around the texts of several lines, where there is any. */
function spaced(needed: readonly number[], tall: readonly boolean[], room: number): readonly number[] {
  const free = room - sum(needed);
  const around = Math.min(aroundLines, free / 2 / Math.max(1, tall.filter(Boolean).length));
  return free <= 0 ? needed : needed.map((h, i) => (tall[i] ? h + 2 * around : h));
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

/**
 * A cell of `w` inches whose numerals stand at the edge of its column: on one line, else a line for each clause, each
 * with its own numeral there; else broken into even lines from the left.
 */
function setCell(
  text: Text,
  { w, edge }: { readonly w: number; readonly edge: number },
  { isMessage, size }: { readonly isMessage: boolean; readonly size: number },
  { leading }: DeckTheme,
): Paragraph[] {
  const style = { size, colour: isMessage ? 'accent' : 'ink', bold: isMessage } as const;
  const line = (part: Text): Paragraph => {
    const indent = edge === 0 ? 0 : (indentOf(part, edge) * size) / 72;
    return { ...paragraph(runsOf(part, style), size, leading.tight), ...(indent > 0 ? { indent } : {}) };
  };
  const stands = (each: Paragraph) => lineCount(each, w) === 1;
  for (const parts of [[text], clausesOf(text)]) {
    const lines = parts.map(line);
    if (lines.every(stands)) return lines;
  }
  return [paragraph(balance(runsOf(text, style), w), size, leading.tight)];
}

/**
 * Widths of the columns in inches, which fill the whole width: in proportion to the longest clause of each at its edge, or where
 * these are too long for it in the size in points, each as wide as it needs, up to one width common to the longest.
 */
function columnWidths(
  rows: readonly (readonly Text[])[],
  edges: readonly number[],
  width: number,
  size: number,
): number[] {
  const count = Math.max(1, ...rows.map((row) => row.length));
  const widest = Array.from({ length: count }, (_, column) =>
    Math.max(
      1,
      ...rows.flatMap((row) => clausesOf(row[column] ?? []).map((each) => widthAt(each, edges[column] ?? 0))),
    ),
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

function clausesOf(text: Text): Text[] {
  const characters = plain(text);
  const ends = [...characters.matchAll(/[，；]/g)].map(({ index }) => index + 1);
  const cuts = [0, ...ends.filter((end) => end < characters.length), characters.length];
  return cuts.slice(1).map((end, i) => slice(text, cuts[i]!, end));
}

/** The width of a text in bold type of 72 points, which is em, with its indent in a column with this edge. */
function widthAt(text: Text, edge: number): number {
  return inchesOf(runsOf(text, { size: 72, colour: 'ink', bold: true })) + (edge === 0 ? 0 : indentOf(text, edge));
}
