/** A file of an installed package that no import can give: a WebAssembly module. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The bytes of a file by the name under which a package exports it. Throws where the package is not installed. */
export function packageFile(name: string): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve(name));
}
