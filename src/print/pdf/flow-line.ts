/** A composed line as a line of pdfmake's page flow. */
import type { ComposedLine, Inset, PlacedGlyph } from '../layout/composed.js';

/** It has the properties and methods that pdfmake's writer uses of its own lines. */
export class FlowLine implements ComposedLine {
  /** Set when the line is put on a page: left edge of the text area and top of the line, pt. */
  x = 0;
  y = 0;
  readonly inlines: readonly never[] = [];
  readonly pitch: number;
  readonly middle: number;
  readonly inset: Inset;

  /** @param line stays the same object in the next build of a session while nothing of it changes */
  constructor(readonly line: ComposedLine) {
    const { pitch, middle, inset = {} } = line;
    this.pitch = pitch;
    this.middle = middle;
    this.inset = inset;
  }

  get glyphs(): readonly PlacedGlyph[] {
    return this.line.glyphs;
  }

  getHeight(): number {
    return this.pitch;
  }

  getWidth(): number {
    return 0;
  }

  getAscenderHeight(): number {
    return this.middle;
  }
}
