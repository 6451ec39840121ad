/**
 * Loaded into a server by `--import`: while the file `fault` of its project has the name of an error of the system, each
 * file that is opened for writing below the project fails with it, as on a disk that is full.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, sep } from 'node:path';

const { openSync } = fs;
const root = process.cwd() + sep;

fs.openSync = (path, flags, ...rest) => {
  if (flags === 'w' && `${path}`.startsWith(root)) {
    const code = fs.existsSync(join(root, 'fault')) ? fs.readFileSync(join(root, 'fault'), 'utf8') : '';
    if (code !== '') throw Object.assign(new Error(`${code}: ${path}`), { code });
  }
  return openSync(path, flags, ...rest);
};
syncBuiltinESMExports();
