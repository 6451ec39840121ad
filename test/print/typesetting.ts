/** Fonts and themes opened once, and short ways to write blocks and read lines. */
import type { Block, Book } from '../../src/document/book.js';
import { loadFonts } from '../../src/print/font-files.js';
import { FontTable } from '../../src/print/fonts.js';
import type { ComposedLine, PlacedGlyph } from '../../src/print/layout/composed.js';
import type { Glyph } from '../../src/print/layout/paragraph.js';
import type { LayoutContext } from '../../src/print/layout/stretches.js';
import type { BookTheme } from '../../src/print/theme.js';
import { loadBookThemes } from '../../src/print/theme.js';
import { nodeWorld } from '../../src/world/node-world.js';

const fail = (problem: { readonly code: string }) => {
  throw new Error(problem.code);
};
const world = nodeWorld();
const themes = loadBookThemes(world, fail)!;
const { chains } = loadFonts(world, fail)!;

export const themeOf = (edition: string): BookTheme => themes.get(edition)!;
export const theme = themeOf('session');

/** A font table of its own, which has not reported any missing character. */
export const newFonts = () => new FontTable(chains);

/** What typesetting needs; a problem fails the test. */
export const setting = { theme, fonts: newFonts(), note: fail };

export function contextWith(values: Partial<LayoutContext> = {}): LayoutContext {
  const references = { numbers: new Map<string, string>(), pageOf: () => '', characters: 0, minutes: 0 };
  return { ...setting, references, headings: new Map(), ...values };
}

export const words = (text: string) => [{ text }];

export const paragraph = (text: string): Block => ({ kind: 'paragraph', lead: [], text: words(text) });

export const bookWith = (...blocks: readonly Block[]): Book => ({
  kind: 'book',
  meta: { title: '报告', author: '', subject: '', keywords: '' },
  blocks,
});

/** The characters of glyphs, placed or not. */
export function charactersOf(glyphs: readonly (Glyph | PlacedGlyph)[]): string {
  return glyphs.map((glyph) => ('glyph' in glyph ? glyph.glyph : glyph).cell.char).join('');
}

/** The characters of each line that has any. */
export function linesOf(lines: readonly ComposedLine[]): string[] {
  return lines.map(({ glyphs }) => charactersOf(glyphs)).filter((text) => text !== '');
}
