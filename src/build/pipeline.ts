/**
 * The whole way in one place: content → Report → Book and Deck → files.
 *
 * A stage that noted an error ends the way for its file, but what does not
 * depend on it still runs, so that one build tells all problems. Files are
 * written only when nothing failed, and then all together.
 */
import { basename, resolve } from 'node:path';
import { loadReport } from '../content/load.js';
import type { LoadedReport } from '../content/loaded-report.js';
import type { SlideSignature } from '../deck/slide-signatures.js';
import type { Diagnostic, Note, Place } from '../diagnostics/diagnostic.js';
import { counting, error } from '../diagnostics/diagnostic.js';
import { complete } from '../diagnostics/outcome.js';
import type { Slide } from '../document/deck.js';
import type { PageSignature } from '../print/layout/page-signatures.js';
import type { BookTheme } from '../print/theme.js';
import type { Indicator } from '../report/report.js';
import { bookOf } from '../template/book.js';
import { deckOf } from '../template/deck.js';
import { memoized, previousIfEqual } from '../world/memo.js';
import type { World } from '../world/world.js';

/** `svg`: one picture a slide, made only where asked for. */
export type FileKind = 'pdf' | 'pptx' | 'svg';

export interface BuildOptions {
  /** Folder of the results; each report gets a folder of its name in it. */
  readonly out: string;
  /** Make only this kind of file. */
  readonly only?: FileKind;
  /** Name of an edition of the book's theme, or `all`; its first edition where absent. */
  readonly edition?: string;
}

export interface BuiltFile {
  readonly kind: FileKind;
  readonly path: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** Of a book: its name in the theme. */
  readonly edition?: string;
  readonly pages?: number;
  /** Fonts in the file, each embedded and cut to the characters it sets. */
  readonly fonts?: number;
  /** Links, every one with a target. */
  readonly links?: number;
  /** Of the text, without its annex. */
  readonly characters?: number;
  /** To read the text out, where the edition is for that. */
  readonly minutes?: number;
  readonly slides?: number;
  /** Numbers on the slides that were read from the text. */
  readonly figures?: number;
}

export interface BuildResult {
  /** Name of the content folder. */
  readonly name: string;
  readonly folder: string;
  /** True when there was no error and the files are on the disk. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly BuiltFile[];
  /** What was made, to be laid beside what another build made; absent where no report could be read. */
  readonly fingerprint?: BuildFingerprint | undefined;
}

/** What a reader would see of a build. */
export interface BuildFingerprint {
  readonly indicators: readonly Indicator[];
  /** Of the first edition asked for; none where no book was set. */
  pages(): readonly PageSignature[];
  /** None where no deck was made. */
  slides(): readonly SlideSignature[];
}

type Made = BuiltFile & { readonly content: Uint8Array };

/** Builds the book and the deck of one content folder. Problems are in the result; nothing is thrown for them. */
export async function build(folder: string, options: BuildOptions, world: World): Promise<BuildResult> {
  const diagnostics: Diagnostic[] = [];
  // Editions share text and theme, and so their problems: each is told once.
  const told = new Set<string>();
  const problems = counting((problem) => {
    const size = told.size;
    if (told.add(JSON.stringify(problem)).size > size) diagnostics.push(problem);
  });
  const report = complete(loadReport(folder, world), problems.note);
  const made: Made[] = [];
  let proof: BuildFingerprint | undefined;
  if (report) {
    const target = `${options.out}/${report.name}`;
    // Pictures have no notes, and so name no pages.
    const books = options.only === 'svg' ? noBooks : await printed(report, target, options, world, problems.note);
    const slides =
      options.only === 'pdf' ? noSlides : await briefed(report, target, options, books.pageAt, world, problems.note);
    made.push(...books.made, ...slides.made);
    const indicators = report.figures.flatMap((group) => group.figures);
    proof = { indicators, pages: books.pages ?? (() => []), slides: slides.slides };
  }
  if (problems.errors === 0) write(made, stale(made, world), world, problems.note);
  const ok = problems.errors === 0;
  const files = ok ? made.map(({ content: _, ...file }) => file) : [];
  return { name: basename(resolve(world.root, folder)), folder, ok, diagnostics, files, fingerprint: proof };
}

