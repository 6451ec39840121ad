/**
 * Compares the finished files of a report with its content. They are read by means that had no part in making them:
 * book and handout by pdf.js in a thread with limits, the deck and Word files from their XML.
 *
 * All editions of the book in the folder are compared, as PDF and as Word files, handout and speaker notes if there are
 * any. The default edition and the deck must exist, unless files are named.
 */
import { basename, dirname, resolve } from 'node:path';
import { loadReport } from '../content/load.js';
import type { LoadedReport } from '../content/loaded-report.js';
import type { Diagnostic, Note } from '../diagnostics/diagnostic.js';
import { error, nearest, warning } from '../diagnostics/diagnostic.js';
import { checkArguments, checkOptions, type ShapesOf } from '../diagnostics/options.js';
import { complete, hasErrors } from '../diagnostics/outcome.js';
import { charactersOf, LONG_REPORT } from '../report/characters.js';
import { nearestPath } from '../world/nearest-path.js';
import { collectIfLarge } from '../world/old-space.js';
import type { World } from '../world/world.js';
import type { CheckedBook } from './book.js';
import { verifyBook } from './book.js';
import { boundedElements, boundedPages } from './bounded-pdf.js';
import { type BuiltAgain, builtAgain } from './built-again.js';
import type { CheckedDeck } from './deck.js';
import { verifyDeck, verifyNotes } from './deck.js';
import { readDeck } from './deck-reader.js';
import { readDocx } from './docx-reader.js';
import { handoutSlides } from './handout-reader.js';
import { limited } from './limited.js';
import { readNotes } from './notes-reader.js';

export interface VerifyOptions {
  /** Folder of the results of a build. */
  readonly out: string;
  /** Paths of the files to compare; by default all in the folder. */
  readonly files?: readonly string[];
  /** Whether to build the files again in memory: those with the words of the content but other bytes are reported, too. */
  readonly rebuild?: boolean;
}

export interface VerifyResult {
  /** Name of the content folder. */
  readonly name: string;
  readonly folder: string;
  /** Whether nothing differs and nothing is missing. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** How much was compared: the pages of all books, the rest from the first book and the deck. */
  readonly checked: {
    readonly pages: number;
    readonly paragraphs: number;
    readonly marks: number;
    readonly entries: number;
    readonly slides: number;
    readonly numbers: number;
    readonly charts: number;
  };
}

const nothing = { pages: 0, paragraphs: 0, marks: 0, entries: 0, slides: 0, numbers: 0, charts: 0 };

const verifyOptions: ShapesOf<VerifyOptions> = { out: 'string', 'files?': { listOf: 'string' }, 'rebuild?': 'boolean' };

/**
 * Compares the finished files of one content folder. Differences are diagnostics of the result.
 * @throws TypeError where an option is none
 */
export async function verifyReport(folder: string, options: VerifyOptions, world: World): Promise<VerifyResult> {
  checkArguments('verifyReport', { folder, world });
  checkOptions('verifyReport', options, verifyOptions);
  const { out, rebuild = false } = options;
  const found: Diagnostic[] = [];
  const name = basename(resolve(world.root, folder));
  const words = await compareWords(folder, options, world, (problem) => found.push(problem));
  const again = words && builtAgain(folder, out, world, words.asked, words.characters);
  const diagnostics = again ? await comparedWithBuild(again, { ...words, found, rebuild }, world) : found;
  return { name, folder, ok: !hasErrors(diagnostics), diagnostics, checked: words?.checked ?? nothing };
}

/** What was compared by its words. It holds nothing of the report or its files, so that their memory is free afterwards. */
interface ComparedWords {
  readonly asked: readonly string[];
  /** Those of the content. */
  readonly characters: number;
  readonly checked: VerifyResult['checked'];
}

