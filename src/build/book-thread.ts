/** Makes the books of a report in another thread, while this one makes its deck. */
import type { Note } from '../diagnostics/diagnostic.js';
import { type Outcome, outcomeOf, passOn } from '../diagnostics/outcome.js';
import type { Book } from '../document/book.js';
import { pageIn } from '../print/layout/page-table.js';
import { collectIfLarge } from '../world/old-space.js';
import type { Thread } from '../world/threads.js';
import type { World } from '../world/world.js';
import type { BookMaker, SetEdition } from './book-maker.js';
import { bookMaker, isLong } from './book-maker.js';

/** The tasks of a thread that makes the books of one report after the other. */
export type BookTasks = ReturnType<typeof bookTasks>;

/** Does work, with what prepares and ends it. */
export type Around = <T>(work: () => Promise<T>) => Promise<T>;

/** Performs in a thread what `booksIn` calls. @param aroundLong of long books, around setting and writing each */
export function bookTasks(world: World, aroundLong: Around = (work) => work()) {
  let maker: BookMaker | undefined;
  /** Set and not yet written: the pages of a long book take hundreds of megabytes. */
  const editions = new Map<string, SetEdition>();
  return {
    openBooks(folder: string) {
      maker = bookMaker(folder, world);
      editions.clear();
      return awaited((note) => maker!.open(note));
    },
    setBook: (edition: string, book: Book, step: string) =>
      awaited(async (note) => {
        const around: Around = isLong(book) ? aroundLong : (work) => work();
        // The edition before was written.
        if (isLong(book)) collectIfLarge();
        const set = await around(() => maker!.set(edition, book, step, note));
        if (set) editions.set(edition, { ...set, write: (...given) => around(() => set.write(...given)) });
        return set?.pageTable;
      }),
    writeBook: (edition: string, path: string, date: Date) =>
      awaited((note) => {
        const set = editions.get(edition)!;
        editions.delete(edition);
        return set.write(path, date, note);
      }),
  };
}

/** Makes the books of the report in `folder` in the thread. Themes and fonts are opened immediately. */
export function booksIn(thread: Thread<BookTasks>, folder: string): BookMaker {
  const opened = thread.call('openBooks', folder);
  // The error is handled where `opened` is awaited; without a handler until then it would end the process.
  opened.catch(() => {});
  return {
    open: async (note) => passOn(await opened, note),
    async set(edition, book, step, note) {
      const table = passOn(await thread.call('setBook', edition, book, step), note);
      return (
        table && {
          pageTable: table,
          pageAt: (place) => pageIn(table, place),
          write: async (path, date, note) => passOn(await thread.call('writeBook', edition, path, date), note),
        }
      );
    },
  };
}

/** Awaits a stage and collects the problems it notes until then. */
async function awaited<T>(stage: (note: Note) => Promise<T>): Promise<Outcome<T>> {
  const { value, problems } = outcomeOf(stage);
  return { value: await value, problems };
}