/** The printed number of the page of the book on which a place of the content stands. */
export type PageAt = (place: Place) => string | undefined;

interface Books {
  readonly made: readonly Made[];
  /** In the default edition, which the notes of the slides speak of. */
  readonly pageAt: PageAt;
  /** Of the first edition asked for; `undefined` where it could not be set. */
  readonly pages: BuildFingerprint['pages'] | undefined;
}

const noBooks: Books = { made: [], pageAt: () => undefined, pages: undefined };

async function printed(
  report: LoadedReport,
  target: string,
  { edition, only }: BuildOptions,
  world: World,
  note: Note,
): Promise<Books> {
  const { loadBookThemes } = await import('../print/theme.js');
  const themes = loadBookThemes(world, note);
  if (!themes) return noBooks;
  const [usual = ''] = themes.keys();
  const known = [...themes.keys()];
  const asked = edition === ALL ? known : [edition ?? usual];
  for (const name of asked)
    if (!themes.has(name))
      note(error('usage/invalid-value', { option: '--edition', value: name, known: [...known, ALL] }));
  const { bookRenderer } = await import('../print/make.js');
  const renderer = bookRenderer(world, note);
  if (!renderer) return noBooks;
  const date = dateOf(report, world);
  const made: Made[] = [];
  let pageAt: PageAt | undefined;
  let pages: Books['pages'] | undefined;
  // Where the default edition is not asked for, its pages are still: the slides name them.
  for (const [name, theme] of themes) {
    const wanted = (only ?? 'pdf') === 'pdf' && asked.includes(name);
    if (!wanted && name !== usual) continue;
    const book = previousIfEqual(`book ${target} ${name}`, bookOf(report, world, theme.template, note), world);
    const set =
      book &&
      memoized(`pages ${target} ${name}`, [book, theme, renderer.fonts], world, note, (_, note, cache) =>
        renderer.set(book, theme, note, cache),
      );
    if (name === usual) pageAt = set?.pageAt;
    if (name === asked[0]) pages = set?.pages;
    const result =
      set && wanted
        ? await memoized(`pdf ${target} ${name}`, [set, date.getTime()], world, note, (_, note, cache) =>
            set.write(date, note, cache),
          )
        : undefined;
    if (!result) continue;
    const { bytes: content, minutes, ...facts } = result;
    const path = `${target}/report${name === usual ? '' : `-${name}`}.pdf`;
    const read = minutes > 0 ? { minutes } : {};
    made.push({ kind: 'pdf', path, bytes: content.length, edition: name, ...facts, ...read, content });
  }
  return { made, pageAt: pageAt ?? noBooks.pageAt, pages };
}

/** A report as it is set, in the default edition of the book: nothing is written. */
export interface SetReport {
  readonly report: LoadedReport;
  readonly pageAt: PageAt;
  /** `undefined` where the book could not be set; likewise the slides. */
  readonly pages: readonly PageSignature[] | undefined;
  readonly slides: readonly SlideSignature[] | undefined;
}

/** Sets the book of a report and, where `withDeck`, its deck. Notes what `build` notes of them. */
export async function setReport(report: LoadedReport, withDeck: boolean, world: World, note: Note): Promise<SetReport> {
  const { pages, pageAt } = await printed(report, report.name, setOnly, world, note);
  const deck = withDeck ? await deckIn(report, report.name, pageAt, world, note) : undefined;
  const { layOutDeck, signaturesOf } = await import('../deck/make.js');
  return { report, pageAt, pages: pages?.(), slides: deck && signaturesOf(layOutDeck(deck.deck, deck.theme, note)) };
}

/**
 * Sets the default edition of the book without writing anything: where each place of the content is printed.
 * Problems of templates, fonts and pages are the build's to report; no page is known then.
 */
export async function bookPages(report: LoadedReport, world: World): Promise<PageAt> {
  return (await printed(report, report.name, setOnly, world, () => {})).pageAt;
}

