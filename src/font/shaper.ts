/**
 * fontkit, for what is not read here: outlines of CFF fonts, and substitutions that are no plain ligatures. It is
 * loaded when a font first needs it, and then reads the whole file.
 */
import { createRequire } from 'node:module';
import type { Font as FontkitFont } from 'fontkit';
import type { Box } from './bounding-box.js';

export interface Shaper {
  box(glyph: number): Box;
  /** The glyph that stands for the text, if it is a single one. */
  single(text: string): number | undefined;
}

const load = createRequire(import.meta.url);

export function shaperOf(bytes: Uint8Array): Shaper {
  const { create } = load('fontkit') as typeof import('fontkit');
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) as FontkitFont;
  return {
    box: (glyph) => font.getGlyph(glyph).bbox,
    single(text) {
      const { glyphs } = font.layout(text);
      return glyphs.length === 1 ? glyphs[0]!.id : undefined;
    },
  };
}
