/**
 * Composed paragraphs as plain data: lines of placed glyphs with the page breaks and spaces planned for them.
 * The layout makes them; `print/pdf` draws them. All lengths in pt.
 */
import type { Picture } from '../../image/picture.js';
import type { Line } from '../../typography/cell.js';
import type { PagePlan } from '../../typography/pages.js';
import { oncePer } from '../../world/memo.js';
import type { BookTheme, SpotColor } from '../theme.js';
import type { Rgb } from './ink.js';
import type { Glyph, Paragraph } from './paragraph.js';
import type { Tag } from './structure.js';

/** A paragraph, or one unit of a table or figure, ready for its pages. */
export interface ComposedParagraph {
  readonly lines: readonly ComposedLine[];
  /** Indices of the lines that start a page. */
  readonly breaks: ReadonlySet<number>;
  /** Pages to turn before the first line, in addition to `breaks`; pages skipped this way stay blank. */
  readonly turn: number;
  /** Empty space before and after. */
  readonly before: number;
  readonly after: number;
}

/** One line. */
export interface ComposedLine {
  /** May be computed whenever it is read, so that a copy of the line names it. */
  readonly glyphs: readonly PlacedGlyph[];
  /** Height of the line: the distance to the top of the next one. */
  readonly pitch: number;
  /** From the top of the line to the middle of its Han. */
  readonly middle: number;
  readonly inset?: Inset;
}

/** A glyph and its origin, from the left edge of the text area. */
export interface PlacedGlyph {
  readonly glyph: Glyph;
  readonly x: number;
}

/** What is drawn in a line beside its glyphs. Coordinates start at the top left corner of the line. */
export interface Inset {
  /** Drawn first, as artifacts. */
  readonly fills?: readonly Fill[];
  /** Drawn after the fills, as artifacts. */
  readonly paths?: readonly FilledPath[];
  /** Drawn as artifacts: a rule is not read out. */
  readonly rules?: readonly Rule[];
  readonly picture?: PlacedPicture;
}

/** A filled rectangle; `y` is its upper edge. */
export interface Fill {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: Rgb;
}

/**
 * An outline filled by the even–odd rule, with a line along it. Its steps are those of SVG with absolute coordinates: to
 * a point, in a line, in a cubic curve, or back to the start.
 */
export interface FilledPath {
  readonly steps: readonly (readonly ['M' | 'L' | 'C' | 'Z', ...number[]])[];
  readonly color: Rgb;
  readonly edge: { readonly color: Rgb; readonly weight: number };
}

/** A horizontal rule. */
export interface Rule {
  readonly x: number;
  /** Of the middle of the rule. */
  readonly y: number;
  readonly length: number;
  readonly weight: number;
  /** Black if absent. */
  readonly color?: SpotColor;
}

/** What is not shown of a picture at its edges, as shares of its width and height. */
export interface Cut {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A picture and the box it is fitted into: in the middle, at the foot. */
export interface PlacedPicture {
  /** What is left fills the box. */
  readonly cut?: Cut;
  readonly picture: Picture;
  readonly tag: Tag;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Sets a paragraph in the way and on the pages of its plan. */
export function composedParagraph(paragraph: Paragraph, plan: PagePlan, theme: BookTheme): ComposedParagraph {
  const { composition } = paragraph;
  const { pitch } = theme.page;
  const way = composition.ways[plan.way];
  return {
    lines: way ? linesOf(paragraph, plan.way, theme) : [],
    breaks: new Set(plan.breaks),
    turn: 0,
    before: plan.before * pitch,
    after: plan.after * pitch,
  };
}

/** The lines of a paragraph in a theme and a way. */
interface KnownLines {
  readonly theme: BookTheme;
  readonly way: number;
  readonly lines: readonly ComposedLine[];
}

/** What is known of a paragraph, mostly one item: one that stays has the same lines in the next build. */
const linesOfAll = oncePer((_: Paragraph): KnownLines[] => []);

function linesOf(paragraph: Paragraph, way: number, theme: BookTheme): readonly ComposedLine[] {
  const known = linesOfAll(paragraph);
  const found = known.find((one) => one.theme === theme && one.way === way);
  if (found) return found.lines;
  const { ways, set } = paragraph.composition;
  const lines = set(ways[way]!).map((line) => composedLine(line, paragraph, theme));
  known.push({ theme, way, lines });
  return lines;
}

/** The glyphs of a paragraph that stand on one of its lines, which begins at `left`. */
export function placedIn({ first, origins }: Line, glyphs: readonly Glyph[], left: number): PlacedGlyph[] {
  const placed: PlacedGlyph[] = new Array(origins.length);
  for (let k = 0; k < origins.length; k++) placed[k] = { glyph: glyphs[first + k]!, x: left + origins[k]! };
  return placed;
}

/** The line whose glyphs were read last, with them: what draws a line reads them several times. */
let lastRead: { readonly line: ComposedLine; readonly glyphs: readonly PlacedGlyph[] } | undefined;

/** A line of a paragraph. Its glyphs are placed when they are read, since a long book has hundreds of thousands. */
class ParagraphLine implements ComposedLine {
  readonly pitch: number;
  /** Half a cell: the em box of a body character starts at the top of the line, so 版心 starts with ink. */
  readonly middle: number;

  constructor(
    private readonly line: Line,
    private readonly of: readonly Glyph[],
    private readonly left: number,
    { pitch, middle }: BookTheme['page'],
  ) {
    this.pitch = pitch;
    this.middle = middle;
  }

  get glyphs(): readonly PlacedGlyph[] {
    if (lastRead?.line !== this) lastRead = { line: this, glyphs: placedIn(this.line, this.of, this.left) };
    return lastRead.glyphs;
  }
}

function composedLine(line: Line, { glyphs, style, measure, offset }: Paragraph, { page }: BookTheme): ComposedLine {
  const slack = measure - line.width;
  const shift = style.align === 'center' ? slack / 2 : style.align === 'right' ? slack : 0;
  return new ParagraphLine(line, glyphs, offset + shift, page);
}
