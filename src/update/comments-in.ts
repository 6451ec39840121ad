/** The comments on some lines of a file, not to be confused with a `#` in a text. */
import type { SourceNode } from '../yaml/node.js';
import type { Span } from './regions.js';
import type { SourceFile } from './source-blocks.js';

export interface FileComment {
  /** With its `#`. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** The comments on the lines of `span`; `node` holds every text on them. */
export function commentsIn(file: SourceFile, span: Span, node: SourceNode | undefined): FileComment[] {
  if (span.from >= span.to) return [];
  const { text } = file.source;
  const texts = node ? textRanges(text, node) : [];
  const comments: FileComment[] = [];
  for (let line = span.from; line < span.to; line++) {
    const start = file.offsetOf(line);
    const row = text.slice(start, file.offsetOf(line + 1)).trimEnd();
    for (const { 0: found, index } of row.matchAll(/(?:^|[ \t])#/g)) {
      const at = start + index + found.length - 1;
      if (texts.some((range) => at >= range.start && at < range.end)) continue;
      comments.push({ text: row.slice(at - start), line: line + 1 });
      break;
    }
  }
  return comments;
}

function textRanges(text: string, node: SourceNode): { readonly start: number; readonly end: number }[] {
  if (node.kind === 'list') return node.items.flatMap((item) => textRanges(text, item));
  if (node.kind === 'map') return node.entries.flatMap(({ value }) => textRanges(text, value));
  // A comment may follow the `|` of a block scalar.
  const start = node.style === 'block' ? text.indexOf('\n', node.start) : node.start;
  return start < 0 ? [] : [{ start, end: node.end }];
}
