/** The command as it is installed: the `bin` of the package. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const { bin } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const file = fileURLToPath(new URL(bin.yinfa, root));

export const yinfa = (...words) => [process.execPath, file, ...words];
