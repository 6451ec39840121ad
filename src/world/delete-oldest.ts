/** Keeps a folder of results that can be made again from growing without end. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from './attempt.js';

/** Deletes the files whose names fit `own`, those written first before others, until the rest is no larger than `most` bytes. */
export function deleteOldest(folder: string, own: RegExp, most: number): void {
  const files = readdirSync(folder)
    .filter((name) => own.test(name))
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
