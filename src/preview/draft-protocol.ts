/** What server and browser exchange about a draft that was dropped on the window. Types alone. */
import type { Problem } from './protocol.js';

/** A draft as it is understood, or what it changes in a report. Nothing of it is written yet. */
export interface DraftState {
  /** By it further requests name the draft. */
  readonly id: string;
  /** The name of the file, without folders. */
  readonly file: string;
  /** The report it is the next draft of. */
  readonly report?: string;
  /** Whether it can be imported: nothing of its text would be lost. */
  readonly ok: boolean;
  /** The name proposed for the folder of a new report. */
  readonly folder: string;
  readonly head?: DraftHead;
  readonly counts?: DraftCounts;
  readonly lines: readonly DraftLineState[];
  readonly numbers?: DraftNumbers;
  readonly comments: readonly DraftComment[];
  readonly revised: readonly RevisedSentence[];
  readonly problems: readonly DraftProblem[];
  /** What becomes of each sentence of the report, changed numbers first. */
  readonly changes?: DraftChanges;
  /** LibreOffice can make a Word file of it. */
  readonly canConvert: boolean;
}

export interface DraftHead {
  readonly title: string;
  readonly occasion: string;
  readonly speaker: string;
  readonly issuer: string;
  /** ISO date. */
  readonly date: string;
}

export interface DraftCounts {
  readonly parts: number;
  readonly sections: number;
  readonly paragraphs: number;
  readonly sentences: number;
  readonly terms: number;
  readonly annexes: number;
  readonly tables: number;
  readonly pictures: number;
  readonly figures: number;
}

/** A role that a person can give a line. */
export type AskedRole =
  | 'title'
  | 'paper'
  | 'occasion'
  | 'speaker'
  | 'date'
  | 'part'
  | 'section'
  | 'subsection'
  | 'text'
  | 'continued'
  | 'left-out';

export type LeftOutReason =
  | 'page-number'
  | 'running-head'
  | 'contents'
  | 'web-remark'
  | 'ornament'
  | 'outside'
  | 'asked'
  | 'date'
  | 'repeated-title';

export interface DraftLineState {
  readonly line: number;
  /** Its beginning. */
  readonly text: string;
  readonly length: number;
  readonly role: AskedRole | 'table' | 'picture' | 'glossary' | 'annex';
  readonly reason?: LeftOutReason;
  readonly asked?: true;
  /** Its number does not follow, or it could be meant in two ways. */
  readonly doubt?: 'number' | 'unsure';
  /** Its words are those of the user. */
  readonly isReworded?: true;
}

/** A correction of a line by the user: its role, its words, or both. */
export interface LineCorrection {
  readonly line: number;
  readonly as?: AskedRole;
  readonly text?: string;
}

export interface DraftNumbers {
  readonly results: readonly { readonly name: string; readonly value: string; readonly change: string }[];
  readonly targets: readonly { readonly name: string; readonly aim: string }[];
  readonly doubtful: readonly {
    readonly name: string;
    readonly value: string;
    readonly change: string;
    readonly doubt: '' | 'number' | 'scope' | 'period';
  }[];
  /** How many numbers no indicator reads. */
  readonly uncovered: number;
}

export interface DraftComment {
  readonly author: string;
  readonly text: string;
  /** The words it is on. */
  readonly on: string;
  readonly where: string;
  readonly resolved: boolean;
  readonly replies: readonly { readonly author: string; readonly text: string }[];
}

export interface Stretch {
  readonly kind: 'kept' | 'deleted' | 'inserted';
  readonly text: string;
}

/** A sentence with changes that Word still tracks. */
export interface RevisedSentence {
  readonly where: string;
  readonly stretches: readonly Stretch[];
}

export interface DraftProblem extends Problem {
  /** Its place in words of an office; empty where it has none. */
  readonly where: string;
  /** File and line, of a place in a content file. */
  readonly file?: string;
}

export interface DraftChanges {
  readonly kept: number;
  readonly sentences: readonly ChangedSentence[];
  readonly hands: readonly HandSentence[];
}

/** The decision of the user about a sentence that was changed by hand since the last draft. */
export interface HandDecision {
  /** Its words in the report; empty where it was deleted. */
  readonly report: string;
  /** Its words in the new draft; empty where it has no such sentence. */
  readonly draft: string;
  readonly keep: 'report' | 'draft';
}

export interface HandSentence extends HandDecision {
  /** The draft changed it, too. */
  readonly isConflict: boolean;
  readonly isDecided: boolean;
  /** From the words of the report to those of the draft. */
  readonly stretches: readonly Stretch[];
}

export interface ChangedSentence {
  readonly kind: 'changed' | 'added' | 'removed' | 'moved';
  readonly stretches: readonly Stretch[];
  /** Numbers that only the old or only the new sentence has. */
  readonly numbers: boolean;
  /** From 1, in the new file; of a removed sentence in the old one. */
  readonly line: number;
  readonly file: string;
}

/** The body that has a draft read again, or imported. */
export interface DraftQuestion {
  readonly corrections: readonly LineCorrection[];
  readonly decisions: readonly HandDecision[];
  readonly convert: boolean;
  /** Take out of the files of the slides what the new text no longer has. */
  readonly prune: boolean;
  /** The name of the folder in which a new report is imported. */
  readonly folder?: string;
}

/** How much a report has, for the list. */
export interface ReportCounts {
  readonly pages?: number;
  readonly slides?: number;
  readonly errors: number;
  readonly warnings: number;
}
