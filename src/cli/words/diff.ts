/** What `yinfa diff` says: the shape of its words. */
export interface Spot {
  readonly part?: string;
  readonly section?: string;
  readonly paragraph?: number;
}

interface SetFacts {
  readonly before: number;
  readonly after: number;
  readonly changed: readonly string[];
}

/** What has a name instead of a place. */
type Named = 'title' | 'paper' | 'occasion' | 'speaker' | 'issuer' | 'date' | 'glossary';

export interface DiffWords {
  head(of: { readonly name: string; readonly before: string; readonly after: string }): string;
  readonly same: string;
  notCompared(name: string): string;
  /** Headings over the groups of rows. */
  readonly figures: string;
  readonly text: string;
  readonly numbering: string;
  readonly glossary: string;
  readonly toPrint: string;
  readonly states: Readonly<Record<'changed' | 'added' | 'removed' | 'moved', string>>;
  readonly names: Readonly<Record<Named, string>>;
  /** Behind the line of a file that is only so in the old revision. */
  readonly inOld: string;
  /** Where something stands: 一、（三） paragraph 2. */
  spot(spot: Spot): string;
  /** Where it stood before it moved. */
  from(spot: Spot): string;
  /** Paragraphs that moved with a heading. */
  along(count: number): string;
  /** Before the numbers that changed in a text. */
  readonly numbers: string;
  /** Entries of which only the number changed. */
  renumbered(of: { readonly count: number; readonly first: string; readonly last: string }): string;
  /** Rows that are not shown. */
  more(count: number): string;
  /** `undefined` where errors kept them from being compared. */
  pages(pages: SetFacts | undefined): string;
  slides(slides: SetFacts | undefined): string;
  redline(file: { readonly path: string; readonly pages: number }): string;
  /** In the place of a figure that one revision does not have. */
  readonly none: string;
  readonly separator: string;
}
