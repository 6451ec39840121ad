/**
 * Measured characters. A text has many characters and few different ones, so each is measured once in a font, a size and
 * a height, and all places where it stands share one object.
 */
import type { Cell } from '../../typography/cell.js';
import { emptySide } from '../../typography/classes.js';
import { oncePer } from '../../world/memo.js';
import type { FontFile } from '../fonts.js';

/** A measured character in its font. */
export interface Shape {
  readonly cell: Cell;
  readonly font: FontFile;
  /** From the middle of the line up to the baseline of the glyph, pt; negative if the baseline is below. */
  readonly rise: number;
}

/** Running text, a subscript or superscript, or a reference mark. */
export type ShapeKind = 'text' | 'script' | 'mark';

/** By size, height and kind, the shapes of a font by character. */
const shapesIn = oncePer((_: FontFile) => new Map<string, Map<string, Shape>>());

/** Measures characters of a font at `em` pt and `rise` pt: the same object for the same character. */
export function shapesOf(font: FontFile, em: number, rise: number, kind: ShapeKind): (char: string) => Shape {
  const key = `${em} ${rise} ${kind}`;
  const known = shapesIn(font).get(key);
  const shapes = known ?? new Map<string, Shape>();
  if (!known) shapesIn(font).set(key, shapes);
  return (char) => {
    const found = shapes.get(char);
    if (found) return found;
    const shape = { cell: cellOf(char, font, em, kind), font, rise };
    shapes.set(char, shape);
    return shape;
  };
}

function cellOf(char: string, { glyphs }: FontFile, em: number, kind: ShapeKind): Cell {
  const side = emptySide(char);
  const blank = side && glyphs.blank(char, side === 'left');
  return {
    char,
    em,
    width: glyphs.width(char) * em,
    ...(blank && { blank: { left: blank.left * em, right: blank.right * em } }),
    ...(kind === 'mark' && { mark: true }),
    ...(kind === 'script' && { script: true }),
  };
}
