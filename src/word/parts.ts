/** Parts of a Word file that the library writes too plainly: settings, fonts and properties. */
import type { BookMeta } from '../document/book.js';
import type { BookTheme } from '../print/theme.js';
import { escapeXml } from '../text/xml-escape.js';

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * Settings: pages with a binding, numbers of odd and even pages, Chinese punctuation as a typesetter sets it, and the
 * behaviour of Word 2013 and later, so that no title says “compatibility mode”.
 * @param hasNotes whether the file has endnotes of its own
 * @param bothSides whether it is printed on both sides of the paper
 */
export function settingsPart(hasNotes: boolean, bothSides: boolean): string {
  const separators = '<w:endnote w:id="-1"/><w:endnote w:id="0"/>';
  const compat = (name: string, value: string) =>
    `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`;
  // In the order of the schema (ISO/IEC 29500-1 17.15.1.78).
  return [
    `${HEADER}<w:settings ${MAIN}><w:zoom w:percent="100"/>${bothSides ? '<w:mirrorMargins/>' : ''}`,
    '<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/>',
    bothSides ? '<w:evenAndOddHeaders/>' : '',
    '<w:drawingGridVerticalSpacing w:val="156"/><w:noPunctuationKerning w:val="0"/>',
    // Two marks side by side take one and a half cells, as in the book.
    '<w:characterSpacingControl w:val="compressPunctuation"/>',
    hasNotes ? `<w:endnotePr><w:pos w:val="docEnd"/><w:numFmt w:val="decimal"/>${separators}</w:endnotePr>` : '',
    '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>',
    '<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>',
    compat('compatibilityMode', '15'),
    compat('overrideTableStyleFontSizeAndJustification', '1'),
    compat('enableOpenTypeFeatures', '1'),
    compat('doNotFlipMirrorIndents', '1'),
    '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/>',
    '<w:listSeparator w:val=","/></w:settings>',
  ].join('');
}

/** The fonts that the file names, each with those to be used in its place (17.8.3.1, altName). */
export function fontTablePart({ word }: BookTheme): string {
  const han = new Map([...word.fonts.values()].map(({ name, instead }) => [name, instead]));
  const latin = [...new Set([...word.fonts.values()].map((font) => font.latin))].filter((name) => !han.has(name));
  const fonts = [
    ...[...han].map(([name, instead]) => {
      const alternatives = instead.length > 0 ? `<w:altName w:val="${escapeXml(instead.join(','))}"/>` : '';
      // A font of Chinese characters (charset 134, GB 2312), by which a computer without it finds another.
      return `<w:font w:name="${escapeXml(name)}">${alternatives}<w:panose1 w:val="${panoseOf(name)}"/><w:charset w:val="86"/><w:family w:val="${familyOf(name)}"/><w:pitch w:val="default"/></w:font>`;
    }),
    ...latin.map(
      (name) =>
        `<w:font w:name="${escapeXml(name)}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`,
    ),
  ];
  return `${HEADER}<w:fonts ${MAIN}>${fonts.join('')}</w:fonts>`;
}

/** Fonts without serifs by the words of their names. */
const isSans = (name: string) => /黑|雅黑|hei|sans|gothic/i.test(name);

const familyOf = (name: string) => (isSans(name) ? 'swiss' : 'roman');

/** Latin text, with or without serifs; the other digits say “any”. */
const panoseOf = (name: string) => (isSans(name) ? '020B0000000000000000' : '02000000000000000000');

/** Title, author and date; Word shows them under Properties, and archives read them. */
export function coreProperties({ title, author, subject, keywords }: BookMeta, date: Date): string {
  const text = (name: string, value: string) => (value === '' ? '' : `<${name}>${escapeXml(value)}</${name}>`);
  const at = date.toISOString().replace(/\.\d+/, '');
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return [
    `${HEADER}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    text('dc:title', title),
    text('dc:subject', subject),
    text('dc:creator', author),
    text('cp:keywords', keywords),
    text('cp:lastModifiedBy', author),
    '<cp:revision>1</cp:revision>',
    time('created'),
    time('modified'),
    '<dc:language>zh-CN</dc:language></cp:coreProperties>',
  ].join('');
}

/** How the properties begin here; Word, WPS and LibreOffice put a template and a time of editing first when they save. */
export const appStart = `${HEADER}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office Word</Application><DocSecurity>0</DocSecurity>`;

/** What wrote the file, and for whom. */
export function appProperties({ author }: BookMeta): string {
  return `${appStart}${author === '' ? '' : `<Company>${escapeXml(author)}</Company>`}<AppVersion>16.0000</AppVersion></Properties>`;
}
