/** The box around the ink of a TrueType glyph, of its curves and not of their control points. */
import type { Outlines } from './outlines.js';
import { componentsOf, isCompound } from './outlines.js';
import { BadTable, viewOf } from './tables.js';

/** Font units; from infinity to minus infinity for a glyph without ink. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

type Contour = readonly Point[];

/** Components of components: more is a font that contains itself. */
const DEEPEST = 16;
/** Glyphs that one glyph is made of, each as often as it is drawn; a few of their levels could be drawn for hours. */
const MOST_COMPONENTS = 4096;

/** The box of a glyph. @throws BadTable for one that is made of itself, or of thousands of others. Its loops go by index, as code runs here that V8 has not optimized. */
export function boxOf(outlines: Outlines, glyph: number): Box {
  const box = new Extent();
  for (const contour of contoursOf(outlines, glyph, { left: MOST_COMPONENTS })) {
    const points = withImplied(contour);
    for (let n = 0; n < points.length; n++) {
      const point = points[n]!;
      if (point.onCurve) {
        box.add(point.x, point.y);
        continue;
      }
      const before = points[n > 0 ? n - 1 : points.length - 1]!;
      const after = points[n + 1 < points.length ? n + 1 : 0]!;
      box.add(turnOf(before.x, point.x, after.x), turnOf(before.y, point.y, after.y));
    }
  }
  const { minX, minY, maxX, maxY } = box;
  return { minX, minY, maxX, maxY };
}

/** The box around the points so far. */
class Extent {
  minX = Number.POSITIVE_INFINITY;
  minY = Number.POSITIVE_INFINITY;
  maxX = Number.NEGATIVE_INFINITY;
  maxY = Number.NEGATIVE_INFINITY;

  add(x: number, y: number): void {
    if (x < this.minX) this.minX = x;
    if (y < this.minY) this.minY = y;
    if (x > this.maxX) this.maxX = x;
    if (y > this.maxY) this.maxY = y;
  }
}

/** Where a quadratic curve turns back in one direction; its end if it does not. */
function turnOf(start: number, control: number, end: number): number {
  const bend = start - 2 * control + end;
  const t = bend === 0 ? 0 : (start - control) / bend;
  return t > 0 && t < 1 ? (1 - t) ** 2 * start + 2 * (1 - t) * t * control + t ** 2 * end : end;
}

/** The contour with the points on the curve that are implied between two control points. */
function withImplied(contour: Contour): Contour {
  const points: Point[] = [];
  let before = contour.at(-1)!;
  for (let n = 0; n < contour.length; n++) {
    const point = contour[n]!;
    if (!point.onCurve && !before.onCurve)
      points.push({ x: (before.x + point.x) / 2, y: (before.y + point.y) / 2, onCurve: true });
    points.push(point);
    before = point;
  }
  return points;
}

/** @param budget how many more glyphs may be drawn */
function contoursOf(outlines: Outlines, glyph: number, budget: { left: number }, depth = 0): Contour[] {
  if (depth > DEEPEST || budget.left-- === 0) throw new BadTable('glyf');
  const bytes = outlines.glyph(glyph);
  if (bytes.length === 0) return [];
  if (!isCompound(bytes)) return simple(viewOf(bytes));
  return componentsOf(bytes).flatMap(({ glyph, x, y, scale: [xx, yx, xy, yy] }) =>
    contoursOf(outlines, glyph, budget, depth + 1).map((contour) =>
      contour.map((point) => ({
        x: point.x * xx + point.y * xy + x,
        y: point.y * yy + point.x * yx + y,
        onCurve: point.onCurve,
      })),
    ),
  );
}

// Flags of a point (OpenType, glyf table, "Simple glyph flags"); those of y are one bit further left.
const ON_CURVE = 0x01;
const SHORT = 0x02;
const REPEAT = 0x08;
const SAME = 0x10;

function simple(view: DataView): Contour[] {
  const count = view.getInt16(0);
  const ends = Array.from({ length: count }, (_, n) => view.getUint16(10 + n * 2));
  const total = count > 0 ? ends[count - 1]! + 1 : 0;
  let at = 10 + count * 2;
  if (count > 0) at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = view.getUint8(at++);
    const times = (flag & REPEAT) !== 0 ? view.getUint8(at++) + 1 : 1;
    for (let n = 0; n < times; n++) flags.push(flag);
  }
  const coordinates = (short: number, same: number) => {
    const values = new Int32Array(total);
    let value = 0;
    for (let n = 0; n < total; n++) {
      const flag = flags[n]!;
      if ((flag & short) !== 0) {
        value += (flag & same) !== 0 ? view.getUint8(at) : -view.getUint8(at);
        at += 1;
      } else if ((flag & same) === 0) {
        value += view.getInt16(at);
        at += 2;
      }
      values[n] = value;
    }
    return values;
  };
  const xs = coordinates(SHORT, SAME);
  const ys = coordinates(SHORT << 1, SAME << 1);
  return ends.map((end, contour) => {
    const points: Point[] = [];
    for (let n = contour === 0 ? 0 : ends[contour - 1]! + 1; n <= end; n++)
      points.push({ x: xs[n]!, y: ys[n]!, onCurve: (flags[n]! & ON_CURVE) !== 0 });
    return points;
  });
}
