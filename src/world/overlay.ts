/** A world with some files of a folder laid over it: what they would be when written, before anything is. */
import { join } from 'node:path';
import type { World } from './world.js';

/** `files` by path; a path that leads to `undefined` is not there. */
export function overlay(world: World, files: ReadonlyMap<string, string | undefined>): World {
  // What an earlier build remembers was made without these files.
  const { memo: _, stamp: __, ...bare } = world;
  const clean = (path: string) => join(path).replaceAll('\\', '/').replace(/\/$/, '');
  const laid = new Map(
    [...files].map(([path, text]) => [clean(path), text === undefined ? undefined : new TextEncoder().encode(text)]),
  );
  const below = (folder: string) => {
    const prefix = `${clean(folder)}/`;
    return [...laid]
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, bytes]) => ({ name: path.slice(prefix.length).split('/')[0]!, bytes }));
  };
  return {
    ...bare,
    read(path) {
      if (!laid.has(clean(path))) return world.read(path);
      const bytes = laid.get(clean(path));
      return bytes ? { ok: true, bytes } : { ok: false, missing: true, reason: 'ENOENT' };
    },
    list(folder) {
      const own = below(folder);
      const gone = new Set(own.filter(({ bytes }) => !bytes).map(({ name }) => name));
      const names = [
        ...world.list(folder).filter((name) => !gone.has(name)),
        ...own.filter(({ bytes }) => bytes).map(({ name }) => name),
      ];
      return [...new Set(names)].sort();
    },
    isFolder: (path) => world.isFolder(path) || below(path).some(({ bytes }) => bytes),
  };
}
