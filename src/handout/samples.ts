/** The pictures of a deck as the book draws them: as samples. */
import type { LaidOutDeck } from '../deck/make.js';
import { picturesOf } from '../deck/make.js';
import type { Picture } from '../image/picture.js';
import { rasters } from '../image/raster.js';
import { decode } from '../image/read-picture.js';

/** Pictures by the digests of their files. */
export type Samples = ReadonlyMap<string, Picture>;

/** All pictures on the slides; SVG files drawn, the longer side 1600 pixels. */
export async function samplesOf(laidOut: LaidOutDeck): Promise<Samples> {
  const boxes = picturesOf(laidOut).flatMap(({ boxes }) => boxes);
  const pictures = boxes.flatMap((box) => (box.kind === 'image' ? box.picture : []));
  const drawn = await rasters(pictures);
  const samples = new Map<string, Picture>();
  for (const { digest, bytes } of pictures) {
    const read = samples.has(digest) ? undefined : decode(drawn.get(digest) ?? bytes);
    if (read && typeof read !== 'string') samples.set(digest, read);
  }
  return samples;
}
