/** What server and browser exchange about the files to take away: plain data, as JSON. Types alone. */

/** What is taken away: editions of the book as PDF and Word, deck, speaker notes, handout, pictures, the text with findings. */
export type DeliverableKind = 'pdf' | 'pptx' | 'notes' | 'handout' | 'svg' | 'docx' | 'proof';

/** The files of a report that can be taken away. */
export interface FilesState {
  readonly version: number;
  /** Name of the zip of all of them. */
  readonly zip: string;
  /** Folder of the results: `out/yuexiu-2024`. */
  readonly target: string;
  readonly files: readonly FileState[];
  /** Absent while nothing is being made. */
  readonly progress?: { readonly done: number; readonly of: number };
  /** What earlier builds left in the folder of the results; pictures together. */
  readonly written: readonly WrittenState[];
}

export interface FileState {
  readonly id: string;
  readonly kind: DeliverableKind;
  /** The edition by its name for people. */
  readonly edition?: string;
  /** The name under which it is saved. */
  readonly name: string;
  readonly state: 'none' | 'waiting' | 'making' | 'ready' | 'failed';
  readonly bytes?: number;
  /** What was compared with the content, and found to be the same. */
  readonly checked?: CheckedState;
  /** Why it failed, and warnings. */
  readonly problems: readonly { readonly message: string; readonly hint: string }[];
}

export interface CheckedState {
  readonly pages: number;
  readonly paragraphs: number;
  readonly marks: number;
  readonly entries: number;
  readonly slides: number;
  readonly numbers: number;
  readonly charts: number;
}

export interface WrittenState {
  /** Within the folder of the results. */
  readonly name: string;
  /** `unknown`: it was not made now, so it may be older than the text. */
  readonly state: 'current' | 'older' | 'unknown';
}
