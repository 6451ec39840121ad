/**
 * Options and arguments of public functions, checked for callers without types: a misspelt option or value would otherwise be ignored,
 * and a requested file would be missing without a message. A wrong option is a fault of the calling program, so it
 * is thrown, while problems of a report are data.
 */
import { nearest } from './diagnostic.js';
import { languages } from './language.js';

/**
 * What a value must be: of a type or class (`string` is a text that is not empty, `text` any), one of some texts, a list,
 * or an object with these fields, of which those that may be absent end with `?`.
 */
export type Shape =
  | 'string'
  | 'text'
  | 'boolean'
  | 'number'
  | 'function'
  | 'date'
  | 'map'
  | readonly string[]
  | { readonly listOf: Shape }
  | { readonly fields: Readonly<Record<string, Shape>> };

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
  checkFields(name, options as Readonly<Record<string, unknown>>, shapes);
}

function checkFields(name: string, given: Readonly<Record<string, unknown>>, shapes: Readonly<Record<string, Shape>>) {
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
    if (value !== undefined || !isOptional) checkValue(`${name}: option “${key}”`, value, shape);
  }
}

function checkValue(what: string, value: unknown, shape: Shape): void {
  if (!fits(value, shape)) throw new TypeError(`${what} is ${shown(value)}; expected ${said(shape)}`);
  if (typeof shape === 'string') return;
  if ('listOf' in shape)
    for (const [index, item] of (value as readonly unknown[]).entries())
      checkValue(`${what}, item ${index + 1}`, item, shape.listOf);
  if ('fields' in shape) checkFields(what, value as Readonly<Record<string, unknown>>, shape.fields);
}

const shapeWords: Readonly<Record<Shape & string, string>> = {
  string: 'a text that is not empty',
  text: 'a text',
  boolean: 'a boolean',
  number: 'a number',
  function: 'a function',
  date: 'a Date with a time',
  map: 'a Map',
};

interface ArgumentKind {
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
}

const text: ArgumentKind = { expected: said('string'), accepts: (value) => fits(value, 'string') };
const hasText = (key: string) => (value: unknown) => typeof Object(value)[key] === 'string';
const isChecked = (value: unknown) => hasText('folder')(value) && Array.isArray(Object(value).findings);
const aFunction: ArgumentKind = { expected: said('function'), accepts: (value) => fits(value, 'function') };
const kinds = {
  folder: text,
  path: text,
  root: text,
  diagnostic: { expected: 'a problem, as a result lists it', accepts: hasText('code') },
  finding: { expected: 'a finding of checkReport()', accepts: hasText('rule') },
  result: { expected: 'a result of checkReport()', accepts: isChecked },
  results: {
    expected: 'a list of results of checkReport()',
    accepts: (value) => Array.isArray(value) && value.every(isChecked),
  },
  folders: { expected: 'a list of folders', accepts: (value) => Array.isArray(value) && value.every(text.accepts) },
  draft: { expected: 'a path or a Uint8Array', accepts: (value) => text.accepts(value) || value instanceof Uint8Array },
  language: { expected: said(languages), accepts: (value) => fits(value, languages) },
  note: aFunction,
  lineOf: aFunction,
  world: {
    expected: 'a world, as nodeWorld() returns one',
    accepts: (value) =>
      typeof value === 'object' && value !== null && 'read' in value && typeof value.read === 'function',
  },
  shard: {
    expected: '{ index, count }: whole numbers, index from 1 to count',
    accepts: (value) => {
      const { index, count } = Object(value) as Readonly<Record<string, unknown>>;
      return (
        Number.isSafeInteger(index) &&
        Number.isSafeInteger(count) &&
        Number(index) >= 1 &&
        Number(index) <= Number(count)
      );
    },
  },
} satisfies Readonly<Record<string, ArgumentKind>>;

/**
 * Checks the arguments of a public function that are no options.
 * @throws TypeError naming the function, the argument, what it is and what was expected
 */
export function checkArguments(name: string, given: { readonly [Name in keyof typeof kinds]?: unknown }): void {
  for (const [argument, value] of Object.entries(given)) {
    const { expected, accepts } = kinds[argument as keyof typeof kinds];
    if (!accepts(value))
      throw new TypeError(`${name}: argument “${argument}” is ${shown(value)}; expected ${expected}`);
  }
}

function fits(value: unknown, shape: Shape): boolean {
  if (typeof shape !== 'string') {
    if ('listOf' in shape) return Array.isArray(value);
    return 'fields' in shape ? typeof value === 'object' && value !== null : shape.some((text) => text === value);
  }
  switch (shape) {
    case 'string':
      return typeof value === 'string' && value !== '';
    case 'text':
      return typeof value === 'string';
    case 'date':
      return value instanceof Date && !Number.isNaN(value.getTime());
    case 'map':
      return value instanceof Map;
    default:
      return typeof value === shape;
  }
}

function said(shape: Shape): string {
  if (typeof shape === 'string') return shapeWords[shape];
  if ('listOf' in shape) return 'a list';
  return 'fields' in shape ? 'an object' : `one of ${shape.join(', ')}`;
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return `“${value}”`;
  if (value === null || Array.isArray(value)) return value === null ? 'null' : 'a list';
  return `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
}
