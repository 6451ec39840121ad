/** Input and output of the composer. All measures in pt. */

/** One character, measured in its font. A dash or an ellipsis of two ems drawn by one glyph is one cell. */
export interface Cell {
  readonly char: string;
  /** Type size. */
  readonly em: number;
  /** Advance width in the font. */
  readonly width: number;
  /**
   * The empty part of a full-width mark on either side, which may be cut. By default half an em on its open side
   * (GB/T 15834-2011 5.1).
   */
  readonly blank?: { readonly left: number; readonly right: number } | undefined;
  /** A subscript or superscript: belongs to the character before it. */
  readonly script?: boolean;
  /**
   * A digit of a raised reference mark, such as that of a glossary; consecutive ones are one mark. It stays with the
   * text before it. Spacing ignores it: its neighbours are spaced as if adjacent. Measured at its own smaller `em`.
   */
  readonly mark?: boolean;
  /** No break after it, as after the label of a list item. */
  readonly glued?: boolean;
  /** Fixed space after it, so that the label 40. before 9 does not read as 40.9. */
  readonly after?: number;
}

/** A composed line, without the spaces at its ends. */
export interface Line {
  /** The index of its first cell that is set; the others follow it. */
  readonly first: number;
  /** The origins of the glyphs of its cells, from the left edge of the measure. */
  readonly origins: Float64Array;
  /** The cells `[start, end)` of the paragraph that form the line. */
  readonly start: number;
  readonly end: number;
  /** The right edge of the visible part of the last glyph, from the left edge of the measure. */
  readonly width: number;
}
