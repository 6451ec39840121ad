/**
 * A slide as lines of a page: the marks of its boxes (`deck/drawing.ts`) at a smaller scale, text in the fonts of the
 * book. Every line of text stands where the slide has it; one that is wider in these fonts than its room is set
 * smaller.
 */
import type { Box, Paragraph } from '../deck/canvas/box.js';
import type { ColourName, DeckTheme } from '../deck/canvas/theme.js';
import { lighter } from '../deck/canvas/tint.js';
import {
  type FillMark,
  type ImageMark,
  type LineMark,
  marksOf,
  type PathMark,
  type RuleMark,
  scaled,
  scripts,
} from '../deck/drawing.js';
import type { Picture } from '../deck/svg.js';
import type { ComposedLine, Fill, FilledPath, PlacedGlyph } from '../print/layout/composed.js';
import type { Ink, Rgb } from '../print/layout/ink.js';
import type { Glyph, Setting } from '../print/layout/paragraph.js';
import { placedInRow, widthOf } from '../print/layout/row.js';
import type { Tag } from '../print/layout/structure.js';
import type { Samples } from './samples.js';

/** Where a slide is drawn: its upper left corner from that of the text area, and how much smaller it is. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** How much wider the strokes of bold type are drawn, em: the typeface of the book for it has one weight. */
const BOLD = 0.02;

/** Thickness of the frame around a slide, pt. */
const FRAME = 0.5;

/** The lines, none of which takes height of its own. The title is a heading, each chart a figure, and the rest paragraphs. */
export function pictureLines(
  { number, ground, boxes, placeOf = () => undefined }: Picture,
  { x, y, scale }: Placement,
  parent: Tag,
  theme: DeckTheme,
  setting: Setting,
  samples: Samples,
): ComposedLine[] {
  const size = { width: theme.page.width * 72, height: theme.page.height * 72 };
  const place: Place = { x, y, scale, placeOf, colour: (name, by = 0) => rgb(lighter(theme.colours[name], by)) };
  const back: FillMark = { kind: 'fill', x: 0, y: 0, ...size, colour: ground };
  const lines = [fills([placedFill(back, place)])];
  for (const box of boxes) {
    const tagOf = taggingOf(box, parent);
    for (const mark of marksOf(box, number)) {
      if (mark.kind === 'image') {
        lines.push(imageLine(mark, place, parent, samples));
        continue;
      }
      if (mark.kind === 'path') {
        lines.push(pathLine(mark, place));
        continue;
      }
      if (mark.kind !== 'line') {
        lines.push(fills([mark.kind === 'fill' ? placedFill(mark, place) : ruleFill(mark, place)]));
        continue;
      }
      lines.push(textLine(mark, place, tagOf(mark.paragraph), setting));
    }
  }
  lines.push(fills(frame(size, place)));
  return lines;
}

/** The element of each paragraph of a box; what the frame of the slide has is none. */
function taggingOf(box: Box, parent: Tag): (paragraph: Paragraph) => Tag | undefined {
  if (box.kind === 'number' || (box.kind === 'text' && box.role === 'footer')) return () => undefined;
  if (box.kind === 'chart') {
    const figure: Tag = { role: 'Figure', parent, alt: box.alt };
    return () => figure;
  }
  const role = box.kind === 'text' && box.role === 'title' ? 'H1' : 'P';
  const within: Tag = box.kind === 'text' && box.paragraphs.length > 1 ? { role: 'Div', parent } : parent;
  const tags = new Map<Paragraph, Tag>();
  return (paragraph) => {
    const tag = tags.get(paragraph) ?? { role, parent: within };
    tags.set(paragraph, tag);
    return tag;
  };
}

interface Place extends Placement {
  /** Where a character of the slide comes from. */
  readonly placeOf: NonNullable<Picture['placeOf']>;
  colour(name: ColourName, lighter?: number): Rgb;
}

function fills(fills: readonly Fill[]): ComposedLine {
  return { glyphs: [], pitch: 0, middle: 0, inset: { fills } };
}

function placedFill({ x, y, width, height, colour, lighter }: Omit<FillMark, 'kind'>, place: Place): Fill {
  const { scale } = place;
  const at = { x: place.x + x * scale, y: place.y + y * scale };
  return { ...at, width: width * scale, height: height * scale, color: place.colour(colour, lighter) };
}

