/**
 * The parts of the deck with the master of an office in the place of ours: slides refer to its layouts, their titles,
 * covers and numbers are its placeholders, and our quiet colours are made from its theme colours.
 */
import { plain } from '../../text/running-text.js';
import { escapeXml } from '../../text/xml-escape.js';
import type { Region } from '../canvas/box.js';
import type { ColourName, DeckTheme } from '../canvas/theme.js';
import type { LaidOutSlide } from '../layouts/layout.js';
import type { Shade } from '../master/looks.js';
import { type Master, subtitleIn, titleIn } from '../master/master.js';
import type { Layout, Placeholder } from '../master/placeholders.js';
import { schemeColours } from './draw.js';

type Parts = Map<string, string | Uint8Array>;

/** Puts the master into the parts. */
export function putMaster(parts: Parts, slides: readonly LaidOutSlide[], theme: DeckTheme, master: Master): void {
  const { parts: own, layoutFor } = master;
  const inColours = coloursIn(master);
  for (const name of [...parts.keys()]) if (/^ppt\/(?:slideMasters|slideLayouts)\//.test(name)) parts.delete(name);
  for (const [name, content] of own.files) parts.set(name, content);
  for (const [i, slide] of slides.entries()) {
    const layout = layoutFor[slide.slide.layout];
    const name = `ppt/slides/slide${i + 1}.xml`;
    const rels = `ppt/slides/_rels/slide${i + 1}.xml.rels`;
    edit(parts, name, (xml) =>
      isCover(slide) ? coverOf(xml, slide, layout, theme, master) : contentOf(inColours(xml), layout, master),
    );
    edit(parts, rels, (xml) =>
      xml.replace(/slideLayouts\/slideLayout\d+\.xml/, `slideLayouts/slideLayout${layout.number}.xml`),
    );
  }
  for (const name of parts.keys()) if (/^ppt\/charts\/chart\d+\.xml$/.test(name)) edit(parts, name, inColours);
  edit(parts, 'ppt/presentation.xml', (xml) =>
    xml.replace(/<p:sldMasterId\b[^>]*>/, (tag) => tag.replace(/ id="\d+"/, ` id="${own.id}"`)),
  );
}

function edit(parts: Parts, name: string, change: (xml: string) => string): void {
  const part = parts.get(name);
  if (typeof part === 'string') parts.set(name, change(part));
}

const isCover = ({ slide: { layout } }: LaidOutSlide) => layout === 'cover' || layout === 'closing';

const shapes = /(<\/p:grpSpPr>)[\s\S]*(<\/p:spTree>)/;

/** A cover is the words of its slide in the placeholders of the layout, and its picture where there is a place for it. */
function coverOf(xml: string, { slide }: LaidOutSlide, layout: Layout, { sizes }: DeckTheme, master: Master): string {
  const title = titleIn(layout);
  const subtitle = subtitleIn(layout);
  const others = [slide.kicker, ...slide.lines].map(plain).filter((text) => text !== '');
  const [first, line] = [sizes['cover-title'].smallest, sizes['cover-line'].largest];
  const under = title?.region && !subtitle ? { ...title.region, y: title.region.y + title.region.h } : undefined;
  const words = [plain(slide.title), ...(subtitle || under ? [] : others)];
  const filled = [
    ...(title ? [shapeOf(2, '标题', placeholder(title), paragraphs(words, typeOf(title, first, master)))] : []),
    ...(subtitle && others.length > 0
      ? [shapeOf(3, '副标题', placeholder(subtitle), paragraphs(others, typeOf(subtitle, line, master)))]
      : []),
    ...(title && under && others.length > 0
      ? [shapeOf(3, '题注', textBox(under), paragraphs(others, { ...typeOf(title, line, master), size: line }, 'ctr'))]
      : []),
  ];
  return xml.replace(shapes, (all, before: string, after: string) => {
    const pictures = [...all.matchAll(/<p:pic>[\s\S]*?<\/p:pic>/g)].map(([picture], i) =>
      picture.replace(/<p:cNvPr id="\d+"/, `<p:cNvPr id="${i + 4}"`),
    );
    return before + [...pictures, ...filled].join('') + after;
  });
}

/** Colour and size of words as far as they do not inherit them; the size in points. */
interface Type {
  readonly colour?: string;
  readonly size?: number;
}

function typeOf(placeholder: Placeholder, size: number, { types }: Master): Type {
  const type = types.get(placeholder);
  return { ...(type?.colour ? { colour: type.colour } : {}), ...(type?.isUnsized ? { size } : {}) };
}

function paragraphs(texts: readonly string[], { colour, size }: Type, align?: 'ctr'): string {
  const sized = size === undefined ? '' : ` sz="${size * 100}"`;
  const fill = colour === undefined ? '' : fillOf(colour);
  const aligned = align === undefined ? '' : `<a:pPr algn="${align}"/>`;
  return texts
    .map((text) => {
      const run = `<a:rPr lang="zh-CN" altLang="en-US"${sized}>${fill}</a:rPr><a:t>${escapeXml(text)}</a:t>`;
      return `<a:p>${aligned}<a:r>${run}</a:r></a:p>`;
    })
    .join('');
}

const fillOf = (colour: string) => `<a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>`;

/** The properties of a shape that is a placeholder. */
function placeholder({ type, idx }: Placeholder): string {
  return `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${phOf(type, idx)}</p:nvPr></p:nvSpPr><p:spPr/>`;
}

/** The properties of a text box in a place. */
function textBox({ x, y, w, h }: Region): string {
  const [left, top, width, height] = [x, y, w, h].map((inches) => Math.round(inches * 914400));
  return (
    '<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>' +
    `<p:spPr><a:xfrm><a:off x="${left}" y="${top}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`
  );
}

function shapeOf(id: number, name: string, properties: string, paragraphs: string): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/>${properties}` +
    `<p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  );
}

