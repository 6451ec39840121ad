/**
 * SVG files as far as a slide needs them: their size, and that they are pictures only.
 *
 * A file that could do or fetch something when it is opened is refused, not cleaned: what is left of it might not be the
 * picture that was drawn. Limit: a document type is refused, too, because its entities could hide the rest.
 */
import { type SaxesAttributeNS as Attribute, SaxesParser } from 'saxes';
import type { PictureFault } from './picture-fault.js';
import { isTooLarge, LONGEST } from './picture-fault.js';
import { applying, declarations, styleRules } from './svg-style.js';
import { isDrawable, MOST } from './svg-work.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Elements that run, contain pages or replace attributes by scripts' means. */
const ACTIVE: ReadonlySet<string> = new Set(['script', 'foreignobject', 'iframe', 'object', 'embed', 'handler']);
/** Rules of style sheets, each counted for every element: what draws the file compares them all. */
const MOST_RULES = 50_000_000;
/** Of style sheets, each counted for every element to which it may apply. */
const MOST_DECLARATIONS = 500_000;
const FONT_SIZE = 16;
/** Of absolute units in pixels of 96 to the inch; of type, with the usual size. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  em: FONT_SIZE,
  rem: FONT_SIZE,
};

interface Element {
  readonly name: string;
  readonly properties: string[];
  readonly children: Element[];
  readonly id: string | undefined;
  readonly classes: string;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
/** Elements within each other of which a file is read at all. */
const DEEPEST = 1000;
/** Characters that are parsed at a time. */
const PART = 4096;

/** The size of an SVG file in pixels, or what is wrong with it. */
export function readSvg(bytes: Uint8Array): Size | PictureFault {
  const text = utf8(bytes);
  if (text === undefined) return 'damaged';
  let fault: PictureFault | undefined;
  let root: Readonly<Record<string, string>> | undefined;
  let style = '';
  const refuse = (reason: PictureFault) => {
    fault ??= reason;
  };
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', () => refuse('damaged'));
  parser.on('doctype', () => refuse('active'));
  parser.on('processinginstruction', () => refuse('active'));
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (fault) return;
    const name = local.toLowerCase();
    const values = Object.values(attributes);
    if (!root && (name !== 'svg' || uri !== NAMESPACE)) refuse('format');
    root ??= Object.fromEntries(values.map(({ name, value }) => [name, value]));
    if (ACTIVE.has(name) || values.some(isActive)) refuse('active');
    if (open.length >= DEEPEST || elements.length >= MOST) refuse('too-complex');
    if (fault) return;
    const own = (key: string) => values.find(({ name }) => name === key)?.value;
    const element = {
      name,
      properties: propertiesOf(values),
      children: [],
      id: own('id'),
      classes: own('class') ?? '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
    elements.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (text: string) => {
    style += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  const content = text.replace(/^\uFEFF/, '');
  // In parts, because the parser cannot be stopped, and its time grows with the square of the depth.
  for (let at = 0; at < content.length; at += PART) {
    parser.write(content.slice(at, at + PART));
    if (fault) return fault;
  }
  parser.close();
  if (fault ?? reachesOut(style)) return fault ?? 'active';
  if (!root) return 'damaged';
  return isWithinLimits(elements, style) ? sizeOf(root) : 'too-complex';
}

/** Attributes and declarations of `style`, as `name:value`. */
function propertiesOf(attributes: readonly Attribute[]): string[] {
  return attributes.flatMap(({ local, value }) =>
    local === 'style' ? declarations(unescaped(value)) : [`${local.toLowerCase()}:${value}`],
  );
}

function isWithinLimits(elements: readonly Element[], style: string): boolean {
  if (style.split('}').length * elements.length > MOST_RULES) return false;
  const rules = styleRules(unescaped(style));
  const byId = new Map<string, Element>();
  let left = MOST_DECLARATIONS;
  for (const element of elements) {
    const { name, id, classes, properties } = element;
    if (id !== undefined) byId.set(id, element);
    const applied = applying(rules, name, id, classes);
    left -= applied.length;
    if (left < 0) return false;
    properties.push(...applied);
  }
  return isDrawable(elements[0]!, byId);
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether an attribute runs a script or names another file. Links of text (`a`) count: a click would leave the slides. */
function isActive({ local: name, value }: Attribute): boolean {
  const local = name.toLowerCase();
  if (local.startsWith('on')) return true;
  if (local === 'href' || local === 'src') return !isInside(value);
  return reachesOut(value);
}

/** Whether a reference leads to a place of the same file or to a picture written out in it. */
function isInside(reference: string): boolean {
  const clean = reference.replace(/\s/g, '');
  return /^['"]?$/.test(clean) || clean.startsWith('#') || /^data:image\/(?:png|jpe?g|gif);/i.test(clean);
}

/** Whether a style fetches something: a rule that imports, or an address that is not of the file itself. */
function reachesOut(style: string): boolean {
  const plain = unescaped(style);
  if (/@import|expression\s*\(|javascript:/i.test(plain)) return true;
  // An address that is not closed reaches to the end.
  const addresses = plain.split(/url\(/i).slice(1);
  return addresses.some((text) => !isInside(text.split(')', 1)[0]!.trim().replace(/^['"]/, '')));
}

/** A style may write any character by its number. */
function unescaped(style: string): string {
  return style.replace(/\\([\da-f]{1,6})\s?/gi, (_, code: string) =>
    String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );
}

/** Of `viewBox` where there is one, because its proportions are those of what is drawn. */
function sizeOf({ width, height, viewBox }: Readonly<Record<string, string>>): Size | PictureFault {
  const [, , boxWidth, boxHeight] = (viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (Number.parseFloat(width ?? '') <= 0 || Number.parseFloat(height ?? '') <= 0) return 'no-size';
  const own = { width: pixels(width), height: pixels(height) };
  const size =
    boxWidth && boxHeight
      ? { width: own.width ?? boxWidth, height: 0 }
      : { width: own.width ?? 0, height: own.height ?? 0 };
  const { width: w, height: h } =
    boxWidth && boxHeight ? { ...size, height: (size.width * boxHeight) / boxWidth } : size;
  if (!(w > 0 && h > 0 && Math.max(w, h) / Math.min(w, h) <= LONGEST)) return 'no-size';
  return isTooLarge(w, h) ? 'too-large' : { width: w, height: h };
}

/** A length in pixels; `undefined` for none and for a share of what is around. */
function pixels(length: string | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*([\d.]+(?:e[-+]?\d+)?)\s*([a-z]*)\s*$/i.exec(length ?? '') ?? [];
  const scale = UNITS[unit.toLowerCase()];
  return number === undefined || scale === undefined ? undefined : Number(number) * scale;
}
