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
  /** The editions of the book, the default first: by its name in the theme, and that for people. */
  readonly editions: readonly { readonly name: string; readonly label: string }[];
  readonly book?: BookState;
  readonly slides?: readonly SlideState[];
  readonly problems: readonly Problem[];
  /** Whether a change of its files can be taken back. */
  readonly canUndo: boolean;
  /** The change that an undo reverts, if it has a description. */
  readonly undoes?: EditNote;
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
  /** Of all that is drawn on it: a page with the same signature need not be drawn again. */
  readonly signature: string;
}

export interface SlideState {
  readonly title: string;
  /** Of all that is drawn on it but its number: its picture is fetched by this and its number. */
  readonly signature: string;
  /** The part that begins with it. */
  readonly section?: string;
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
  /** The heading above its place; absent where it stands in no text, or before the first heading. */
  readonly heading?: string;
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
  /** What of its sentence is on the page before. */
  readonly begins?: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a line of a content file is printed as. */
export type TextKind = 'head' | 'heading' | 'lead' | 'sentence' | 'caption' | 'cell' | 'term' | 'explanation';

/** A stretch of a text as it is printed. */
export interface PrintedRun {
  readonly text: string;
  readonly script?: 'sub' | 'sup';
}

/** A line of a text, usually a sentence, with its neighbours. */
export interface SentenceState {
  readonly at: TextPlace;
  readonly kind: TextKind;
  /** As the file has it, with the notation of subscripts. */
  readonly text: string;
  /** In reading order, also those of other paragraphs. */
  readonly before: readonly NeighbourState[];
  readonly after: readonly NeighbourState[];
  /** The pages of the edition it stands on. */
  readonly pages: readonly PagePlace[];
  /** Numbers of the slides that stand on it. */
  readonly slides: readonly number[];
  /** The numbers that are read from it. */
  readonly indicators: readonly ReadNumber[];
  /** Whether a paragraph may begin with it: the one it stands in is divided before it. */
  readonly canDivide: boolean;
  /** Whether its paragraph, entry or table may be deleted. */
  readonly canDelete: boolean;
  readonly canUndo: boolean;
  /** The sentence that was asked for by its text is no longer there; this one stands in its place. */
  readonly isOther?: true;
}

export interface NeighbourState {
  readonly at: TextPlace;
  readonly text: readonly PrintedRun[];
}

export interface PagePlace {
  /** In the file, from 1. */
  readonly position: number;
  readonly label: string;
}

/** 地区生产总值, 3810.24亿元 */
export interface ReadNumber {
  readonly label: string;
  readonly value: string;
}

/** The body that saves a sentence: refused unless the file still has `was` there. */
export interface SentenceChange extends TextPlace {
  readonly was: string;
  /** Lines are sentences of their own; without any, the sentence is left out. */
  readonly now: string;
}

/** The body that divides or deletes a paragraph. */
export interface ParagraphChange extends TextPlace {
  readonly was: string;
  readonly act: 'divide' | 'delete';
}

/** The answer to a change. */
export interface ChangeReply {
  readonly ok: true;
  /** What was taken back. */
  readonly undone?: EditNote;
}

/** What a change was about, for people. */
export interface EditNote {
  /** Where it stands; absent for what was not there before. */
  readonly at?: TextPlace;
  readonly was: string;
  readonly now: string;
  /**
   * Absent for words that were changed. `fixed`, `accepted`: findings, the first of them in `now`. `slide`: what a slide
   * shows, its name in `now`. `number`, `rejected`: a decision about the number named in `now`. `draft`: the file of a draft.
   */
  readonly kind?: 'fixed' | 'accepted' | 'slide' | 'number' | 'rejected' | 'draft';
  /** How many findings. */
  readonly count?: number;
}

/** Words as a term of the glossary. */
export interface TermState {
  readonly term: string;
  /** The entry, if there is one: where its lines stand, and its explanation. */
  readonly entry?: { readonly at: TextPlace; readonly text: string };
  /** Whether the text has the words, so that a mark has a place. */
  readonly occurs: boolean;
}

/** The body that saves an explanation; refused unless the entry still has `was`, absent for a new one. */
export interface TermChange {
  readonly term: string;
  readonly text: string;
  readonly was?: string;
}

/** An event that the server sends. */
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
