/**
 * Options of public functions, checked for callers without types: a misspelt option or value would otherwise be ignored,
 * and a requested file would be missing without a message. A wrong option is a fault of the calling program, so it
 * is thrown, while problems of a report are data.
 */
import { nearest } from './diagnostic.js';

/** The `typeof` of a value, or its possible texts. */
export type Shape = 'string' | 'boolean' | 'number' | 'function' | 'object' | readonly string[];

/** A shape for each option; those that may be absent end with `?`. */
export type ShapesOf<Options> = {
  readonly [Key in keyof Options & string as object extends Pick<Options, Key> ? `${Key}?` : Key]-?: Shape;
};

/** @throws TypeError naming the function, the option, what it is and what was expected */
export function checkOptions<Options extends object>(
  name: string,
  options: Options,
  shapes: Readonly<Record<string, Shape>> & ShapesOf<Options>,
): void {
  if (typeof options !== 'object' || options === null) throw new TypeError(`${name}: expected an object of options`);
  const given = options as Readonly<Record<string, unknown>>;
  const known = Object.entries(shapes).map(([key, shape]) => ({
    key: key.replace(/\?$/, ''),
    isOptional: key.endsWith('?'),
    shape,
  }));
  for (const key of Object.keys(given)) {
    if (known.some((one) => one.key === key)) continue;
    const near = nearest(
      key,
      known.map((one) => one.key),
    );
    throw new TypeError(`${name}: there is no option “${key}”${near ? `; did you mean “${near}”?` : ''}`);
  }
  for (const { key, isOptional, shape } of known) {
    const value = given[key];
    if (value === undefined && isOptional) continue;
    if (!fits(value, shape))
      throw new TypeError(`${name}: option “${key}” is ${shown(value)}; expected ${said(shape)}`);
  }
}

function fits(value: unknown, shape: Shape): boolean {
  return typeof shape === 'string'
    ? typeof value === shape && value !== null && value !== ''
    : shape.some((text) => text === value);
}

function said(shape: Shape): string {
  if (typeof shape !== 'string') return `one of ${shape.join(', ')}`;
  return shape === 'string' ? 'a text that is not empty' : `${/^[aeiou]/.test(shape) ? 'an' : 'a'} ${shape}`;
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  return typeof value === 'string' ? `“${value}”` : value === null ? 'null' : `a ${typeof value}`;
}
