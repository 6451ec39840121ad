/**
 * Makes a folder with those above it that are missing. Not by `recursive` of Node: where the system says that nothing is
 * there although the folder above is (under /proc, and on some network drives), Node 20 tries for ever.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Does nothing if the folder is there. Throws the error of the system if it cannot be made.
 * @param mode of the folders made
 * @param made gets their paths, the outermost first, also of those made before a failure
 */
export function makeFolder(folder: string, mode?: number, made: string[] = []): void {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  for (const each of missing) {
    try {
      mkdirSync(each, { mode });
      made.push(each);
    } catch (cause) {
      // Another process may have made it meanwhile.
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
  }
}
