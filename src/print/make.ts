/** Book → PDF bytes: theme, fonts, pages; and the finished file read again. */
import type { Note } from '../diagnostic.js';
import { counting, error } from '../diagnostic.js';
import type { Book } from '../document/book.js';
import type { World } from '../world.js';
import { furniture } from './folio.js';
import type { FontTable } from './fonts.js';
import { loadFonts } from './fonts.js';
import { DamagedGlyphs } from './glyphs.js';
import { layOut } from './layout.js';
import { print } from './pdfmake/printer.js';
import { preflight } from './preflight.js';
import type { BookTheme } from './theme.js';

/** A finished book and what it says of itself. */
export interface MadeBook {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Fonts in the file, each embedded and cut to the characters it sets. */
  readonly fonts: number;
  /** Links, every one with a target. */
  readonly links: number;
  /** Of the text, without annex. */
  readonly characters: number;
  /** To read the text out; 0 where the edition is not read out. */
  readonly minutes: number;
}

/**
 * Opens the fonts for one or more editions.
 * @returns how to set a book, or `undefined` after noting what is wrong with the fonts
 */
export function openPress(
  world: World,
  note: Note,
): ((book: Book, theme: BookTheme, date: Date, note: Note) => Promise<MadeBook | undefined>) | undefined {
  const fonts = loadFonts(world, note);
  if (!fonts) return undefined;
  return async (book, theme, date, note) => {
    try {
      return await makeBook(book, { theme, fonts, date }, note);
    } catch (cause) {
      if (!(cause instanceof DamagedGlyphs)) throw cause;
      note(error('font/damaged', { path: cause.path, reason: 'truncated' }));
      return undefined;
    }
  };
}

interface Means {
  readonly theme: BookTheme;
  readonly fonts: FontTable;
  /** The only date in the file. */
  readonly date: Date;
}

async function makeBook(book: Book, { theme, fonts, date }: Means, note: Note): Promise<MadeBook | undefined> {
  const problems = counting(note);
  for (const { role, at } of theme.roles) fonts.checkRole(role, at, problems.note);
  if (problems.errors > 0) return undefined;
  const setting = { theme, fonts, note: problems.note };
  const { content, faces, labels, outline, characters, minutes } = layOut(book, setting);
  const footer = furniture(faces, setting);
  if (problems.errors > 0) return undefined;

  const { page } = theme;
  const { title, author, subject, keywords } = book.meta;
  const { bytes } = await print({
    page: { width: page.width, height: page.height },
    // A hair more room than the lines need, lest rounding push the last one over.
    margins: { left: page.inner, right: page.outer, top: page.top, bottom: page.bottom - HAIR },
    evenShift: page.outer - page.inner,
    content,
    footer: (number) => footer(number - 1),
    fonts: new Map(fonts.files().map((file) => [file.path, file.bytes])),
    meta: { title, author, subject, keywords, date },
    language: 'zh-CN',
    outline,
    labels,
  });
  const { faults, ...facts } = preflight(bytes);
  for (const fault of faults) problems.note(fault);
  return problems.errors > 0 ? undefined : { bytes, ...facts, characters, minutes };
}

/** pt */
const HAIR = 0.01;
