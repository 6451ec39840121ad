/**
 * How much an SVG draws, counted before anything draws it: a small file can refer to its parts so that they are drawn
 * without end, which stops PowerPoint as it stops a build.
 *
 * An element counts with its children and with all that it refers to, as often as it does. Limit: what covers the whole
 * picture counts as what covers a corner of it, because where an element lies is not computed.
 */

/** An element as far as it matters for this. */
export interface DrawnElement {
  readonly name: string;
  /** Attributes and matching rules of style sheets, as `name:value`. */
  readonly properties: readonly string[];
  readonly children: readonly DrawnElement[];
}

/** Units of a drawing; a simple element has 1, and takes some 0.04 ms where it is small. */
export const MOST = 50_000;
/** Elements around each other, those that are referred to among them. */
const DEEPEST = 200;
/** As `DEEPEST`, of those that take a picture of their own. */
const DEEPEST_CANVAS = 20;
const CANVAS = 100;
const BLENDED = 20;

/** Elements that are drawn on a canvas of their own. */
const ON_CANVAS: ReadonlySet<string> = new Set(['mask', 'clippath', 'pattern', 'filter', 'image']);
/** Attributes that lead to what is not drawn in the place of the element. */
const NOT_DRAWN: ReadonlySet<string> = new Set([
  ...['a', 'animate', 'animatetransform', 'animatemotion', 'animatecolor', 'set', 'discard', 'mpath'],
]);
/** Primitives of filters: each goes over all pixels, once or several times. */
const SLOW: ReadonlySet<string> = new Set([
  ...['fegaussianblur', 'fedropshadow', 'feturbulence', 'feconvolvematrix', 'fedisplacementmap'],
  ...['fediffuselighting', 'fespecularlighting'],
]);
const QUICK: ReadonlySet<string> = new Set([
  ...['feblend', 'fecolormatrix', 'fecomponenttransfer', 'fecomposite', 'feflood', 'feimage', 'femerge', 'feoffset'],
  'fetile',
]);
/** Its time grows with the square of a radius that transforms can enlarge. */
const REFUSED = 'femorphology';
const MOST_OCTAVES = 10;
const MOST_ORDER = 5;

/** Whether a drawing stays within limits in which it is drawn in seconds. @param byId the elements that have an `id` */
export function isDrawable(root: DrawnElement, byId: ReadonlyMap<string, DrawnElement>): boolean {
  const known = new Map<DrawnElement, Work | undefined>();
  const workOf = (element: DrawnElement, depth: number): Work | undefined => {
    if (depth > DEEPEST) return undefined;
    if (known.has(element)) return known.get(element);
    // Until it is known, an element that leads to itself counts as one without end.
    known.set(element, undefined);
    const own = ownUnits(element);
    const isCanvas = ON_CANVAS.has(element.name);
    let [units, deepest, canvases] = [own, 0, 0];
    for (const part of [...element.children, ...referred(element, byId)]) {
      const work = workOf(part, depth + 1);
      if (!work) return undefined;
      units += work.units;
      deepest = Math.max(deepest, work.depth);
      canvases = Math.max(canvases, work.canvases);
    }
    const work = { units, depth: deepest + 1, canvases: canvases + (isCanvas ? 1 : 0) };
    if (units > MOST || work.depth > DEEPEST || work.canvases > DEEPEST_CANVAS) return undefined;
    known.set(element, work);
    return work;
  };
  return workOf(root, 1) !== undefined;
}

interface Work {
  readonly units: number;
  readonly depth: number;
  readonly canvases: number;
}

function ownUnits({ name, properties }: DrawnElement): number {
  if (name === REFUSED) return Number.POSITIVE_INFINITY;
  let units = ON_CANVAS.has(name) ? CANVAS : 1;
  if (SLOW.has(name)) units = 20 * CANVAS;
  else if (QUICK.has(name)) units = 3 * CANVAS;
  for (const property of properties) {
    const [key, value] = [property.slice(0, property.indexOf(':')), property.slice(property.indexOf(':') + 1)];
    if (key === 'numoctaves')
      units *= Number(value) > MOST_OCTAVES ? Number.POSITIVE_INFINITY : Math.max(1, Number(value) || 1);
    if (key === 'order' && value.split(/[\s,]+/).some((one) => Number(one) > MOST_ORDER))
      return Number.POSITIVE_INFINITY;
    if (isBlended(key, value)) units += BLENDED;
    if (key === 'stroke-dasharray') units += dashUnits(value);
  }
  return units;
}

/** Of a broken line; the shorter its parts, the more it has. */
function dashUnits(lengths: string): number {
  const sum = lengths.split(/[\s,]+/).reduce((all, one) => all + (Number.parseFloat(one) || 0), 0);
  return sum > 0 ? Math.min(5000, Math.ceil(BLENDED / sum)) : 0;
}

function isBlended(key: string, value: string): boolean {
  if (key === 'opacity') return Number(value) !== 1;
  return key === 'mix-blend-mode' || key === 'isolation';
}

/** The elements to which one refers, once for each time. */
function referred({ name, properties }: DrawnElement, byId: ReadonlyMap<string, DrawnElement>): DrawnElement[] {
  if (NOT_DRAWN.has(name)) return [];
  return properties.flatMap((property) => {
    const link = /^href:\s*#(.*)$/s.exec(property)?.[1]?.trimEnd();
    const ids =
      link === undefined ? [...property.matchAll(/url\(\s*(?:['"]\s*)?#([^'")\s]*)/gi)].map(([, id]) => id!) : [link];
    return ids.flatMap((id) => byId.get(id) ?? []);
  });
}
