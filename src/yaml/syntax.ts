/**
 * Errors of the yaml package -> reasons of our own.
 *
 * One mistake causes several errors, on its line and below it, so the first is reported and the others counted. The cause is known by
 * the code of the error and, where one code has several causes, by the words of its message.
 */
import type { ErrorCode, YAMLParseError } from 'yaml';
import type { Note, SyntaxReason } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { SourceText } from './source-text.js';

/**
 * Notes `content/tab` or `content/syntax` for the first line that has an error, with the number of the others: once the
 * structure is lost, the lines below it are misread. Of these, only tabs and full-width colons are noted too, because
 * they are wrong wherever they stand.
 */
export function noteSyntax(source: SourceText, errors: readonly YAMLParseError[], note: Note): void {
  const lines = new Map<number, Explained>();
  const seen = new Set<number>();
  for (const [i, problem] of errors.entries()) {
    const line = source.placeAt(problem.pos[0]).line;
    if (swallowsLine(errors[i - 1], problem) || seen.has(line)) continue;
    const explained = explain(source, problem, errors[i + 1]);
    const at = source.placeAt(explained.offset).line;
    seen.add(line).add(at);
    if (!lines.has(at)) lines.set(at, explained);
  }
  const [first, ...rest] = [...lines.values()].sort((a, b) => a.offset - b.offset);
  const certain = rest.filter(({ reason }) => reason === 'tab' || reason === 'full-width-colon');
  const others = rest.length - certain.length;
  for (const one of [first!, ...certain]) {
    const { reason, offset } = one;
    const more = one === first && others > 0 ? { others } : {};
    const at = source.placeAt(offset);
    note(reason === 'tab' ? error('content/tab', more, at) : error('content/syntax', { reason, ...more }, at));
  }
}

interface Explained {
  readonly reason: SyntaxReason | 'tab';
  readonly offset: number;
}

function explain({ text }: SourceText, problem: YAMLParseError, next: YAMLParseError | undefined): Explained {
  const [offset] = problem.pos;
  const tab = tabInIndent(text, offset);
  if (tab !== undefined) return { reason: 'tab', offset: tab };
  const wide = fullWidthColon(text, offset);
  if (wide !== undefined) return { reason: 'full-width-colon', offset: wide };
  const reason = reasonOf(problem);
  if (reason === 'missing-colon' && leavesBlock(text, offset)) return { reason: 'left-block', offset };
  const item = itemTooDeep(text, problem);
  if (item !== undefined) return { reason: 'indentation', offset: item };
  if (next && swallowsLine(problem, next)) return { reason: 'indentation', offset: lineText(text, next.pos[1] - 1) };
  if (reason === 'text-after-value' && lineText(text, offset) === offset) return { reason: 'indentation', offset };
  if (reason === 'unclosed-bracket') return { reason, offset: openingBracket(text, offset) };
  if (reason === 'indentation') return { reason, offset: lineText(text, offset) };
  if (reason === 'unclosed-quote') return { reason, offset: openingQuote(text, problem) };
  return { reason, offset };
}

/** `title: a` and, indented below it, `speaker: b`: two errors, and the second line is the one to correct. */
function swallowsLine(problem: YAMLParseError | undefined, next: YAMLParseError): boolean {
  return (
    problem?.code === 'BLOCK_AS_IMPLICIT_KEY' &&
    next.code === 'MULTILINE_IMPLICIT_KEY' &&
    next.pos[0] === problem.pos[0]
  );
}

/** `- part:` indented deeper than the plain text above it is read as part of that text, up to the colon. */
function itemTooDeep(text: string, { code, pos: [start, end] }: YAMLParseError): number | undefined {
  if (code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
  const item = /\n *(?=- )/.exec(text.slice(start, end));
  return item ? start + item.index + item[0].length : undefined;
}

/** Whether a line of text is indented less than the line above it: a sentence whose second half left the block. */
function leavesBlock(text: string, offset: number): boolean {
  const above = text.slice(0, lineStart(text, offset)).trimEnd();
  const indent = (at: number) => lineText(text, at) - lineStart(text, at);
  return lineText(text, offset) === offset && above !== '' && indent(offset) < indent(above.length - 1);
}

/** By code: the beginning of a message and its reason; the first that fits. */
const reasons: Readonly<Partial<Record<ErrorCode, readonly (readonly [string, SyntaxReason])[]>>> = {
  BAD_INDENT: [
    ['Flow ', 'unclosed-bracket'],
    ['', 'indentation'],
  ],
  MISSING_CHAR: [
    ['Missing closing', 'unclosed-quote'],
    ['Sequence item', 'indentation'],
    ['Flow ', 'unclosed-bracket'],
    ['Implicit map keys', 'missing-colon'],
  ],
  MULTILINE_IMPLICIT_KEY: [['', 'missing-colon']],
  BLOCK_AS_IMPLICIT_KEY: [
    ['A block sequence', 'indentation'],
    ['', 'colon-in-text'],
  ],
  KEY_OVER_1024_CHARS: [['', 'colon-in-text']],
  BAD_DQ_ESCAPE: [['', 'escape']],
  BAD_SCALAR_START: [['', 'reserved-start']],
  BAD_DIRECTIVE: [['', 'directive']],
  NON_STRING_KEY: [['', 'key']],
  BLOCK_IN_FLOW: [['', 'key']],
};

function reasonOf({ code, message }: YAMLParseError): SyntaxReason {
  if (code === 'UNEXPECTED_TOKEN' && message.endsWith('at node end')) return 'text-after-value';
  return reasons[code]?.find(([start]) => message.startsWith(start))?.[1] ?? 'unexpected';
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset of the first character of the line that is not a space. */
function lineText(text: string, offset: number): number {
  let at = lineStart(text, offset);
  while (text[at] === ' ') at++;
  return at;
}

/** The offset of a tab in the indentation of a line. */
function tabInIndent(text: string, offset: number): number | undefined {
  // The parser may stop at the line end before the tab.
  const line = lineStart(text, text[offset] === '\n' ? offset + 1 : offset);
  const indent = /^[ \t]*/.exec(text.slice(line, line + 200))![0];
  const tab = indent.indexOf('\t');
  return tab < 0 ? undefined : line + tab;
}

/** `title：报告`, a common typing error on a Chinese keyboard, is not a key. */
function fullWidthColon(text: string, offset: number): number | undefined {
  const start = lineStart(text, offset);
  const key = /^ *(?:- +)?[A-Za-z]+(?=：)/.exec(text.slice(start, start + 200));
  return key ? start + key[0].length : undefined;
}

/** The offset of the bracket left open before `offset`. */
function openingBracket(text: string, offset: number): number {
  let closed = 0;
  for (let at = offset - 1; at >= 0; at--) {
    if (text[at] === ']' || text[at] === '}') closed++;
    else if ((text[at] === '[' || text[at] === '{') && closed-- === 0) return at;
  }
  return offset;
}

/** The parser reports an unclosed quote at the end of the file; the opening one is the place to report. */
function openingQuote(text: string, { pos, message }: YAMLParseError): number {
  const quote = message.includes('"') ? '"' : "'";
  const opening = new RegExp(`(?:^|[:\\-,?\\[{]\\s+|[\\[{,])${quote}`, 'gm');
  let last = pos[0];
  for (const { 0: found, index } of text.slice(0, pos[0]).matchAll(opening)) last = index + found.length - 1;
  return last;
}
