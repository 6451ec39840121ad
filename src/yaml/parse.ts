/**
 * Text -> tree of nodes, without the features of YAML that content files may not use.
 *
 * The yaml package tokenises and composes. Between the two, the tokens are checked without recursion: nesting too deep
 * for the composer's stack is refused, and so are the features that change or hide text (aliases, anchors, tags,
 * directives, further documents); an alias is never expanded. Every scalar is read as text (failsafe schema); the
 * content schema decides what is a number.
 */
import { Composer, CST, isMap, isScalar, isSeq, type ParsedNode, Parser, type Scalar } from 'yaml';
import type { Note, SyntaxReason } from '../diagnostics/diagnostic.js';
import { counting, error } from '../diagnostics/diagnostic.js';
import { forbiddenIn } from './decode.js';
import type { MapEntry, MapNode, ScalarNode, ScalarStyle, SourceNode } from './node.js';
import { parseInOnePass } from './one-pass.js';
import type { SourceText } from './source-text.js';
import { noteSyntax } from './syntax.js';

const DEEPEST = 32;
/** Brackets left open in the raw text, quotation marks ignored, beyond which a file is an attack rather than a mistake. */
const MOST_OPEN = 1000;

/** The tree of a file, a null scalar where it is empty; `undefined` after noting why it is not YAML that we accept. */
export function parseYaml(source: SourceText, note: Note): SourceNode | undefined {
  return parseInOnePass(source.text) ?? parseAny(source, note);
}

/** The same for all of YAML. */
export function parseAny(source: SourceText, note: Note): SourceNode | undefined {
  const tooDeep = openTooDeep(source.text);
  if (tooDeep !== undefined) {
    note(error('content/too-deep', { limit: DEEPEST }, source.placeAt(tooDeep)));
    return undefined;
  }
  const tokens = [...new Parser().parse(source.text)];
  if (!isAllowed(source, tokens, note)) return undefined;
  const [document] = new Composer({ schema: 'failsafe', uniqueKeys: false }).compose(tokens, true, source.text.length);
  if (!document) return emptyScalar(0);
  if (document.errors.length > 0) {
    noteSyntax(source, document.errors, note);
    return undefined;
  }
  const problems = counting(note);
  const root = nodeOf(source, document.contents as ParsedNode | null, 0, problems.note);
  return problems.errors > 0 ? undefined : root;
}

/** The offset at which brackets or dashes nest so deep that even tokenising would take long. */
function openTooDeep(text: string): number | undefined {
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '[' || c === '{') open++;
    else if (open > 0 && (c === ']' || c === '}')) open--;
    if (open > MOST_OPEN) return i;
  }
  return text.match(/^ *(?:[-?] +){33}/m)?.index;
}

/** Whether the tokens use only allowed features; others are noted at their place. */
function isAllowed(source: SourceText, tokens: readonly CST.Token[], note: Note): boolean {
  let ok = true;
  let documents = 0;
  const refuse = (token: { offset: number; source: string }, problem: SyntaxReason | 'alias') => {
    ok = false;
    const at = source.placeAt(token.offset, token.offset + token.source.length);
    if (problem === 'alias') note(error('content/alias', { name: token.source.slice(1) }, at));
    else note(error('content/syntax', { reason: problem }, at));
  };
  const stack: { token: CST.Token; depth: number }[] = [];
  // Reversed, so that tokens are popped in the order of the file.
  const push = (some: readonly CST.Token[], depth: number) => {
    for (const token of some.toReversed()) stack.push({ token, depth });
  };
  push(tokens, 0);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { token } = next;
    const depth = CST.isCollection(token) ? next.depth + 1 : next.depth;
    if (depth > DEEPEST) {
      note(error('content/too-deep', { limit: DEEPEST }, source.placeAt(token.offset)));
      return false;
    }
    if (token.type === 'alias' || token.type === 'anchor' || token.type === 'tag') refuse(token, token.type);
    else if (token.type === 'directive') refuse(token, 'directive');
    else if (token.type === 'document' && ++documents === 2) {
      refuse({ offset: token.offset, source: '---' }, 'several-documents');
    }
    push(partsOf(token), depth);
  }
  return ok;
}

