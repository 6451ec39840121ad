/**
 * Texts are set repeatedly in the same size and width while a slide is fitted: each result is cached.
 *
 * Limit: what is set must depend on the object, the size, the width and the theme alone.
 */
import { oncePer } from '../../world/memo.js';
import type { Paragraph } from '../canvas/box.js';
import type { DeckTheme } from '../canvas/theme.js';

/** Sets the text of an object in a size in points and a width in inches. */
type Set<K extends object> = (of: K, size: number, w: number, theme: DeckTheme) => readonly Paragraph[];

/** As `set`, with the same paragraphs for the same objects and numbers. */
export function setOnce<K extends object>(set: Set<K>): Set<K> {
  const inTheme = oncePer((_: DeckTheme) => oncePer((_: K) => new Map<number, Map<number, readonly Paragraph[]>>()));
  return (of, size, w, theme) => {
    const byWidth = inTheme(theme)(of);
    const bySize = byWidth.get(w) ?? new Map<number, readonly Paragraph[]>();
    const paragraphs = bySize.get(size) ?? set(of, size, w, theme);
    bySize.set(size, paragraphs);
    byWidth.set(w, bySize);
    return paragraphs;
  };
}
