/** Book → PDF bytes: theme, fonts, pages. */
import type { Note } from '../diagnostic.js';
import { counting, error } from '../diagnostic.js';
import type { Book } from '../document/book.js';
import type { World } from '../world.js';
import { folio } from './folio.js';
import { loadFonts } from './fonts.js';
import { DamagedGlyphs } from './glyphs.js';
import { layOut } from './layout.js';
import type { Printed } from './pdfmake/printer.js';
import { print } from './pdfmake/printer.js';
import { loadBookTheme } from './theme.js';

/**
 * Sets a book.
 * @param date the only date in the file
 * @returns the PDF and its number of pages, or `undefined` after noting what stands in its way
 */
export async function makeBook(book: Book, date: Date, world: World, note: Note): Promise<Printed | undefined> {
  try {
    return await setBook(book, date, world, note);
  } catch (cause) {
    if (!(cause instanceof DamagedGlyphs)) throw cause;
    note(error('font/damaged', { path: cause.path, reason: 'truncated' }));
    return undefined;
  }
}

async function setBook(book: Book, date: Date, world: World, note: Note): Promise<Printed | undefined> {
  const problems = counting(note);
  const theme = loadBookTheme(world, problems.note);
  const fonts = loadFonts(world, problems.note);
  if (!theme || !fonts) return undefined;
  for (const { role, at } of theme.roles) fonts.checkRole(role, at, problems.note);
  if (problems.errors > 0) return undefined;
  const content = layOut(book, { theme, fonts, note: problems.note });
  const footer = folio(theme, fonts, problems.note);
  if (problems.errors > 0) return undefined;

  const { page } = theme;
  const { title, author, subject } = book.meta;
  return print({
    page: { width: page.width, height: page.height },
    // A hair more room than the lines need, lest rounding push the last one over.
    margins: { left: page.inner, right: page.outer, top: page.top, bottom: page.bottom - HAIR },
    evenShift: page.outer - page.inner,
    content,
    footer,
    fonts: new Map(fonts.files().map((file) => [file.path, file.bytes])),
    info: { Title: title, Author: author, Subject: subject, Creator: 'Yinfa', Producer: 'Yinfa', CreationDate: date },
    language: 'zh-CN',
  });
}

/** pt */
const HAIR = 0.01;
