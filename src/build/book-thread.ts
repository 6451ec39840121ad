/** Makes the books of a report in another thread, while this one makes its deck. */
import type { Diagnostic, Note } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import type { Book } from '../document/book.js';
import { pageIn } from '../print/layout/page-table.js';
import type { Thread } from '../world/threads.js';
import type { World } from '../world/world.js';
import type { BookMaker, SetEdition } from './book-maker.js';
import { bookMaker } from './book-maker.js';

/** The tasks of a thread that makes the books of one report after the other. */
export type BookTasks = ReturnType<typeof bookTasks>;

/** Performs in a thread what `booksIn` calls. */
export function bookTasks(world: World) {
  let maker: BookMaker | undefined;
  const editions = new Map<string, SetEdition>();
  return {
    openBooks(folder: string) {
      maker = bookMaker(folder, world);
      editions.clear();
      return outcomeOf((note) => maker!.open(note));
    },
    setBook: (edition: string, book: Book, step: string) =>
      outcomeOf(async (note) => {
        const set = await maker!.set(edition, book, step, note);
        if (set) editions.set(edition, set);
        return set?.pageTable;
      }),
    writeBook: (edition: string, path: string, date: Date) =>
      outcomeOf((note) => editions.get(edition)!.write(path, date, note)),
  };
}

/** Makes the books of the report in `folder` in the thread. It begins at once to open themes and fonts. */
export function booksIn(thread: Thread<BookTasks>, folder: string): BookMaker {
  const opened = thread.call('openBooks', folder);
  // Whoever awaits it handles the error; until then it must not end the process.
  opened.catch(() => {});
  return {
    open: async (note) => complete(await opened, note),
    async set(edition, book, step, note) {
      const table = complete(await thread.call('setBook', edition, book, step), note);
      return (
        table && {
          pageTable: table,
          pageAt: (place) => pageIn(table, place),
          write: async (path, date, note) => complete(await thread.call('writeBook', edition, path, date), note),
        }
      );
    },
  };
}

async function outcomeOf<T>(stage: (note: Note) => Promise<T>): Promise<Outcome<T>> {
  const problems: Diagnostic[] = [];
  const value = await stage((problem) => problems.push(problem));
  return { value, problems };
}

function complete<T>({ value, problems }: Outcome<T>, note: Note): T {
  for (const problem of problems) note(problem);
  return value;
}
