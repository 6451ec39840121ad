/** The parts of an Office file as a zip. */
import { type packed, zip } from '../../zip/write.js';

export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** The XML declaration of every part of an Office file. */
export const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The parts as a zip, sorted; `[Content_Types].xml` first, as readers that stream expect.
 * @param pack gives parts deflated
 */
export function archive(parts: Parts, pack?: typeof packed): Uint8Array {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2);
  return zip(
    [...parts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)),
    pack,
  );
}
