/** The lines of a draft as rows of an outline. */
import type { AskedRole, DraftLineState } from '../draft-protocol.js';

export interface OutlineRow {
  readonly line: DraftLineState;
  /** 0 for a line before the first heading, 1 to 3 for headings, one more for what stands under them. */
  readonly depth: number;
  /** Of a heading: how many paragraphs stand under it, before the next heading. */
  readonly paragraphs?: number;
  /** How many lines behind it are left out for the same reason, and have no rows of their own. */
  readonly more?: number;
}

const headings: Partial<Record<DraftLineState['role'], number>> = { part: 1, section: 2, subsection: 3 };

/** Which lines have rows. */
export type ShownLines = 'outline' | 'all' | 'doubtful';

/**
 * A row for each line; in an outline, paragraphs are counted at their heading and have no rows of their own unless they
 * are doubtful.
 */
export function outlineRows(lines: readonly DraftLineState[], shown: ShownLines): OutlineRow[] {
  if (shown === 'doubtful') return outlineRows(lines, 'all').filter(({ line }) => line.doubt);
  const rows: (OutlineRow & { paragraphs?: number; more?: number })[] = [];
  let depth = 0;
  let heading: { paragraphs?: number } | undefined;
  for (const line of lines) {
    const level = headings[line.role];
    if (level !== undefined) {
      depth = level;
      const row = { line, depth: level, paragraphs: 0 };
      heading = row;
      rows.push(row);
      continue;
    }
    if (line.role === 'text' && heading) heading.paragraphs = (heading.paragraphs ?? 0) + 1;
    const isText =
      line.role === 'text' || line.role === 'continued' || line.role === 'glossary' || line.role === 'annex';
    const last = rows.at(-1);
    if (shown === 'outline' && line.reason && !line.asked && last?.line.reason === line.reason && !last.line.asked) {
      last.more = (last.more ?? 0) + 1;
      continue;
    }
    // Lines that a person has corrected stay in view.
    if (shown === 'all' || !isText || line.asked || line.doubt) rows.push({ line, depth: depth === 0 ? 0 : depth + 1 });
  }
  return rows;
}

const all: readonly AskedRole[] = [
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
];

/** What a line can be made. */
export function rolesFor({ role }: DraftLineState): readonly AskedRole[] {
  if (role === 'table' || role === 'picture') return ['left-out'];
  if (role === 'glossary' || role === 'annex') return ['text', 'left-out'];
  return all;
}
