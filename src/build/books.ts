/** Report → the editions of its book: rendered, set on pages, written as PDF. */
import type { LoadedReport } from '../content/loaded-report.js';
import type { Note } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { Book } from '../document/book.js';
import type { BookRenderer, MadeBook, SetBook, Work } from '../print/make.js';
import type { BookTheme } from '../print/theme.js';
import { bookOf } from '../template/book.js';
import { memoized, previousIfEqual } from '../world/memo.js';
import type { World } from '../world/world.js';
import type { MadeFile } from './files.js';
import { reportDate } from './report-date.js';

/** Asks for every edition; no edition can have this name. */
const ALL = 'all';

export interface Books {
  readonly files: readonly MadeFile[];
  /** The default edition, whose pages the slides name; `undefined` if it could not be set. */
  readonly usual: SetBook | undefined;
  /** The first edition asked for. */
  readonly first: SetBook | undefined;
}

export const noBooks: Books = { files: [], usual: undefined, first: undefined };

/**
 * Makes editions of the book.
 * @param target folder of the results
 * @param edition name of an edition, or `all`; the default edition if `undefined`
 * @param isWritten whether files are made; else the default edition is only set
 */
export async function makeBooks(
  report: LoadedReport,
  target: string,
  edition: string | undefined,
  isWritten: boolean,
  world: World,
  note: Note,
): Promise<Books> {
  const themes = await bookThemes(report.folder, world, note);
  if (!themes) return noBooks;
  const [usual = ''] = themes.keys();
  const asked = askedEditions(edition, [...themes.keys()], note);
  const renderer = await openRenderer(world, note);
  if (!renderer) return noBooks;
  const files: MadeFile[] = [];
  const set = new Map<string, SetBook | undefined>();
  for (const [name, theme] of themes) {
    const isFile = isWritten && asked.includes(name);
    // The default edition is set in any case, because the slides name its pages.
    if (!isFile && name !== usual) continue;
    const book = setEdition(report, target, name, theme, renderer, world, note);
    set.set(name, book);
    const path = `${target}/report${name === usual ? '' : `-${name}`}.pdf`;
    const made = book && isFile ? await writeBook(book, path, reportDate(report, world), world, note) : undefined;
    if (made) files.push(fileOf(made, path, name));
  }
  return { files, usual: set.get(usual), first: set.get(asked[0] ?? usual) };
}

/** Sets the default edition; `undefined` after noting why it cannot be set. */
export async function setDefaultEdition(
  report: LoadedReport,
  target: string,
  world: World,
  note: Note,
): Promise<SetBook | undefined> {
  return (await makeBooks(report, target, undefined, false, world, note)).usual;
}

/** Sets and writes a book that is no report, such as a redline, in the default edition of the templates. */
export async function printBook(book: Book, path: string, date: Date, world: World, note: Note) {
  const [theme] = (await bookThemes(undefined, world, note))?.values() ?? [];
  const renderer = theme && (await openRenderer(world, note));
  const set = renderer && setBook(book, path, theme, renderer, world, note);
  return set && writeBook(set, path, date, world, note);
}

/**
 * Sets and writes pages that are no book in the typography of the default edition.
 * @param folder of the report, whose theme overrides that of the templates
 * @param source what the pages are made of: pages of the same source and theme are not set again in a session
 */
export async function printWork<S extends object>(
  source: S,
  workOf: (source: S, theme: BookTheme) => { readonly work: Work; readonly theme: BookTheme },
  folder: string,
  path: string,
  date: Date,
  world: World,
  note: Note,
): Promise<MadeBook | undefined> {
  const [book] = (await bookThemes(folder, world, note))?.values() ?? [];
  const renderer = book && (await openRenderer(world, note));
  if (!renderer) return undefined;
  const set = memoized(`pages ${path}`, [source, book, renderer.fonts], world, note, (_, note, cache) => {
    const { work, theme } = workOf(source, book);
    return renderer.setWork(work, theme, note, cache);
  });
  return set && writeBook(set, path, date, world, note);
}

/** The editions asked for, by name. Notes `usage/invalid-value` for one that the theme does not have. */
function askedEditions(edition: string | undefined, known: readonly string[], note: Note): readonly string[] {
  const asked = edition === ALL ? known : [edition ?? known[0] ?? ''];
  for (const value of asked)
    if (!known.includes(value))
      note(error('usage/invalid-value', { option: '--edition', value, known: [...known, ALL] }));
  return asked;
}

// Both are loaded only when a book is made: commands that need none start faster.

async function bookThemes(
  folder: string | undefined,
  world: World,
  note: Note,
): Promise<ReadonlyMap<string, BookTheme> | undefined> {
  const { loadBookThemes } = await import('../print/theme.js');
  return loadBookThemes(world, note, folder);
}

async function openRenderer(world: World, note: Note): Promise<BookRenderer | undefined> {
  const { bookRenderer } = await import('../print/make.js');
  return bookRenderer(world, note);
}

function setEdition(
  report: LoadedReport,
  target: string,
  name: string,
  theme: BookTheme,
  renderer: BookRenderer,
  world: World,
  note: Note,
): SetBook | undefined {
  const step = `${target} ${name}`;
  const book = previousIfEqual(`book ${step}`, bookOf(report, world, theme.template, note), world);
  return book && setBook(book, step, theme, renderer, world, note);
}

function setBook(book: Book, step: string, theme: BookTheme, renderer: BookRenderer, world: World, note: Note) {
  return memoized(`pages ${step}`, [book, theme, renderer.fonts], world, note, (_, note, cache) =>
    renderer.set(book, theme, note, cache),
  );
}

function writeBook(set: SetBook, path: string, date: Date, world: World, note: Note): Promise<MadeBook | undefined> {
  return memoized(`file ${path}`, [set, date.getTime()], world, note, (_, note, cache) => set.write(date, note, cache));
}

function fileOf({ bytes: content, minutes, ...facts }: MadeBook, path: string, edition: string): MadeFile {
  const read = minutes > 0 ? { minutes } : {};
  return { kind: 'pdf', path, bytes: content.length, edition, ...facts, ...read, content };
}
