/**
 * Files are read only if they are plain and of a bounded size, which is known before the first byte: reading a pipe could
 * block, and a device such as /dev/zero has no end.
 */
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** Bytes of a file that is read whole; far more than a draft (100 MB), a picture or a master may have. */
export const MOST_READ = 256 * 1024 * 1024;

/** Opens a plain file without waiting. @throws the error of the system, or one with the code `EISDIR` or `NOT_PLAIN` */
export function openPlain(path: string): number {
  // Opening a device may already have an effect.
  checkPlain(statSync(path));
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    checkPlain(fstatSync(descriptor));
  } catch (cause) {
    closeSync(descriptor);
    throw cause;
  }
  return descriptor;
}

/** All bytes of a plain file. @throws as `openPlain`, or an error with the code `TOO_LARGE` */
export function readPlain(path: string, most = MOST_READ): Buffer {
  const descriptor = openPlain(path);
  try {
    const { size } = fstatSync(descriptor);
    if (size > most) throw coded('TOO_LARGE');
    const bytes = Buffer.allocUnsafeSlow(size);
    let done = 0;
    while (done < size) {
      const count = readSync(descriptor, bytes, done, size - done, done);
      if (count === 0) break;
      done += count;
    }
    return bytes.subarray(0, done);
  } finally {
    closeSync(descriptor);
  }
}

function checkPlain(stats: { isDirectory(): boolean; isFile(): boolean }): void {
  if (stats.isDirectory()) throw coded('EISDIR');
  if (!stats.isFile()) throw coded('NOT_PLAIN');
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}
