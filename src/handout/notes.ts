/** The speaker notes of a slide as lines of a column, set as the book sets its text. */

import type { ComposedLine, PlacedGlyph } from '../print/layout/composed.js';
import type { Setting } from '../print/layout/paragraph.js';
import { setParagraph } from '../print/layout/paragraph.js';
import { placedLines } from '../print/layout/stack.js';
import type { Tag } from '../print/layout/structure.js';
import type { Style } from '../print/theme.js';
import { addAll } from '../text/add-to.js';
import type { Text } from '../text/running-text.js';

/** Distance of lines as a multiple of the size. */
const LEADING = 1.5;

/** What stands over the notes. */
export interface Head {
  readonly text: Text;
  /** Name that an outline may lead to. */
  readonly anchor: string;
}

/** Lines one pitch apart, from the top of the column. */
export interface NoteLines {
  /** pt */
  readonly pitch: number;
  readonly lines: readonly (readonly PlacedGlyph[])[];
  /** Indices of the lines that begin a note. */
  readonly starts: readonly number[];
}

/** Sets a head and the notes under it. @param x left edge of the column, from that of the text area */
export function noteLines(
  head: Head,
  notes: readonly Text[],
  { x, width }: { readonly x: number; readonly width: number },
  size: number,
  parent: Tag,
  setting: Setting,
): NoteLines {
  const { part, paragraph } = setting.theme.styles;
  const plain = { size, inset: 0, tracking: 0, weight: 0, before: [0], after: [0] };
  const headStyle: Style = { ...plain, font: part.font, align: 'left', indent: 0 };
  const textStyle: Style = { ...plain, font: paragraph.font, align: 'justify', indent: 2 * size };
  const set = (text: Text, style: Style, anchor?: string) => {
    const stretch = { text, style, tag: { role: 'P', parent } as const, ...(anchor !== undefined && { anchor }) };
    return placedLines(setParagraph([stretch], style, setting, { width }), () => x);
  };
  const lines = set(head.text, headStyle, head.anchor);
  const starts: number[] = [];
  for (const text of notes) {
    starts.push(lines.length);
    addAll(lines, set(text, textStyle));
  }
  return { pitch: size * LEADING, lines, starts };
}

/** Lines of a column that starts at `y`, none of which takes height of its own. */
export function columnLines(lines: NoteLines['lines'], pitch: number, y: number): ComposedLine[] {
  return lines.map((glyphs, n) => ({ glyphs, pitch: 0, middle: y + (n + 0.5) * pitch }));
}
