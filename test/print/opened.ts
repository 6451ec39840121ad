/** The committed fonts and themes. Files of tests share their modules, so a worker opens them once. */
import { FontTable } from '../../src/print/fonts.js';
import { bookRenderer } from '../../src/print/make.js';
import { loadBookThemes } from '../../src/print/theme.js';
import { nodeWorld } from '../../src/world/node-world.js';

const world = nodeWorld();
const fail = ({ code }: { readonly code: string }) => {
  throw new Error(code);
};

/** The editions by their names. */
export const themes = loadBookThemes(world, fail)!;
export const renderer = bookRenderer(world, fail)!;
/** A table that has reported no missing glyph yet. */
export const fontTable = () => new FontTable(renderer.fonts);
