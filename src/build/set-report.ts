/** A report on its pages and slides without files: to compare it with another, or to know its page numbers. */
import type { LoadedReport } from '../content/loaded-report.js';
import type { LaidOutDeck } from '../deck/make.js';
import type { SlideSignature } from '../deck/slide-signatures.js';
import type { Note } from '../diagnostics/diagnostic.js';
import type { PageAt } from '../document/deck.js';
import type { PageSignature } from '../print/layout/page-signatures.js';
import { type PageTable, pageIn } from '../print/layout/page-table.js';
import type { World } from '../world/world.js';
import type { SetEdition } from './book-maker.js';
import { setDefaultEdition } from './books.js';
import { layOutReport } from './slides.js';

export interface SetReport {
  readonly report: LoadedReport;
  /** In the default edition of the book, as all pages here. */
  readonly pageAt: PageAt;
  /** The same as a table; `undefined` if the book could not be set. */
  readonly pageTable: PageTable | undefined;
  /** `undefined` if the book could not be set; likewise the slides. */
  readonly pages: readonly PageSignature[] | undefined;
  readonly slides: readonly SlideSignature[] | undefined;
  /** The pages themselves, to be written; likewise the deck. */
  readonly book: SetEdition | undefined;
  readonly deck: LaidOutDeck | undefined;
}

/** Sets the book of a report and, if `withDeck`, lays out its deck. Notes the problems of both, as `build` does. */
export async function setReport(report: LoadedReport, withDeck: boolean, world: World, note: Note): Promise<SetReport> {
  const book = await setDefaultEdition(report, report.name, world, note);
  const deck = withDeck
    ? await layOutReport(report, report.name, Promise.resolve(book?.pageAt), world, note)
    : undefined;
  const slides = deck && (await import('../deck/make.js')).signaturesOf(deck);
  return {
    report,
    pageAt: book?.pageAt ?? (() => undefined),
    pageTable: book?.pageTable,
    pages: book?.pages?.(),
    slides,
    book,
    deck,
  };
}

/**
 * The same without what could be written: its pages take hundreds of megabytes of a very long report. What was remembered
 * of it in a session stays.
 */
export function factsOf({ report, pageAt, pageTable, pages, slides }: SetReport): SetReport {
  const at: PageAt = pageTable ? (place) => pageIn(pageTable, place) : pageAt;
  return { report, pageAt: at, pageTable, pages, slides, book: undefined, deck: undefined };
}

/** Where each place of the content is printed. If the book cannot be set no page is known; why is for `build` to report. */
export async function bookPages(report: LoadedReport, world: World): Promise<PageAt> {
  const book = await setDefaultEdition(report, report.name, world, () => {});
  return book?.pageAt ?? (() => undefined);
}
