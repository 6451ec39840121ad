/**
 * A figure: a picture in so many lines of the grid, as large as fits them and
 * the text area, and under it the caption. It is never parted.
 */
import type { Figure } from '../../document/book.js';
import type { Stack, Unit } from './stack.js';
import { blank, sliced, stacked } from './stack.js';
import type { LayoutContext } from './stretches.js';
import type { Tag } from './structure.js';
import { captionLines } from './table.js';

/** The figure as a stack under `parent` in the structure tree. */
export function figureStack(
  { picture, alt, lines, caption: text }: Figure,
  parent: Tag,
  binding: LayoutContext,
): Stack {
  const { page, styles } = binding.theme;
  const style = styles['figure-caption'];
  const tag: Tag = { role: 'Figure', parent, alt };
  const caption = sliced(
    [captionLines(text, style, { role: 'Caption', parent: tag }, binding)],
    page.lines,
    binding.theme,
  );
  const under = stacked(caption).height;
  const height = Math.max(1, Math.min(lines, under < page.lines ? page.lines - under : page.lines));
  // From the top of the first line to the foot of the last, as text in them would stand.
  const box = { x: 0, y: 0, width: page.textWidth, height: (height - 1) * page.pitch + page.em };
  const drawn: Unit = { height, lines: () => [blank(height, page, { picture: { picture, tag, ...box } })] };
  const units = height + under <= page.lines ? [stacked([drawn, ...caption])] : [drawn, ...caption];
  return { units, again: undefined, close: undefined, before: style.before, after: style.after };
}
