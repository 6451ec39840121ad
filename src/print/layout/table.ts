/**
 * A table of three rules: over the header, under it, and under the last row.
 *
 * Every row takes as many lines of the grid as its longest cell, so the text
 * after the table stands where it would without. Text stands at the left of its
 * column; numbers stand flush right under each other, all of them in the middle
 * of the column, and the header over them. A table that fits on a page is not
 * parted; a longer one is between rows, with its header set again, and each of
 * its pages has the three rules.
 */
import { warning } from '../../diagnostics/diagnostic.js';
import type { Table } from '../../document/book.js';
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';
import type { Style } from '../theme.js';
import { isNumeric, parted, spread } from './columns.js';
import type { Paragraph } from './paragraph.js';
import { setParagraph } from './paragraph.js';
import type { Stack, TextLine, Unit } from './stack.js';
import { besides, blank, placedLines, sliced, stacked } from './stack.js';
import type { LayoutContext } from './stretches.js';
import { running } from './stretches.js';
import type { Tag } from './structure.js';

/** Thickness of the rules over and under the table, and of the one under the header, pt. */
const OUTER = 1;
const INNER = 0.5;
/** Between the edge of a column and its text, em of the cells. */
const PADDING = 0.75;
/** What a column has at least where its texts need it, em of the cells. */
const LEAST = 4;

/** The table as a stack under `parent` in the structure tree. */
export function tableStack(block: Table, parent: Tag, binding: LayoutContext): Stack {
  const { theme } = binding;
  const { styles, page } = theme;
  const table: Tag = { role: 'Table', parent };
  const caption = captionLines(block.caption, styles['table-caption'], { role: 'Caption', parent: table }, binding);
  const columns = columnsOf(block, binding);
  const wide: Text[] = [];
  const cellsOf = (texts: readonly Text[], style: Style, roles: Pick<Tag, 'role' | 'scope'>) => {
    const row: Tag = { role: 'TR', parent: table };
    return texts.map((text, c) => {
      const lines = cellLines(text, style, columns[c]!, { ...roles, parent: row }, binding);
      if (isCut(lines)) wide.push(text);
      return lines;
    });
  };
  const headerCells = cellsOf(block.header, styles['table-header'], { role: 'TH', scope: 'Column' });
  const header = stacked([ruleOf(OUTER, binding), besides(headerCells, theme), ruleOf(INNER, binding)]);
  const title = sliced([caption], page.lines, theme);
  const top = stacked([...title, header]);
  // A header that fills the page leaves no room for what it heads.
  const repeats = top.height < page.lines;
  const rows = block.rows.flatMap((texts) =>
    sliced(cellsOf(texts, styles['table-cell'], { role: 'TD' }), repeats ? page.lines - top.height : page.lines, theme),
  );
  const [first] = wide;
  if (first) {
    const args = { text: plain(first), count: wide.length, edition: theme.edition };
    binding.note(warning('print/wide-cell', args, first.find(({ at }) => at)?.at ?? block.at));
  }
  const heads = repeats ? [top] : [...title, ...sliced(headerCells, page.lines, theme)];
  return {
    units: grouped(heads, rows, repeats ? header.height : 0, page.lines),
    again: repeats
      ? stacked([ruleOf(OUTER, binding), besides(headerCells.map(untagged), theme), ruleOf(INNER, binding)])
      : undefined,
    close: ruleOf(OUTER, binding),
    before: styles['table-caption'].before,
    after: styles['table-cell'].after,
  };
}

/** A caption, centred in the text area or as its style says. */
export function captionLines(text: Text, style: Style, tag: Tag, binding: LayoutContext): TextLine[] {
  const { textWidth } = binding.theme.page;
  const paragraph = setParagraph(running(text, style, tag, binding), style, binding);
  return placedLines(paragraph, ({ width }) =>
    aligned(width, style.align, { left: style.inset, right: textWidth - style.inset }),
  );
}

