/** Book → PDF bytes: theme, fonts, pages; and the finished file read again. */
import type { Note, Place } from '../diagnostics/diagnostic.js';
import { counting, error } from '../diagnostics/diagnostic.js';
import type { Book } from '../document/book.js';
import type { World } from '../world/world.js';
import { loadFonts } from './fonts.js';
import { DamagedGlyphs } from './glyphs.js';
import { cacheFor } from './layout/cache.js';
import { furnitureOf } from './layout/folio.js';
import type { LaidOut } from './layout/layout.js';
import { layOut } from './layout/layout.js';
import type { PageSignature } from './layout/page-signatures.js';
import { pageSignatures } from './layout/page-signatures.js';
import type { Setting } from './layout/paragraph.js';
import { preflight } from './pdf/preflight.js';
import { print } from './pdf/printer.js';
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

/** What sets books, its fonts open. */
export interface BookRenderer {
  /** Sets a book on its pages; `undefined` after noting what stands in its way. */
  set(book: Book, theme: BookTheme, note: Note): SetBook | undefined;
}

/** A book on its pages. */
export interface SetBook {
  /** The printed number of the page on which a place of the content stands. */
  pageAt(place: Place): string | undefined;
  /** Its pages, to be compared with those of another setting. */
  pages(): readonly PageSignature[];
  /**
   * Writes it.
   * @param date the only date in the file
   * @returns `undefined` after noting what the finished file lacks
   */
  write(date: Date): Promise<MadeBook | undefined>;
}

/** Opens the fonts for one or more editions; `undefined` after noting what is wrong with them. */
export function bookRenderer(world: World, note: Note): BookRenderer | undefined {
  const fonts = loadFonts(world, note);
  return fonts && { set: (book, theme, note) => setBook(book, { theme, fonts, note }) };
}

/** The book set last is not set again, unless there is something to be told of it. */
function setBook(book: Book, setting: Setting): SetBook | undefined {
  const { theme, fonts } = setting;
  const kept = cacheFor(fonts.chains, theme);
  if (kept.last?.book === book) return kept.last.set;
  let told = false;
  const note: Note = (problem) => {
    told = true;
    kept.last = undefined;
    setting.note(problem);
  };
  const set = layOutBook(book, { ...setting, note });
  kept.last = set && !told ? { book, set } : undefined;
  return set;
}

function layOutBook(book: Book, setting: Setting): SetBook | undefined {
  const { theme, fonts, note } = setting;
  const problems = counting(note);
  for (const { role, at } of theme.roles) fonts.checkRole(role, at, problems.note);
  if (problems.errors > 0) return undefined;
  try {
    const laidOut = layOut(book, { ...setting, note: problems.note });
    if (problems.errors > 0) return undefined;
    const footer = furnitureOf(laidOut.furniture, { theme, fonts, note: problems.note });
    let pages: readonly PageSignature[] | undefined;
    let written: { readonly date: number; readonly made: MadeBook } | undefined;
    return {
      pageAt: laidOut.pageAt,
      pages() {
        pages ??= pageSignatures(laidOut.paragraphs, laidOut.furniture, footer);
        return pages;
      },
      async write(date) {
        if (written?.date === date.getTime()) return written.made;
        const made = await writeBook(book, laidOut, setting, date);
        written = made && { date: date.getTime(), made };
        return made;
      },
    };
  } catch (cause) {
    if (!(cause instanceof DamagedGlyphs)) throw cause;
    note(error('font/damaged', { path: cause.path, reason: 'truncated' }));
    return undefined;
  }
}

async function writeBook(book: Book, laidOut: LaidOut, setting: Setting, date: Date): Promise<MadeBook | undefined> {
  const problems = counting(setting.note);
  const { theme, fonts } = setting;
  const { paragraphs, furniture, labels, outline, characters, minutes } = laidOut;
  const footer = furnitureOf(furniture, { theme, fonts, note: problems.note });
  const { page } = theme;
  const { streams } = cacheFor(fonts.chains, theme);
  streams.turn();
  const { title, author, subject, keywords } = book.meta;
  const { bytes } = await print({
    page: { width: page.width, height: page.height },
    // A little more room than the lines need, so that rounding does not move the last one to the next page.
    margins: { left: page.inner, right: page.outer, top: page.top, bottom: page.bottom - HAIR },
    evenShift: page.outer - page.inner,
    content: paragraphs,
    footer: (number) => footer(number - 1),
    fonts: new Map(fonts.files().map((file) => [file.path, file.bytes])),
    meta: { title, author, subject, keywords, date },
    language: 'zh-CN',
    outline,
    labels,
    streams,
  });
  const { faults, ...facts } = preflight(bytes);
  for (const fault of faults) problems.note(fault);
  return problems.errors > 0 ? undefined : { bytes, ...facts, characters, minutes };
}

/** Tolerance of rounding, pt. */
const HAIR = 0.01;
