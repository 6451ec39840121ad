/**
 * Page numbers after GB/T 9704-2012 7.5: 四号 half-width Song digits between two
 * one-em dashes, 7 mm under the text, right on odd pages and left on even ones,
 * one character in from the edge.
 */
import type { Content, DynamicContent } from 'pdfmake/interfaces.js';
import type { Note } from '../diagnostic.js';
import type { FontTable } from './fonts.js';
import type { BookTheme } from './theme.js';

/** The footer of a page, placed as on an odd page: the printer shifts even pages whole. */
export function folio(theme: BookTheme, fonts: FontTable, note: Note): DynamicContent {
  const { page, folio } = theme;
  const [piece] = fonts.pieces([{ text: '— 0123456789 —' }], folio.font, note);
  return (number): Content => ({
    text: `— ${number} —`,
    alignment: number % 2 === 1 ? 'right' : 'left',
    font: piece?.font.path ?? '',
    fontSize: folio.size,
    margin: [page.inner + folio.inset, folio.gap, page.outer + folio.inset, 0],
  });
}
