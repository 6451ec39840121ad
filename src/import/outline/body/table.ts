/** Tables of a draft as tables of a report, with caption and without empty cells; unsuitable ones become paragraphs. */
import type { Edit } from '../../draft/passage.js';
import { edits, LINE_END } from '../../draft/passage.js';
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
 * A table with the lines around it; its caption may be the short line `before` it. Or the text of its rows and of these
 * lines, where content has no such table. Adds to `counts` how often each rule of typing changed a text.
 */
export function tableOf(paragraph: Paragraph, before: Leaf | undefined, counts: RuleCounts): TableLeaves {
  const { caption, unit, notes = [] } = paragraph.around ?? {};
  const rows = (paragraph.table ?? []).filter((row) => !isBlank(row));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length < 2 || columns < 2 || columns > MOST_COLUMNS) {
    const texts = (some: readonly (Paragraph | undefined)[]) =>
      some.flatMap((line): Leaf[] => (line ? [{ kind: 'text', paragraph: line }] : []));
    const { leaves: own, edits } = asText(paragraph, columns);
    const over = [caption, unit].filter((line) => line && line.index < paragraph.index);
    const under = [caption, ...notes].filter((line) => line && line.index > paragraph.index);
    const leaves = [...texts(over), ...own, ...texts(under)];
    return { leaves, takesCaption: false, edits, ...(own.length > 0 && { reason: 'as-text' }) };
  }
  const short = before?.kind === 'text' && isCaption(before.paragraph.text) ? before.paragraph : undefined;
  const title = caption ?? short;
  const moved = title ? movedTo(paragraph.index, [title, unit]) : [];
  const filled = filledCells(paragraph, columns, counts);
  const [header = [], ...body] = filled.cells;
  const value: FileTable = {
    table: title ? captionText(title.text, counts) : CAPTION,
    ...(unit && { unit: cellText(unit.text, counts) }),
    header,
    rows: body,
    ...(notes.length > 0 && { note: notes.map(({ text }) => cellText(text, counts)).join('\n') }),
  };
  const leaves: readonly Leaf[] = [{ kind: 'ready', value }];
  if (title) return { leaves, takesCaption: title === short, edits: [...moved, ...filled.edits] };
  // The units stand behind the caption.
  const index = unit?.index ?? paragraph.index;
  const added: Edit = { index, offset: 0, kind: 'caption', was: '', now: CAPTION };
  return { leaves, takesCaption: false, edits: [added, ...filled.edits], reason: 'no-caption' };
}

/** The edits that bring lines to the head of a table, none where they stand in this order before it. */
function movedTo(index: number, lines: readonly (Paragraph | undefined)[]): Edit[] {
  const some = lines.filter((line) => line !== undefined);
  if (some.every((line, i) => line.index < index && line.index >= (some[i - 1]?.index ?? 0))) return [];
  return some.flatMap((line) => [
    ...edits(line, 0, line.text.length, 'moved'),
    { index, offset: 0, kind: 'moved', was: '', now: line.text },
  ]);
}

/**
 * A table of one row or one column, or a very wide one, as paragraphs; edits replace the blanks between its cells and
 * the ends of the paragraphs.
 */
function asText({ table = [], index }: Paragraph, columns: number): { leaves: Leaf[]; edits: Edit[] } {
  const isList = columns === 1 || table.filter((row) => !isBlank(row)).length === 1;
  const texts: string[] = [];
  const joints: Edit[] = [];
  let offset = 0;
  for (const row of table) {
    let isFirst = true;
    for (const cell of row) {
      const text = cell.trim();
      if (text !== '') {
        const begins = isList || isFirst;
        const now = begins ? LINE_END : ' ';
        if (texts.length > 0) joints.push({ index, offset, kind: 'cell', was: '', now });
        if (begins) texts.push(text);
        else texts.push(`${texts.pop()} ${text}`);
        isFirst = false;
      }
      offset += cell.length;
    }
  }
  const leaves = texts.map(
    (text): Leaf => ({ kind: 'text', paragraph: { text, pieces: [{ text, index, offset: 0 }], index } }),
  );
  return { leaves, edits: joints };
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
  // Between paragraphs of a cell an ideographic space remains.
  const paragraphs = text.split('\n').map((each) => each.replace(/\s+/g, ' ').trim());
  return normalised(paragraphs.join('\u3000'), counts);
}

/** A caption, with the blank behind its number: 表1　主要指标. */
export function captionText(text: string, counts: RuleCounts): string {
  const [, number = '', rest = text] = /^\s*((?:图表?|表) *\d+(?:[-－—–.．]\d+)*)\s+(.+)$/su.exec(text) ?? [];
  return number === '' ? cellText(text, counts) : `${cellText(number, counts)}\u3000${cellText(rest, counts)}`;
}

function isCaption(text: string): boolean {
  return [...text].length <= 50 && !/[。！？；：，:,]$/.test(text.trim()) && !isSalutation(text);
}
