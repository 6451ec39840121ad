/** The folder of the package and its own files. The modules of `dist/` and the bundles of `dist/bin/` are equally deep in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The bytes of a file by its path in the package. Throws where it is not there. */
export function ownFile(path: string): Uint8Array {
  return readFileSync(join(packageRoot, path));
}
