/**
 * What a person says of lines of a draft, where the import reads them otherwise.
 *
 * It is plain data, and a line carries it through the import: each stage that decides about a line does as it is asked.
 */
import type { Draft, DraftLine } from './draft.js';

/**
 * What a line can be made: a line of the title block, a heading of one of three levels, a paragraph of its own, the rest
 * of the paragraph before it, or nothing.
 */
export const lineRoles = [
  'title',
  'paper',
  'occasion',
  'speaker',
  'date',
  'part',
  'section',
  'subsection',
  'text',
  'continued',
  'left-out',
] as const;

export type LineRole = (typeof lineRoles)[number];

export interface Correction {
  /** Which of the lines of the draft, from 1, as `ImportResult.lines` counts them. */
  readonly line: number;
  readonly as: LineRole;
}

const headRoles: readonly LineRole[] = ['title', 'paper', 'occasion', 'speaker', 'date'];
const headings: readonly LineRole[] = ['part', 'section', 'subsection'];

/** The draft with each corrected line marked. Of two corrections of one line the later counts. */
export function withCorrections(draft: Draft, corrections: readonly Correction[]): Draft {
  if (corrections.length === 0) return draft;
  const asked = new Map(corrections.map(({ line, as }) => [line - 1, as]));
  const lines = draft.lines.map((line, i): DraftLine => {
    const as = asked.get(i);
    return as === undefined ? line : { ...line, as };
  });
  return { ...draft, lines };
}

/** Whether a line is asked to be one of the title block. */
export function isAskedHead({ as }: Pick<DraftLine, 'as'>): boolean {
  return as !== undefined && headRoles.includes(as);
}

/** Whether a line or paragraph is asked to be a heading. */
export function isAskedHeading({ as }: Pick<DraftLine, 'as'>): boolean {
  return as !== undefined && headings.includes(as);
}

/** Whether a line is asked to be of the text. */
export function isAskedText({ as }: Pick<DraftLine, 'as'>): boolean {
  return as !== undefined && as !== 'left-out' && !headRoles.includes(as);
}
