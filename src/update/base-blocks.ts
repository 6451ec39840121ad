/**
 * The blocks of a file as hashes of their sentences, in their order: what the last import wrote, without its words.
 *
 * With the order it can be determined what a person moved, divided, joined, exchanged or deleted since.
 */
import { hashesOf } from './hashes.js';
import type { SourceBlock } from './source-blocks.js';
import type { BlockKind, FieldName, FieldText, ValueBlock } from './value-blocks.js';

/** A text of a block; one hash for each of its sentences. */
export interface BaseField {
  readonly name: FieldName;
  readonly hashes: readonly string[];
}

export interface BaseBlock {
  readonly kind: BlockKind;
  readonly depth: number;
  readonly fields: readonly BaseField[];
}

/** A block of the file or of a draft. */
export function baseBlock({ kind, depth, fields }: SourceBlock | ValueBlock): BaseBlock {
  return {
    kind,
    depth,
    fields: fields.map((field) => ({ name: field.name, hashes: textLines(field).flatMap(hashesOf) })),
  };
}

function textLines({ lines }: FieldText | SourceBlock['fields'][number]): string[] {
  return lines.map((line) => (typeof line === 'string' ? line : line.text));
}

/** As one line of the memory: `text 1 text=h,h points=h`. */
export function writtenBlock({ kind, depth, fields }: BaseBlock): string {
  return [kind, depth, ...fields.map(({ name, hashes }) => `${name}=${hashes.join()}`)].join(' ');
}

export function readBlock(written: string): BaseBlock {
  const [kind, depth, ...fields] = written.split(' ');
  return {
    kind: kind as BlockKind,
    depth: Number(depth),
    fields: fields.map((field) => {
      const [name, hashes] = field.split('=');
      return { name: name as FieldName, hashes: hashes ? hashes.split(',') : [] };
    }),
  };
}

/** The hashes of all sentences of a block. */
export function hashesIn({ fields }: BaseBlock): string[] {
  return fields.flatMap(({ hashes }) => hashes);
}
