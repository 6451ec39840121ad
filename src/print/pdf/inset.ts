/**
 * Draws the fills, paths, rules and pictures of composed lines as marked content: a fill or rule is an artifact, a picture is the content
 * of its Figure, which gets its bounding box.
 *
 * pdfkit draws the pictures and opens JPEG files. It would decode PNG files asynchronously, so that their order in
 * the file varies; so their image objects are written here.
 */
import type { Picture } from '../../image/picture.js';
import type { Cut, Fill, FilledPath, PlacedPicture, Rule } from '../layout/composed.js';
import type { Canvas, Target } from './canvas.js';
import type { FlowLine } from './flow-line.js';
import type { Document, Image, Reference } from './internals.js';
import { strokeIn } from './pen.js';
import { END } from './tagging.js';

/** The images of a document: a picture that occurs several times is one object. */
export type Images = Map<Picture, Image>;

/** Draws the inset of a line that pdfmake has placed. */
export function drawInset(canvas: Canvas, line: FlowLine): void {
  const { fills = [], paths = [], rules = [], picture } = line.inset;
  if (fills.length > 0) drawFills(canvas, line, fills);
  for (const path of paths) drawPath(canvas, line, path);
  for (const rule of rules) drawRule(canvas, line, rule);
  if (picture) drawPicture(canvas, line, picture);
}

function drawFills(canvas: Canvas, { x, y }: FlowLine, fills: readonly Fill[]): void {
  const rectangles = fills.map((fill) => {
    const corner = `${number(x + fill.x)} ${number(y + fill.y)}`;
    return `${fill.color.map(number).join(' ')} rg ${corner} ${number(fill.width)} ${number(fill.height)} re f`;
  });
  canvas.add(`${canvas.begin(undefined)}\n${rectangles.join('\n')}\n${END}`);
}

const operators = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

function drawPath(canvas: Canvas, { x, y }: FlowLine, { steps, color, edge }: FilledPath): void {
  const outline = steps.map(([letter, ...numbers]) => {
    const placed = numbers.map((value, i) => number(value + (i % 2 === 0 ? x : y)));
    return [...placed, operators[letter]].join(' ');
  });
  const line = `${edge.color.map(number).join(' ')} RG ${number(edge.weight)} w 0 J`;
  const ink = `${color.map(number).join(' ')} rg ${line}`;
  canvas.add(`${canvas.begin(undefined)}\n${ink}\n${outline.join(' ')} B*\n${END}`);
}

function drawRule(canvas: Canvas, { x, y }: FlowLine, rule: Rule): void {
  const from = `${number(x + rule.x)} ${number(y + rule.y)}`;
  const to = `${number(x + rule.x + rule.length)} ${number(y + rule.y)}`;
  canvas.add(
    `${canvas.begin(undefined)}\n${strokeIn(canvas, rule.color)} ${number(rule.weight)} w 0 J\n${from} m ${to} l S\n${END}`,
  );
}

function drawPicture(canvas: Canvas, line: FlowLine, placed: PlacedPicture): void {
  const [x, y] = [line.x + placed.x, line.y + placed.y];
  canvas.add(canvas.begin(placed.tag));
  canvas.draw((target) => drawPlaced(target, placed, x, y));
  canvas.add(END);
}

function drawPlaced({ document, tree, images }: Target, placed: PlacedPicture, x: number, y: number): void {
  const { picture, tag, width, height } = placed;
  const image = images.get(picture) ?? imageOf(document, picture);
  images.set(picture, image);
  if (placed.cut) drawCut(document, image, { x, y, width, height }, placed.cut);
  else document.image(image, x, y, { fit: [width, height], align: 'center', valign: 'bottom' });
  const bottom = document.page.height - y - height;
  if (placed.cut) {
    const left = x + document._ctm[4];
    tree.place(tag, [left, bottom, left + width, bottom + height]);
    return;
  }
  const turned = (image.orientation ?? 1) > 4;
  const [w, h] = turned ? [image.height, image.width] : [image.width, image.height];
  const scale = Math.min(width / w, height / h);
  const left = x + (width - w * scale) / 2 + document._ctm[4];
  tree.place(tag, [left, bottom, left + w * scale, bottom + h * scale]);
}

/** The whole picture behind a window of the size of the box. */
function drawCut(document: Document, image: Image, { x, y, width, height }: Box, cut: Cut): void {
  const whole = { width: width / (1 - cut.left - cut.right), height: height / (1 - cut.top - cut.bottom) };
  document.addContent(`q\n${[x, y, width, height].map(number).join(' ')} re W n`);
  document.image(image, x - cut.left * whole.width, y - cut.top * whole.height, whole);
  document.addContent('Q');
}

type Box = Pick<PlacedPicture, 'x' | 'y' | 'width' | 'height'>;

function imageOf(document: Document, picture: Picture): Image {
  const { data } = picture;
  if (picture.encoding === 'jpeg') return document.openImage(Buffer.from(data.buffer, data.byteOffset, data.length));
  return new SampledImage(picture, `I${++document._imageCount}`);
}

/** A picture from samples, in the form of an image of pdfkit. */
class SampledImage implements Image {
  readonly width: number;
  readonly height: number;
  obj: Reference | null = null;

  constructor(
    private readonly picture: Picture,
    readonly label: string,
  ) {
    this.width = picture.width;
    this.height = picture.height;
  }

  /** Writes the image (ISO 32000-1:2008 8.9.5), its alpha as a soft mask (11.6.5.3). */
  embed(document: Document): void {
    const { width, height, bits, channels, encoding, data, palette, alpha } = this.picture;
    const sized = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height };
    const parameters = { Predictor: 15, Colors: channels, BitsPerComponent: bits, Columns: width };
    const image = document.ref({
      ...sized,
      BitsPerComponent: bits,
      ColorSpace: palette ? indexed(document, palette) : channels === 1 ? 'DeviceGray' : 'DeviceRGB',
      ...(encoding === 'png' && { Filter: 'FlateDecode', DecodeParms: parameters }),
      ...(alpha && { SMask: ended(document, { ...sized, BitsPerComponent: 8, ColorSpace: 'DeviceGray' }, alpha) }),
    });
    image.end(data);
    this.obj = image;
  }
}

function indexed(document: Document, palette: Uint8Array): unknown[] {
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, ended(document, {}, palette)];
}

function ended(document: Document, data: object, stream: Uint8Array): Reference {
  const ref = document.ref(data);
  ref.end(stream);
  return ref;
}

function number(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
