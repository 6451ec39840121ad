/**
 * Points of one weight, as difficulties: one under the other, heading left and text right, a hairline over each.
 * More than four stand three in a row, so that the lines have air.
 */
import type { Slide, SlideItem } from '../../document/deck.js';
import { plain } from '../../text/running-text.js';
import type { Box, Region } from '../canvas/box.js';
import { span } from '../canvas/grid.js';
import type { SizeRange } from '../canvas/theme.js';
import { descent, heightOf, linesOf } from '../fit/measure.js';
import { type Fitting, fitFewestLines, fits } from '../fit/type-size.js';
import { type Context, head } from './frame.js';
import { headingOver, headingWidth, measures, setHeading } from './measures.js';
import { passage, passageSize } from './passage.js';

/** Rows are no higher, so that few points are not strewn over the slide. */
const highestRow = 1.5;
const mostRows = 4;
/** Over the texts at least, and at most where they leave room; and under them. */
const padding = { least: 0.12, most: 0.2, bottom: 0.08 };
/** How far a heading or its text is lowered at most, so that their first lines are one. */
const mostDrop = 0.04;
/** Columns of the twelve: of headings, of long ones, and of texts alone, as longer lines are hard to read. */
const columns = { headings: 4, long: 5, alone: 10 };
/** Headings rather break than become smaller than so many times the smallest size. */
const leastGood = 1.3;
/** How much larger a single text is than the line under the title. */
const aloneShare = 1.2;

export function points(slide: Slide, context: Context): Box[] {
  const { boxes, body } = head(slide, context);
  return [...boxes, ...listedPoints(slide.items, body, context)];
}

/** The items over the whole region. */
export function listedPoints(items: readonly SlideItem[], region: Region, context: Context): Box[] {
  if (items.length === 0) return [];
  return items.length > mostRows ? measures(items, region, 3, context) : rows(items, region, context);
}

/** The good size in which all headings together take fewest lines; `undefined` where they fit in none. */
function goodHeading({ largest, smallest }: SizeRange, headings: readonly Fitting[]): number | undefined {
  let good: number | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (let size = largest; size >= smallest * leastGood; size--) {
    if (!headings.every((heading) => fits(heading, size))) continue;
    const lines = headings.flatMap((heading) => heading.set(size).flatMap((each) => linesOf(each, heading.w))).length;
    if (lines < fewest) [good, fewest] = [size, lines];
  }
  return good;
}

/** Rows of equal height. */
function rows(items: readonly SlideItem[], body: Region, context: Context): Box[] {
  const { theme } = context;
  const { sizes, leading } = theme;
  const h = Math.min(body.h / items.length, highestRow);
  const headed = items.filter(({ heading }) => plain(heading) !== '');
  const narrow = headingWidth(span(theme, 0, columns.headings).w);
  const breaks = (item: SlideItem) =>
    setHeading(item, sizes.heading.largest, narrow, context).some((heading) => linesOf(heading, narrow).length > 1);
  const long = headed.some(breaks);
  const wanted = long ? columns.long : columns.headings;
  const split = context.agreedSplit ?? wanted;
  if (headed.length > 0) context.split?.(wanted);
  const left = span(theme, 0, split);
  const right = headed.length > 0 ? span(theme, split, 12) : span(theme, 0, columns.alone);
  const room = h - padding.least - padding.bottom;

  const headings = headed.map((item) => ({
    text: item.heading,
    w: headingWidth(left.w),
    h: room - mostDrop,
    set: (size: number) => setHeading(item, size, left.w, context),
  }));
  const mostHeading = goodHeading(sizes.heading, headings) ?? fitFewestLines(sizes.heading, headings, context);
  const alone = items.length === 1 && headed.length === 0;
  const fitting = alone ? Math.round(sizes.lead.largest * aloneShare) : sizes.text.largest;
  const mostText = headed.length > 0 ? Math.min(fitting, mostHeading) : fitting;
  const largest = Math.max(sizes.text.smallest, mostText);
  const texts = items.map(({ text }) => ({ text, w: right.w, h: room - mostDrop }));
  const withText = texts.filter(({ text }) => plain(text) !== '');
  const size = passageSize({ ...sizes.text, largest }, withText, context);
  if (withText.length > 0 && !alone) context.sized?.('text', size);
  const headingSize = withText.length > 0 ? headingOver(size, mostHeading, sizes.heading) : mostHeading;
  if (headed.length > 0) context.sized?.('heading', headingSize);
  // The first lines of heading and text stand on one line.
  const lineOf = (points: number, multiple: number) => (points * multiple * (1 - descent)) / 72;
  const apart = lineOf(headingSize, leading.tight) - lineOf(size, leading.text);
  const lowered = (by: number) => (headed.length > 0 ? Math.max(0, Math.min(mostDrop, by)) : 0);
  const drop = { heading: withText.length > 0 ? lowered(-apart) : 0, text: lowered(apart) };

  const shown = texts.map((text) => passage(text, size, context));
  const highest = Math.max(
    ...headed.map((item) => drop.heading + heightOf(setHeading(item, headingSize, left.w, context), left.w)),
    ...shown.map(({ w, paragraphs }) => drop.text + heightOf(paragraphs, w)),
  );
  const above = Math.min(padding.most, padding.least + Math.max(0, room - highest) / 2);

  return items.flatMap((item, i): Box[] => {
    const n = i + 1;
    const y = body.y + i * h;
    const top = y + above;
    const bottom = y + h - padding.bottom;
    const field = { kind: 'text', role: 'body', valign: 'top' } as const;
    const link = item.to === undefined ? {} : { to: item.to };
    return [
      { kind: 'line', name: `分隔线${n}`, x: body.x, y, w: body.w, h: 0, colour: 'line', weight: 1 },
      ...(plain(item.heading) === ''
        ? []
        : [
            {
              ...field,
              ...link,
              name: `要点${n}`,
              ...left,
              y: top + drop.heading,
              h: bottom - top - drop.heading,
              paragraphs: setHeading(item, headingSize, left.w, context),
            },
          ]),
      ...(plain(item.text) === ''
        ? []
        : [
            {
              ...field,
              ...link,
              name: `内容${n}`,
              ...right,
              ...shown[i]!,
              y: top + drop.text,
              h: bottom - top - drop.text,
            },
          ]),
    ];
  });
}
