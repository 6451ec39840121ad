/**
 * A composed paragraph as a node of pdfmake's content, and its lines as pdfmake's lines.
 *
 * pdfmake takes a node with `text` for a leaf; ours is an empty text that carries
 * finished lines, and `printer.ts` puts them out instead of breaking any.
 */
import type { Picture } from '../../image/picture.js';
import type { Line } from '../../typography/cell.js';
import type { PagePlan } from '../../typography/pages.js';
import type { BookTheme } from '../theme.js';
import type { Glyph, Paragraph } from './paragraph.js';
import type { Tag } from './structure.js';

export interface ComposedNode {
  /** What pdfmake sees: nothing to break. */
  readonly text: '';
  readonly composed: ComposedParagraph;
}

export interface ComposedParagraph {
  readonly lines: readonly ComposedLine[];
  /** Lines that a page begins with. */
  readonly breaks: ReadonlySet<number>;
  /** Pages to turn before its first line, besides the one in `breaks`: what they pass over stays blank. */
  readonly turn: number;
  /** Empty space before and after, pt. */
  readonly before: number;
  readonly after: number;
}

/** One finished line. It answers what pdfmake's page flow asks of a line. */
export class ComposedLine {
  /** Set by pdfmake when the line is put on a page: left edge of the text area and top of the line, pt. */
  x = 0;
  y = 0;
  readonly inlines: readonly never[] = [];

  constructor(
    readonly glyphs: readonly PlacedGlyph[],
    readonly pitch: number,
    /** From the top of the line to the middle of its Han, pt. */
    readonly middle: number,
    readonly inset: Inset = {},
  ) {}

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

/** What is drawn in a line beside its glyphs, all from its top left corner, pt. */
export interface Inset {
  /** Drawn as artifacts: a rule is seen, not read. */
  readonly rules?: readonly Rule[];
  readonly picture?: PlacedPicture;
}

/** A black rule from left to right. */
export interface Rule {
  readonly x: number;
  /** Of its middle. */
  readonly y: number;
  readonly length: number;
  readonly weight: number;
}

/** A picture and the box it is fitted into, in its middle. */
export interface PlacedPicture {
  readonly picture: Picture;
  readonly tag: Tag;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A glyph in its line: its origin from the left edge of the text area, pt. */
export interface PlacedGlyph {
  readonly glyph: Glyph;
  readonly x: number;
}

/** A paragraph in the way and on the pages that were chosen for it, after `turn` more pages. */
export function composedNode(paragraph: Paragraph, plan: PagePlan, theme: BookTheme, turn = 0): ComposedNode {
  const { composition } = paragraph;
  const { pitch } = theme.page;
  const way = composition.ways[plan.way];
  const lines = way ? composition.set(way).map((line) => composedLine(line, paragraph, theme)) : [];
  const composed = {
    lines,
    breaks: new Set(plan.breaks),
    turn,
    before: plan.before * pitch,
    after: plan.after * pitch,
  };
  return { text: '', composed };
}

function composedLine(line: Line, { glyphs, style, measure, offset }: Paragraph, { page }: BookTheme): ComposedLine {
  const slack = measure - line.width;
  const shift = style.align === 'center' ? slack / 2 : style.align === 'right' ? slack : 0;
  const placed = line.cells.map(({ index, x }): PlacedGlyph => ({ glyph: glyphs[index]!, x: offset + shift + x }));
  // The em box of a body character fills the line from its top: 版心 begins with ink.
  return new ComposedLine(placed, page.pitch, page.middle);
}
