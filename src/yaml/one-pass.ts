/**
 * YAML as nearly every content file has it -> tree of nodes, in one pass over its text.
 *
 * Problem: tokenising and composing all of YAML takes longer than anything else that is done with a file. Approach:
 * maps and lists by indentation, `|` blocks, and flow collections and scalars of one line are read directly, as the
 * yaml package reads them; a file with anything else, or with any mistake, is left to that package whole, so that
 * nothing wrong has to be explained here. Limits: no tabs, carriage returns, escapes, empty values, other scalars on
 * several lines, or keys that are not ASCII words.
 */
import type { MapEntry, ScalarNode, ScalarStyle, SourceNode } from './node.js';

/** The tree of a text; `undefined` where it is left to the yaml package, whether valid or not. */
export function parseInOnePass(text: string): SourceNode | undefined {
  if (text.includes('\t') || text.includes('\r')) return undefined;
  try {
    return new OnePassReader(text).document();
  } catch (thrown) {
    if (thrown === unusual) return undefined;
    throw thrown;
  }
}

/** Thrown where a text is left to the yaml package. */
const unusual = new Error('not of the YAML that is read here');

function leave(): never {
  throw unusual;
}

/** Collections within each other; the yaml package reads more, and refuses what is too much. */
const DEEPEST = 20;
/** Keys of a map; each is compared with those before it. */
const MOST_KEYS = 200;

