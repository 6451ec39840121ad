/** Access to the children and texts of a checked element, for the builders of book and deck. */
import { addAll } from '../text/add-to.js';
import type { Field, Run, Text } from '../text/running-text.js';
import type { Element } from './markup.js';
import { isElement } from './markup.js';

export const fieldNames = ['page', 'characters', 'minutes'] as const satisfies readonly Field[];

/** The child elements, in order. */
export function elements(parent: Element, name?: string): Element[] {
  return parent.children.filter(
    (child): child is Element => isElement(child) && (name === undefined || child.name === name),
  );
}

const fields: readonly string[] = fieldNames;

function isField(name: string): name is Field {
  return fields.includes(name);
}

/** The running text of an element: its characters, those of `sub` and `sup`, marks and fields; other children are left out. */
export function textOf(element: Element | undefined): Text {
  if (!element) return [];
  const runs: Run[] = [];
  for (const child of element.children) {
    if (!isElement(child)) runs.push(child);
    else if (child.name === 'sub' || child.name === 'sup') {
      const { name } = child;
      addAll(
        runs,
        textOf(child).map((run): Run => ({ ...run, script: name })),
      );
    } else if (child.name === 'mark') runs.push({ text: '', mark: child.attributes.entry ?? '' });
    else if (isField(child.name)) runs.push({ text: '', field: child.name, ...placed(child) });
  }
  return runs;
}

/** The running text of the first child of that name; empty if there is none. */
export function childText(parent: Element, name: string): Text {
  return textOf(elements(parent, name)[0]);
}

/** The place of an element as a property, absent if it is not known (`exactOptionalPropertyTypes`). */
export function placed(element: Element): { at?: NonNullable<Element['at']> } {
  return element.at ? { at: element.at } : {};
}
