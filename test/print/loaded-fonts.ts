/** The fonts of the package, with some files changed. */
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { loadFonts } from '../../src/print/font-files.js';
import { nodeWorld } from '../../src/world/node-world.js';
import type { World } from '../../src/world/world.js';

export const { open: _, ...real } = nodeWorld();

/** The machine's world with some files changed. */
export function worldWith(changed: Readonly<Record<string, string | Uint8Array>>): World {
  return {
    ...real,
    list: (folder) => [...new Set([...real.list(folder), ...under(folder)])],
    read: (path) => {
      const data = changed[path];
      if (data === undefined) return real.read(path);
      return { ok: true, bytes: typeof data === 'string' ? new TextEncoder().encode(data) : data };
    },
  };
  function under(folder: string): string[] {
    return Object.keys(changed)
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1));
  }
}

/** Their table, and what is wrong with it. */
export function load(changed: Readonly<Record<string, string | Uint8Array>> = {}) {
  const problems: Diagnostic[] = [];
  return { table: loadFonts(worldWith(changed), (problem) => problems.push(problem)), problems };
}
