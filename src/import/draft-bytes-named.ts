/** A draft that has no file, as the file that it would be. */
import { filesOver } from '../world/files-over.js';
import type { World } from '../world/world.js';
import { decodeDraft } from '../yaml/decode.js';
import { kindOf } from './file-kind.js';

/** Bytes that are decoded to see whether a text is Markdown. */
const HEAD = 64 * 1024;

/** The name by which bytes are read as a draft and named in messages, and a world in which a file of that name has them. */
export function named(bytes: Uint8Array, world: World): { readonly file: string; readonly world: World } {
  const file = nameOf(bytes);
  return { file, world: filesOver(world, new Map([[file, bytes]])) };
}

/** A text is Markdown where a heading begins with `#`. */
export function nameOf(bytes: Uint8Array): string {
  if (kindOf(bytes) !== undefined) return 'draft.docx';
  const { text = '' } = decodeDraft(bytes.subarray(0, HEAD)) ?? {};
  return /^#{1,6} \S/m.test(text) ? 'draft.md' : 'draft.txt';
}