/** The tokens directly within a token, in the order of the file. */
function partsOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return [...token.start, ...(token.value ? [token.value] : [])];
  if (token.type === 'block-scalar') return token.props;
  if (!CST.isCollection(token)) return [];
  return (token.items as CST.CollectionItem[]).flatMap(({ start, key, sep, value }) => [
    ...start,
    ...(key ? [key] : []),
    ...(sep ?? []),
    ...(value ? [value] : []),
  ]);
}

function nodeOf(source: SourceText, node: ParsedNode | null, offset: number, note: Note): SourceNode {
  if (isScalar(node)) return scalarOf(source, node as Scalar.Parsed, note);
  if (isSeq(node)) {
    const items = node.items.map((item) => nodeOf(source, item as ParsedNode | null, node.range[0], note));
    return { kind: 'list', items, start: node.range[0], end: endOf(source, node, items.at(-1)) };
  }
  return isMap(node) ? mapOf(source, node as ParsedMap, note) : emptyScalar(offset);
}

type ParsedCollection = { range: [number, number, number]; flow?: boolean };
type ParsedMap = ParsedCollection & { items: { key: ParsedNode | null; value: ParsedNode | null }[] };

function mapOf(source: SourceText, map: ParsedMap, note: Note): MapNode {
  const entries = new Map<string, MapEntry>();
  for (const { key, value } of map.items) {
    if (!isScalar(key) || key.source === undefined || key.source === '') {
      const start = key?.range[0] ?? map.range[0];
      note(error('content/syntax', { reason: 'key' }, source.placeAt(start, key?.range[1])));
      continue;
    }
    const [keyStart, keyEnd] = key.range;
    const name = String(key.value);
    const first = entries.get(name);
    if (first) {
      const line = source.placeAt(first.keyStart).line;
      note(error('content/duplicate-key', { key: name, line }, source.placeAt(keyStart, keyEnd)));
      continue;
    }
    entries.set(name, { key: name, keyStart, keyEnd, value: nodeOf(source, value, keyEnd, note) });
  }
  const last = [...entries.values()].at(-1)?.value;
  return { kind: 'map', entries: [...entries.values()], start: map.range[0], end: endOf(source, map, last) };
}

/** Behind the last line of its last value; the package has comments below it, too, in some lists and maps. */
function endOf({ text }: SourceText, { range, flow }: ParsedCollection, last: SourceNode | undefined): number {
  if (flow || !last || last.end === last.start) return range[1];
  return text[last.end - 1] === '\n' ? last.end : Math.min(lineEnd(text, last.end) + 1, text.length);
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
  QUOTE_DOUBLE: 'double',
  QUOTE_SINGLE: 'single',
};

function scalarOf(source: SourceText, scalar: Scalar.Parsed, note: Note): ScalarNode {
  const text = String(scalar.value);
  const style = styles[scalar.type ?? 'PLAIN'] ?? 'plain';
  const [start, end] = scalar.range;
  // The characters of the file were checked when it was decoded, but an escape can stand for any other.
  const codePoint = style === 'double' ? forbiddenIn(text) : undefined;
  if (codePoint) note(error('content/control-character', { codePoint }, source.placeAt(start)));
  if (style !== 'plain') return { kind: 'scalar', text, style, start, end };
  noteFolded(source, start, end, note);
  const comment = /^[ \t]*#/.exec(source.text.slice(end, lineEnd(source.text, end)));
  return { kind: 'scalar', text, style, start, end, ...(comment && { comment: end + comment[0].length - 1 }) };
}

/** A list item or key that is indented too deep is valid YAML: it continues the plain text above it. */
function noteFolded(source: SourceText, start: number, end: number, note: Note): void {
  const folded = /\n[ \t]*(?:(-)(?=\s|$)|[a-z]+：)/g;
  for (const { 0: found, 1: item, index } of source.text.slice(start, end).matchAll(folded)) {
    const at = source.placeAt(start + index + found.length - found.trimStart().length, start + index + found.length);
    note(error('content/syntax', { reason: item ? 'folded-item' : 'folded-key' }, at));
  }
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function emptyScalar(offset: number): ScalarNode {
  return { kind: 'scalar', text: '', style: 'plain', start: offset, end: offset };
}
