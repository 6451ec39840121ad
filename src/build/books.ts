/** Report → the editions of its book: rendered, set on pages, written as PDF. */
import type { LoadedReport } from '../content/loaded-report.js';
import type { Note } from '../diagnostics/diagnostic.js';
import { error, nearest } from '../diagnostics/diagnostic.js';
import type { Book } from '../document/book.js';
import type { PageAt } from '../document/deck.js';
import type { MadeBook, Work } from '../print/make.js';
import type { BookTheme } from '../print/theme.js';
import { bookOf } from '../template/book.js';
import type { Commentary } from '../word/comments.js';
import { memoized, previousIfEqual } from '../world/memo.js';
import type { World } from '../world/world.js';
import { type BookMaker, bookMaker, openBooks, type SetEdition, setBook, writeBook } from './book-maker.js';
import type { MadeFile } from './files.js';
import { reportDate } from './report-date.js';
import { writeWord } from './word.js';

/** Asks for every edition; no edition can have this name. */
const ALL = 'all';

/** An edition by its name in the theme, and that for people. */
export interface Edition {
  readonly name: string;
  readonly label: string;
}

export interface Books {
  readonly files: readonly MadeFile[];
  /** The first edition asked for; `undefined` if it could not be set. */
  readonly first: SetEdition | undefined;
  /** All editions, the default first; none if themes or fonts have errors. */
  readonly editions: readonly Edition[];
}

export const noBooks: Books = { files: [], first: undefined, editions: [] };

/** Which books are made, and where. */
export interface BookOrder {
  /** Folder of the results. */
  readonly target: string;
  /** Name of an edition, or `all`; the default edition if `undefined`. */
  readonly edition: string | undefined;
  /** What is made of each edition; if `undefined`, the default edition is only set. */
  readonly written: 'pdf' | 'docx' | undefined;
  /** Comments in its Word file. */
  readonly commentary?: Commentary | undefined;
  /** Called once as soon as it is known on which pages the text is in the default edition; with `undefined` if it could not be set. */
  onPages(pageAt: PageAt | undefined): void;
}

/** Makes editions of the book. */
export async function makeBooks(
  report: LoadedReport,
  { target, edition, written, commentary, onPages }: BookOrder,
  maker: BookMaker,
  world: World,
  note: Note,
): Promise<Books> {
  let first: SetEdition | undefined;
  try {
    const known = await maker.open(note);
    if (!known) return noBooks;
    const [usual = ''] = known.keys();
    const asked = askedEditions(edition, [...known.keys()], note);
    const kept = asked[0] ?? usual;
    const files: MadeFile[] = [];
    for (const [name, { template }] of known) {
      const isFile = written !== undefined && asked.includes(name);
      // The default edition is set in any case, because the slides name its pages.
      if (!isFile && name !== usual) continue;
      const step = `${target} ${name}`;
      const book = previousIfEqual(`book ${step}`, bookOf(report, world, template, note), world);
      const pages = book && (await maker.set(name, book, step, note));
      // The pages of a long book take hundreds of megabytes, so those of the other editions are dropped once written.
      if (name === kept) first = pages;
      if (name === usual) onPages(pages?.pageAt);
      if (!isFile || !pages) continue;
      const path = `${target}/report${name === usual ? '' : `-${name}`}.${written}`;
      const file =
        written === 'pdf'
          ? fileOf(await pages.write(path, reportDate(report, world), note), path, name)
          : await writeWord(report, book, { path, edition: name, pages, commentary }, world, note);
      if (file) files.push(file);
    }
    return {
      files,
      first,
      editions: [...known].map(([name, { label }]) => ({ name, label })),
    };
  } finally {
    // The slides wait for the pages, also where no edition was set.
    onPages(undefined);
  }
}

