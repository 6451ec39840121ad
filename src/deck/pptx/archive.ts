/**
 * Zip archives with the same bytes for the same parts: sorted, deflated, and dated
 * with the earliest date of the format (APPNOTE.TXT 4.4.6).
 */
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** The XML declaration of every part of an Office file. */
export const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const firstDay = new Date(1980, 0, 1);

/** The parts as a zip; `[Content_Types].xml` first, as readers that stream expect. */
export function archive(parts: Parts): Uint8Array {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2);
  const names = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const name of names) {
    const part = parts.get(name)!;
    entries[name] = [typeof part === 'string' ? strToU8(part) : part, { level: 6, mtime: firstDay, os: 0 }];
  }
  return zipSync(entries);
}

/** The files of a zip, without its folders. */
export function unarchive(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
}
