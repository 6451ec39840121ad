/** How type is read on the layouts of an office, and which of its colours it takes where it could not be read. */
import { leastContrast } from '../../document/contrast.js';
import { groundsOf } from './grounds.js';
import { colourOf, type Scheme, type Shades, shadesOf, worst } from './looks.js';
import { attribute, type MasterParts } from './parts.js';
import type { Layout, Placeholder } from './placeholders.js';

/** The two colours of type and ground of a theme. */
export type Plain = 'bg1' | 'tx1';

/**
 * The colour in which text can be read on these grounds: `tx1`, or `bg1` where only that can be; `undefined` where
 * neither can, or the grounds are not known.
 */
export function plainOn(grounds: readonly string[] | undefined, { bg1, tx1 }: Scheme): Plain | undefined {
  if (!grounds) return undefined;
  const least = leastContrast(14, false);
  if (worst(tx1, grounds) >= least) return 'tx1';
  return worst(bg1, grounds) >= least ? 'bg1' : undefined;
}

/** The colours of our type on a layout, by their names in the scheme of the office. */
export interface TypeColours {
  /** The colour of text; the other of the two is that of the field under it. */
  readonly plain: Plain;
  /** The first accent that is read on the ground; `tx1` where none is. */
  readonly accent: string;
  /** The scheme with these in the places of its `tx1`, `bg1` and `accent1`. */
  readonly scheme: Scheme;
  readonly shades: Shades;
}

/** The colours of our type on these grounds; on a field of the ground of the scheme where they are not known. */
export function typeColours(scheme: Scheme, grounds: readonly string[] | undefined): TypeColours {
  const plain = plainOn(grounds, scheme) ?? 'tx1';
  const swapped = plain === 'bg1' ? { ...scheme, bg1: scheme.tx1, tx1: scheme.bg1 } : scheme;
  const under = plainOn(grounds, scheme) ? grounds! : [swapped.bg1];
  const accents = [1, 2, 3, 4, 5, 6].map((n) => `accent${n}`);
  const isRead = (name: string) => {
    return swapped[name] !== undefined && worst(swapped[name], under) >= leastContrast(18, false);
  };
  const accent = accents.find(isRead) ?? 'tx1';
  const own = { ...swapped, accent1: swapped[accent] ?? swapped.tx1 };
  return { plain, accent, scheme: own, shades: shadesOf(own, under) };
}

/** What the words in a placeholder need beside what they inherit. */
export interface PlaceholderType {
  /** Where the colour of the layout cannot be read on its ground. */
  readonly colour?: Plain;
  /** Whether layout and master say nothing of its size. */
  readonly isUnsized: boolean;
}

/** The type of the title and the subtitle of a layout. */
export async function placeholderType(
  parts: MasterParts,
  layout: Layout,
  { type, region }: Placeholder,
  scheme: Scheme | undefined,
): Promise<PlaceholderType> {
  const levels = levelsOf(parts, layout, type);
  const isUnsized = levels.every((level) => attribute(/<a:defRPr\b[^>]*>/.exec(level)?.[0] ?? '', 'sz') === undefined);
  if (!scheme || !region) return { isUnsized };
  const grounds = await groundsOf(parts, layout.number, region, scheme);
  const fill = levels.flatMap((level) => /<a:solidFill>([\s\S]*?)<\/a:solidFill>/.exec(level)?.[1] ?? [])[0];
  const colour = fill === undefined ? scheme.tx1 : colourOf(fill.trim(), scheme);
  if (!grounds || colour === undefined || worst(colour, grounds) >= leastContrast(18, false)) return { isUnsized };
  const better: Plain = worst(scheme.bg1, grounds) > worst(scheme.tx1, grounds) ? 'bg1' : 'tx1';
  const isBetter = worst(scheme[better], grounds) > worst(colour, grounds);
  return { isUnsized, ...(isBetter ? { colour: better } : {}) };
}

/** The first level of the styles that a placeholder of the layout inherits, nearest first. */
function levelsOf({ layouts, master }: MasterParts, { number }: Layout, type: string): string[] {
  const isTitle = type === 'title' || type === 'ctrTitle';
  const own = shapeOf(layouts[number - 1] ?? '', [type]);
  const inherited = shapeOf(master, isTitle ? ['title'] : ['body']);
  const style = isTitle ? 'p:titleStyle' : 'p:bodyStyle';
  const usual = new RegExp(`<${style}>[\\s\\S]*?</${style}>`).exec(master)?.[0] ?? '';
  return [own, inherited, usual].map((xml) => /<a:lvl1pPr\b[\s\S]*?<\/a:lvl1pPr>/.exec(xml)?.[0] ?? '');
}

function shapeOf(xml: string, types: readonly string[]): string {
  const shapes = [...xml.matchAll(/<p:sp\b[^>]*>(?:(?!<p:sp\b)[\s\S])*?<\/p:sp>/g)].map(([shape]) => shape);
  const of = (shape: string) => attribute(/<p:ph\b[^>]*>/.exec(shape)?.[0] ?? '', 'type') ?? '';
  return shapes.find((shape) => types.includes(of(shape))) ?? '';
}
