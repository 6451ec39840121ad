/**
 * Results kept on disk from run to run, one file each.
 *
 * A file holds a checksum of its name and bytes, so that one under the name of another is none, is written under another name and then renamed, and is deleted with the oldest
 * when the folder grows too large. So the folder may be deleted at any time, shared by processes, or unusable: a
 * result that cannot be read is made again, and one that cannot be written is made again next time.
 */
import { createHash, randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from './attempt.js';
import { deleteOldest } from './delete-oldest.js';
import { makeFolder } from './make-folder.js';
import { readPlain } from './plain-file.js';
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
        const bytes = readPlain(join(folder, key), MOST + CHECKSUM);
        const content = bytes.subarray(CHECKSUM);
        return checksum(key, content).equals(bytes.subarray(0, CHECKSUM)) ? content : undefined;
      });
    },
    put(key, bytes) {
      attempt(() => {
        makeFolder(folder);
        const draft = join(folder, `${key}.${randomBytes(6).toString('hex')}${DRAFT}`);
        try {
          writeFileSync(draft, Buffer.concat([checksum(key, bytes), bytes]), { flag: 'wx', mode: 0o600 });
          renameSync(draft, join(folder, key));
        } catch (cause) {
          rmSync(draft, { force: true });
          throw cause;
        }
        written += bytes.length;
        if (written < Math.min(MEASURED, most)) return;
        written = 0;
        deleteOldest(folder, OWN, most);
      });
    },
  };
}

const DRAFT = '.new';
/** Names of results and of drafts that a killed process left; no other file in the folder is deleted. */
const OWN = /^[\da-f]{32,}(\.[\da-f]{12}\.new)?$/;

function checksum(key: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(`${key}\n`).update(bytes).digest();
}
