/** A picture of a draft, known by its content. */
import { createHash } from 'node:crypto';
import type { DraftPicture } from './draft.js';

/** `bytes`: of a PNG or JPEG; `height`: on the page, points. */
export function draftPicture(bytes: Uint8Array, alt: string, height?: number): DraftPicture {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { bytes, digest, extension: bytes[0] === 0x89 ? 'png' : 'jpg', alt, ...(height !== undefined && { height }) };
}
