/** Book, or other pages → PDF bytes: checks the fonts, lays out the pages, writes the file and reads it again (`pdf/preflight.ts`). */
import type { Note, Place } from '../diagnostics/diagnostic.js';
import { counting } from '../diagnostics/diagnostic.js';
import type { Book } from '../document/book.js';
import { StepCache } from '../world/memo.js';
import type { ResultCache } from '../world/result-cache.js';
import type { World } from '../world/world.js';
import { loadFonts, noteDamaged } from './font-files.js';
import type { Chains } from './fonts.js';
import type { ComposedParagraph } from './layout/composed.js';
import { furnitureOf } from './layout/folio.js';
import type { LaidOut } from './layout/layout.js';
import { layOut } from './layout/layout.js';
import type { Measured } from './layout/measured.js';
import type { FrontSequence } from './layout/page-sequence.js';
import type { PageSignature } from './layout/page-signatures.js';
import { pageSignatures } from './layout/page-signatures.js';
import { type PageTable, pageIn } from './layout/page-table.js';
import type { Setting } from './layout/paragraph.js';
import { peopleOf } from './layout/people.js';
import type { Piece } from './layout/pieces.js';
import type { Tag } from './layout/structure.js';
import { type TextBox, textBoxes } from './layout/text-boxes.js';
import { preflight } from './pdf/preflight.js';
import { print } from './pdf/printer.js';
import type { BookTheme } from './theme.js';

/** A finished PDF and facts about it. */
export interface MadeBook {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Fonts in the file, each embedded as a subset. */
  readonly fonts: number;
  /** Links on the pages; all have a target. */
  readonly links: number;
  /** Characters of the text, without annex. */
  readonly characters: number;
  /** Time to read the text out; 0 if the edition is not read out. */
  readonly minutes: number;
}

/** What is set on pages: a book, or something else in its typography, as the handout of a deck. */
export interface Work {
  readonly meta: Book['meta'];
  /** Printed beside the page number. */
  readonly notice?: string | undefined;
  /** Printed in mixed colours; otherwise only a redline may have any. */
  readonly inColour?: boolean;
  /** People whose names no line ends within. */
  readonly people?: readonly string[];
  layOut(setting: Setting): LaidOut;
}

/** Sets books with the fonts it has opened. */
export interface BookRenderer {
  /** The open fonts; the same object as long as no font file has changed. */
  readonly fonts: Chains;
  /**
   * Lays out a book; `undefined` after noting why it cannot be printed.
   * @param cache of the step that sets this book, in a session
   */
  set(book: Book, theme: BookTheme, note: Note, cache?: StepCache): SetBook | undefined;
  /** The same for pages that are no book. */
  setWork(work: Work, theme: BookTheme, note: Note, cache?: StepCache): SetBook | undefined;
}

/** A book on its pages. */
export interface SetBook {
  /** The printed number of the page on which a place of the content is set. */
  pageAt(place: Place): string | undefined;
  /** What `pageAt` looks up. */
  readonly pageTable: PageTable;
  /** Signatures of its pages, to compare them with those of another layout. */
  pages(): readonly PageSignature[];
  /** Where the text of each page stands. */
  boxes(): readonly (readonly TextBox[])[];
  /** Size of its pages, pt. */
  readonly size: { readonly width: number; readonly height: number };
  /**
   * Writes the PDF.
   * @param date the only date in the file
   * @param cache of the step that writes this book, in a session
   * @returns `undefined` after noting the faults of the finished file
   */
  write(date: Date, note: Note, cache?: StepCache): Promise<MadeBook | undefined>;
}

