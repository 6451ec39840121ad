/**
 * SVG pictures as PNG, for programs that do not draw SVG.
 *
 * PowerPoint 2016 and later, WPS and LibreOffice show the SVG itself (`asvg:svgBlip`); what is made here is what an older
 * program shows, and what every program needs beside it. Limit: type that was not turned into outlines is left out.
 */

import { packageFile } from '../world/package-file.js';
import type { SlidePicture } from './slide-picture.js';
import { readSvg } from './svg.js';

/** Pixels of the longer side. */
const PIXELS = 1600;

type Library = typeof import('@resvg/resvg-wasm');

let ready: Promise<Library> | undefined;

/** The pictures as PNG files by their digests; those that are PNG or JPEG already are left out. */
export async function rasters(pictures: Iterable<SlidePicture>): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  for (const { format, digest, bytes, width, height } of pictures) {
    if (format !== 'svg' || made.has(digest)) continue;
    ready ??= load();
    const { Resvg } = await ready;
    const fitTo = fitOf(width, height);
    made.set(digest, drawnBy(new Resvg(bytes, { fitTo })).png);
  }
  return made;
}

/** The longer side as `PIXELS`, but the shorter one at least one pixel: nothing is drawn of less. */
function fitOf(width: number, height: number) {
  const value = Math.max(width, height) / Math.min(width, height) > PIXELS ? 1 : PIXELS;
  const isWide = width >= height === (value === PIXELS);
  return isWide ? ({ mode: 'width', value } as const) : ({ mode: 'height', value } as const);
}

/**
 * An SVG drawn as a PNG file of `width` pixels. Its text is set in the first of the fonts that has the character,
 * whatever fonts it names.
 */
export async function drawnSvg(svg: Uint8Array, width: number, fonts: readonly Uint8Array[]): Promise<Uint8Array> {
  ready ??= load();
  const { Resvg } = await ready;
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { fontBuffers: [...fonts] } });
  return drawnBy(drawing).png;
}

/** Draws, and frees the memory of the drawing, fonts included, which is not the one that JavaScript collects. */
function drawnBy(drawing: InstanceType<Library['Resvg']>): { readonly png: Uint8Array; readonly pixels: Uint8Array } {
  const image = drawing.render();
  const drawn = { png: image.asPng(), pixels: image.pixels };
  image.free();
  drawing.free();
  return drawn;
}

/** The module is loaded only where something is drawn. */
async function load() {
  const resvg = await import('@resvg/resvg-wasm');
  await resvg.initWasm(packageFile('@resvg/resvg-wasm/index_bg.wasm'));
  return resvg;
}

/**
 * The pixels of a picture file squeezed to this size, four bytes each: red, green, blue and opacity, row by row;
 * `undefined` for a format that is not drawn, such as EMF.
 */
export async function pixelsOf(bytes: Uint8Array, width: number, height: number): Promise<Uint8Array | undefined> {
  const type = typeOf(bytes);
  if (type === undefined || (type === 'image/svg+xml' && typeof readSvg(bytes) === 'string')) return undefined;
  ready ??= load();
  const { Resvg } = await ready;
  const href = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  const size = `width="${width}" height="${height}"`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image href="${href}" ${size} preserveAspectRatio="none"/></svg>`;
  return drawnBy(new Resvg(drawing)).pixels;
}

function typeOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  if (start.startsWith('\x89PNG')) return 'image/png';
  if (start.startsWith('\xff\xd8')) return 'image/jpeg';
  if (start.startsWith('GIF8')) return 'image/gif';
  return /<svg|<\?xml/.test(start) ? 'image/svg+xml' : undefined;
}
