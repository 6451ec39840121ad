/**
 * A table with three rules: above the header, below it, and below the last row. Its units stand over the first, its
 * note under the last.
 *
 * Every row takes as many lines of the grid as its longest cell, so the text after the table stays on the grid.
 * Text is flush left in its column. Numbers are flush right with each other, and as a block centred in the
 * column; the header is centred over them. A table that fits on one page is not broken. A longer one is broken
 * between rows, with the header repeated and the three rules on each page.
 */

import { warning } from '../../diagnostics/diagnostic.js';
import type { Table } from '../../document/book.js';
import { largest } from '../../text/largest.js';
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';
import type { Style } from '../theme.js';
import { isNumeric, naturalWidths, proportionalWidths } from './columns.js';
import type { Paragraph } from './paragraph.js';
import { setParagraph } from './paragraph.js';
import type { Stack, StackUnit, TextLine } from './stack.js';
import { blankLines, placedLines, sideBySide, sideBySideUnits, stacked } from './stack.js';
import type { LayoutContext } from './stretches.js';
import { stretchesOf } from './stretches.js';
import type { Tag } from './structure.js';

/** Weight of the rules above and below the table, and of the one below the header, pt. */
const OUTER = 1;
const INNER = 0.5;
/** Between the edge of a column and its text, em of the cells. */
const PADDING = 0.75;
/** Least width of a column whose texts need it, em of the cells. */
const LEAST = 4;

/** The table as a stack below `parent` in the structure tree. Notes `print/wide-cell`. */
export function tableStack(block: Table, parent: Tag, context: LayoutContext): Stack {
  const { theme } = context;
  const { styles, page } = theme;
  const table: Tag = { role: 'Table', parent };
  const titled: Tag = { role: 'Caption', parent: table };
  const caption = captionLines(block.caption, styles['table-caption'], titled, context);
  const columns = columnsOf(block, context);
  const wide: Text[] = [];
  const cellsOf = (texts: readonly Text[], style: Style, roles: Pick<Tag, 'role' | 'scope'>) => {
    const row: Tag = { role: 'TR', parent: table };
    return texts.map((text, c) => {
      const lines = cellLines(text, style, columns[c]!, { ...roles, parent: row }, context);
      if (isCut(lines)) wide.push(text);
      return lines;
    });
  };
  const headerCells = cellsOf(block.header, styles['table-header'], { role: 'TH', scope: 'Column' });
  const header = stacked([ruleOf(OUTER, context), sideBySide(headerCells, theme), ruleOf(INNER, context)]);
  const aside = (text: Text, style: Style) =>
    text.length === 0 ? [] : sideBySideUnits([captionLines(text, style, titled, context)], page.lines, theme);
  const title = [
    ...sideBySideUnits([caption], page.lines, theme),
    ...aside(block.unit, { ...styles['table-unit'], inset: 0 }),
  ];
  const top = stacked([...title, header]);
  // A header as high as the page is not repeated: it would leave no room for rows.
  const repeats = top.height < page.lines;
  const rows = block.rows.flatMap((texts) =>
    sideBySideUnits(
      cellsOf(texts, styles['table-cell'], { role: 'TD' }),
      repeats ? page.lines - top.height : page.lines,
      theme,
    ),
  );
  const below = aside(block.note, styles['table-note']);
  const last = rows.pop();
  if (last) rows.push(below.length > 0 ? stacked([last, ruleOf(OUTER, context), ...below]) : last);
  const [first] = wide;
  if (first) {
    const args = { text: plain(first), count: wide.length, edition: theme.edition };
    context.note(warning('print/wide-cell', args, first.find(({ at }) => at)?.at ?? block.at));
  }
  const heads = repeats ? [top] : [...title, ...sideBySideUnits(headerCells, page.lines, theme)];
  return {
    units: grouped(heads, rows, repeats ? header.height : 0, page.lines),
    repeated: repeats
      ? stacked([ruleOf(OUTER, context), sideBySide(headerCells.map(untagged), theme), ruleOf(INNER, context)])
      : undefined,
    closing: ruleOf(OUTER, context),
    closed: below.length > 0,
    before: styles['table-caption'].before,
    after: styles['table-cell'].after,
  };
}

/** The lines of a caption, aligned in the text area as its style says. */
export function captionLines(text: Text, style: Style, tag: Tag, context: LayoutContext): TextLine[] {
  const { textWidth } = context.theme.page;
  const paragraph = setParagraph(stretchesOf(text, style, tag, context), style, context);
  return placedLines(paragraph, ({ width }) =>
    aligned(width, style.align, { left: style.inset, right: textWidth - style.inset }),
  );
}

/**
 * Groups rows into units that stay on one page: everything if a page holds it; else caption and header with the
 * first two rows, or one, and the last two rows together.
 * @param repeated height of the header repeated on each page, in lines
 * @param most lines of a page
 */
