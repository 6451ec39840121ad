/**
 * What lines of a page draw, independently of the file they are drawn in.
 *
 * Problem: in a session most pages are drawn as they were, but objects of the file have other numbers. Approach: lines
 * are drawn on a canvas, which collects the operators of the page and the steps that put the rest into a file: fonts,
 * marked content, links, anchors, pictures. The result can be put into any file whose fonts have the same codes.
 */
import type { Tag } from '../layout/structure.js';
import { codesOf } from './embedding.js';
import { type CodedGlyph, type GlyphCodes, LEAST_GAP } from './glyph-codes.js';
import type { Images } from './inset.js';
import type { Document } from './internals.js';
import { type SpotColor, spaceOf, spotName } from './pen.js';
import { markedContent, type StructureTree } from './tagging.js';

/** The file that a drawing is put into, on its last page. */
export interface Target {
  readonly document: Document;
  readonly tree: StructureTree;
  /** Anchors that links lead to. */
  readonly targets: Set<string>;
  readonly images: Images;
}

/** Puts a part of a drawing into a file. It must not hold on to the file that it was drawn for. */
type Step = (target: Target) => void;

/** The glyphs of one font in a drawing. */
interface Used {
  readonly id: string;
  readonly glyphs: ReadonlySet<CodedGlyph>;
}

/** What was drawn. */
export interface Drawing {
  readonly steps: readonly Step[];
  /** The operators that follow the steps. */
  readonly content: string;
  /** Whether these are all; pictures are drawn by steps. */
  readonly isWhole: boolean;
  /** By the path of the font. */
  readonly fonts: ReadonlyMap<string, Used>;
  /** Whether text is deleted or inserted. */
  readonly hasChanges: boolean;
}

/** A font of the file, as lines are drawn with it. */
export class CanvasFont {
  /** Those drawn so far. */
  readonly glyphs = new Set<CodedGlyph>();
  /** Those without gaps, which are most, by their text. */
  private readonly plain = new Map<string, CodedGlyph>();

  constructor(
    readonly id: string,
    private readonly codes: GlyphCodes,
  ) {}

  get takesLeft(): boolean {
    return this.codes.takesLeft;
  }

  /** The glyph of a cell of text with the gaps before and after it, em. */
  glyph(char: string, left: number, right: number): CodedGlyph {
    const isPlain = left < LEAST_GAP && right < LEAST_GAP;
    const known = isPlain ? this.plain.get(char) : undefined;
    if (known) return known;
    const coded = this.codes.of(char, left, right);
    this.glyphs.add(coded);
    if (isPlain) this.plain.set(char, coded);
    return coded;
  }
}

export class Canvas {
  hasChanges = false;
  private readonly steps: Step[] = [];
  private readonly fonts = new Map<string, CanvasFont>();
  private readonly spots = new Set<string>();
  private content: string[] = [];
  private isWhole = true;

  /** @param marks number of stretches of marked content on the page before */
  constructor(
    private readonly document: Document,
    private marks: number,
  ) {}

  /** Adds operators. */
  add(operators: string): void {
    this.content.push(operators);
  }

  /** The font at a path; it becomes a resource of the page. */
  font(path: string): CanvasFont {
    const known = this.fonts.get(path);
    if (known) return known;
    const embedded = this.document.provideFont(path, false, false);
    const font = new CanvasFont(embedded.id, codesOf(embedded));
    this.fonts.set(path, font);
    this.steps.push(fontStep(path));
    return font;
  }

  /** Returns the operator that begins content of a tag; without a tag, of an artifact. */
  begin(tag: Tag | undefined): string {
    if (tag) this.steps.push(({ tree }) => tree.mark(tag));
    return markedContent(tag, tag ? this.marks++ : 0);
  }

  /** Returns the name of a spot colour, which becomes a resource of the page. */
  spot(color: SpotColor): string {
    const name = spotName(color.ink);
    if (!this.spots.has(name))
      this.steps.push(({ document }) => {
        document.page.colorSpaces[name] = spaceOf(document, color);
      });
    this.spots.add(name);
    return name;
  }

  /** Puts something beside operators into the file. */
  step(step: Step): void {
    this.steps.push(step);
  }

  /** Draws something with the document after all that was added so far. */
  draw(step: Step): void {
    const before = this.content.join('\n');
    this.content = [];
    this.isWhole = false;
    this.steps.push(({ document }) => document.addContent(before), step);
  }

  drawing(): Drawing {
    const { steps, content, isWhole, hasChanges } = this;
    const fonts = new Map([...this.fonts].map(([path, { id, glyphs }]) => [path, { id, glyphs }]));
    return { steps, content: content.join('\n'), isWhole, fonts, hasChanges };
  }
}

/** Outside the class, so that the step keeps no reference to the canvas. */
function fontStep(path: string): Step {
  return ({ document }) => {
    const font = document.provideFont(path, false, false);
    document.page.fonts[font.id] ??= font.ref();
  };
}

/** Whether the fonts of a document have the names and codes of a drawing. Adds its glyphs to them. */
export function fits({ fonts }: Drawing, document: Document): boolean {
  for (const [path, { id, glyphs }] of fonts) {
    const font = document.provideFont(path, false, false);
    if (font.id !== id) return false;
    const codes = codesOf(font);
    for (const glyph of glyphs) if (!codes.agrees(glyph)) return false;
  }
  return true;
}
