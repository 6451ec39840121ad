/** An edition of the book → its Word file, with the page numbers of the book. */
import type { LoadedReport } from '../content/loaded-report.js';
import type { Note } from '../diagnostics/diagnostic.js';
import { counting } from '../diagnostics/diagnostic.js';
import { type Book, blocksOf, type Figure } from '../document/book.js';
import type { Commentary } from '../word/comments.js';
import { memoized, previousIfEqual } from '../world/memo.js';
import { readBytes, type World } from '../world/world.js';
import type { SetEdition } from './book-maker.js';
import { carriedContent } from './carried-content.js';
import type { MadeFile } from './files.js';
import { reportDate } from './report-date.js';

/** Which edition, where to, and the pages it is set on. */
interface WordOrder {
  readonly path: string;
  readonly edition: string;
  readonly pages: Pick<SetEdition, 'pageAt' | 'pageTable'>;
  /** Comments on the text. */
  readonly commentary?: Commentary | undefined;
}

/** Writes a Word file; `undefined` after noting what cannot be read. The same book is not written again in a session. */
export async function writeWord(
  report: LoadedReport,
  book: Book,
  { path, edition, pages, commentary }: WordOrder,
  world: World,
  note: Note,
): Promise<MadeFile | undefined> {
  // Loaded only when a Word file is made: commands that need none start faster.
  const { loadBookThemes } = await import('../print/theme.js');
  const theme = loadBookThemes(world, note, report.folder)?.get(edition);
  const problems = counting(note);
  const pictures = previousIfEqual(`pictures ${path}`, picturesOf(report, book, world, problems.note), world);
  if (!theme || problems.errors > 0) return undefined;
  const date = reportDate(report, world);
  const carried = previousIfEqual(
    `content ${path}`,
    theme.word.content ? carriedContent(report, book, pictures, world) : undefined,
    world,
  );
  const { wordOf } = await import('../word/make.js');
  const content = await memoized(
    `file ${path}`,
    [book, theme, pages.pageTable, pictures, date.getTime(), carried, commentary],
    world,
    note,
    () => wordOf(book, theme, pages.pageAt, ({ src }) => pictures.get(src), date, carried, commentary),
  );
  return { kind: 'docx', path, bytes: content.length, edition, content };
}

/** Who makes the changes of a redline and the comments on a report, by the theme of the default edition; `undefined` if it names no one. */
export async function authorInTheme(folder: string, world: World): Promise<string | undefined> {
  const { loadBookThemes } = await import('../print/theme.js');
  const [theme] = loadBookThemes(world, () => {}, folder)?.values() ?? [];
  return theme?.word.author;
}

/** The bytes of every picture of the book, by its path. */
function picturesOf({ folder }: LoadedReport, { blocks }: Book, world: World, note: Note): Map<string, Uint8Array> {
  const figures = [...blocksOf(blocks)].filter((block): block is Figure => block.kind === 'figure');
  const read = figures.flatMap(({ src, at }): [string, Uint8Array][] => {
    const bytes = readBytes(world, `${folder}/${src}`, note, at);
    return bytes ? [[src, bytes]] : [];
  });
  return new Map(read);
}
