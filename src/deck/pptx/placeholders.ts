/**
 * Subtitle and body as placeholders (ECMA-376 Part 1, 19.3.1.36), so that Outline View reads the line under a title and
 * the statements, and Reset Slide leaves them where they are.
 *
 * pptxgenjs writes text boxes; those that a layout marks become placeholders. The subtitle is that of its slide layout.
 * Each statement has an index of its own, which no layout has, and keeps its place and style.
 */
import { escapeXml } from '../../text/xml-escape.js';
import type { Box, Region } from '../canvas/box.js';
import type { ColourName, DeckTheme } from '../canvas/theme.js';
import type { Frame } from '../layouts/frame.js';
import { schemeColours } from './draw.js';

const emu = (inches: number) => Math.round(inches * 914400);
/** The indices of the placeholders of a layout, and of the first statement of a slide. */
const indices = { subtitle: 1, body: 2, statement: 20 };

/** Marked text boxes of a slide become placeholders. */
export function patchPlaceholders(boxes: readonly Box[]): (xml: string) => string {
  let statement = indices.statement;
  const marked = boxes.flatMap((box) => {
    if (box.kind !== 'text' || !box.outline) return [];
    const placeholder =
      box.outline === 'subtitle' ? `type="subTitle" idx="${indices.subtitle}"` : `type="body" idx="${statement++}"`;
    return [{ name: escapeXml(box.name), placeholder }];
  });
  return (xml) =>
    marked.reduce((text, { name, placeholder }) => {
      const start = text.indexOf(` name="${name}"`);
      const textBox = '<p:cNvSpPr txBox="1"/><p:nvPr></p:nvPr>';
      const at = start < 0 ? -1 : text.indexOf(textBox, start);
      if (at < 0) return text;
      const made = `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${placeholder}/></p:nvPr>`;
      return text.slice(0, at) + made + text.slice(at + textBox.length);
    }, xml);
}

/** A slide layout gets the placeholders of its frame, for slides added by hand. */
export function withPlaceholders({ subtitle, body, title }: Frame, theme: DeckTheme): (xml: string) => string {
  if (!subtitle) return (xml) => xml;
  const { colour, size } = subtitle;
  const subtitleLevel = level(1, { size, colour, align: title.align });
  const { heading, text } = theme.sizes;
  const bodyLevels =
    // Not bold: texts on slides are no bolder than they say, and inherit from here.
    level(1, { size: heading.largest, colour: 'accent-strong' }) + level(2, { size: text.largest, colour: 'ink' });
  const shapes = [
    shape('副标题', `type="subTitle" idx="${indices.subtitle}"`, subtitle, subtitleLevel, '单击此处添加副标题'),
    ...(body ? [shape('正文', `type="body" idx="${indices.body}"`, body, bodyLevels, '单击此处添加要点')] : []),
  ];
  return (xml) => xml.replace('</p:spTree>', `${shapes.join('')}</p:spTree>`);
}

interface Style {
  readonly size: number;
  readonly colour: ColourName;
  readonly align?: 'left' | 'center';
}

function level(n: number, { size, colour, align = 'left' }: Style): string {
  return (
    `<a:lvl${n}pPr marL="0" indent="0" algn="${align === 'left' ? 'l' : 'ctr'}"><a:buNone/>` +
    `<a:defRPr sz="${size * 100}" b="0"><a:solidFill><a:schemeClr val="${schemeColours[colour]}"/></a:solidFill>` +
    `<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${n}pPr>`
  );
}

function shape(name: string, placeholder: string, { x, y, w, h }: Region, levels: string, prompt: string): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="0" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${placeholder}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr><a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"/><a:lstStyle>${levels}</a:lstStyle>` +
    `<a:p><a:r><a:rPr lang="zh-CN"/><a:t>${prompt}</a:t></a:r></a:p></p:txBody></p:sp>`
  );
}
