/** Files read on demand: positional reads of a file of which most is never needed, such as a font. */
import { closeSync, fstatSync, readSync } from 'node:fs';
import { openPlain } from './plain-file.js';
import type { OpenResult, ReadResult } from './world.js';

/** An open file. Its bytes are those it had when it was opened, or what was written into it since. */
export interface FileSource {
  /** Bytes. */
  readonly length: number;
  /** At most `length` bytes from `offset` on; fewer only where the file ends. */
  read(offset: number, length: number): Uint8Array;
  /**
   * Identifies the content of the file; `undefined` if it cannot be identified, or if the file has been written so
   * recently that a second change could leave its times as they are.
   */
  identity(): string | undefined;
}

/** A source over bytes in memory. */
export function sourceOf(bytes: Uint8Array): FileSource {
  return {
    length: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
    identity: () => undefined,
  };
}

/** The same answer with a source for the bytes. */
export function openedFrom(result: ReadResult): OpenResult {
  return result.ok ? { ok: true, file: sourceOf(result.bytes) } : result;
}

/** Closes files whose sources are no longer in use. */
const unused = new FinalizationRegistry((descriptor: number) => closeSync(descriptor));

/** Opens a plain file of the disk. @throws as `openPlain` */
export function openFile(path: string): FileSource {
  const descriptor = openPlain(path);
  const source: FileSource = {
    length: fstatSync(descriptor).size,
    read(offset, length) {
      const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, source.length - offset)));
      let done = 0;
      while (done < bytes.length) {
        const count = readSync(descriptor, bytes, done, bytes.length - done, offset + done);
        if (count === 0) break;
        done += count;
      }
      return bytes.subarray(0, done);
    },
    identity() {
      const { dev, ino, size, mtimeNs, ctimeNs } = fstatSync(descriptor, { bigint: true });
      const age = Date.now() - Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n);
      return age > RECENT ? [dev, ino, size, mtimeNs, ctimeNs].join(' ') : undefined;
    },
  };
  unused.register(source, descriptor);
  return source;
}

/** The coarsest resolution of times of a file system in use (FAT, 2 s), and one second more, ms. */
const RECENT = 3000;