function grouped(heads: readonly StackUnit[], rows: readonly StackUnit[], repeated: number, most: number): StackUnit[] {
  const holds = (units: readonly StackUnit[], room: number) => stacked(units).height <= room;
  if (holds([...heads, ...rows], most)) return [stacked([...heads, ...rows])];
  const lead = [2, 1].find((count) => holds([...heads, ...rows.slice(0, count)], most)) ?? 0;
  const first = lead > 0 ? [stacked([...heads, ...rows.slice(0, lead)])] : heads;
  const [rest, last] = [rows.slice(lead, -2), rows.slice(Math.max(lead, rows.length - 2))];
  return [...first, ...rest, ...(last.length > 0 && holds(last, most - repeated) ? [stacked(last)] : last)];
}

/** A rule across the text area, halfway between two lines. Its height is zero. */
function ruleOf(weight: number, { theme }: LayoutContext): StackUnit {
  const { pitch, em, textWidth } = theme.page;
  const rules = [{ x: 0, y: (em - pitch) / 2, length: textWidth, weight }];
  return { height: 0, lines: [blankLines(0, theme.page, { rules })] };
}

/** Cells of a repeated header: artifacts, without tags and anchors. */
function untagged(lines: readonly TextLine[]): TextLine[] {
  return lines.map((line) => line.map(({ glyph: { tag: _, anchor: __, ...glyph }, x }) => ({ glyph, x })));
}

interface Extent {
  /** pt from the left edge of the text area. */
  readonly left: number;
  readonly right: number;
}

/** A column, and the part of it that its texts take. */
interface Column extends Extent {
  readonly texts: Extent;
  readonly numeric: boolean;
}

function columnsOf({ header, rows, widths: proportions }: Table, context: LayoutContext): Column[] {
  const { styles, page } = context.theme;
  const cell = styles['table-cell'];
  const padding = PADDING * cell.size;
  const byColumn = header.map((_, c) => rows.map((row) => row[c]!));
  const heads = header.map((text) => widthAlone(text, styles['table-header'], context));
  const bodies = byColumn.map((texts) => largest(texts.map((text) => widthAlone(text, cell, context))));
  const natural = bodies.map((body, c) => Math.max(body, heads[c]!) + 2 * padding);
  const least = natural.map((width) => Math.min(width, LEAST * cell.size + 2 * padding));
  const widths =
    proportions.length > 0
      ? proportionalWidths(proportions, least, page.textWidth)
      : naturalWidths(natural, page.textWidth);
  let left = 0;
  return widths.map((width, c) => {
    const inner = { left: left + padding, right: left + width - padding };
    left += width;
    const numeric = isNumeric(byColumn[c]!.map(plain));
    const shown = Math.min(bodies[c]!, inner.right - inner.left);
    const start = numeric ? (inner.left + inner.right - shown) / 2 : inner.left;
    return { ...inner, texts: { left: start, right: start + shown }, numeric };
  });
}

/** The width of a text on one line, pt. */
function widthAlone(text: Text, style: Style, context: LayoutContext): number {
  // The width does not depend on the tag.
  const stretches = stretchesOf(text, style, { role: 'TD', parent: undefined }, context);
  const width = Math.max(ONE_LINE, 2 * style.size * plain(text).length);
  // Nothing but its width is asked for, so the paragraph is not kept.
  const { paragraphs: _, ...setting } = context;
  return widestOf(setParagraph(stretches, style, { ...setting, note: () => {} }, { width, ending: 'full' }));
}

/** Wider than any ordinary text, pt. */
const ONE_LINE = 1e5;

function widestOf({ composition }: Paragraph): number {
  const [way] = composition.ways;
  return way ? largest(composition.set(way).map(({ width }) => width)) : 0;
}

/** The lines of a cell in its column. */
function cellLines(text: Text, style: Style, column: Column, tag: Tag, context: LayoutContext): TextLine[] {
  const width = column.right - column.left;
  const paragraph = setParagraph(stretchesOf(text, style, tag, context), style, context, { width });
  const own = style.align === 'center' ? 'center' : column.numeric ? 'right' : style.align;
  return placedLines(paragraph, ({ width }) => {
    const start = aligned(width, own, column.texts);
    // A header wider than the texts below it stays within its column.
    return Math.max(column.left, Math.min(start, column.right - width));
  });
}

/** Whether a word or a number is broken between lines, because its column is too narrow. */
function isCut(lines: readonly TextLine[]): boolean {
  return lines.some((line, n) => {
    const [last, first] = [line.at(-1), lines[n + 1]?.[0]];
    return last !== undefined && first !== undefined && [last, first].every(({ glyph }) => inWord(glyph.cell.char));
  });
}

function inWord(char: string): boolean {
  return /[\p{Script=Latin}\p{Nd}.,%‰]/u.test(char);
}

function aligned(width: number, align: Style['align'], { left, right }: Extent): number {
  if (align === 'center') return (left + right - width) / 2;
  return align === 'right' ? right - width : left;
}
