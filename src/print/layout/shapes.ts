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

/** The shapes of a font, size, height and kind. */
export class Shapes {
  /** By the UTF-16 unit of a character that has only one, others by the characters. */
  private readonly known = new Map<number | string, Shape>();

  constructor(
    private readonly font: FontFile,
    private readonly em: number,
    private readonly rise: number,
    private readonly kind: ShapeKind,
  ) {}

  /** The shape of a character, or of two that one glyph draws: the same object each time. */
  of(char: string): Shape {
    return char.length === 1 ? this.ofUnit(char.charCodeAt(0)) : (this.known.get(char) ?? this.added(char, char));
  }

  /** The shape of the character of one UTF-16 unit. */
  ofUnit(unit: number): Shape {
    return this.known.get(unit) ?? this.added(unit, String.fromCharCode(unit));
  }

  private added(key: number | string, char: string): Shape {
    const { font, em, rise, kind } = this;
    const shape = { cell: cellOf(char, font, em, kind), font, rise };
    this.known.set(key, shape);
    return shape;
  }
}

/** By size, height and kind, the shapes of a font. */
const shapesIn = oncePer((_: FontFile) => new Map<string, Shapes>());

/** Measures characters of a font at `em` pt and `rise` pt. */
export function shapesOf(font: FontFile, em: number, rise: number, kind: ShapeKind): Shapes {
  const key = `${em} ${rise} ${kind}`;
  const known = shapesIn(font).get(key);
  const shapes = known ?? new Shapes(font, em, rise, kind);
  if (!known) shapesIn(font).set(key, shapes);
  return shapes;
}

/** All cells have all properties, as objects of one form are read faster. */
function cellOf(char: string, { glyphs }: FontFile, em: number, kind: ShapeKind): Cell {
  const side = emptySide(char);
  const blank = side && glyphs.blank(char, side === 'left');
  return {
    char,
    em,
    width: glyphs.width(char) * em,
    blank: blank && { left: blank.left * em, right: blank.right * em },
    script: kind === 'script',
    mark: kind === 'mark',
    glued: false,
    after: 0,
  };
}
