/** How glyphs are inked beyond the outlines of their font: bolder strokes, a spot colour, a colour mixed from three. */
import { oncePer } from '../../world/memo.js';
import type { SpotColor, Style } from '../theme.js';
import type { Shape } from './shapes.js';

/** A colour as screens and office printers mix it: red, green and blue from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

export interface Ink {
  /** How much wider strokes are drawn than those of the font, pt. */
  readonly weight: number;
  /** Black if absent. */
  readonly color?: SpotColor | Rgb;
}

/** Least thickness of a dash, em: that of the dashes of Song, and of the strokes of Kai and Fang. */
const DASH = 0.05;

/** The ink of a style, the same object each time; `undefined` for black type as the font has it. */
const ofStyle = oncePer((style: Style): { readonly ink: Ink | undefined } => {
  const { weight, color } = style;
  return { ink: weight > 0 || color ? { weight, ...(color && { color }) } : undefined };
});

const dashes = oncePer((_: Style) => new Map<number, Ink>());

/** The ink of a glyph. A dash that its font draws as a hairline, as Kai does, is made as heavy as the type. */
export function inkOf({ cell, font }: Shape, style: Style): Ink | undefined {
  const { ink } = ofStyle(style);
  if (!cell.char.startsWith('—')) return ink;
  const missing = Math.max(0, DASH - font.glyphs.height('—'));
  if (missing === 0) return ink;
  const known = dashes(style).get(missing);
  if (known) return known;
  const made = { ...ink, weight: (ink?.weight ?? 0) + missing * style.size };
  dashes(style).set(missing, made);
  return made;
}
