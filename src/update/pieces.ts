/** Paragraphs and sections of a draft as sentences that can be put elsewhere, and made of such sentences again. */
import type { FileParagraph } from '../report/write-yaml.js';
import { hashesOf, sentencesOf } from './hashes.js';
import type { FieldName, FieldText, OwnValue, ValueBlock } from './value-blocks.js';

export interface Piece {
  /** The hash of the sentence in the base. */
  key: string;
  readonly text: string;
  readonly name: FieldName;
  /** The field it is from, and its line: pieces of one line that stay together stay on it. */
  readonly field: object;
  readonly line: object;
  /** Whether it belongs to a heading, a lead or a salutation. */
  readonly isFixed: boolean;
}

const fixed: ReadonlySet<FieldName> = new Set(['number', 'section', 'salutation', 'lead']);

/** The sentences of a paragraph or section; `undefined` for other blocks. */
export function piecesOf({ kind, fields }: Pick<ValueBlock, 'kind' | 'fields'>): Piece[] | undefined {
  if (kind !== 'text' && kind !== 'section') return undefined;
  return fields.flatMap((field) =>
    field.lines.flatMap((row) => {
      const line = {};
      return sentencesOf(row).map((text): Piece => {
        const { name } = field;
        return { key: hashesOf(text)[0] ?? '', text, name, field, line, isFixed: fixed.has(name) };
      });
    }),
  );
}

/** The block with other sentences; none where no sentence is left. */
export function blockOf(block: ValueBlock, pieces: readonly Piece[]): ValueBlock[] {
  const own = piecesOf(block)!;
  if (own.length === pieces.length && own.every(({ text }, i) => text === pieces[i]!.text)) return [block];
  if (pieces.length === 0) return [];
  const isOwn = (piece: Piece) => block.fields.includes(piece.field as FieldText);
  const fields: { name: FieldName; lines: string[]; of: object | undefined }[] = [];
  let line: object | undefined;
  for (const [i, piece] of pieces.entries()) {
    const home = isOwn(piece) ? piece : (pieces.slice(0, i).findLast(isOwn) ?? pieces.slice(i).find(isOwn));
    let field = fields.at(-1);
    const isSame = field && (field.of === home?.field || !isOwn(piece)) && !(fixed.has(field.name) && !piece.isFixed);
    if (!field || !isSame) {
      const name = home && !(home.isFixed && !piece.isFixed) ? home.name : block.kind === 'section' ? 'intro' : 'text';
      field = { name, lines: [], of: home?.field };
      fields.push(field);
      line = undefined;
    }
    if (line === piece.line) field.lines.push(`${field.lines.pop()}${piece.text}`);
    else field.lines.push(piece.text);
    line = piece.line;
  }
  const made = fields.map(({ name, lines }) => ({ name, lines }));
  return [{ ...block, fields: made, value: valueWith(block.value, made) }];
}

/** The value of a block with other texts. */
function valueWith(value: OwnValue, fields: readonly FieldText[]): OwnValue {
  const of = (name: FieldName) => fields.filter((field) => field.name === name).map(({ lines }) => lines.join('\n'));
  const all = fields.flatMap(({ lines }) => lines).join('\n');
  const [text, lead, after, points] = [of('text'), of('lead'), of('after'), of('points')];
  if (typeof value === 'object' && 'section' in value) {
    const { intro: _, ...own } = value as { section: string; intro?: string };
    const intro = of('intro').join('\n');
    return { ...own, ...(intro && { intro }) } as OwnValue;
  }
  if (typeof value === 'string' || !('text' in value) || text.length === 0) return all;
  const { lead: _, points: __, after: ___, ...own } = value as FileParagraph;
  return {
    ...own,
    ...(lead.length > 0 && { lead: lead.join('') }),
    text: text.join('\n'),
    ...(points.length > 0 && { points }),
    ...(after.length > 0 && { after: after.join('\n') }),
  } as OwnValue;
}
