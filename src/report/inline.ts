/**
 * The inline notation of a line: `_{…}` for a subscript, `^{…}` for a superscript.
 *
 * `PM_{2.5}` gives the runs PM and a subscript 2.5, each with its place; `\_{` is written as `_{`. The notation closes on
 * its own line, is not empty and does not nest.
 */
import type { Note } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import { joinLines } from '../text/join-lines.js';
import type { Run, Text } from '../text/running-text.js';
import { after, placeWithin } from '../text/slice.js';
import type { Sourced } from '../yaml/checked.js';
import type { NodePath } from '../yaml/node.js';
import type { Line } from '../yaml/scalar-lines.js';

/** The text at `path` of a file, its lines joined and its notation read. Notes `content/unclosed-script` and `content/bad-script`. */
export function textAt(file: Sourced<unknown>, path: NodePath, note: Note): Text {
  return joinLines(file.linesOf(path).map((line) => readLine(line, note)));
}

/** The runs of one line. An opening without its closing brace is noted and stays text, as does nested notation. */
export function readLine(line: Line, note: Note): Text {
  const { text, at } = line;
  // Hardly any line has notation.
  if (text !== '' && !/[{\t]/.test(text)) return [{ text, at: after(at, '') }];
  const runs: Run[] = [];
  const placeAt = (offset: number) => placeWithin(line, offset);
  const push = (raw: string, from: number, script?: 'sub' | 'sup') => {
    const written = script ? raw : raw.replace(/\\([_^]\{)/g, '$1');
    if (written) runs.push({ text: written.replaceAll('\t', ' '), ...(script && { script }), at: placeAt(from) });
  };
  let done = 0;
  for (const { 0: opening, index } of text.matchAll(/(?<!\\)[_^]\{/g)) {
    if (index < done) continue;
    const close = text.indexOf('}', index);
    if (close < 0) {
      note(error('content/unclosed-script', { opening }, { ...placeAt(index), length: 2 }));
      break;
    }
    const inner = text.slice(index + 2, close);
    const reason = inner.trim() === '' ? 'empty' : /(?<!\\)[_^]\{/.test(inner) ? 'nested' : undefined;
    if (reason) note(error('content/bad-script', { reason, opening }, { ...placeAt(index), length: 2 }));
    push(text.slice(done, index), done);
    push(inner, index + 2, opening[0] === '_' ? 'sub' : 'sup');
    done = close + 1;
  }
  push(text.slice(done), done);
  return runs;
}
