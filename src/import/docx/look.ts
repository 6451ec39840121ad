/**
 * Which characters of a Word file are typed otherwise than its running text, as headings and leads are: bolder, in a face
 * that official documents use for headings, or in a colour that only beginnings of paragraphs have.
 */
import type { Piece, WordBlock } from './blocks.js';
import { paragraphsIn } from './blocks.js';

export type Look = Pick<Piece, 'bold' | 'face' | 'color'>;

/** Least characters of a paragraph of running text. */
const LEAST_TEXT = 40;
/** Least paragraphs that begin in a colour of headings. */
const LEAST_COLORED = 3;
/** 黑体 and 楷体 are the faces of headings in official documents, 小标宋 that of titles (GB/T 9704-2012 7.3.3). */
const headingFace = /黑|楷|小标宋|SimHei|KaiTi|STHeiti|STKaiti|YaHei/i;

/** Tells what stands out among the blocks of a file. */
export function standingOut(blocks: readonly WordBlock[]): (look: Look) => boolean {
  const lines = paragraphsIn(blocks).flatMap((paragraph) => paragraph.lines);
  const usual = usualLook(lines);
  const colors = headingColors(lines, usual);
  return ({ bold, face, color }) =>
    (bold && !usual.bold) ||
    (face !== undefined && face !== usual.face && headingFace.test(face)) ||
    (color !== undefined && colors.has(color));
}

/** The look of most characters of running text; plain where there is none. */
function usualLook(lines: readonly (readonly Piece[])[]): Look {
  const counts = new Map<string, { readonly look: Look; count: number }>();
  for (const pieces of lines) {
    if (lengthOf(pieces) < LEAST_TEXT) continue;
    for (const look of pieces) {
      const key = `${look.bold} ${look.face} ${look.color}`;
      const known = counts.get(key);
      if (known) known.count += look.text.length;
      else counts.set(key, { look, count: look.text.length });
    }
  }
  let usual: { readonly look: Look; count: number } = { look: { bold: false }, count: 0 };
  for (const one of counts.values()) if (one.count > usual.count) usual = one;
  return usual.look;
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

/** Colours in which several paragraphs begin, and nothing else is typed: red words within a text are marked for review. */
function headingColors(lines: readonly (readonly Piece[])[], usual: Look): ReadonlySet<string> {
  const begun = new Map<string, number>();
  const within = new Set<string | undefined>([usual.color]);
  for (const pieces of lines) {
    const shown = pieces.filter(({ text }) => text.trim() !== '');
    const first = shown[0]?.color;
    const end = shown.findIndex(({ color }) => color !== first);
    if (first !== undefined && end > 0) begun.set(first, (begun.get(first) ?? 0) + 1);
    // A whole line in one colour may be a heading, a whole paragraph is text.
    const text = end >= 0 ? shown.slice(end) : lengthOf(pieces) < LEAST_TEXT ? [] : shown;
    for (const { color } of text) within.add(color);
  }
  return new Set([...begun].flatMap(([color, count]) => (count >= LEAST_COLORED && !within.has(color) ? [color] : [])));
}
