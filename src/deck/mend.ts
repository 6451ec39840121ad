/**
 * Mends what pptxgenjs 4.0.1 writes wrong, part by part.
 *
 * Each function takes the XML of one kind of part as pptxgenjs writes it and returns
 * it mended; the numbers are issues of its tracker. They work on its known output
 * by text, not on XML of any origin. The schema validator in the tests judges them.
 */
import { escapeXml } from './archive.js';
import type { Box, ChartBox, TextBox } from './box.js';
import type { TitlePlace } from './layouts/frame.js';
import { notesSize } from './parts.js';
import type { DeckTheme } from './theme.js';

type Mend = (xml: string) => string;

const emu = (inches: number) => Math.round(inches * 914400);
const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** Slides, layouts and the master alike. */
export const mendShapes: Mend = (xml) =>
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

/** A title stands where its box is: pptxgenjs puts it where the layout has it. */
function placeTitle(xml: string, { x, y, w, h, valign }: TextBox): string {
  return xml.replace(
    /(<p:ph type="title"\/>.*?<a:xfrm[^>]*>)\s*<a:off [^>]*\/>\s*<a:ext [^>]*\/>(.*?)<a:bodyPr[^>]*?(?:\/>|><\/a:bodyPr>)/s,
    `$1<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/>$2<a:bodyPr anchor="${anchors[valign]}"/>`,
  );
}

/** Puts titles in their place, and tells a screen reader what tables show, and to pass over rules and fields. */
export function mendBoxes(boxes: readonly Box[]): Mend {
  const decorative =
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
  return (xml) =>
    boxes.reduce((text, box) => {
      const shape = new RegExp(`(<p:cNvPr id="\\d+" name="${escapeXml(box.name)}")(?:/>|></p:cNvPr>)`);
      if (box.kind === 'text' && box.role === 'title') return placeTitle(text, box);
      if (box.kind === 'table') return text.replace(shape, `$1 descr="${escapeXml(box.alt)}"/>`);
      if (box.kind === 'line' || box.kind === 'rect') return text.replace(shape, `$1>${decorative}</p:cNvPr>`);
      return text;
    }, xml);
}

/** The layout's title keeps its place in its box, so that Reset Slide changes nothing; the empty layout gets a name. */
export function mendLayoutTitle({ valign }: TitlePlace): Mend {
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
export function mendMaster(theme: DeckTheme, title: TitlePlace): Mend {
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

/** `presentation.xml`: the notes master before the slides, as the schema has it; notes pages upright. */
export const mendPresentation: Mend = (xml) => {
  const list = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml)?.[0] ?? '';
  return marksWithin(
    language(xml)
      .replace(list, '')
      .replace('<p:sldIdLst>', `${list}<p:sldIdLst>`)
      .replace(/<p:notesSz [^>]*\/>/, `<p:notesSz cx="${notesSize.cx}" cy="${notesSize.cy}"/>`),
  );
};

/** Each bar has a label of its own, in the digits the report writes; all else of it as that of the series. */
function labelEach(xml: string, formats: readonly string[]): string {
  return xml.replace(
    /(<c:ser>.*?<c:dLbls>)(<c:numFmt [^>]*\/>)(.*?)(<c:showLeaderLines[^>]*\/>)?(<\/c:dLbls>)/s,
    (_, before: string, format: string, style: string, leader: string | undefined, end: string) => {
      const each = formats.map(
        (own, i) =>
          `<c:dLbl><c:idx val="${i}"/><c:numFmt formatCode="${escapeXml(own)}" sourceLinked="0"/>${style}</c:dLbl>`,
      );
      return before + each.join('') + format + style + (leader ?? '') + end;
    },
  );
}

/** Charts: two axes (#1534), Chinese fonts (#1420), one level of categories, numbers unbroken at the ends of the bars. */
export function mendChart(xml: string, { formats }: Pick<ChartBox, 'formats'>): string {
  const axes = new Set([...xml.matchAll(/<c:(?:cat|val|ser|date)Ax>\s*<c:axId val="(\d+)"\/>/g)].map(([, id]) => id));
  const mended = language(
    themeFonts(
      xml
        .replace(/<c:axId val="(\d+)"\/>/g, (tag, id: string) => (axes.has(id) ? tag : ''))
        .replace(/<(\/?)c:multiLvlStr(Ref|Cache)>/g, '<$1c:str$2>')
        .replace(/<\/?c:lvl>/g, '')
        .replace(/<c:roundedCorners/, '<c:lang val="zh-CN"/><c:roundedCorners')
        .replace(/(<c:dLbls>.*?)<a:bodyPr\/>/gs, '$1<a:bodyPr wrap="none"/>')
        .replace(/(<\/c:txPr>)\s*(<c:showLegendKey)/g, '$1<c:dLblPos val="outEnd"/>$2')
        .replace(/<\/a:pPr><\/a:p><\/c:txPr>/g, '</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'),
    ),
  );
  return labelEach(mended, formats);
}
