/**
 * Stretches of text → measured characters → lines: the part of a paragraph that does not depend on its place
 * in content and book, so that it can be reused when the book is set again.
 *
 * Each character gets its font, its size and its height. The Han of all fonts and sizes share one middle line
 * (CLREQ 3.1.1), so a run of Hei or Song sits at the same height as the Fang around it.
 */

import { plain } from '../../text/running-text.js';
import { unbrokenIn } from '../../text/unbroken.js';
import { isClosingQuote } from '../../typography/classes.js';
import type { Composition, Ending } from '../../typography/compose.js';
import { compose } from '../../typography/compose.js';
import { oncePer } from '../../world/memo.js';
import type { FontFile, FontTable, Missing } from '../fonts.js';
import type { BookTheme, Style } from '../theme.js';
import type { Setting, Stretch } from './paragraph.js';
import type { Shape, Shapes } from './shapes.js';
import { shapesOf } from './shapes.js';

export interface Measured {
  readonly shapes: readonly Shape[];
  /** One entry for each stretch. */
  readonly stretches: readonly {
    /** Index after its last shape. */
    readonly end: number;
    /** Its runs with the indices of their first shapes. */
    readonly runs: readonly { readonly run: number; readonly first: number }[];
    readonly missing: readonly Missing[];
  }[];
  readonly composition: Composition;
}

/** The column that lines are composed in. */
export interface Column {
  /** Length of a full line, pt. */
  readonly measure: number;
  /** Of the first line, pt. */
  readonly indent: number;
  readonly ending: Ending;
}

/** Measures and composes, or returns the cached result for the same characters and styles. */
export function measured(
  stretches: readonly Stretch[],
  style: Style,
  column: Column,
  { theme, fonts, note, paragraphs, people = [] }: Setting,
): Measured {
  const names = namesAmong(people, stretches);
  const make = () => measure(stretches, style, column, theme, fonts, names);
  const found = paragraphs ? paragraphs.get(keyOf(stretches, style, column, names), note, make) : make();
  // Missing characters are collected here, because the key has no places.
  for (const [index, { missing }] of found.stretches.entries()) {
    const { text, style } = stretches[index]!;
    fonts.collect(missing, text, style.font);
  }
  return found;
}

/** Everything `measure` depends on except fonts and theme. Texts have no control characters, so these separate the parts. */
function keyOf(
  stretches: readonly Stretch[],
  style: Style,
  { measure, indent, ending }: Column,
  names: readonly string[],
): string {
  let key = `${nameOf(style)} ${measure} ${indent} ${ending} ${names}`;
  for (const { text, style, label, mark, after } of stretches) {
    key += `\u0001${nameOf(style)} ${label} ${mark} ${after}`;
    for (const run of text) key += `\u0002${run.script}\u0003${run.text}`;
  }
  return key;
}

/** The people whose names are in the stretches. */
function namesAmong(people: readonly string[], stretches: readonly Stretch[]): readonly string[] {
  if (people.length === 0) return people;
  const text = stretches.map(({ text }) => plain(text)).join('');
  return people.filter((name) => text.includes(name));
}

const nameOf = oncePer((style: Style) => JSON.stringify(style));

function measure(
  stretches: readonly Stretch[],
  style: Style,
  column: Column,
  theme: BookTheme,
  fonts: FontTable,
  names: readonly string[],
): Measured {
  const middle = middleOf(style, theme, fonts);
  const shapes: Shape[] = [];
  const parts = stretches.map((stretch) => {
    const { runs, missing } = shape(stretch, middle, fonts, shapes);
    return { end: shapes.length, runs, missing };
  });
  glue(shapes, names);
  const spaced = style.tracking > 0 ? tracked(shapes, style.tracking) : shapes;
  return { shapes: spaced, stretches: parts, composition: composeIn(column, style, spaced) };
}

/** Forbids breaks within names and whatever else no line ends within; reference marks are no part of the text. */
function glue(shapes: Shape[], names: readonly string[]): void {
  let text = '';
  for (let n = 0; n < shapes.length; n++) if (!shapes[n]!.cell.mark) text += shapes[n]!.cell.char;
  const unbroken = unbrokenIn(text, names);
  if (unbroken.length === 0) return;
  const starts = startsOf(shapes);
  let k = 0;
  for (const { from, to } of unbroken.sort((a, b) => a.from - b.from)) {
    while (k > 0 && starts[k]! > from) k--;
    while (starts[k]! < from) k++;
    for (let n = k; n + 1 < shapes.length && starts[n + 1]! < to; n++) shapes[n] = gluedShape(shapes[n]!);
  }
}

