/**
 * A world with some files laid over it: what they would be when written, before anything is written.
 *
 * An import reads its own files back by this, with the very code by which a build will read them, from the encoding to
 * the pictures that stand in the folder.
 */
import { join } from 'node:path';
import { openedFrom } from './file-source.js';
import type { ReadResult, World } from './world.js';

/** `files`: texts and bytes by path. */
export function filesOver(world: World, files: ReadonlyMap<string, string | Uint8Array>): World {
  // Steps remembered without these files would answer for the wrong ones.
  const { memo: _, stamp: __, ...bare } = world;
  const clean = (path: string) => join(path).replaceAll('\\', '/').replace(/\/$/, '');
  const laid = new Map(
    [...files].map(([path, text]) => [clean(path), typeof text === 'string' ? new TextEncoder().encode(text) : text]),
  );
  const namesIn = (folder: string) => {
    const prefix = `${clean(folder)}/`;
    return [...laid.keys()].flatMap((path) =>
      path.startsWith(prefix) ? (path.slice(prefix.length).split('/')[0] ?? []) : [],
    );
  };
  const read = (path: string): ReadResult => {
    const bytes = laid.get(clean(path));
    return bytes ? { ok: true, bytes } : world.read(path);
  };
  return {
    ...bare,
    read,
    ...(world.open && {
      open: (path: string) => (laid.has(clean(path)) ? openedFrom(read(path)) : world.open!(path)),
    }),
    list: (folder) => [...new Set([...world.list(folder), ...namesIn(folder)])].sort(),
    isFolder: (path) => world.isFolder(path) || namesIn(path).length > 0,
  };
}
