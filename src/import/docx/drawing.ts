/** What a drawing, a picture of older versions or an embedded object shows, by its XML (ECMA-376-1 20.4, 17.3.3.19; VML). */
import type { XmlElement } from './xml.js';
import { below, has } from './xml.js';

export type Drawn =
  | {
      readonly kind: 'picture';
      /** The relation of its part; absent where it is only linked. */
      readonly part: string | undefined;
      readonly alt: string;
      readonly cropped: boolean;
      /** Height on the page, points; absent where it is not written, or of a part of the picture alone. */
      readonly height?: number;
    }
  | { readonly kind: 'object'; readonly program: string; readonly part: string | undefined; readonly linked: boolean }
  | { readonly kind: 'chart' | 'diagram'; readonly part: string | undefined }
  | { readonly kind: 'other'; readonly name: string }
  | { readonly kind: 'ink' | 'video' };

/** The things drawn in an element, those in its text boxes left out. */
export function drawnIn(element: XmlElement): Drawn[] {
  const objects = outside(element, 'o:OLEObject');
  const pictures = [...outside(element, 'a:blip'), ...outside(element, 'v:imagedata')];
  // A control, or an object without a part or picture that can be read.
  if (element.name === 'w:object' && objects.length + pictures.length === 0)
    return [{ kind: 'other', name: outside(element, 'w:control')[0]?.attributes['w:name'] ?? '' }];
  // The picture beside an object is its preview.
  if (objects.length > 0)
    return objects.map(({ attributes }) => ({
      kind: 'object',
      program: attributes.ProgID ?? '',
      part: attributes['r:id'],
      linked: attributes.Type === 'Link',
    }));
  if (outside(element, 'wp15:webVideoPr').length > 0) return [{ kind: 'video' }];
  const charts = ['c:chart', 'cx:chart'].flatMap((name) => outside(element, name));
  const found: Drawn[] = [
    ...charts.map(({ attributes }): Drawn => ({ kind: 'chart', part: attributes['r:id'] })),
    ...outside(element, 'dgm:relIds').map(({ attributes }): Drawn => ({ kind: 'diagram', part: attributes['r:dm'] })),
    ...pictures.map((blip): Drawn => pictureOf(blip, element, pictures.length === 1)),
    ...(outside(element, 'w14:contentPart').length > 0 ? [{ kind: 'ink' } as const] : []),
  ];
  return found.length === 0 && isOfOthers(element)
    ? [{ kind: 'other', name: described(below(element, 'wp:docPr')[0]?.attributes.descr ?? '') }]
    : found;
}

/** Whether it draws objects that no version of Word defines: neither shapes, which may be lines alone, nor pictures. */
function isOfOthers(element: XmlElement): boolean {
  return outside(element, 'a:graphicData').some(
    ({ attributes }) => !/wordprocessing(?:Shape|Group|Canvas)$|lockedCanvas$|\/picture$/.test(attributes.uri ?? ''),
  );
}

function pictureOf(blip: XmlElement, within: XmlElement, isOnly: boolean): Drawn {
  const { attributes } = blip;
  const own = holderOf(blip, within);
  const crop = own ? below(own, 'a:srcRect') : [];
  const cropped = crop.some(({ attributes }) => ['l', 't', 'r', 'b'].some((side) => Number(attributes[side] ?? 0) > 0));
  const named = [...(isOnly ? below(within, 'wp:docPr') : []), ...(own ? below(own, 'pic:cNvPr') : [])];
  const texts = [
    ...named.map(({ attributes }) => attributes.descr),
    ...below(within, 'v:shape').map((s) => s.attributes.alt),
    ...named.map(({ attributes }) => attributes.title),
    blip.attributes['o:title'],
  ];
  const vml = ['cropleft', 'croptop', 'cropright', 'cropbottom'].some((side) => attributes[side] !== undefined);
  const height = cropped || vml ? undefined : heightOf(own, within, isOnly);
  return {
    kind: 'picture',
    part: attributes['r:embed'] ?? attributes['r:id'],
    alt: texts.map((text = '') => described(text)).find((text) => text !== '') ?? '',
    cropped: cropped || vml,
    ...(height !== undefined && { height }),
  };
}

/** English Metric Units in a point (ECMA-376-1 22.9.2.1). */
const EMU = 12700;
const pointsIn: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4 };

/** The height that a drawing gives its one picture, or that one of a group has; of older versions, that of its shape. */
function heightOf(own: XmlElement | undefined, within: XmlElement, isOnly: boolean): number | undefined {
  const [extent] = isOnly ? below(within, 'wp:extent') : own ? below(own, 'a:ext') : [];
  const [, size, unit = ''] = isOnly
    ? (/(?:^|;)\s*height:\s*([\d.]+)(pt|in|cm|mm)/.exec(below(within, 'v:shape')[0]?.attributes.style ?? '') ?? [])
    : [];
  const points = extent ? Number(extent.attributes.cy) / EMU : Number(size) * (pointsIn[unit] ?? 0);
  return points > 0 ? points : undefined;
}

/** The `pic:pic` of a blip. */
function holderOf(blip: XmlElement, within: XmlElement): XmlElement | undefined {
  return below(within, 'pic:pic').find((picture) => below(picture, 'a:blip').includes(blip));
}

/** A description that a person wrote: no name of a file, no “Picture 1”, no words of a program. */
function described(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const automatic =
    /描述已自动生成|automatically generated|^(?:图片|图像|图形|picture|image|graphic|图)\s*\d*$|\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|webp)$|^[\w-]{1,40}$|^(?:https?|file):|[\\/].*[\\/]/iu;
  return automatic.test(line) ? '' : line;
}

/** All elements of that name below an element, not those of text boxes. */
function outside(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((inner) =>
    inner.name === name ? [inner] : inner.name === 'w:txbxContent' ? [] : outside(inner, name),
  );
}

/**
 * Paragraphs that are drawn: those of shapes with text of DrawingML (20.1.2.2.40), and the words of WordArt of older
 * versions, which keep them in an attribute.
 */
export function drawnText(element: XmlElement): string[] {
  const paragraphs = outside(element, 'a:p').map((paragraph) =>
    below(paragraph, 'a:t')
      .map(({ text }) => text)
      .join(''),
  );
  const words = below(element, 'v:textpath').map(({ attributes }) => attributes.string ?? '');
  return [...paragraphs, ...words].filter((text) => text.trim() !== '');
}

/** Elements with something to read. */
const textual = new Set([
  'w:t',
  'w:sym',
  'w:delText',
  'w:instrText',
  'w:fldSimple',
  'w:txbxContent',
  'a:blip',
  'v:imagedata',
  'm:t',
  'a:t',
  'c:chart',
  'cx:chart',
  'dgm:relIds',
  'o:OLEObject',
  'v:textpath',
]);
/** In the place of alternatives of which none can be read. */
export const noForm: XmlElement = { name: '', attributes: {}, children: [], text: '' };

/** Of an `mc:AlternateContent` the form of newer Word where it holds something to read, else that for older readers. */
export function readableForm(element: XmlElement): XmlElement | undefined {
  return element.children.find((form) => has(form, textual));
}