/** A shape with no break after it: the same object for the same shape, as a report has many numbers and names. */
const gluedShape = oncePer((shape: Shape): Shape => ({ ...shape, cell: { ...shape.cell, glued: true } }));

/** Where the character of each shape starts in the text. */
function startsOf(shapes: readonly Shape[]): number[] {
  let start = 0;
  return shapes.map(({ cell }) => {
    const own = start;
    if (!cell.mark) start += cell.char.length;
    return own;
  });
}

/** Composes shapes. */
export function composeIn({ measure, indent, ending }: Column, style: Style, shapes: readonly Shape[]): Composition {
  return compose(
    shapes.map(({ cell }) => cell),
    { width: measure, indent, justify: style.align === 'justify' },
    ending,
  );
}

function tracked(shapes: readonly Shape[], tracking: number): Shape[] {
  return shapes.map((shape, index) =>
    index === shapes.length - 1 ? shape : { ...shape, cell: { ...shape.cell, after: tracking } },
  );
}

/**
 * Height of the middle of a paragraph's Han over the middle of the line, pt. Type of body size shares the
 * baseline of the body, so that all baselines of a page are one pitch apart; other sizes are centred.
 */
function middleOf(style: Style, theme: BookTheme, fonts: FontTable): number {
  if (Math.abs(style.size - theme.page.em) > 0.01) return 0;
  return (fonts.centre(style.font) - fonts.centre(theme.styles.paragraph.font)) * style.size;
}

/** Size of subscripts and superscripts as a fraction of the text size; reference marks are smaller, as they only lead. */
const SCRIPT = { sub: 0.6, sup: 0.6, mark: 0.55 } as const;
/** How far they are lowered or raised, as a fraction of the text size. */
const SHIFT = { sub: -0.14, sup: 0.36, mark: 0.52 } as const;
/** How far a reference mark stands above the closing quotation mark that it follows, as a fraction of the text size. */
const ABOVE_QUOTE = 0.09;

/** Adds the characters of a stretch to `shapes` and returns its runs with their first shapes, and what no font has. */
function shape(
  { text, style, label, mark = false, after = 0 }: Stretch,
  middle: number,
  fonts: FontTable,
  shapes: Shape[],
): Pick<Measured['stretches'][number], 'runs' | 'missing'> {
  const runs: { run: number; first: number }[] = [];
  const before = shapes.length;
  const centre = fonts.centre(style.font);
  const { pieces, missing } = fonts.pieces(text, style.font);
  for (const piece of pieces) {
    const script = mark ? 'sup' : piece.script;
    const em = style.size * (mark ? SCRIPT.mark : script ? SCRIPT[script] : 1);
    // Fonts without Han, such as the Latin ones, take the baseline of the Han of the role.
    const own = piece.font.glyphs.centre() ?? centre;
    // A mark is raised more than other superscripts: it must clear a comma that it may overlap.
    const shift = mark ? SHIFT.mark : script ? SHIFT[script] : 0;
    const rise = Math.max(
      middle - own * style.size + shift * style.size,
      mark ? aboveQuote(shapes[before - 1]) : -Infinity,
    );
    if (piece.run !== undefined) runs.push({ run: piece.run, first: shapes.length });
    const kind = mark ? 'mark' : script ? 'script' : 'text';
    addShapes(piece.text, shapesOf(piece.font, em, rise, kind), piece.font, shapes);
  }
  const last = shapes.at(-1);
  if (label && last && shapes.length > before)
    shapes[shapes.length - 1] = { ...last, cell: { ...last.cell, glued: true, after: after * style.size } };
  return { runs, missing };
}

/** The least height of a reference mark behind a shape: over a closing quotation mark, of whose width it takes nothing. */
function aboveQuote(shape: Shape | undefined): number {
  if (!shape || !isClosingQuote(shape.cell.char)) return -Infinity;
  const { cell, font, rise } = shape;
  return rise + (font.glyphs.top(cell.char) + ABOVE_QUOTE) * cell.em;
}

/** Adds the shapes of the characters of a text to `to`; —— and …… are one if the font draws them with one glyph. */
function addShapes(text: string, shapes: Shapes, font: FontFile, to: Shape[]): void {
  if (HARD.test(text)) {
    for (const char of joined(text, font)) to.push(shapes.of(char));
    return;
  }
  // By units, because a string for each character is slow in code that V8 has not optimized.
  for (let n = 0; n < text.length; n++) to.push(shapes.ofUnit(text.charCodeAt(n)));
}

/** Dashes and ellipses, which may be one glyph with the next, and characters of two units. */
const HARD = /[—…\ud800-\udfff]/;

function* joined(text: string, font: FontFile): Generator<string> {
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
