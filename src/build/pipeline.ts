/**
 * The whole way in one place: content → Report → Book and Deck → files.
 *
 * A stage that finds an error ends the way for its file, but what does not depend on it still runs, so that one build
 * reports all problems. Files are written only if there was no error, and then all together.
 */
import { basename, resolve } from 'node:path';
import { loadReport } from '../content/load.js';
import type { LoadedReport } from '../content/loaded-report.js';
import type { SlideSignature } from '../deck/slide-signatures.js';
import type { Diagnostic, Note } from '../diagnostics/diagnostic.js';
import { checkArguments, checkOptions } from '../diagnostics/options.js';
import { complete, hasErrors } from '../diagnostics/outcome.js';
import type { PageAt } from '../document/deck.js';
import { waitingNames } from '../indicators/review.js';
import type { PageSignature } from '../print/layout/page-signatures.js';
import { certainFindings } from '../proof/check.js';
import { withoutSilenced } from '../proof/silenced.js';
import type { Indicator } from '../report/report.js';
import type { Thread } from '../world/threads.js';
import type { World } from '../world/world.js';
import { type BookMaker, bookMaker } from './book-maker.js';
import { type BookTasks, booksIn } from './book-thread.js';
import { makeBooks, noBooks } from './books.js';
import type { BuiltFile, FileKind, MadeFile, StaleFile } from './files.js';
import { fileKinds, staleFiles, writeFiles } from './files.js';
import { makeSlides, noSlides } from './slides.js';

export interface BuildOptions {
  /** Folder of the results; each report gets a folder of its name in it. */
  readonly out: string;
  /** Make only this kind of file. */
  readonly only?: FileKind;
  /** Name of an edition of the book's theme, or `all`; its first edition if absent. */
  readonly edition?: string;
}

/** Of `BuildOptions`. */
export const buildOptions = { out: 'string', 'only?': fileKinds, 'edition?': 'string' } as const;

export interface BuildResult {
  /** Name of the content folder. */
  readonly name: string;
  readonly folder: string;
  /** True if there was no error and the files are on the disk. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly BuiltFile[];
  /** Files of earlier builds that this one did not make again; none after an error. */
  readonly stale?: readonly StaleFile[];
  /** Names of core indicators that the text may state, but not for sure: they are on no slide. */
  readonly waiting?: readonly string[];
  /** How many findings of the proof-reader are certain. */
  readonly certainFindings?: number;
}

/** A result that can be compared with that of another build. */
export interface ComparableResult extends BuildResult {
  /** Absent if no report could be read. */
  readonly fingerprint?: BuildFingerprint | undefined;
}

/** What a reader sees of the results of a build. */
export interface BuildFingerprint {
  indicators(): readonly Indicator[];
  /** Of the first edition asked for; none if no book was set. */
  pages(): readonly PageSignature[];
  /** None if no deck was made. */
  slides(): readonly SlideSignature[];
}

/**
 * Builds the book and the deck of one content folder. Problems are in the result; nothing is thrown for them.
 * @param startThread gives a thread that makes the book while this one makes the deck
 * @throws TypeError where an option is none
 */
export async function build(
  folder: string,
  options: BuildOptions,
  world: World,
  startThread?: () => Thread<BookTasks>,
): Promise<ComparableResult> {
  checkArguments('build', { folder, world });
  checkOptions('build', options, buildOptions);
  const thread = isForTwo(folder, options, world) ? startThread?.() : undefined;
  try {
    const maker = thread ? booksIn(thread, folder) : bookMaker(folder, world);
    return await buildWith(maker, folder, options, world, (files, note) => writeFiles(files, world, note));
  } finally {
    thread?.close();
  }
}

/**
 * Bytes of `report.yaml`, some three times those of a usual report. From there on it takes longer to proof-read the text
 * after its book than to start a thread in which the book is set meanwhile.
 */
const LONG_TEXT = 150_000;

/** Whether two threads are faster than one: a book and a deck, or a long book, whose text is proof-read in the other one. */
function isForTwo(folder: string, { only }: BuildOptions, world: World): boolean {
  if (only !== 'pdf') return only === undefined;
  const file = world.read(`${folder}/report.yaml`);
  return file.ok && file.bytes.length > LONG_TEXT;
}

