/**
 * SVG pictures as PNG, for programs that do not draw SVG.
 *
 * PowerPoint 2016 and later, WPS and LibreOffice show the SVG itself (`asvg:svgBlip`); what is made here is what an older
 * program shows, and what every program needs beside it. Limit: type that was not turned into outlines is left out.
 */

import type { Note } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import { oncePer } from '../world/memo.js';
import { boundedDrawing } from './bounded-drawing.js';
import type { SlidePicture } from './slide-picture.js';
import { readSvg } from './svg.js';
import { drawn } from './svg-drawing.js';

/** Pixels of the longer side. */
const PIXELS = 1600;

/** The drawing of an SVG; known for each picture that is the same object. `undefined` if it takes too long. */
const drawingOf = oncePer(({ bytes, width, height }: SlidePicture) =>
  boundedDrawing(bytes, { fitTo: fitOf(width, height) }),
);

/**
 * Whether all pictures can be drawn in time; notes as `content/bad-image`, at its place, the first that cannot. The rest is
 * not tried then, since each may take all of the time.
 */
export async function areDrawable(pictures: Iterable<SlidePicture>, note: Note): Promise<boolean> {
  for (const picture of pictures) {
    if (picture.format !== 'svg' || (await drawingOf(picture))) continue;
    const { path, at } = picture.source;
    note(error('content/bad-image', { path, reason: 'too-complex' }, at));
    return false;
  }
  return true;
}

/** The pictures, which are `areDrawable`, as PNG files by their digests; those that are PNG or JPEG already are left out. */
export async function rasters(pictures: Iterable<SlidePicture>): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  for (const picture of pictures) {
    const drawing = picture.format === 'svg' && !made.has(picture.digest) && (await drawingOf(picture));
    if (drawing) made.set(picture.digest, drawing.png);
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
  const font = { fontBuffers: [...fonts] };
  return (await drawn(svg, { fitTo: { mode: 'width', value: width }, font })).png;
}

/**
 * The pixels of a picture file squeezed to this size, four bytes each: red, green, blue and opacity, row by row;
 * `undefined` for a format that is not drawn, such as EMF, and for a drawing that takes too long.
 */
export async function pixelsOf(bytes: Uint8Array, width: number, height: number): Promise<Uint8Array | undefined> {
  const type = typeOf(bytes);
  if (type === undefined || (type === 'image/svg+xml' && typeof readSvg(bytes) === 'string')) return undefined;
  const href = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  const size = `width="${width}" height="${height}"`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image href="${href}" ${size} preserveAspectRatio="none"/></svg>`;
  return (await boundedDrawing(drawing, {}))?.pixels;
}

function typeOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  if (start.startsWith('\x89PNG')) return 'image/png';
  if (start.startsWith('\xff\xd8')) return 'image/jpeg';
  if (start.startsWith('GIF8')) return 'image/gif';
  return /<svg|<\?xml/.test(start) ? 'image/svg+xml' : undefined;
}
