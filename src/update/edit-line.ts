/**
 * One line of a text of a content file replaced, as a person corrects it where it is printed: a line is a sentence, in
 * most files. Comments, quotation marks and all other lines stay as they are.
 */
import type { Place } from '../diagnostics/place.js';
import type { SourceNode } from '../yaml/node.js';
import { type Line, linesOf } from '../yaml/scalar-lines.js';
import type { SourceText } from '../yaml/source-text.js';
import { edited, scalarEdits } from './edit-scalar.js';
import { columnOf, isBlockStyle } from './regions.js';
import type { SourceField } from './source-blocks.js';

/** A line with the text that it is part of. */
export interface FoundLine {
  readonly field: Pick<SourceField, 'node' | 'lines' | 'indent' | 'flow'>;
  /** Of the line among those of the text. */
  readonly index: number;
}

/** The line of a text in which a place stands; `undefined` if no text stands there. */
export function lineAt(
  source: SourceText,
  root: SourceNode,
  at: Pick<Place, 'line' | 'column'>,
): FoundLine | undefined {
  let found: FoundLine | undefined;
  const visit = (node: SourceNode, indent: number, flow: boolean): void => {
    if (node.kind === 'scalar') {
      const lines = linesOf(source, node);
      const index = lines.findLastIndex((line) => isAtOrBefore(line, at));
      if (index >= 0) found = { field: { node, lines, indent, flow }, index };
      return;
    }
    const inner = flow || !isBlockStyle(source, node);
    if (node.kind === 'list') for (const item of node.items) visit(item, columnOf({ source }, node.start) + 2, inner);
    else for (const { keyStart, value } of node.entries) visit(value, columnOf({ source }, keyStart) + 2, inner);
  };
  visit(root, 0, false);
  return found;
}

function isAtOrBefore({ at }: Line, { line, column }: Pick<Place, 'line' | 'column'>): boolean {
  return at.line === line && at.column <= column;
}

/**
 * The file with the line replaced by others. Without any the line is left out.
 * @param texts one for each new line, none of them empty
 */
export function withLine({ text }: SourceText, { field, index }: FoundLine, texts: readonly string[]): string {
  const old = field.lines.map(({ text }, was) => ({ text, was }));
  const lines = [
    ...old.slice(0, index),
    ...texts.map((one, i) => ({ text: one, ...(i === 0 && { was: index }) })),
    ...old.slice(index + 1),
  ];
  return edited(text, 0, text.length, scalarEdits(text, field, lines));
}
