/**
 * Page furniture. Page numbers after GB/T 9704-2012 7.5: 四号 half-width Song
 * digits between two one-em dashes, 7 mm under the text, right on odd pages and
 * left on even ones, one character in from the edge. An edition that is read
 * out has the first words of the next page in the lower right corner.
 */

import type { Style } from '../theme.js';
import type { ComposedNode } from './composed.js';
import { ComposedLine } from './composed.js';
import type { Setting } from './paragraph.js';
import { setParagraph } from './paragraph.js';
import { inRow, widthOf } from './row.js';

/** What a page says of itself. */
export interface PageFace {
  /** As it is printed: 12, ii; `undefined` on a cover and a blank page, which have no furniture. */
  readonly number: string | undefined;
  /** The text of the first line of the page after it, where that goes on. */
  readonly next: string | undefined;
}

/** The furniture of the page with that index, from 0; `undefined` where it has none. */
export function furniture(faces: readonly PageFace[], setting: Setting): (index: number) => ComposedNode | undefined {
  const { page, folio, nextWords } = setting.theme;
  const styleOf = (font: string, size: number): Style => ({ ...plainStyle, font, size });
  const set = (text: string, style: Style) => setParagraph([{ text: [{ text }], style }], style, setting).glyphs;
  return (index) => {
    const { number, next } = faces[index] ?? {};
    if (number === undefined) return undefined;
    const folioGlyphs = set(`— ${number} —`, styleOf(folio.font, folio.size));
    const room = page.textWidth - widthOf(folioGlyphs);
    const outer = index % 2 === 0 ? room - folio.inset : folio.inset;
    const glyphs = inRow(folioGlyphs, folio.align === 'center' ? room / 2 : outer);
    if (nextWords && next) {
      const words = set(`${firstWords(next, nextWords.most)}……`, styleOf(nextWords.font, nextWords.size));
      glyphs.push(...inRow(words, page.textWidth - widthOf(words)));
    }
    const line = new ComposedLine(glyphs, folio.size, folio.size / 2);
    return { text: '', composed: { lines: [line], breaks: new Set(), turn: 0, before: folio.gap, after: 0 } };
  };
}

/** The first words of a line, to the first mark behind two characters or more, at most so many characters. */
function firstWords(line: string, most: number): string {
  const clean = line.replace(/^[^\p{L}\p{N}（《“‘]+/u, '');
  const [words = ''] = /^.{2,}?(?=[，。；：、！？])/u.exec(clean) ?? [clean];
  return [...words].slice(0, most).join('');
}

const plainStyle: Omit<Style, 'font' | 'size'> = {
  align: 'left',
  indent: 0,
  inset: 0,
  tracking: 0,
  before: [0],
  after: [0],
};
