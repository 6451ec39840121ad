/** Writing that has reached the disk when it returns, so that what is written next is never there without it. */
import { closeSync, constants, copyFileSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { attempt } from './attempt.js';

/** Writes a file. @throws the error of the system */
export function writeFlushed(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Copies a file. @throws the error of the system */
export function copyFlushed(from: string, to: string): void {
  copyFileSync(from, to);
  flush(to, constants.O_RDWR);
}

/** Flushes the names in a folder; not every system can. */
export function flushFolder(folder: string): void {
  attempt(() => flush(folder, constants.O_RDONLY));
}

function flush(path: string, flags: number): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
