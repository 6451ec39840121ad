/** The styles of the book as styles of Word: built in where Word has one of that meaning, by its own id and name. */
import type { StyleName } from '../print/theme.js';

export interface WordStyleName {
  readonly id: string;
  /** As Word shows it; of a style built in, its English name, which Word shows in the language of the user. */
  readonly name: string;
  readonly kind: 'paragraph' | 'character';
  /** Of a heading, from 0: the navigation pane and the contents show it. */
  readonly outline?: number;
  /** Stays on the page of the paragraph after it. */
  readonly keepNext?: true;
  /** Not built in. */
  readonly custom?: true;
}

const paragraph = (id: string, name: string, more: Partial<WordStyleName> = {}): WordStyleName => ({
  id,
  name,
  kind: 'paragraph',
  ...more,
});
const custom = (id: string, name: string, more: Partial<WordStyleName> = {}) =>
  paragraph(id, name, { custom: true, ...more });

/** By style of the book. */
export const wordStyles: Readonly<Record<StyleName, WordStyleName>> = {
  'cover-paper': custom('CoverPaper', '封面会议文件'),
  'cover-title': custom('CoverTitle', '封面标题'),
  'cover-occasion': custom('CoverOccasion', '封面会议'),
  'cover-speaker': custom('CoverSpeaker', '封面报告人'),
  'cover-issuer': custom('CoverIssuer', '封面印发机关'),
  'cover-date': custom('CoverDate', '封面日期'),
  contents: paragraph('TOCHeading', 'TOC Heading'),
  'contents-part': paragraph('TOC1', 'toc 1'),
  'contents-section': paragraph('TOC2', 'toc 2'),
  'contents-subsection': paragraph('TOC3', 'toc 3'),
  masthead: custom('Masthead', '发文机关标志'),
  title: paragraph('Title', 'Title'),
  occasion: paragraph('Subtitle', 'Subtitle'),
  speaker: custom('Speaker', '报告人'),
  reading: custom('Reading', '字数和时间'),
  salutation: paragraph('Salutation', 'Salutation'),
  paragraph: paragraph('BodyText', 'Body Text'),
  lead: custom('Lead', '段首句', { kind: 'character' }),
  part: paragraph('Heading1', 'heading 1', { outline: 0, keepNext: true }),
  section: paragraph('Heading2', 'heading 2', { outline: 1, keepNext: true }),
  'unnumbered-part': custom('HeadingUnnumbered', '不编号标题', { outline: 0, keepNext: true }),
  subsection: paragraph('Heading3', 'heading 3', { outline: 2, keepNext: true }),
  'table-caption': paragraph('Caption', 'caption', { keepNext: true }),
  'table-unit': custom('TableUnit', '表的单位', { keepNext: true }),
  'table-note': custom('TableNote', '表注'),
  'table-header': custom('TableHeader', '表头'),
  'table-cell': custom('TableCell', '表文'),
  'figure-caption': custom('FigureCaption', '图题'),
  'annex-note': custom('AnnexNote', '附件说明'),
  issuer: paragraph('Signature', 'Signature', { keepNext: true }),
  date: paragraph('Date', 'Date'),
  'annex-label': custom('AnnexLabel', '附件序号', { keepNext: true }),
  annex: custom('AnnexTitle', '附件标题', { outline: 0, keepNext: true }),
  entry: custom('Entry', '名词解释条目'),
  term: custom('Term', '名词', { kind: 'character' }),
};

/** A passage of a paragraph after its first, in an edition that is read out (`passages.ts`). */
export const continuedStyle = custom('BodyTextContinued', '正文接排');

/** The looks of headings by the level of their number: 一、 （一） 1. */
export const levelStyles = ['part', 'section', 'subsection'] as const satisfies readonly StyleName[];

/**
 * The style of a heading: one of Word's where the level of its number is that of its place in the outline, else one of
 * its own, so that contents and navigation pane have both right. 一、 under a part without number is one.
 * @param look level of the number, from 1
 * @param outline level in the outline, from 1; 0 for a heading that neither contents nor navigation pane show
 */
export function headingStyle(look: number, outline: number): WordStyleName & { readonly like: StyleName } {
  const like = levelStyles[look - 1] ?? 'subsection';
  const usual = wordStyles[like];
  if (usual.outline === outline - 1) return { ...usual, like };
  const { outline: _, ...rest } = usual;
  return {
    ...rest,
    id: `Heading${look}Level${outline}`,
    name: outline === 0 ? `段首标题 ${look}` : `标题 ${look}（${outline}级）`,
    custom: true,
    ...(outline > 0 && { outline: outline - 1 }),
    like,
  };
}

/** The character style of a heading at the start of a paragraph, linked to that of the heading: contents show it. */
export function runInStyle({ id, name }: WordStyleName): WordStyleName {
  return { id: `${id}Char`, name: `${name} Char`, kind: 'character', custom: true };
}
