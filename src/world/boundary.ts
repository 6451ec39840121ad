/**
 * Where the project ends on the disk: a link that leads out of it is followed neither to read nor to write.
 *
 * A path below the folder the user works in has to lie there with all links followed, so links within the project, and a
 * project that is itself reached by a link, are as they are. What the package has lies wherever it is installed (`npm
 * link`, pnpm), and `fonts/` and `fonts/local/` may each be a link, since an office has its fonts in one place. A path
 * elsewhere cannot come from content, which names only what is below its folder, so the user has named it; of a report
 * there, its folder is the boundary.
 */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { attempt } from './attempt.js';
import { packageRoot } from './package-root.js';

/** The path with all links followed; of what does not exist, that of the folder above. */
export function realPath(path: string): string {
  const real = attempt(() => realpathSync(path));
  if (real !== undefined || dirname(path) === path) return real ?? path;
  return join(realPath(dirname(path)), basename(path));
}

/** Returns a function that checks whether an absolute path leads out of the project in `root` by a link. */
export function boundaryOf(root: string): (path: string) => boolean {
  const fonts = [join(root, 'fonts'), join(root, 'fonts', 'local')];
  return (path) => {
    const real = realPath(path);
    if (real === path) return false;
    const folders = isWithin(path, root) ? [root, ...fonts.filter((folder) => isWithin(path, folder))] : reportOf(path);
    if (folders.length === 0) return false;
    return ![...folders, packageRoot].some((folder) => isWithin(real, realPath(folder)));
  };
}

/** The folder of the report a path is in: the outermost above it with a report.yaml. */
function reportOf(path: string): string[] {
  let found: string[] = [];
  for (let at = path; dirname(at) !== at; at = dirname(at)) if (existsSync(join(at, 'report.yaml'))) found = [at];
  return found;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}
