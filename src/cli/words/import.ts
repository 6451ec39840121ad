/** What `yinfa import` says besides diagnostics: the shape of its words. */
export interface ImportWords {
  /** The counts of what was read from a draft. */
  understood(of: {
    readonly title: string;
    readonly characters: number;
    readonly parts: number;
    readonly sections: number;
    readonly tasks: number;
    readonly paragraphs: number;
    readonly terms: number;
    readonly annexes: number;
    readonly tables: number;
    readonly figures: number;
  }): string;
  written(of: { readonly folder: string; readonly files: number }): string;
  /** Nothing had to be written. */
  unchanged(folder: string): string;
  notWritten(of: { readonly file: string; readonly errors: number }): string;
  /** With `--dry-run`. */
  wouldWrite(folder: string): string;
  readonly states: Readonly<Record<'new' | 'changed' | 'unchanged', string>>;
  /** Sentences of a file that was updated. */
  updated(of: {
    readonly kept: number;
    readonly changed: number;
    readonly added: number;
    readonly removed: number;
    readonly moved: number;
  }): string;
  /** Over the parts with what each is about. */
  readonly parts: string;
  readonly roles: Readonly<
    Record<'review' | 'five-year-review' | 'five-year-plan' | 'year-plan' | 'government' | 'other', string>
  >;
  /** Between two roles. */
  readonly separator: string;
  /** Over core indicators of the year, over targets, over what the text does not state for sure. */
  readonly results: string;
  readonly targets: string;
  readonly waiting: string;
  /** A line of the report. */
  line(line: number): string;
  /** How many numbers nothing reads. */
  uncovered(of: { readonly count: number; readonly folder: string }): string;
  /** Over the open comments of a draft; how many are resolved. */
  comments(of: { readonly open: number; readonly resolved: number }): string;
  /** Words that a comment is on, and that are deleted. */
  onDeleted(words: string): string;
  /** Over the sentences with tracked changes: how many changes, by whom, and how many sentences have other numbers. */
  revisions(of: {
    readonly count: number;
    readonly formatted: number;
    readonly numbers: number;
    readonly authors: readonly { readonly author: string; readonly count: number }[];
  }): string;
  readonly moved: string;
  /** How many more there are than shown. */
  more(count: number): string;
  /** What to do next. */
  next(folder: string): string;
  /** What to do next after an update of a report that git has. */
  nextOfUpdate(folder: string): string;
}
