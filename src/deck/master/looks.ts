/** Colours and fonts of an office's theme part in the roles of ours. */
import { contrastOf, leastContrast, rgbOf } from '../../document/contrast.js';
import type { DeckTheme } from '../canvas/theme.js';
import { attribute } from './parts.js';

type Colours = DeckTheme['colours'];
type Fonts = DeckTheme['fonts'];

/** The colours of a theme by their names in a master: `bg1`, `tx1`, `accent1` …, as `#RRGGBB`. */
export type Scheme = Readonly<Record<'bg1' | 'tx1' | 'accent1' | 'accent2', string>> & Readonly<Record<string, string>>;

/** A colour of the scheme with its luminance multiplied and raised. */
export interface Shade {
  readonly from: 'bg1' | 'tx1' | 'accent1';
  readonly mod: number;
  readonly off: number;
}

/** The quiet colours, because an accent of an office is rarely quiet: on a light ground, and on a dark one. */
const shades = {
  light: {
    field: { from: 'bg1', mod: 0.95, off: 0 },
    line: { from: 'bg1', mod: 0.85, off: 0 },
    muted: { from: 'tx1', mod: 0.65, off: 0.35 },
    'accent-strong': { from: 'accent1', mod: 0.75, off: 0 },
  },
  dark: {
    field: { from: 'bg1', mod: 0.9, off: 0.1 },
    line: { from: 'bg1', mod: 0.65, off: 0.35 },
    muted: { from: 'tx1', mod: 0.75, off: 0 },
    'accent-strong': { from: 'accent1', mod: 0.6, off: 0.4 },
  },
} as const satisfies Record<'light' | 'dark', Record<string, Shade>>;

/** The names of our quiet colours with how each is made. */
export type Shades = Readonly<Record<keyof (typeof shades)['light'], Shade>>;

/**
 * The quiet colours for a scheme whose type is lighter or darker than its ground; one that could not be read on these
 * grounds is as strong as the colour it is made from.
 */
export function shadesOf(scheme: Scheme, grounds: readonly string[]): Shades {
  const black = rgbOf('#000000');
  const isDark = contrastOf(rgbOf(scheme.tx1), black) > contrastOf(rgbOf(scheme.bg1), black);
  const usual: Shades = isDark ? shades.dark : shades.light;
  const legible = (shade: Shade, least: number): Shade => {
    return worst(shadeIn(scheme, shade), grounds) >= least ? shade : { ...shade, mod: 1, off: 0 };
  };
  return {
    ...usual,
    muted: legible(usual.muted, leastContrast(14, false)),
    'accent-strong': legible(usual['accent-strong'], leastContrast(18, false)),
  };
}

/** The least contrast of a colour with each of the grounds. */
export function worst(colour: string, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrastOf(rgbOf(colour), rgbOf(ground))));
}

function shadeIn(scheme: Scheme, { from, mod, off }: Shade): string {
  return shaded({ bg1: scheme.bg1, tx1: scheme.tx1, accent1: scheme.accent1 }[from], mod, off);
}

const names = ['bg1', 'tx1', 'bg2', 'tx2', ...[1, 2, 3, 4, 5, 6].map((n) => `accent${n}`)];

/** The colours of the theme through the map of the master; `undefined` if it lacks one of those that ours are made from. */
export function schemeOf(master: string, theme: string): Scheme | undefined {
  const map = /<p:clrMap\b[^>]*>/.exec(master)?.[0] ?? '';
  const scheme = /<a:clrScheme\b[\s\S]*?<\/a:clrScheme>/.exec(theme)?.[0] ?? '';
  const slots = ['dk1', 'lt1', 'dk2', 'lt2'];
  const found = [...names, ...slots].flatMap((name) => {
    const colour = slotOf(scheme, attribute(map, name) ?? name);
    return colour === undefined ? [] : [[name, colour] as const];
  });
  const all: Readonly<Record<string, string>> = Object.fromEntries(found);
  return ['bg1', 'tx1', 'accent1', 'accent2'].every((name) => all[name] !== undefined) ? (all as Scheme) : undefined;
}

/** Our colours as the scheme has them. */
export function colorsOf(scheme: Scheme, shades: Shades): Colours {
  const quiet = Object.entries(shades).map(([name, shade]) => [name, shadeIn(scheme, shade)]);
  return {
    paper: scheme.bg1,
    ink: scheme.tx1,
    accent: scheme.accent1,
    ornament: scheme.accent2,
    ...(Object.fromEntries(quiet) as Pick<Colours, keyof Shades>),
  };
}

/** A colour of the scheme of the theme, such as `dk1`, as `#RRGGBB`. */
function slotOf(scheme: string, name: string): string | undefined {
  const slot = new RegExp(`<a:${name}>([\\s\\S]*?)</a:${name}>`).exec(scheme)?.[1] ?? '';
  return hex(/<a:srgbClr\b/.test(slot) ? attribute(slot, 'val') : attribute(slot, 'lastClr'));
}

function hex(value: string | undefined): string | undefined {
  return value !== undefined && /^[\dA-F]{6}$/i.test(value) ? `#${value.toUpperCase()}` : undefined;
}

/** The colour of an element such as `a:schemeClr` with its shades; `undefined` if it is more clear than not, or not known. */
export function colourOf(element: string, scheme: Scheme): string | undefined {
  const value = attribute(element, 'val') ?? '';
  const base = element.startsWith('<a:schemeClr')
    ? scheme[value]
    : hex(element.startsWith('<a:sysClr') ? attribute(element, 'lastClr') : value);
  const share = (tag: string, usual: number) => {
    const given = attribute(new RegExp(`<a:${tag}\\b[^>]*>`).exec(element)?.[0] ?? '', 'val');
    return given === undefined ? usual : Number(given) / 100_000;
  };
  if (base === undefined || share('alpha', 1) < 0.5) return undefined;
  return shaded(base, share('lumMod', 1), share('lumOff', 0));
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
