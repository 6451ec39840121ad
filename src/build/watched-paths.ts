/** Which folders have to be watched, and which reports a change in one of them affects. */
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { isInRevision } from '../revisions/report-files.js';
import type { Asset, World } from '../world/world.js';

export interface WatchedPaths {
  /** What the file watcher is given. */
  readonly bases: readonly string[];
  /** Whether a path below the bases is none of the input of the reports. */
  ignores(path: string): boolean;
  /** The content folders whose reports have to be built again after a change at `path`. */
  affectedBy(path: string): readonly string[];
}

const assets: readonly Asset[] = ['templates/report', 'templates/briefing', 'fonts'];

/** The watched paths of the reports in `folders`; `out` is the folder of their results. */
export function watchedPaths(folders: readonly string[], out: string, world: World): WatchedPaths {
  const absolute = (path: string) => resolve(world.root, path);
  const content = new Map(folders.map((folder) => [folder, absolute(folder)]));
  // Also where the user's own templates and fonts would be: they may be created while watching.
  const shared = [...new Set(assets.flatMap((name) => [name, world.asset(name)]))].map(absolute);
  const roots = [...content.values(), ...shared];
  const isRelated = (path: string, root: string) => isWithin(path, root) || isWithin(root, path);
  // Results may be written beside the content, but a folder that holds input is watched in any case.
  const results = [...content.values()]
    .map((folder) => absolute(`${out}/${basename(folder)}`))
    .filter((folder) => !roots.some((root) => isWithin(root, folder)));
  return {
    bases: [...new Set(roots.map((root) => watchable(root, world.root)))],
    ignores: (path) =>
      !roots.some((root) => isRelated(path, root)) ||
      results.some((folder) => isWithin(path, folder)) ||
      roots.some(
        (root) => path !== root && isWithin(path, root) && (isTemporary(path) || isInRevision(relative(root, path))),
      ),
    affectedBy(path) {
      if (shared.some((root) => isRelated(path, root))) return folders;
      return folders.filter((folder) => isRelated(path, content.get(folder)!));
    },
  };
}

/** A folder that outlives `folder`: a watcher on `folder` itself would end when the folder is deleted. */
function watchable(folder: string, root: string): string {
  return isWithin(folder, root) && folder !== root ? root : dirname(folder);
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** Whether an editor or an office program puts such a file beside the one that is open. */
function isTemporary(path: string): boolean {
  return /^[.~]|~$|^#.*#$/.test(basename(path));
}
