/**
 * Corrections by a person of how the import reads lines of a draft.
 *
 * They are plain data, kept with the line through the import: each stage that classifies a line uses its correction.
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
  /** What the line is; as it is recognised where absent. */
  readonly as?: LineRole;
  /** Its words, in the inline notation of content; as the draft has them where absent. */
  readonly text?: string;
}

const headRoles: readonly LineRole[] = ['title', 'paper', 'occasion', 'speaker', 'date'];
const headings: readonly LineRole[] = ['part', 'section', 'subsection'];

/** The draft with each corrected line marked. Of two corrections of one line the later counts. */
export function withCorrections(draft: Draft, corrections: readonly Correction[]): Draft {
  if (corrections.length === 0) return draft;
  const byIndex = new Map(corrections.map((correction) => [correction.line - 1, correction]));
  const lines = draft.lines.map((line, i): DraftLine => {
    const { as, text } = byIndex.get(i) ?? {};
    const worded = text === undefined ? line : withWords(line, text);
    return as === undefined ? worded : { ...worded, as };
  });
  return { ...draft, lines };
}

/** Corrected lines that the draft does not have, each once. */
export function linesBeyond({ lines }: Draft, corrections: readonly Correction[]): number[] {
  return [...new Set(corrections.map(({ line }) => line))].filter((line) => lines[line - 1] === undefined);
}

/** The line with other words; a table and a picture have none. Its bold beginning stays bold where it can be found. */
function withWords(line: DraftLine, given: string): DraftLine {
  const text = given.replace(/\s+/g, ' ').trim();
  if (line.table || line.picture || text === '' || text === line.text) return line;
  const { lead, ...rest } = line;
  const found = lead === undefined ? undefined : leadOf(line.text, lead, text);
  return { ...rest, text, ...(found !== undefined && { lead: found }), isReworded: true };
}

function leadOf(was: string, lead: number, now: string): number | undefined {
  const [begin, rest] = [was.slice(0, lead), was.slice(lead)];
  if (now.startsWith(begin)) return lead;
  return now.endsWith(rest) ? now.length - rest.length : undefined;
}

/** Whether a correction makes a line one of the title block. */
export function isCorrectedToHead({ as }: Pick<DraftLine, 'as'>): boolean {
  return as !== undefined && headRoles.includes(as);
}

/** Whether a correction makes a line or paragraph a heading. */
export function isCorrectedToHeading({ as }: Pick<DraftLine, 'as'>): boolean {
  return as !== undefined && headings.includes(as);
}

/** Whether a correction makes a line part of the text. */
export function isCorrectedToText({ as }: Pick<DraftLine, 'as'>): boolean {
  return as !== undefined && as !== 'left-out' && !headRoles.includes(as);
}
