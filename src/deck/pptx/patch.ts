/**
 * Mends what pptxgenjs 4.0.1 writes wrong, part by part.
 *
 * Each function takes the XML of one kind of part as pptxgenjs writes it and returns
 * it mended; the numbers are issues of its tracker. They work on its known output
 * by text, not on XML of any origin. The schema validator in the tests judges them.
 */

import { escapeXml } from '../../text/xml-escape.js';
import type { Box, ChartBox, Region } from '../canvas/box.js';
import type { DeckTheme } from '../canvas/theme.js';
import type { TitlePlace } from '../layouts/frame.js';
import { schemeColours } from './draw.js';
import { notesSize } from './parts.js';

type Mend = (xml: string) => string;

const emu = (inches: number) => Math.round(inches * 914400);
const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** Slides, layouts and the master alike. */
export const patchShapes: Mend = (xml) =>
  [themeFonts, language, oneParagraphStyle, marksWithin, titlePlaceholder, slideNumberField, uniqueIds].reduce(
    (text, mend) => mend(text),
    xml,
  );

/**
 * A run names the theme's fonts for Latin, East Asian and other scripts: pptxgenjs
 * writes the Latin name three times, with the character sets of real fonts.
 */
const themeFonts: Mend = (xml) =>
  xml.replace(
    /<a:latin typeface="\+(m[jn])-lt"[^>]*\/>(?:<a:ea [^>]*\/>)?(?:<a:cs [^>]*\/>)?/g,
    '<a:latin typeface="+$1-lt"/><a:ea typeface="+$1-ea"/><a:cs typeface="+$1-cs"/>',
  );

/** Chinese everywhere, else the spelling of each word is doubted. */
const language: Mend = (xml) =>
  xml.replace(/ lang="en-US"/g, ' lang="zh-CN"').replace(/<a:(rPr|endParaRPr)(?![^>]* lang=)/g, '<a:$1 lang="zh-CN"');

/** A paragraph has one `a:pPr`, first; pptxgenjs repeats it before each run. */
const oneParagraphStyle: Mend = (xml) =>
  xml.replace(/<a:p>(.*?)<\/a:p>/gs, (_, inner: string) => {
    let seen = false;
    const once = inner.replace(/<a:pPr(?:[^>]*\/>|[^>]*>.*?<\/a:pPr>)/gs, (style) => {
      if (seen) return '';
      seen = true;
      return style;
    });
    // A break put before the first style of a paragraph would stand before it.
    return `<a:p>${once}</a:p>`;
  });

/**
 * Marks stay within the column and closing ones off the head of a line: lines are then as
 * long as measured. What a paragraph does not say itself, it takes from master and presentation.
 */
const marksWithin: Mend = (xml) =>
  xml
    .replace(/ (?:eaLnBrk|latinLnBrk|hangingPunct)="[01]"/g, '')
    .replace(/<a:(pPr|lvl\dpPr)(?=[ />])/g, '<a:$1 eaLnBrk="1" latinLnBrk="0" hangingPunct="0"');

