/**
 * SVG pictures as PNG, for programs that do not draw SVG.
 *
 * PowerPoint 2016 and later, WPS and LibreOffice show the SVG itself (`asvg:svgBlip`); what is made here is what an older
 * program shows, and what every program needs beside it. Limit: type that was not turned into outlines is left out.
 */
import type { SlidePicture } from '../../image/slide-picture.js';
import { packageFile } from '../../world/package-file.js';

/** Pixels of the longer side. */
const PIXELS = 1600;

let ready: Promise<typeof import('@resvg/resvg-wasm')> | undefined;

/** The pictures as PNG files by their digests; those that are PNG or JPEG already are left out. */
export async function rasters(pictures: Iterable<SlidePicture>): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  for (const { format, digest, bytes, width, height } of pictures) {
    if (format !== 'svg' || made.has(digest)) continue;
    ready ??= load();
    const { Resvg } = await ready;
    const fitTo =
      width >= height ? ({ mode: 'width', value: PIXELS } as const) : ({ mode: 'height', value: PIXELS } as const);
    made.set(digest, new Resvg(bytes, { fitTo }).render().asPng());
  }
  return made;
}

/** The module is loaded only where a deck has an SVG. */
async function load() {
  const resvg = await import('@resvg/resvg-wasm');
  await resvg.initWasm(packageFile('@resvg/resvg-wasm/index_bg.wasm'));
  return resvg;
}
