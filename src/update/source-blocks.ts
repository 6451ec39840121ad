/**
 * A content file as blocks, each with the lines it is on.
 *
 * An update keeps the lines of the old file, so every line must belong to one block: its own lines, and in front of it
 * the blank lines and the comments that are indented no deeper than it. A part or section has a head, its blocks, and
 * rarely keys after them. Limit: lists of blocks in flow style (`body: [ … ]`) have no lines of their own and are not
 * read.
 */
import type { MapEntry, MapNode, ScalarNode, SourceNode } from '../yaml/node.js';
import { find } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import type { Line } from '../yaml/scalar-lines.js';
import { linesOf } from '../yaml/scalar-lines.js';
import type { SourceText } from '../yaml/source-text.js';
import { sourceText } from '../yaml/source-text.js';
import type { Region, Span } from './regions.js';
import { columnOf, isBlockStyle, isLoose, itemRegions, keyRegions } from './regions.js';
import type { BlockKind, FieldName } from './value-blocks.js';
import { isHeading } from './value-blocks.js';

/** A text of a block. */
export interface SourceField {
  readonly name: FieldName;
  readonly node: ScalarNode;
  readonly lines: readonly Line[];
  /** Spaces before its lines, if they are below its key. */
  readonly indent: number;
  /** Whether it is in a list or map in flow style. */
  readonly flow: boolean;
}

export interface SourceBlock extends Region {
  readonly kind: BlockKind;
  /** 0 in the file's list, 1 in a part or an annex, 2 in a section, 3 in a section within a section. */
  readonly depth: number;
  /** Column of its dash, from 0. */
  readonly dash: number;
  readonly node: SourceNode;
  /** Its texts in reading order. */
  readonly fields: readonly SourceField[];
  /** The block before it in the same list. */
  readonly before: SourceBlock | undefined;
  /** Of a part or section with that key: the lines of its blocks and the column of their dashes. */
  readonly body?: { readonly span: Span; readonly dash: number; readonly node: SourceNode };
}

/** The key of a list of blocks. */
export type BlockList = 'body' | 'annexes' | 'entries';

export interface SourceFile {
  readonly source: SourceText;
  readonly lines: readonly string[];
  readonly root: MapNode;
  /** Keys of the file by name, each with its lines. */
  readonly keys: ReadonlyMap<string, Region>;
  /** The lines of the list of blocks. */
  readonly list: { readonly span: Span; readonly dash: number };
  /** All blocks in reading order, each before those within it. */
  readonly blocks: readonly SourceBlock[];
  /** The offset at which a line starts; for the line after the last one, the end of the file. */
  offsetOf(line: number): number;
}

/**
 * Reads a file whose last line ends with a line feed; `list` is the key of its blocks. `undefined` if it is no YAML of
 * that form.
 */
export function sourceBlocks(text: string, list: BlockList): SourceFile | undefined {
  const source = sourceText('', text);
  const root = parseYaml(source, () => {});
  if (root?.kind !== 'map' || !isBlockStyle(source, root)) return undefined;
  const offsets = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) offsets.push(at + 1);
  const lines = text.split('\n').slice(0, -1);
  const reader: Reader = { source, lines, blocks: [] };
  const keys = keyRegions(reader, root, { from: 0, to: lines.length });
  const under = find(root, [list])?.node;
  const region = keys.get(list);
  if (under?.kind !== 'list' || !region || !isBlockStyle(source, under)) return undefined;
  const dash = columnOf(reader, under.start);
  // Comments at the end of the file belong to the file, not to the last block.
  let to = region.span.to;
  while (isLoose(lines[to - 1]!, dash)) to--;
  const span = { from: region.span.from + 1, to };
  if (!readList(reader, under.items, span, dash, 0)) return undefined;
  return { source, lines, root, keys, list: { span, dash }, blocks: reader.blocks, offsetOf: (line) => offsets[line]! };
}

interface Reader {
  readonly source: SourceText;
  readonly lines: readonly string[];
  readonly blocks: SourceBlock[];
}

function readList(reader: Reader, items: readonly SourceNode[], span: Span, dash: number, depth: number): boolean {
  const regions = itemRegions(reader, items, dash, span);
  if (!regions) return false;
  let before: SourceBlock | undefined;
  for (const [i, node] of items.entries()) {
    const region = regions[i]!;
    const kind = kindOf(node);
    const read: SourceBlock = {
      ...region,
      kind,
      depth,
      dash,
      node,
      before,
      fields: fieldsOf(reader, node, kind, dash),
    };
    before = read;
    const under = isHeading(kind) ? find(node, ['body'])?.node : undefined;
    if (node.kind !== 'map' || !under) {
      reader.blocks.push(read);
      continue;
    }
    const keyed = isBlockStyle(reader.source, node) ? keyRegions(reader, node, region.span).get('body') : undefined;
    const empty = under.kind === 'list' && under.items.length === 0;
    if (!keyed || under.kind !== 'list' || !(empty || isBlockStyle(reader.source, under))) return false;
    const inner = empty ? read.dash + 4 : columnOf(reader, under.start);
    const body = { span: { from: keyed.span.from + 1, to: keyed.span.to }, dash: inner, node: under };
    before = { ...read, body };
    reader.blocks.push(before);
    if (!readList(reader, under.items, body.span, inner, depth + 1)) return false;
  }
  return true;
}

function kindOf(node: SourceNode): BlockKind {
  if (node.kind === 'scalar') return 'text';
  const has = (key: string) => find(node, [key])?.node;
  if (has('part')?.kind === 'scalar') return 'part';
  if (has('section')?.kind === 'scalar') return 'section';
  if (has('title')?.kind === 'scalar') return 'annex';
  if (has('table')) return 'table';
  if (has('term')) return 'entry';
  return has('salutation') || (has('text') && !has('figure')) ? 'text' : 'figure';
}

const textKeys: Readonly<Partial<Record<BlockKind, readonly FieldName[]>>> = {
  part: ['part'],
  annex: ['title'],
  section: ['number', 'section', 'intro'],
  text: ['salutation', 'lead', 'text', 'points', 'after'],
  table: ['table', 'unit', 'header', 'rows', 'note'],
  figure: ['caption'],
  entry: ['term', 'text'],
};

function fieldsOf(reader: Reader, node: SourceNode, kind: BlockKind, dash: number): SourceField[] {
  if (node.kind === 'scalar') return [fieldAt(reader, 'text', node, dash + 2, false)];
  return (textKeys[kind] ?? []).flatMap((name) => {
    const entry = find(node, [name])?.entry;
    return entry ? under(reader, name, entry, !isBlockStyle(reader.source, node)) : [];
  });
}

function under(reader: Reader, name: FieldName, { keyStart, value }: MapEntry, flow: boolean): SourceField[] {
  const read = (node: SourceNode, indent: number, flow: boolean): SourceField[] => {
    if (node.kind === 'scalar') return [fieldAt(reader, name, node, indent, flow)];
    if (node.kind === 'map') return [];
    const inner = flow || !isBlockStyle(reader.source, node);
    return node.items.flatMap((item) => read(item, columnOf(reader, node.start) + 2, inner));
  };
  return read(value, columnOf(reader, keyStart) + 2, flow);
}

function fieldAt({ source }: Reader, name: FieldName, node: ScalarNode, indent: number, flow: boolean): SourceField {
  return { name, node, lines: linesOf(source, node), indent, flow };
}
