/**
 * The theme of an edition as `word/styles.xml`.
 *
 * Written here and not by the library, because it has no form for most of what a style of an official document says:
 * indents in characters, spaces in lines, the rules of Chinese line breaking, names of styles linked to each other.
 */
import type { BookTheme, Style, StyleName } from '../print/theme.js';
import { styleNames } from '../print/theme-schema.js';
import { escapeXml } from '../text/xml-escape.js';
import { cellSpace, gridOf, rowsOf } from './grid.js';
import { continuedStyle, runInStyle, type WordStyleName, wordStyles } from './style-names.js';
import { halfPoints, twips, wordSize } from './units.js';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A heading that has a style of its own (`headingStyle`). */
export type OwnHeading = WordStyleName & { readonly like: StyleName };

/**
 * The part, with the given headings beside the styles of every book.
 * @param contents the theme of the contents, which may be set closer
 * @param more styles that not every file has
 */
export function stylesPart(theme: BookTheme, headings: readonly OwnHeading[], contents = theme, more = ''): string {
  const common = styleNames.map((name) => ({ ...wordStyles[name], like: name }));
  const all = [...new Map([...common, ...headings].map((style) => [style.id, style])).values()];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<w:styles xmlns:w="${MAIN}">`,
    defaults(theme),
    baseStyles(theme),
    ...all.map((style) => styleOf(style, style.id.startsWith('TOC') ? contents : theme)),
    more,
    '</w:styles>',
  ].join('');
}

/** What no paragraph or run says otherwise: type of the body, language, and one line of the grid. */
function defaults(theme: BookTheme): string {
  const { font } = theme.styles.paragraph;
  const run = `${fontsOf(font, theme)}<w:sz w:val="${halfPoints(theme.page.em)}"/><w:szCs w:val="${halfPoints(theme.page.em)}"/>`;
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${run}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault/></w:docDefaults>'
  );
}

/** The styles that every document of Word has, and those of footers, links, notes and pictures. */
function baseStyles(theme: BookTheme): string {
  const { pitch } = gridOf(theme);
  const { folio } = theme;
  const folioRun = `${fontsOf(folio.font, theme)}${sizeOf(folio.size)}`;
  const entry = theme.styles.entry;
  return [
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    // The order of these elements is that of the schema (ISO/IEC 29500-1 17.3.1.26).
    `<w:pPr>${theme.wholeSentences ? '<w:keepLines/>' : ''}<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct/><w:topLinePunct w:val="0"/>`,
    `<w:autoSpaceDE/><w:autoSpaceDN/><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${pitch}" w:lineRule="exact"/></w:pPr>`,
    `<w:rPr><w:spacing w:val="${cellSpace(theme.page.em)}"/>${sizeOf(theme.page.em)}</w:rPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
    `<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/></w:pPr><w:rPr>${folioRun}</w:rPr></w:style>`,
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Picture"><w:name w:val="图"/><w:basedOn w:val="Normal"/><w:next w:val="FigureCaption"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr></w:style>',
    '<w:style w:type="character" w:styleId="EndnoteReference"><w:name w:val="endnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    `<w:style w:type="paragraph" w:styleId="EndnoteText"><w:name w:val="endnote text"/><w:basedOn w:val="Normal"/><w:pPr>${indentOf(entry)}<w:jc w:val="${alignments[entry.align]}"/></w:pPr><w:rPr>${runOf(entry, theme)}</w:rPr></w:style>`,
    theme.wholeSentences
      ? `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${continuedStyle.id}"><w:name w:val="${continuedStyle.name}"/><w:basedOn w:val="BodyText"/><w:qFormat/><w:pPr><w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr></w:style>`
      : '',
    // A link in an official document looks like the text around it.
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr/></w:style>',
  ].join('');
}

const alignments = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;

function styleOf(style: OwnHeading, theme: BookTheme): string {
  const look = theme.styles[style.like];
  if (style.kind === 'character') return characterStyle(style, `${runOf(look, theme)}`, '');
  const isHeading = style.outline !== undefined || style.id.startsWith('Heading');
  const linked = isHeading ? runInStyle(style) : undefined;
  const next = isHeading ? '<w:next w:val="BodyText"/>' : '';
  const paragraph = [
    `<w:style w:type="paragraph"${style.custom ? ' w:customStyle="1"' : ''} w:styleId="${style.id}">`,
    `<w:name w:val="${escapeXml(style.name)}"/><w:basedOn w:val="Normal"/>${next}`,
    linked ? `<w:link w:val="${linked.id}"/>` : '',
    // Word shows the styles of contents only in contents.
    style.id.startsWith('TOC') ? '<w:uiPriority w:val="39"/>' : '<w:qFormat/>',
    `<w:pPr>${paragraphOf(style, look, theme)}</w:pPr><w:rPr>${runOf(look, theme)}</w:rPr></w:style>`,
  ].join('');
  return linked ? paragraph + characterStyle(linked, runOf(look, theme), `<w:link w:val="${style.id}"/>`) : paragraph;
}

