/**
 * Errors of the yaml package -> reasons of our own.
 *
 * One mistake makes the parser stumble several times on the same line, so only
 * the first error of a line is told. Its messages are told apart by code and,
 * where one code has several causes, by their first words.
 */
import type { YAMLParseError } from 'yaml';
import type { Note, SyntaxReason } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { SourceText } from './source-text.js';

/** Notes what keeps a text from being YAML: `content/tab` or `content/syntax` with its reason. */
export function noteSyntax(source: SourceText, errors: readonly YAMLParseError[], note: Note): void {
  const told = new Set<number>();
  for (const [i, problem] of errors.entries()) {
    if (swallowsLine(errors[i - 1], problem) || told.has(source.placeAt(problem.pos[0]).line)) continue;
    const { reason, offset } = explain(source, problem, errors[i + 1]);
    const at = source.placeAt(offset);
    if (told.has(at.line)) continue;
    told.add(at.line);
    note(reason === 'tab' ? error('content/tab', {}, at) : error('content/syntax', { reason }, at));
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
  const item = itemTooDeep(text, problem);
  if (item !== undefined) return { reason: 'indentation', offset: item };
  const reason = reasonOf(problem);
  if (next && swallowsLine(problem, next)) return { reason: 'indentation', offset: lineText(text, next.pos[1] - 1) };
  if (reason === 'text-after-value' && lineText(text, offset) === offset) return { reason: 'indentation', offset };
  if (reason === 'unclosed-bracket') return { reason, offset: openingBracket(text, offset) };
  if (reason === 'indentation') return { reason, offset: lineText(text, offset) };
  if (reason === 'unclosed-quote') return { reason, offset: openingQuote(text, problem) };
  return { reason, offset };
}

/** `title: a` and, indented below it, `speaker: b`: two errors, and the second line is the one to mend. */
function swallowsLine(problem: YAMLParseError | undefined, next: YAMLParseError): boolean {
  return (
    problem?.code === 'BLOCK_AS_IMPLICIT_KEY' &&
    next.code === 'MULTILINE_IMPLICIT_KEY' &&
    next.pos[0] === problem.pos[0]
  );
}

/** `- part:` indented deeper than the item of plain text above it is read as more of that text, up to the colon. */
function itemTooDeep(text: string, { code, pos: [start, end] }: YAMLParseError): number | undefined {
  if (code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
  const item = /\n *(?=- )/.exec(text.slice(start, end));
  return item ? start + item.index + item[0].length : undefined;
}

function reasonOf({ code, message }: YAMLParseError): SyntaxReason {
  switch (code) {
    case 'BAD_INDENT':
      return message.startsWith('Flow ') ? 'unclosed-bracket' : 'indentation';
    case 'MISSING_CHAR':
      if (message.startsWith('Missing closing')) return 'unclosed-quote';
      if (message.startsWith('Sequence item')) return 'indentation';
      if (message.startsWith('Flow ')) return 'unclosed-bracket';
      return message.startsWith('Implicit map keys') ? 'missing-colon' : 'unexpected';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'missing-colon';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return message.startsWith('A block sequence') ? 'indentation' : 'colon-in-text';
    case 'KEY_OVER_1024_CHARS':
      return 'colon-in-text';
    case 'BAD_DQ_ESCAPE':
      return 'escape';
    case 'BAD_SCALAR_START':
      return 'reserved-start';
    case 'BAD_DIRECTIVE':
      return 'directive';
    case 'NON_STRING_KEY':
    case 'BLOCK_IN_FLOW':
      return 'key';
    case 'UNEXPECTED_TOKEN':
      return message.endsWith('at node end') ? 'text-after-value' : 'unexpected';
    default:
      return 'unexpected';
  }
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The first character of the line that is no space. */
function lineText(text: string, offset: number): number {
  let at = lineStart(text, offset);
  while (text[at] === ' ') at++;
  return at;
}

/** A tab among the spaces a line begins with. */
function tabInIndent(text: string, offset: number): number | undefined {
  // The parser may stop at the line end before the tab.
  const line = lineStart(text, text[offset] === '\n' ? offset + 1 : offset);
  const indent = /^[ \t]*/.exec(text.slice(line, line + 200))![0];
  const tab = indent.indexOf('\t');
  return tab < 0 ? undefined : line + tab;
}

/** `title：报告`, the slip of a Chinese keyboard: it makes no key. */
function fullWidthColon(text: string, offset: number): number | undefined {
  const start = lineStart(text, offset);
  const key = /^ *(?:- +)?[A-Za-z]+(?=：)/.exec(text.slice(start, start + 200));
  return key ? start + key[0].length : undefined;
}

/** The bracket left open before `offset`. */
function openingBracket(text: string, offset: number): number {
  let closed = 0;
  for (let at = offset - 1; at >= 0; at--) {
    if (text[at] === ']' || text[at] === '}') closed++;
    else if ((text[at] === '[' || text[at] === '{') && closed-- === 0) return at;
  }
  return offset;
}

/** An unclosed quote is found at the end of the file; the opening one is where to look. */
function openingQuote(text: string, { pos, message }: YAMLParseError): number {
  const quote = message.includes('"') ? '"' : "'";
  const opening = new RegExp(`(?:^|[:\\-,?\\[{]\\s+|[\\[{,])${quote}`, 'gm');
  let last = pos[0];
  for (const { 0: found, index } of text.slice(0, pos[0]).matchAll(opening)) last = index + found.length - 1;
  return last;
}
