/**
 * Headings with their texts under them, each hanging from a hairline: in columns, aligned at the top, or one under the
 * other, each in the middle of its row.
 */
import type { SlideItem } from '../../document/deck.js';
import { plain } from '../../text/running-text.js';
import type { Box, Paragraph, Region } from '../canvas/box.js';
import { part } from '../canvas/grid.js';
import { paragraph, runsOf } from '../canvas/style.js';
import type { DeckTheme, SizeRange } from '../canvas/theme.js';
import { balance } from '../fit/balance.js';
import { heightOf } from '../fit/lines.js';
import { setOnce } from '../fit/set-once.js';
import { type FittedSize, fitFewestLines } from '../fit/type-size.js';
import { combine, firstGood, type Layout } from './layout.js';
import { passage, passageSize, type Room } from './passage.js';

/** Above a heading, between it and its text, and between rows, in columns and one under the other; inches. */
interface Gaps {
  readonly top: number;
  readonly text: number;
  readonly row: number;
  readonly isStacked: boolean;
}
const inColumns: Gaps = { top: 0.16, text: 0.1, row: 0.3, isStacked: false };
/** From wide to narrow. */
const stacked = [0.16, 0.12, 0.09, 0.07].map((gap): Gaps => ({ top: gap, text: 0.04, row: gap, isStacked: true }));
/** Single rows are wider than columns, so their headings leave the texts more height. */
const headingShare = 0.5;

interface Cell extends Region {
  readonly item: SlideItem;
  readonly gap: Gaps;
}

/** The place of a text under its heading. */
interface TextRoom extends Room {
  readonly y: number;
}

const hasHeading = ({ item }: Cell) => plain(item.heading) !== '';
const hasText = ({ item }: Cell) => plain(item.text) !== '';

/** The items in rows of `across`, in as much of the region as they need; `role` is the range of their texts. */
export function measures(
  items: readonly SlideItem[],
  region: Region,
  across: number,
  role: 'text' | 'point',
  theme: DeckTheme,
): Layout {
  if (items.length === 0) return combine();
  if (across > 1) return measuresAt(inColumns, items, region, across, role, theme);
  return firstGood(stacked, role, (gap) => measuresAt(gap, items, region, across, role, theme));
}

function measuresAt(
  gap: Gaps,
  items: readonly SlideItem[],
  region: Region,
  across: number,
  role: 'text' | 'point',
  theme: DeckTheme,
): Layout {
  const cells = cellsIn(region, items, across, gap, theme);
  const { heading, text } = fitCells(cells, theme.sizes[role], theme);
  const rooms = roomsUnder(cells, heading.size, theme);
  return {
    boxes: cells.flatMap((cell, i) => {
      const headingHeight = headingHeightIn(cell.y, cells, heading.size, theme);
      const sizes = { heading: heading.size, text: text.size };
      return cellBoxes(cell, i + 1, sizes, headingHeight, rooms[i]!, theme);
    }),
    overfull: [...heading.overfull, ...text.overfull],
    sizes: {
      ...(cells.some(hasHeading) ? { heading: heading.size } : {}),
      ...(cells.some(hasText) ? { [role]: text.size } : {}),
    },
  };
}

function cellsIn(region: Region, items: readonly SlideItem[], across: number, gap: Gaps, theme: DeckTheme): Cell[] {
  const rows = Math.ceil(items.length / across);
  const h = (region.h - gap.row * (across === 1 ? rows : rows - 1)) / rows;
  return items.map((item, i) => {
    const column = across === 1 ? region : part(theme, i % across, across);
    return { item, gap, x: column.x, w: column.w, y: region.y + Math.floor(i / across) * (h + gap.row), h };
  });
}

