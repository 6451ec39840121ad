/**
 * Cover and closing: a calm red field over an ivory foot, parted by the gold rule;
 * and at the end red all over, the words in the middle.
 */
import type { Slide } from '../../document/deck.js';
import { plain } from '../../text/running-text.js';
import type { Box, Region, TextBox } from '../canvas/box.js';
import { contentWidth } from '../canvas/grid.js';
import { paragraphOf } from '../canvas/style.js';
import type { ColourName, DeckTheme } from '../canvas/theme.js';
import { fitSize } from '../fit/type-size.js';
import { type Context, type Frame, kickerBox, longest, titleBox } from './frame.js';

const fieldShare = 0.66;

/** The red field takes two thirds of the height; title and kicker stand together a little over its middle. */
export function coverFrame(theme: DeckTheme): Frame {
  const { width, height } = theme.page;
  const field = height * fieldShare;
  return {
    ground: 'paper',
    title: {
      x: theme.margins.left,
      y: field * 0.6 - 2.2,
      w: contentWidth(theme),
      h: 2.2,
      valign: 'bottom',
      align: 'left',
      colour: 'paper',
      range: theme.sizes['cover-title'],
    },
    boxes: [
      { kind: 'rect', name: '红底', x: 0, y: 0, w: width, h: field, fill: 'deep-red' },
      { kind: 'rect', name: '金线', x: 0, y: field, w: width, h: 0.06, fill: 'gold' },
    ],
  };
}

/** The deck's title, under it who issues it, and under the red field who speaks where and when. */
export function cover(slide: Slide, context: Context): Box[] {
  const { theme } = context;
  const { title } = coverFrame(theme);
  const boxes: Box[] = [titleBox(slide, title, context)];
  if (plain(slide.kicker) !== '') {
    boxes.push(kickerBox(slide, { ...title, y: title.y + title.h + 0.28, h: 0.44 }, 'gold', context, 'cover-line'));
  }
  if (slide.lines.length > 0) {
    const top = theme.page.height * fieldShare + 0.06;
    const { bottom } = theme.margins;
    const place = { x: title.x, y: top + bottom, w: title.w, h: theme.page.height - top - 2 * bottom };
    boxes.push({ ...linesBox(slide, place, 'ink', 'left', context), valign: 'middle' });
  }
  return boxes;
}

/** Nothing but red: the closing words a little over the middle, a gold rule, and small under it who says them. */
export function closingFrame(theme: DeckTheme): Frame {
  const { title } = coverFrame(theme);
  const { width, height } = theme.page;
  const rule = { w: 1.2, h: 0.05 };
  const y = height * 0.52;
  return {
    ground: 'deep-red',
    title: { ...title, y: y - 0.35 - title.h, align: 'center' },
    boxes: [{ kind: 'rect', name: '金线', x: (width - rule.w) / 2, y, ...rule, fill: 'gold' }],
  };
}

export function closing(slide: Slide, context: Context): Box[] {
  const { title } = closingFrame(context.theme);
  const boxes: Box[] = [titleBox(slide, title, context)];
  if (slide.lines.length > 0) {
    const place = { ...title, y: title.y + title.h + 0.75, h: 1.4 };
    boxes.push(linesBox(slide, place, 'gold', 'center', context));
  }
  return boxes;
}

function linesBox(
  slide: Slide,
  { x, y, w, h }: Region,
  colour: ColourName,
  align: 'left' | 'center',
  context: Context,
): TextBox {
  const { theme } = context;
  const set = (size: number) =>
    slide.lines.map((line) => ({
      ...paragraphOf(line, { size, colour }, theme.leading.text),
      spaceBefore: size * 0.3,
      align,
    }));
  const size = fitSize(theme.sizes['cover-line'], [{ text: longest(slide.lines), w, h, set }], context);
  return { kind: 'text', name: '题注', role: 'body', x, y, w, h, valign: 'top', paragraphs: set(size) };
}
