/** A report to look at: the pages of an edition and the slides in memory, also where parts of it have errors. */
import { loadReport } from '../content/load.js';
import type { LoadedReport } from '../content/loaded-report.js';
import type { LaidOutDeck } from '../deck/make.js';
import type { SlideSignature } from '../deck/slide-signatures.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { complete } from '../diagnostics/outcome.js';
import type { PageAt } from '../document/deck.js';
import type { World } from '../world/world.js';
import { bookMaker, type SetEdition } from './book-maker.js';
import { type Edition, makeBooks } from './books.js';
import { layOutReport } from './slides.js';

export interface View {
  /** What could be read; absent if `report.yaml` could not. */
  readonly report?: LoadedReport;
  readonly diagnostics: readonly Diagnostic[];
  /** The editions of the book, the default first; none if theme or templates have errors. */
  readonly editions: readonly Edition[];
  /** Absent where errors keep it from being set; likewise the deck. */
  readonly book?: ViewedBook;
  readonly deck?: ViewedDeck;
}

export interface ViewedBook extends Required<Pick<SetEdition, 'pages' | 'boxes' | 'size'>> {
  readonly edition: string;
  readonly pdf: Uint8Array;
  readonly facts: { readonly characters: number; readonly minutes: number };
}

export interface ViewedDeck {
  readonly laidOut: LaidOutDeck;
  readonly signatures: readonly SlideSignature[];
}

/**
 * Sets an edition of the book and lays out the deck of a content folder. Nothing is written.
 * @param edition the default one if `undefined`
 */
export async function viewReport(folder: string, edition: string | undefined, world: World): Promise<View> {
  const found: Diagnostic[] = [];
  const note = (problem: Diagnostic) => found.push(problem);
  const outcome = loadReport(folder, world);
  const report = complete(outcome, note);
  if (!report) return { ...(outcome.value && { report: outcome.value }), diagnostics: found, editions: [] };
  let pageAt: PageAt | undefined;
  const onPages = (pages: PageAt | undefined) => {
    pageAt ??= pages;
  };
  const order = { target: report.name, edition, written: 'pdf', onPages } as const;
  const books = await makeBooks(report, order, bookMaker(folder, world), world, note);
  const laidOut = await layOutReport(report, report.name, Promise.resolve(pageAt), world, note);
  const signatures = laidOut && (await import('../deck/make.js')).signaturesOf(laidOut);
  return {
    report,
    diagnostics: found,
    editions: books.editions,
    ...bookOf(books),
    ...(laidOut && signatures && { deck: { laidOut, signatures } }),
  };
}

function bookOf({ files: [file], first }: Awaited<ReturnType<typeof makeBooks>>): { readonly book?: ViewedBook } {
  if (!file || !first?.pages || !first.boxes || !first.size) return {};
  const { content: pdf, edition = '', characters = 0, minutes = 0 } = file;
  const { pages, boxes, size } = first;
  return { book: { edition, pdf, pages, boxes, size, facts: { characters, minutes } } };
}