/** Opens the fonts for one or more editions; `undefined` after noting what is wrong with them. */
export function bookRenderer(world: World, note: Note): BookRenderer | undefined {
  const fonts = loadFonts(world, note);
  if (!fonts) return undefined;
  const setWork: BookRenderer['setWork'] = (work, theme, note, cache) => {
    const inputs = [theme, fonts.chains];
    const caches = cache && {
      root: cache.keyed<Tag>('root', []).get('', note, () => ({ role: 'Document', parent: undefined })),
      paragraphs: cache.keyed<Measured>('paragraphs', inputs),
      pieces: cache.keyed<Piece[]>('pieces', [...inputs, work.people?.join()]),
      front: cache.keyed<FrontSequence>('front', [...inputs, work.people?.join()]),
    };
    return setPages(work, { theme, fonts, note, ...caches }, world.cache);
  };
  const set: BookRenderer['set'] = (book, theme, note, cache) => setWork(workOf(book, cache), theme, note, cache);
  return { fonts: fonts.chains, set, setWork };
}

function workOf(book: Book, cache = new StepCache()): Work {
  const { meta, notice } = book;
  return {
    meta,
    notice,
    people: peopleOf(book, cache.keyed('people', [])),
    layOut: (setting) => layOut(book, setting),
  };
}

function setPages(work: Work, setting: Setting, programs: ResultCache | undefined): SetBook | undefined {
  const { theme, fonts, note } = setting;
  const problems = counting(note);
  for (const { role, at } of theme.roles) fonts.checkRole(role, at, problems.note);
  if (problems.errors > 0) return undefined;
  try {
    const own = { ...setting, note: problems.note, people: work.people ?? [] };
    const laidOut = work.layOut(own);
    const footer = furnitureOf(laidOut.furniture, own, work.notice);
    const footers = laidOut.furniture.map((_, index) => footer(index));
    const isMissing = fonts.noteMissing(problems.note);
    if (isMissing || problems.errors > 0) {
      // Missing characters are collected while pieces are made, so those of this layout must be made again.
      setting.pieces?.clear();
      setting.front?.clear();
      return undefined;
    }
    let pages: readonly PageSignature[] | undefined;
    return {
      pageAt: (place) => pageIn(laidOut.pageTable, place),
      pageTable: laidOut.pageTable,
      pages() {
        pages ??= pageSignatures(laidOut.paragraphs, laidOut.furniture, (index) => footers[index]);
        return pages;
      },
      boxes: () => textBoxes(laidOut.paragraphs, laidOut.furniture.length, theme),
      size: { width: theme.page.width, height: theme.page.height },
      write: (date, note, cache) => writePages(work, laidOut, footers, { theme, fonts, note }, date, programs, cache),
    };
  } catch (cause) {
    noteDamaged(cause, note);
    return undefined;
  }
}

async function writePages(
  { meta, inColour = false }: Work,
  laidOut: LaidOut,
  footers: readonly (ComposedParagraph | undefined)[],
  setting: Setting,
  date: Date,
  programs: ResultCache | undefined,
  cache?: StepCache,
): Promise<MadeBook | undefined> {
  const problems = counting(setting.note);
  const { theme, fonts } = setting;
  const { paragraphs, labels, outline, characters, minutes } = laidOut;
  const { page } = theme;
  const { title, author, subject, keywords } = meta;
  const printed = await print({
    page: { width: page.width, height: page.height },
    // A little more room than the lines need, so that rounding does not move the last one to the next page.
    margins: { left: page.inner, right: page.outer, top: page.top, bottom: page.bottom - HAIR },
    evenShift: page.outer - page.inner,
    content: paragraphs,
    footer: (number) => footers[number - 1],
    fonts: new Map(fonts.files().map(({ path, font }) => [path, font])),
    meta: { title, author, subject, keywords, date },
    language: 'zh-CN',
    outline,
    labels,
    streams: cache?.keyed('streams', []),
    runs: cache?.keyed('runs', [theme, fonts.chains]),
    programs,
  }).catch((cause: unknown) => noteDamaged(cause, problems.note));
  if (!printed) return undefined;
  const { bytes, hasChanges } = printed;
  const { faults, ...facts } = preflight(bytes, !inColour && !hasChanges, cache?.keyed('checked pages', []));
  for (const fault of faults) problems.note(fault);
  return problems.errors > 0 ? undefined : { bytes, ...facts, characters, minutes };
}

/** Tolerance of rounding, pt. */
const HAIR = 0.01;
