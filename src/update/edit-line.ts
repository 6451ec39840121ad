/**
 * One line of a text of a content file replaced, as a person corrects it where it is printed: a line is a sentence, in
 * most files. Comments, quotation marks and all other lines stay as they are.
 */
import type { Place } from '../diagnostics/place.js';
import type { NodePath, SourceNode } from '../yaml/node.js';
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
  /** Where the text stands in the file. */
  readonly path: NodePath;
}

/** Every line of every text, in the order of the file. */
export function linesOfFile(source: SourceText, root: SourceNode): FoundLine[] {
  const found: FoundLine[] = [];
  const visit = (node: SourceNode, indent: number, flow: boolean, path: NodePath): void => {
    if (node.kind === 'scalar') {
      const field = { node, lines: linesOf(source, node), indent, flow };
      for (const index of field.lines.keys()) found.push({ field, index, path });
      return;
    }
    const inner = flow || !isBlockStyle(source, node);
    if (node.kind === 'list') {
      const column = columnOf({ source }, node.start) + 2;
      for (const [i, item] of node.items.entries()) visit(item, column, inner, [...path, i]);
    } else
      for (const { key, keyStart, value } of node.entries)
        visit(value, columnOf({ source }, keyStart) + 2, inner, [...path, key]);
  };
  visit(root, 0, false, []);
  return found;
}

/** The line of a text in which a place stands; `undefined` if no text stands there. */
export function lineAt<L extends FoundLine>(lines: readonly L[], at: Pick<Place, 'line' | 'column'>): L | undefined {
  return lines.findLast(({ field, index }) => isAtOrBefore(field.lines[index]!, at));
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

/** The file with all lines of the text replaced by others; those that are the same stay as they are. */
export function withText({ text }: SourceText, { field }: Pick<FoundLine, 'field'>, texts: readonly string[]): string {
  const lines = texts.map((one, was) => ({ text: one, ...(was < field.lines.length && { was }) }));
  return edited(text, 0, text.length, scalarEdits(text, field, lines));
}
