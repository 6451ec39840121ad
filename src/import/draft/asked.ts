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
  const asked = new Map(corrections.map((correction) => [correction.line - 1, correction]));
  const lines = draft.lines.map((line, i): DraftLine => {
    const { as, text } = asked.get(i) ?? {};
    const worded = text === undefined ? line : withWords(line, text);
    return as === undefined ? worded : { ...worded, as };
  });
  return { ...draft, lines };
}

/** The line with other words; a table and a picture have none. What was its bold beginning stays one where it can be found. */
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
