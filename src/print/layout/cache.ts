/**
 * What the press keeps from one setting of a book to the next, as long as fonts and theme are the same.
 *
 * A paragraph is found by the characters and styles it was made of, never by where they stand, so a book
 * set with it is the book set without. A setting of another theme or with other fonts begins with nothing.
 */
import type { Book } from '../../document/book.js';
import { Recent } from '../../world/recent.js';
import type { Chains } from '../fonts.js';
import type { SetBook } from '../make.js';
import type { BookTheme } from '../theme.js';
import type { Measured } from './measured.js';

export interface LayoutCache {
  /** Paragraphs measured and composed. */
  readonly paragraphs: Recent<Measured>;
  /** Streams of the file, deflated. */
  readonly streams: Recent<Uint8Array>;
  /** The book set last, of which there was nothing to be told. */
  last: { readonly book: Book; readonly set: SetBook } | undefined;
}

const kept = new WeakMap<Chains, WeakMap<BookTheme, LayoutCache>>();

export function cacheFor(chains: Chains, theme: BookTheme): LayoutCache {
  const byTheme = kept.get(chains) ?? new WeakMap<BookTheme, LayoutCache>();
  kept.set(chains, byTheme);
  const known = byTheme.get(theme) ?? { paragraphs: new Recent(), streams: new Recent(), last: undefined };
  byTheme.set(theme, known);
  return known;
}
