/** Sentences that were changed in the panel and not yet saved: kept when another one is selected or the window is loaded again. */
import type { TextPlace } from '../protocol.js';

export interface Draft {
  /** Of the report. */
  readonly report: string;
  readonly at: TextPlace;
  /** What the file had when editing began. */
  readonly base: string;
  readonly text: string;
}

export type Drafts = readonly Draft[];

export function draftAt(drafts: Drafts, report: string, at: TextPlace): Draft | undefined {
  return drafts.find((draft) => draft.report === report && isSamePlace(draft.at, at));
}

/** With the draft instead of the one at its place; one that says what the file has is none. */
export function withDraft(drafts: Drafts, draft: Draft): Drafts {
  const others = without(drafts, draft.report, draft.at);
  return draft.text === draft.base ? others : [...others, draft];
}

export function without(drafts: Drafts, report: string, at: TextPlace): Drafts {
  return drafts.filter((draft) => draft.report !== report || !isSamePlace(draft.at, at));
}

/** After the sentence of a draft was found at another place, as lines before it were added. */
export function moved(drafts: Drafts, report: string, from: TextPlace, to: TextPlace): Drafts {
  return drafts.map((draft) => (draft.report === report && isSamePlace(draft.at, from) ? { ...draft, at: to } : draft));
}

export function isSamePlace(a: TextPlace, b: TextPlace): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column;
}

/** Drafts as they were kept by the browser; none where that is anything else. */
export function draftsIn(stored: string | null): Drafts {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter(isDraft) : [];
  } catch {
    return [];
  }
}

function isDraft(value: unknown): value is Draft {
  const { report, at, base, text } = (value ?? {}) as Partial<Draft>;
  return [report, base, text, at?.file].every((one) => typeof one === 'string') && typeof at?.line === 'number';
}
