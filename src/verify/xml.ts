/**
 * The parts of an Office file as trees of plain elements.
 *
 * Names are without their prefix (`a:t` is `t`), because programs choose the prefixes; attributes keep theirs.
 * Comments, declarations and processing instructions are skipped. Limit: a document type is skipped too, so an
 * entity it declares is an error.
 */
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

interface OpenElement extends Element {
  readonly children: (Element | string)[];
}

/** Returns the root element, or `undefined` if the text is not well-formed. */
export function parseXml(text: string): Element | undefined {
  const document: OpenElement = { name: '', attributes: {}, children: [] };
  const path = [document];
  let isDamaged = false;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', () => {
    isDamaged = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: OpenElement = { name: localName(name), attributes, children: [] };
    path.at(-1)!.children.push(element);
    path.push(element);
  });
  parser.on('closetag', () => path.pop());
  const addText = (characters: string) => path.at(-1)!.children.push(characters);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return isDamaged ? undefined : document.children.find((child) => typeof child !== 'string');
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Every element of a name below another, in document order. The content of a found element is not searched. */
export function* within(element: Element, name: string): Generator<Element> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    else yield* within(child, name);
  }
}

/** The first element on a path of names, each anywhere below the one before. */
export function find(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let found = element;
  for (const name of path) found = found && within(found, name).next().value;
  return found;
}

/** All characters in an element. */
export function textOf(element: Element | undefined): string {
  return element?.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('') ?? '';
}
