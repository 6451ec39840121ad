/** What a change of a file replaced, so that it can be taken back: the bytes that differ, not the file. */
import { createHash } from 'node:crypto';

export interface FileReversal {
  readonly path: string;
  /** Checksum of the file before the change; absent where there was none. */
  readonly before?: string;
  /** Checksum of the file after it; absent where it was deleted. */
  readonly after?: string;
  /** Bytes from the start of the file to the first that differs. */
  readonly start: number;
  /** How many bytes the change put there. */
  readonly length: number;
  /** The bytes that were there, as base64. */
  readonly was: string;
}

/** `undefined`: no file. */
export function reversalOf(path: string, before: Uint8Array | undefined, after: Uint8Array | undefined): FileReversal {
  const [old, now] = [before ?? new Uint8Array(), after ?? new Uint8Array()];
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  return {
    path,
    ...(before && { before: checksum(before) }),
    ...(after && { after: checksum(after) }),
    start,
    length: now.length - end - start,
    was: Buffer.from(old.subarray(start, old.length - end)).toString('base64'),
  };
}

/** The file before the change, or that there was none; `undefined` where `now` is not what the change left. */
export function reverted(
  { before, after, start, length, was }: FileReversal,
  now: Uint8Array | undefined,
): { readonly bytes: Uint8Array | undefined } | undefined {
  if ((now && checksum(now)) !== after) return undefined;
  if (before === undefined) return { bytes: undefined };
  const rest = now ?? new Uint8Array();
  const bytes = Buffer.concat([rest.subarray(0, start), Buffer.from(was, 'base64'), rest.subarray(start + length)]);
  return checksum(bytes) === before ? { bytes } : undefined;
}

/** Whether a file is as it was before the change. */
export function isAsBefore({ before }: FileReversal, now: Uint8Array | undefined): boolean {
  return (now && checksum(now)) === before;
}

function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
