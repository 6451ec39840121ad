/** Sets and writes the editions of a book with the themes and fonts of a report. */
import type { Note } from '../diagnostics/diagnostic.js';
import { type Book, blocksOf } from '../document/book.js';
import type { BookRenderer, MadeBook, SetBook } from '../print/make.js';
import type { BookTheme } from '../print/theme.js';
import { memoized } from '../world/memo.js';
import type { World } from '../world/world.js';

/** A book on its pages; the pages themselves are known only where it was set. */
export interface SetEdition extends Pick<SetBook, 'pageAt' | 'pageTable'> {
  readonly pages?: SetBook['pages'];
  readonly boxes?: SetBook['boxes'];
  readonly size?: SetBook['size'];
  /** Writes the PDF with this date as its only one; `undefined` after noting the faults of the finished file. */
  write(path: string, date: Date, note: Note): Promise<MadeBook | undefined>;
}

/** What is known of an edition before it is set: its main template, and its name for people. */
export type EditionFacts = Pick<BookTheme, 'template' | 'label'>;

/** Makes books in this thread or in another one. */
export interface BookMaker {
  /** The editions by name, the default first; `undefined` after noting what is wrong with themes or fonts. */
  open(note: Note): Promise<ReadonlyMap<string, EditionFacts> | undefined>;
  /**
   * Lays out an edition; `undefined` after noting why it cannot be printed.
   * @param step name of the step, under which its result is remembered in a session
   */
  set(edition: string, book: Book, step: string, note: Note): Promise<SetEdition | undefined>;
}

/** Makes books here. @param folder of the report, whose theme overrides that of the templates */
export function bookMaker(folder: string | undefined, world: World): BookMaker {
  let opened: { readonly themes: ReadonlyMap<string, BookTheme>; readonly renderer: BookRenderer } | undefined;
  return {
    async open(note) {
      opened = await openBooks(folder, world, note);
      if (opened) {
        const { noteUnusedRoles } = await import('../print/font-files.js');
        const used = [...opened.themes.values()].flatMap(({ roles }) => roles.map(({ role }) => role));
        noteUnusedRoles(world, new Set(used), note);
      }
      return opened && new Map([...opened.themes].map(([name, { template, label }]) => [name, { template, label }]));
    },
    async set(edition, book, step, note) {
      const theme = opened?.themes.get(edition);
      if (!opened || !theme) throw new Error(`the edition ${edition} was not opened`);
      const set = setBook(book, step, theme, opened.renderer, world, note);
      return set && { ...set, write: (path, date, note) => writeBook(set, path, date, world, note) };
    },
  };
}

/** The themes of all editions and the open fonts; `undefined` after noting what is wrong with them. */
export async function openBooks(folder: string | undefined, world: World, note: Note) {
  // Both are loaded only when a book is made: commands that need none start faster.
  const { loadBookThemes } = await import('../print/theme.js');
  const themes = loadBookThemes(world, note, folder);
  if (!themes) return undefined;
  const { bookRenderer } = await import('../print/make.js');
  const renderer = bookRenderer(world, note);
  return renderer && { themes, renderer };
}

/** Lays out a book; one with the same theme and fonts is not laid out again in a session. */
export function setBook(book: Book, step: string, theme: BookTheme, renderer: BookRenderer, world: World, note: Note) {
  return memoized(`pages ${step}`, [book, theme, renderer.fonts], world, note, (_, note, cache) =>
    renderer.set(book, theme, note, world.memo || recurs(book) ? cache : undefined),
  );
}

/**
 * Whether what is known of each paragraph is kept outside a session for others with the same text. In a long book enough
 * of them recur, such as cells of tables, for that to take less time; in a short one few do, and in a very long one it
 * takes too much memory.
 */
function recurs(book: Book): boolean {
  return isLong(book) && blocksIn(book) < TOO_MANY;
}

/** Whether a book is several times as long as that of a usual report. */
export function isLong(book: Book): boolean {
  return blocksIn(book) > FEW;
}

function blocksIn({ blocks }: Book): number {
  let count = 0;
  for (const _ of blocksOf(blocks)) count++;
  return count;
}

const FEW = 500;
const TOO_MANY = 20_000;

/** Writes a book; the same book is not written again in a session. */
export function writeBook(
  set: SetBook,
  path: string,
  date: Date,
  world: World,
  note: Note,
): Promise<MadeBook | undefined> {
  return memoized(`file ${path}`, [set, date.getTime()], world, note, (_, note, cache) =>
    // Without a session nothing asks for a stream again, and to name each by its hash would be in vain.
    set.write(date, note, world.memo && cache),
  );
}
