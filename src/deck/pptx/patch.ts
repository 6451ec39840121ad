/**
 * Patches for what pptxgenjs 4.0.1 writes wrong, part by part.
 *
 * Each patch takes the XML of one kind of part as pptxgenjs writes it and returns it
 * corrected; the numbers are issues of its tracker. Patches match the known output of
 * that version as text, not XML in general. A schema validator checks the result in the tests.
 */

import { escapeXml } from '../../text/xml-escape.js';
import type { Box, RectBox, TableBox } from '../canvas/box.js';
import type { DeckTheme } from '../canvas/theme.js';
import { lumOf } from '../canvas/tint.js';
import { patchImage } from './media.js';
import { notesSize } from './parts.js';
import { shape } from './placeholders.js';
import type { LayoutPlaceholder } from './slide-layouts.js';

export type Patch = (xml: string) => string;

/** For slides, layouts and the master. */
export const patchShapes: Patch = (xml) =>
  [themeFonts, language, oneParagraphStyle, noHangingPunctuation, titlePlaceholder, slideNumberField, uniqueIds].reduce(
    (text, patch) => patch(text),
    xml,
  );

/**
 * A run names the theme fonts for Latin, East Asian and complex scripts: pptxgenjs
 * writes the Latin name three times, with the character sets of actual fonts.
 */
export const themeFonts: Patch = (xml) =>
  xml.replace(
    /<a:latin typeface="\+(m[jn])-lt"[^>]*\/>(?:<a:ea [^>]*\/>)?(?:<a:cs [^>]*\/>)?/g,
    '<a:latin typeface="+$1-lt"/><a:ea typeface="+$1-ea"/><a:cs typeface="+$1-cs"/>',
  );

/** The language is Chinese everywhere; otherwise PowerPoint marks each word as misspelt. */
export const language: Patch = (xml) =>
  xml.replace(/ lang="en-US"/g, ' lang="zh-CN"').replace(/<a:(rPr|endParaRPr)(?![^>]* lang=)/g, '<a:$1 lang="zh-CN"');

/** A paragraph has one `a:pPr`, first; pptxgenjs repeats it before each run. */
const oneParagraphStyle: Patch = (xml) =>
  xml.replace(/<a:p>(.*?)<\/a:p>/gs, (_, inner: string) => {
    let seen = false;
    const once = inner.replace(/<a:pPr(?:[^>]*\/>|[^>]*>.*?<\/a:pPr>)/gs, (style) => {
      if (seen) return '';
      seen = true;
      return style;
    });
    return `<a:p>${once}</a:p>`;
  });

/**
 * No hanging punctuation, and kinsoku line breaks, so that lines are as long as measured. A paragraph
 * without these attributes inherits them from master and presentation.
 */
const noHangingPunctuation: Patch = (xml) =>
  xml
    .replace(/ (?:eaLnBrk|latinLnBrk|hangingPunct)="[01]"/g, '')
    .replace(/<a:(pPr|lvl\dpPr)(?=[ />])/g, '<a:$1 eaLnBrk="1" latinLnBrk="0" hangingPunct="0"');

