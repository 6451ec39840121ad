/** Where PowerPoint draws the slices of a doughnut chart, as outlines of cubic curves. Lengths are inches on the slide. */
import type { RingBox } from './box.js';

/** The diameter of the hole as a share of that of the ring, and the width of the edges between slices in points. */
export const ring = { hole: 0.62, edge: 1.5 } as const;

/** A step of an outline, as in SVG: to a point, in a line, in a cubic curve, or back to the start. */
export type Step = readonly ['M' | 'L', number, number] | readonly ['C', ...SixNumbers] | readonly ['Z'];
type SixNumbers = readonly [number, number, number, number, number, number];

/** The outline of each slice, empty for one of zero. */
export function outlinesOf({ x, y, w, h, slices }: RingBox): (readonly Step[])[] {
  const radius = Math.min(w, h) / 2;
  const centre = { x: x + w / 2, y: y + h / 2 };
  const whole = slices.reduce((sum, { value }) => sum + value, 0);
  let before = 0;
  return slices.map(({ value }) => {
    const [from, to] = [before, before + value].map((part) => (whole === 0 ? 0 : part / whole));
    before += value;
    if (value === 0) return [];
    const outer = arc(centre, radius, from!, to!);
    const inner = arc(centre, radius * ring.hole, to!, from!);
    // Both circles of a slice that is all of the ring are closed, so that no edge crosses it.
    const turn: readonly Step[] = value === whole ? [['Z'], ['M', ...inner.start]] : [['L', ...inner.start]];
    return [['M', ...outer.start], ...outer.curves, ...turn, ...inner.curves, ['Z']];
  });
}

type Point = readonly [number, number];

/** An arc between two turns, clockwise from twelve o'clock, in curves of a quarter turn at most. */
function arc(
  centre: { readonly x: number; readonly y: number },
  radius: number,
  from: number,
  to: number,
): { readonly start: Point; readonly curves: readonly Step[] } {
  const count = Math.max(1, Math.ceil(Math.abs(to - from) * 4 - 1e-9));
  const step = ((to - from) / count) * 2 * Math.PI;
  // Distance of the control points that brings a curve nearest to the arc, as a share of the radius.
  const reach = (4 / 3) * Math.tan(step / 4);
  const at = (angle: number, along: number): Point => [
    centre.x + radius * (Math.sin(angle) + along * Math.cos(angle)),
    centre.y - radius * (Math.cos(angle) - along * Math.sin(angle)),
  ];
  const angle = (i: number) => from * 2 * Math.PI + i * step;
  const curves = Array.from(
    { length: count },
    (_, i): Step => ['C', ...at(angle(i), reach), ...at(angle(i + 1), -reach), ...at(angle(i + 1), 0)],
  );
  return { start: at(angle(0), 0), curves };
}