/**
 * All in one where a page holds it; else caption and header with the first rows, two where they fit, and the
 * last two rows together. `again` are the lines set over each row that a page begins with.
 */
function grouped(heads: readonly Unit[], rows: readonly Unit[], again: number, most: number): Unit[] {
  const holds = (units: readonly Unit[], room: number) => stacked(units).height <= room;
  if (holds([...heads, ...rows], most)) return [stacked([...heads, ...rows])];
  const lead = [2, 1].find((count) => holds([...heads, ...rows.slice(0, count)], most)) ?? 0;
  const first = lead > 0 ? [stacked([...heads, ...rows.slice(0, lead)])] : heads;
  const [rest, last] = [rows.slice(lead, -2), rows.slice(Math.max(lead, rows.length - 2))];
  return [...first, ...rest, ...(last.length > 0 && holds(last, most - again) ? [stacked(last)] : last)];
}

/** A rule over the whole text area, in the middle between the line before and the line after. It takes no room. */
function ruleOf(weight: number, { theme }: LayoutContext): Unit {
  const { pitch, em, textWidth } = theme.page;
  const rules = [{ x: 0, y: (em - pitch) / 2, length: textWidth, weight }];
  return { height: 0, lines: () => [blank(0, theme.page, { rules })] };
}

/** Cells as they are set once more: page furniture, which nothing leads to. */
function untagged(lines: readonly TextLine[]): TextLine[] {
  return lines.map((line) => line.map(({ glyph: { tag: _, anchor: __, ...glyph }, x }) => ({ glyph, x })));
}

interface Extent {
  /** pt from the left edge of the text area. */
  readonly left: number;
  readonly right: number;
}

/** A column, and where in it the texts of its rows stand. */
interface Column extends Extent {
  readonly texts: Extent;
  readonly numeric: boolean;
}

function columnsOf({ header, rows, widths: proportions }: Table, binding: LayoutContext): Column[] {
  const { styles, page } = binding.theme;
  const cell = styles['table-cell'];
  const padding = PADDING * cell.size;
  const byColumn = header.map((_, c) => rows.map((row) => row[c]!));
  const heads = header.map((text) => widthAlone(text, styles['table-header'], binding));
  const bodies = byColumn.map((texts) => Math.max(...texts.map((text) => widthAlone(text, cell, binding))));
  const natural = bodies.map((body, c) => Math.max(body, heads[c]!) + 2 * padding);
  const least = natural.map((width) => Math.min(width, LEAST * cell.size + 2 * padding));
  const widths = proportions.length > 0 ? parted(proportions, least, page.textWidth) : spread(natural, page.textWidth);
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
function widthAlone(text: Text, style: Style, binding: LayoutContext): number {
  // Marks of the glossary are as wide under any tag.
  const stretches = running(text, style, { role: 'TD', parent: undefined }, binding);
  return widestOf(setParagraph(stretches, style, { ...binding, note: () => {} }, { width: ONE_LINE, ending: 'full' }));
}

/** Wider than any line, pt. */
const ONE_LINE = 1e5;

function widestOf({ composition }: Paragraph): number {
  const [way] = composition.ways;
  return way ? Math.max(...composition.set(way).map(({ width }) => width)) : 0;
}

/** The lines of a cell in its column. */
function cellLines(text: Text, style: Style, column: Column, tag: Tag, binding: LayoutContext): TextLine[] {
  const width = column.right - column.left;
  const paragraph = setParagraph(running(text, style, tag, binding), style, binding, { width });
  const own = style.align === 'center' ? 'center' : column.numeric ? 'right' : style.align;
  return placedLines(paragraph, ({ width }) => {
    const start = aligned(width, own, column.texts);
    // A header wider than what stands under it keeps within its column.
    return Math.max(column.left, Math.min(start, column.right - width));
  });
}

/** Whether a word or a number had to be cut in two: its column is too narrow for it. */
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
