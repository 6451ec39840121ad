/**
 * One task: its direction, then its measures.
 *
 * Up to four measures stand side by side under hairlines; more become the rows of a
 * native table, heading left and text right. Of each text as many whole sentences are
 * shown as fit (`excerpt.ts`); what is left out stands in the notes.
 */
import type { Slide, SlideItem } from '../../document/deck.js';
import { plain, type Text } from '../../document/text.js';
import { balance } from '../balance.js';
import type { Box, Paragraph, Region, TableBox } from '../box.js';
import { excerpt, sentencesOf } from '../excerpt.js';
import { type Fitting, fitFewestLines, fitSize, fits, withoutOrphan } from '../fit.js';
import { part } from '../grid.js';
import { heightOf } from '../measure.js';
import { paragraph, paragraphOf, runsOf } from '../style.js';
import type { SizeRange } from '../theme.js';
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

/** A text and the room it has. */
interface Column {
  readonly text: Text;
  readonly w: number;
  readonly h: number;
}

/** How much smaller a slide asks the deck's texts to be, to show its opening sentences rather than others. */
const leastForOpening = 0.9;

/**
 * The largest size at which every text shows one of its sentences; while the sizes of the deck
 * are agreed on, its opening sentence where that is not much smaller.
 */
function textSize(range: SizeRange, columns: readonly Column[], leading: number, slide: Slide, context: Context) {
  const { note, sized } = context;
  const fitting = (text: Text, { w, h }: Column): Fitting => ({
    text,
    w,
    h,
    set: (size) => [set(text, size, leading)],
  });
  const largestShowing = (some: (text: Text) => Text[], least: number): number | undefined => {
    const shows = (column: Column, size: number) =>
      some(column.text).some((sentence) => fits(fitting(sentence, column), size));
    for (let size = range.largest; size >= least; size--) {
      if (columns.every((column) => shows(column, size))) return size;
    }
    return undefined;
  };
  const opening = (text: Text) => sentencesOf(text).slice(0, 1);
  const size =
    (sized && largestShowing(opening, range.largest * leastForOpening)) ?? largestShowing(sentencesOf, range.smallest);
  if (size !== undefined) return size;
  return fitSize(
    { ...range, largest: range.smallest },
    columns.map((column) => fitting(chosen(column, range.smallest, leading), column)),
    fitContext(slide, note),
  );
}

function set(text: Text, size: number, leading: number): Paragraph {
  return paragraphOf(text, { size, colour: 'ink' }, leading);
}

/** The sentences of a text that fit its room, rather such as leave no character alone on the last line. */
function chosen({ text, w, h }: Column, size: number, leading: number): Text {
  const tidy = excerpt(text, (some) => withoutOrphan([set(some, size, leading)], w, h) !== undefined);
  if (tidy.length > 0) return tidy;
  const fitting = excerpt(text, (some) => heightOf([set(some, size, leading)], w) <= h);
  return fitting.length > 0 ? fitting : (sentencesOf(text)[0] ?? []);
}

/** The text of a single measure, as a share of the line under the title. */
const aloneShare = 1.2;

