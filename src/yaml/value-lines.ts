/** The lines of the text that has a line: of one text in a block, in quotation marks or over several lines all of them. */
import type { SourceNode } from './node.js';
import { parseYaml } from './parse.js';
import type { SourceText } from './source-text.js';

/** Lines from 1, `to` inclusive. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** The first such text; the line alone where none is there or the file is not YAML. A block begins with its header. */
export function valueLines(source: SourceText, line: number): LineRange {
  const root = parseYaml(source, () => {});
  return (root && linesIn(source, root, line)) ?? { from: line, to: line };
}

/** The lines of the first scalar that has `line`. */
function linesIn(source: SourceText, node: SourceNode, line: number): LineRange | undefined {
  const from = source.placeAt(node.start).line;
  // The end of a block text is the start of what follows.
  const to = source.placeAt(Math.max(node.start, node.end - 1)).line;
  if (node.kind === 'scalar') return line >= from && line <= to ? { from, to } : undefined;
  const within = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
  for (const inner of within) {
    const found = linesIn(source, inner, line);
    if (found) return found;
  }
  return undefined;
}
