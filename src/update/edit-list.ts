/**
 * A list of names in `briefing.yaml` replaced, as a person ticks and drags what a slide shows. Comments and all other
 * lines stay as they are; a comment behind an item goes where the item goes.
 */
import { find, isEmpty, type MapEntry, type MapNode, type NodePath, type SourceNode } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import { type SourceText, sourceText } from '../yaml/source-text.js';
import { inlineList } from '../yaml/write-scalar.js';
import { isBlockStyle } from './regions.js';

/**
 * The file with the names at `path`; without the key, and the map that has no other, if `names` is `undefined`.
 * `undefined` where the file cannot be read as YAML or has something else there.
 */
export function withList(
  text: string,
  path: readonly string[],
  names: readonly string[] | undefined,
): string | undefined {
  const source = sourceText('', text);
  let faults = 0;
  const root = parseYaml(source, () => faults++);
  if (faults > 0) return undefined;
  if (!root || isEmpty(root) || (root.kind === 'map' && root.entries.length === 0))
    return names ? appended(text, path, names) : text;
  const found = find(root, path);
  if (!names) return found?.entry ? withoutKey(source, root, path) : text;
  if (!found) return inserted(source, root, path, names);
  const { node } = found;
  if (node.kind === 'list') return replaced(source, node, names);
  return isEmpty(node) ? spliced(text, node.start, node.end, ` ${inlineList(names)}`) : undefined;
}

type ListNode = Extract<SourceNode, { kind: 'list' }>;

function replaced(source: SourceText, list: ListNode, names: readonly string[]): string {
  const { text } = source;
  const old = list.items.map((item) => (item.kind === 'scalar' ? item.text : ''));
  if (!isBlockStyle(source, list)) return inBrackets(text, list, names);
  // From the line of its dash, and of the comments above it, to those of the next.
  const dashes = list.items.map((item) => text.lastIndexOf('-', item.start - 1));
  const begins = dashes.map((dash, i) => {
    const own = lineStart(text, dash);
    return i === 0 ? own : withCommentsAbove(text, own, lineEnd(text, list.items[i - 1]!.end));
  });
  const end = lineEnd(text, list.items.at(-1)!.end);
  const pad = text.slice(begins[0], dashes[0]);
  const ending = lineBreak(text);
  const chunks = list.items.map((_, i) => withBreak(text.slice(begins[i], begins[i + 1] ?? end), ending));
  const lines = names.map((name) => {
    const at = old.indexOf(name);
    return at >= 0 ? chunks[at]! : `${pad}- ${inlineList([name]).slice(1, -1)}${ending}`;
  });
  return spliced(text, begins[0]!, end, lines.join(''));
}

/** On one line; comments that stood between the brackets now stand above the line. */
function inBrackets(text: string, { start, end }: ListNode, names: readonly string[]): string {
  const comments = [...text.slice(start, end).matchAll(/(?<=\s)#.*$/gm)].map(([comment]) => comment.trimEnd());
  const line = lineStart(text, start);
  const pad = /^ */.exec(text.slice(line))![0];
  const above = comments.map((comment) => `${pad}${comment}${lineBreak(text)}`).join('');
  return text.slice(0, line) + above + text.slice(line, start) + inlineList(names) + text.slice(end);
}

/** A new key in the deepest map of the path that is there. */
function inserted(source: SourceText, root: SourceNode, path: readonly string[], names: readonly string[]) {
  const { text } = source;
  let depth = path.length - 1;
  let parent = find(root, path.slice(0, depth));
  while (!parent && depth > 0) parent = find(root, path.slice(0, --depth));
  if (!parent) return undefined;
  const rest = path.slice(depth);
  const { node, entry } = parent;
  if (isEmpty(node) && entry) {
    const indent = columnOf(text, entry.keyStart) + 2;
    const stop = lineEnd(text, entry.keyEnd);
    return spliced(text, stop, stop, withBreakBefore(text, stop, keyLines(rest, names, indent, lineBreak(text))));
  }
  if (node.kind !== 'map') return undefined;
  if (!isBlockStyle(source, node)) {
    const within = rest.slice(1).reduceRight((value, key) => `{ ${key}: ${value} }`, inlineList(names));
    const inner = text.slice(node.start + 1, node.end - 1).trimEnd();
    const comma = inner.trim() === '' || inner.endsWith(',') ? '' : ',';
    return `${text.slice(0, node.start + 1)}${inner}${comma} ${rest[0]}: ${rest.length > 1 ? within : inlineList(names)} ${text.slice(node.end - 1)}`;
  }
  const stop = lineEnd(text, endOf(node));
  const lines = keyLines(rest, names, columnOf(text, node.entries[0]!.keyStart), lineBreak(text));
  // The slides of a file stand apart.
  const blank = depth === 0 && names ? lineBreak(text) : '';
  return spliced(text, stop, stop, withBreakBefore(text, stop, blank + lines));
}

function withoutKey(source: SourceText, root: SourceNode, path: NodePath): string {
  const parents = path.map((_, i) => find(root, path.slice(0, i))?.node);
  // Up to the map that has other keys.
  let depth = path.length - 1;
  while (depth > 0 && parents[depth]?.kind === 'map' && (parents[depth] as MapNode).entries.length === 1) depth--;
  const { entry } = find(root, path.slice(0, depth + 1))!;
  const map = parents[depth] as MapNode;
  const { text } = source;
  if (isBlockStyle(source, map))
    return spliced(text, lineStart(text, entry!.keyStart), lineEnd(text, entry!.value.end), '');
  return withoutInBraces(text, map, entry!);
}

function withoutInBraces(text: string, map: MapNode, entry: MapEntry): string {
  const at = map.entries.indexOf(entry);
  const [before, next] = [map.entries[at - 1], map.entries[at + 1]];
  if (next) return spliced(text, entry.keyStart, next.keyStart, '');
  return spliced(text, before ? before.value.end : entry.keyStart, entry.value.end, '');
}

/** Behind a file that has no keys. */
function appended(text: string, path: readonly string[], names: readonly string[]): string {
  const kept = text.replace(/^\s*\{\s*\}\s*$/m, '').trimEnd();
  const ending = lineBreak(text);
  return `${kept}${kept ? ending : ''}${keyLines(path, names, 0, ending)}`;
}

function keyLines(path: readonly string[], names: readonly string[], indent: number, ending: string): string {
  return path
    .map((key, i) => {
      const value = i === path.length - 1 ? ` ${inlineList(names)}` : '';
      return `${' '.repeat(indent + 2 * i)}${key}:${value}${ending}`;
    })
    .join('');
}

/** Where the last value of a map ends. */
function endOf(node: MapNode): number {
  return node.entries.at(-1)!.value.end;
}

function withCommentsAbove(text: string, line: number, least: number): number {
  let start = line;
  while (start > least) {
    const before = lineStart(text, start - 1);
    if (before < least || !/^\s*#/.test(text.slice(before, start))) break;
    start = before;
  }
  return start;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Behind the line feed of the line; a value that ends with its line feed ends there. */
function lineEnd(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  return text.indexOf('\n', at) + 1 || text.length;
}

function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function withBreak(chunk: string, ending: string): string {
  return chunk.endsWith('\n') ? chunk : chunk + ending;
}

/** A line behind a last one without line feed. */
function withBreakBefore(text: string, at: number, lines: string): string {
  return at > 0 && text[at - 1] !== '\n' ? lineBreak(text) + lines : lines;
}

function spliced(text: string, start: number, end: number, now: string): string {
  return text.slice(0, start) + now + text.slice(end);
}
