/**
 * The XML of a Word file as a tree of plain elements.
 *
 * Word, WPS and other programs bind the same namespaces to prefixes of their own, and the strict form of the
 * standard has others again (ISO/IEC 29500-1 Annex A); here every element and attribute has the usual prefix.
 * Depth and number of elements are limited, because later passes descend recursively.
 */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** With the usual prefix: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The characters directly in it. */
  readonly text: string;
}

export interface XmlLimit {
  readonly of: 'elements' | 'paragraphs' | 'depth' | 'characters' | 'places';
  readonly limit: number;
}

/** Why a part cannot be read: it is not well-formed, or it exceeds the limits. */
export class XmlFault extends Error {
  constructor(
    readonly reason: 'damaged' | 'too-large',
    /** Of a part that is too large, what there is too much of. */
    readonly limit?: XmlLimit,
  ) {
    super(reason);
  }
}

const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.microsoft.com/office/drawing/2014/chartex': 'cx',
  'http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing': 'wp15',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'urn:yinfa:content': 'yinfa',
};

// A long report has some thousand paragraphs. The limits keep a file made to fill the memory from doing so.
const MOST_ELEMENTS = 500_000;
/** Of a draft of any form; lines broken by hand are counted as paragraphs. */
export const MOST_PARAGRAPHS = 40_000;
const DEEPEST = 400;
/** Of the text of a part, and of list numbers; a text file of 4 MB has as many Chinese ones, and the longest reports have a third. */
export const MOST_CHARACTERS = 1_500_000;

/** Elements whose characters are text of the document. Other characters, such as pictures in base64, may be more. */
const TEXTS: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t', 'a:t']);

/** The root of a part. Throws `XmlFault`. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root = open('', {});
  const path = [root];
  let count = 0;
  let paragraphs = 0;
  let printed = 0;
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (reason: XmlFault['reason'], limit?: XmlLimit) => {
    throw new XmlFault(reason, limit);
  };
  parser.on('error', () => refuse('damaged'));
  parser.on('opentag', (tag) => {
    if (++count > MOST_ELEMENTS) refuse('too-large', { of: 'elements', limit: MOST_ELEMENTS });
    if (path.length > DEEPEST) refuse('too-large', { of: 'depth', limit: DEEPEST });
    const attributes: Record<string, string> = {};
    for (const { uri, local, value } of Object.values(tag.attributes)) attributes[named(uri, local)] = value;
    const element = open(named(tag.uri, tag.local), attributes);
    if ((element.name === 'w:p' || element.name === 'w:br') && ++paragraphs > MOST_PARAGRAPHS)
      refuse('too-large', { of: 'paragraphs', limit: MOST_PARAGRAPHS });
    path.at(-1)!.children.push(element);
    path.push(element);
  });
  parser.on('closetag', () => path.pop());
  const characters = (text: string) => {
    const element = path.at(-1)!;
    element.text += text;
    if (TEXTS.has(element.name)) printed += text.length;
    if (printed > MOST_CHARACTERS) refuse('too-large', { of: 'characters', limit: MOST_CHARACTERS });
  };
  parser.on('text', characters);
  parser.on('cdata', characters);
  parser.write(decoded(bytes)).close();
  return root.children[0] ?? refuse('damaged');
}

/** An element while its children are still being read. */
interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

function open(name: string, attributes: Readonly<Record<string, string>>): OpenElement {
  return { name, attributes, children: [], text: '' };
}

function named(uri: string, local: string): string {
  return uri === '' ? local : `${prefixes[uri] ?? '?'}:${local}`;
}

/** UTF-8, or UTF-16 by its byte order mark: the two that every reader of XML must support (XML 1.0, 4.3.3). */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  try {
    return new TextDecoder(encoding || 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XmlFault('damaged');
  }
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The `w:val` of a child. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** The `w:val` of a child as a whole number. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = settingOf(element, name);
  return value !== undefined && /^-?\d+$/.test(value.trim()) ? Number(value) : undefined;
}

/** A property that is on where its element is present, unless `w:val` is 0; `undefined` where it is absent. */
export function toggleOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = child(element, name);
  return property && !/^(0|false|off)$/.test(property.attributes['w:val'] ?? '');
}

/** All elements of that name below an element, without looking inside those found. */
export function below(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((inner) => (inner.name === name ? [inner] : below(inner, name)));
}

export function has(element: XmlElement, names: ReadonlySet<string>): boolean {
  return element.children.some((inner) => names.has(inner.name) || has(inner, names));
}

/** The characters of a `w:t`. White space at the ends counts only where the file says so (`xml:space`); line breaks of the XML never do. */
export function charactersOf(element: XmlElement): string {
  const flat = element.text.replace(/[\r\n]+/g, ' ');
  return element.attributes['xml:space'] === 'preserve' ? flat : flat.replace(/^[ \t]+|[ \t]+$/g, '');
}

/** Properties and deleted text: nothing in them is printed. */
export const unprinted = new Set([
  ...['w:pPr', 'w:rPr', 'w:tblPr', 'w:tblPrEx', 'w:tblGrid', 'w:trPr', 'w:tcPr', 'w:sdtPr', 'w:sdtEndPr', 'w:sectPr'],
  ...['w:fldData', 'w:delInstrText', 'w:rt', 'w:annotationRef', 'w:footnoteRef', 'w:endnoteRef'],
]);
