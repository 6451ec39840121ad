/** Colours and fonts of an office's theme part in the roles of ours. */
import type { DeckTheme } from '../canvas/theme.js';
import { attribute } from './parts.js';

type Colours = DeckTheme['colours'];
type Fonts = DeckTheme['fonts'];

/**
 * How each of our colours is made from the theme colours of the office: its paper, ink and accents as they are, the
 * quiet ones from these, because an accent of an office is rarely quiet.
 */
export const derived = {
  field: { from: 'bg1', mod: 0.95, off: 0 },
  line: { from: 'bg1', mod: 0.85, off: 0 },
  muted: { from: 'tx1', mod: 0.65, off: 0.35 },
  'accent-strong': { from: 'accent1', mod: 0.75, off: 0 },
} as const satisfies Partial<Record<keyof Colours, { from: string; mod: number; off: number }>>;

/** Our colours as the theme has them; `undefined` if it lacks one of those they are made from. */
export function colorsOf(master: string, theme: string): Colours | undefined {
  const map = /<p:clrMap\b[^>]*>/.exec(master)?.[0] ?? '';
  const colour = (name: string) => schemeColour(theme, attribute(map, name) ?? name);
  const [paper, ink, accent, ornament] = ['bg1', 'tx1', 'accent1', 'accent2'].map(colour);
  if (!paper || !ink || !accent || !ornament) return undefined;
  const base = { bg1: paper, tx1: ink, accent1: accent };
  const quiet = Object.entries(derived).map(([name, { from, mod, off }]) => [name, shaded(base[from], mod, off)]);
  return { paper, ink, accent, ornament, ...(Object.fromEntries(quiet) as Pick<Colours, keyof typeof derived>) };
}

/** A colour of the scheme of the theme, such as `dk1`, as `#RRGGBB`. */
function schemeColour(theme: string, name: string): string | undefined {
  const scheme = /<a:clrScheme\b[\s\S]*?<\/a:clrScheme>/.exec(theme)?.[0] ?? '';
  const slot = new RegExp(`<a:${name}>([\\s\\S]*?)</a:${name}>`).exec(scheme)?.[1] ?? '';
  const value = /<a:srgbClr\b/.test(slot) ? attribute(slot, 'val') : attribute(slot, 'lastClr');
  return value !== undefined && /^[\dA-F]{6}$/i.test(value) ? `#${value.toUpperCase()}` : undefined;
}

/** The luminance of a colour multiplied and raised (ECMA-376 Part 1, 20.1.2.3.20 and 21), near enough for a picture. */
function shaded(colour: string, mod: number, off: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const changed = parts.map((part) => Math.max(0, Math.min(255, Math.round(part * mod + 255 * off))));
  return `#${changed.map((part) => part.toString(16).padStart(2, '0').toUpperCase()).join('')}`;
}

/** The fonts of the theme; `usual` for what it does not name. */
export function fontsOf(theme: string, usual: Fonts): Fonts {
  const font = (name: 'majorFont' | 'minorFont', role: keyof Fonts) => {
    const part = new RegExp(`<a:${name}>[\\s\\S]*?</a:${name}>`).exec(theme)?.[0] ?? '';
    const named = (tag: string) => attribute(new RegExp(`<a:${tag}\\b[^>]*>`).exec(part)?.[0] ?? '', 'typeface');
    const hans = [...part.matchAll(/<a:font\b[^>]*>/g)]
      .map(([tag]) => tag)
      .find((tag) => attribute(tag, 'script') === 'Hans');
    return {
      latin: named('latin') || usual[role].latin,
      'east-asian': named('ea') || attribute(hans ?? '', 'typeface') || usual[role]['east-asian'],
    };
  };
  return { heading: font('majorFont', 'heading'), body: font('minorFont', 'body') };
}
