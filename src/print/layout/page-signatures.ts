/**
 * What is seen on each page, as a short text: two pages with one signature look the same.
 *
 * Characters with font, size and place, rules and pictures are taken in; what is only read by programs, as
 * structure and links, is not.
 */
import { createHash } from 'node:crypto';
import type { Picture } from '../../image/picture.js';
import type { ComposedLine, ComposedNode } from './composed.js';
import type { PageFace } from './folio.js';

/** A page of a set book. */
export interface PageSet {
  /** The printed number; empty for a cover and a blank page. */
  readonly label: string;
  readonly signature: string;
}

/** The pages of a book in their order. `footer` gives what stands under the text of the page with that index. */
export function pageSignatures(
  content: readonly ComposedNode[],
  faces: readonly PageFace[],
  footer: (index: number) => ComposedNode | undefined,
): PageSet[] {
  const pages = faces.map(() => new Seen());
  let page = 0;
  let y = 0;
  const turn = () => {
    page++;
    y = 0;
  };
  for (const { composed } of content) {
    for (let turned = 0; turned < composed.turn; turned++) turn();
    for (const [index, line] of composed.lines.entries()) {
      if (composed.breaks.has(index)) turn();
      if (index === 0) y += composed.before;
      pages[page]?.line(line, y);
      y += line.pitch;
    }
    y += composed.after;
  }
  return pages.map((seen, index) => {
    const foot = footer(index);
    for (const line of foot?.composed.lines ?? []) seen.line(line, FOOT + foot!.composed.before);
    // Odd and even pages lie apart by the binding margin.
    return { label: faces[index]!.number ?? '', signature: seen.signature(index % 2) };
  });
}

/** Where the foot of the text area is taken to be, pt: below any line. */
const FOOT = 1e4;

/** Places are told apart by this part of a point, a quarter of a dot of a 1200 dpi printer. */
const PART = 64;

/** Collects what is seen on a page. */
class Seen {
  private readonly marks: number[] = [];
  private readonly names: string[] = [];

  line({ glyphs, middle, inset: { rules = [], picture } }: ComposedLine, y: number): void {
    for (const { glyph, x } of glyphs) {
      const { char, em } = glyph.cell;
      const font = this.index(glyph.font.path);
      this.put(char.codePointAt(0)! + char.length * 0x200000, font, em, x, y + middle - glyph.rise);
    }
    for (const rule of rules) this.put(-1, rule.length, rule.weight, rule.x, y + rule.y);
    if (picture) {
      this.put(-2, picture.width, picture.height, picture.x, y + picture.y);
      this.put(-3, this.index(digestOf(picture.picture)), 0, 0, 0);
    }
  }

  signature(side: number): string {
    const hash = createHash('sha256').update(`${side} ${this.names.join('\n')}\n`);
    return hash.update(Int32Array.from(this.marks)).digest('base64url').slice(0, 22);
  }

  private put(what: number, of: number, size: number, x: number, y: number): void {
    this.marks.push(what, Math.round(of * PART), Math.round(size * PART), Math.round(x * PART), Math.round(y * PART));
  }

  private index(name: string): number {
    const known = this.names.indexOf(name);
    return known >= 0 ? known : this.names.push(name) - 1;
  }
}

const digests = new WeakMap<Picture, string>();

function digestOf(picture: Picture): string {
  const known = digests.get(picture);
  if (known) return known;
  const { data, palette, alpha, ...facts } = picture;
  const hash = createHash('sha256').update(JSON.stringify(facts));
  for (const part of [data, palette, alpha]) if (part) hash.update(`${part.length} `).update(part);
  const digest = hash.digest('base64url');
  digests.set(picture, digest);
  return digest;
}
