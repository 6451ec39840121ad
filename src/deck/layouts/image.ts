/**
 * A slide with a picture: the picture in one half of the body, what its layout shows in the other.
 *
 * The head stays where it is on all slides. The layout itself is asked for a narrower slide, so that each lays out
 * its content beside a picture as it does elsewhere, on the same grid.
 */
import type { Slide, SlideImage } from '../../document/deck.js';
import { plain } from '../../text/running-text.js';
import type { Box, Crop, ImageBox, Region, TextBox } from '../canvas/box.js';
import { part } from '../canvas/grid.js';
import { paragraphOf } from '../canvas/style.js';
import type { DeckTheme } from '../canvas/theme.js';
import { heightOf } from '../fit/lines.js';
import { fitSize } from '../fit/type-size.js';
import { head } from './frame.js';
import { combine, type Layout, type LayoutContext, type LayoutFunction } from './layout.js';

/** Between a picture and its caption, in. */
const CAPTION_GAP = 0.12;
/** The most height of a caption, as a share of the half. */
const CAPTION_SHARE = 0.16;

/** The slide with its picture, laid out by `layout` where it has one. */
export function besideImage(slide: Slide, context: LayoutContext, layout: LayoutFunction): Layout {
  const { image, ...rest } = slide;
  if (!image) return layout(slide, context);
  const { theme } = context;
  const { layout: above, body } = head({ ...slide, lines: [] }, theme);
  const halves = [0, 1].map((index) => part(theme, index, 2));
  const [pictured, worded] = image.side === 'left' ? [halves[0]!, halves[1]!] : [halves[1]!, halves[0]!];
  const half = image.side === 'left' ? rightHalf(theme, worded) : leftHalf(theme, worded);
  const { back: _back, part: _part, ...content } = rest;
  const beside = layout({ ...content, title: [], kicker: [] }, { ...context, theme: half.theme });
  const shown = imageIn(image, { ...body, ...pictured }, theme);
  return {
    ...combine(beside, shown, above),
    boxes: [
      ...above.boxes,
      ...beside.boxes.filter(({ name }) => name !== '标题').map((box) => moved(box, half.x)),
      ...shown.boxes,
    ],
  };
}

/** The narrower slide up to the middle of the gutter, and how far it is moved to the right. */
function leftHalf(theme: DeckTheme, { x, w }: Pick<Region, 'x' | 'w'>) {
  const width = x + w;
  return { x: 0, theme: { ...theme, page: { ...theme.page, width }, margins: { ...theme.margins, right: 0 } } };
}

function rightHalf(theme: DeckTheme, { x }: Pick<Region, 'x'>) {
  const width = theme.page.width - x;
  return { x, theme: { ...theme, page: { ...theme.page, width }, margins: { ...theme.margins, left: 0 } } };
}

function moved<B extends Box>(box: B, by: number): B {
  return { ...box, x: box.x + by };
}

/** The picture at the head of its half, and its caption under it. */
function imageIn(image: SlideImage, half: Region, theme: DeckTheme): Layout {
  const caption = captionOf(image, half, theme);
  const room = { ...half, h: half.h - caption.height };
  const box = imageBox(image, room);
  if (!caption.box) return combine({ boxes: [box] });
  const under = { ...caption.box, y: box.y + box.h + CAPTION_GAP };
  return combine({ boxes: [box, under], overfull: caption.overfull });
}

function captionOf({ caption }: SlideImage, { x, w, h }: Region, theme: DeckTheme) {
  if (plain(caption) === '') return { height: 0, overfull: [] };
  const style = (size: number) => ({ size, colour: 'muted' }) as const;
  const set = (size: number) => [
    { ...paragraphOf(caption, style(size), theme.leading.tight), align: 'center' } as const,
  ];
  const { smallest } = theme.sizes.label;
  const { size, overfull } = fitSize({ largest: smallest, smallest }, [
    { text: caption, w, h: h * CAPTION_SHARE, set },
  ]);
  const paragraphs = set(size);
  const height = heightOf(paragraphs, w);
  const box: TextBox = { kind: 'text', name: '图题', role: 'body', x, y: 0, w, h: height, valign: 'top', paragraphs };
  return { height: height + CAPTION_GAP, overfull, box };
}

/** The picture in a region: all of it as large as it may be, in the middle; or filling it, its edges cut off evenly. */
export function imageBox({ picture, alt, fit }: Pick<SlideImage, 'picture' | 'alt' | 'fit'>, room: Region): ImageBox {
  const common = { kind: 'image', name: '图片', picture, alt } as const;
  const proportion = picture.width / picture.height;
  const wide = proportion > room.w / room.h;
  if (fit === 'crop') {
    const cut = wide ? 1 - room.w / room.h / proportion : 1 - proportion / (room.w / room.h);
    const crop = wide ? { ...NONE, left: cut / 2, right: cut / 2 } : { ...NONE, top: cut / 2, bottom: cut / 2 };
    return { ...common, ...room, crop };
  }
  const w = wide ? room.w : room.h * proportion;
  const h = wide ? room.w / proportion : room.h;
  return { ...common, x: room.x + (room.w - w) / 2, y: room.y, w, h, crop: NONE };
}

const NONE: Crop = { left: 0, right: 0, top: 0, bottom: 0 };
