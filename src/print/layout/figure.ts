/**
 * A figure: a picture and, below it, its caption. The picture takes a given number of lines of the grid and is
 * as large as these lines and the text area allow; a wide one takes fewer lines. It stands at their foot, near its caption. Picture and caption stay on one page.
 */

import { warning } from '../../diagnostics/diagnostic.js';
import type { Figure } from '../../document/book.js';
import { inGrey } from '../../image/grey.js';
import type { Picture } from '../../image/picture.js';
import { shownSize } from '../../image/picture.js';
import type { BookTheme } from '../theme.js';
import type { Stack, StackUnit } from './stack.js';
import { blankLines, sideBySideUnits, stacked } from './stack.js';
import type { LayoutContext } from './stretches.js';
import type { Tag } from './structure.js';
import { captionLines } from './table.js';

/** The lines of the grid that a picture as wide as the text takes. */
function linesNeeded(picture: Picture, { textWidth, pitch, em }: BookTheme['page']): number {
  const { width, height } = shownSize(picture);
  return Math.ceil(((height * textWidth) / width - em) / pitch - 1e-6) + 1;
}

/** The figure as a stack below `parent` in the structure tree. */
export function figureStack(figure: Figure, parent: Tag, context: LayoutContext): Stack {
  const { alt, lines, caption: text } = figure;
  const { page, styles } = context.theme;
  const picture = inked(figure, context);
  const style = styles['figure-caption'];
  const tag: Tag = { role: 'Figure', parent, alt };
  const textLines = captionLines(text, style, { role: 'Caption', parent: tag }, context);
  const caption = sideBySideUnits([textLines], page.lines, context.theme);
  const captionHeight = stacked(caption).height;
  const room = captionHeight < page.lines ? page.lines - captionHeight : page.lines;
  const height = Math.max(1, Math.min(lines, room, linesNeeded(picture, page)));
  // From the top of the first line to the bottom of the characters of the last, as text would fill them.
  const box = { x: 0, y: 0, width: page.textWidth, height: (height - 1) * page.pitch + page.em };
  noteCoarse(figure, box, context);
  const drawn: StackUnit = { height, lines: [blankLines(height, page, { picture: { picture, tag, ...box } })] };
  const units = height + captionHeight <= page.lines ? [stacked([drawn, ...caption])] : [drawn, ...caption];
  return { units, repeated: undefined, closing: undefined, before: style.before, after: style.after };
}

/** The picture as the edition prints it. Notes `print/colour-picture` where it stays in colour beside black ink. */
function inked({ picture, src, at }: Figure, { theme, note }: LayoutContext): Picture {
  if (theme.pictures === 'color') return picture;
  const grey = inGrey(picture);
  if (!grey) note(warning('print/colour-picture', { path: src, edition: theme.edition }, at));
  return grey ?? picture;
}

/** Least resolution of a picture in print, pixels an inch: below it, edges are seen to be stepped. */
const LEAST_DPI = 200;

/** Notes `print/coarse-picture` for a picture that has too few pixels for its size. */
function noteCoarse(
  { picture, src, at }: Figure,
  box: { readonly width: number; readonly height: number },
  { theme, note }: LayoutContext,
): void {
  const { width, height } = shownSize(picture);
  const dpi = Math.round(72 * Math.max(width / box.width, height / box.height));
  if (dpi >= LEAST_DPI) return;
  const millimetres = Math.round((((width * 72) / dpi) * 25.4) / 72);
  note(warning('print/coarse-picture', { path: src, dpi, least: LEAST_DPI, millimetres, edition: theme.edition }, at));
}