function pathLine({ steps, colour, lighter, edge }: PathMark, place: Place): ComposedLine {
  const { x, y, scale } = place;
  const path: FilledPath = {
    steps: scaled(steps, scale, [x, y]),
    color: place.colour(colour, lighter),
    edge: { color: place.colour(edge.colour), weight: edge.weight * scale },
  };
  return { glyphs: [], pitch: 0, middle: 0, inset: { paths: [path] } };
}

/** A picture in its place, cut as the slide cuts it. */
function imageLine(
  { x, y, width, height, picture, alt, crop }: ImageMark,
  place: Place,
  parent: Tag,
  samples: Samples,
): ComposedLine {
  const { scale } = place;
  const read = samples.get(picture.digest);
  if (!read) return fills([placedFill({ x, y, width, height, colour: 'field' }, place)]);
  const box = { x: place.x + x * scale, y: place.y + y * scale, width: width * scale, height: height * scale };
  // Every picture is in the structure of the page, a logo too.
  const tag: Tag = { role: 'Figure', parent, alt: alt === '' ? '标志' : alt };
  const isCut = Object.values(crop).some((share) => share > 0);
  const placed = { picture: read, tag, ...box, ...(isCut ? { cut: crop } : {}) };
  return { glyphs: [], pitch: 0, middle: 0, inset: { picture: placed } };
}

/** A rule as a rectangle as high or wide as it is heavy. */
function ruleFill({ from, to, colour, weight }: RuleMark, place: Place): Fill {
  const [x, y] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
  const [width, height] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
  const upright = width < height;
  const [dx, dy] = upright ? [weight / 2, 0] : [0, weight / 2];
  const size = { width: upright ? weight : width, height: upright ? height : weight };
  return placedFill({ x: x - dx, y: y - dy, ...size, colour }, place);
}

/** Four rules around the slide, so that a pale one has an edge. */
function frame({ width, height }: { readonly width: number; readonly height: number }, place: Place): Fill[] {
  const weight = FRAME / place.scale;
  const edge = (from: RuleMark['from'], to: RuleMark['to']) =>
    ruleFill({ kind: 'rule', from, to, colour: 'line', weight }, place);
  return [
    edge([0, 0], [width, 0]),
    edge([0, height], [width, height]),
    edge([0, 0], [0, height]),
    edge([width, 0], [width, height]),
  ];
}

function textLine(mark: LineMark, place: Place, tag: Tag | undefined, setting: Setting): ComposedLine {
  const { x, baseline, align, width } = mark;
  const natural = glyphsOf(mark, place, 1, tag, setting);
  const [room, needed] = [width * place.scale, widthOf(natural)];
  const glyphs = needed > room ? glyphsOf(mark, place, room / needed, tag, setting) : natural;
  const shift = { left: 0, center: 0.5, right: 1 }[align] * widthOf(glyphs);
  const placed: PlacedGlyph[] = placedInRow(glyphs, place.x + x * place.scale - shift);
  return { glyphs: placed, pitch: 0, middle: place.y + baseline * place.scale };
}

/** The glyphs of a line on one baseline, `share` as large as the slide has them. */
function glyphsOf({ runs }: LineMark, place: Place, share: number, tag: Tag | undefined, setting: Setting): Glyph[] {
  const { theme, fonts } = setting;
  const role = theme.styles.part.font;
  return runs.flatMap((run): Glyph[] => {
    const text = [{ text: run.text }];
    const { pieces, missing } = fonts.pieces(text, role);
    fonts.collectFrom(place.placeOf, missing, role);
    const moved = run.script ? scripts[run.script] : { size: 1, down: 0 };
    const size = run.size * place.scale * share;
    const em = size * moved.size;
    const ink: Ink = { weight: run.bold ? em * BOLD : 0, color: place.colour(run.colour) };
    return pieces.flatMap(({ text, font }) =>
      [...text].map((char) => {
        const cell = { char, em, width: font.glyphs.width(char) * em };
        return { cell, font, rise: -size * moved.down, ink, ...(tag && { tag }) };
      }),
    );
  });
}

/** `#A4161A` from 0 to 1. */
function rgb(colour: string): Rgb {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return [red, green, blue];
}
