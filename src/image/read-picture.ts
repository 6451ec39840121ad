/**
 * The picture files a report names.
 *
 * Each is read once and checked to its end, so that a fault is reported at the line of the YAML and printing cannot
 * fail. Limits: PNG and JPEG, up to the pixels of `isTooLarge`, and no CMYK, which PDF/A forbids in a file without an
 * output intent (ISO 19005-2:2011 6.2.4.3).
 */
import type { Note, Place } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { World } from '../world/world.js';
import { inside, readBytes } from '../world/world.js';
import { readJpeg } from './jpeg.js';
import type { Picture } from './picture.js';
import type { PictureFault } from './picture-fault.js';
import { readPng } from './png.js';

/** Reads the picture at a path from the content folder; `undefined` after noting at `at` why it cannot be read. */
export type ReadPicture = (path: string, at: Place) => Picture | undefined;

/**
 * Bytes of samples of all pictures of a report that a PDF does not take as their files have them, transparent and interlaced
 * ones: they are in memory until the book is made, and a small file may have 160 MB of them.
 */
const MOST_SAMPLES = 400_000_000;

/** Reads pictures of a content folder, each file once. Notes `world/*` and `content/bad-image`. */
export function pictureReader(folder: string, world: World, note: Note, most = MOST_SAMPLES): ReadPicture {
  let left = most;
  const bounded = (bytes: Uint8Array): Picture | PictureFault => {
    const picture = decode(bytes);
    if (typeof picture === 'string' || picture.encoding !== 'raw') return picture;
    left -= picture.data.length + (picture.alpha?.length ?? 0);
    return left < 0 ? 'too-many' : picture;
  };
  return readerOf(bounded, folder, world, note);
}

/** Reads files below a folder, each once, as what `decode` makes of their bytes; notes the reason where it makes nothing. */
export function readerOf<T extends object>(
  decode: (bytes: Uint8Array, source: { readonly path: string; readonly at: Place }) => T | PictureFault,
  folder: string,
  world: World,
  note: Note,
): (path: string, at: Place) => T | undefined {
  const known = new Map<string, T | PictureFault>();
  return (path, at) => {
    const target = inside(world, folder, path, note, at);
    if (target === undefined) return undefined;
    let read = known.get(target);
    if (read === undefined) {
      const bytes = readBytes(world, target, note, at);
      if (!bytes) return undefined;
      read = decode(bytes, { path, at });
      known.set(target, read);
    }
    if (typeof read !== 'string') return read;
    note(error('content/bad-image', { path, reason: read }, at));
    return undefined;
  };
}

/** The picture in the bytes of a file, or what is wrong with it. */
export function decode(bytes: Uint8Array): Picture | PictureFault {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, PNG)) return readPng(bytes);
  return startsWith(bytes, JPEG) ? readJpeg(bytes) : 'format';
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
