/** The XML of a part as a tree that is written again as it was read: mixed content, prefixes as they are. */
import { SaxesParser } from 'saxes';
import { escapeXml } from '../../text/xml-escape.js';

export interface XmlNode {
  /** With its prefix: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

/** The root of a part that this program wrote. @throws where it is not well-formed */
export function parseXml(bytes: Uint8Array): XmlNode {
  const root = { name: '', attributes: {}, children: [] as (XmlNode | string)[] };
  const path = [root];
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw cause;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes, children: [] };
    path.at(-1)!.children.push(node);
    path.push(node);
  });
  parser.on('closetag', () => path.pop());
  parser.on('text', (text) => {
    if (path.length > 1) path.at(-1)!.children.push(text);
  });
  parser.write(new TextDecoder().decode(bytes)).close();
  return elementsOf(root)[0]!;
}

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The part of a root. */
export function xmlPart(root: XmlNode): string {
  return HEADER + written(root);
}

export function written({ name, attributes, children }: XmlNode): string {
  const words = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inner = children.map((one) => (typeof one === 'string' ? escapeXml(one) : written(one))).join('');
  return inner === '' ? `<${name}${words.join('')}/>` : `<${name}${words.join('')}>${inner}</${name}>`;
}

export function element(
  name: string,
  attributes: XmlNode['attributes'] = {},
  children: XmlNode['children'] = [],
): XmlNode {
  return { name, attributes, children };
}

export function elementsOf({ children }: Pick<XmlNode, 'children'>): readonly XmlNode[] {
  return children.filter((one): one is XmlNode => typeof one !== 'string');
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node && elementsOf(node).find((one) => one.name === name);
}

export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node ? elementsOf(node).filter((one) => one.name === name) : [];
}

/** The element and all below it, in the order of the file. */
export function* allIn(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const inner of elementsOf(node)) yield* allIn(inner);
}

/** The characters in the element. */
export function textIn({ children }: XmlNode): string {
  return children.map((one) => (typeof one === 'string' ? one : textIn(one))).join('');
}

/** The node with other children. */
export function withChildren(node: XmlNode, children: XmlNode['children']): XmlNode {
  return { ...node, children };
}
