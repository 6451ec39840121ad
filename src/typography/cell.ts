/** What the composer is given, and what it gives back. All measures in pt. */

/** One character, measured in its font; a dash or dots of two ems that one glyph draws is one cell. */
export interface Cell {
  readonly char: string;
  /** Type size. */
  readonly em: number;
  /** Advance as the font has it. */
  readonly width: number;
  /**
   * How much of a full-width mark is empty on either side and may be cut.
   * Half an em on its open side where absent (GB/T 15834-2011 5.1).
   */
  readonly blank?: { readonly left: number; readonly right: number };
  /** Lowered or raised: belongs to the character before it. */
  readonly script?: boolean;
  /**
   * A digit of a raised reference mark, as of a note or a glossary; a group of them is one mark. It stays
   * with the text before it and is not seen by the spacing: what stands before and after it is set as if
   * side by side. Measured at its own smaller `em`.
   */
  readonly mark?: boolean;
  /** Nothing may break after it, as after the label of a list. */
  readonly glued?: boolean;
  /** Fixed space after it: 40. and 9 must not read as 40.9. */
  readonly after?: number;
}

/** A character in its place. */
export interface PlacedCell {
  /** Index into the cells of the paragraph. */
  readonly index: number;
  /** Origin of the glyph, from the left edge of the measure. */
  readonly x: number;
}

/** A composed line. Spaces at its ends are left out. */
export interface Line {
  readonly cells: readonly PlacedCell[];
  /** First cell, and the one after the last, of the stretch the line came from. */
  readonly start: number;
  readonly end: number;
  /** Where the last glyph's visible part ends, from the left edge of the measure. */
  readonly width: number;
}
