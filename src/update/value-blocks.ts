/**
 * Values of `report.yaml` and `glossary.yaml` as a flat list of blocks with their texts.
 *
 * The list is flat because a text that a person divided differently from the draft (a heading that is text in the draft,
 * a paragraph after the last section) is still the same text in the same order.
 */

import type { GlossaryFile, ReportFile } from '../report/schema.js';
import type { AnyBlock, FilePart, FileSection, GlossaryEntry, Heading } from '../report/write-yaml.js';
import { joinLines } from '../text/join-lines.js';
import { plain } from '../text/running-text.js';
import { linesIn } from '../yaml/write-scalar.js';

export type BlockKind = 'part' | 'section' | 'annex' | 'text' | 'table' | 'figure' | 'entry';

/** Whether a block holds others. */
export function isHeading(kind: BlockKind): boolean {
  return kind === 'part' || kind === 'section' || kind === 'annex';
}

/** The key of a text; a paragraph without keys is a `text`. */
export type FieldName =
  | 'title'
  | 'part'
  | 'number'
  | 'section'
  | 'intro'
  | 'salutation'
  | 'lead'
  | 'text'
  | 'points'
  | 'after'
  | 'table'
  | 'unit'
  | 'header'
  | 'rows'
  | 'note'
  | 'caption'
  | 'term';

/** A text by its lines. */
export interface FieldText {
  readonly name: FieldName;
  readonly lines: readonly string[];
}

/** A block without the blocks within it. */
export interface ValueBlock {
  readonly kind: BlockKind;
  /** 0 in the file's list, 1 in a part, 2 in a section, 3 in a section within a section. */
  readonly depth: number;
  readonly fields: readonly FieldText[];
  readonly value: OwnValue;
}

/** The value of a block without the blocks within it. */
export type OwnValue = Exclude<AnyBlock, FilePart | FileSection> | GlossaryEntry | Heading;

/** The blocks of the body in their order, each before those within it. */
export function reportBlocks({ body }: Pick<ReportFile, 'body'>): ValueBlock[] {
  return body.flatMap((block) => blocksOf(block, 0));
}

/** The annexes, each before its blocks. */
export function annexBlocks({ annexes = [] }: Pick<ReportFile, 'annexes'>): ValueBlock[] {
  return annexes.flatMap(({ body, ...own }) => [
    { kind: 'annex', depth: 0, value: own, fields: field('title', own.title) } satisfies ValueBlock,
    ...body.flatMap((block) => blocksOf(block, 1)),
  ]);
}

/** The entries of the glossary in their order. */
export function glossaryBlocks({ entries }: Pick<GlossaryFile, 'entries'>): ValueBlock[] {
  return entries.map((value) => ({
    kind: 'entry',
    depth: 0,
    value,
    fields: [...field('term', value.term), ...field('text', value.text)],
  }));
}

function blocksOf(value: AnyBlock, depth: number): ValueBlock[] {
  if (typeof value === 'string') return [{ kind: 'text', depth, value, fields: field('text', value) }];
  if ('salutation' in value) return [{ kind: 'text', depth, value, fields: field('salutation', value.salutation) }];
  if ('part' in value) {
    const { body, ...own } = value;
    const part: ValueBlock = { kind: 'part', depth, value: own, fields: field('part', own.part) };
    return [part, ...body.flatMap((block) => blocksOf(block, depth + 1))];
  }
  if ('section' in value) {
    const { body = [], ...own } = value;
    const fields = [
      ...field('number', own.number || undefined),
      ...field('section', own.section),
      ...field('intro', own.intro),
    ];
    return [{ kind: 'section', depth, value: own, fields }, ...body.flatMap((block) => blocksOf(block, depth + 1))];
  }
  if ('figure' in value) return [{ kind: 'figure', depth, value, fields: field('caption', value.caption) }];
  if ('table' in value) {
    const cells = (name: FieldName, texts: readonly string[]) => texts.flatMap((text) => field(name, text));
    const fields = [
      ...field('table', value.table),
      ...field('unit', value.unit),
      ...cells('header', value.header),
      ...cells('rows', value.rows.flat()),
      ...field('note', value.note),
    ];
    return [{ kind: 'table', depth, value, fields }];
  }
  const points = (value.points ?? []).flatMap((point) => field('points', point));
  const fields = [
    ...field('lead', value.lead),
    ...field('text', value.text),
    ...points,
    ...field('after', value.after),
  ];
  return [{ kind: 'text', depth, value, fields }];
}

function field(name: FieldName, text: string | undefined): FieldText[] {
  return text === undefined ? [] : [{ name, lines: linesIn(text) }];
}

/** Lines as one running text, joined as the loader joins them. */
export function joined(lines: readonly string[]): string {
  return plain(joinLines(lines.map((text) => [{ text }])));
}

/** All texts of a block as one running text. How wide a space is, as behind 表1, is a matter of typing. */
export function textOf(fields: readonly FieldText[]): string {
  return joined(fields.flatMap(({ lines }) => lines)).replaceAll('\u3000', ' ');
}
