/**
 * One task: its direction, then its measures.
 *
 * Up to four measures stand side by side under hairlines; more become the rows of a
 * native table, heading left and text right.
 */
import type { Slide, SlideItem } from '../../document/deck.js';
import { plain } from '../../document/text.js';
import { balance } from '../balance.js';
import type { Box, Paragraph, Region, TableBox } from '../box.js';
import { fitFewestLines, fitSize } from '../fit.js';
import { part } from '../grid.js';
import { heightOf } from '../measure.js';
import { paragraph, paragraphOf, runsOf } from '../style.js';
import { type Context, fitContext, head } from './frame.js';

const mostColumns = 4;

export function task(slide: Slide, context: Context): Box[] {
  const { boxes, body } = head(slide, context);
  if (slide.items.length === 0) return boxes;
  const items = slide.items.length <= mostColumns ? sideBySide(slide, body, context) : [table(slide, body, context)];
  return [...boxes, ...items];
}

function setHeading(item: SlideItem, size: number, w: number, { theme }: Context): Paragraph[] {
  const runs = [
    ...runsOf(item.number, { size, colour: 'red', bold: true }),
    ...(plain(item.number) ? runsOf([{ text: '　' }], { size, colour: 'red' }) : []),
  ];
  return [
    paragraph(
      balance([...runs, ...runsOf(item.heading, { size, colour: 'deep-red', bold: true })], w),
      size,
      theme.leading.tight,
    ),
  ];
}

function setText(item: SlideItem, size: number, { theme }: Context): Paragraph[] {
  return [paragraphOf(item.text, { size, colour: 'ink' }, theme.leading.text)];
}

function sideBySide(slide: Slide, body: Region, context: Context): Box[] {
  const { sizes } = context.theme;
  const fitting = fitContext(slide, context.note);
  // One measure alone is set in two thirds of the width: longer lines are hard to read.
  const count = slide.items.length;
  const columns = slide.items.map((item, i) => {
    const column = part(context.theme, i, count);
    return { item, x: column.x, w: count === 1 ? column.w * 0.66 : column.w, rule: column.w };
  });
  const top = body.y + 0.26;
  const headingRoom = Math.min(1.4, body.h * 0.4);
  const headingSize = fitFewestLines(
    sizes.heading,
    columns.map(({ item, w }) => ({
      text: item.heading,
      w,
      h: headingRoom,
      set: (size) => setHeading(item, size, w, context),
    })),
    fitting,
  );
  const headingHeight =
    Math.max(...columns.map(({ item, w }) => heightOf(setHeading(item, headingSize, w, context), w))) + 0.02;
  const y = top + headingHeight + 0.2;
  const h = body.y + body.h - y;
  const withText = columns.filter(({ item }) => plain(item.text) !== '');
  const range = {
    ...sizes.text,
    largest: Math.max(sizes.text.smallest, Math.min(sizes.text.largest, headingSize - 1)),
  };
  const textSize = fitSize(
    range,
    withText.map(({ item, w }) => ({ text: item.text, w, h, set: (size) => setText(item, size, context) })),
    fitting,
  );
  return columns.flatMap(({ item, x, w, rule }, i): Box[] => [
    { kind: 'line', name: `分隔线${i + 1}`, x, y: body.y, w: rule, h: 0, colour: 'deep-red', weight: 1.5 },
    {
      kind: 'text',
      name: `举措${i + 1}`,
      role: 'body',
      x,
      y: top,
      w,
      h: headingHeight,
      valign: 'top',
      paragraphs: setHeading(item, headingSize, w, context),
    },
    ...(plain(item.text) === ''
      ? []
      : [
          {
            kind: 'text',
            name: `内容${i + 1}`,
            role: 'body',
            x,
            y,
            w,
            h,
            valign: 'top',
            paragraphs: setText(item, textSize, context),
          } as const,
        ]),
  ]);
}

/** Rows as high as their text, and what is left shared among them. */
function table(slide: Slide, body: Region, context: Context): TableBox {
  const { sizes } = context.theme;
  const { items } = slide;
  const padding = { y: 0.09, right: 0.25 };
  const left = body.w * 0.32;
  const columns = [left, body.w - left];
  const width = (column: number) => columns[column]! - padding.right;
  const cells = (item: SlideItem, size: number) => [
    setHeading(item, headingSize(size), width(0), context),
    setRow(item, size),
  ];
  const heights = (size: number) =>
    items.map((item) => Math.max(...cells(item, size).map((cell, i) => heightOf(cell, width(i)))) + 2 * padding.y);
  const total = (size: number) => heights(size).reduce((sum, h) => sum + h, 0);

  let size = sizes.text.largest;
  while (size > sizes.text.smallest && total(size) > body.h) size--;
  if (total(size) > body.h) {
    const room = { w: width(1), h: body.h / items.length - 2 * padding.y };
    const all = items.map((item) => ({ text: item.text, ...room, set: (size: number) => setRow(item, size) }));
    fitSize({ largest: size, smallest: size }, all, fitContext(slide, context.note));
  }
  const spare = Math.min(0.4, Math.max(0, body.h - total(size)) / items.length);
  const rows = items.map((item, i) => ({ h: heights(size)[i]! + spare, cells: cells(item, size) }));
  return {
    kind: 'table',
    name: '举措',
    x: body.x,
    y: body.y,
    w: body.w,
    h: total(size) + spare * items.length,
    columns,
    padding,
    rows,
    alt: `举措表，共${items.length}项：${items.map(({ heading }) => plain(heading)).join('，')}。`,
  };

  function headingSize(size: number): number {
    return Math.min(sizes.heading.largest, size + 2);
  }

  function setRow(item: SlideItem, size: number): Paragraph[] {
    return [paragraphOf(item.text, { size, colour: 'ink' }, 1.35)];
  }
}
