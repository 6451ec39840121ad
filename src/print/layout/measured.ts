/**
 * Stretches of text to measured characters, and those to lines: all of a paragraph that does not hang on
 * where it stands in content and book.
 *
 * Each character gets its font, its size and its height: the Han of all fonts
 * and sizes stand on one middle line (CLREQ 3.1.1), so a Hei or Song run lies
 * neither higher nor lower than the Fang around it. Most paragraphs of a book
 * are those of the book set before it, and are taken from there.
 */
import type { Note } from '../../diagnostics/diagnostic.js';
import type { Cell, Line } from '../../typography/cell.js';
import { emptySide } from '../../typography/classes.js';
import type { Composition, Ending } from '../../typography/compose.js';
import { compose } from '../../typography/compose.js';
import type { Breaking } from '../../typography/lines.js';
import type { FontFile, FontTable } from '../fonts.js';
import type { BookTheme, Style } from '../theme.js';
import { cacheFor } from './cache.js';
import type { Setting, Stretch } from './paragraph.js';

/** A character in its font, `rise` pt over the line's middle baseline. */
export interface Shape {
  readonly cell: Cell;
  readonly font: FontFile;
  /** Baseline of the glyph over the middle of the line, pt; negative lies below. */
  readonly rise: number;
}

export interface Measured {
  readonly shapes: readonly Shape[];
  /** Of each stretch. */
  readonly stretches: readonly {
    /** The shape after its last. */
    readonly end: number;
    /** Its runs with their first shapes. */
    readonly runs: readonly { readonly run: number; readonly first: number }[];
  }[];
  readonly composition: Composition;
}

/** What its lines are composed in. */
export interface Column {
  /** pt */
  readonly measure: number;
  /** Of the first line, pt. */
  readonly indent: number;
  readonly ending: Ending;
}

/** Measures and composes, or finds what was measured before of the same characters in the same styles. */
export function measured(
  stretches: readonly Stretch[],
  style: Style,
  column: Column,
  { theme, fonts, note }: Setting,
): Measured {
  const { paragraphs } = cacheFor(fonts.chains, theme);
  const key = keyOf(stretches, style, column);
  const known = paragraphs.find(key);
  if (known) return known;
  const fresh = measure(stretches, style, column, { theme, fonts, note });
  // What no font has is to be told of again.
  const asked = stretches.reduce((sum, { text }) => sum + text.reduce((length, run) => length + run.text.length, 0), 0);
  const found = fresh.shapes.reduce((sum, { cell }) => sum + cell.char.length, 0);
  if (asked === found) paragraphs.keep(key, fresh);
  return fresh;
}

/** All that `measure` looks at but fonts and theme. Texts hold no control characters, so these part them. */
function keyOf(stretches: readonly Stretch[], style: Style, { measure, indent, ending }: Column): string {
  let key = `${nameOf(style)} ${measure} ${indent} ${ending}`;
  for (const { text, style, label, mark, after } of stretches) {
    key += `\u0001${nameOf(style)} ${label} ${mark} ${after}`;
    for (const run of text) key += `\u0002${run.script}\u0003${run.text}`;
  }
  return key;
}

const names = new WeakMap<Style, string>();

function nameOf(style: Style): string {
  const known = names.get(style) ?? JSON.stringify(style);
  names.set(style, known);
  return known;
}

function measure(
  stretches: readonly Stretch[],
  style: Style,
  column: Column,
  { theme, fonts, note }: Setting,
): Measured {
  const middle = middleOf(style, theme, fonts);
  const shapes: Shape[] = [];
  const parts = stretches.map((stretch) => {
    const runs = shape(stretch, middle, fonts, note, shapes);
    return { end: shapes.length, runs };
  });
  const spaced = style.tracking > 0 ? tracked(shapes, style.tracking) : shapes;
  return { shapes: spaced, stretches: parts, composition: composeIn(column, style, spaced) };
}

/** Composes shapes; the lines of each way are set once. */
export function composeIn({ measure, indent, ending }: Column, style: Style, shapes: readonly Shape[]): Composition {
  const { ways, set } = compose(
    shapes.map(({ cell }) => cell),
    { width: measure, indent, justify: style.align === 'justify' },
    ending,
  );
  const known = new Map<Breaking, Line[]>();
  return {
    ways,
    set(way) {
      const lines = known.get(way) ?? set(way);
      known.set(way, lines);
      return lines;
    },
  };
}

function tracked(shapes: readonly Shape[], tracking: number): Shape[] {
  return shapes.map((shape, index) =>
    index === shapes.length - 1 ? shape : { ...shape, cell: { ...shape.cell, after: tracking } },
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

/** Size of lowered and raised characters, in parts of the text size. */
const SCRIPT = 0.6;
/** How far they are lowered and raised, in parts of the text size. */
const SHIFT = { sub: -0.14, sup: 0.36, mark: 0.45 } as const;

/** Adds the characters of a stretch to `shapes` and says where its runs begin. */
function shape(
  { text, style, label, mark = false, after = 0 }: Stretch,
  middle: number,
  fonts: FontTable,
  note: Note,
  shapes: Shape[],
): Measured['stretches'][number]['runs'] {
  const runs: { run: number; first: number }[] = [];
  const before = shapes.length;
  const centre = fonts.centre(style.font);
  for (const piece of fonts.pieces(text, style.font, note)) {
    const script = mark ? 'sup' : piece.script;
    const em = script ? style.size * SCRIPT : style.size;
    // Latin letters and fallback characters stand on the baseline of the role's own Han.
    const own = piece.font.glyphs.centre() ?? centre;
    // A mark stands clear over the comma it may share its place with.
    const shift = mark ? SHIFT.mark : script ? SHIFT[script] : 0;
    const rise = middle - own * style.size + shift * style.size;
    if (piece.run !== undefined) runs.push({ run: piece.run, first: shapes.length });
    for (const char of clusters(piece.text, piece.font)) {
      const cell = cellOf(char, piece.font, em);
      const marked = mark ? { ...cell, mark } : script ? { ...cell, script: true } : cell;
      shapes.push({ cell: marked, font: piece.font, rise });
    }
  }
  const last = shapes.at(-1);
  if (label && last && shapes.length > before)
    shapes[shapes.length - 1] = { ...last, cell: { ...last.cell, glued: true, after: after * style.size } };
  return runs;
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
