/** The bytes of a table of an office → its sheets: Excel workbooks, and text of separated values in any usual encoding. */
import { MOST_ROWS, type Sheet, sheetsOf } from '../import/docx/workbook.js';
import { XmlFault } from '../import/docx/xml.js';
import { kindOf } from '../import/file-kind.js';
import { decodeDraft } from '../yaml/decode.js';
import { MEGABYTE, openZip, ZipFault } from '../zip/zip.js';
import { csvSheet, MOST_COLUMNS } from './csv.js';

/** Bytes of a file. */
const LARGEST = 20 * MEGABYTE;
/** Characters of one cell, as in Excel, and of all: many cells of a small file can have the same long text. */
const MOST_CHARACTERS = { cell: 32_767, all: 5_000_000 };

/** Why a file has no sheets. */
export type SpreadsheetFault = 'encrypted' | 'old-excel' | 'too-large' | 'damaged' | 'empty' | 'other';

export type SpreadsheetResult =
  | { readonly sheets: readonly Sheet[]; readonly isText: boolean }
  | { readonly fault: SpreadsheetFault };

/** The largest tables that are read, for a message. */
export const limits = {
  rows: MOST_ROWS,
  columns: MOST_COLUMNS,
  perCell: MOST_CHARACTERS.cell,
  characters: MOST_CHARACTERS.all,
  megabytes: LARGEST / MEGABYTE,
} as const;

/** Reads a file by its bytes, whatever it is called. */
export function readSpreadsheet(bytes: Uint8Array): SpreadsheetResult {
  if (bytes.length === 0) return { fault: 'empty' };
  if (bytes.length > LARGEST) return { fault: 'too-large' };
  const kind = kindOf(bytes);
  if (kind === 'encrypted') return { fault: 'encrypted' };
  if (kind === 'xlsx') return { fault: 'old-excel' };
  if (kind === 'zip') return readWorkbook(bytes);
  if (kind !== undefined) return { fault: 'other' };
  const text = decodeDraft(bytes)?.text.replace(/^\uFEFF/, '');
  if (text === undefined) return { fault: 'other' };
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(text)) return { fault: 'other' };
  const sheet = csvSheet(text);
  if (!sheet || isTooLarge([sheet])) return { fault: 'too-large' };
  return sheet.rows.length === 0 ? { fault: 'empty' } : { sheets: [sheet], isText: true };
}

function readWorkbook(bytes: Uint8Array): SpreadsheetResult {
  try {
    const { names } = openZip(bytes, { total: Number.POSITIVE_INFINITY, part: 0 });
    if (!names.some((name) => name.startsWith('xl/'))) return { fault: 'other' };
    const sheets = sheetsOf(bytes);
    if (!sheets) return { fault: 'other' };
    if (isTooLarge(sheets)) return { fault: 'too-large' };
    return sheets.every(({ rows }) => rows.length === 0) ? { fault: 'empty' } : { sheets, isText: false };
  } catch (cause) {
    if (cause instanceof ZipFault || cause instanceof XmlFault) return { fault: cause.reason };
    throw cause;
  }
}

function isTooLarge(sheets: readonly Sheet[]): boolean {
  let left = MOST_CHARACTERS.all;
  for (const { rows } of sheets)
    for (const { cells } of rows)
      for (const { length } of cells) {
        left -= length;
        if (length > MOST_CHARACTERS.cell || left < 0) return true;
      }
  return false;
}
