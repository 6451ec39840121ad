/**
 * Names of two characters set as wide as those of three, 殷　勇 under 王建国, where the style of an office says so.
 *
 * The space is no character: who copies the line gets 殷勇.
 */

import { namesIn } from '../../text/people.js';
import { plain } from '../../text/running-text.js';
import { slices } from '../../text/slice.js';
import type { Setting, Stretch } from './paragraph.js';

/** The stretches of one line, with an em of space inside every name of two characters, if the theme wants it. */
export function withSpacedNames(stretches: readonly Stretch[], { theme, people = [] }: Setting): Stretch[] {
  if (!theme.spacedNames) return [...stretches];
  return stretches.flatMap((stretch) => {
    const text = plain(stretch.text);
    const starts = namesIn(text, people).flatMap(({ from, to }) => (to - from === 2 ? [from + 1] : []));
    const ends = [...starts, text.length];
    const spans = ends.map((end, i) => ({ start: ends[i - 1] ?? 0, end }));
    return slices(stretch.text, spans).map((text, i) => ({
      ...stretch,
      text,
      ...(i < starts.length && { label: true, after: 1 }),
    }));
  });
}
