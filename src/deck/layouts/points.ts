/**
 * Points of equal weight, as difficulties: one under the other, heading left and text right, a hairline over each.
 * More than five, or five long ones, stand three in a row, so that the lines have space; headings of which few have texts
 * are a list.
 */
import type { Slide, SlideItem } from '../../document/deck.js';
import { plain } from '../../text/running-text.js';
import type { Box, Paragraph, Region } from '../canvas/box.js';
import { span } from '../canvas/grid.js';
import type { DeckTheme, SizeRange } from '../canvas/theme.js';
import { heightOf, lineCount } from '../fit/lines.js';
import { descent } from '../fit/measure.js';
import { type FittedSize, type Fitting, fitFewestLines, fits } from '../fit/type-size.js';
import { head } from './frame.js';
import { ruleAtFoot } from './indicators.js';
import { combine, type Layout, type LayoutContext } from './layout.js';
import { headingOver, measures, setHeading } from './measures.js';
import { listed } from './overview.js';
import { passage, passageSize } from './passage.js';

const mostRows = 5;
/** So few stand over their texts where one has none. */
const fewest = 2;
/** So few are rows even where they do not fit. */
const surelyRows = 4;
/** Above the texts at least, and below them; inches. */
const padding = { least: 0.1, bottom: 0.06 };
/** How far a heading or its text is lowered at most, in inches, to share the baseline of their first lines. */
const mostDrop = 0.04;
/** Columns of the twelve: of headings, of long ones, and of texts without headings, as longer lines are hard to read. */
const columns = { headings: 4, long: 5, alone: 10 };
/** Headings take more lines before they become smaller than this multiple of the smallest size. */
const leastGood = 1.3;
/** Lines of a text in one of two rows, and of more rows: fewer lines are larger and more easily read from a seat. */
const mostLines = { ofTwo: 3, ofMore: 2 };
/** How much larger a single text is than the line under the title. */
const aloneShare = 1.2;

const hasHeading = ({ heading }: SlideItem) => plain(heading) !== '';
const hasText = ({ text }: SlideItem) => plain(text) !== '';

export function points(slide: Slide, context: LayoutContext): Layout {
  const { layout, body } = head(slide, context.theme);
  return combine(layout, listedPoints(slide.items, body, 'point', context));
}

/** The items over the whole region; `role` is the range of their texts. */
export function listedPoints(
  items: readonly SlideItem[],
  region: Region,
  role: 'text' | 'point',
  context: LayoutContext,
): Layout {
  if (items.length === 0) return combine();
  // A heading alone beside another with a text would leave half of the slide empty.
  if (items.length <= fewest && items.every(hasHeading) && !items.every(hasText))
    return inLargeType(items, region, role, context.theme);
  // Texts under less than half of the headings would leave a ragged column.
  if (items.every(hasHeading) && items.length > 2 && items.filter(hasText).length * 2 < items.length)
    return listed(items, region, 'heading', context.theme);
  if (items.length <= mostRows) {
    const inRows = rows(items, region, role, context);
    if (inRows.overfull.length === 0 || items.length <= surelyRows) return inRows;
  }
  return measures(items, region, 3, role, context.theme);
}

/** Few points over the whole width, in sizes of their own, as those of other slides have less room. */
function inLargeType(items: readonly SlideItem[], region: Region, role: 'text' | 'point', theme: DeckTheme): Layout {
  const { entry, lead } = theme.sizes;
  const text = { ...theme.sizes[role], largest: lead.largest };
  const sizes = { ...theme.sizes, heading: { ...theme.sizes.heading, largest: entry.largest }, [role]: text };
  return { ...measures(items, region, 1, role, { ...theme, sizes }), sizes: {} };
}

/** Rows of equal height. */
function rows(
  items: readonly SlideItem[],
  body: Region,
  role: 'text' | 'point',
  { theme, split }: LayoutContext,
): Layout {
  const h = body.h / items.length;
  const own = splitFor(items, theme);
  const places = placesFor(items, split ?? own, h, theme);
  const { heading, text, sizes, room } = fitRows(items, places, role, theme);
  const drop = dropOf(items, heading.size, text.size, theme);
  const cells = items.map((item): Row => {
    const headings = hasHeading(item) ? setHeading(item, heading.size, places.heading.w, theme) : [];
    return { item, heading: headings, text: passage({ text: item.text, ...room }, text.size, theme) };
  });
  return {
    boxes: [
      ...cells.flatMap((row, i) => rowBoxes(row, i + 1, { ...body, y: body.y + i * h, h }, drop, places)),
      ruleAtFoot(body),
    ],
    overfull: [...heading.overfull, ...text.overfull],
    sizes,
    ...(items.some(hasHeading) ? { split: own } : {}),
  };
}

/** A point in its sizes: no paragraphs where it has no heading. */
interface Row {
  readonly item: SlideItem;
  readonly heading: readonly Paragraph[];
  readonly text: ReturnType<typeof passage>;
}

/** The column at which texts begin, so that headings at their largest size stay on one line if they can. */
function splitFor(items: readonly SlideItem[], theme: DeckTheme): number {
  const narrow = span(theme, 0, columns.headings).w;
  const isLong = (item: SlideItem) =>
    setHeading(item, theme.sizes.heading.largest, narrow, theme).some((each) => lineCount(each, narrow) > 1);
  return items.some((item) => hasHeading(item) && isLong(item)) ? columns.long : columns.headings;
}

/** Left edges of headings and texts and the room of each in inches. */
interface Places {
  readonly heading: Pick<Region, 'x' | 'w' | 'h'>;
  readonly text: Pick<Region, 'x' | 'w' | 'h'>;
}

