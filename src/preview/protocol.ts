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

/** How severe a problem is, the worst first: errors and warnings of the build, findings of the proof-reader. */
export type ProblemLevel = 'error' | 'certain' | 'warning' | 'likely' | 'hint';

/** What finds a problem: the build, or an area of rules of the proof-reader. */
export type ProblemKind = 'build' | 'marks' | 'numerals' | 'numbers' | 'words' | 'structure' | 'against';

/** A problem in the list of all of them. */
export interface ListedProblem {
  /** That of the finding; stable while its sentence is the same. */
  readonly id: string;
  readonly level: ProblemLevel;
  readonly kind: ProblemKind;
  /** Code of the problem or of the rule. */
  readonly code: string;
  /** What the rule finds, in a few words. */
  readonly title?: string;
  readonly message: string;
  readonly hint: string;
  /** The standard or the usage that the rule rests on. */
  readonly source?: string;
  /** An example that the rule finds, and the same corrected. */
  readonly example?: { readonly wrong: string; readonly right: string };
  readonly at?: TextPlace;
  /** The characters meant, between those around them on their line. */
  readonly excerpt?: { readonly before: string; readonly words: string; readonly after: string };
  /** The page of the book it stands on. */
  readonly page?: { readonly position: number; readonly label: string };
  /** Whether its sentence can be selected. */
  readonly isText: boolean;
  /** Whether an ignore comment can accept it. */
  readonly isFinding: boolean;
  /** The line before and after its correction; only where that is certain. */
  readonly fix?: LineChange;
}

export interface LineChange {
  readonly file: string;
  readonly line: number;
  readonly was: string;
  readonly now: string;
}

/** All problems of a report, the worst first, and each level in the order of the text. */
export interface ProblemsState {
  readonly version: number;
  readonly problems: readonly ListedProblem[];
  /** How many findings comments in the content ignore. */
  readonly ignored: number;
  /** What correcting all that is signs and digits alone changes. */
  readonly fixes: { readonly ids: readonly string[]; readonly lines: readonly LineChange[] };
  readonly compared: ComparedState;
  readonly canUndo: boolean;
}

/** What the report is compared with, beside itself. */
export interface ComparedState {
  /** Name of the report of last year. */
  readonly lastYear?: string;
  /** Names of tables of statistics. */
  readonly tables: readonly string[];
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
  | { readonly kind: 'changed'; readonly name: string; readonly version: number }
  /** Files to take away are being made, are ready, or are no longer of this version. */
  | { readonly kind: 'files'; readonly name: string };

/** Why a request was refused, in the language of the request. */
export interface Refusal {
  readonly message: string;
  readonly hint?: string;
}
