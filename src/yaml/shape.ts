/**
 * Nodes -> the plain values a schema is asked about.
 *
 * The file says only text, list and map. The schema says what a text is to be:
 * where it wants a number or a truth value and the characters are one, they
 * become one; where it wants text, `2024` and `yes` stay as they are. Where it
 * offers several forms of a map, the form is chosen by its keys before it is
 * checked, so that a mistyped key is told of the form that was meant.
 */
import { z } from 'zod';
import { nearest } from '../diagnostics/diagnostic.js';
import type { MapNode, SourceNode } from './node.js';
import { isEmpty } from './node.js';

/** What the schema turned out to mean at each node. */
export interface Shape {
  readonly value: unknown;
  /** The schema of each list and map, unions resolved. */
  readonly meant: ReadonlyMap<SourceNode, z.ZodType>;
  /** Which option of a union was taken. */
  readonly choices: ReadonlyMap<SourceNode, number>;
  /** The keys by which the forms of any union of the schema are known. */
  readonly forms: ReadonlySet<string>;
}

export function shapeOf(root: SourceNode, schema: z.ZodType): Shape {
  const resolved = new Map<SourceNode, z.ZodType>();
  const choices = new Map<SourceNode, number>();
  const forms = formsOf(schema);

  const read = (node: SourceNode, given: z.ZodType): unknown => {
    let meant = bare(given);
    if (meant instanceof z.ZodUnion) {
      const options = meant.options as readonly z.ZodType[];
      const choice = misplacedKey(node, options, forms) === undefined ? choose(node, options) : undefined;
      if (choice === undefined) return isEmpty(node) ? null : blind(node);
      choices.set(node, choice);
      meant = bare(options[choice]!);
    }
    if (node.kind === 'scalar') return isEmpty(node) ? null : scalarValue(node.text, node.style === 'plain', meant);
    resolved.set(node, meant);
    if (node.kind === 'list') return node.items.map((item, i) => read(item, childSchema(meant, i)));
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, read(value, childSchema(meant, key))]));
  };
  return { value: read(root, schema), meant: resolved, choices, forms };
}

/** A schema without the wrappers that leave its shape as it is. */
export function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodLazy) return bare(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return bare(schema.def.in as z.ZodType);
  const { innerType } = schema.def as { innerType?: z.ZodType };
  return innerType ? bare(innerType) : schema;
}

/** The keys a map of this schema may have; none where any key is allowed. */
export function keysOf(schema: z.ZodType | undefined): string[] {
  const meant = schema && bare(schema);
  return meant instanceof z.ZodObject ? Object.keys(meant.shape) : [];
}

/** The key each form of a union is known by: the first it cannot be without. */
export function formKeys(options: readonly z.ZodType[]): string[] {
  return [...new Set(options.flatMap((form) => requiredKeys(form).slice(0, 1)))];
}

/** The form keys of every union in a schema. */
function formsOf(schema: z.ZodType, seen = new Set<z.ZodType>(), forms = new Set<string>()): Set<string> {
  const meant = bare(schema);
  if (seen.has(meant)) return forms;
  seen.add(meant);
  const within = (some: readonly unknown[]) => {
    for (const inner of some) formsOf(inner as z.ZodType, seen, forms);
  };
  if (meant instanceof z.ZodArray) within([meant.element]);
  else if (meant instanceof z.ZodTuple) within(meant.def.items);
  else if (meant instanceof z.ZodRecord) within([meant.valueType]);
  else if (meant instanceof z.ZodObject) within(Object.values(meant.shape));
  else if (meant instanceof z.ZodUnion) {
    for (const key of formKeys(meant.options as readonly z.ZodType[])) forms.add(key);
    within(meant.options);
  }
  return forms;
}

/** The key of a map that belongs to a form which stands elsewhere, but to none of these. */
export function misplacedKey(
  node: SourceNode,
  options: readonly z.ZodType[],
  forms: ReadonlySet<string>,
): string | undefined {
  if (node.kind !== 'map') return undefined;
  const known = options.flatMap(keysOf);
  return node.entries.find(({ key }) => forms.has(key) && !known.includes(key))?.key;
}

