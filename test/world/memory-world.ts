/** A world made of a map: what a test reads, and what it finds written. */
import { join, normalize } from 'node:path/posix';
import type { World } from '../../src/world/world.js';

/** A world whose files are those given, paths relative to its root; strings are stored as UTF-8. Writing adds to `files`. */
export function memoryWorld(
  given: Readonly<Record<string, string | Uint8Array>>,
  epoch?: number,
): World & { readonly files: Map<string, Uint8Array> } {
  const files = new Map(
    Object.entries(given).map(([path, data]) => [
      normalize(path),
      typeof data === 'string' ? new TextEncoder().encode(data) : data,
    ]),
  );
  const names = (folder: string) => {
    const clean = normalize(folder).replace(/\/$/, '');
    const prefix = clean === '.' ? '' : `${clean}/`;
    const below = [...files.keys()].filter((path) => path.startsWith(prefix));
    return [...new Set(below.map((path) => path.slice(prefix.length).split('/')[0]!))].sort();
  };
  return {
    root: '/memory',
    files,
    epoch,
    read(path) {
      const bytes = files.get(normalize(path));
      if (bytes) return { ok: true, bytes };
      const folder = names(path).length > 0;
      return { ok: false, missing: !folder, reason: folder ? 'EISDIR' : 'ENOENT' };
    },
    list: names,
    isFolder: (path) => names(path).length > 0,
    asset: (name) => name,
    real: (path) => join('/memory', path),
    write(more) {
      for (const [path, bytes] of more) {
        if (bytes) files.set(normalize(path), bytes);
        else files.delete(normalize(path));
      }
      return { ok: true };
    },
  };
}
