/**
 * A figure: a picture and, below it, its caption. The picture takes a given number of lines of the grid and is
 * as large as these lines and the text area allow. Picture and caption stay on one page.
 */
import type { Figure } from '../../document/book.js';
import type { Stack, StackUnit } from './stack.js';
import { blankLines, sideBySideUnits, stacked } from './stack.js';
import type { LayoutContext } from './stretches.js';
import type { Tag } from './structure.js';
import { captionLines } from './table.js';

/** The figure as a stack below `parent` in the structure tree. */
export function figureStack(
  { picture, alt, lines, caption: text }: Figure,
  parent: Tag,
  context: LayoutContext,
): Stack {
  const { page, styles } = context.theme;
  const style = styles['figure-caption'];
  const tag: Tag = { role: 'Figure', parent, alt };
  const textLines = captionLines(text, style, { role: 'Caption', parent: tag }, context);
  const caption = sideBySideUnits([textLines], page.lines, context.theme);
  const captionHeight = stacked(caption).height;
  const room = captionHeight < page.lines ? page.lines - captionHeight : page.lines;
  const height = Math.max(1, Math.min(lines, room));
  // From the top of the first line to the bottom of the characters of the last, as text would fill them.
  const box = { x: 0, y: 0, width: page.textWidth, height: (height - 1) * page.pitch + page.em };
  const drawn: StackUnit = { height, lines: [blankLines(height, page, { picture: { picture, tag, ...box } })] };
  const units = height + captionHeight <= page.lines ? [stacked([drawn, ...caption])] : [drawn, ...caption];
  return { units, repeated: undefined, closing: undefined, before: style.before, after: style.after };
}
