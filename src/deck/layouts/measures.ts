/**
 * Headings with their texts side by side, each hanging from a hairline.
 *
 * What stands in one row begins on one line: rules, headings, texts.
 */
import type { SlideItem } from '../../document/deck.js';
import { plain } from '../../text/running-text.js';
import type { Box, Paragraph, Region } from '../canvas/box.js';
import { part } from '../canvas/grid.js';
import { paragraph, runsOf } from '../canvas/style.js';
import type { SizeRange } from '../canvas/theme.js';
import { balance } from '../fit/balance.js';
import { heightOf } from '../fit/measure.js';
import { fitFewestLines } from '../fit/type-size.js';
import type { Context } from './frame.js';
import { passage, passageSize } from './passage.js';

const gap = { top: 0.2, text: 0.14, row: 0.4 };

interface Cell extends Region {
  readonly item: SlideItem;
}

/** The items in rows of `across`, in as much of the region as they need. */
export function measures(items: readonly SlideItem[], region: Region, across: number, context: Context): Box[] {
  if (items.length === 0) return [];
  const { sizes } = context.theme;
  const rows = Math.ceil(items.length / across);
  const h = (region.h - gap.row * (rows - 1)) / rows;
  const cells = items.map((item, i): Cell => {
    const column = part(context.theme, i % across, across);
    return { item, ...column, y: region.y + Math.floor(i / across) * (h + gap.row), h };
  });

  const headed = cells.filter(({ item }) => plain(item.heading) !== '');
  const alone = headed.every(({ item }) => plain(item.text) === '');
  const mostHeading = fitFewestLines(
    sizes.heading,
    headed.map(({ item, w, h }) => ({
      text: item.heading,
      w: headingWidth(w),
      h: alone ? h - gap.top : Math.min(1.4, h * 0.45),
      set: (size) => setHeading(item, size, w, context),
    })),
    context,
  );
  /** Headings of a row take the height of its highest, so that the texts begin on one line. */
  const headingHeight = (y: number, size: number) => {
    const row = headed.filter((cell) => cell.y === y);
    return Math.max(0, ...row.map(({ item, w }) => heightOf(setHeading(item, size, w, context), w))) + 0.02;
  };
  const textsUnder = (headingSize: number) =>
    cells.map(({ item, y, w, h }) => {
      // A text without heading begins where the headings do.
      const above = gap.top + (plain(item.heading) === '' ? 0 : headingHeight(y, headingSize) + gap.text);
      return { text: item.text, y: y + above, w, h: h - above };
    });

  const anyText = items.some(({ text }) => plain(text) !== '');
  const mostText = headed.length > 0 ? mostHeading - 1 : sizes.text.largest;
  const range = {
    ...sizes.text,
    largest: Math.max(sizes.text.smallest, Math.min(sizes.text.largest, mostText)),
  };
  const textSize = (headingSize: number, context: Context) =>
    passageSize(
      range,
      textsUnder(headingSize).filter(({ text }) => plain(text) !== ''),
      context,
    );
  // Smaller headings leave the texts more room, so these are set anew under the size of heading that suits them.
  const suited = headingOver(textSize(mostHeading, { ...context, overfull: () => {} }), mostHeading, sizes.heading);
  const headingSize = anyText ? suited : mostHeading;
  if (headed.length > 0) context.sized?.('heading', headingSize);
  const size = textSize(headingSize, context);
  if (anyText) context.sized?.('text', size);
  const texts = textsUnder(headingSize);

  return cells.flatMap(({ item, x, y, w }, i): Box[] => {
    const n = i + 1;
    const text = texts[i]!;
    const body = { kind: 'text', role: 'body', x, valign: 'top' } as const;
    const link = item.to === undefined ? {} : { to: item.to };
    return [
      { kind: 'line', name: `分隔线${n}`, x, y, w, h: 0, colour: 'line', weight: 1 },
      ...(plain(item.heading) === ''
        ? []
        : [
            {
              ...body,
              ...link,
              name: `举措${n}`,
              y: y + gap.top,
              w,
              h: headingHeight(y, headingSize),
              paragraphs: setHeading(item, headingSize, w, context),
            },
          ]),
      ...(plain(item.text) === ''
        ? []
        : [
            {
              ...body,
              ...link,
              name: `内容${n}`,
              y: text.y,
              ...passage(text, size, context),
              h: text.h,
            },
          ]),
    ];
  });
}

/** The size of a heading that goes with a text: not so large that it shouts, nor more than `most` points. */
export function headingOver(text: number, most: number, { smallest }: SizeRange): number {
  return Math.max(smallest, Math.min(most, Math.round(text * 1.35)));
}

/** Width in inches a heading is to keep to: some programs set marks between its characters wider. */
export function headingWidth(w: number): number {
  return w * 0.96;
}

/** Number and heading in a line, broken to keep to its width. */
export function setHeading({ number, heading }: SlideItem, size: number, w: number, { theme }: Context): Paragraph[] {
  const runs = [
    ...runsOf(number, { size, colour: 'red', bold: true }),
    ...(plain(number) === '' ? [] : runsOf([{ text: '　' }], { size, colour: 'red' })),
    ...runsOf(heading, { size, colour: 'deep-red', bold: true }),
  ];
  return [paragraph(balance(runs, headingWidth(w)), size, theme.leading.tight)];
}
