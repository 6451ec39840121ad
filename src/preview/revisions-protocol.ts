/** What is exchanged about revisions and their comparison; types alone. */
import type { BookState, Problem, TextPlace } from './protocol.js';

export interface RevisionEntry {
  /** A tag or the hash of a commit of git, or the name of a folder. */
  readonly id: string;
  /** Whether it was kept when the report was printed; such a one can be deleted. */
  readonly printed: boolean;
  readonly name: string;
  readonly note: string;
  readonly author: string;
  /** ISO, with the offset of the clock it was made by. */
  readonly date: string;
}

export interface RevisionList {
  /** Where a revision is kept: as a tag of git, or as a copy in the folder of the report. */
  readonly keeper: 'git' | 'folder';
  /** Those that were kept first, then commits; the newest of each first. */
  readonly revisions: readonly RevisionEntry[];
}

export interface ComparisonState {
  /** Of the report, if one side is the files as they are now. */
  readonly version: number;
  /** Whether the texts could be compared. */
  readonly compared: boolean;
  /** That both have, the default one first. */
  readonly editions: readonly { readonly name: string; readonly label: string }[];
  /** Errors of both, because of which something may be missing. */
  readonly errors: { readonly before: readonly Problem[]; readonly after: readonly Problem[] };
  readonly changes: readonly ChangeState[];
  readonly figures: readonly FigureChangeState[];
  /** Absent where one of the books could not be set; likewise the slides. */
  readonly book?: FacingBooks;
  readonly slides?: readonly FacingSlides[];
  /** Pages to print again, and slides to replace. */
  readonly toPrint?: ToReplace;
  readonly toReplace?: ToReplace;
}

/** The books of both in one edition. */
export interface FacingEdition {
  readonly book: FacingBooks;
  readonly toPrint: ToReplace;
}

/** A change of the text. */
export interface ChangeState {
  readonly state: 'changed' | 'moved' | 'added' | 'removed' | 'renumbered';
  /** `paragraph`, `section`, `title` …: as `UnitKind` has them. */
  readonly kind: string;
  readonly where: Spot;
  /** Where it was, if it was moved. */
  readonly from?: Spot;
  readonly words: readonly { readonly kind: 'kept' | 'deleted' | 'inserted'; readonly text: string }[];
  readonly numbers: readonly { readonly before: string; readonly after: string }[];
  /** How many unchanged paragraphs moved with it. */
  readonly along: number;
  /** Computed numbers, if they differ. */
  readonly renumbered?: { readonly before: string; readonly after: string };
  /** The printed number of its page in the new book. */
  readonly page?: string;
  /** In the files as they are now; absent where it is not in them. */
  readonly at?: TextPlace;
}

/** `二、` `（一）`, paragraph 3. */
export interface Spot {
  readonly part?: string;
  readonly section?: string;
  readonly paragraph?: number;
}

export interface FigureChangeState {
  readonly label: string;
  /** Value and movement; empty if it was not there. */
  readonly before: string;
  readonly after: string;
  readonly page?: string;
}

export interface FacingBooks {
  readonly before: SideOfBook;
  readonly after: SideOfBook;
  readonly pairs: readonly FacingPages[];
}

export interface FacingPages extends FacingPair {
  readonly changed: boolean;
  /** Lines that the other page does not have, if it has changed. */
  readonly marks?: { readonly before: readonly PageMark[]; readonly after: readonly PageMark[] };
}

/** pt from the upper left corner of the page. */
export interface PageMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SideOfBook {
  readonly size: BookState['size'];
  /** Printed numbers of the pages; empty on a cover and a blank page. */
  readonly labels: readonly string[];
}

/** Positions from 1; the one that is absent was added or removed. */
export interface FacingPair {
  readonly before?: number;
  readonly after?: number;
}

export interface FacingSlides extends FacingPair {
  readonly title: string;
  readonly state: 'same' | 'moved' | 'changed' | 'added' | 'removed';
  /** Whether the speaker notes differ. */
  readonly notes: boolean;
}

/** What of the new set differs from that with the same number in the old one. */
export interface ToReplace {
  readonly count: number;
  /** `3`, `5—7` */
  readonly numbers: readonly string[];
  readonly cover: boolean;
  /** Whether there are pages without a number beside the cover. */
  readonly blank: boolean;
}
