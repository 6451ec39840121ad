/** What is beside a slide, and the numbers on it that can be clicked. */

import type { LaidOutDeck } from '../../deck/make.js';
import { numberAreas } from '../../deck/number-areas.js';
import { plain, type Text } from '../../text/running-text.js';
import type { NumberRow, SlideDetail, SlideNote, SlideNumber } from '../numbers-protocol.js';
import type { PageFinder } from './page-finder.js';

/**
 * @param position of the slide, from 1
 * @param rows all numbers of the report
 * @param isContent whether a file is one of the report's texts
 * @returns `undefined` where there is no such slide
 */
export function slideDetail(
  { slides, theme }: LaidOutDeck,
  position: number,
  rows: readonly NumberRow[],
  pageOf: PageFinder,
  isContent: (file: string) => boolean,
): SlideDetail | undefined {
  const laidOut = slides[position - 1];
  if (!laidOut) return undefined;
  const placeIn = (text: Text) => text.find(({ at }) => at && isContent(at.file))?.at;
  const { notes, pageRuns } = laidOut.slide;
  const sections = slides.slice(0, position).map(({ slide }) => slide.section);
  return {
    part: sections.findLast((section) => section) ?? '',
    notes: notes.map((note, i): SlideNote => {
      // The page at the end of a note is shown as a link.
      const words = pageRuns?.[i] ? note.slice(0, -pageRuns[i]) : note;
      const at = placeIn(words);
      const page = at && pageOf(at);
      return { text: plain(words), ...(at && { at: bare(at) }), ...(page && { page }) };
    }),
    numbers: numberAreas(laidOut, theme).flatMap(({ text, x, y, w, h, label }): SlideNumber[] => {
      const at = placeIn(text);
      if (!at) return [];
      const row = rowWithin(rows, text);
      const page = pageOf(at);
      const sentence = row?.sentence ?? '';
      const known = { label: row?.label ?? label, sentence, period: row?.period ?? 'unknown' } as const;
      return [
        {
          x,
          y,
          w,
          h,
          shown: row?.value.includes(plain(text)) ? row.value : plain(text),
          at: bare(at),
          ...known,
          ...(page && { page }),
        },
      ];
    }),
  };
}

function bare({ file, line, column }: { readonly file: string; readonly line: number; readonly column: number }) {
  return { file, line, column };
}

/** The row whose value or change stands in a text. */
function rowWithin(rows: readonly NumberRow[], text: Text): NumberRow | undefined {
  for (const { at, text: characters } of text) {
    if (!at) continue;
    const end = at.column + [...characters].length;
    const onLine = rows.filter(({ file, line }) => file === at.file && line === at.line);
    const found = onLine.find(({ column }) => column >= at.column && column < end);
    // A change stands behind its value.
    if (found ?? onLine[0]) return found ?? onLine.findLast(({ column }) => column <= at.column) ?? onLine[0];
  }
  return undefined;
}
