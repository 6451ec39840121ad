/**
 * Title, subtitle and statements as placeholders (ECMA-376 Part 1, 19.3.1.36), so that Outline View reads them and Reset
 * Slide leaves them as they are.
 *
 * pptxgenjs writes text boxes; those that a layout marks become placeholders with the place of their slide layout, which
 * has them all with their styles.
 */
import { escapeXml } from '../../text/xml-escape.js';
import type { Box } from '../canvas/box.js';
import type { FontRole } from '../canvas/theme.js';
import { schemeColours } from './draw.js';
import { type LayoutPlaceholder, type LevelStyle, placeholdersOf, type SlideLayout } from './slide-layouts.js';

const emu = (inches: number) => Math.round(inches * 914400);
const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const;
const aligns = { left: 'l', center: 'ctr', right: 'r' } as const;
const themeFonts: Readonly<Record<FontRole, string>> = { heading: 'mj', body: 'mn' };

/** Marked text boxes of a slide become placeholders; all placeholders have place and anchor of the layout. */
export function patchPlaceholders(boxes: readonly Box[]): (xml: string) => string {
  const marked = new Map(
    placeholdersOf(boxes).map(({ box, placeholder }) => [escapeXml(box.name), tagOf(placeholder)]),
  );
  return (xml) =>
    xml.replace(/<p:sp>.*?<\/p:sp>/gs, (shape) => {
      const tag = marked.get(/<p:cNvPr id="\d+" name="([^"]*)"/.exec(shape)?.[1] ?? '');
      const made =
        tag === undefined
          ? shape
          : shape.replace(
              '<p:cNvSpPr txBox="1"/><p:nvPr></p:nvPr>',
              `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${tag}</p:nvPr>`,
            );
      return made.includes('<p:ph ') ? inheriting(made) : made;
    });
}

function inheriting(shape: string): string {
  return shape
    .replace(/<a:xfrm>.*?<\/a:xfrm>\s*<a:prstGeom prst="rect">.*?<\/a:prstGeom>/s, '')
    .replace(/<a:bodyPr\b[^>]*?(?:\/>|><\/a:bodyPr>)/, '<a:bodyPr/>');
}

/** A slide layout with its name and placeholders, its title in the place of the one that pptxgenjs writes. */
export function withPlaceholders({
  name,
  placeholders,
}: Pick<SlideLayout, 'name' | 'placeholders'>): (xml: string) => string {
  const shapes = placeholders.map((placeholder) => shape(placeholder));
  return (xml) =>
    xml
      .replace(/<p:cSld name="[^"]*"/, `<p:cSld name="${name}"`)
      .replace(/<p:sp>(?:(?!<\/p:sp>).)*?<p:ph\b[^>]*type="title"(?:(?!<\/p:sp>).)*<\/p:sp>/s, '')
      .replace('</p:spTree>', `${shapes.join('')}</p:spTree>`);
}

const prompts = { title: '单击此处添加标题', subTitle: '单击此处添加副标题', body: '单击此处添加要点' } as const;

/** The shape of a placeholder of a layout or master. */
export function shape(placeholder: LayoutPlaceholder): string {
  const { name, type, x, y, w, h, valign, levels } = placeholder;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="0" name="${escapeXml(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${tagOf(placeholder)}</p:nvPr></p:nvSpPr>` +
    `<p:spPr><a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchors[valign]}"/><a:lstStyle>${levels.map(level).join('')}</a:lstStyle>` +
    `<a:p><a:r><a:rPr lang="zh-CN"/><a:t>${prompts[type]}</a:t></a:r></a:p></p:txBody></p:sp>`
  );
}

function tagOf({ type, idx }: Pick<LayoutPlaceholder, 'type' | 'idx'>): string {
  return `<p:ph type="${type}"${idx === undefined ? '' : ` idx="${idx}"`}/>`;
}

function level({ size, bold, colour, font, leading, spaceBefore, align }: LevelStyle, index: number): string {
  const points = (tag: string, value: number | undefined) =>
    value === undefined ? '' : `<a:${tag}><a:spcPts val="${Math.round(value * 100)}"/></a:${tag}>`;
  const face = themeFonts[font];
  return (
    `<a:lvl${index + 1}pPr marL="0" indent="0" algn="${aligns[align]}">${points('lnSpc', leading)}${points('spcBef', spaceBefore)}<a:buNone/>` +
    `<a:defRPr sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}"><a:solidFill><a:schemeClr val="${schemeColours[colour]}"/></a:solidFill>` +
    `<a:latin typeface="+${face}-lt"/><a:ea typeface="+${face}-ea"/><a:cs typeface="+${face}-cs"/></a:defRPr></a:lvl${index + 1}pPr>`
  );
}