/** The title placeholder is identified by its type alone, and named 标题 in the selection pane. */
const titlePlaceholder: Patch = (xml) =>
  xml
    .replace(/<p:ph[^>]*type="title"[^>]*\/>/g, '<p:ph type="title"/>')
    .replace(/(<p:cNvPr id="\d+" name=")[^"]*("(?:(?!<p:cNvPr).)*?<p:ph type="title"\/>)/gs, '$1标题$2');

/** The placeholder of the slide number matches that of its layout; outside a slide its field shows ‹#›. */
const slideNumberField: Patch = (xml) => {
  const linked = xml
    .replace(/idx="4294967295"/g, 'idx="12"')
    .replace(/name="Slide Number Placeholder 0"/g, 'name="页码"');
  return /<p:sld[ >]/.test(xml) ? linked : linked.replace(/(type="slidenum">.*?<a:t>)[^<]*(<\/a:t>)/gs, '$1‹#›$2');
};

/** Shape ids are unique on a slide (#1532): numbered from one, in order. */
const uniqueIds: Patch = (xml) => {
  let id = 0;
  return xml.replace(/(<p:cNvPr id=")\d+(")/g, (_, before: string, after: string) => `${before}${++id}${after}`);
};

/** The id of the relationship for a link to a slide. */
export function linkId(number: number): string {
  return `rIdSlide${number}`;
}

/**
 * For screen readers, tables get alternative texts and a header row, and rules and fields are marked as decorative;
 * boxes with a link get a hyperlink to the slide. `numberOf` gives the number of a slide by its id.
 */
export function patchBoxes(
  boxes: readonly Box[],
  numberOf: (id: string) => number | undefined = () => undefined,
): Patch {
  const decorative =
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
  return (xml) =>
    boxes.reduce((text, box) => {
      const shape = new RegExp(`(<p:cNvPr id="\\d+" name="${escapeXml(box.name)}")(?:/>|></p:cNvPr>)`);
      switch (box.kind) {
        case 'table':
          return indented(text, box)
            .replace(shape, `$1 descr="${escapeXml(box.alt)}"/>`)
            .replace('<a:tblPr/>', '<a:tblPr firstRow="1"/>');
        case 'image':
          return patchImage(box, text, decorative);
        case 'rect':
          return tinted(text, box).replace(shape, `$1>${decorative}</p:cNvPr>`);
        case 'line':
          return text.replace(shape, `$1>${decorative}</p:cNvPr>`);
        case 'text': {
          const number = box.to === undefined ? undefined : numberOf(box.to);
          if (number === undefined) return text;
          const link = `<a:hlinkClick r:id="${linkId(number)}" action="ppaction://hlinksldjump"/>`;
          return text.replace(shape, `$1>${link}</p:cNvPr>`);
        }
        default:
          return text;
      }
    }, xml);
}

/** pptxgenjs has no tints of theme colours. */
function tinted(xml: string, { name, lighter = 0 }: RectBox): string {
  if (lighter === 0) return xml;
  const fill = new RegExp(
    `(<p:cNvPr id="\\d+" name="${escapeXml(name)}"(?:(?!</p:sp>).)*?<a:schemeClr val="\\w+")/>`,
    's',
  );
  return xml.replace(fill, `$1>${lumOf(lighter)}</a:schemeClr>`);
}

/** The empty layout gets a name. */
export const patchEmptyLayout: Patch = (xml) => xml.replace('<p:cSld name="DEFAULT">', '<p:cSld name="空白">');

/**
 * The master gets the title and the body that its layouts inherit from, the title in the theme's size and flush left.
 * pptxgenjs writes neither, and a centred title style of 44 pt.
 */
export function patchMaster(theme: DeckTheme, placeholders: readonly LayoutPlaceholder[]): Patch {
  const shapes = placeholders.flatMap((placeholder) => {
    const { idx: _, ...own } = placeholder;
    // The one body of a master is known by its type; a subtitle inherits from it, too.
    return placeholder.type === 'subTitle' ? [] : [shape({ ...own, levels: [] })];
  });
  return (xml) =>
    xml
      .replace('</p:grpSpPr>', `</p:grpSpPr>${shapes.join('')}`)
      .replace(
        /(<p:titleStyle>.*?)algn="ctr"(.*?)<a:defRPr sz="4400"/s,
        `$1algn="l"$2<a:defRPr sz="${theme.sizes.title.largest * 100}" b="1"`,
      )
      .replace(/<p:bodyStyle>.*?<\/p:bodyStyle>/s, unbulleted)
      .replace(/<p:hf [^>]*\/>/, '');
}

/** The style of body placeholders without bullets, indents and space between paragraphs, as the layouts set texts. */
function unbulleted(style: string): string {
  return style
    .replace(/ marL="\d+"/g, ' marL="0"')
    .replace(/ indent="-?\d+"/g, ' indent="0"')
    .replace(/<a:spcPct val="\d+"\/>/g, '<a:spcPct val="0"/>')
    .replace(/<a:buFont [^>]*\/><a:buChar [^>]*\/>/g, '<a:buNone/>');
}

/** A section of the file and the number of the slide it begins with, from one. */
export interface Section {
  readonly name: string;
  readonly from: number;
}

/** `presentation.xml`: the notes master before the slides, as the schema demands; notes pages upright; the sections. */
export function patchPresentation(sections: readonly Section[]): Patch {
  return (xml) => {
    const list = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml)?.[0] ?? '';
    return noHangingPunctuation(
      language(xml)
        .replace(list, '')
        .replace('<p:sldIdLst>', `${list}<p:sldIdLst>`)
        .replace(/<p:notesSz [^>]*\/>/, `<p:notesSz cx="${notesSize.cx}" cy="${notesSize.cy}"/>`)
        .replace('</p:presentation>', `${sectionList(xml, sections)}</p:presentation>`),
    );
  };
}

/** [MS-PPTX] 2.2.4: every slide is in one section. Ids need only be unique in the file. */
function sectionList(xml: string, sections: readonly Section[]): string {
  if (sections.length === 0) return '';
  const slides = [...xml.matchAll(/<p:sldId id="(\d+)"/g)].map(([, id]) => `<p14:sldId id="${id}"/>`);
  const each = sections.map(({ name, from }, i) => {
    const within = slides.slice(from - 1, (sections[i + 1]?.from ?? slides.length + 1) - 1);
    const id = `{00000000-0000-4000-8000-${`${i + 1}`.padStart(12, '0')}}`;
    return `<p14:section name="${escapeXml(name)}" id="${id}"><p14:sldIdLst>${within.join('')}</p14:sldIdLst></p14:section>`;
  });
  return (
    '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">' +
    `<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${each.join('')}</p14:sectionLst></p:ext></p:extLst>`
  );
}

/** The paragraphs of a table with their indents, which pptxgenjs has no option for. */
function indented(xml: string, { name, rows }: TableBox): string {
  const cells = rows.flatMap(({ cells }) => cells);
  const frame = new RegExp(`name="${escapeXml(name)}".*?</a:tbl>`, 's');
  return xml.replace(frame, (table) => {
    let cell = 0;
    return table.replace(/<a:tc>.*?<\/a:tc>/gs, (tc) => {
      const paragraphs = cells[cell++] ?? [];
      let i = 0;
      return tc.replace(/<a:pPr [^>]*>/g, (tag) => {
        const { indent = 0 } = paragraphs[i++] ?? {};
        if (indent === 0) return tag;
        const rest = tag.replace(/ (?:marL|indent)="[^"]*"/g, '');
        return rest.replace('<a:pPr ', `<a:pPr marL="${Math.round(indent * 914400)}" indent="0" `);
      });
    });
  });
}
