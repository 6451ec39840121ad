/** The committed fonts and themes. Files of tests share their modules, so a worker opens them once. */
import { readFileSync } from 'node:fs';
import type { Font as FontkitFont } from 'fontkit';
import { create } from 'fontkit';
import { Font } from '../../src/font/font.js';
import { type FontFile, FontTable } from '../../src/print/fonts.js';
import { Glyphs } from '../../src/print/glyphs.js';
import { bookRenderer } from '../../src/print/make.js';
import { loadBookThemes } from '../../src/print/theme.js';
import { openFile } from '../../src/world/file-source.js';
import { nodeWorld } from '../../src/world/node-world.js';

const world = nodeWorld();
const fail = ({ code }: { readonly code: string }) => {
  throw new Error(code);
};

/** The editions by their names. */
export const themes = loadBookThemes(world, fail)!;
export const renderer = bookRenderer(world, fail)!;
/** A font with CFF outlines, as offices have them: a few characters of FandolFang. */
export function cffFont(): FontFile {
  const path = 'test/fixtures/fonts/FandolFang-Subset.otf';
  const font = Font.open(path, openFile(path));
  return { path, font, glyphs: new Glyphs(font) };
}

/** The same font as fontkit reads it. */
export const asFontkit = ({ path }: FontFile) => create(readFileSync(path)) as FontkitFont;

/** A table that has reported no missing glyph yet. */
export const fontTable = () => new FontTable(renderer.fonts);
