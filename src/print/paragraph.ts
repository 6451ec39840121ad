/**
 * A block's stretches of text to a paragraph of measured characters, and that to lines.
 *
 * Each character gets its font, its size and its height: the Han of all fonts
 * and sizes stand on one middle line (CLREQ 3.1.1), so a Hei or Song run lies
 * neither higher nor lower than the Fang around it.
 */
import type { Note } from '../diagnostic.js';
import type { Text } from '../document/text.js';
import type { Cell } from '../typography/cell.js';
import { emptySide } from '../typography/classes.js';
import type { Composition } from '../typography/compose.js';
import { compose } from '../typography/compose.js';
import type { FontFile, FontTable } from './fonts.js';
import type { BookTheme, Style } from './theme.js';

/** A character ready to be drawn: `cell.char` in a font, `rise` pt over the line's middle baseline. */
export interface Glyph {
  readonly cell: Cell;
  readonly font: FontFile;
  /** Baseline of the glyph over the middle of the line, pt; negative lies below. */
  readonly rise: number;
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
}

/** A stretch of text in one style. The last cell of a `label` is never parted from what follows. */
export interface Stretch {
  readonly text: Text;
  readonly style: Style;
  readonly label?: boolean;
  /** Part of a heading, which stays with the lines after it. */
  readonly heading?: boolean;
  /** Space after it, in em. */
  readonly after?: number;
}

/** Size of lowered and raised characters, in parts of the text size. */
const SCRIPT = 0.6;
/** How far they are lowered and raised, in parts of the text size. */
const SHIFT = { sub: -0.14, sup: 0.36 } as const;

/** Measures and composes a paragraph; a centred one is broken by meaning. */
export function setParagraph(
  stretches: readonly Stretch[],
  style: Style,
  theme: BookTheme,
  fonts: FontTable,
  note: Note,
): Paragraph {
  const middle = middleOf(style, theme, fonts);
  const glyphs: Glyph[] = [];
  let heading = 0;
  for (const stretch of stretches) {
    glyphs.push(...glyphsOf(stretch, middle, fonts, note));
    if (stretch.heading) heading = glyphs.length;
  }
  const room = theme.page.textWidth - 2 * style.inset;
  const measure = Math.floor(room / style.size + 1e-6) * style.size;
  const composition = compose(
    glyphs.map(({ cell }) => cell),
    { width: measure, indent: style.indent, justify: style.align === 'justify' },
    style.align === 'center',
  );
  return { glyphs, heading, composition, style, measure, offset: style.inset + (room - measure) / 2 };
}

/**
 * Where the Han of a paragraph stand, in pt over the middle of the line. Those of body size share the
 * body's baseline, so that every line of the page is a pitch from the next; others stand in the middle.
 */
function middleOf(style: Style, theme: BookTheme, fonts: FontTable): number {
  if (Math.abs(style.size - theme.page.em) > 0.01) return 0;
  return (fonts.centre(style.font) - fonts.centre(theme.styles.paragraph.font)) * style.size;
}

function glyphsOf({ text, style, label, after = 0 }: Stretch, middle: number, fonts: FontTable, note: Note): Glyph[] {
  const glyphs: Glyph[] = [];
  const centre = fonts.centre(style.font);
  for (const piece of fonts.pieces(text, style.font, note)) {
    const em = piece.script ? style.size * SCRIPT : style.size;
    // Latin letters and fallback characters stand on the baseline of the role's own Han.
    const own = piece.font.glyphs.centre() ?? centre;
    const rise = middle - own * style.size + (piece.script ? SHIFT[piece.script] * style.size : 0);
    for (const char of clusters(piece.text, piece.font))
      glyphs.push({ cell: cellOf(char, piece.font, em, piece.script !== undefined), font: piece.font, rise });
  }
  const last = glyphs.at(-1);
  if (label && last)
    glyphs[glyphs.length - 1] = { ...last, cell: { ...last.cell, glued: true, after: after * style.size } };
  return glyphs;
}

function cellOf(char: string, { glyphs }: FontFile, em: number, script: boolean): Cell {
  const side = emptySide(char);
  const width = glyphs.width(char) * em;
  if (!side) return { char, em, width, script };
  const { left, right } = glyphs.blank(char, side === 'left');
  return { char, em, width, script, blank: { left: left * em, right: right * em } };
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
