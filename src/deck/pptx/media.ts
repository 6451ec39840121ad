/**
 * The pictures of the file: cut as their boxes want it, each file once, SVG beside its PNG.
 *
 * An SVG is embedded as Office does it ([MS-ODRAWXML] 2.3.1.31): the PNG is the picture, and an extension names the SVG,
 * which programs that know it draw in its place.
 */
import { createHash } from 'node:crypto';
import { escapeXml } from '../../text/xml-escape.js';
import type { Box, Crop, ImageBox } from '../canvas/box.js';
import type { Part } from './written.js';

export const MEDIA = 'ppt/media/';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/** The name of the part of an SVG. */
export function svgName(digest: string): string {
  return `picture-${digest}.svg`;
}

function svgId(digest: string): string {
  return `rIdSvg${digest}`;
}

/** The relationships of a slide or layout, with those to the SVG files of its boxes. */
export function withSvg(xml: string, boxes: readonly Box[]): string {
  const digests = new Set(
    boxes.flatMap((box) => (box.kind === 'image' && box.picture.format === 'svg' ? box.picture.digest : [])),
  );
  const added = [...digests].map(
    (digest) => `<Relationship Id="${svgId(digest)}" Type="${RELATIONSHIP}" Target="../media/${svgName(digest)}"/>`,
  );
  return xml.replace('</Relationships>', `${added.join('')}</Relationships>`);
}

/** The picture of a box cut at its edges and with its SVG; a decorative one marked as such. */
export function patchImage({ name, alt, crop, picture }: ImageBox, xml: string, decorative: string): string {
  const own = new RegExp(`<p:pic>(?:(?!</p:pic>).)*? name="${escapeXml(name)}"(?:(?!</p:pic>).)*</p:pic>`, 's');
  return xml.replace(own, (shape) => {
    const cut = shape.replace(/\s*<a:stretch>/, `${rectOf(crop)}<a:stretch>`);
    const drawn =
      picture.format === 'svg' ? cut.replace(/(<a:blip [^>]*>)\s*<\/a:blip>/, withBlip(picture.digest)) : cut;
    const rest = alt === '' ? ` descr="">${decorative}</p:cNvPr>` : ` descr="${escapeXml(alt)}"/>`;
    const head = /(<p:cNvPr id="\d+" name="[^"]*")[^>]*>\s*<\/p:cNvPr>/;
    return drawn.replace(head, (_, named: string) => named + rest);
  });
}

function withBlip(digest: string): string {
  return (
    '$1<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">' +
    '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" ' +
    `r:embed="${svgId(digest)}"/></a:ext></a:extLst></a:blip>`
  );
}

/** What is cut off, in thousandths of a per cent (ECMA-376 Part 1, 20.1.8.55). */
function rectOf({ left, top, right, bottom }: Crop): string {
  const sides = Object.entries({ l: left, t: top, r: right, b: bottom }).filter(([, share]) => share > 0);
  if (sides.length === 0) return '';
  return `<a:srcRect ${sides.map(([side, share]) => `${side}="${Math.round(share * 100_000)}"`).join(' ')}/>`;
}

/** Pictures with the same bytes become one part, named by them: pptxgenjs writes one for each place. */
export function sharedMedia(parts: ReadonlyMap<string, Part>): Map<string, Part> {
  const names = new Map(
    [...parts]
      .filter(([name]) => name.startsWith(MEDIA))
      .map(([name, bytes]) => {
        const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
        return [name.slice(MEDIA.length), `picture-${digest}${name.slice(name.lastIndexOf('.'))}`];
      }),
  );
  const renamed = (text: string) => text.replace(/(?<=\/media\/)[^"]+/g, (name: string) => names.get(name) ?? name);
  return new Map(
    [...parts].map(([name, part]) => {
      if (name.startsWith(MEDIA)) return [`${MEDIA}${names.get(name.slice(MEDIA.length))}`, part];
      return [name, typeof part === 'string' && name.endsWith('.rels') ? renamed(part) : part];
    }),
  );
}