/** Compares the words of the files with those of the content; `undefined` if the content cannot be read. */
async function compareWords(
  folder: string,
  { out, files }: VerifyOptions,
  world: World,
  note: Note,
): Promise<ComparedWords | undefined> {
  // Warnings about the content are reported by the build.
  const isOfBook = files?.length && files.every((path) => BOOK.test(basename(path)));
  const report = complete(loadReport(folder, world, isOfBook ? 'book' : 'all'), (problem) => {
    if (problem.severity === 'error') note(problem);
  });
  if (!report) return undefined;
  const target = `${out}/${report.name}`;
  const built = world.list(target);
  const others = built.filter((name) => BOOK.test(name) && name !== DEFAULT);
  const all = [DEFAULT, ...others, 'briefing.pptx', ...built.filter((name) => name === HANDOUT || name === NOTES)].map(
    (name) => `${target}/${name}`,
  );
  const asked = files ? namedFiles(files, all, world, note) : all;
  const handout = asked.find((path) => path.endsWith(`/${HANDOUT}`));
  const notes = asked.find((path) => path.endsWith(`/${NOTES}`));
  const books = asked.filter((path) => /\.(?:pdf|docx)$/.test(path) && path !== handout && path !== notes);
  const { pages, first, defaultBook } = await verifyBooks(books, report, world, note);
  const shows = { briefing: asked.find((path) => path.endsWith('.pptx')), handout, notes };
  const { deck, shown } = await verifyAllSlides(shows, report, defaultBook?.texts, world, note);
  const checked = {
    pages,
    paragraphs: first?.paragraphs ?? 0,
    marks: first?.marks ?? 0,
    entries: first?.entries ?? 0,
    slides: shown?.slides ?? 0,
    numbers: shown?.numbers ?? 0,
    charts: deck?.charts ?? 0,
  };
  return { asked, characters: charactersOf(report), checked };
}

/**
 * Of all files that are compared, those that a caller named. A name that is none of them is reported, since nothing would
 * be compared without a word; pictures of slides are of the same build as the deck and have no text to be read back.
 */
function namedFiles(files: readonly string[], all: readonly string[], world: World, note: Note): readonly string[] {
  const whole = (path: string) => resolve(world.root, path);
  const named = new Set(files.map(whole));
  const known = new Set(all.map(whole));
  for (const path of files)
    if (!known.has(whole(path)) && !path.endsWith('.svg'))
      note(error('verify/missing-file', { path, nearest: nearest(path, all) }));
  return all.filter((path) => named.has(whole(path)));
}

/**
 * Builds files again: where `rebuild` is set those without a difference, to report what else was changed; and always
 * those with differences. A file that is what the content builds has none, so what was found in it is what could not be
 * compared, which is a warning.
 */
async function comparedWithBuild(
  again: BuiltAgain,
  {
    asked,
    characters,
    found,
    rebuild,
  }: Pick<ComparedWords, 'asked' | 'characters'> & { readonly found: readonly Diagnostic[]; readonly rebuild: boolean },
  world: World,
): Promise<readonly Diagnostic[]> {
  const diagnostics = new Set(found);
  for (const path of asked) {
    const own = found.filter(({ severity, args }) => severity === 'error' && 'path' in args && args.path === path);
    const read = own.length > 0 || rebuild ? world.read(path) : undefined;
    if (!read?.ok) continue;
    if (characters > LONG_REPORT) collectIfLarge();
    if (own.length === 0) await again.compare(path, read.bytes, (problem) => diagnostics.add(problem));
    // Where words differ, the places are known.
    if (own.length === 0 || !(await again.isBuilt(path, read.bytes))) continue;
    for (const difference of own) diagnostics.delete(difference);
    diagnostics.add(notCompared(path, own));
  }
  return [...diagnostics];
}

/** Pages that a message names. */
const MOST_PAGES = 5;

function notCompared(path: string, differences: readonly Diagnostic[]): Diagnostic {
  const pages = differences.flatMap(({ args }) =>
    'slide' in args ? [args.slide] : 'page' in args ? [String(args.page)] : [],
  );
  const more = differences.flatMap(({ code, args }) =>
    code === 'verify/more' && 'count' in args ? [Number(args.count) - 1] : [],
  );
  const count = more.reduce((sum, further) => sum + further, differences.length);
  return warning('verify/not-compared', { path, count, pages: [...new Set(pages)].slice(0, MOST_PAGES) });
}

const DEFAULT = 'report.pdf';
/** Names of books; a book alone is made, and compared, without the files of slides. */
const BOOK = /^report(?:-.+)?\.(?:pdf|docx)$/;
const HANDOUT = 'handout.pdf';
const NOTES = 'speaker-notes.docx';

