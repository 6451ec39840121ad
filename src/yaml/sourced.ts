/** A value made by a program, in the form in which the readers of content files take it: text without a file. */
import type { Sourced } from './checked.js';
import type { NodePath } from './node.js';
import { linesIn } from './write-scalar.js';

/** @param lineOf the line of the part at a path, from 1; 1 for all where absent */
export function sourced<T>(file: string, value: T, lineOf: (path: NodePath) => number = () => 1): Sourced<T> {
  const placeOf = (path: NodePath) => ({ file, line: lineOf(path), column: 1 });
  return {
    file,
    value,
    placeOf,
    keyOf: (path) => `${placeOf(path).line}:${JSON.stringify(valueAt(value, path)) ?? ''}`,
    comments: [],
    printedComments: [],
    linesOf(path) {
      const found = valueAt(value, path);
      return typeof found === 'string' ? linesIn(found).map((text) => ({ text, at: placeOf(path) })) : [];
    },
  };
}

function valueAt(value: unknown, path: NodePath): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key as string], value);
}
