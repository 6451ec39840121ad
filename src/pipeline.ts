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
  /** Make only this file. */
  readonly only?: FileKind;
}

export interface BuiltFile {
  readonly kind: FileKind;
  readonly path: string;
  /** Size in bytes. */
  readonly bytes: number;
  readonly pages?: number;
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
    if (options.only !== 'pptx') made.push(...(await printed(report, target, world, problems.note)));
    if (options.only !== 'pdf') made.push(...(await briefed(report, target, world, problems.note)));
  }
  if (problems.errors === 0) write(made, world, problems.note);
  const ok = problems.errors === 0;
  const files = ok ? made.map(({ content: _, ...file }) => file) : [];
  return { name: basename(resolve(world.root, folder)), folder, ok, diagnostics, files };
}

async function printed(report: Report, target: string, world: World, note: Note): Promise<Made[]> {
  const book = bookOf(report, world, note);
  const { makeBook } = await import('./print/make.js');
  const result = book && (await makeBook(book, dateOf(report, world), world, note));
  if (!result) return [];
  const { bytes: content, pages } = result;
  return [{ kind: 'pdf', path: `${target}/report.pdf`, bytes: content.length, pages, content }];
}

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