function placesFor(items: readonly SlideItem[], split: number, rowHeight: number, theme: DeckTheme): Places {
  const h = rowHeight - padding.least - padding.bottom - mostDrop;
  const text = items.some(hasHeading) ? span(theme, split, 12) : span(theme, 0, columns.alone);
  return { heading: { ...span(theme, 0, split), h }, text: { ...text, h } };
}

function fitRows(
  items: readonly SlideItem[],
  places: Places,
  role: 'text' | 'point',
  theme: DeckTheme,
): {
  readonly heading: FittedSize;
  readonly text: FittedSize;
  readonly sizes: Layout['sizes'];
  readonly room: Places['text'];
} {
  const { sizes } = theme;
  const range = sizes[role];
  const headed = items.filter(hasHeading);
  const headings = headed.map((item) => ({
    text: item.heading,
    w: places.heading.w,
    h: places.heading.h,
    set: (size: number) => setHeading(item, size, places.heading.w, theme),
  }));
  const heading = goodHeading(sizes.heading, headings) ?? fitFewestLines(sizes.heading, headings);
  const alone = items.length === 1 && headed.length === 0;
  const largest = alone ? Math.round(sizes.lead.largest * aloneShare) : range.largest;
  const mostText = headed.length > 0 ? Math.min(largest, heading.size) : largest;
  const texts = items.filter(hasText);
  const textRange = { ...range, largest: Math.max(range.smallest, mostText) };
  const { text, room } = fitTexts(texts, places.text, textRange, items.length, theme);
  const headingSize = texts.length > 0 ? headingOver(text.size, heading.size, sizes.heading) : heading.size;
  return {
    heading: { ...heading, size: headingSize },
    text,
    room,
    sizes: {
      // A single text is larger than those of other slides, and not harmonized with them.
      ...(texts.length > 0 && !alone ? { [role]: text.size } : {}),
      ...(headed.length > 0 ? { heading: headingSize } : {}),
    },
  };
}

/** The size of the texts in so many rows and the room each takes of its own: that of few lines, or all of it where they do not fit. */
function fitTexts(
  texts: readonly SlideItem[],
  whole: Places['text'],
  range: SizeRange,
  rows: number,
  theme: DeckTheme,
): { readonly text: FittedSize; readonly room: Places['text'] } {
  const lines = rows <= 2 ? mostLines.ofTwo : mostLines.ofMore;
  const height = (size: number) => Math.min(whole.h, (lines * size * theme.leading.text) / 72);
  const fitIn = (roomAt: (size: number) => Places['text']) =>
    passageSize(range, (size) => texts.map(({ text }) => ({ text, ...roomAt(size) })), theme);
  if (rows > 1) {
    const text = fitIn((size) => ({ ...whole, h: height(size) }));
    if (text.overfull.length === 0) return { text, room: { ...whole, h: height(text.size) } };
  }
  return { text: fitIn(() => whole), room: whole };
}

/** The good size in which all headings together take fewest lines; `undefined` where they fit in none. */
function goodHeading({ largest, smallest }: SizeRange, headings: readonly Fitting[]): FittedSize | undefined {
  let good: number | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (let size = largest; size >= smallest * leastGood; size--) {
    if (!headings.every((heading) => fits(heading, size))) continue;
    const counts = headings.flatMap(({ set, w }) => set(size).map((each) => lineCount(each, w)));
    const lines = counts.reduce((sum, count) => sum + count, 0);
    if (lines < fewest) [good, fewest] = [size, lines];
  }
  return good === undefined ? undefined : { size: good, overfull: [] };
}

/** How far headings or texts are lowered, in inches, so that the first lines of both share a baseline. */
interface Drop {
  readonly heading: number;
  readonly text: number;
}

function dropOf(items: readonly SlideItem[], headingSize: number, textSize: number, { leading }: DeckTheme): Drop {
  if (!items.some(hasHeading)) return { heading: 0, text: 0 };
  const baseline = (size: number, multiple: number) => (size * multiple * (1 - descent)) / 72;
  const by = baseline(headingSize, leading.tight) - baseline(textSize, leading.text);
  const limited = (drop: number) => Math.max(0, Math.min(mostDrop, drop));
  return { heading: items.some(hasText) ? limited(-by) : 0, text: limited(by) };
}

/** The boxes of a row in its region, heading and text in the middle between two rules. */
function rowBoxes(row: Row, n: number, { x, y, w, h }: Region, drop: Drop, places: Places): Box[] {
  const { item } = row;
  const used = Math.max(
    hasHeading(item) ? drop.heading + heightOf(row.heading, places.heading.w) : 0,
    drop.text + heightOf(row.text.paragraphs, row.text.w),
  );
  const top = y + padding.least + Math.max(0, h - padding.least - padding.bottom - used) / 2;
  const bottom = y + h - padding.bottom;
  const link = item.to === undefined ? {} : { to: item.to };
  const field = { kind: 'text', role: 'body', outline: 'statement', valign: 'top', ...link } as const;
  const rule: Box = { kind: 'line', name: `分隔线${n}`, x, y, w, h: 0, colour: 'line', weight: 1 };
  const heading: Box = {
    ...field,
    name: `要点${n}`,
    ...places.heading,
    y: top + drop.heading,
    h: bottom - top - drop.heading,
    paragraphs: row.heading,
  };
  const text: Box = {
    ...field,
    name: `内容${n}`,
    x: places.text.x,
    ...row.text,
    y: top + drop.text,
    h: bottom - top - drop.text,
  };
  return [rule, ...(hasHeading(item) ? [heading] : []), ...(hasText(item) ? [text] : [])];
}
