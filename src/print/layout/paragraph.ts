/**
 * Stretches of text → paragraph: measured and composed characters, each with its tag in the structure tree,
 * its place in the content and its anchor.
 */
import type { Note, Place } from '../../diagnostics/diagnostic.js';
import type { Text } from '../../text/running-text.js';
import type { Composition, Ending } from '../../typography/compose.js';
import type { KeyedCache } from '../../world/memo.js';
import type { FontTable } from '../fonts.js';
import type { BookTheme, Style } from '../theme.js';
import type { Ink } from './ink.js';
import { inkOf } from './ink.js';
import { foreignRuns } from './languages.js';
import type { Column, Measured } from './measured.js';
import { composeIn, measured } from './measured.js';
import type { FrontSequence } from './page-sequence.js';
import type { Piece } from './pieces.js';
import type { Shape } from './shapes.js';
import type { Tag } from './structure.js';

/** A character ready to be drawn. */
export interface Glyph extends Shape {
  /** Its element in the structure tree; an artifact if absent. */
  readonly tag?: Tag | undefined;
  /** Name that links lead to; the target is the top of the line of this glyph. */
  readonly anchor?: string | undefined;
  /** Black as the font has it if absent. */
  readonly ink?: Ink | undefined;
  /** In a redline: deleted or inserted text. */
  readonly change?: 'deleted' | 'inserted' | undefined;
  /** For the first glyph of a run: the place of the run in content or template. */
  readonly at?: Place | undefined;
}

/** A composed paragraph of the book. */
export interface Paragraph extends Column {
  readonly glyphs: readonly Glyph[];
  /** Number of glyphs, from the first, that are a heading. */
  readonly heading: number;
  readonly composition: Composition;
  readonly style: Style;
  /** From the left edge of the text area to the lines, pt. */
  readonly offset: number;
}

/** What typesetting needs: a theme, fonts, and where to report problems. */
export interface Setting {
  readonly theme: BookTheme;
  readonly fonts: FontTable;
  readonly note: Note;
  /** Paragraphs measured and composed with this theme and these fonts. */
  readonly paragraphs?: KeyedCache<Measured>;
  /** The root of the structure tree: the same object in each build of a session, as then are the elements within it. */
  readonly root?: Tag;
  /** Pieces of blocks with this theme, these fonts and people. */
  readonly pieces?: KeyedCache<Piece[]>;
  /** Cover and contents with this theme, these fonts and people. */
  readonly front?: KeyedCache<FrontSequence>;
  /** People of the book, whose names no line ends within. */
  readonly people?: readonly string[];
}

/** A stretch of text in one style. */
export interface Stretch {
  readonly text: Text;
  readonly style: Style;
  /** No line ends between its last character and the next stretch. */
  readonly label?: boolean;
  /** Part of a heading, which stays with the lines after it. */
  readonly heading?: boolean;
  /** A raised number that refers to the glossary. */
  readonly mark?: boolean;
  /** Space after it, em. */
  readonly after?: number;
  readonly tag?: Tag;
  /** Anchor of its first glyph. */
  readonly anchor?: string;
}

/** How to set a paragraph, beyond its style. */
export interface ParagraphOptions {
  /** Width of its column, pt, which it fills; if absent, as many whole characters as fit in the text area. */
  readonly width?: number;
  /** Left free on the right, pt. */
  readonly reserve?: number;
  /** Left free on the left of every line but the first, pt. */
  readonly hang?: number;
  /** How lines end; by default centred text is balanced, headings and other text fill their lines. */
  readonly ending?: Ending;
}

/** Measures and composes a paragraph; characters that no font has are collected in the font table. */
export function setParagraph(
  stretches: readonly Stretch[],
  style: Style,
  setting: Setting,
  { width, reserve = 0, hang = 0, ending }: ParagraphOptions = {},
): Paragraph {
  const room = (width ?? setting.theme.page.textWidth) - 2 * style.inset;
  const whole = Math.floor((room - reserve - hang) / style.size + 1e-6) * style.size;
  const measure = width === undefined ? whole : Math.max(room, style.size);
  // The rest, less than a character, is divided between both sides unless room is reserved on the right.
  const offset = style.inset + (reserve > 0 ? hang : (room - hang - measure) / 2 + hang);
  const last = stretches.findLastIndex((stretch) => stretch.heading);
  const column: Column = { measure, indent: style.indent - hang, ending: ending ?? endingOf(stretches, style, last) };
  const found = measured(stretches, style, column, setting);
  const heading = found.stretches[last]?.end ?? 0;
  return { glyphs: glyphsOf(stretches, found), heading, composition: found.composition, style, offset, ...column };
}

/** The ending of a paragraph, of whose stretches those up to `heading` are one. */
function endingOf(stretches: readonly Stretch[], { align }: Style, heading: number): Ending {
  if (align === 'center') return 'shape';
  return heading >= 0 && heading === stretches.length - 1 ? 'heading' : 'full';
}

/** The measured characters with the tags, anchors and places of their stretches and runs. */
function glyphsOf(stretches: readonly Stretch[], { shapes, stretches: parts }: Measured): Glyph[] {
  const glyphs: Glyph[] = [];
  for (const [index, { text, style, mark, tag, anchor }] of stretches.entries()) {
    const { end, runs } = parts[index]!;
    const start = glyphs.length;
    // Equal characters of a stretch share one glyph.
    const made = new Map<Shape, Glyph>();
    for (let n = start; n < end; n++) {
      const shape = shapes[n]!;
      const known = made.get(shape);
      const glyph = known ?? glyphOf(shape, tag, mark ? undefined : inkOf(shape, style));
      if (!known) made.set(shape, glyph);
      glyphs.push(glyph);
    }
    if (tag) tagForeign(glyphs, start, tag);
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

/** All glyphs have all properties, as objects of one form are read faster. */
function glyphOf({ cell, font, rise }: Shape, tag: Tag | undefined, ink: Ink | undefined): Glyph {
  return { cell, font, rise, tag, anchor: undefined, ink, change: undefined, at: undefined };
}

/** Gives the words in another language from `start` on elements of their own below `tag`. */
function tagForeign(glyphs: Glyph[], start: number, tag: Tag): void {
  let text = '';
  for (let n = start; n < glyphs.length; n++) text += glyphs[n]!.cell.char;
  const runs = foreignRuns(text);
  if (runs.length === 0) return;
  const starts: number[] = [];
  for (let n = start; n < glyphs.length; n++)
    for (let unit = 0; unit < glyphs[n]!.cell.char.length; unit++) starts.push(n);
  for (const { start: from, end, language } of runs) {
    const span: Tag = { role: 'Span', parent: tag, language };
    for (let n = starts[from]!; n <= starts[end - 1]!; n++) glyphs[n] = { ...glyphs[n]!, tag: span };
  }
}

/** The glyphs `from` up to `to` of a paragraph as a paragraph of their own; only the first one is indented. */
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
