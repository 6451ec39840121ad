/** The faults of a picture file, and the largest size accepted. */
import type { Problems } from '../diagnostics/diagnostic.js';

export type PictureFault = Problems['content/bad-image']['reason'];

/** Whether a picture has more pixels than print can show: an A4 page has 35 million at 600 dpi. */
export function isTooLarge(width: number, height: number): boolean {
  return width * height > 40_000_000;
}
