/**
 * A content file as blocks, each with the lines it stands on.
 *
 * An update takes over the lines of the old file as they are, so every line must belong to one block: its own lines,
 * and in front of it the blank lines and the comments that are indented no deeper than it. A part or section has a
 * head, its blocks, and rarely keys behind them. Limit: lists of blocks between brackets (`body: [ … ]`) have no
 * lines of their own and are not read.
 */
import type { MapEntry, MapNode, ScalarNode, SourceNode } from '../yaml/node.js';
import { find } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import type { Line } from '../yaml/scalar-lines.js';
import { linesOf } from '../yaml/scalar-lines.js';
import type { SourceText } from '../yaml/source-text.js';
import { sourceText } from '../yaml/source-text.js';
import type { BlockKind, FieldName } from './value-blocks.js';

/** Lines by their index, the last exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Lines of an item and those in front of it: blank ones and comments. */
export interface Region {
  readonly front: Span;
  readonly span: Span;
}

/** A text of a block. */
export interface SourceField {
  readonly name: FieldName;
  readonly node: ScalarNode;
  readonly lines: readonly Line[];
  /** Spaces before its lines where they are written below its key. */
  readonly indent: number;
  /** It stands between brackets or braces. */
  readonly flow: boolean;
}

export interface SourceBlock extends Region {
  readonly kind: BlockKind;
  /** Of the block it stands in: 0 in the file's list, 1 in a part, 2 in a section, 3 in a section within it. */
  readonly depth: number;
  /** Column of its dash, from 0. */
  readonly dash: number;
  readonly node: SourceNode;
  /** Its texts in reading order. */
  readonly fields: readonly SourceField[];
  /** The block before it in the same list. */
  readonly before: SourceBlock | undefined;
  /** Of a part or section that has the key: where its blocks stand and the column of their dashes. */
  readonly body?: { readonly span: Span; readonly dash: number; readonly node: SourceNode };
}

export interface SourceFile {
  readonly source: SourceText;
  readonly lines: readonly string[];
  readonly root: MapNode;
  /** Keys of the file by name, each with its lines. */
  readonly keys: ReadonlyMap<string, Region>;
  /** Where the list of blocks stands. */
  readonly list: { readonly span: Span; readonly dash: number };
  /** All blocks in reading order, each before those within it. */
  readonly blocks: readonly SourceBlock[];
  /** The offset at which a line starts; of the line behind the last, the end of the file. */
  offsetOf(line: number): number;
}

/** Reads a file whose last line ends with a line feed; `list` is the key of its blocks. `undefined` where it is not of that form. */
export function sourceBlocks(text: string, list: 'body' | 'entries'): SourceFile | undefined {
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
  // Comments at the end of the file are the file's, not the last block's.
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

/** Whether a list or map has its items on lines, not between brackets. */
export function isBlockStyle({ text }: SourceText, node: SourceNode): boolean {
  return node.kind !== 'scalar' && text[node.start] !== '[' && text[node.start] !== '{';
}

/** The keys of a map in block style, which stands on the lines of `span`. */
export function keyRegions({ source, lines }: Pick<Reader, 'source' | 'lines'>, map: MapNode, span: Span) {
  const [first] = map.entries;
  if (!first) return new Map<string, Region>();
  const begins = map.entries.map(({ keyStart }) => lineOf(source, keyStart));
  const regions = regionsOf(lines, begins, columnOf({ source }, first.keyStart), span);
  return new Map(map.entries.map(({ key }, i) => [key, regions[i]!]));
}

/** The items of a list in block style; `undefined` where one has no line of its own. */
export function itemRegions(
  { source, lines }: Pick<Reader, 'source' | 'lines'>,
  items: readonly SourceNode[],
  dash: number,
  span: Span,
): Region[] | undefined {
  const mark = new RegExp(`^ {${dash}}-(?: |$)`);
  const begins: number[] = [];
  for (const item of items) {
    const least = (begins.at(-1) ?? span.from - 1) + 1;
    let line = lineOf(source, item.start);
    while (line >= least && !mark.test(lines[line]!)) line--;
    if (line < least) return undefined;
    begins.push(line);
  }
  return regionsOf(lines, begins, dash, span);
}

/** Parts the lines of `span` among items that begin on these lines, at `column`. */
function regionsOf(lines: readonly string[], begins: readonly number[], column: number, span: Span): Region[] {
  const fronts = begins.map((begin, i) => {
    if (i === 0) return span.from;
    let from = begin;
    while (from - 1 > begins[i - 1]! && isLoose(lines[from - 1]!, column)) from--;
    return from;
  });
  return begins.map((begin, i) => ({
    front: { from: fronts[i]!, to: begin },
    span: { from: begin, to: fronts[i + 1] ?? span.to },
  }));
}

/** A blank line, or a comment indented no deeper than `column`: lines of a text always are deeper. */
function isLoose(line: string, column: number): boolean {
  const start = line.search(/\S/);
  return start < 0 || (line[start] === '#' && start <= column);
}

function lineOf(source: SourceText, offset: number): number {
  return source.placeAt(offset).line - 1;
}

export function columnOf({ source: { text } }: Pick<Reader, 'source'>, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
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
    const under = kind === 'part' || kind === 'section' ? find(node, ['body'])?.node : undefined;
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
  if (has('table')) return 'table';
  if (has('term')) return 'entry';
  return has('salutation') || (has('text') && !has('figure')) ? 'text' : 'figure';
}

const textKeys: Readonly<Partial<Record<BlockKind, readonly FieldName[]>>> = {
  part: ['part'],
  section: ['number', 'section', 'intro'],
  text: ['salutation', 'lead', 'text', 'points', 'after'],
  table: ['table', 'header', 'rows'],
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
