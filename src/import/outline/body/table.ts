/** Tables of a draft as tables of a report, with caption and without empty cells; unsuitable ones become paragraphs. */
import type { Edit } from '../../draft/passage.js';
import { isSalutation } from '../heading-forms.js';
import type { RuleCounts } from '../normalise.js';
import { normalised } from '../normalise.js';
import type { Paragraph } from '../paragraphs.js';
import type { FileTable, Leaf } from './values.js';

const CAPTION = '附表';

interface TableLeaves {
  readonly leaves: readonly Leaf[];
  /** The paragraph before it is its caption and no longer a paragraph. */
  readonly takesCaption: boolean;
  readonly edits: readonly Edit[];
  /** Why the result needs a check. */
  readonly reason?: 'no-caption' | 'as-text';
}

const MOST_COLUMNS = 12;

/**
 * A table with its caption, taken from the short line `before` it; or the text of its rows, where content has no such
 * table. Adds to `counts` how often each rule of typing changed a text.
 */
export function tableOf(paragraph: Paragraph, before: Leaf | undefined, counts: RuleCounts): TableLeaves {
  const rows = (paragraph.table ?? []).filter((row) => !isBlank(row));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length < 2 || columns < 2 || columns > MOST_COLUMNS) {
    const leaves = asText(rows, columns, paragraph.index);
    return { leaves, takesCaption: false, edits: [], ...(leaves.length > 0 && { reason: 'as-text' }) };
  }
  const { cells, edits } = filledCells(paragraph, columns, counts);
  const caption = before?.kind === 'text' && isCaption(before.paragraph.text) ? before.paragraph.text : undefined;
  const [header = [], ...body] = cells;
  const value: FileTable = { table: caption ? cellText(caption, counts) : CAPTION, header, rows: body };
  const leaves: readonly Leaf[] = [{ kind: 'ready', value }];
  if (caption !== undefined) return { leaves, takesCaption: true, edits };
  const added: Edit = { index: paragraph.index, offset: 0, kind: 'caption', was: '', now: CAPTION };
  return { leaves, takesCaption: false, edits: [added, ...edits], reason: 'no-caption' };
}

/** A table of one row or one column, or a very wide one, as paragraphs. */
function asText(rows: readonly (readonly string[])[], columns: number, index: number): Leaf[] {
  const isList = columns === 1 || rows.length === 1;
  const texts = isList ? rows.flat() : rows.map((row) => row.filter((text) => text.trim()).join(' '));
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'text', paragraph: { text, pieces: [{ text, index, offset: 0 }], index } }));
}

/** Every row that is not blank with the same number of cells; a dash stands where there is nothing. */
function filledCells({ table = [], index }: Paragraph, columns: number, counts: RuleCounts) {
  const edits: Edit[] = [];
  const cells: string[][] = [];
  let offset = 0;
  for (const row of table) {
    if (!isBlank(row)) {
      let at = offset;
      cells.push(
        Array.from({ length: columns }, (_, c) => {
          const text = row[c] ?? '';
          if (text.trim() === '') edits.push({ index, offset: at, kind: 'cell', was: '', now: '—' });
          at += text.length;
          return text.trim() === '' ? '—' : cellText(text, counts);
        }),
      );
    }
    offset += row.join('').length;
  }
  return { cells, edits };
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

function cellText(text: string, counts: RuleCounts): string {
  return normalised(text.replace(/\s+/g, ' '), counts);
}

function isCaption(text: string): boolean {
  return [...text].length <= 50 && !/[。！？；：，:,]$/.test(text.trim()) && !isSalutation(text);
}
