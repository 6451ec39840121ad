/** Lengths in the units of WordprocessingML. */

/** A twentieth of a point, rounded (ISO/IEC 29500-1 22.9.2.14, ST_TwipsMeasure). */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Half points, the unit of type sizes (17.3.2.38): sizes in Word are multiples of half a point. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** The type size that Word sets, pt. */
export function wordSize(points: number): number {
  return halfPoints(points) / 2;
}

/** The width of a text on one line in characters: half of one for Latin letters, digits and marks. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\0-ɏ]/u.test(char) ? 0.5 : 1), 0);
}
