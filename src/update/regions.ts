/** Which lines of a YAML file belong to which key of a map or item of a list. */
import type { MapNode, SourceNode } from '../yaml/node.js';
import type { SourceText } from '../yaml/source-text.js';

/** Lines by their indices, the last one exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Lines of an item and those in front of it: blank ones and comments. */
export interface Region {
  readonly front: Span;
  readonly span: Span;
}

interface Lines {
  readonly source: SourceText;
  readonly lines: readonly string[];
}

/** Whether a list or map has its items on lines of their own, not between brackets. */
export function isBlockStyle({ text }: SourceText, node: SourceNode): boolean {
  return node.kind !== 'scalar' && text[node.start] !== '[' && text[node.start] !== '{';
}

/** The keys of a map in block style, which is on the lines of `span`. */
export function keyRegions({ source, lines }: Lines, map: MapNode, span: Span) {
  const [first] = map.entries;
  if (!first) return new Map<string, Region>();
  const begins = map.entries.map(({ keyStart }) => lineOf(source, keyStart));
  const regions = regionsOf(lines, begins, columnOf({ source }, first.keyStart), span);
  return new Map(map.entries.map(({ key }, i) => [key, regions[i]!]));
}

/** The items of a list in block style; `undefined` if one has no line of its own. */
export function itemRegions(
  { source, lines }: Lines,
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

/** Divides the lines of `span` among items that start on the lines `begins`, at `column`. */
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

/** Whether the line is blank or a comment indented no deeper than `column`: lines of a text are always deeper. */
export function isLoose(line: string, column: number): boolean {
  const start = line.search(/\S/);
  return start < 0 || (line[start] === '#' && start <= column);
}

function lineOf(source: SourceText, offset: number): number {
  return source.placeAt(offset).line - 1;
}

/** The column of an offset, from 0. */
export function columnOf({ source: { text } }: Pick<Lines, 'source'>, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
