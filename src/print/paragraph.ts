/**
 * A block's stretches of text to a paragraph of measured characters, and that to lines.
 *
 * Each character gets its font, its size and its height: the Han of all fonts
 * and sizes stand on one middle line (CLREQ 3.1.1), so a Hei or Song run lies
 * neither higher nor lower than the Fang around it.
 */
import type { Note, Place } from '../diagnostic.js';
import type { Text } from '../document/text.js';
import type { Cell } from '../typography/cell.js';
import { emptySide } from '../typography/classes.js';
import type { Composition, Ending } from '../typography/compose.js';
import { compose } from '../typography/compose.js';
import type { FontFile, FontTable } from './fonts.js';
import type { Tag } from './structure.js';
import type { BookTheme, Style } from './theme.js';

/** A character ready to be drawn: `cell.char` in a font, `rise` pt over the line's middle baseline. */
export interface Glyph {
  readonly cell: Cell;
  readonly font: FontFile;
  /** Baseline of the glyph over the middle of the line, pt; negative lies below. */
  readonly rise: number;
  /** What it belongs to in the structure tree; an artifact where absent. */
  readonly tag?: Tag;
  /** Name of a place in the file that links lead to: the top of the line this glyph stands in. */
  readonly anchor?: string;
  /** Of the first glyph of a run: where the run stands in content or template. */
  readonly at?: Place;
}

/** A composed paragraph of the book. */
export interface Paragraph {
  readonly glyphs: readonly Glyph[];
  /** Glyphs of it that are a heading, from the first. */
  readonly heading: number;
  readonly composition: Composition;
  readonly style: Style;
  /** Width its lines are set in: a whole number of cells, pt. */
  readonly measure: number;
  /** From the left edge of the text area to the measure, pt. */
  readonly offset: number;
  /** Of the first line, pt. */
  readonly indent: number;
  readonly ending: Ending;
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

/** Size of lowered and raised characters, in parts of the text size. */
const SCRIPT = 0.6;
/** How far they are lowered and raised, in parts of the text size. */
const SHIFT = { sub: -0.14, sup: 0.36, mark: 0.45 } as const;

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
  { theme, fonts, note }: Setting,
  { width, reserve = 0, hang = 0, ending = style.align === 'center' ? 'shape' : 'full' }: Form = {},
): Paragraph {
  const middle = middleOf(style, theme, fonts);
  const glyphs: Glyph[] = [];
  let heading = 0;
  for (const stretch of stretches) {
    glyphs.push(...glyphsOf(stretch, middle, fonts, note));
    if (stretch.heading) heading = glyphs.length;
  }
  const room = (width ?? theme.page.textWidth) - 2 * style.inset;
  const whole = Math.floor((room - reserve - hang) / style.size + 1e-6) * style.size;
  const measure = width === undefined ? whole : Math.max(room, style.size);
  // What is less than a character is left on both sides, but where the right side is taken.
  const offset = style.inset + (reserve > 0 ? hang : (room - hang - measure) / 2 + hang);
  const spaced = style.tracking > 0 ? tracked(glyphs, style.tracking) : glyphs;
  return composed({ glyphs: spaced, heading, style, measure, offset, indent: style.indent - hang, ending });
}

/** The sentences of a paragraph as one of their own: `from` and `to` are glyphs. */
export function fragment(paragraph: Paragraph, from: number, to: number): Paragraph {
  const { glyphs, heading, indent } = paragraph;
  if (from === 0 && to === glyphs.length) return paragraph;
  return composed({
    ...paragraph,
    glyphs: glyphs.slice(from, to),
    heading: Math.min(to - from, Math.max(0, heading - from)),
    indent: from === 0 ? indent : 0,
  });
}

function composed(paragraph: Omit<Paragraph, 'composition'>): Paragraph {
  const { glyphs, measure, indent, style, ending } = paragraph;
  const composition = compose(
    glyphs.map(({ cell }) => cell),
    { width: measure, indent, justify: style.align === 'justify' },
    ending,
  );
  return { ...paragraph, composition };
}

function tracked(glyphs: readonly Glyph[], tracking: number): Glyph[] {
  return glyphs.map((glyph, index) =>
    index === glyphs.length - 1 ? glyph : { ...glyph, cell: { ...glyph.cell, after: tracking } },
  );
}

/**
 * Where the Han of a paragraph stand, in pt over the middle of the line. Those of body size share the
 * body's baseline, so that every line of the page is a pitch from the next; others stand in the middle.
 */
function middleOf(style: Style, theme: BookTheme, fonts: FontTable): number {
  if (Math.abs(style.size - theme.page.em) > 0.01) return 0;
  return (fonts.centre(style.font) - fonts.centre(theme.styles.paragraph.font)) * style.size;
}

function glyphsOf(stretch: Stretch, middle: number, fonts: FontTable, note: Note): Glyph[] {
  const { text, style, label, mark = false, after = 0, tag, anchor } = stretch;
  const glyphs: Glyph[] = [];
  const centre = fonts.centre(style.font);
  for (const piece of fonts.pieces(text, style.font, note)) {
    const script = mark ? 'sup' : piece.script;
    const em = script ? style.size * SCRIPT : style.size;
    // Latin letters and fallback characters stand on the baseline of the role's own Han.
    const own = piece.font.glyphs.centre() ?? centre;
    // A mark stands clear over the comma it may share its place with.
    const shift = mark ? SHIFT.mark : script ? SHIFT[script] : 0;
    const rise = middle - own * style.size + shift * style.size;
    let { at } = piece;
    for (const char of clusters(piece.text, piece.font)) {
      const cell = cellOf(char, piece.font, em);
      const marked = mark ? { ...cell, mark } : { ...cell, script: script !== undefined };
      glyphs.push({ cell: marked, font: piece.font, rise, ...(tag && { tag }), ...(at && { at }) });
      at = undefined;
    }
  }
  const last = glyphs.at(-1);
  if (label && last)
    glyphs[glyphs.length - 1] = { ...last, cell: { ...last.cell, glued: true, after: after * style.size } };
  if (anchor && glyphs[0]) glyphs[0] = { ...glyphs[0], anchor };
  return glyphs;
}

function cellOf(char: string, { glyphs }: FontFile, em: number): Cell {
  const side = emptySide(char);
  const width = glyphs.width(char) * em;
  if (!side) return { char, em, width };
  const { left, right } = glyphs.blank(char, side === 'left');
  return { char, em, width, blank: { left: left * em, right: right * em } };
}

/** The characters of a text; —— and …… are one where the font draws them as one. */
function* clusters(text: string, font: FontFile): Generator<string> {
  let held = '';
  for (const char of text) {
    if (held) {
      if (char === held && font.glyphs.joins(char)) {
        yield held + char;
        held = '';
        continue;
      }
      yield held;
      held = '';
    }
    if (char === '—' || char === '…') held = char;
    else yield char;
  }
  if (held) yield held;
}
