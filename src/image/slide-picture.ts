/**
 * The picture files that slides show: as files, because PowerPoint takes them as they are.
 *
 * PNG, JPEG and SVG, checked to their end as those of the book are, so that a fault is reported at the line of the YAML.
 */
import { createHash } from 'node:crypto';
import type { Note, Place } from '../diagnostics/diagnostic.js';
import type { World } from '../world/world.js';
import { shownSize } from './picture.js';
import type { PictureFault } from './picture-fault.js';
import { decode, readerOf } from './read-picture.js';
import { readSvg } from './svg.js';

export type SlidePictureFormat = 'png' | 'jpeg' | 'svg';

/** The path of a picture, as content names it, and where. */
export interface PictureSource {
  readonly path: string;
  readonly at: Place;
}

/** A picture file; as JSON it is what tells it from others, without its bytes. */
export class SlidePicture {
  /** A short name that only files with the same bytes share. */
  readonly digest: string;

  /**
   * @param width and height as it is shown, pixels
   * @param source where it was named first
   */
  constructor(
    readonly format: SlidePictureFormat,
    readonly width: number,
    readonly height: number,
    readonly bytes: Uint8Array,
    readonly source: PictureSource,
  ) {
    this.digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  }

  toJSON() {
    const { format, width, height, digest } = this;
    return { format, width, height, digest };
  }
}

/** Reads the picture at a path from a folder; `undefined` after noting at `at` why it cannot be read. */
export type ReadSlidePicture = (path: string, at: Place) => SlidePicture | undefined;

/** Reads pictures below a folder, each file once. Notes `world/*` and `content/bad-image`. */
export function slidePictureReader(folder: string, world: World, note: Note): ReadSlidePicture {
  return readerOf(slidePicture, folder, world, note);
}

function slidePicture(bytes: Uint8Array, source: PictureSource): SlidePicture | PictureFault {
  if (isMarkup(bytes)) {
    const size = readSvg(bytes);
    return typeof size === 'string' ? size : new SlidePicture('svg', size.width, size.height, bytes, source);
  }
  const picture = decode(bytes);
  if (typeof picture === 'string') return picture;
  // PowerPoint shows a JPEG as its rows stand, whatever the camera noted about how it was held.
  if (picture.orientation) return 'turned';
  const { width, height } = shownSize(picture);
  return new SlidePicture(picture.encoding === 'jpeg' ? 'jpeg' : 'png', width, height, bytes, source);
}

/** Whether a file begins as markup does, after a byte order mark and white space. */
function isMarkup(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 256)).replace(/^\uFEFF/, '');
  return /^\s*</.test(start);
}
