/**
 * SVG files as far as a slide needs them: their size, and that they are pictures only.
 *
 * A file that could do or fetch something when it is opened is refused, not cleaned: what is left of it might not be the
 * picture that was drawn. Limit: a document type is refused, too, because its entities could hide the rest.
 */
import { SaxesParser } from 'saxes';
import type { PictureFault } from './picture-fault.js';
import { isTooLarge } from './picture-fault.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Elements that run, contain pages or replace attributes by scripts' means. */
const ACTIVE: ReadonlySet<string> = new Set(['script', 'foreignobject', 'iframe', 'object', 'embed', 'handler']);
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

/** The size of an SVG file in pixels, or what is wrong with it. */
export function readSvg(bytes: Uint8Array): Size | PictureFault {
  let fault: PictureFault | undefined;
  let root: Readonly<Record<string, string>> | undefined;
  let style = '';
  const refuse = (reason: PictureFault) => {
    fault ??= reason;
  };
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', () => refuse('damaged'));
  parser.on('doctype', () => refuse('active'));
  parser.on('processinginstruction', () => refuse('active'));
  parser.on('opentag', ({ name, attributes }) => {
    const element = name.slice(name.indexOf(':') + 1).toLowerCase();
    if (!root && element !== 'svg') refuse('format');
    root ??= attributes;
    if (ACTIVE.has(element) || Object.entries(attributes).some(isActive)) refuse('active');
  });
  const addText = (text: string) => {
    style += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  const text = utf8(bytes);
  if (text === undefined) return 'damaged';
  parser.write(text.replace(/^\uFEFF/, '')).close();
  if (fault ?? reachesOut(style)) return fault ?? 'active';
  return root ? sizeOf(root) : 'damaged';
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether an attribute runs a script or names another file. Links of text (`a`) count: a click would leave the slides. */
function isActive([name, value]: readonly [string, string]): boolean {
  const local = name.slice(name.indexOf(':') + 1).toLowerCase();
  if (local.startsWith('on')) return true;
  if (local === 'href' || local === 'src') return !isInside(value);
  return reachesOut(value);
}

/** Whether a reference leads to a place of the same file or to a picture written out in it. */
function isInside(reference: string): boolean {
  const clean = reference.replace(/\s/g, '');
  return clean === '' || clean.startsWith('#') || /^data:image\/(?:png|jpe?g|gif);/i.test(clean);
}

/** Whether a style fetches something: a rule that imports, or an address that is not of the file itself. */
function reachesOut(style: string): boolean {
  // A style may write any character by its number.
  const plain = style.replace(/\\([\da-f]{1,6})\s?/gi, (_, code: string) =>
    String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );
  if (/@import|expression\s*\(|javascript:/i.test(plain)) return true;
  return [...plain.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)/gis)].some(([, , address = '']) => !isInside(address));
}

/** Of `viewBox` where there is one, because its proportions are those of what is drawn. */
function sizeOf({ width, height, viewBox }: Readonly<Record<string, string>>): Size | PictureFault {
  const [, , boxWidth, boxHeight] = (viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const own = { width: pixels(width), height: pixels(height) };
  const size =
    boxWidth && boxHeight
      ? { width: own.width ?? boxWidth, height: 0 }
      : { width: own.width ?? 0, height: own.height ?? 0 };
  const { width: w, height: h } =
    boxWidth && boxHeight ? { ...size, height: (size.width * boxHeight) / boxWidth } : size;
  if (!(w > 0 && h > 0)) return 'no-size';
  return isTooLarge(w, h) ? 'too-large' : { width: w, height: h };
}

/** A length in pixels; `undefined` for none and for a share of what is around. */
function pixels(length: string | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*([\d.]+(?:e[-+]?\d+)?)\s*([a-z]*)\s*$/i.exec(length ?? '') ?? [];
  const scale = UNITS[unit.toLowerCase()];
  return number === undefined || scale === undefined ? undefined : Number(number) * scale;
}
