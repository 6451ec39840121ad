/**
 * The plan at a glance: numbered headings in two columns, read down and then across.
 */
import type { Slide, SlideItem } from '../../document/deck.js';
import { plain } from '../../document/text.js';
import { balance } from '../balance.js';
import type { Box, Paragraph, Region } from '../box.js';
import { fitFewestLines, fitSize } from '../fit.js';
import { part } from '../grid.js';
import { inchesOf } from '../measure.js';
import { paragraph, paragraphOf, runsOf } from '../style.js';
import { type Context, fitContext, head } from './frame.js';

const gap = 0.08;

export function overview(slide: Slide, context: Context): Box[] {
  const { theme, note, sized } = context;
  const { boxes, body } = head(slide, context);
  const { sizes, leading } = theme;
  const across = slide.items.length <= 4 ? 1 : 2;
  const rows = Math.ceil(slide.items.length / across);
  const h = Math.min(body.h / Math.max(1, rows), 1.15);
  const cells = slide.items.map((item, i) => ({
    item,
    region: { ...part(theme, Math.floor(i / rows), across), y: body.y + (i % rows) * h, h },
  }));
  const fitting = fitContext(slide, note);

  const numbered = slide.items.filter((item) => plain(item.number) !== '');
  const setNumber = (item: SlideItem, size: number): Paragraph[] => [
    paragraphOf(item.number, { size, colour: 'red', bold: true }, leading.tight),
  ];
  const numberRoom = { w: body.w * 0.12, h: h - 2 * gap };
  const number = fitSize(
    sizes.number,
    numbered.map((item) => ({ text: item.number, ...numberRoom, set: (size) => setNumber(item, size) })),
    fitting,
  );
  const widest = Math.max(
    0,
    ...numbered.map((item) => inchesOf(runsOf(item.number, { size: number, colour: 'red', bold: true }))),
  );
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
    sizes.heading,
    cells.map(({ item, region }) => ({
      text: item.heading,
      ...room(region),
      set: (size) => setHeading(item, size, region.w - indent),
    })),
    fitting,
  );

  sized?.('number', number);
  sized?.('heading', heading);

  return [
    ...boxes,
    ...cells.flatMap(({ item, region }, i): Box[] => [
      ...(plain(item.number) === ''
        ? []
        : [
            {
              kind: 'text',
              name: `序号${i + 1}`,
              role: 'body',
              x: region.x,
              y: region.y + gap,
              w: indent - 0.08,
              h: h - 2 * gap,
              valign: 'middle',
              paragraphs: setNumber(item, number),
            } as const,
          ]),
      {
        kind: 'text',
        name: `要点${i + 1}`,
        role: 'body',
        ...room(region),
        valign: 'middle',
        paragraphs: setHeading(item, heading, region.w - indent),
      },
      // Between the items only: the foot of a column stays open.
      ...((i + 1) % rows === 0 || i === cells.length - 1
        ? []
        : [
            {
              kind: 'line',
              name: `分隔线${i + 1}`,
              x: region.x,
              y: region.y + region.h,
              w: region.w,
              h: 0,
              colour: 'line',
              weight: 0.75,
            } as const,
          ]),
    ]),
  ];
}
