/** The first difference of two trees of XML, with the shape, cell or paragraph in which it is. */
import type { Element } from './xml.js';
import { find, textOf, within } from './xml.js';

export interface XmlDifference {
  /** Name of the shape, name of the cell, or beginning of the paragraph; `undefined` outside of them. */
  readonly name: string | undefined;
  readonly how: 'missing' | 'added' | 'changed';
  readonly expected: string;
  readonly found: string;
}

/** `undefined` if the trees are equal. */
export function xmlDifference(built: Element, found: Element, name?: string): XmlDifference | undefined {
  const here = nameOf(built) ?? name;
  const at = { name: here, how: 'changed' } as const;
  if (built.name !== found.name) return { ...at, expected: wordsOf(built), found: wordsOf(found) };
  const keys = [...new Set([...Object.keys(built.attributes), ...Object.keys(found.attributes)])];
  const key = keys.find((key) => built.attributes[key] !== found.attributes[key]);
  if (key !== undefined) return { ...at, expected: attribute(built, key), found: attribute(found, key) };
  const [left, right] = [built.children, found.children];
  const index = left.findIndex((child, index) => !isEqual(child, right[index]));
  if (index < 0 && left.length === right.length) return undefined;
  const [was, is] = index < 0 ? [undefined, right[left.length]] : [left[index], right[index]];
  // Where one of them was put in or taken out, the ones behind it are the same as before.
  const isPutIn = is !== undefined && right.length > left.length && (!was || isEqual(was, right[index + 1]));
  const isTakenOut = was !== undefined && left.length > right.length && (!is || isEqual(left[index + 1], is));
  if (isPutIn || was === undefined)
    return { name: innerName(is) ?? here, how: 'added', expected: '', found: wordsOf(is) };
  if (isTakenOut || is === undefined)
    return { name: innerName(was) ?? here, how: 'missing', expected: wordsOf(was), found: '' };
  if (typeof was !== 'string' && typeof is !== 'string') return xmlDifference(was, is, here);
  return { ...at, expected: wordsOf(was), found: wordsOf(is) };
}

type Node = Element | string | undefined;

function isEqual(a: Node, b: Node): boolean {
  if (a === undefined || b === undefined || typeof a === 'string' || typeof b === 'string') return a === b;
  const [own, other] = [Object.entries(a.attributes), b.attributes];
  return (
    a.name === b.name &&
    own.length === Object.keys(other).length &&
    own.every(([key, value]) => other[key] === value) &&
    a.children.length === b.children.length &&
    a.children.every((child, index) => isEqual(child, b.children[index]))
  );
}

const attribute = ({ attributes }: Element, key: string) => (key in attributes ? `${key}=${attributes[key]}` : '');

/** The text of an element, or the target of a link; without text, the name of the element. */
function wordsOf(node: Node): string {
  if (node === undefined || typeof node === 'string') return node ?? '';
  return textOf(node) || node.attributes.Target || node.name;
}

function innerName(node: Node): string | undefined {
  return node === undefined || typeof node === 'string' ? undefined : nameOf(node);
}

const SHAPES = new Set(['sp', 'pic', 'graphicFrame', 'cxnSp']);

/** The name of an element that a person sees as one thing. */
function nameOf(element: Element): string | undefined {
  if (SHAPES.has(element.name)) return find(element, 'cNvPr')?.attributes.name;
  if (element.name === 'c') return element.attributes.r;
  if (element.name === 'p') return [...within(element, 't')].map(textOf).join('') || undefined;
  return undefined;
}
