/** What server and browser exchange: plain data, as JSON. Types alone, so that either end imports nothing of the other. */

/** A report in the list. */
export interface ReportEntry {
  /** Name of its content folder, by which every request names it. */
  readonly name: string;
  /** As it was given on the command line: `content/yuexiu-2024`. */
  readonly folder: string;
  /** Empty where `report.yaml` cannot be read. */
  readonly title: string;
  /** ISO date; empty where it cannot be read. */
  readonly date: string;
}

/** A report as it is now. */
export interface ReportState extends ReportEntry {
  /** Grows with every change; pages and slides are fetched with it, so that nothing old is shown. */
  readonly version: number;
  /** Names of the editions of the book, the default first. */
  readonly editions: readonly string[];
  readonly book?: BookState;
  readonly slides?: readonly SlideState[];
  readonly problems: readonly Problem[];
}

export interface BookState {
  readonly edition: string;
  /** pt */
  readonly size: { readonly width: number; readonly height: number };
  readonly pages: readonly PageState[];
}

export interface PageState {
  /** The printed number; empty on a cover and a blank page. */
  readonly label: string;
  /** Whether it looks otherwise than in the last version without errors. */
  readonly changed: boolean;
}

export interface SlideState {
  readonly title: string;
  readonly changed: boolean;
}

/** A problem of the build, or a finding of the proof-reader. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly at?: TextPlace;
}

/** A place in a content file; lines and columns are counted from 1, columns in characters (code points). */
export interface TextPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where a stretch of a sentence stands on a page, pt from its upper left corner. */
export interface PageBox extends TextPlace {
  /** Its characters. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of a text, usually a sentence, with its neighbours. */
export interface SentenceState {
  readonly at: TextPlace;
  /** As the file has it, with the notation of subscripts. */
  readonly text: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Numbers of the slides that stand on it. */
  readonly slides: readonly number[];
  readonly canUndo: boolean;
}

/** The body that saves a sentence: refused unless the file still has `was` there. */
export interface SentenceChange extends TextPlace {
  readonly was: string;
  /** Lines are sentences of their own; without any, the sentence is left out. */
  readonly now: string;
}

/** What the server says of its own accord. */
export type ServerEvent =
  /** The list of reports has changed. */
  | { readonly kind: 'reports' }
  /** A report has changed: what is fetched from now on is of this version. */
  | { readonly kind: 'changed'; readonly name: string; readonly version: number };

/** Why a request was refused, in the language of the request. */
export interface Refusal {
  readonly message: string;
  readonly hint?: string;
}
