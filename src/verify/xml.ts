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

// The parts that we make have some hundred thousand elements at most, and a depth below 40. All that reads the tree
// descends recursively.
const MOST_ELEMENTS = 1_000_000;
const DEEPEST = 200;

/** Ends the reading of a part that is no use to read further. */
class Refused extends Error {}

/** Returns the root element, or `undefined` if the text is not well-formed or has too many elements or too deep ones. */
export function parseXml(text: string): Element | undefined {
  const document: OpenElement = { name: '', attributes: {}, children: [] };
  const path = [document];
  let count = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  const refuse = () => {
    throw new Refused();
  };
  parser.on('error', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    if (++count > MOST_ELEMENTS || path.length > DEEPEST) refuse();
    const element: OpenElement = { name: localName(name), attributes, children: [] };
    path.at(-1)!.children.push(element);
    path.push(element);
  });
  parser.on('closetag', () => path.pop());
  const addText = (characters: string) => path.at(-1)!.children.push(characters);
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch (cause) {
    if (cause instanceof Refused) return undefined;
    throw cause;
  }
  return document.children.find((child) => typeof child !== 'string');
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