function characterStyle({ id, name }: WordStyleName, run: string, link: string): string {
  return `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${escapeXml(name)}"/><w:basedOn w:val="DefaultParagraphFont"/>${link}<w:rPr>${run}</w:rPr></w:style>`;
}

/** The properties of a paragraph in the order of the schema. */
function paragraphOf({ id, outline, keepNext }: WordStyleName, look: Style, theme: BookTheme): string {
  const { page } = theme;
  const { pitch } = gridOf(theme);
  const rows = rowsOf(look.size, page);
  const contents = /^TOC(\d)$/.exec(id);
  // A heading is one line or two; without `keepLines` Word would part them.
  return [
    keepNext ? '<w:keepNext/><w:keepLines/>' : '',
    id === 'Masthead' ? mastheadRule(look) : '',
    contents ? `<w:tabs><w:tab w:val="right" w:leader="middleDot" w:pos="${gridOf(theme).textWidth}"/></w:tabs>` : '',
    spacingOf(look, rows, pitch, id),
    contents ? contentsIndent(Number(contents[1]), look) : indentOf(look),
    `<w:jc w:val="${alignments[look.align]}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('');
}

/** Spaces that a table or a figure has around it, and not each of its paragraphs. */
const aroundBlocks: ReadonlySet<string> = new Set(['TableCell']);

function spacingOf({ before, after }: Style, rows: number, pitch: number, id: string): string {
  const [above = 0, below = 0] = [before[0], aroundBlocks.has(id) ? 0 : after[0]];
  // Lines are those of the grid of the text, and contents may be set closer.
  const inLines = (edge: string, lines: number) =>
    id.startsWith('TOC') ? '' : ` w:${edge}Lines="${Math.round(lines * 100)}"`;
  const space = (edge: string, lines: number) => `${inLines(edge, lines)} w:${edge}="${Math.round(lines * pitch)}"`;
  const spaces = `${space('before', above)}${space('after', below)}`;
  return `<w:spacing${spaces} w:line="${rows * pitch}" w:lineRule="exact"/>`;
}

function indentOf({ size, indent, inset }: Style): string {
  if (indent === 0 && inset === 0) return '';
  // In characters of its own size, so that a change of the size keeps it; the twips are for readers that count none.
  const both = (name: string, points: number) =>
    points === 0
      ? ''
      : ` w:${name}Chars="${Math.round((points / size) * 100)}" w:${name}="${twips((points / size) * wordSize(size))}"`;
  return `<w:ind${both('left', inset)}${both('right', inset)}${both('firstLine', indent)}/>`;
}

/** Characters of a number in the contents, 一、 （一） 1., below which later lines do not reach. */
const numberWidths = [2, 3, 1] as const;
function contentsIndent(level: number, { size, inset }: Style): string {
  const hanging = twips((numberWidths[level - 1] ?? 1) * size);
  return `<w:ind w:left="${twips(inset) + hanging}" w:hanging="${hanging}"/>`;
}

/** The rule below a masthead, 1.5 pt in its colour (GB/T 9704-2012 7.2.7). */
function mastheadRule(look: Style): string {
  return `<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="8" w:color="${colorOf(look) ?? '000000'}"/></w:pBdr>`;
}

/** The properties of a run in the order of the schema (17.3.2.28). */
function runOf(look: Style, theme: BookTheme): string {
  const color = colorOf(look);
  return [
    fontsOf(look.font, theme),
    look.weight > 0 ? '<w:b/>' : '',
    color ? `<w:color w:val="${color}"/>` : '',
    spacingBetween(look, theme),
    sizeOf(look.size),
  ].join('');
}

/** Space between characters; of type of the body, what makes it as wide as a cell of the grid. */
function spacingBetween({ size, tracking }: Style, theme: BookTheme): string {
  const cell = Math.abs(size - theme.page.em) < HAIR ? cellSpace(theme.page.em) : 0;
  return `<w:spacing w:val="${twips(tracking) + cell}"/>`;
}

/** Tolerance of rounding, pt. */
const HAIR = 0.01;

/** A type size as elements. */
export function sizeOf(points: number): string {
  return `<w:sz w:val="${halfPoints(points)}"/><w:szCs w:val="${halfPoints(points)}"/>`;
}

/** Red, green and blue in hexadecimal digits; `undefined` for black. */
function colorOf({ color }: Style): string | undefined {
  return color?.shown
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

/** The fonts of a role as an element. */
export function fontsOf(role: string, theme: BookTheme): string {
  const names = Object.entries(fontNames(role, theme));
  return `<w:rFonts ${names.map(([key, name]) => `w:${key}="${escapeXml(name)}"`).join(' ')}/>`;
}

/** The fonts of a role by kind of character; the fonts of the body for a role that the theme has no font for. */
export function fontNames(role: string, { word, styles }: BookTheme) {
  const { name, latin } = word.fonts.get(role) ?? word.fonts.get(styles.paragraph.font) ?? usual;
  return { ascii: latin, hAnsi: latin, eastAsia: name, cs: latin };
}

/** For a theme that names no fonts for Word. */
const usual = { name: '宋体', latin: 'Times New Roman' };
