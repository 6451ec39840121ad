/**
 * fontkit, for what is not read here: outlines of CFF fonts. It is loaded when a font first needs it, and then reads the
 * whole file.
 */
import { createRequire } from 'node:module';
import type { Font as FontkitFont } from 'fontkit';
import type { Box } from './bounding-box.js';
import { type CffTable, checkCalls } from './charstring-calls.js';

export interface Shaper {
  box(glyph: number): Box;
}

const load = createRequire(import.meta.url);

export function shaperOf(bytes: Uint8Array): Shaper {
  const { create } = load('fontkit') as typeof import('fontkit');
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) as FontkitFont;
  const cff = (font as unknown as { readonly 'CFF ': CffTable })['CFF '];
  // The missing glyph is in every subset.
  checkCalls(cff, 0);
  return {
    box(glyph) {
      checkCalls(cff, glyph);
      return font.getGlyph(glyph).bbox;
    },
  };
}