/** The title placeholder is told by its type alone, and the selection pane calls it what it is. */
const titlePlaceholder: Mend = (xml) =>
  xml
    .replace(/<p:ph[^>]*type="title"[^>]*\/>/g, '<p:ph type="title"/>')
    .replace(/(<p:cNvPr id="\d+" name=")[^"]*("(?:(?!<p:cNvPr).)*?<p:ph type="title"\/>)/gs, '$1标题$2');

/** The number's placeholder matches that of its layout, and outside a slide its field shows no number. */
const slideNumberField: Mend = (xml) => {
  const linked = xml
    .replace(/idx="4294967295"/g, 'idx="12"')
    .replace(/name="Slide Number Placeholder 0"/g, 'name="页码"');
  return /<p:sld[ >]/.test(xml) ? linked : linked.replace(/(type="slidenum">.*?<a:t>)[^<]*(<\/a:t>)/gs, '$1‹#›$2');
};

/** Ids are unique on a slide (#1532): counted from one, in order. */
const uniqueIds: Mend = (xml) => {
  let id = 0;
  return xml.replace(/(<p:cNvPr id=")\d+(")/g, (_, before: string, after: string) => `${before}${++id}${after}`);
};

/** The relationship from a slide to the one a click leads to. */
export function linkId(number: number): string {
  return `rIdSlide${number}`;
}

/**
 * Tells a screen reader what tables show and that their first row is the header, and to pass over rules and
 * fields; and makes the way to another slide of what has one. `numberOf` gives the number of a slide by its id.
 */
export function patchBoxes(
  boxes: readonly Box[],
  numberOf: (id: string) => number | undefined = () => undefined,
): Mend {
  const decorative =
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
  return (xml) =>
    boxes.reduce((text, box) => {
      const shape = new RegExp(`(<p:cNvPr id="\\d+" name="${escapeXml(box.name)}")(?:/>|></p:cNvPr>)`);
      switch (box.kind) {
        case 'table':
          return text
            .replace(shape, `$1 descr="${escapeXml(box.alt)}"/>`)
            .replace('<a:tblPr/>', '<a:tblPr firstRow="1"/>');
        case 'line':
        case 'rect':
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

/** The layout's title keeps its place in its box, so that Reset Slide changes nothing; the empty layout gets a name. */
export function patchLayoutTitle({ valign }: TitlePlace): Mend {
  const anchor = anchors[valign];
  return (xml) =>
    xml
      .replace(
        /(<p:ph type="title"\/>.*?)<a:bodyPr[^>]*>(?:<\/a:bodyPr>)?/s,
        `$1<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"></a:bodyPr>`,
      )
      .replace('<p:cSld name="DEFAULT">', '<p:cSld name="空白">');
}

/**
 * The master gets the title its layouts inherit from, in the theme's size and flush left.
 * pptxgenjs gives it none, and 44 pt centred titles.
 */
export function patchMaster(theme: DeckTheme, title: TitlePlace): Mend {
  const shape =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="标题"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>' +
    `<p:spPr><a:xfrm><a:off x="${emu(title.x)}" y="${emu(title.y)}"/><a:ext cx="${emu(title.w)}" cy="${emu(title.h)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    '<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/><a:lstStyle/><a:p><a:r><a:rPr lang="zh-CN"/><a:t>单击此处编辑标题</a:t></a:r></a:p></p:txBody></p:sp>';
  return (xml) =>
    xml
      .replace('</p:grpSpPr>', `</p:grpSpPr>${shape}`)
      .replace(
        /(<p:titleStyle>.*?)algn="ctr"(.*?)<a:defRPr sz="4400"/s,
        `$1algn="l"$2<a:defRPr sz="${theme.sizes.title.largest * 100}" b="1"`,
      )
      .replace(/<p:hf [^>]*\/>/, '');
}

/** A section of the file and the number of the slide it begins with, from one. */
export interface Section {
  readonly name: string;
  readonly from: number;
}

/** `presentation.xml`: the notes master before the slides, as the schema has it; notes pages upright; the sections. */
export function patchPresentation(sections: readonly Section[]): Mend {
  return (xml) => {
    const list = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml)?.[0] ?? '';
    return marksWithin(
      language(xml)
        .replace(list, '')
        .replace('<p:sldIdLst>', `${list}<p:sldIdLst>`)
        .replace(/<p:notesSz [^>]*\/>/, `<p:notesSz cx="${notesSize.cx}" cy="${notesSize.cy}"/>`)
        .replace('</p:presentation>', `${sectionList(xml, sections)}</p:presentation>`),
    );
  };
}

/** [MS-PPTX] 2.2.4: every slide stands in one section. Its id is to be unique in the file, no more. */
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

/** Each bar has a label of its own, in the digits the report writes, and those of a series have its colour. */
function labelSeries(xml: string, series: ChartBox['series']): string {
  let index = 0;
  return xml.replace(/<c:ser>.*?<\/c:ser>/gs, (ser) => {
    const own = series[index++];
    return own ? labelEach(ser, own) : ser;
  });
}

function labelEach(xml: string, { formats, numbers }: ChartBox['series'][number]): string {
  return xml.replace(
    /(<c:dLbls>)(<c:numFmt [^>]*\/>)(.*?)(<c:showLeaderLines[^>]*\/>)?(<\/c:dLbls>)/s,
    (_, before: string, format: string, rest: string, leader: string | undefined, end: string) => {
      const style = rest.replace(/<a:schemeClr val="\w+"/, `<a:schemeClr val="${schemeColours[numbers]}"`);
      const each = formats.map(
        (own, i) =>
          `<c:dLbl><c:idx val="${i}"/><c:numFmt formatCode="${escapeXml(own)}" sourceLinked="0"/>${style}</c:dLbl>`,
      );
      return before + each.join('') + format + style + (leader ?? '') + end;
    },
  );
}

/** Two axes (#1534), Chinese fonts (#1420), one level of categories, numbers and labels as they were measured. */
export function patchChart({ series, legend }: ChartBox): Mend {
  return (xml) => {
    const axes = new Set([...xml.matchAll(/<c:(?:cat|val|ser|date)Ax>\s*<c:axId val="(\d+)"\/>/g)].map(([, id]) => id));
    const mended = language(
      themeFonts(
        xml
          .replace(/<c:axId val="(\d+)"\/>/g, (tag, id: string) => (axes.has(id) ? tag : ''))
          .replace(/<(\/?)c:multiLvlStr(Ref|Cache)>/g, '<$1c:str$2>')
          .replace(/<\/?c:lvl>/g, '')
          .replace(/<c:roundedCorners/, '<c:lang val="zh-CN"/><c:roundedCorners')
          .replace(/(<c:dLbls>.*?)<a:bodyPr\/>/gs, '$1<a:bodyPr wrap="none"/>')
          // Labels of categories are broken, not turned.
          .replace(/(<c:catAx>.*?)<a:bodyPr\/>/s, '$1<a:bodyPr rot="0" vert="horz"/>')
          .replace(/(<\/c:txPr>)\s*(<c:showLegendKey)/g, '$1<c:dLblPos val="outEnd"/>$2')
          .replace(/<\/a:pPr><\/a:p><\/c:txPr>/g, '</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>')
          .replace(/(<c:legendPos [^>]*\/>)/, `$1${legend ? layoutOf(legend) : ''}`),
      ),
    );
    return labelSeries(mended, series);
  };
}

function layoutOf({ x, y, w, h }: Region): string {
  const values = Object.entries({ x, y, w, h }).map(([name, value]) => `<c:${name} val="${value}"/>`);
  return `<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>${values.join('')}</c:manualLayout></c:layout>`;
}
