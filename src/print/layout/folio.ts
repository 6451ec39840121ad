/**
 * Page furniture. Page numbers after GB/T 9704-2012 7.5: 四号 half-width Song digits between two one-em dashes,
 * 7 mm below the text, right on odd pages and left on even ones, one character in from the edge. An edition for
 * reading out also has the first words of the next page in the lower right corner.
 */
import { words } from '../../text/words.js';
import type { Style } from '../theme.js';
import type { ComposedParagraph, PlacedGlyph } from './composed.js';
import { placedIn } from './composed.js';
import type { Setting } from './paragraph.js';
import { setParagraph } from './paragraph.js';
import { placedInRow, widthOf } from './row.js';

/** What the furniture of a page shows. */
export interface PageFurniture {
  /** As printed: 12, ii. `undefined` on a cover and a blank page, which have no furniture. */
  readonly number: string | undefined;
  /** The text of the first line of the next page, if there is a next page of the same matter. */
  readonly nextLine: string | undefined;
}

/**
 * Returns a function from the index of a page, from 0, to the line below its text; `undefined` for none.
 * @param notice printed on the side where the page number is not
 */
export function furnitureOf(
  pages: readonly PageFurniture[],
  setting: Setting,
  notice = '',
): (index: number) => ComposedParagraph | undefined {
  const { page, folio, nextWords, styles } = setting.theme;
  const styleOf = (font: string, size: number): Style => ({ ...plainStyle, font, size });
  const set = (text: string, style: Style) => setParagraph([{ text: [{ text }], style }], style, setting).glyphs;
  const noticeGlyphs = notice === '' ? [] : set(notice, styleOf(styles.part.font, folio.size));
  return (index) => {
    const { number, nextLine } = pages[index] ?? {};
    if (number === undefined) return undefined;
    const folioGlyphs = set(`— ${number} —`, styleOf(folio.font, folio.size));
    const room = page.textWidth - widthOf(folioGlyphs);
    const outer = index % 2 === 0 ? room - folio.inset : folio.inset;
    const glyphs = placedInRow(folioGlyphs, folio.align === 'center' ? room / 2 : outer);
    const inner = index % 2 === 0 ? folio.inset : page.textWidth - widthOf(noticeGlyphs) - folio.inset;
    glyphs.push(...placedInRow(noticeGlyphs, folio.align === 'center' ? folio.inset : inner));
    if (nextWords && nextLine) {
      const text = `${firstWords(nextLine, nextWords.most, setting.people)}……`;
      glyphs.push(...endingAt(page.textWidth, text, styleOf(nextWords.font, nextWords.size), setting));
    }
    const line = { glyphs, pitch: folio.size, middle: folio.size / 2 };
    return { lines: [line], breaks: new Set(), turn: 0, before: folio.gap, after: 0 };
  };
}

/** A text set as one line, its marks as in a paragraph, that ends at `right` pt from the left edge of the text area. */
function endingAt(right: number, text: string, style: Style, setting: Setting): PlacedGlyph[] {
  const { glyphs, composition } = setParagraph([{ text: [{ text }], style }], style, setting);
  const [way] = composition.ways;
  const line = way && composition.set(way)[0];
  // There is no line where no font has a character of it, which is reported.
  return line ? placedIn(line, glyphs, right - line.width) : [];
}

/** The line up to the first punctuation mark after two or more characters, at most `most` characters of whole words. */
function firstWords(line: string, most: number, people: readonly string[] = []): string {
  const clean = line.replace(/^[^\p{L}\p{N}（《“‘]+/u, '');
  const [clause = ''] = /^.{2,}?(?=[，。；：、！？])/u.exec(clean) ?? [clean];
  let shown = '';
  for (const word of words(clause, people)) {
    if (shown !== '' && [...shown, ...word].length > most) break;
    shown += word;
  }
  return [...shown].slice(0, most).join('');
}

const plainStyle: Omit<Style, 'font' | 'size'> = {
  align: 'left',
  indent: 0,
  inset: 0,
  tracking: 0,
  weight: 0,
  before: [0],
  after: [0],
};
