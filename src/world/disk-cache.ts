/**
 * Results kept on disk from run to run, one file each.
 *
 * A file holds a checksum of its bytes, is written under another name and then renamed, and is deleted with the oldest
 * when the folder grows too large. So the folder may be deleted at any time, shared by processes, or unusable: a
 * result that cannot be read is made again, and one that cannot be written is made again next time.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResultCache } from './result-cache.js';

/** Bytes. The fonts of a report take about half a million. */
const MOST = 64 << 20;
/** Bytes that this process writes before the size of the folder is measured again. */
const MEASURED = MOST >> 3;
const CHECKSUM = 32;

/** The results in a folder, which is created with the first one. */
export function diskCache(folder: string | undefined, most = MOST): ResultCache {
  if (folder === undefined) return { get: () => undefined, put: () => {} };
  // Bytes written since the folder was measured; at first its size is unknown, so that the first write measures it.
  let written = MEASURED;
  return {
    get(key) {
      return attempt(() => {
        const bytes = readFileSync(join(folder, key));
        const content = bytes.subarray(CHECKSUM);
        return checksum(content).equals(bytes.subarray(0, CHECKSUM)) ? content : undefined;
      });
    },
    put(key, bytes) {
      attempt(() => {
        mkdirSync(folder, { recursive: true });
        const draft = join(folder, `${key}.${randomBytes(6).toString('hex')}${DRAFT}`);
        try {
          writeFileSync(draft, Buffer.concat([checksum(bytes), bytes]), { flag: 'wx' });
          renameSync(draft, join(folder, key));
        } catch (cause) {
          rmSync(draft, { force: true });
          throw cause;
        }
        written += bytes.length;
        if (written < Math.min(MEASURED, most)) return;
        written = 0;
        deleteOldest(folder, most);
      });
    },
  };
}

const DRAFT = '.new';
/** Names of results and of drafts that a killed process left; no other file in the folder is deleted. */
const OWN = /^[\da-f]{32,}(\.[\da-f]{12}\.new)?$/;

/** Deletes the files that were written first, until the others are smaller than `most` bytes. */
function deleteOldest(folder: string, most: number): void {
  const files = readdirSync(folder)
    .filter((name) => OWN.test(name))
    .flatMap((name) => {
      const path = join(folder, name);
      const stat = attempt(() => statSync(path));
      return stat ? [{ path, size: stat.size, time: stat.mtimeMs }] : [];
    });
  let size = files.reduce((sum, file) => sum + file.size, 0);
  for (const file of files.sort((a, b) => a.time - b.time)) {
    if (size <= most) return;
    attempt(() => rmSync(file.path, { force: true }));
    size -= file.size;
  }
}

function checksum(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** The result, or `undefined` where the system refuses: a cache must not cause an error. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
