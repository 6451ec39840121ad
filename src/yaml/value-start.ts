/** The line on which the item or key stands that has the text of a line. */
import type { SourceNode } from './node.js';
import { parseYaml } from './parse.js';
import type { SourceText } from './source-text.js';

/** From 1, like `line`; the line itself where no text of several lines is there or the file is not YAML. */
export function valueStart(source: SourceText, line: number): number {
  const root = parseYaml(source, () => {});
  return root ? (startIn(source, root, line) ?? line) : line;
}

/** The line of the scalar that goes over several lines and has `line`. */
function startIn(source: SourceText, node: SourceNode, line: number): number | undefined {
  const first = source.placeAt(node.start).line;
  // The end of a block text is the start of what follows.
  const last = source.placeAt(Math.max(node.start, node.end - 1)).line;
  if (node.kind === 'scalar') return line >= first && line <= last ? first : undefined;
  const within = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
  for (const inner of within) {
    const found = startIn(source, inner, line);
    if (found !== undefined) return found;
  }
  return undefined;
}
