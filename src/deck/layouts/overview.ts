/**
 * Numbered headings, each a link to its slide: the parts of the deck one under the other,
 * and the tasks at a glance in two columns, read down and then across.
 */
import type { Slide, SlideItem } from '../../document/deck.js';
import { plain } from '../../text/running-text.js';
import type { Box, Paragraph, Region } from '../canvas/box.js';
import { part } from '../canvas/grid.js';
import { paragraph, paragraphOf, runsOf } from '../canvas/style.js';
import type { DeckTheme } from '../canvas/theme.js';
import { balance } from '../fit/balance.js';
import { heightOf } from '../fit/lines.js';
import { inchesOf } from '../fit/measure.js';
import { type FittedSize, type Fitting, fitHeadings, fitSize } from '../fit/type-size.js';
import { head } from './frame.js';
import { combine, type Layout, type LayoutContext } from './layout.js';

/** Above and below the text of a row; inches. */
const gap = 0.03;
/** Longer lists are set in two columns. */
const mostInOneColumn = { heading: 4, entry: 6 };

/** A row of the list and its field. */
interface Row {
  readonly item: SlideItem;
  readonly region: Region;
}

export function overview(slide: Slide, { theme }: LayoutContext): Layout {
  const { layout, body } = head(slide, theme);
  return combine(layout, listed(slide.items, body, 'heading', theme));
}

export function contents(slide: Slide, { theme }: LayoutContext): Layout {
  const { layout, body } = head(slide, theme);
  return combine(layout, listed(slide.items, body, 'entry', theme));
}

/** The items in one column or two; `role` is the range of their headings. */
export function listed(items: readonly SlideItem[], body: Region, role: 'heading' | 'entry', theme: DeckTheme): Layout {
  const across = items.length <= mostInOneColumn[role] ? 1 : 2;
  const down = Math.ceil(items.length / across);
  const h = body.h / Math.max(1, down);
  const rows = items.map((item, i) => ({
    item,
    region: { ...part(theme, Math.floor(i / down), across), y: body.y + (i % down) * h, h },
  }));
  const numbers = fitNumbers(items, { w: body.w * 0.12, h: h - 2 * gap }, theme);
  const headings = fitRows(rows, numbers.indent, role, theme);
  const isLast = (i: number) => (i + 1) % down === 0 || i + 1 === rows.length;
  return {
    boxes: rows.flatMap((row, i) => [
      ...rowBoxes(row, i + 1, numbers, headings.size, theme),
      // Between the items only: the foot of a column stays open.
      ...(isLast(i) ? [] : [ruleUnder(row.region, i + 1)]),
    ]),
    overfull: [...numbers.overfull, ...headings.overfull],
    sizes: { ...(numbers.indent > 0 ? { number: numbers.size } : {}), [role]: headings.size },
  };
}

interface Numbers extends FittedSize {
  /** How far headings stand from the left edge of their row: 0 where no item is numbered. Inches. */
  readonly indent: number;
}

function fitNumbers(items: readonly SlideItem[], room: Pick<Region, 'w' | 'h'>, theme: DeckTheme): Numbers {
  const numbered = items.filter(({ number }) => plain(number) !== '');
  const fitted = fitSize(
    theme.sizes.number,
    numbered.map((item) => ({ text: item.number, ...room, set: (size) => setNumber(item, size, theme) })),
  );
  if (numbered.length === 0) return { ...fitted, indent: 0 };
  const style = { size: fitted.size, colour: 'accent', bold: true } as const;
  const widest = Math.max(0, ...numbered.map(({ number }) => inchesOf(runsOf(number, style))));
  return { ...fitted, indent: Math.min(room.w, widest) + 0.22 };
}

/** In the type of headings; a long list of long headings in that of running text rather than over two slides. */
function fitRows(rows: readonly Row[], indent: number, role: 'heading' | 'entry', theme: DeckTheme): FittedSize {
  const texts = rows.map(
    ({ item, region }): Fitting => ({
      text: plain(item.text) === '' ? item.heading : item.text,
      ...headingRoom(region, indent),
      set: (size) => setHeading(item, size, region.w - indent, theme),
    }),
  );
  const fitted = fitHeadings(theme.sizes[role], texts);
  if (fitted.overfull.length === 0 || role === 'entry') return fitted;
  const { smallest } = theme.sizes.text;
  return fitHeadings({ largest: Math.max(smallest, theme.sizes.heading.smallest), smallest }, texts);
}

function headingRoom({ x, y, w, h }: Region, indent: number): Region {
  return { x: x + indent, y: y + gap, w: w - indent, h: h - 2 * gap };
}

/** The number of a row and its heading with the text under it. */
function rowBoxes({ item, region }: Row, n: number, numbers: Numbers, size: number, theme: DeckTheme): Box[] {
  const { indent } = numbers;
  const body = { kind: 'text', role: 'body', valign: 'middle' } as const;
  const link = item.to === undefined ? {} : { to: item.to };
  const paragraphs = setHeading(item, size, region.w - indent, theme);
  const heading: Box = {
    ...body,
    ...link,
    outline: 'statement',
    name: `要点${n}`,
    ...headingRoom(region, indent),
    paragraphs,
  };
  if (plain(item.number) === '') return [heading];
  // A number is centred on its heading, not on heading and text.
  const headingHeight = heightOf(paragraphs.slice(0, 1), region.w - indent);
  const middle = region.y + (region.h - heightOf(paragraphs, region.w - indent) + headingHeight) / 2;
  const h = (numbers.size * theme.leading.tight) / 72;
  // As wide as the indent, so that the whole row can be clicked.
  const place = { x: region.x, y: middle - h / 2, w: indent, h };
  return [{ ...body, ...link, name: `序号${n}`, ...place, paragraphs: setNumber(item, numbers.size, theme) }, heading];
}

function ruleUnder({ x, y, w, h }: Region, n: number): Box {
  return { kind: 'line', name: `分隔线${n}`, x, y: y + h, w, h: 0, colour: 'line', weight: 1 };
}

function setNumber({ number }: SlideItem, size: number, { leading }: DeckTheme): Paragraph[] {
  return [paragraphOf(number, { size, colour: 'accent', bold: true }, leading.tight)];
}

/** The heading broken into even lines in `w` inches, and its text under it in smaller type. */
function setHeading(item: SlideItem, size: number, w: number, { sizes, leading }: DeckTheme): Paragraph[] {
  const runs = balance(runsOf(item.heading, { size, colour: 'ink', bold: true }), w);
  const heading = paragraph(runs, size, leading.tight);
  if (plain(item.text) === '') return [heading];
  const small = Math.max(sizes.text.smallest, Math.round(size * 0.72));
  return [heading, { ...paragraphOf(item.text, { size: small, colour: 'muted' }, 1.3), spaceBefore: 3 }];
}
