/** A value as the readers of content take it, without a file: every part of it stands where it is told. */
import type { Sourced } from './checked.js';
import type { NodePath } from './node.js';
import { linesIn } from './write-scalar.js';

/** `lineOf` gives the line a path stands on; 1 where absent. */
export function sourced<T>(file: string, value: T, lineOf: (path: NodePath) => number = () => 1): Sourced<T> {
  const placeOf = (path: NodePath) => ({ file, line: lineOf(path), column: 1 });
  return {
    file,
    value,
    placeOf,
    comments: [],
    linesOf(path) {
      const found = path.reduce<unknown>(
        (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key as string],
        value,
      );
      return typeof found === 'string' ? linesIn(found).map((text) => ({ text, at: placeOf(path) })) : [];
    },
  };
}
