/** Folders that are empty once their files are deleted go with them, as in git. */
import { rmdirSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';

/** Removes the folder of a deleted file, and those above it up to `root`, as far as they are empty. */
export function removeEmptyFolders(path: string, root: string): void {
  for (let folder = dirname(path); isBelow(folder, root); folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

function isBelow(path: string, root: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
}
