/**
 * A new block put into the lines of an old one.
 *
 * Where the old texts can hold the new ones, only the changed of them are written anew; a point or intro that is new is
 * put in, one that is empty taken out. Where they cannot (a lead without text, a table of another size, a text that
 * is a heading now), the block is written anew, and the comments within it are lost, which is told.
 */

import type { FilePart, FileTable } from '../report/write-yaml.js';
import { find } from '../yaml/node.js';
import { inlineList, scalar } from '../yaml/write-scalar.js';
import { isHeading } from './arrange.js';
import type { FileComment } from './comments-in.js';
import { commentsIn } from './comments-in.js';
import type { Edit } from './edit-scalar.js';
import { scalarEdits } from './edit-scalar.js';
import { fieldTexts } from './match-texts.js';
import type { PutField } from './put-text.js';
import { putText } from './put-text.js';
import type { Region, SourceBlock, SourceFile } from './source-blocks.js';
import { isBlockStyle, itemRegions, keyRegions } from './source-blocks.js';
import type { BlockKind, FieldName, OwnValue, ValueBlock } from './value-blocks.js';
import { textOf } from './value-blocks.js';

export interface PutBlock {
  /** What each of its texts became. */
  readonly fields: readonly PutField[];
  /** Changes to the lines of the old block, or what to write in their stead. */
  readonly write: readonly Edit[] | { readonly anew: OwnValue };
  readonly lost: readonly FileComment[];
}

/** What a block is to be. */
export interface Wanted {
  readonly kind: BlockKind;
  /** It stands in no part; there alone a salutation can. */
  readonly top: boolean;
  /** It has blocks within it. */
  readonly holds: boolean;
}

export function putBlock(
  file: SourceFile,
  old: SourceBlock,
  fresh: ValueBlock,
  { kind, top, holds }: Wanted,
): PutBlock {
  const before = fieldTexts(old);
  const fields = isByField(old.kind) ? eachByItself(before, fresh) : putText(before, fresh.fields);
  // A heading between braces cannot hold blocks on lines of their own.
  const open = !holds || isBlockStyle(file.source, old.node);
  const fits = kind === old.kind && open && (top || old.fields[0]?.name !== 'salutation');
  const same = fields && fits && textOf(fields.map(textsOf)) === textOf(fresh.fields);
  const edits = same ? new Edits(file, old).of(fields, fresh) : undefined;
  if (fields && edits) return { fields, write: edits.edits, lost: edits.lost };
  const told = fields ?? fresh.fields.map(({ name, lines }) => ({ name, lines: lines.map((text) => ({ text })) }));
  const spans = ownSpans(old);
  const lost = spans.flatMap((span) => commentsIn(file, span, old.node));
  return { fields: told, write: { anew: anew(old, fresh, kind, top, fields) }, lost };
}

/** The lines of a block that are not those of blocks within it. */
export function ownSpans({ span, body }: SourceBlock): { readonly from: number; readonly to: number }[] {
  if (!body) return [span];
  return [
    { from: span.from, to: body.span.from },
    { from: body.span.to, to: span.to },
  ];
}

/** Texts that do not run on from one to the next. */
function isByField(kind: BlockKind): boolean {
  return kind === 'table' || kind === 'entry';
}

function eachByItself(before: ReturnType<typeof fieldTexts>, { fields }: ValueBlock): PutField[] | undefined {
  const names = (some: readonly { readonly name: FieldName }[]) => some.map(({ name }) => name).join();
  if (names(before) !== names(fields)) return undefined;
  return before.map((field, was) => ({ name: field.name, was, lines: putText([field], [fields[was]!])[0]!.lines }));
}

const textsOf = ({ name, lines }: PutField) => ({ name, lines: lines.map(({ text }) => text) });

/** The value to write in place of the old block: in its own division where that says something. */
function anew(
  old: SourceBlock,
  fresh: ValueBlock,
  kind: BlockKind,
  top: boolean,
  fields: readonly PutField[] | undefined,
): OwnValue {
  if (kind === 'table' && old.kind === 'table') return { ...(fresh.value as FileTable), ...widths(old, fresh) };
  if (kind === 'part' && old.kind === 'part') return { ...(fresh.value as FilePart), ...numbered(old) };
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
  return { section: first, ...(others.length > 0 && { intro: others.join('\n') }) };
}

/** A salutation within a part is a paragraph like others. */
export function placed(value: OwnValue, top: boolean): OwnValue {
  return typeof value === 'object' && 'salutation' in value && !top ? value.salutation : value;
}

/** Whether a part has a number, where the file says so. */
function numbered({ node }: SourceBlock): { numbered?: boolean } {
  const said = find(node, ['numbered'])?.node;
  return said?.kind === 'scalar' ? { numbered: said.text === 'true' } : {};
}

