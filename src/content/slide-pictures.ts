/** The picture files that slides may show: those of `briefing.yaml`, and the figures of the report. */
import { figuresByFile, fileOf, filePath, imageEntries } from '../briefing/slide-image.js';
import type { Note } from '../diagnostics/diagnostic.js';
import type { SlidePicture } from '../image/slide-picture.js';
import { slidePictureReader } from '../image/slide-picture.js';
import type { BriefingFile } from '../report/deck-schemas.js';
import type { ReportBlock } from '../report/report.js';
import type { World } from '../world/world.js';
import type { Sourced } from '../yaml/checked.js';

/** The pictures by the paths that name them. Notes `world/*` and `content/bad-image` for those that `briefing.yaml` names. */
export function slidePictures(
  folder: string,
  file: Sourced<BriefingFile> | undefined,
  blocks: readonly ReportBlock[],
  world: World,
  note: Note,
): ReadonlyMap<string, SlidePicture> {
  const pictures = new Map<string, SlidePicture>();
  const read = slidePictureReader(folder, world, note);
  for (const { path, entry } of file ? imageEntries(file.value) : []) {
    const src = fileOf(entry);
    const picture = read(src, file!.placeOf(filePath({ path, entry })));
    if (picture) pictures.set(src, picture);
  }
  // What is wrong with a figure was noted when the report was read; one that no slide can show is a figure all the same.
  const quietly = slidePictureReader(folder, world, () => {});
  for (const [src, { at }] of figuresByFile(blocks)) {
    const picture = pictures.has(src) ? undefined : quietly(src, at);
    if (picture) pictures.set(src, picture);
  }
  return pictures;
}