/** The editions with their names for people, the default first; none if the theme has errors. */
export async function editionsOf(folder: string, world: World): Promise<readonly Edition[]> {
  const { loadBookThemes } = await import('../print/theme.js');
  const themes = loadBookThemes(world, () => {}, folder) ?? new Map<string, BookTheme>();
  return [...themes].map(([name, { label }]) => ({ name, label }));
}

/** Sets the default edition; `undefined` after noting why it cannot be set. */
export async function setDefaultEdition(
  report: LoadedReport,
  target: string,
  world: World,
  note: Note,
): Promise<SetEdition | undefined> {
  const order = { target, edition: undefined, written: undefined, onPages: () => {} };
  return (await makeBooks(report, order, bookMaker(report.folder, world), world, note)).first;
}

/** Sets an edition by its name; `undefined` if there is none, or after noting why it cannot be set. */
export async function setEdition(
  report: LoadedReport,
  edition: string,
  target: string,
  world: World,
  note: Note,
): Promise<SetEdition | undefined> {
  const maker = bookMaker(report.folder, world);
  const theme = (await maker.open(note))?.get(edition);
  if (!theme) return undefined;
  const step = `${target} ${edition}`;
  const book = previousIfEqual(`book ${step}`, bookOf(report, world, theme.template, note), world);
  return book && maker.set(edition, book, step, note);
}

/** The default edition as a Word file that is not written; `undefined` after noting the errors that kept it from being made. */
export async function wordFile(
  report: LoadedReport,
  world: World,
  note: Note,
  commentary?: Commentary,
): Promise<Uint8Array | undefined> {
  const order = { target: report.name, edition: undefined, written: 'docx', commentary, onPages: () => {} } as const;
  const { files } = await makeBooks(report, order, bookMaker(report.folder, world), world, note);
  return files[0]?.content;
}

/** The same with the pages of the book that was set before, so that it is not set again. */
export async function wordFileOn(
  pages: Pick<SetEdition, 'pageAt' | 'pageTable'>,
  report: LoadedReport,
  world: World,
  note: Note,
): Promise<Uint8Array | undefined> {
  const [usual] = (await bookMaker(report.folder, world).open(note)) ?? [];
  if (!usual) return undefined;
  const [edition, { template }] = usual;
  const book = bookOf(report, world, template, note);
  const path = `${report.name}/report.docx`;
  return book && (await writeWord(report, book, { path, edition, pages }, world, note))?.content;
}

/** Sets and writes a book that is no report, such as a redline, in the default edition of the templates. */
export async function printBook(book: Book, path: string, date: Date, world: World, note: Note) {
  const opened = await openBooks(undefined, world, note);
  const [theme] = opened?.themes.values() ?? [];
  const set = opened && theme && setBook(book, path, theme, opened.renderer, world, note);
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
  const opened = await openBooks(folder, world, note);
  const [book] = opened?.themes.values() ?? [];
  if (!opened || !book) return undefined;
  const { renderer } = opened;
  const set = memoized(`pages ${path}`, [source, book, renderer.fonts], world, note, (_, note, cache) => {
    const { work, theme } = workOf(source, book);
    return renderer.setWork(work, theme, note, world.memo && cache);
  });
  return set && writeBook(set, path, date, world, note);
}

/** The editions asked for, by name. Notes `usage/invalid-value` for one that the theme does not have. */
function askedEditions(edition: string | undefined, known: readonly string[], note: Note): readonly string[] {
  const all = [...known, ALL];
  const asked = edition === ALL ? known : [edition ?? known[0] ?? ''];
  for (const value of asked)
    if (!known.includes(value))
      note(error('usage/invalid-value', { option: '--edition', value, nearest: nearest(value, all), known: all }));
  return asked;
}

function fileOf(made: MadeBook | undefined, path: string, edition: string): MadeFile | undefined {
  if (!made) return undefined;
  const { bytes: content, minutes, ...facts } = made;
  const read = minutes > 0 ? { minutes } : {};
  return { kind: 'pdf', path, bytes: content.length, edition, ...facts, ...read, content };
}
