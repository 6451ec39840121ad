/** `tsc` writes plain files: lets a shell run `dist/cli.js` from a clone, as npm does for an installed package. */
import { chmodSync } from 'node:fs';

chmodSync(new URL('../dist/cli.js', import.meta.url), 0o755);
