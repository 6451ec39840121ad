/**
 * A divider between parts: on a strong field from the left edge number and heading of the part; beside it the titles of
 * its slides, each a link.
 */
import type { Slide, SlideItem } from '../../document/deck.js';
import { plain } from '../../text/running-text.js';
import type { Box, Paragraph, Region } from '../canvas/box.js';
import { span } from '../canvas/grid.js';
import { paragraph, paragraphOf, runsOf } from '../canvas/style.js';
import type { DeckTheme } from '../canvas/theme.js';
import { balance } from '../fit/balance.js';
import { fitFewestLines, fitHeadings } from '../fit/type-size.js';
import { contentFrame, type Frame } from './frame.js';
import { ruleAtFoot } from './indicators.js';
import { combine, type Layout, type LayoutContext } from './layout.js';
import { overview } from './overview.js';

/** Columns of the twelve for the field. */
const fieldColumns = 5;
/** Top and height of the title as shares of the height of the slide. */
const title = { y: 0.24, h: 0.5 };
/** The most entries in one column; more stand in two. */
const mostInOneColumn = 12;
/** The greatest height of an entry, and the space above and below its text, inches. */
const row = { most: 0.95, padding: 0.09 };

/** The field, a rule over it, and the number of the slide at the foot of the ground. */
export function dividerFrame(theme: DeckTheme): Frame {
  const { width, height } = theme.page;
  const { x, w } = span(theme, 0, fieldColumns);
  const numbers = contentFrame(theme, '').boxes.filter(({ kind }) => kind === 'number');
  const style = { valign: 'top', align: 'left', colour: 'paper', range: theme.sizes.title } as const;
  return {
    ground: 'paper',
    title: { x, y: height * title.y, w: w - theme.grid.gutter, h: height * title.h, ...style },
    boxes: [
      { kind: 'rect', name: '红底', x: 0, y: 0, w: x + w, h: height, fill: 'accent-strong' },
      { kind: 'rect', name: '金线', x: x + w, y: 0, w: Math.min(0.06, width), h: height, fill: 'ornament' },
      ...numbers,
    ],
  };
}

export function divider(slide: Slide, context: LayoutContext): Layout {
  const { theme } = context;
  // The master of an office has grounds of its own.
  if (theme.area) return overview(slide, context);
  return combine(named(slide, theme), entries(slide.items, theme));
}

/** Number and heading in one title, which so differs from that of a slide with the words of the heading. */
function named(slide: Slide, theme: DeckTheme): Layout {
  const { title: place } = dividerFrame(theme);
  const { range, colour, valign, align: _, ...region } = place;
  const set = (size: number): Paragraph[] => [
    ...(plain(slide.kicker) === '' ? [] : [paragraphOf(slide.kicker, { size, colour: 'ornament', bold: true }, 1.6)]),
    paragraph(balance(runsOf(slide.title, { size, colour, bold: true }), region.w), size, 1.3),
  ];
  const fitted = fitFewestLines({ ...range, smallest: Math.min(range.smallest, 20) }, [
    { text: slide.title, ...region, set },
  ]);
  return {
    boxes: [{ kind: 'text', name: '标题', role: 'title', ...region, valign, paragraphs: set(fitted.size) }],
    overfull: fitted.overfull,
    sizes: {},
  };
}

function entries(items: readonly SlideItem[], theme: DeckTheme): Layout {
  const { page, margins, grid } = theme;
  const right = span(theme, fieldColumns, 12);
  const across = items.length > mostInOneColumn ? 2 : 1;
  const down = Math.ceil(items.length / across);
  const room = page.height - margins.top - margins.bottom - 1.2;
  const h = Math.min(row.most, room / down);
  const x = right.x + 0.3;
  const w = (right.w - 0.3 - grid.gutter * (across - 1)) / across;
  // In the middle of the slide.
  const top = (page.height - h * down) / 2;
  const cell = (i: number): Region => ({
    x: x + Math.floor(i / down) * (w + grid.gutter),
    y: top + (i % down) * h,
    w,
    h,
  });
  const set = ({ heading }: SlideItem, size: number) => [
    paragraph(balance(runsOf(heading, { size, colour: 'ink', bold: true }), w), size, theme.leading.tight),
  ];
  const { size, overfull } = fitHeadings(
    { largest: Math.min(24, theme.sizes.entry.largest), smallest: theme.sizes.text.smallest },
    items.map((item) => ({ text: item.heading, w, h: h - 2 * row.padding, set: (size: number) => set(item, size) })),
  );
  const boxes = items.flatMap((item, i): Box[] => {
    const region = cell(i);
    const { y } = region;
    return [
      { kind: 'line', name: `分隔线${i + 1}`, ...region, h: 0, colour: 'line', weight: 1 },
      {
        kind: 'text',
        role: 'body',
        outline: 'statement',
        name: `要点${i + 1}`,
        ...region,
        y: y + row.padding,
        h: h - 2 * row.padding,
        valign: 'middle',
        ...(item.to === undefined ? {} : { to: item.to }),
        paragraphs: set(item, size),
      },
      ...((i + 1) % down === 0 || i + 1 === items.length ? [ruleAtFoot(region, Math.floor(i / down) + 1)] : []),
    ];
  });
  return { boxes, overfull, sizes: {} };
}