function phOf(type: string, idx: string | undefined): string {
  return `<p:ph type="${type}"${idx === undefined ? '' : ` idx="${idx}"`}/>`;
}

const shape = (within: string) => new RegExp(`<p:sp>(?:(?!</?p:sp>)[\\s\\S])*?${within}[\\s\\S]*?</p:sp>`);

/** A content slide has its title and its number in the places, colours and alignment of the layout. */
function contentOf(xml: string, layout: Layout, { types }: Master): string {
  const title = titleIn(layout);
  const colour = title && types.get(title)?.colour;
  const number = layout.placeholders.find(({ type }) => type === 'sldNum');
  return xml
    .replace(shape('<p:ph type="title"/>'), (sp) =>
      sp
        .replace(/<p:ph type="title"\/>/, phOf(title?.type ?? 'title', title?.idx))
        .replace(/<p:spPr>[\s\S]*?<\/p:spPr>/, '<p:spPr/>')
        .replace(/<a:bodyPr\b[^>]*>(?:<\/a:bodyPr>)?/, '<a:bodyPr/>')
        .replace(/<a:solidFill><a:schemeClr val="\w+"\/><\/a:solidFill>/g, colour === undefined ? '' : fillOf(colour))
        .replace(/ algn="\w+"/g, ''),
    )
    .replace(shape('type="sldNum"[^>]*/>'), (sp) =>
      number
        ? sp
            .replace(/<p:ph\b[^>]*\/>/, phOf('sldNum', number.idx))
            .replace(/<p:spPr>[\s\S]*?<\/p:spPr>/, '<p:spPr/>')
            .replace(/<a:bodyPr\b[^>]*\/>/, '<a:bodyPr/>')
            .replace(/<a:lstStyle>[\s\S]*?<\/a:lstStyle>/, '<a:lstStyle/>')
        : '',
    );
}

/** Our colours as those of the office: quiet ones as shades of these, all such as are read on its ground. */
function coloursIn({ colours }: Master): (xml: string) => string {
  if (!colours) return (xml) => xml;
  const { plain, accent } = colours;
  const shades = new Map<string, Shade>(
    Object.entries(colours.shades).map(([name, shade]) => [schemeColours[name as ColourName], shade as Shade]),
  );
  const swapped: Readonly<Record<string, string>> = plain === 'bg1' ? { bg1: 'tx1', tx1: 'bg1' } : {};
  const named = (name: string) => {
    const own = name === 'accent1' ? accent : name;
    return swapped[own] ?? own;
  };
  return (xml) =>
    xml.replace(/<a:schemeClr val="(\w+)"(\/?)>/g, (_, slot: string, closed: string) => {
      const shade = shades.get(slot);
      const open = `<a:schemeClr val="${named(shade?.from ?? slot)}"`;
      if (!shade) return `${open}${closed}>`;
      const changes = [
        ...(shade.mod === 1 ? [] : [`<a:lumMod val="${Math.round(shade.mod * 100_000)}"/>`]),
        ...(shade.off === 0 ? [] : [`<a:lumOff val="${Math.round(shade.off * 100_000)}"/>`]),
      ];
      return `${open}>${changes.join('')}${closed && '</a:schemeClr>'}`;
    });
}
