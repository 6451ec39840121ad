/**
 * The programs that Handlebars makes of a folder of templates, kept on disk from run to run: parsing and compiling some
 * kilobytes of templates takes longer than running them, as a short process runs the compiler only once.
 */
import { createHash } from 'node:crypto';
import type { World } from '../world/world.js';
import { type Origin, Origins } from './origins.js';

/** Compiled templates of a folder that are valid. */
export interface Programs {
  /** The code of each template, an expression of JavaScript, by its name. */
  readonly codes: Readonly<Record<string, string>>;
  /** The marks that are printed by them. */
  readonly origins: Origins;
}

/** Changed with what `make` makes of the same templates, so that programs kept before are not taken. */
const FORM = 2;

/**
 * The programs of templates, made only where none of them are kept.
 * @param sources all that `make` depends on: paths, texts, the version of Handlebars
 * @param make `undefined` where the templates have errors, of which nothing is kept
 */
export function keptPrograms(
  { cache }: World,
  sources: unknown,
  make: () => Programs | undefined,
): Programs | undefined {
  const key = createHash('sha256')
    .update(JSON.stringify([FORM, sources]))
    .digest('hex');
  const bytes = cache?.get(key);
  if (bytes) {
    const { codes, origins } = JSON.parse(new TextDecoder().decode(bytes)) as Written;
    return { codes, origins: new Origins(origins) };
  }
  const made = make();
  if (made) cache?.put(key, new TextEncoder().encode(JSON.stringify({ ...made, origins: made.origins.list })));
  return made;
}

interface Written {
  readonly codes: Programs['codes'];
  readonly origins: readonly Origin[];
}
