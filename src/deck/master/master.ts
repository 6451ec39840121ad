/**
 * An office's own .pptx as the master of the deck (`deck.master`): its masters, layouts, theme colours, fonts, logo and
 * background, with our layouts mapped to its layouts and placeholders by their types.
 *
 * Our content keeps inside the area of its title and body placeholders. The cover and the closing fill its title and
 * subtitle placeholders alone; content slides fill its title placeholder, and our boxes stand where its body is.
 */
import type { Note, Place } from '../../diagnostics/diagnostic.js';
import { error, warning } from '../../diagnostics/diagnostic.js';
import { type LayoutName, layouts as ourLayouts } from '../../document/deck.js';
import { ZipFault } from '../../zip/zip.js';
import type { Region } from '../canvas/box.js';
import type { DeckTheme } from '../canvas/theme.js';
import { groundsOf } from './grounds.js';
import { colorsOf, fontsOf, type Scheme, schemeOf } from './looks.js';
import { MasterFault, type MasterParts, masterParts } from './parts.js';
import { type Layout, layoutsOf, type Placeholder } from './placeholders.js';
import { type PlaceholderType, placeholderType, plainOn, type TypeColours, typeColours } from './type.js';

export interface Master {
  readonly parts: MasterParts;
  /** The layout of the office for each of ours. */
  readonly layoutFor: Readonly<Record<LayoutName, Layout>>;
  readonly layouts: readonly Layout[];
  /** Of our type; `undefined` if the theme lacks some colours that ours are made from. */
  readonly colours: TypeColours | undefined;
  /** What our content stands on; a field of its own where it is `undefined`. */
  readonly grounds: readonly string[] | undefined;
  /** The type of titles and subtitles, by placeholder. */
  readonly types: ReadonlyMap<Placeholder, PlaceholderType>;
}

/** Opens a master; `undefined` after noting why it cannot be one. Notes what of it is not taken over or mapped. */
export async function openMaster(
  bytes: Uint8Array,
  path: string,
  at: Place | undefined,
  note: Note,
): Promise<Master | undefined> {
  const parts = opened(bytes, path, at, note);
  if (!parts) return undefined;
  const layouts = layoutsOf(parts.master, parts.layouts);
  const titled = layouts.filter((layout) => titleIn(layout));
  if (titled.length === 0) {
    note(error('deck/master', { path, reason: 'no-title' }, at));
    return undefined;
  }
  if (parts.dropped.size > 0) note(warning('deck/master-dropped', { path, what: [...parts.dropped] }, at));
  const cover = titled.find(isTitleSlide);
  const content = contentLayout(titled);
  const closing = titled.find(({ name }) => CLOSING.test(name)) ?? cover;
  const lacking = [...(cover ? [] : ['cover', 'closing']), ...(areaOf(content, layouts) ? [] : ['area'])];
  if (cover && !subtitleIn(cover)) lacking.push('subtitle');
  const scheme = schemeOf(parts.master, parts.theme);
  const under = areaOf(content, layouts)?.body ?? { x: 0, y: 0, w: parts.page.width, h: parts.page.height };
  const found = scheme && (await groundsOf(parts, content.number, under, scheme));
  const grounds = scheme && plainOn(found, scheme) ? found : undefined;
  const colours = scheme && typeColours(scheme, grounds);
  if (scheme && !grounds) lacking.push('ground');
  if (colours && colours.accent !== 'accent1') lacking.push('accent');
  if (lacking.length > 0) note(warning('deck/master-unmapped', { path, what: lacking, layout: content.name }, at));
  const layoutFor = Object.fromEntries(
    ourLayouts.map((name) => [
      name,
      name === 'cover' ? (cover ?? content) : name === 'closing' ? (closing ?? content) : content,
    ]),
  ) as Record<LayoutName, Layout>;
  const types = await typesOf(parts, Object.values(layoutFor), scheme);
  return { parts, layoutFor, layouts, colours, grounds, types };
}

async function typesOf(
  parts: MasterParts,
  layouts: readonly Layout[],
  scheme: Scheme | undefined,
): Promise<ReadonlyMap<Placeholder, PlaceholderType>> {
  const types = new Map<Placeholder, PlaceholderType>();
  for (const layout of new Set(layouts))
    for (const placeholder of [titleIn(layout), subtitleIn(layout)])
      if (placeholder) types.set(placeholder, await placeholderType(parts, layout, placeholder, scheme));
  return types;
}

function opened(bytes: Uint8Array, path: string, at: Place | undefined, note: Note): MasterParts | undefined {
  try {
    return masterParts(bytes);
  } catch (cause) {
    if (!(cause instanceof ZipFault) && !(cause instanceof MasterFault)) throw cause;
    note(error('deck/master', { path, reason: cause.reason }, at));
    return undefined;
  }
}

