/**
 * A world in which a folder ends where it ends on the disk: what a link within it leads out to is neither read nor
 * listed nor written. Paths beside the folder, such as templates and fonts, are as they are.
 */
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { ReadResult, World } from './world.js';

/** What reading such a file fails with. */
const outside: Extract<ReadResult, { readonly ok: false }> = { ok: false, missing: false, reason: 'link' };

/** @param folder relative to the root of `world`, or absolute */
export function confinedTo(folder: string, world: World): World {
  const top = resolve(world.root, folder);
  const leadsOut = (path: string): boolean => {
    const real = world.real(folder);
    for (let at = resolve(world.root, path); at !== top && isWithin(at, top); at = dirname(at)) {
      const found = world.real(at);
      if (found !== at && !isWithin(found, real)) return true;
    }
    return false;
  };
  return {
    ...world,
    read: (path) => (leadsOut(path) ? outside : world.read(path)),
    ...(world.open && { open: (path) => (leadsOut(path) ? outside : world.open!(path)) }),
    ...(world.stamp && { stamp: (path) => (leadsOut(path) ? undefined : world.stamp!(path)) }),
    list: (path) => (leadsOut(path) ? [] : world.list(path)),
    isFolder: (path) => !leadsOut(path) && world.isFolder(path),
    ...(world.recover && { recover: (path: string) => void (leadsOut(path) || world.recover!(path)) }),
    write(files) {
      const path = [...files.keys()].find(leadsOut);
      return path === undefined ? world.write(files) : { ok: false, path, reason: 'link', detail: 'link' };
    },
  };
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}
