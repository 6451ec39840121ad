/**
 * Numbered headings, each the way to its slide: the parts of the deck one under the other,
 * and the plan at a glance in two columns, read down and then across.
 */
import type { Slide, SlideItem } from '../../document/deck.js';
import { plain } from '../../text/running-text.js';
import type { Box, Paragraph, Region } from '../canvas/box.js';
import { part } from '../canvas/grid.js';
import { paragraph, paragraphOf, runsOf } from '../canvas/style.js';
import { balance } from '../fit/balance.js';
import { heightOf, inchesOf } from '../fit/measure.js';
import { fitFewestLines, fitSize } from '../fit/type-size.js';
import { type Context, head } from './frame.js';

const gap = 0.08;
/** Items of one column stand no further apart. */
const highest = { heading: 1.15, entry: 1.45 };
/** More stand in two columns. */
const mostInOneColumn = { heading: 4, entry: 6 };

export function overview(slide: Slide, context: Context): Box[] {
  const { boxes, body } = head(slide, context);
  return [...boxes, ...listed(slide.items, body, 'heading', context)];
}

export function contents(slide: Slide, context: Context): Box[] {
  const { boxes, body } = head(slide, context);
  return [...boxes, ...listed(slide.items, body, 'entry', context)];
}

/** The items in one column or two; `role` is the range of their headings. */
export function listed(items: readonly SlideItem[], body: Region, role: 'heading' | 'entry', context: Context): Box[] {
  const across = items.length <= mostInOneColumn[role] ? 1 : 2;
  const { theme, sized } = context;
  const { sizes, leading } = theme;
  const rows = Math.ceil(items.length / across);
  const h = Math.min(body.h / Math.max(1, rows), highest[role]);
  const cells = items.map((item, i) => ({
    item,
    region: { ...part(theme, Math.floor(i / rows), across), y: body.y + (i % rows) * h, h },
  }));

  const numbered = items.filter((item) => plain(item.number) !== '');
  const setNumber = (item: SlideItem, size: number): Paragraph[] => [
    paragraphOf(item.number, { size, colour: 'red', bold: true }, leading.tight),
  ];
  const numberRoom = { w: body.w * 0.12, h: h - 2 * gap };
  const number = fitSize(
    sizes.number,
    numbered.map((item) => ({ text: item.number, ...numberRoom, set: (size) => setNumber(item, size) })),
    context,
  );
  const widest = Math.max(
    0,
    ...numbered.map((item) => inchesOf(runsOf(item.number, { size: number, colour: 'red', bold: true }))),
  );
  const numberHeight = (number * leading.tight) / 72;
  const indent = numbered.length === 0 ? 0 : Math.min(numberRoom.w, widest) + 0.22;

  const setHeading = (item: SlideItem, size: number, w: number): Paragraph[] => {
    const heading = paragraph(
      balance(runsOf(item.heading, { size, colour: 'ink', bold: true }), w),
      size,
      leading.tight,
    );
    if (plain(item.text) === '') return [heading];
    const small = Math.max(sizes.text.smallest, Math.round(size * 0.72));
    return [heading, { ...paragraphOf(item.text, { size: small, colour: 'muted' }, 1.3), spaceBefore: 3 }];
  };
  const room = (region: Region): Region => ({
    x: region.x + indent,
    y: region.y + gap,
    w: region.w - indent,
    h: region.h - 2 * gap,
  });
  const heading = fitFewestLines(
    sizes[role],
    cells.map(({ item, region }) => ({
      text: plain(item.text) === '' ? item.heading : item.text,
      ...room(region),
      set: (size) => setHeading(item, size, region.w - indent),
    })),
    context,
  );

  if (numbered.length > 0) sized?.('number', number);
  sized?.(role, heading);

  return cells.flatMap(({ item, region }, i): Box[] => {
    const n = i + 1;
    const body = { kind: 'text', role: 'body', valign: 'middle' } as const;
    const link = item.to === undefined ? {} : { to: item.to };
    const set = setHeading(item, heading, region.w - indent);
    // A number stands beside its heading, not beside heading and text.
    const headed = heightOf(set.slice(0, 1), region.w - indent);
    const middle = region.y + (region.h - heightOf(set, region.w - indent) + headed) / 2;
    const foot = { x: region.x, y: region.y + region.h, w: region.w, h: 0 };
    return [
      ...(plain(item.number) === ''
        ? []
        : [
            {
              ...body,
              ...link,
              name: `序号${n}`,
              x: region.x,
              y: middle - numberHeight / 2,
              // Up to the heading, so that nothing of the row does not lead anywhere.
              w: indent,
              h: numberHeight,
              paragraphs: setNumber(item, number),
            },
          ]),
      {
        ...body,
        ...link,
        name: `要点${n}`,
        ...room(region),
        paragraphs: set,
      },
      // Between the items only: the foot of a column stays open.
      ...(n % rows === 0 || n === cells.length
        ? []
        : [{ kind: 'line', name: `分隔线${n}`, ...foot, colour: 'line', weight: 1 } as const]),
    ];
  });
}
