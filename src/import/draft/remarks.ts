/** What colleagues left in a Word file beside its text: comments, and the changes it still tracks. */
import type { WordPlace } from '../../diagnostics/diagnostic.js';

export interface Remarks {
  readonly comments: readonly DraftComment[];
  readonly revisions: Revisions;
}

/** Who said something and when, as far as the file says; dates as it writes them (ISO 8601). */
export interface Signed {
  readonly author: string;
  readonly initials?: string;
  readonly date?: string;
}

export interface Said extends Signed {
  /** Its paragraphs, divided by line breaks. */
  readonly text: string;
}

/** A comment with its replies. */
export interface DraftComment extends Said {
  readonly resolved: boolean;
  readonly replies: readonly Said[];
  /** Where it begins; the file as a whole where its anchor is missing. */
  readonly at: WordPlace;
  /** The words it is on; empty for one on a point. */
  readonly on: string;
  /** Whether those words are deleted. */
  readonly onDeleted?: true;
  /** The sentence it begins in, as imported; empty where there is none. */
  readonly sentence: string;
}

export type ChangeKind = 'inserted' | 'deleted' | 'moved-here' | 'moved-away';

/** A tracked change; those of one person that touch each other are one. */
export interface TrackedChange extends Signed {
  readonly kind: ChangeKind;
  /** Empty where no characters changed, such as for a picture. */
  readonly text: string;
  /** A paragraph was divided (`inserted`) or joined to the next one (`deleted`). */
  readonly paragraph?: true;
  /** It is a row or a cell of a table; cells are divided by ` | `. */
  readonly cells?: true;
}

/** A sentence with tracked changes. */
export interface RevisedSentence {
  readonly at: WordPlace;
  /** As imported. */
  readonly sentence: string;
  /** With its changes. */
  readonly stretches: readonly RevisedStretch[];
  readonly changes: readonly TrackedChange[];
  /** Numbers with their units that only the old or only the new sentence has, in order. */
  readonly numbers: { readonly was: readonly string[]; readonly now: readonly string[] };
}

export interface RevisedStretch {
  readonly kind: 'kept' | 'inserted' | 'deleted';
  readonly text: string;
  readonly moved?: true;
}

export interface Revisions {
  /** Insertions, deletions and moves; a move counts once. */
  readonly count: number;
  /** Changes of formats, which no text has. */
  readonly formatted: number;
  /** In order of the number of their changes. */
  readonly authors: readonly { readonly author: string; readonly count: number }[];
  /** In the order of the text. */
  readonly sentences: readonly RevisedSentence[];
}