/** Names of layouts for the first slide, where a file gives its layouts no types. */
const COVER = /封面|首页|标题幻灯片|cover|title slide/i;
/** Names of layouts for the last slide. */
const CLOSING = /封底|结束|结尾|结语|致谢|谢谢|感谢|closing|thank|the end/i;

const isTitleSlide = (layout: Layout) =>
  layout.type === 'title' ||
  layout.placeholders.some(({ type }) => type === 'ctrTitle' || type === 'subTitle') ||
  (layout.type === '' && COVER.test(layout.name));

/** The layout of content slides: a title and nothing else, or a title over one body. */
function contentLayout(titled: readonly Layout[]): Layout {
  const others = titled.filter((layout) => !isTitleSlide(layout) && layout.type !== 'secHead');
  return (
    others.find(({ type }) => type === 'titleOnly') ??
    others.find(({ type }) => type === 'obj' || type === 'tx') ??
    others[0] ??
    titled[0]!
  );
}

export function titleIn({ placeholders }: Layout): Placeholder | undefined {
  return placeholders.find(({ type }) => type === 'title' || type === 'ctrTitle');
}

export function subtitleIn({ placeholders }: Layout): Placeholder | undefined {
  return placeholders.find(({ type }) => type === 'subTitle');
}

/** Space within a placeholder, inches: the usual of PowerPoint. */
const INSET = 0.1;
/** The least room for content, inches. */
const LEAST = { w: 4, h: 2.5 };

/** The title of the layout, and the body of the first layout with one title over one body. */
function areaOf(
  content: Layout,
  layouts: readonly Layout[],
): { readonly title: Region; readonly body: Region } | undefined {
  const bodyIn = ({ placeholders }: Layout) => placeholders.filter(({ type }) => type === 'obj' || type === 'body');
  const title = titleIn(content)?.region;
  const single = [content, ...layouts.filter(({ type }) => type === 'obj' || type === 'tx'), ...layouts];
  const body = single.map(bodyIn).find((bodies) => bodies.length === 1)?.[0]?.region;
  if (!title || !body || body.w < LEAST.w || body.h < LEAST.h) return undefined;
  return { title: inset(title), body: inset(body) };
}

function inset({ x, y, w, h }: Region): Region {
  return { x: x + INSET, y: y + INSET / 2, w: w - 2 * INSET, h: h - INSET };
}

/** The theme of the deck with the page, colours, fonts and area of a master. */
export function withMaster(theme: DeckTheme, master: Master): DeckTheme {
  const { parts, layoutFor, layouts, colours, grounds } = master;
  const area = areaOf(layoutFor.points, layouts) ?? fallback(theme, parts.page);
  const { logo, ...own } = theme;
  const picture = pictureOnCover(master);
  return {
    ...own,
    // An office that has pictures in its master has its logo there.
    ...(logo && !hasPicture(parts, layoutFor.points) ? { logo } : {}),
    page: parts.page,
    colours: colours ? colorsOf(colours.scheme, colours.shades) : theme.colours,
    fonts: fontsOf(parts.theme, theme.fonts),
    margins: { ...theme.margins, left: area.body.x, right: parts.page.width - area.body.x - area.body.w },
    area: {
      ...area,
      digest: parts.digest,
      onField: colours !== undefined && !grounds,
      ...(grounds ? { grounds } : {}),
      ...(picture ? { picture } : {}),
    },
  };
}

function hasPicture({ master, layouts }: MasterParts, { number }: Layout): boolean {
  return [master, layouts[number - 1] ?? ''].some((xml) => xml.includes('<p:pic>'));
}

/** The least height of a picture on the cover, inches. */
const LEAST_PICTURE = 1.5;

/** The higher of the bands over and under the words of the cover; `undefined` if it is low, or the cover has a picture. */
function pictureOnCover({ parts, layoutFor: { cover } }: Master): Region | undefined {
  const { width, height } = parts.page;
  const words = [titleIn(cover), subtitleIn(cover)].flatMap((placeholder) => placeholder?.region ?? []);
  if (words.length === 0 || cover.isPictured || hasPicture(parts, cover)) return undefined;
  const top = Math.min(...words.map(({ y }) => y));
  const bottom = Math.max(...words.map(({ y, h }) => y + h));
  const bands = [
    { x: 0, y: 0, w: width, h: top },
    { x: 0, y: bottom, w: width, h: height - bottom },
  ];
  const [band] = bands.filter(({ h }) => h >= LEAST_PICTURE).sort((a, b) => b.h - a.h);
  return band;
}

/** Where a master says nothing: the margins of the theme. */
function fallback(
  { margins }: DeckTheme,
  page: MasterParts['page'],
): { readonly title: Region; readonly body: Region } {
  const side = { x: margins.left, w: page.width - margins.left - margins.right };
  const title = { ...side, y: margins.top, h: 1 };
  const top = title.y + title.h + 0.2;
  return { title, body: { ...side, y: top, h: page.height - margins.bottom - 0.55 - top } };
}