async function verifyBooks(
  paths: readonly string[],
  report: LoadedReport,
  world: World,
  note: Note,
): Promise<{
  readonly pages: number;
  readonly first: CheckedBook | undefined;
  readonly defaultBook: CheckedBook | undefined;
}> {
  let first: CheckedBook | undefined;
  let defaultBook: CheckedBook | undefined;
  let pages = 0;
  for (const path of paths) {
    const bytes = finished(path, world, note);
    if (!bytes) continue;
    const kind = path.endsWith('.docx') ? 'docx' : 'pdf';
    const read = kind === 'docx' ? readDocx(bytes) : await boundedPages(bytes);
    if (!read) {
      note(error('verify/unreadable', { path, kind }));
      continue;
    }
    const isDefault = path.endsWith(`/${DEFAULT}`);
    const limit = limited(path, note);
    const isMain = isDefault || path.endsWith('/report.docx');
    const book = verifyBook(path, report, read, { isDefault: isMain, isSet: kind === 'pdf' }, world, limit.note);
    limit.finish();
    pages += book.pages;
    first ??= book;
    if (isDefault) defaultBook = book;
  }
  return { pages, first, defaultBook };
}

/** Compares the files that show the slides of the deck; `shown`: the first of them, the deck before handout and notes. */
async function verifyAllSlides(
  paths: Readonly<Record<'briefing' | 'handout' | 'notes', string | undefined>>,
  report: LoadedReport,
  texts: CheckedBook['texts'] | undefined,
  world: World,
  note: Note,
): Promise<Readonly<Record<'deck' | 'shown', CheckedDeck | undefined>>> {
  const deck = await verifySlides(
    {
      path: paths.briefing,
      kind: 'pptx',
      read: readDeck,
      compare: (path, slides, note) => verifyDeck(path, slides, { report, book: texts }, world, note),
    },
    world,
    note,
  );
  const paper = await verifySlides(
    {
      path: paths.handout,
      kind: 'pdf',
      read: boundedElements,
      compare: (path, roots, note) =>
        verifyDeck(path, handoutSlides(roots), { report, book: texts, kind: 'handout' }, world, note),
    },
    world,
    note,
  );
  const spoken = await verifySlides(
    {
      path: paths.notes,
      kind: 'docx',
      read: readNotes,
      compare: (path, slides, note) => verifyNotes(path, slides, { report, book: texts }, world, note),
    },
    world,
    note,
  );
  return { deck, shown: deck ?? paper ?? spoken };
}

/** A file that shows the slides of the deck: how it is read, and how what was read is compared. */
interface SlideFile<T> {
  readonly path: string | undefined;
  readonly kind: 'pptx' | 'pdf' | 'docx';
  readonly read: (bytes: Uint8Array) => T | undefined | Promise<T | undefined>;
  readonly compare: (path: string, read: T, note: Note) => CheckedDeck;
}

async function verifySlides<T>(
  { path, kind, read, compare }: SlideFile<T>,
  world: World,
  note: Note,
): Promise<CheckedDeck | undefined> {
  const bytes = path === undefined ? undefined : finished(path, world, note);
  if (path === undefined || !bytes) return undefined;
  const content = await read(bytes);
  if (content === undefined) {
    note(error('verify/unreadable', { path, kind }));
    return undefined;
  }
  const limit = limited(path, note);
  const checked = compare(path, content, limit.note);
  limit.finish();
  return checked;
}

function finished(path: string, world: World, note: Note): Uint8Array | undefined {
  const read = world.read(path);
  if (read.ok) return read.bytes;
  note(
    read.missing
      ? error('verify/missing-file', { path, ...nearestOut(path, world) })
      : error('world/unreadable', { path, reason: read.reason }),
  );
  return undefined;
}

/** Where there is no folder of results of that name, one that has those of the report. */
function nearestOut(path: string, world: World): { readonly nearest?: string | undefined } {
  const folder = dirname(path);
  const out = dirname(folder);
  if (world.isFolder(out)) return {};
  return { nearest: nearestPath(out, world, (one) => world.isFolder(`${one}/${basename(folder)}`)) };
}
