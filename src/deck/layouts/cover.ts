/**
 * Cover: a strong field over a foot of the ground, with a rule between them. Closing: the strong colour all over, the words in the middle.
 */
import type { Slide } from '../../document/deck.js';
import type { ImageBox, Region, TextBox } from '../canvas/box.js';
import { contentWidth } from '../canvas/grid.js';
import { paragraph, runsOf } from '../canvas/style.js';
import type { ColourName, DeckTheme } from '../canvas/theme.js';
import { balance } from '../fit/balance.js';
import { fitSize } from '../fit/type-size.js';
import { type Frame, kickerOf, logoOf, longest, titleOf } from './frame.js';
import { imageBox } from './image.js';
import { combine, type Layout, type LayoutContext } from './layout.js';

const fieldShare = 0.66;

type CoverFrame = Frame & Required<Pick<Frame, 'subtitle'>>;

/** The field takes two thirds of the height; title and kicker stand a little above its middle. */
export function coverFrame(theme: DeckTheme): CoverFrame {
  const { width, height } = theme.page;
  const field = height * fieldShare;
  const place = { x: theme.margins.left, y: field * 0.6 - 2.2, w: contentWidth(theme), h: 2.2 };
  const size = theme.sizes['cover-line'].largest;
  return {
    ground: 'paper',
    subtitle: { ...place, y: place.y + place.h + 0.28, h: 0.44, colour: 'ornament', size },
    title: {
      ...place,
      valign: 'bottom',
      align: 'left',
      colour: 'paper',
      range: theme.sizes['cover-title'],
    },
    boxes: [
      { kind: 'rect', name: '红底', x: 0, y: 0, w: width, h: field, fill: 'accent-strong' },
      { kind: 'rect', name: '金线', x: 0, y: field, w: width, h: 0.06, fill: 'ornament' },
      ...logoOf(theme, theme.logo?.onCover),
    ],
  };
}

/** The deck's title, under it the issuing office, and under the field the speaker, place and date. */
export function cover(slide: Slide, { theme }: LayoutContext): Layout {
  const { title, subtitle } = coverFrame(theme);
  const top = theme.page.height * fieldShare + 0.06;
  const { bottom } = theme.margins;
  const { x, w } = title;
  const { image } = slide;
  const wide = image ? theme.page.width / 2 - x - theme.grid.gutter : w;
  const foot = { x, y: top + bottom, w: wide, h: theme.page.height - top - 2 * bottom };
  return combine(
    titleOf(slide, title, theme),
    kickerOf(slide, { x, y: subtitle.y, w, h: subtitle.h }, 'ornament', 'cover-line', theme),
    linesOf(slide, foot, { colour: 'ink', align: 'left', valign: 'middle', outline: 'statement' }, theme),
    { boxes: pictureOf(slide, theme) },
  );
}

/** The picture of the cover; none where the master of an office leaves no place for one. */
function pictureOf({ image }: Slide, theme: DeckTheme): ImageBox[] {
  const place = theme.area ? theme.area.picture : imagePlace(theme);
  return image && place ? [imageBox({ ...image, fit: 'crop' }, place)] : [];
}

/** The right half of the foot, to the edges of the slide. */
function imagePlace({ page: { width, height } }: DeckTheme): Region {
  const y = height * fieldShare + 0.06;
  return { x: width / 2, y, w: width / 2, h: height - y };
}

/** The closing words a little above the middle of the strong ground, a rule, and under it in small type the office. */
export function closingFrame(theme: DeckTheme): CoverFrame {
  const { title } = coverFrame(theme);
  const { width, height } = theme.page;
  const rule = { w: 1.2, h: 0.05 };
  const y = height * 0.52;
  const size = theme.sizes['cover-line'].largest;
  return {
    ground: 'accent-strong',
    title: { ...title, y: y - 0.35 - title.h, align: 'center' },
    subtitle: { ...title, y: y + 0.4, h: 1.4, colour: 'ornament', size },
    boxes: [
      { kind: 'rect', name: '金线', x: (width - rule.w) / 2, y, ...rule, fill: 'ornament' },
      ...logoOf(theme, theme.logo?.onCover),
    ],
  };
}

export function closing(slide: Slide, { theme }: LayoutContext): Layout {
  const { title, subtitle } = closingFrame(theme);
  return combine(
    titleOf(slide, title, theme),
    linesOf(slide, subtitle, { colour: 'ornament', align: 'center', valign: 'top', outline: 'subtitle' }, theme),
  );
}

/** The lines of the slide in one size; nothing where it has none. */
function linesOf(
  slide: Slide,
  { x, y, w, h }: Region,
  {
    colour,
    align,
    valign,
    outline,
  }: Required<Pick<TextBox, 'valign' | 'outline'>> & { colour: ColourName; align: 'left' | 'center' },
  theme: DeckTheme,
): Layout {
  if (slide.lines.length === 0) return combine();
  const set = (size: number) =>
    slide.lines.map((line) => ({
      ...paragraph(balance(runsOf(line, { size, colour }), w), size, theme.leading.text),
      spaceBefore: size * 0.3,
      align,
    }));
  const { size, overfull } = fitSize(theme.sizes['cover-line'], [{ text: longest(slide.lines), w, h, set }]);
  return combine({
    boxes: [{ kind: 'text', name: '题注', role: 'body', outline, x, y, w, h, valign, paragraphs: set(size) }],
    overfull,
  });
}
