/** The placeholders of a slide layout, with what they inherit from the master. */
import type { Region } from '../canvas/box.js';
import { attribute, inches } from './parts.js';

export interface Placeholder {
  /** `title`, `ctrTitle`, `subTitle`, `body`, `sldNum` …; `obj` where the file names none. */
  readonly type: string;
  readonly idx: string | undefined;
  /** In inches; absent if neither layout nor master has it. */
  readonly region?: Region;
}

export interface Layout {
  /** Its number in the deck, from 1. */
  readonly number: number;
  readonly name: string;
  /** The `type` of the file, such as `titleOnly`; empty if it has none. */
  readonly type: string;
  readonly placeholders: readonly Placeholder[];
  /** Whether its ground is a picture or a course of colours, whose darkness is not known. */
  readonly isPictured: boolean;
}

/** The layouts of a master, from their parts. */
export function layoutsOf(master: string, parts: readonly string[]): Layout[] {
  const inherited = placeholdersIn(master);
  return parts.map((xml, i) => ({
    number: i + 1,
    name: attribute(/<p:cSld\b[^>]*>/.exec(xml)?.[0] ?? '', 'name') ?? '',
    type: attribute(/<p:sldLayout\b[^>]*>/.exec(xml)?.[0] ?? '', 'type') ?? '',
    isPictured: /<a:(?:blipFill|gradFill)\b/.test(groundOf(xml) ?? groundOf(master) ?? ''),
    placeholders: placeholdersIn(xml).map((own) => {
      const region = own.region ?? inherited.find(({ type }) => type === masterType(own.type))?.region;
      return { ...own, ...(region && { region }) };
    }),
  }));
}

function groundOf(xml: string): string | undefined {
  return /<p:bg>[\s\S]*?<\/p:bg>/.exec(xml)?.[0];
}

/** The placeholders of a part; those in groups too. */
export function placeholdersIn(xml: string): Placeholder[] {
  return [...xml.matchAll(/<p:sp\b[^>]*>((?:(?!<p:sp\b)[\s\S])*?)<\/p:sp>/g)].flatMap(([, shape = '']) => {
    const tag = /<p:ph\b[^>]*>/.exec(shape)?.[0];
    if (tag === undefined) return [];
    const region = regionIn(/<p:spPr\b[^>]*>[\s\S]*?<\/p:spPr>/.exec(shape)?.[0] ?? '');
    return [{ type: attribute(tag, 'type') ?? 'obj', idx: attribute(tag, 'idx'), ...(region && { region }) }];
  });
}

/** The place of a shape in its properties, in inches; `undefined` where it has none. */
export function regionIn(properties: string): Region | undefined {
  const [off, ext] = ['off', 'ext'].map((name) => new RegExp(`<a:${name}\\b[^>]*>`).exec(properties)?.[0]);
  if (off === undefined || ext === undefined) return undefined;
  const [x, y] = [inches(attribute(off, 'x')), inches(attribute(off, 'y'))];
  return { x, y, w: inches(attribute(ext, 'cx')), h: inches(attribute(ext, 'cy')) };
}

/** The placeholder of the master from which one of a layout inherits (ECMA-376 Part 1, 19.3.1.36). */
function masterType(type: string): string {
  if (type === 'ctrTitle') return 'title';
  return ['title', 'dt', 'ftr', 'sldNum'].includes(type) ? type : 'body';
}
