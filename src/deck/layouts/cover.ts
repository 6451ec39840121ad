/**
 * Cover and closing: a calm red field over an ivory foot, parted by the gold rule.
 */
import type { Slide } from '../../document/deck.js';
import { plain } from '../../document/text.js';
import type { Box } from '../box.js';
import { fitSize } from '../fit.js';
import { contentWidth } from '../grid.js';
import { paragraphOf } from '../style.js';
import type { DeckTheme } from '../theme.js';
import { type Context, type Frame, fitContext, kickerBox, titleBox } from './frame.js';

const fieldShare = 0.66;

/** The red field takes two thirds of the height; the title stands on its foot. */
export function coverFrame(theme: DeckTheme): Frame {
  const { width, height } = theme.page;
  const field = height * fieldShare;
  return {
    ground: 'paper',
    title: {
      x: theme.margins.left,
      y: field - 2.75,
      w: contentWidth(theme),
      h: 2.2,
      valign: 'bottom',
      colour: 'paper',
      range: theme.sizes['cover-title'],
    },
    boxes: [
      { kind: 'rect', name: '红底', x: 0, y: 0, w: width, h: field, fill: 'deep-red' },
      { kind: 'rect', name: '金线', x: 0, y: field, w: width, h: 0.06, fill: 'gold' },
    ],
  };
}

/** The deck's title, and under the red field who speaks where and when. */
export function cover(slide: Slide, { theme, note }: Context): Box[] {
  const { title } = coverFrame(theme);
  const context = fitContext(slide, note);
  const boxes: Box[] = [titleBox(slide, title, theme, context)];
  if (plain(slide.kicker) !== '') {
    // Where the kicker of every other slide stands.
    boxes.push(kickerBox(slide, { x: title.x, y: theme.margins.top, w: title.w, h: 0.36 }, 'gold', theme, context));
  }
  if (slide.lines.length > 0) {
    const y = theme.page.height * fieldShare + 0.5;
    const place = { x: title.x, y, w: title.w, h: theme.page.height - theme.margins.bottom - y };
    const set = (size: number) =>
      slide.lines.map((line) => ({
        ...paragraphOf(line, { size, colour: 'ink' }, theme.leading.text),
        spaceBefore: size * 0.3,
      }));
    const size = fitSize(theme.sizes['cover-line'], [{ text: slide.lines.flat(), ...place, set }], context);
    boxes.push({ kind: 'text', name: '题注', role: 'body', ...place, valign: 'top', paragraphs: set(size) });
  }
  return boxes;
}

/** Nothing but red, the closing words and the gold rule under them. */
export function closingFrame(theme: DeckTheme): Frame {
  const { title } = coverFrame(theme);
  const h = 2.2;
  const y = (theme.page.height - h) / 2 - 0.3;
  return {
    ground: 'deep-red',
    title: { ...title, y, h },
    boxes: [{ kind: 'rect', name: '金线', x: title.x, y: y + h + 0.3, w: 1.8, h: 0.06, fill: 'gold' }],
  };
}

export function closing(slide: Slide, { theme, note }: Context): Box[] {
  const { title } = closingFrame(theme);
  const context = fitContext(slide, note);
  const boxes: Box[] = [titleBox(slide, title, theme, context)];
  if (slide.lines.length > 0) {
    const place = { x: title.x, y: title.y + title.h + 0.7, w: title.w, h: 1.4 };
    const set = (size: number) =>
      slide.lines.map((line) => paragraphOf(line, { size, colour: 'paper' }, theme.leading.text));
    const size = fitSize(theme.sizes['cover-line'], [{ text: slide.lines.flat(), ...place, set }], context);
    boxes.push({ kind: 'text', name: '题注', role: 'body', ...place, valign: 'top', paragraphs: set(size) });
  }
  return boxes;
}
