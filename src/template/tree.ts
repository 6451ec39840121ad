/** Small questions to a checked element, shared by the builders of book and deck. */
import type { Run, Text } from '../document/text.js';
import type { Element } from './markup.js';
import { isElement } from './markup.js';

/** The child elements, in order. */
export function elements(parent: Element, name?: string): Element[] {
  return parent.children.filter(
    (child): child is Element => isElement(child) && (name === undefined || child.name === name),
  );
}

/** The running text of an element: its own characters and those of `sub` and `sup`, without its other children. */
export function textOf(element: Element | undefined): Text {
  if (!element) return [];
  const runs: Run[] = [];
  for (const child of element.children) {
    if (!isElement(child)) runs.push(child);
    else if (child.name === 'sub' || child.name === 'sup') {
      const { name } = child;
      runs.push(...textOf(child).map((run): Run => ({ ...run, script: name })));
    }
  }
  return runs;
}

/** The running text of the first child of that name; empty where there is none. */
export function childText(parent: Element, name: string): Text {
  return textOf(elements(parent, name)[0]);
}

/** Gives `at` only where it is known: a key that is absent and one that is `undefined` are not the same. */
export function placed(element: Element): { at?: NonNullable<Element['at']> } {
  return element.at ? { at: element.at } : {};
}
