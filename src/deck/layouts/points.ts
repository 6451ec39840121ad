/**
 * Points of one weight one under the other, as difficulties: heading left, text right, a hairline over each.
 */
import type { Slide, SlideItem } from '../../document/deck.js';
import { plain } from '../../document/text.js';
import type { Box, Region } from '../box.js';
import { fitFewestLines } from '../fit.js';
import { span } from '../grid.js';
import { descent } from '../measure.js';
import { type Context, head } from './frame.js';
import { headingOver, headingWidth, setHeading } from './measures.js';
import { passage, passageSize } from './passage.js';

/** Rows are no higher, so that few points are not strewn over the slide. */
const highestRow = 1.4;
/** Over the texts as a share of the row, in inches at most and at least; and under them. */
const padding = { share: 0.16, most: 0.2, least: 0.08, bottom: 0.02 };
/** How far a heading or its text is lowered at most, so that their first lines are one. */
const mostDrop = 0.04;
/** Columns of the twelve: of headings, without a number and with it, and of texts alone, as longer lines are hard to read. */
const columns = { headings: 4, numbered: 5, alone: 10 };
/** How much larger a single text is than the line under the title. */
const aloneShare = 1.2;

export function points(slide: Slide, context: Context): Box[] {
  const { boxes, body } = head(slide, context);
  return [...boxes, ...pointRows(slide.items, body, context)];
}

/** The items as rows of equal height. */
export function pointRows(items: readonly SlideItem[], body: Region, context: Context): Box[] {
  if (items.length === 0) return [];
  const { theme } = context;
  const { sizes, leading } = theme;
  const h = Math.min(body.h / items.length, highestRow);
  const headed = items.filter(({ heading }) => plain(heading) !== '');
  const numbered = headed.some(({ number }) => plain(number) !== '');
  const split = numbered ? columns.numbered : columns.headings;
  const left = span(theme, 0, split);
  const right = headed.length > 0 ? span(theme, split, 12) : span(theme, 0, columns.alone);
  const above = Math.max(padding.least, Math.min(padding.most, h * padding.share));
  const room = h - above - padding.bottom;

  const mostHeading = fitFewestLines(
    sizes.heading,
    headed.map((item) => ({
      text: item.heading,
      w: headingWidth(left.w),
      h: room - mostDrop,
      set: (size) => setHeading(item, size, left.w, context),
    })),
    context,
  );
  const alone = items.length === 1 && headed.length === 0;
  const wanted = alone ? Math.round(sizes.lead.largest * aloneShare) : sizes.text.largest;
  const mostText = headed.length > 0 ? Math.min(wanted, mostHeading) : wanted;
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

  return items.flatMap((item, i): Box[] => {
    const n = i + 1;
    const y = body.y + i * h;
    const top = y + above;
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
              h: room - drop.heading,
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
              ...passage(texts[i]!, size, context),
              y: top + drop.text,
              h: room - drop.text,
            },
          ]),
    ];
  });
}