const key = /\w[\w-]*(?=:(?: |$))/my;
// The characters that mean something at the start of a scalar; three of them only before a space.
const plainStart = /[^\s,[\]{}#&*!|>'"%@`?:-]|[?:-](?=[^\s,[\]{}])/y;
/** Characters that end a scalar between brackets or braces, or that this reader leaves to the yaml package. */
const flowEnd = /[,[\]{}:#\n]/g;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Reads one text from `at`, the first character of a value, key or dash. */
class OnePassReader {
  private at = 0;
  /** Of the line at `at`, as a column from 0; -1 at the end of the text. */
  private indent = 0;
  /** Behind the last line that belongs to a value, its line feed included. */
  private end = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  document(): SourceNode {
    this.nextLine();
    return this.indent === 0 ? this.collection() : leave();
  }

  /** From the start of a line to the first one that has more than a comment. */
  private nextLine(): void {
    const { text } = this;
    let start = this.at;
    this.indent = -1;
    while (start < text.length && this.indent < 0) {
      let at = start;
      while (text[at] === ' ') at++;
      if (at < text.length && text[at] !== '\n' && text[at] !== '#') {
        this.indent = at - start;
        this.at = at;
      }
      start = this.lineEnd(at) + 1;
    }
  }

  private lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end;
  }

  private skipSpaces(): void {
    while (this.text[this.at] === ' ') this.at++;
  }

  /** A list or map by the indentation of its lines; what follows it is indented less. */
  private collection(): SourceNode {
    if (++this.depth > DEEPEST) leave();
    const { at: start, indent } = this;
    const node = this.text.startsWith('- ', start) ? this.list(indent) : this.map(indent);
    this.depth--;
    return this.indent < indent ? { ...node, start, end: this.end } : leave();
  }

  private list(indent: number) {
    const items: SourceNode[] = [];
    do {
      if (!this.text.startsWith('- ', this.at)) leave();
      const dash = this.at;
      this.at += 2;
      this.skipSpaces();
      if (matchAt(key, this.text, this.at) === undefined) items.push(this.valueOnLine(indent));
      else {
        // The other keys stand below the one behind the dash.
        this.indent = indent + this.at - dash;
        items.push(this.collection());
      }
    } while (this.indent === indent);
    return { kind: 'list' as const, items };
  }

  private map(indent: number) {
    const entries: MapEntry[] = [];
    do entries.push(this.entry(entries, indent));
    while (this.indent === indent);
    return { kind: 'map' as const, entries };
  }

  private entry(before: readonly MapEntry[], indent: number): MapEntry {
    const named = this.keyAfter(before);
    this.skipSpaces();
    const { at, text } = this;
    if (at < text.length && text[at] !== '\n' && text[at] !== '#') return { ...named, value: this.valueOnLine(indent) };
    this.at = this.lineEnd(at) + 1;
    this.nextLine();
    return { ...named, value: this.indent > indent ? this.collection() : leave() };
  }

  /** A key with its colon. */
  private keyAfter(before: readonly MapEntry[]): Omit<MapEntry, 'value'> {
    const name = matchAt(key, this.text, this.at);
    if (name === undefined || before.length === MOST_KEYS || before.some((entry) => entry.key === name)) return leave();
    const keyStart = this.at;
    const keyEnd = keyStart + name.length;
    this.at = keyEnd + 1;
    return { key: name, keyStart, keyEnd };
  }

  /** A value behind a dash or key and the lines that belong to it; then goes to the next line. */
  private valueOnLine(indent: number): SourceNode {
    const { text, at: start } = this;
    if (text[start] === '|') return this.block(indent);
    const value = this.flowCollection() ?? this.quoted() ?? this.plain(this.lineEnd(start));
    const lineEnd = this.lineEnd(this.at);
    this.skipSpaces();
    const comment = text[this.at] === '#' && text[this.at - 1] === ' ' ? this.at : undefined;
    if (comment === undefined && this.at < lineEnd) leave();
    this.at = lineEnd + 1;
    this.end = Math.min(this.at, text.length);
    this.nextLine();
    return comment !== undefined && value.kind === 'scalar' && value.style === 'plain' ? { ...value, comment } : value;
  }

  private plain(lineEnd: number): ScalarNode {
    const { text, at: start } = this;
    if (matchAt(plainStart, text, start) === undefined) leave();
    let value = text.slice(start, lineEnd);
    const comment = value.indexOf(' #');
    if (comment >= 0) value = value.slice(0, comment);
    if (value.includes(': ') || value.endsWith(':')) leave();
    let end = start + value.length;
    while (text[end - 1] === ' ') end--;
    this.at = end;
    return { kind: 'scalar', text: text.slice(start, end), style: 'plain', start, end };
  }

  private quoted(): ScalarNode | undefined {
    const { text, at: start } = this;
    const mark = text[start];
    if (mark !== '"' && mark !== "'") return undefined;
    const close = text.indexOf(mark, start + 1);
    const value = text.slice(start + 1, close);
    const style: ScalarStyle = mark === '"' ? 'double' : 'single';
    if (close < 0 || value.includes('\n') || value.includes('\\') || text[close + 1] === mark) leave();
    this.at = close + 1;
    return { kind: 'scalar', text: value, style, start, end: this.at };
  }

  private flowCollection(): SourceNode | undefined {
    const { text, at: start } = this;
    const isMap = text[start] === '{';
    if (!isMap && text[start] !== '[') return undefined;
    if (++this.depth > DEEPEST) leave();
    const close = isMap ? '}' : ']';
    const items: SourceNode[] = [];
    const entries: MapEntry[] = [];
    this.at++;
    this.skipSpaces();
    if (text[this.at] !== close) {
      for (;;) {
        if (isMap) entries.push({ ...this.keyAfter(entries), value: this.flowValue() });
        else items.push(this.flowValue());
        if (text[this.at] === close) break;
        if (text[this.at++] !== ',') leave();
        this.skipSpaces();
      }
    }
    this.at++;
    this.depth--;
    const end = this.at;
    return isMap ? { kind: 'map', entries, start, end } : { kind: 'list', items, start, end };
  }

  /** A value between brackets or braces, with the spaces around it. */
  private flowValue(): SourceNode {
    this.skipSpaces();
    const value = this.flowCollection() ?? this.quoted() ?? this.flowPlain();
    this.skipSpaces();
    return value;
  }

  private flowPlain(): ScalarNode {
    flowEnd.lastIndex = this.at;
    return this.plain(flowEnd.exec(this.text)?.index ?? leave());
  }

  /** A `|` block; a line indented less than its first one ends it. */
  private block(parent: number): ScalarNode {
    const { text, at: start } = this;
    const first = start + 2;
    let indent = 0;
    while (text[first + indent] === ' ') indent++;
    const isBlank = first + indent >= text.length || text[first + indent] === '\n';
    if (text[start + 1] !== '\n' || isBlank || indent <= parent) leave();
    const margin = ' '.repeat(indent);
    const lines: string[] = [];
    this.end = first;
    for (let at = first; at < text.length; ) {
      const lineEnd = this.lineEnd(at);
      if (text.startsWith(margin, at)) lines.push(text.slice(at + indent, lineEnd));
      else if (text.slice(at, lineEnd).trim() === '') lines.push('');
      else break;
      at = lineEnd + 1;
      // Blank lines at the end belong to no value.
      if (lines.at(-1) !== '') this.end = Math.min(at, text.length);
    }
    while (lines.at(-1) === '') lines.pop();
    // Joined with its last line feed, the text is one piece from the start.
    lines.push('');
    this.at = this.end;
    this.nextLine();
    return { kind: 'scalar', text: lines.join('\n'), style: 'block', start, end: this.end };
  }
}
