/**
 * The parts of the deck with the master of an office in the place of ours: slides refer to its layouts, their titles,
 * covers and numbers are its placeholders, and our quiet colours are made from its theme colours.
 */
import { plain } from '../../text/running-text.js';
import { escapeXml } from '../../text/xml-escape.js';
import type { LaidOutSlide } from '../layouts/layout.js';
import { derived } from '../master/looks.js';
import { type Master, subtitleIn, titleIn } from '../master/master.js';
import type { Layout, Placeholder } from '../master/placeholders.js';
import { schemeColours } from './draw.js';

type Parts = Map<string, string | Uint8Array>;

/** Puts the master into the parts. */
export function putMaster(parts: Parts, slides: readonly LaidOutSlide[], { parts: own, layoutFor }: Master): void {
  for (const name of [...parts.keys()]) if (/^ppt\/(?:slideMasters|slideLayouts)\//.test(name)) parts.delete(name);
  for (const [name, content] of own.files) parts.set(name, content);
  for (const [i, slide] of slides.entries()) {
    const layout = layoutFor[slide.slide.layout];
    const name = `ppt/slides/slide${i + 1}.xml`;
    const rels = `ppt/slides/_rels/slide${i + 1}.xml.rels`;
    edit(parts, name, (xml) => inColours(isCover(slide) ? coverOf(xml, slide, layout) : contentOf(xml, layout)));
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

/** A cover is the words of its slide in the placeholders of the layout. */
function coverOf(xml: string, { slide }: LaidOutSlide, layout: Layout): string {
  const title = titleIn(layout);
  const subtitle = subtitleIn(layout);
  const others = [slide.kicker, ...slide.lines].map(plain).filter((text) => text !== '');
  const words = [plain(slide.title), ...(subtitle ? [] : others)];
  const filled = [
    ...(title ? [placeholder(2, '标题', title, words)] : []),
    ...(subtitle && others.length > 0 ? [placeholder(3, '副标题', subtitle, others)] : []),
  ];
  return xml.replace(shapes, (_, before: string, after: string) => before + filled.join('') + after);
}

function placeholder(id: number, name: string, { type, idx }: Placeholder, texts: readonly string[]): string {
  const paragraphs = texts.map(
    (text) => `<a:p><a:r><a:rPr lang="zh-CN" altLang="en-US"/><a:t>${escapeXml(text)}</a:t></a:r></a:p>`,
  );
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${phOf(type, idx)}</p:nvPr></p:nvSpPr>` +
    `<p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.join('')}</p:txBody></p:sp>`
  );
}

function phOf(type: string, idx: string | undefined): string {
  return `<p:ph type="${type}"${idx === undefined ? '' : ` idx="${idx}"`}/>`;
}

const shape = (within: string) => new RegExp(`<p:sp>(?:(?!</?p:sp>)[\\s\\S])*?${within}[\\s\\S]*?</p:sp>`);

/** A content slide has its title and its number in the places, colours and alignment of the layout. */
function contentOf(xml: string, layout: Layout): string {
  const title = titleIn(layout);
  const number = layout.placeholders.find(({ type }) => type === 'sldNum');
  return xml
    .replace(shape('<p:ph type="title"/>'), (sp) =>
      sp
        .replace(/<p:ph type="title"\/>/, phOf(title?.type ?? 'title', title?.idx))
        .replace(/<p:spPr>[\s\S]*?<\/p:spPr>/, '<p:spPr/>')
        .replace(/<a:bodyPr\b[^>]*>(?:<\/a:bodyPr>)?/, '<a:bodyPr/>')
        .replace(/<a:solidFill><a:schemeClr val="\w+"\/><\/a:solidFill>/g, '')
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

/** Our quiet colours as shades of the colours of the office. */
function inColours(xml: string): string {
  return Object.entries(derived).reduce((text, [name, { from, mod, off }]) => {
    const slot = schemeColours[name as keyof typeof derived];
    const raised = off > 0 ? `<a:lumOff val="${off * 100000}"/>` : '';
    const colour = `<a:schemeClr val="${from}"><a:lumMod val="${mod * 100000}"/>${raised}`;
    return text
      .replaceAll(`<a:schemeClr val="${slot}"/>`, `${colour}</a:schemeClr>`)
      .replaceAll(`<a:schemeClr val="${slot}">`, colour);
  }, xml);
}
