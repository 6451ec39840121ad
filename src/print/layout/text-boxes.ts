/** Where on the pages each run of the content stands, so that a click on a page finds its sentence. */
import type { Place } from '../../diagnostics/diagnostic.js';
import { addAll } from '../../text/add-to.js';
import type { BookTheme } from '../theme.js';
import type { ComposedLine, ComposedParagraph } from './composed.js';

/** A stretch of one run on one line. Lengths in pt from the upper left corner of the page. */
export interface TextBox {
  /** Of the first character of the run. */
  readonly at: Place;
  /** Its characters on this line. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The boxes of each page of the file, in reading order. What no place of the content or a template stands for, such as
 * page numbers, has none.
 */
export function textBoxes(
  paragraphs: readonly ComposedParagraph[],
  count: number,
  { page: { inner, outer, top } }: Pick<BookTheme, 'page'>,
): TextBox[][] {
  const pages = Array.from({ length: count }, (): TextBox[] => []);
  let page = 0;
  let y = 0;
  const turn = () => {
    page++;
    y = 0;
  };
  for (const { turn: turns, lines, breaks, before, after } of paragraphs) {
    for (let turned = 0; turned < turns; turned++) turn();
    let run: Place | undefined;
    for (const [index, line] of lines.entries()) {
      if (breaks.has(index)) turn();
      if (index === 0) y += before;
      // Even pages are shifted by the binding margin.
      const left = page % 2 === 0 ? inner : outer;
      const found = boxesIn(line, run, left, top + y);
      const boxes = pages[page];
      if (boxes) addAll(boxes, found.boxes);
      run = found.run;
      y += line.pitch;
    }
    y += after;
  }
  return pages;
}

/** As high as a line, around the middle of its Han. The boxes of a line that begins in the run `run`, and the run in which it ends. */
function boxesIn({ glyphs, pitch, middle }: ComposedLine, run: Place | undefined, left: number, y: number) {
  const boxes: TextBox[] = [];
  let start = glyphs[0]?.x ?? 0;
  let end = start;
  let text = '';
  const upper = y + middle - pitch / 2;
  const close = () => {
    if (run && end > start) boxes.push({ at: run, text, x: left + start, y: upper, width: end - start, height: pitch });
    text = '';
  };
  for (const { glyph, x } of glyphs) {
    if (glyph.at) {
      close();
      run = glyph.at;
      start = x;
    }
    end = x + glyph.cell.width;
    text += glyph.cell.char;
  }
  close();
  return { boxes, run };
}
