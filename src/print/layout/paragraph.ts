/**
 * A block's stretches of text to a paragraph: measured and composed characters, each with its place in the
 * structure tree, in the content, and what leads to it.
 */
import type { Note, Place } from '../../diagnostics/diagnostic.js';
import type { Text } from '../../text/running-text.js';
import type { Composition, Ending } from '../../typography/compose.js';
import type { FontTable } from '../fonts.js';
import type { BookTheme, Style } from '../theme.js';
import type { Column, Measured, Shape } from './measured.js';
import { composeIn, measured } from './measured.js';
import type { Tag } from './structure.js';

/** A character ready to be drawn. */
export interface Glyph extends Shape {
  /** What it belongs to in the structure tree; an artifact where absent. */
  readonly tag?: Tag;
  /** Name of a place in the file that links lead to: the top of the line this glyph stands in. */
  readonly anchor?: string;
  /** In a text that shows its revision: taken out, or put in. */
  readonly change?: 'deleted' | 'inserted';
  /** Of the first glyph of a run: where the run stands in content or template. */
  readonly at?: Place;
}

/** A composed paragraph of the book. */
export interface Paragraph extends Column {
  readonly glyphs: readonly Glyph[];
  /** Glyphs of it that are a heading, from the first. */
  readonly heading: number;
  readonly composition: Composition;
  readonly style: Style;
  /** From the left edge of the text area to the measure, pt. */
  readonly offset: number;
}

export interface Setting {
  readonly theme: BookTheme;
  readonly fonts: FontTable;
  readonly note: Note;
}

/** A stretch of text in one style. The last cell of a `label` is never parted from what follows. */
export interface Stretch {
  readonly text: Text;
  readonly style: Style;
  readonly label?: boolean;
  /** Part of a heading, which stays with the lines after it. */
  readonly heading?: boolean;
  /** A raised number that refers to the glossary. */
  readonly mark?: boolean;
  /** Space after it, in em. */
  readonly after?: number;
  readonly tag?: Tag;
  /** Stands on its first glyph. */
  readonly anchor?: string;
}

/** What the setting of a paragraph has beside what its style says. */
export interface Form {
  /** Of the column it is set in, all of which it takes, pt; whole cells of the text area where absent. */
  readonly width?: number;
  /** Left free on the right, pt. */
  readonly reserve?: number;
  /** Left free on the left of every line but the first, pt. */
  readonly hang?: number;
  /** How lines end: centred text makes a shape, all other is filled where this is absent. */
  readonly ending?: Ending;
}

/** Measures and composes a paragraph; a centred one is broken by meaning. */
export function setParagraph(
  stretches: readonly Stretch[],
  style: Style,
  setting: Setting,
  { width, reserve = 0, hang = 0, ending = style.align === 'center' ? 'shape' : 'full' }: Form = {},
): Paragraph {
  const room = (width ?? setting.theme.page.textWidth) - 2 * style.inset;
  const whole = Math.floor((room - reserve - hang) / style.size + 1e-6) * style.size;
  const measure = width === undefined ? whole : Math.max(room, style.size);
  // What is less than a character is left on both sides, but where the right side is taken.
  const offset = style.inset + (reserve > 0 ? hang : (room - hang - measure) / 2 + hang);
  const column: Column = { measure, indent: style.indent - hang, ending };
  const found = measured(stretches, style, column, setting);
  const last = stretches.findLastIndex((stretch) => stretch.heading);
  const heading = found.stretches[last]?.end ?? 0;
  return { glyphs: glyphsOf(stretches, found), heading, composition: found.composition, style, offset, ...column };
}

/** The measured characters with what each stretch and run of them belongs to. */
function glyphsOf(stretches: readonly Stretch[], { shapes, stretches: parts }: Measured): Glyph[] {
  const glyphs: Glyph[] = [];
  for (const [index, { text, tag, anchor }] of stretches.entries()) {
    const { end, runs } = parts[index]!;
    const start = glyphs.length;
    for (let n = start; n < end; n++) {
      const { cell, font, rise } = shapes[n]!;
      glyphs.push(tag ? { cell, font, rise, tag } : { cell, font, rise });
    }
    for (const [i, { run, first }] of runs.entries()) {
      const { at, change } = text[run] ?? {};
      const after = runs[i + 1]?.first ?? end;
      if (change) for (let n = first; n < after; n++) glyphs[n] = { ...glyphs[n]!, change };
      if (at) glyphs[first] = { ...glyphs[first]!, at };
    }
    if (anchor && end > start) glyphs[start] = { ...glyphs[start]!, anchor };
  }
  return glyphs;
}

/** The sentences of a paragraph as one of their own: `from` and `to` are glyphs. */
export function fragment(paragraph: Paragraph, from: number, to: number): Paragraph {
  const { heading, style } = paragraph;
  if (from === 0 && to === paragraph.glyphs.length) return paragraph;
  const indent = from === 0 ? paragraph.indent : 0;
  const glyphs = paragraph.glyphs.slice(from, to);
  return {
    ...paragraph,
    glyphs,
    indent,
    heading: Math.min(to - from, Math.max(0, heading - from)),
    composition: composeIn({ ...paragraph, indent }, style, glyphs),
  };
}
