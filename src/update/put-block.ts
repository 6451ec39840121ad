/**
 * A new block put into the lines of an old one.
 *
 * If the texts of the old block can hold the new ones, only changed texts are edited. If they cannot (a lead without
 * text, a table of another size, a text that is a heading now), the block is rewritten and its comments are lost, which
 * is reported.
 */
import { annexKinds, roleNames } from '../report/schema-values.js';
import type { FileAnnex, FileFigure, FilePart, FileTable } from '../report/write-yaml.js';
import { find } from '../yaml/node.js';
import { blockEdits } from './block-edits.js';
import type { FileComment } from './comments-in.js';
import { commentsIn } from './comments-in.js';
import type { Edit } from './edit-scalar.js';
import type { HandChanges } from './hand-changes.js';
import { fieldTexts } from './match-texts.js';
import type { PutField } from './put-text.js';
import { putText } from './put-text.js';
import { isBlockStyle } from './regions.js';
import type { SourceBlock, SourceFile } from './source-blocks.js';
import type { BlockKind, FieldName, OwnValue, ValueBlock } from './value-blocks.js';
import { isHeading, textOf } from './value-blocks.js';

export interface PutBlock {
  /** Its texts after the update. */
  readonly fields: readonly PutField[];
  /** Edits of the old lines, or the value to write instead of them. */
  readonly write: readonly Edit[] | { readonly rewrite: OwnValue };
  readonly lost: readonly FileComment[];
}

/** What the block is after the update. */
export interface Target {
  readonly kind: BlockKind;
  /** Whether it is in no part: only there can a salutation be. */
  readonly top: boolean;
  /** Whether it has blocks within it. */
  readonly holds: boolean;
}

/**
 * A block of the file with the text of the draft.
 * @param hands absent where words of a person are not kept
 */
export function putBlock(
  file: SourceFile,
  old: SourceBlock,
  fresh: ValueBlock,
  { kind, top, holds }: Target,
  hands?: HandChanges,
): PutBlock {
  const before = fieldTexts(old);
  // A draft without a caption says nothing about one that a person wrote.
  if (old.kind === 'figure' && fresh.fields.length === 0)
    return { fields: before.map((field, was) => ({ ...putText([field], [field])[0]!, was })), write: [], lost: [] };
  const fields = isByField(old.kind) ? fieldByField(before, fresh) : putText(before, fresh.fields);
  // A heading in flow style (`{ section: … }`) cannot hold blocks on lines of their own.
  const open = !holds || isBlockStyle(file.source, old.node);
  const fits = kind === old.kind && open && (top || old.fields[0]?.name !== 'salutation');
  const same = fields && fits && textOf(fields.map(textsOf)) === textOf(fresh.fields);
  const merged = same && !hands?.hasDecided(old) ? hands?.merged(before, fields) : undefined;
  const isOfBase = (text: string) => hands?.isOfBase(text) ?? false;
  const mergedEdits = merged && blockEdits(file, old, merged.fields, fresh, isOfBase);
  if (merged && mergedEdits) {
    hands?.found.push(...merged.found);
    return { fields: merged.fields, write: mergedEdits.edits, lost: mergedEdits.lost };
  }
  const edits = same ? blockEdits(file, old, fields, fresh, isOfBase) : undefined;
  if (fields && edits) return { fields, write: edits.edits, lost: edits.lost };
  const updated = fields ?? fresh.fields.map(({ name, lines }) => ({ name, lines: lines.map((text) => ({ text })) }));
  const spans = ownSpans(old);
  const lost = spans.flatMap((span) => commentsIn(file, span, old.node));
  return { fields: updated, write: { rewrite: rewritten(old, fresh, kind, top, fields) }, lost };
}

/** The lines of a block that are not those of blocks within it. */
export function ownSpans({ span, body }: SourceBlock): { readonly from: number; readonly to: number }[] {
  if (!body) return [span];
  return [
    { from: span.from, to: body.span.from },
    { from: body.span.to, to: span.to },
  ];
}

