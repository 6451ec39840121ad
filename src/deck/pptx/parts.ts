/**
 * The parts of the file that are replaced, not patched: content types, theme,
 * notes master and document properties (ECMA-376 Part 1, 13.3, 14.2.7, 15.2.12).
 */

import { escapeXml } from '../../text/xml-escape.js';
import type { DeckTheme } from '../canvas/theme.js';
import { header } from './archive.js';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const presentation = 'http://schemas.openxmlformats.org/presentationml/2006/main';

const openxml = 'application/vnd.openxmlformats-officedocument';
const typeByPath: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `${openxml}.presentationml.presentation.main+xml`],
  [/^ppt\/slideMasters\/[^/]+\.xml$/, `${openxml}.presentationml.slideMaster+xml`],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/, `${openxml}.presentationml.slideLayout+xml`],
  [/^ppt\/slides\/[^/]+\.xml$/, `${openxml}.presentationml.slide+xml`],
  [/^ppt\/notesMasters\/[^/]+\.xml$/, `${openxml}.presentationml.notesMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, `${openxml}.presentationml.notesSlide+xml`],
  [/^ppt\/presProps\.xml$/, `${openxml}.presentationml.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${openxml}.presentationml.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${openxml}.presentationml.tableStyles+xml`],
  [/^ppt\/theme\/[^/]+\.xml$/, `${openxml}.theme+xml`],
  [/^ppt\/charts\/[^/]+\.xml$/, `${openxml}.drawingml.chart+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, `${openxml}.extended-properties+xml`],
];

const pictureTypes = [
  ['bmp', 'image/bmp'],
  ['emf', 'image/x-emf'],
  ['gif', 'image/gif'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['tif', 'image/tiff'],
  ['tiff', 'image/tiff'],
  ['wmf', 'image/x-wmf'],
] as const;

/** `[Content_Types].xml` for the parts of these names. */
export function contentTypes(names: Iterable<string>): string {
  const sorted = [...names].sort();
  const media = pictureTypes.filter(([ending]) => sorted.some((name) => name.endsWith(`.${ending}`)));
  const overrides = sorted.flatMap((name) => {
    const type = typeByPath.find(([path]) => path.test(name))?.[1];
    return type ? [`<Override PartName="/${name}" ContentType="${type}"/>`] : [];
  });
  return (
    `${header}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Default Extension="xlsx" ContentType="${openxml}.spreadsheetml.sheet"/>` +
    `${media.map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`).join('')}${overrides.join('')}</Types>`
  );
}

/** The theme part: colours and fonts under PowerPoint's names, without effects. */
export function themePart(theme: DeckTheme): string {
  const { paper, field, ink, line, accent, 'accent-strong': strong, ornament, muted } = theme.colours;
  const slots = {
    dk1: ink,
    lt1: paper,
    dk2: strong,
    lt2: line,
    accent1: accent,
    accent2: ornament,
    accent3: muted,
    // For charts made by hand with more than three series.
    accent4: strong,
    accent5: line,
    accent6: field,
    hlink: accent,
    folHlink: muted,
  };
  const colours = Object.entries(slots).map(
    ([slot, colour]) => `<a:${slot}><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:${slot}>`,
  );
  const font = ({ latin, 'east-asian': eastAsian }: DeckTheme['fonts']['heading']) =>
    `<a:latin typeface="${escapeXml(latin)}"/><a:ea typeface="${escapeXml(eastAsian)}"/><a:cs typeface=""/>` +
    `<a:font script="Hans" typeface="${escapeXml(eastAsian)}"/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const outline = (width: number) =>
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
  const plain = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  const name = escapeXml(theme.name);
  return (
    `${header}<a:theme xmlns:a="${drawing}" name="${name}"><a:themeElements>` +
    `<a:clrScheme name="${name}">${colours.join('')}</a:clrScheme>` +
    `<a:fontScheme name="${name}"><a:majorFont>${font(theme.fonts.heading)}</a:majorFont><a:minorFont>${font(theme.fonts.body)}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${outline(6350)}${outline(12700)}${outline(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${plain.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    '</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>'
  );
}

/** Size of a notes page, 7.5 × 10 in, in EMU of 914400 to the inch. */
export const notesSize = { cx: 6858000, cy: 9144000 };

/** The notes master, with only the placeholders in use; PowerPoint removes the others that pptxgenjs writes. */
export function notesMaster(): string {
  const frame = (x: number, y: number, cx: number, cy: number) =>
    `<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;
  const shape = (id: number, name: string, lock: string, placeholder: string, rest: string) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"${lock}/></p:cNvSpPr><p:nvPr><p:ph ${placeholder}/></p:nvPr></p:nvSpPr>${rest}</p:sp>`;
  const fonts = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';
  const map = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink']
    .map((slot) => ` ${slot}="${slot}"`)
    .join('');
  return (
    `${header}<p:notesMaster xmlns:a="${drawing}" xmlns:r="${relationships}" xmlns:p="${presentation}"><p:cSld>` +
    '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>' +
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>' +
    shape(
      2,
      '幻灯片图像',
      ' noRot="1" noChangeAspect="1"',
      'type="sldImg" idx="2"',
      frame(685800, 685800, 5486400, 3086100),
    ) +
    shape(
      3,
      '备注',
      '',
      'type="body" sz="quarter" idx="3"',
      `${frame(685800, 4114800, 5486400, 4114800)}<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="zh-CN"/><a:t>单击此处编辑备注</a:t></a:r></a:p></p:txBody>`,
    ) +
    `</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"${map}/>` +
    `<p:notesStyle><a:lvl1pPr marL="0" algn="l"><a:lnSpc><a:spcPct val="130000"/></a:lnSpc><a:spcAft><a:spcPts val="600"/></a:spcAft>` +
    `<a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>${fonts}</a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>`
  );
}

/** The notes of one slide in paragraphs. */
export function notesSlide(paragraphs: readonly string[]): string {
  const body =
    paragraphs
      .map((text) => `<a:p><a:r><a:rPr lang="zh-CN" altLang="en-US"/><a:t>${escapeXml(text)}</a:t></a:r></a:p>`)
      .join('') || '<a:p><a:endParaRPr lang="zh-CN"/></a:p>';
  return (
    `${header}<p:notes xmlns:a="${drawing}" xmlns:r="${relationships}" xmlns:p="${presentation}"><p:cSld><p:spTree>` +
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>' +
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="幻灯片图像"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>' +
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="备注"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr/>' +
    `<p:txBody><a:bodyPr/><a:lstStyle/>${body}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
  );
}

/** `docProps/core.xml`: title, author, and the date of the deck as both dates. `date` is `YYYY-MM-DD`. */
export function coreProperties({ title, author, date }: { title: string; author: string; date: string }): string {
  const when = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(date)}T00:00:00Z</dcterms:${name}>`;
  return (
    `${header}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy>` +
    `<dc:language>zh-CN</dc:language>${when('created')}${when('modified')}</cp:coreProperties>`
  );
}

/** `docProps/app.xml`: author and number of slides. */
export function appProperties({ author, slides }: { author: string; slides: number }): string {
  return (
    `${header}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<Application>Microsoft Office PowerPoint</Application><PresentationFormat>宽屏</PresentationFormat><Slides>${slides}</Slides><Notes>${slides}</Notes>` +
    `<HiddenSlides>0</HiddenSlides><Company>${escapeXml(author)}</Company><AppVersion>16.0000</AppVersion></Properties>`
  );
}
