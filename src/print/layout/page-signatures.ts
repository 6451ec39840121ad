/**
 * Signatures of pages: two pages have the same signature exactly if they look the same.
 *
 * A signature covers characters with font, size and position, fills, rules and pictures. It does not cover what only
 * programs read, such as structure and links.
 */
import { createHash } from 'node:crypto';
import type { Picture } from '../../image/picture.js';
import { oncePer } from '../../world/memo.js';
import type { ComposedLine, ComposedParagraph } from './composed.js';
import type { PageFurniture } from './folio.js';
import type { Ink } from './ink.js';

/** A page of a book. */
export interface PageSignature {
  /** The printed number; empty for a cover and a blank page. */
  readonly label: string;
  readonly signature: string;
}

/** The signatures of all pages. `footer` gives the line below the text of the page with that index. */
export function pageSignatures(
  paragraphs: readonly ComposedParagraph[],
  furniture: readonly PageFurniture[],
  footer: (index: number) => ComposedParagraph | undefined,
): PageSignature[] {
  const pages = furniture.map(() => new PageMarks());
  let page = 0;
  let y = 0;
  const turn = () => {
    page++;
    y = 0;
  };
  for (const composed of paragraphs) {
    for (let turned = 0; turned < composed.turn; turned++) turn();
    for (const [index, line] of composed.lines.entries()) {
      if (composed.breaks.has(index)) turn();
      if (index === 0) y += composed.before;
      pages[page]?.line(line, y);
      y += line.pitch;
    }
    y += composed.after;
  }
  return pages.map((page, index) => {
    const foot = footer(index);
    for (const line of foot?.lines ?? []) page.line(line, FOOT + foot!.before);
    // Odd and even pages are shifted by the binding margin.
    return { label: furniture[index]!.number ?? '', signature: page.signature(index % 2) };
  });
}

/** The y of page furniture, pt: below any line of text. */
const FOOT = 1e4;

/** Positions are rounded to 1/64 pt, a quarter of a dot of a 1200 dpi printer. */
const STEPS_PER_POINT = 64;

function rounded(pt: number): number {
  return Math.round(pt * STEPS_PER_POINT);
}

/** Collects what is drawn on a page. */
class PageMarks {
  private readonly marks: number[] = [];
  private readonly names: string[] = [];

  line({ glyphs, middle, inset: { fills = [], paths = [], rules = [], picture } = {} }: ComposedLine, y: number): void {
    for (const { glyph, x } of glyphs) {
      const { char, em } = glyph.cell;
      const font = this.index(glyph.font.path);
      this.put(char.codePointAt(0)! + char.length * 0x200000, font, em, x, y + middle - glyph.rise);
      if (glyph.ink) this.put(-4, glyph.ink.weight, this.index(colorName(glyph.ink)), 0, 0);
    }
    for (const { x, y: top, width, height, color } of fills) {
      this.put(-5, width, height, x, y + top);
      this.put(-6, this.index(color.join()), 0, 0, 0);
    }
    for (const { steps, color, edge } of paths) {
      this.put(-7, edge.weight, this.index(`${color.join()} ${edge.color.join()}`), 0, y);
      for (const [letter, ...numbers] of steps)
        for (const value of letter === 'Z' ? [0] : numbers) this.put(-8, letter.charCodeAt(0), 0, value, 0);
    }
    for (const rule of rules) {
      this.put(-1, rule.length, rule.weight, rule.x, y + rule.y);
      if (rule.color) this.put(-5, this.index(rule.color.ink), 0, 0, 0);
    }
    if (picture) {
      this.put(-2, picture.width, picture.height, picture.x, y + picture.y);
      this.put(-3, this.index(digestOf(picture.picture)), 0, 0, 0);
    }
  }

  signature(side: number): string {
    const hash = createHash('sha256').update(`${side} ${this.names.join('\n')}\n`);
    return hash.update(Int32Array.from(this.marks)).digest('base64url').slice(0, 22);
  }

  private put(kind: number, detail: number, size: number, x: number, y: number): void {
    this.marks.push(kind, rounded(detail), rounded(size), rounded(x), rounded(y));
  }

  private index(name: string): number {
    const known = this.names.indexOf(name);
    return known >= 0 ? known : this.names.push(name) - 1;
  }
}

function colorName({ color }: Ink): string {
  return color === undefined ? '' : 'ink' in color ? color.ink : color.join();
}

const digestOf = oncePer(({ data, palette, alpha, ...facts }: Picture) => {
  const hash = createHash('sha256').update(JSON.stringify(facts));
  for (const part of [data, palette, alpha]) if (part) hash.update(`${part.length} `).update(part);
  return hash.digest('base64url');
});