/** Whether the texts of the block are no running text: cells, term and explanation. */
function isByField(kind: BlockKind): boolean {
  return kind === 'table' || kind === 'entry' || kind === 'figure';
}

function fieldByField(before: ReturnType<typeof fieldTexts>, { fields }: ValueBlock): PutField[] | undefined {
  const names = (some: readonly { readonly name: FieldName }[]) => some.map(({ name }) => name).join();
  if (names(before) !== names(fields)) return undefined;
  return before.map((field, was) => ({ name: field.name, was, lines: putText([field], [fields[was]!])[0]!.lines }));
}

const textsOf = ({ name, lines }: PutField) => ({ name, lines: lines.map(({ text }) => text) });

/** The value to write instead of the old block, divided into texts as the old block was, if possible. */
function rewritten(
  old: SourceBlock,
  fresh: ValueBlock,
  kind: BlockKind,
  top: boolean,
  fields: readonly PutField[] | undefined,
): OwnValue {
  if (kind === 'table' && old.kind === 'table') return { ...(fresh.value as FileTable), ...widths(old, fresh) };
  if (kind === 'figure' && old.kind === 'figure') return { ...(fresh.value as FileFigure), ...keysOfFigure(old) };
  if (kind === 'part' && old.kind === 'part') return { ...(fresh.value as FilePart), ...keysOfPart(old) };
  if (kind === 'annex' && old.kind === 'annex') return { ...(fresh.value as FileAnnex), ...kindIn(old) };
  if (kind === fresh.kind) return placed(fresh.value, top);
  const texts = (name: FieldName) =>
    (fields ?? [])
      .filter((field) => field.name === name && field.lines.length > 0)
      .flatMap((field) => textsOf(field).lines);
  const all = fresh.fields.flatMap(({ lines }) => lines);
  const [head, intro] = [texts(kind as FieldName), texts('intro')];
  if (!isHeading(kind)) return all.join('\n');
  const [first = '', ...others] = head.length > 0 ? [head.join('\n'), ...intro] : all;
  if (kind === 'part') return { part: [first, ...others].join('\n') };
  if (kind === 'annex') return { title: [first, ...others].join('\n') };
  return { section: first, ...(others.length > 0 && { intro: others.join('\n') }) };
}

/** Within a part a salutation is a paragraph like others. */
export function placed(value: OwnValue, top: boolean): OwnValue {
  return typeof value === 'object' && 'salutation' in value && !top ? value.salutation : value;
}

/** Whether a part has a number and what it is about, if the file says so; kept, because a draft does not say. */
function keysOfPart(old: SourceBlock): Pick<FilePart, 'numbered' | 'role'> {
  const numbered = saidIn(old, 'numbered');
  const said = saidIn(old, 'role');
  const role = roleNames.find((name) => name === said);
  return { ...(numbered !== undefined && { numbered: numbered === 'true' }), ...(role && { role }) };
}

/** What a person wrote of a picture and how large it is; kept likewise. */
function keysOfFigure(old: SourceBlock): Partial<FileFigure> {
  const [alt, lines] = [saidIn(old, 'alt'), saidIn(old, 'lines')];
  return { ...(alt !== undefined && { alt }), ...(lines !== undefined && { lines: Number(lines) }) };
}

/** What an annex lists, if the file says so; kept likewise. */
function kindIn(old: SourceBlock): Pick<FileAnnex, 'kind'> {
  const said = saidIn(old, 'kind');
  const kind = annexKinds.find((name) => name === said);
  return kind ? { kind } : {};
}

function saidIn({ node }: SourceBlock, key: string): string | undefined {
  const value = find(node, [key])?.node;
  return value?.kind === 'scalar' ? value.text : undefined;
}

/** Proportions of the columns; they are kept, because a draft has none. */
function widths({ node }: SourceBlock, { value }: ValueBlock): { widths?: number[] } {
  const list = find(node, ['widths'])?.node;
  if (list?.kind !== 'list' || list.items.length !== (value as FileTable).header.length) return {};
  return { widths: list.items.map((item) => (item.kind === 'scalar' ? Number(item.text) : Number.NaN)) };
}