function requiredKeys(schema: z.ZodType): string[] {
  const meant = bare(schema);
  if (!(meant instanceof z.ZodObject)) return [];
  return keysOf(meant).filter((key) => !(meant.shape[key] as z.ZodType).safeParse(undefined).success);
}

/** The option whose kind the node has; among forms of a map the one its keys speak for most. */
function choose(node: SourceNode, options: readonly z.ZodType[]): number | undefined {
  const fitting = options.map((option, i) => ({ i, option })).filter(({ option }) => kindFits(node, bare(option)));
  // Any scalar is text; a number or a word of a list is the closer fit.
  if (node.kind !== 'map')
    return (fitting.find(({ option }) => !(bare(option) instanceof z.ZodString)) ?? fitting[0])?.i;
  let best: number | undefined;
  let most = 0;
  for (const { i, option } of fitting) {
    const score = likeness(node, option);
    if (score > most) [best, most] = [i, score];
  }
  return best;
}

/** How much the keys of a map speak for a form: most of all those only it must have, spelt right or nearly. */
function likeness(map: MapNode, form: z.ZodType): number {
  const known = keysOf(form);
  const required = requiredKeys(form);
  let score = 0;
  for (const [i, { key }] of map.entries.entries()) {
    // Between equals the key that stands first decides.
    const early = 1 / (i + 2);
    if (required.includes(key)) score += 8 + early;
    else if (known.includes(key)) score += 3 + early;
    else if (nearest(key, required) !== undefined) score += 5 + early;
    else if (nearest(key, known) !== undefined) score += 2 + early;
  }
  return score;
}

function kindFits(node: SourceNode, schema: z.ZodType): boolean {
  if (node.kind === 'map') return schema instanceof z.ZodObject || schema instanceof z.ZodRecord;
  if (node.kind === 'list') return schema instanceof z.ZodArray || schema instanceof z.ZodTuple;
  if (isEmpty(node)) return schema instanceof z.ZodNull;
  if (schema instanceof z.ZodNumber) return node.style === 'plain' && numberIn(node.text) !== undefined;
  if (schema instanceof z.ZodBoolean) return node.style === 'plain' && truthIn(node.text) !== undefined;
  if (schema instanceof z.ZodLiteral)
    return schema.values.has(scalarValue(node.text, node.style === 'plain', schema) as string);
  if (schema instanceof z.ZodEnum) return schema.options.includes(node.text);
  return schema instanceof z.ZodString || schema instanceof z.ZodStringFormat || schema instanceof z.ZodTemplateLiteral;
}

function scalarValue(text: string, isPlain: boolean, schema: z.ZodType): unknown {
  if (!isPlain) return text;
  if (schema instanceof z.ZodNumber) return numberIn(text) ?? text;
  // Where text is wanted, true and false are taken for what they are, and refused.
  if (schema instanceof z.ZodBoolean || schema instanceof z.ZodString) return truthIn(text) ?? text;
  if (schema instanceof z.ZodLiteral) {
    return [numberIn(text), truthIn(text)].find((value) => value !== undefined && schema.values.has(value)) ?? text;
  }
  return text;
}

/** The schema of an item of a list or of the value under a key of a map. */
export function childSchema(schema: z.ZodType, step: PropertyKey): z.ZodType {
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodTuple) return (schema.def.items[Number(step)] as z.ZodType | undefined) ?? z.unknown();
  if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, step))
    return schema.shape[String(step)] as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return z.unknown();
}

/** A value of the right kind and no more, for a node no form fits. */
function blind(node: SourceNode): unknown {
  if (node.kind === 'scalar') return node.text;
  return node.kind === 'list' ? [] : {};
}

/** Numbers of the YAML core schema, decimal. */
export function numberIn(text: string): number | undefined {
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

export function truthIn(text: string): boolean | undefined {
  if (/^true$/i.test(text)) return true;
  return /^false$/i.test(text) ? false : undefined;
}
