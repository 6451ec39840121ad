/** The faults of a picture file, and the largest size accepted. */
import type { Problems } from '../diagnostics/diagnostic.js';

export type PictureFault = Problems['content/bad-image']['reason'];

/** Pixels of a side; that of a JPEG cannot have more. */
export const LONGEST = 65_535;

/**
 * Whether a picture has more pixels than print can show: an A4 page has 35 million at 600 dpi. One of a few pixels by
 * millions is no picture, and takes minutes to read row by row.
 */
export function isTooLarge(width: number, height: number): boolean {
  return width * height > 40_000_000 || Math.max(width, height) > LONGEST;
}
