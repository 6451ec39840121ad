/** How legible type of one colour is on another (WCAG 2.1, success criterion 1.4.3). */

/** Red, green and blue from 0 to 1. */
export type Rgb = readonly [number, number, number];

export const WHITE: Rgb = [1, 1, 1];

/** The colour of `#RRGGBB`. */
export function rgbOf(hex: string): Rgb {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [r, g, b];
}

/** The contrast ratio of two colours, from 1 for equal ones to 21 for black and white. */
export function contrastOf(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The least contrast of type: 4.5, and 3 of large type, which is 18 pt, or 14 pt where it is bold. */
export function leastContrast(size: number, bold: boolean): number {
  return size >= 18 || (bold && size >= 14) ? 3 : 4.5;
}

function luminance([r, g, b]: Rgb): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
