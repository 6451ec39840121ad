/** Source lines for the excerpts of diagnostics; each file is read once. */

import type { LineOf } from '../diagnostics/format.js';
import { checkArguments } from '../diagnostics/options.js';
import type { World } from '../world/world.js';

/** Reads lines through the world; a file that is missing or not UTF-8 has no lines. */
export function lineReader(world: World): LineOf {
  checkArguments('lineReader', { world });
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = files.get(file);
    if (!lines) {
      lines = linesOf(world, file);
      files.set(file, lines);
    }
    return lines[line - 1];
  };
}

function linesOf(world: World, file: string): readonly string[] {
  const result = world.read(file);
  if (!result.ok) return [];
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(result.bytes).split(/\r\n|\r|\n/);
  } catch {
    return [];
  }
}