/** The theme of the default edition; `undefined` after noting what is wrong with the theme file. */
export async function bookTheme(world: World, note: Note): Promise<BookTheme | undefined> {
  const { loadBookThemes } = await import('../print/theme.js');
  const [theme] = loadBookThemes(world, note)?.values() ?? [];
  return theme;
}

/** Of no kind of book is a file made. */
const setOnly: BuildOptions = { out: '', only: 'pptx' };

/** Asks for every edition; no edition can have this name. */
const ALL = 'all';

interface Slides {
  readonly made: readonly Made[];
  readonly slides: BuildFingerprint['slides'];
}

const noSlides: Slides = { made: [], slides: () => [] };

async function briefed(
  report: LoadedReport,
  target: string,
  { only }: BuildOptions,
  pageAt: PageAt,
  world: World,
  note: Note,
): Promise<Slides> {
  const set = await deckIn(report, target, pageAt, world, note);
  if (!set) return noSlides;
  const { deck, theme } = set;
  const { layOutDeck, pptxOf, signaturesOf, svgOf } = await import('../deck/make.js');
  if (only === 'svg') {
    const pictures = svgOf(layOutDeck(deck, theme, note));
    const path = (i: number) => `${target}/slides/${`${i + 1}`.padStart(2, '0')}.svg`;
    const made = pictures.map((content, i): Made => ({ kind: 'svg', path: path(i), bytes: content.length, content }));
    return { ...noSlides, made };
  }
  const { laidOut, content } = await memoized(`pptx ${target}`, [deck, theme], world, note, async (_, note, cache) => {
    const laidOut = layOutDeck(deck, theme, note, cache);
    return { laidOut, content: await pptxOf(laidOut) };
  });
  const figures = deck.slides.reduce((sum, slide) => sum + numbersOn(slide), 0);
  const path = `${target}/briefing.pptx`;
  return {
    made: [{ kind: 'pptx', path, bytes: content.length, slides: laidOut.slides.length, figures, content }],
    slides: () => signaturesOf(laidOut),
  };
}

/** The deck of a report and its theme; `undefined` after noting what is wrong with either. */
async function deckIn(report: LoadedReport, target: string, pageAt: PageAt, world: World, note: Note) {
  const { loadDeckTheme } = await import('../deck/canvas/theme.js');
  const deck = deckOf(report, world, pageAt, note);
  const theme = loadDeckTheme(world, note);
  if (!deck || !theme) return undefined;
  const date = dateOf(report, world).toISOString().slice(0, 10);
  return { deck: previousIfEqual(`deck ${target}`, { ...deck, meta: { ...deck.meta, date } }, world), theme };
}

/** Numbers set large, and bars. */
function numbersOn({ figures, charts }: Slide): number {
  const bars = charts.flatMap(({ series }) => series.map(({ points }) => points.length));
  return bars.reduce((sum, count) => sum + count, figures.length);
}

/** The report's date, or `SOURCE_DATE_EPOCH`: the clock would make each build differ from the last. */
export function dateOf(report: LoadedReport, world: World): Date {
  return world.epoch === undefined ? new Date(`${report.date}T00:00:00Z`) : new Date(world.epoch * 1000);
}

/** Pictures of slides that an earlier build left and the deck no longer has. */
function stale(made: readonly Made[], world: World): string[] {
  const paths = new Set(made.filter(({ kind }) => kind === 'svg').map(({ path }) => path));
  const folders = new Set([...paths].map((path) => path.slice(0, path.lastIndexOf('/'))));
  return [...folders].flatMap((folder) =>
    world
      .list(folder)
      .filter((name) => /^\d{2,}\.svg$/.test(name))
      .map((name) => `${folder}/${name}`)
      .filter((path) => !paths.has(path) && !world.isFolder(path)),
  );
}

function write(made: readonly Made[], gone: readonly string[], world: World, note: Note): void {
  const files = new Map<string, Uint8Array | undefined>(made.map(({ path, content }) => [path, content]));
  for (const path of gone) files.set(path, undefined);
  const result = world.write(files);
  if (!result.ok)
    note(error('world/write-failed', { path: result.path, reason: result.reason, detail: result.detail }));
}