function sideBySide(slide: Slide, body: Region, context: Context): Box[] {
  const { sizes, leading } = context.theme;
  const fitting = fitContext(slide, context.note);
  const count = slide.items.length;
  const columns = slide.items.map((item, i) => {
    const column = part(context.theme, i, count);
    // One measure alone does not take the whole width: longer lines are hard to read.
    return { item, x: column.x, w: count === 1 ? column.w * 0.8 : column.w, rule: column.w };
  });
  const headed = columns.filter(({ item }) => plain(item.heading) !== '');
  const top = body.y + 0.2;
  const headingRoom = Math.min(1.4, body.h * 0.4);
  const headingSize = fitFewestLines(
    sizes.heading,
    headed.map(({ item, w }) => ({
      text: item.heading,
      w,
      h: headingRoom,
      set: (size) => setHeading(item, size, w, context),
    })),
    fitting,
  );
  if (headed.length > 0) context.sized?.('heading', headingSize);
  const headingHeight =
    Math.max(0, ...headed.map(({ item, w }) => heightOf(setHeading(item, headingSize, w, context), w))) + 0.02;
  const below = body.y + body.h;
  const texts = columns.map(({ item, w }) => {
    // A text without heading begins where the headings do.
    const y = plain(item.heading) === '' ? top : top + headingHeight + 0.14;
    return { text: item.text, w, y, h: below - y };
  });
  const withText = texts.filter(({ text }) => plain(text) !== '');
  // A measure alone is set larger than the line under the title, so that the slide is not empty.
  const wanted = count === 1 ? sizes.lead.largest * aloneShare : Math.min(sizes.text.largest, headingSize - 1);
  const mostUnderHeading = headed.length > 0 ? headingSize : wanted;
  const largest = Math.round(Math.max(sizes.text.smallest, Math.min(wanted, mostUnderHeading)));
  const range = { ...sizes.text, largest };
  const size = textSize(range, withText, leading.text, slide, context);
  if (withText.length > 0 && count > 1) context.sized?.('text', size);
  return columns.flatMap(({ item, x, w, rule }, i): Box[] => {
    const text = texts[i]!;
    const paragraphs = [set(chosen(text, size, leading.text), size, leading.text)];
    return [
      { kind: 'line', name: `分隔线${i + 1}`, x, y: body.y, w: rule, h: 0, colour: 'deep-red', weight: 1.5 },
      ...(plain(item.heading) === ''
        ? []
        : [
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
            } as const,
          ]),
      ...(plain(item.text) === ''
        ? []
        : [
            {
              kind: 'text',
              name: `内容${i + 1}`,
              role: 'body',
              x,
              y: text.y,
              w: withoutOrphan(paragraphs, w, text.h) ?? w,
              h: text.h,
              valign: 'top',
              paragraphs,
            } as const,
          ]),
    ];
  });
}

const rowLeading = 1.35;
/** A row may be so much higher than an even share, where others are lower. */
const rowShares = [1.6, 1];

/** Rows as high as their text, and what is left shared among them. */
function table(slide: Slide, body: Region, context: Context): TableBox {
  const { sizes } = context.theme;
  const { items } = slide;
  const padding = { y: 0.08, right: 0.25 };
  const left = body.w * 0.3;
  const columns = [left, body.w - left];
  const width = (column: number) => columns[column]! - padding.right;
  const share = body.h / items.length;
  const textsOf = (times: number) => items.map(({ text }) => ({ text, w: width(1), h: share * times - 2 * padding.y }));
  const rowsOf = (size: number, texts: readonly Column[]) =>
    items.map((item, i) => {
      const cells = [
        setHeading(item, Math.min(sizes.heading.largest, size + 2), width(0), context),
        [set(chosen(texts[i]!, size, rowLeading), size, rowLeading)],
      ];
      return { h: Math.max(...cells.map((cell, column) => heightOf(cell, width(column)))) + 2 * padding.y, cells };
    });
  const total = (rows: readonly { h: number }[]) => rows.reduce((sum, { h }) => sum + h, 0);
  const settle = (): { size: number; rows: ReturnType<typeof rowsOf> } => {
    for (let size = sizes.text.largest; size > sizes.text.smallest; size--) {
      for (const texts of rowShares.map(textsOf)) {
        const rows = rowsOf(size, texts);
        const whole = rows.every(({ cells }, i) => heightOf(cells[1]!, width(1)) <= texts[i]!.h);
        if (whole && total(rows) <= body.h) return { size, rows };
      }
    }
    const size = textSize({ ...sizes.text, largest: sizes.text.smallest }, textsOf(1), rowLeading, slide, context);
    return { size, rows: rowsOf(size, textsOf(1)) };
  };
  const { size, rows } = settle();
  context.sized?.('text', size);
  const spare = Math.min(0.4, Math.max(0, body.h - total(rows)) / items.length);
  return {
    kind: 'table',
    name: '举措',
    x: body.x,
    y: body.y,
    w: body.w,
    h: total(rows) + spare * items.length,
    columns,
    padding,
    rows: rows.map(({ h, cells }) => ({ h: h + spare, cells })),
    alt: `举措表，共${items.length}项：${items.map(({ heading, text }) => plain(heading) || plain(text)).join('，')}。`,
  };
}
