/**
 * A finished Word file, read from its XML in the form of the pages of a book: cover, contents and text, each piece with
 * its role.
 *
 * A Word file has no pages until a program sets it. The pages here are those that its contents name: the text from a
 * heading on is said to be on the page of that heading. Text is what Word shows, so numbers that Word computes and
 * endnotes are part of it. Limit: lists of the forms that reports have, 一、 （一） 1.
 */
import { chineseNumeral } from '../text/chinese-numerals.js';
import { Damaged, readingOffice } from './office-file.js';
import type { PdfPage, PdfPiece } from './pdf-reader.js';
import { type Element, find, textOf, within } from './xml.js';

/** The pages of a Word file; `undefined` if it is damaged, too large or none. */
export function readDocx(bytes: Uint8Array): readonly PdfPage[] | undefined {
  return readingOffice(bytes, (file) => {
    const rootOf = (name: string) =>
      file.names.includes(`word/${name}.xml`) ? file.xml(`word/${name}.xml`) : undefined;
    const body = find(rootOf('document'), 'body');
    return body && new DocxReader(listsOf(rootOf('numbering'))).pages(body, rootOf('endnotes'));
  });
}

const valOf = (element: Element | undefined) => element?.attributes['w:val'] ?? '';

/** Styles of paragraphs that stand over and under tables and under pictures. */
const insetStyles = /^(Caption|TableUnit|TableNote|FigureCaption)$/;
/** Levels of a list in Word (ECMA-376 Part 1, 17.9.6). */
const LEVELS = 9;
/** Characters of the format of a number, such as 第%1条: a bound far above those of real ones. */
const LONGEST_NUMBER = 255;
/** Type size of a mark as a part of that of the text. */
const MARK = 0.5;

/** The sections of a text. The properties of a section are in its last paragraph, those of the last one in the body. */
function sectionsOf(body: Element): { readonly label: string; readonly blocks: readonly Element[] }[] {
  const sections: { label: string; readonly blocks: Element[] }[] = [{ label: '1', blocks: [] }];
  for (const block of blocksIn(body)) {
    const section = sections.at(-1)!;
    if (block.name === 'sectPr') section.label = labelOf(block);
    else section.blocks.push(block);
    const last = find(block, 'pPr', 'sectPr');
    if (!last) continue;
    section.label = labelOf(last);
    sections.push({ label: '1', blocks: [] });
  }
  return sections;
}

class DocxReader {
  private readonly found: { label: string; pieces: PdfPiece[] }[] = [];
  /** By bookmark of a heading, the page that the contents name. */
  private readonly listed = new Map<string, string>();
  private readonly counts = new Map<string, number[]>();

  constructor(private readonly lists: ReadonlyMap<string, readonly Element[]>) {}

  pages(body: Element, endnotes: Element | undefined): PdfPage[] {
    this.readContents(body);
    for (const { label, blocks } of sectionsOf(body)) {
      this.found.push({ label, pieces: [] });
      for (const block of blocks) this.block(block, false);
    }
    for (const note of endnotes ? within(endnotes, 'endnote') : []) {
      const number = Number(note.attributes['w:id']);
      if (!(number > 0)) continue;
      this.add(`${number}.`, false);
      for (const paragraph of within(note, 'p')) this.paragraph(paragraph, false);
    }
    return this.found;
  }

  private readContents(body: Element): void {
    for (const link of within(body, 'hyperlink')) {
      // The last text alone, because a heading may end with digits.
      const page = /^\s*(\d+)\s*$/.exec([...within(link, 't')].map(textOf).at(-1) ?? '')?.[1];
      const anchor = link.attributes['w:anchor'] ?? '';
      if (anchor.startsWith('_Toc') && page) this.listed.set(anchor, page);
    }
  }

  private block(element: Element, inset: boolean): void {
    if (element.name === 'p') this.paragraph(element, inset);
    else if (element.name === 'tbl') for (const paragraph of within(element, 'p')) this.paragraph(paragraph, true);
  }

  private paragraph(element: Element, inset: boolean): void {
    const properties = find(element, 'pPr');
    const isInset = inset || insetStyles.test(valOf(find(properties, 'pStyle')));
    const start = [...within(element, 'bookmarkStart')].map(({ attributes }) => attributes['w:name'] ?? '');
    const page = start.map((name) => this.listed.get(name)).find((label) => label !== undefined);
    if (page !== undefined && page !== this.found.at(-1)!.label) this.found.push({ label: page, pieces: [] });
    const numbered = find(properties, 'numPr');
    if (numbered) this.add(this.numberOf(numbered), isInset);
    this.runs(element, isInset);
  }

  /** The runs in an element, without the instructions of fields. */
  private runs(element: Element, inset: boolean): void {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'r') this.run(child, inset);
      else if (child.name !== 'pPr') this.runs(child, inset);
    }
  }

  private run(element: Element, inset: boolean): void {
    const isMark = valOf(find(element, 'rPr', 'rStyle')) === 'EndnoteReference';
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 't') this.add(textOf(child), inset, isMark);
      else if (child.name === 'endnoteReference') this.add(child.attributes['w:id'] ?? '', inset, true);
      else if (child.name === 'tab') this.found.at(-1)!.pieces.push({ text: '…', role: 'Artifact', size: 1 });
    }
  }

  private add(text: string, inset: boolean, isMark = false): void {
    this.found.at(-1)!.pieces.push({ text, role: isMark ? 'Link' : 'P', inset, size: isMark ? MARK : 1 });
  }

  /** The number that Word computes for a paragraph of a list. Throws `Damaged` if there is no such level. */
  private numberOf(numbered: Element): string {
    const [list, level] = [valOf(find(numbered, 'numId')), Number(valOf(find(numbered, 'ilvl')))];
    if (!Number.isInteger(level) || level < 0 || level >= LEVELS) throw new Damaged();
    const counts = this.counts.get(list) ?? [];
    this.counts.set(list, [...counts.slice(0, level), (counts[level] ?? 0) + 1]);
    const count = this.counts.get(list)![level]!;
    const format = this.lists.get(list)?.[level];
    const [shown, place] = [valOf(find(format, 'lvlText')), `%${level + 1}`];
    if (shown.length > LONGEST_NUMBER) throw new Damaged();
    const isChinese = valOf(find(format, 'numFmt')).startsWith('chinese');
    return shown.replace(place, isChinese ? chineseNumeral(count) : `${count}`);
  }
}

/** The formats of the levels of each list, by its number. */
function listsOf(numbering: Element | undefined): ReadonlyMap<string, readonly Element[]> {
  const named = (name: string) => (numbering ? [...within(numbering, name)] : []);
  const formats = new Map(
    named('abstractNum').map((list) => [list.attributes['w:abstractNumId'], [...within(list, 'lvl')]]),
  );
  return new Map(
    named('num').map((list) => [
      list.attributes['w:numId'] ?? '',
      formats.get(valOf(find(list, 'abstractNumId'))) ?? [],
    ]),
  );
}

/** Paragraphs, tables and the last section, with those in content controls. */
function* blocksIn(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'sdt' || child.name === 'sdtContent') yield* blocksIn(child);
    else if (child.name === 'p' || child.name === 'tbl' || child.name === 'sectPr') yield child;
  }
}

/** None for a cover, whose pages have no numbers, a roman one for contents. */
function labelOf(section: Element): string {
  const format = find(section, 'pgNumType')?.attributes['w:fmt'];
  return format === undefined ? '' : format === 'lowerRoman' ? 'i' : '1';
}