/** The sizes of headings and texts: the largest texts under headings that suit them. */
function fitCells(
  cells: readonly Cell[],
  range: SizeRange,
  theme: DeckTheme,
): { heading: FittedSize; text: FittedSize } {
  const { sizes } = theme;
  const headed = cells.filter(hasHeading);
  const alone = !headed.some(hasText);
  const heading = fitFewestLines(
    sizes.heading,
    headed.map(({ item, w, h, gap }) => ({
      text: item.heading,
      w: w,
      h: alone ? h - gap.top : Math.min(1.4, h * headingShare),
      set: (size) => setHeading(item, size, w, theme),
    })),
  );
  const mostText = headed.length > 0 ? heading.size - 1 : range.largest;
  const largest = Math.max(range.smallest, Math.min(range.largest, mostText));
  if (!cells.some(hasText)) return { heading, text: { size: range.smallest, overfull: [] } };
  const factor = cells[0]?.gap.isStacked ? larger.stacked : larger.usual;
  const headingAt = (size: number) => headingOver(size, heading.size, sizes.heading, factor);
  const text = passageSize(
    { ...range, largest },
    (size) => roomsUnder(cells, headingAt(size), theme).filter(({ text }) => plain(text) !== ''),
    theme,
  );
  return { heading: { ...heading, size: headingAt(text.size) }, text };
}

/** Height in inches of the highest heading in the row at `y`: the whole row takes it, so that the texts are aligned. */
function headingHeightIn(y: number, cells: readonly Cell[], size: number, theme: DeckTheme): number {
  const row = cells.filter((cell) => cell.y === y && hasHeading(cell));
  return Math.max(0, ...row.map(({ item, w }) => heightOf(setHeading(item, size, w, theme), w))) + 0.02;
}

/** The rooms of the texts under headings of the size. A text without heading begins where the headings do. */
function roomsUnder(cells: readonly Cell[], headingSize: number, theme: DeckTheme): TextRoom[] {
  return cells.map((cell) => {
    const { item, y, w, h, gap } = cell;
    const above = gap.top + (hasHeading(cell) ? headingHeightIn(y, cells, headingSize, theme) + gap.text : 0);
    return { text: item.text, y: y + above, w, h: h - above };
  });
}

function cellBoxes(
  cell: Cell,
  n: number,
  sizes: { readonly heading: number; readonly text: number },
  headingHeight: number,
  room: TextRoom,
  theme: DeckTheme,
): Box[] {
  const { item, x, y, w, h, gap } = cell;
  const body = {
    kind: 'text',
    role: 'body',
    outline: 'statement',
    x,
    valign: 'top',
    ...(item.to === undefined ? {} : { to: item.to }),
  } as const;
  const rule: Box = { kind: 'line', name: `分隔线${n}`, x, y, w, h: 0, colour: 'line', weight: 1 };
  const shown = hasText(cell) ? passage(room, sizes.text, theme) : undefined;
  const used = shown ? room.y - y + heightOf(shown.paragraphs, shown.w) : gap.top + headingHeight;
  // One under the other, heading and text stand in the middle between two rules.
  const down = gap.isStacked ? Math.max(0, (h + gap.row - used - gap.top) / 2) : 0;
  const heading: Box = {
    ...body,
    name: `举措${n}`,
    y: y + gap.top + down,
    w,
    h: headingHeight,
    paragraphs: setHeading(item, sizes.heading, w, theme),
  };
  if (!shown) return hasHeading(cell) ? [rule, heading] : [rule];
  const text: Box = { ...body, name: `内容${n}`, y: room.y + down, ...shown, h: room.h - down };
  return hasHeading(cell) ? [rule, heading, text] : [rule, text];
}

/** A heading is larger than its text by this factor: in a column or beside it, and where rows leave less height. */
const larger = { usual: 1.35, stacked: 1.25 };

/** The size of a heading over a text, in points: a third larger than the text, and no larger than `most`. */
export function headingOver(text: number, most: number, { smallest }: SizeRange, factor = larger.usual): number {
  return Math.max(smallest, Math.min(most, Math.round(text * factor)));
}

/** Number and heading in one paragraph, broken into even lines. */
export const setHeading = setOnce(({ number, heading }: SlideItem, size, w, theme): Paragraph[] => {
  const runs = [
    ...runsOf(number, { size, colour: 'accent', bold: true }),
    ...(plain(number) === '' ? [] : runsOf([{ text: '　' }], { size, colour: 'accent' })),
    ...runsOf(heading, { size, colour: 'accent-strong', bold: true }),
  ];
  return [paragraph(balance(runs, w), size, theme.leading.tight)];
});
