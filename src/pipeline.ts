/**
 * The whole way in one place: content → Report → Book and Deck → files.
 *
 * A stage that noted an error ends the way for its file, but what does not
 * depend on it still runs, so that one build tells all problems. Files are
 * written only when nothing failed, and then all together.
 */
import { basename, resolve } from 'node:path';
import { loadReport } from './content/load.js';
import type { Report } from './content/report.js';
import type { Diagnostic, Note } from './diagnostic.js';
import { counting, error } from './diagnostic.js';
import { bookOf } from './template/book.js';
import { deckOf } from './template/deck.js';
import type { World } from './world.js';

export type FileKind = 'pdf' | 'pptx';

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
}

type Made = BuiltFile & { readonly content: Uint8Array };

/** Builds the book and the deck of one content folder. Problems are in the result; nothing is thrown for them. */
export async function build(folder: string, options: BuildOptions, world: World): Promise<BuildResult> {
  const diagnostics: Diagnostic[] = [];
  const problems = counting((problem) => diagnostics.push(problem));
  const report = loadReport(folder, world, problems.note);
  const made: Made[] = [];
  if (report) {
    const target = `${options.out}/${report.name}`;
    if (options.only !== 'pptx') made.push(...(await printed(report, target, options, world, problems.note)));
    if (options.only !== 'pdf') made.push(...(await briefed(report, target, world, problems.note)));
  }
  if (problems.errors === 0) write(made, world, problems.note);
  const ok = problems.errors === 0;
  const files = ok ? made.map(({ content: _, ...file }) => file) : [];
  return { name: basename(resolve(world.root, folder)), folder, ok, diagnostics, files };
}

async function printed(
  report: Report,
  target: string,
  { edition }: BuildOptions,
  world: World,
  note: Note,
): Promise<Made[]> {
  const { loadBookThemes } = await import('./print/theme.js');
  const themes = loadBookThemes(world, note);
  if (!themes) return [];
  const [usual = ''] = themes.keys();
  const known = [...themes.keys()];
  const asked = edition === ALL ? known : [edition ?? usual];
  const { openPress } = await import('./print/make.js');
  const press = openPress(world, note);
  const made: Made[] = [];
  for (const name of asked) {
    const theme = themes.get(name);
    if (!theme) note(error('usage/invalid-value', { option: '--edition', value: name, known: [...known, ALL] }));
    const book = theme && bookOf(report, world, theme.template, note);
    const result = book && (await press?.(book, theme, dateOf(report, world), note));
    if (!result) continue;
    const { bytes: content, minutes, ...facts } = result;
    const path = `${target}/report${name === usual ? '' : `-${name}`}.pdf`;
    const read = minutes > 0 ? { minutes } : {};
    made.push({ kind: 'pdf', path, bytes: content.length, edition: name, ...facts, ...read, content });
  }
  return made;
}

/** Asks for every edition; no edition can have this name. */
const ALL = 'all';

async function briefed(report: Report, target: string, world: World, note: Note): Promise<Made[]> {
  const deck = deckOf(report, world, note);
  const { loadDeckTheme } = await import('./deck/theme.js');
  const theme = loadDeckTheme(world, note);
  if (!deck || !theme) return [];
  const { makeDeck } = await import('./deck/make.js');
  const date = dateOf(report, world).toISOString().slice(0, 10);
  const content = await makeDeck({ ...deck, meta: { ...deck.meta, date } }, theme, note);
  const figures = deck.slides.reduce((sum, slide) => sum + slide.figures.length + (slide.chart?.points.length ?? 0), 0);
  return [
    {
      kind: 'pptx',
      path: `${target}/briefing.pptx`,
      bytes: content.length,
      slides: deck.slides.length,
      figures,
      content,
    },
  ];
}

/** The report's date, or `SOURCE_DATE_EPOCH`: the clock would make each build differ from the last. */
function dateOf(report: Report, world: World): Date {
  return world.epoch === undefined ? new Date(`${report.date}T00:00:00Z`) : new Date(world.epoch * 1000);
}

function write(made: readonly Made[], world: World, note: Note): void {
  const result = world.write(new Map(made.map(({ path, content }) => [path, content])));
  if (!result.ok)
    note(error('world/write-failed', { path: result.path, reason: result.reason, detail: result.detail }));
}
