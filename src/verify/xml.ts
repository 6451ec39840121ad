/**
 * A small reader of XML, enough for the parts of Office files: elements, attributes, text, entities.
 *
 * Names are without their prefix (`a:t` is `t`); attributes keep theirs. Comments, declarations and processing
 * instructions are passed over. Limits: no document types, and so no entities but the five and numbers.
 */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

interface Open extends Element {
  readonly tag: string;
  readonly children: (Element | string)[];
}

/** The root element, or `undefined` where the text is not well formed. */
export function parseXml(text: string): Element | undefined {
  const root: Open = { name: '', tag: '', attributes: {}, children: [] };
  const open = [root];
  const tokens =
    /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^'">])*?)(\/?)>|([^<]+)|</g;
  for (const [token, cdata, closing, tag, attributes = '', empty, characters] of text.matchAll(tokens)) {
    const parent = open.at(-1)!;
    if (characters !== undefined || cdata !== undefined) parent.children.push(cdata ?? decoded(characters!));
    else if (tag === undefined) {
      if (token === '<') return undefined;
    } else if (closing) {
      if (parent.tag !== tag || open.length === 1) return undefined;
      open.pop();
    } else {
      const element: Open = { name: localName(tag), tag, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const elements = root.children.filter((child) => typeof child !== 'string');
  return open.length === 1 && elements.length === 1 ? elements[0] : undefined;
}

const localName = (tag: string) => tag.slice(tag.indexOf(':') + 1);

function attributesOf(text: string): Record<string, string> {
  const pairs = text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries([...pairs].map(([, name, double, single]) => [name!, decoded(double ?? single ?? '')]));
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    const point = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
    if (point !== undefined) return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    return entities[name] ?? whole;
  });
}

/** Every element of a name under another, in order; what stands under one that is found is not looked through. */
export function* within(element: Element, name: string): Generator<Element> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    else yield* within(child, name);
  }
}

/** The first element on a way of names, each somewhere under the one before. */
export function find(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  let found = element;
  for (const name of names) found = found && within(found, name).next().value;
  return found;
}

/** All characters under an element. */
export function textOf(element: Element | undefined): string {
  return element?.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('') ?? '';
}