/** Proportions of the columns, which no draft knows. */
function widths({ node }: SourceBlock, { value }: ValueBlock): { widths?: number[] } {
  const list = find(node, ['widths'])?.node;
  if (list?.kind !== 'list' || list.items.length !== (value as FileTable).header.length) return {};
  return { widths: list.items.map((item) => (item.kind === 'scalar' ? Number(item.text) : Number.NaN)) };
}

interface Made {
  readonly edits: readonly Edit[];
  readonly lost: readonly FileComment[];
}

/** The changes to the lines of one block. */
class Edits {
  readonly #file: SourceFile;
  readonly #old: SourceBlock;
  readonly #edits: Edit[] = [];
  readonly #lost: FileComment[] = [];

  constructor(file: SourceFile, old: SourceBlock) {
    this.#file = file;
    this.#old = old;
  }

  /** `undefined` where the old block cannot hold these texts. */
  of(fields: readonly PutField[], { value }: ValueBlock): Made | undefined {
    for (const [i, field] of fields.entries()) {
      const old = field.was === undefined ? undefined : this.#old.fields[field.was]!;
      if (old && field.lines.length > 0) this.#edits.push(...scalarEdits(this.#file.source.text, old, field.lines));
      else if (!(old ? this.#remove(field, fields) : this.#insert(field, fields.slice(0, i)))) return undefined;
    }
    return this.#addMarks(value) ? { edits: this.#edits, lost: this.#lost } : undefined;
  }

  #keys(): ReadonlyMap<string, Region> {
    const { node, span } = this.#old;
    if (node.kind !== 'map' || !isBlockStyle(this.#file.source, node)) return new Map();
    return keyRegions(this.#file, node, span);
  }

  #points(): Region[] | undefined {
    const list = find(this.#old.node, ['points'])?.node;
    const keyed = this.#keys().get('points');
    if (list?.kind !== 'list' || !keyed || !isBlockStyle(this.#file.source, list)) return undefined;
    const dash = this.#old.fields.find(({ name }) => name === 'points')!.indent - 2;
    return itemRegions(this.#file, list.items, dash, { from: keyed.span.from + 1, to: keyed.span.to });
  }

  /** Takes out a text with its lines; one that the block cannot be without, or that shares its lines, it cannot. */
  #remove({ name, was }: PutField, fields: readonly PutField[]): boolean {
    if (name === 'points') {
      const first = this.#old.fields.findIndex((field) => field.name === 'points');
      const stay = fields.some((field) => field.name === 'points' && field.lines.length > 0);
      if (stay) return this.#cut(this.#points()?.[was! - first]);
      // The key goes once, with the first of its points.
      return was !== first || this.#cut(this.#keys().get('points'));
    }
    return (name === 'intro' || name === 'after') && this.#cut(this.#keys().get(name));
  }

  #cut(region: Region | undefined): boolean {
    if (!region || region.span.from === this.#old.span.from) return false;
    const { offsetOf } = this.#file;
    this.#edits.push({ start: offsetOf(region.front.from), end: offsetOf(region.span.to), text: '' });
    const lost = [region.front, region.span].flatMap((span) => commentsIn(this.#file, span, this.#old.node));
    this.#lost.push(...lost);
    return true;
  }

  #insert({ name, lines }: PutField, before: readonly PutField[]): boolean {
    const text = lines.map((line) => line.text).join('\n');
    if (name === 'points') {
      const points = this.#points();
      if (!points) return false;
      const first = this.#old.fields.findIndex((field) => field.name === 'points');
      const prior = before.findLast((field) => field.name === 'points' && field.was !== undefined);
      const { indent } = this.#old.fields[first]!;
      const at = prior ? points[prior.was! - first]!.span.to : points[0]!.front.from;
      return this.#add(at, `${' '.repeat(indent - 2)}-${scalar(text, indent)}`);
    }
    const heading = this.#keys().get('section');
    if (name !== 'intro' || !heading) return false;
    const column = this.#old.fields[0]!.indent - 2;
    return this.#add(heading.span.to, `${' '.repeat(column)}intro:${scalar(text, column + 2, true)}`);
  }

  /** Other words of a term, where the old entry has none. */
  #addMarks(value: OwnValue): boolean {
    if (typeof value === 'string' || !('marks' in value) || value.marks === undefined) return true;
    if (find(this.#old.node, ['marks'])) return true;
    const term = this.#keys().get('term');
    const { indent } = this.#old.fields[0]!;
    const marks = inlineList([value.marks].flat());
    return term !== undefined && this.#add(term.span.to, `${' '.repeat(indent - 2)}marks: ${marks}`);
  }

  #add(line: number, text: string): boolean {
    const at = this.#file.offsetOf(line);
    this.#edits.push({ start: at, end: at, text: `${text}\n` });
    return true;
  }
}