/** Builds, and hands the files to `write` where there is no error. */
export async function buildWith(
  maker: BookMaker,
  folder: string,
  options: BuildOptions,
  world: World,
  write: (files: readonly MadeFile[], note: Note) => void,
): Promise<ComparableResult> {
  const found: Diagnostic[] = [];
  const note: Note = (problem) => found.push(problem);
  const name = basename(resolve(world.root, folder));
  // What a killed build left half in place is undone, even if this build has errors and writes nothing.
  if (options.out !== '') world.recover?.(`${options.out}/${name}`);
  const report = complete(loadReport(folder, world, isBook(options.only) ? 'book' : 'all'), note);
  let onSetting = () => {};
  const setting = new Promise<void>((resolve) => {
    onSetting = resolve;
  });
  // Proof-read before the files are written, so that a fault of the program there leaves those that are there as they were.
  const [made, checked] = await Promise.all([
    report && makeFiles(report, options, whenSetting(maker, onSetting), world, note).finally(onSetting),
    report && setting.then(() => proofread(report, hasErrors(found), world)),
  ]);
  for (const problem of checked?.late ?? []) note(problem);
  const isGood = report && made && !hasErrors(found);
  // They are on no slide; a book alone has none to miss them.
  const waiting = isGood && !isBook(options.only) ? waitingNames(report, report.hasChosenFigures) : [];
  if (isGood) write(made.files, note);
  const ok = !hasErrors(found);
  const files = ok && made ? made.files.map(({ content: _, ...file }) => file) : [];
  const stale = ok && report && options.out !== '' ? staleFiles(`${options.out}/${report.name}`, files, world) : [];
  const diagnostics = report ? withoutSilenced(found, report, world) : found;
  const certain = isGood ? (checked?.certain ?? 0) : 0;
  const said = { stale, waiting: ok ? waiting : [], ...(ok && certain > 0 && { certainFindings: certain }) };
  return { name, folder, ok, diagnostics: distinct(diagnostics), files, ...said, fingerprint: made?.fingerprint };
}

/** A maker that calls `onSetting` whenever the setting of an edition has begun, or in this thread has ended. */
function whenSetting(maker: BookMaker, onSetting: () => void): BookMaker {
  return {
    open: maker.open,
    set(edition, book, step, note) {
      const set = maker.set(edition, book, step, note);
      onSetting();
      return set;
    },
  };
}

/** What is looked for in a text while another thread sets its book: late problems and, if it has no errors, certain findings. */
function proofread(report: LoadedReport, isFaulty: boolean, world: World) {
  return { late: report.late, certain: isFaulty ? 0 : certainFindings(report, world).length };
}

/** Whether only files of the book are made, which have no slides. */
function isBook(only: FileKind | undefined): only is 'pdf' | 'docx' {
  return only === 'pdf' || only === 'docx';
}

/** Makes the files asked for; an error in one of them does not keep the others from being made. */
async function makeFiles(
  report: LoadedReport,
  { out, only, edition }: BuildOptions,
  maker: BookMaker,
  world: World,
  note: Note,
): Promise<{ readonly files: readonly MadeFile[]; readonly fingerprint: BuildFingerprint }> {
  const target = out === '' ? report.name : `${out}/${report.name}`;
  const written = only === undefined ? 'pdf' : isBook(only) ? only : undefined;
  // Book and deck are made side by side, but their problems come in one order.
  const ofSlides: Diagnostic[] = [];
  let onPages: (pageAt: PageAt | undefined) => void = () => {};
  const pages = new Promise<PageAt | undefined>((resolve) => {
    onPages = resolve;
  });
  const [books, slides] = await Promise.all([
    // Pictures have no notes, so they need no page numbers.
    only === 'svg' ? noBooks : makeBooks(report, { target, edition, written, onPages }, maker, world, note),
    isBook(only)
      ? noSlides
      : makeSlides(report, target, only ?? 'pptx', only === 'svg' ? undefined : pages, world, (problem) =>
          ofSlides.push(problem),
        ),
  ]);
  for (const problem of ofSlides) note(problem);
  const indicators = () => report.figures.flatMap((group) => group.figures);
  const signatures = () => books.first?.pages?.() ?? [];
  return {
    files: [...books.files, ...slides.files],
    fingerprint: { indicators, pages: signatures, slides: slides.signatures },
  };
}

/** Each problem once: editions share text and theme, and so their problems. */
function distinct(problems: readonly Diagnostic[]): Diagnostic[] {
  const once = [...new Map(problems.map((problem) => [JSON.stringify(problem), problem] as const)).values()];
  const lacking = new Set<string>();
  return once.filter((problem) => problem.code !== 'font/no-glyph' || isNew(problem, lacking));
}

/** Whether characters that no font has were not named before: handout and notes draw the slides in fonts of the book. */
function isNew({ args }: Extract<Diagnostic, { code: 'font/no-glyph' }>, named: Set<string>): boolean {
  const { characters, count } = args;
  const isKnown = count === characters.length && characters.every(({ character }) => named.has(character));
  for (const { character } of characters) named.add(character);
  return !isKnown;
}
