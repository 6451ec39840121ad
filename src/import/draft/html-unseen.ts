/** What HTML does not show: comments, scripts and the like. One that is not closed is text: it is probably a mistake. */

import type { Note } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

const COMMENT = { open: '<!--', close: '-->' };
const opening = /<!--|<(script|style|noscript|template|select)\b/gi;

/** The comments of a text in their order, each without another that begins within it. */
export function commentSpans(text: string): Span[] {
  return spans(text, /<!--/g);
}

/** The comments, and the elements whose text is not shown. */
export function unseenSpans(text: string): Span[] {
  return spans(text, opening);
}

/** The text with nothing but their line ends for these spans. */
export function withoutSpans(text: string, unseen: readonly Span[]): string {
  let [seen, done] = ['', 0];
  for (const { start, end } of unseen) {
    seen += text.slice(done, start) + text.slice(start, end).replace(/[^\r\n]+/g, '');
    done = end;
  }
  return seen + text.slice(done);
}

/** A comment that a person wrote: in Chinese, or numbers alone. Those of programs are of no interest to a reader. */
const written = /\p{Script=Han}|^\P{L}*\d\P{L}*$/u;

/** Notes the comments of a text that persons wrote, `import/dropped`. */
export function noteComments(file: string, text: string, note: Note): void {
  const words = ({ start, end }: Span) => text.slice(start + COMMENT.open.length, end - COMMENT.close.length).trim();
  const comments = unseenSpans(text).filter(
    (span) => text.startsWith(COMMENT.open, span.start) && written.test(words(span)),
  );
  const [first] = comments;
  if (!first) return;
  const line = text.slice(0, first.start).split(/\r\n|[\r\n]/).length;
  const args = { reason: 'comment', excerpt: comments.map(words).join('；'), count: comments.length } as const;
  note(warning('import/dropped', args, { file, line, column: 1 }));
}

function spans(text: string, opening: RegExp): Span[] {
  const found: Span[] = [];
  /** Names of elements that are closed nowhere after the last one. */
  const unclosed = new Set<string>();
  const pattern = new RegExp(opening);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const name = (match[1] ?? COMMENT.open).toLowerCase();
    const span = unclosed.has(name)
      ? undefined
      : match[1]
        ? element(text, match.index, name)
        : comment(text, match.index);
    if (!span) unclosed.add(name);
    else {
      found.push(span);
      pattern.lastIndex = span.end;
    }
  }
  return found;
}

/** Of several that begin before the end, the last: those before it are not closed. */
function comment(text: string, from: number): Span | undefined {
  const end = text.indexOf(COMMENT.close, from + COMMENT.open.length);
  return end < 0
    ? undefined
    : { start: text.lastIndexOf(COMMENT.open, end - COMMENT.open.length), end: end + COMMENT.close.length };
}

function element(text: string, start: number, name: string): Span | undefined {
  const closing = new RegExp(`</${name}\\s*>`, 'gi');
  closing.lastIndex = start;
  return closing.test(text) ? { start, end: closing.lastIndex } : undefined;
}
