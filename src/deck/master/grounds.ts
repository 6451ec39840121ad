/**
 * What the type of a slide stands on in the layout of an office: the last thing drawn under the whole of a region, which
 * is the ground of the slide or a shape or picture over it.
 *
 * Limits: groups of shapes are not looked into; a picture that is tiled counts as stretched.
 */
import { pixelsOf } from '../../image/raster.js';
import type { Region } from '../canvas/box.js';
import { colourOf, type Scheme } from './looks.js';
import { attribute, type MasterParts } from './parts.js';
import { regionIn } from './placeholders.js';

/** The colours under the region, of a picture a dark and a light one; `undefined` where they cannot be determined. */
export async function groundsOf(
  { files, master, page }: MasterParts,
  layoutNumber: number,
  region: Region,
  scheme: Scheme,
): Promise<readonly string[] | undefined> {
  const layout = text(files, `ppt/slideLayouts/slideLayout${layoutNumber}.xml`);
  const own = { xml: layout, folder: 'slideLayouts', name: `slideLayout${layoutNumber}.xml` };
  const inherited = { xml: master, folder: 'slideMasters', name: 'slideMaster1.xml' };
  const showsMaster = attribute(/<p:sldLayout\b[^>]*>/.exec(layout)?.[0] ?? '', 'showMasterSp') !== '0';
  const ground = [own, inherited].flatMap((part) => groundIn(part, page)).slice(0, 1);
  const shapes = [...(showsMaster ? shapesIn(inherited) : []), ...shapesIn(own)];
  const last = [...ground, ...shapes].findLast((one) => covers(one.region, region));
  return last ? colours(last, region, files, scheme) : [scheme.bg1];
}

interface Part {
  readonly xml: string;
  readonly folder: string;
  readonly name: string;
}

/** A fill with its place, and the part it is in. */
interface Filled {
  readonly fill: string;
  readonly region: Region;
  readonly part: Part;
}

function groundIn(part: Part, { width, height }: MasterParts['page']): Filled[] {
  const fill = /<p:bg>[\s\S]*?<\/p:bg>/.exec(part.xml)?.[0];
  return fill === undefined ? [] : [{ fill, region: { x: 0, y: 0, w: width, h: height }, part }];
}

/** The filled shapes and the pictures of a part, in order; no placeholders, whose fill is under their own text. */
function shapesIn(part: Part): Filled[] {
  return [...part.xml.matchAll(/<p:(sp|pic)>([\s\S]*?)<\/p:\1>/g)].flatMap(([, kind, shape = '']) => {
    if (shape.includes('<p:ph')) return [];
    const properties = /<p:spPr\b[^>]*>[\s\S]*?<\/p:spPr>/.exec(shape)?.[0] ?? '';
    const region = regionIn(properties);
    const filling = kind === 'pic' ? shape : properties.replace(/<a:ln\b[\s\S]*?<\/a:ln>/g, '');
    const [fill] = /<(a:solidFill|a:gradFill|[ap]:blipFill)\b[\s\S]*?<\/\1>/.exec(filling) ?? [];
    return fill === undefined || !region ? [] : [{ fill, region, part }];
  });
}

/** How far a shape may end within a region that it covers, inches. */
const TOLERANCE = 0.25;

function covers(shape: Region, { x, y, w, h }: Region): boolean {
  return (
    shape.x <= x + TOLERANCE &&
    shape.y <= y + TOLERANCE &&
    shape.x + shape.w >= x + w - TOLERANCE &&
    shape.y + shape.h >= y + h - TOLERANCE
  );
}

async function colours(
  { fill, region, part }: Filled,
  under: Region,
  files: MasterParts['files'],
  scheme: Scheme,
): Promise<readonly string[] | undefined> {
  const id = attribute(/<a:blip\b[^>]*>/.exec(fill)?.[0] ?? '', 'r:embed');
  if (id !== undefined) {
    const picture = pictureOf(part, id, files);
    return picture && darkAndLight(picture, shareOf(region, under));
  }
  const named = [...fill.matchAll(/<a:(srgbClr|schemeClr|sysClr)\b[^>]*?(?:\/>|>[\s\S]*?<\/a:\1>)/g)];
  const known = named.flatMap(([element]) => colourOf(element, scheme) ?? []);
  return known.length > 0 && known.length === named.length ? known : undefined;
}

function pictureOf({ folder, name }: Part, id: string, files: MasterParts['files']): Uint8Array | undefined {
  const relationships = text(files, `ppt/${folder}/_rels/${name}.rels`);
  const tag = [...relationships.matchAll(/<Relationship\b[^>]*>/g)].find(([one]) => attribute(one, 'Id') === id)?.[0];
  const bytes = files.get((attribute(tag ?? '', 'Target') ?? '').replace(/^\//, ''));
  return typeof bytes === 'string' ? undefined : bytes;
}

function text(files: MasterParts['files'], name: string): string {
  const part = files.get(name);
  return typeof part === 'string' ? part : '';
}

/** The place of a region within a shape, from 0 to 1. */
function shareOf(shape: Region, { x, y, w, h }: Region): Region {
  const within = (value: number) => Math.max(0, Math.min(1, value));
  const [left, top] = [within((x - shape.x) / shape.w), within((y - shape.y) / shape.h)];
  return {
    x: left,
    y: top,
    w: within((x + w - shape.x) / shape.w) - left,
    h: within((y + h - shape.y) / shape.h) - top,
  };
}

/** Samples of a picture across and down. */
const SAMPLES = 64;
/** The share of darker, and of lighter samples that may be a speck. */
const SPECKS = 0.05;

/** The colours of a picture that are darker, and lighter than nearly all others of its part. */
async function darkAndLight(bytes: Uint8Array, { x, y, w, h }: Region): Promise<readonly string[] | undefined> {
  const pixels = await pixelsOf(bytes, SAMPLES, SAMPLES);
  if (!pixels) return undefined;
  const samples: (readonly [number, number, number])[] = [];
  for (let row = Math.floor(y * SAMPLES); row < (y + h) * SAMPLES && row < SAMPLES; row++)
    for (let column = Math.floor(x * SAMPLES); column < (x + w) * SAMPLES && column < SAMPLES; column++) {
      const at = (row * SAMPLES + column) * 4;
      // What shows through is taken for white.
      const clear = 255 - (pixels[at + 3] ?? 255);
      samples.push([(pixels[at] ?? 0) + clear, (pixels[at + 1] ?? 0) + clear, (pixels[at + 2] ?? 0) + clear]);
    }
  const light = ([r, g, b]: readonly [number, number, number]) => 0.3 * r + 0.59 * g + 0.11 * b;
  samples.sort((a, b) => light(a) - light(b));
  const ends = [Math.floor(samples.length * SPECKS), Math.ceil(samples.length * (1 - SPECKS)) - 1];
  return ends.flatMap((at) => (samples[at] ? hexOf(samples[at]) : []));
}

function hexOf(parts: readonly number[]): string {
  return `#${parts.map((part) => Math.min(255, Math.round(part)).toString(16).padStart(2, '0').toUpperCase()).join('')}`;
}
