/**
 * Tables that arrange the head, the imprint or the signature of an official document, read as the lines a reader sees.
 *
 * Word users set 发文字号 beside 签发人, 发文机关 over 文件 and the imprint (版记) in tables without borders. Such a table
 * has a cell with the form of a head or an imprint and no sentence, and stands over the text or under it; each of its
 * rows becomes a line, by which it is then recognised. All other tables stay.
 */
import type { DraftLine } from '../draft/draft.js';
import { opensText } from './head/opening.js';
import { imprint, isOfficialHead, paperLine, secrecyMark } from './lexicon.js';
import { isSignature } from './signature.js';
import { folded } from './typed-forms.js';

const MOST_ROWS = 8;
const MOST_CELL = 60;
/** Between the cells of a row: a gap that no rule closes. */
const GAP = '\u3000';

/** The lines of a draft, those tables replaced by a line for each of their rows that is not blank. */
export function withoutLayoutTables(lines: readonly DraftLine[]): readonly DraftLine[] {
  if (!lines.some(({ table }) => table)) return lines;
  const first = lines.findIndex(({ text }) => text !== '' && opensText(folded(text).trim()));
  return lines.flatMap((line, i) => {
    if (!line.table) return [line];
    const rows = line.table.map((row) => row.map((cell) => cell.trim()).filter(Boolean)).filter((row) => row.length);
    if (!isLayout(rows, first < 0 || i < first)) return [line];
    const { table, ...rest } = line;
    return rows.map((row): DraftLine => ({ ...rest, text: row.join(GAP) }));
  });
}

function isLayout(rows: readonly (readonly string[])[], overText: boolean): boolean {
  if (rows.length === 0 || rows.length > MOST_ROWS) return false;
  const cells = rows.flat().map(folded);
  const lines = rows.map((row) => folded(row.join(GAP)));
  if (overText)
    return (
      cells.every((cell) => cell.length <= MOST_CELL) &&
      [...cells, ...lines].some((text) => isOfficialHead(text) || paperLine.test(text) || secrecyMark(text))
    );
  return lines.some((text) => imprint.test(text)) || [...cells].every(isSignature);
}
