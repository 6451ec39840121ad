/**
 * Nodes -> the plain values a schema checks.
 *
 * The nodes of a file are texts, lists and maps. The schema decides the type of a text: where it expects a number or a
 * boolean and the characters are one, they become one; where it expects text, `2024` and `yes` stay text. Where it
 * has several forms of a map, the form is chosen by the keys before the map is checked, so that a mistyped key is
 * reported as one of the intended form.
 */

import { nearest } from '../diagnostics/diagnostic.js';
import { oncePer } from '../world/memo.js';
import type { MapNode, SourceNode } from './node.js';
import { isEmpty } from './node.js';
import { z } from './zod.js';

/** The value of a file, and what the schema is at each node. */
export interface Shape {
  readonly value: unknown;
  /** The schema of each list and map, unions resolved. */
  readonly schemas: ReadonlyMap<SourceNode, z.ZodType>;
  /** The index of the option chosen of a union. */
  readonly choices: ReadonlyMap<SourceNode, number>;
  /** The keys that identify the forms of all unions in the schema. */
  readonly forms: ReadonlySet<string>;
}

/** Reads the tree of a file by its schema. */
export function shapeOf(root: SourceNode, schema: z.ZodType): Shape {
  const schemas = new Map<SourceNode, z.ZodType>();
  const choices = new Map<SourceNode, number>();
  const forms = formsOf(schema);

  const read = (node: SourceNode, given: z.ZodType): unknown => {
    let meant = bare(given);
    if (meant instanceof z.ZodUnion) {
      const options = meant.options as readonly z.ZodType[];
      const choice = misplacedKey(node, options, forms) === undefined ? choose(node, options) : undefined;
      if (choice === undefined) return isEmpty(node) ? null : shallowValue(node);
      choices.set(node, choice);
      meant = bare(options[choice]!);
    }
    if (node.kind === 'scalar') return isEmpty(node) ? null : scalarValue(node.text, node.style === 'plain', meant);
    schemas.set(node, meant);
    if (node.kind === 'list') return node.items.map((item, i) => read(item, childSchema(meant, i)));
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, read(value, childSchema(meant, key))]));
  };
  return { value: read(root, schema), schemas, choices, forms };
}

/** A schema without the wrappers that do not change its shape. */
export const bare = oncePer((schema: z.ZodType): z.ZodType => {
  if (schema instanceof z.ZodLazy) return bare(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return bare(schema.def.in as z.ZodType);
  const { innerType } = schema.def as { innerType?: z.ZodType };
  return innerType ? bare(innerType) : schema;
});

/** The keys a map of this schema may have; none where any key is allowed. */
export function keysOf(schema: z.ZodType | undefined): readonly string[] {
  return schema ? keysOfSchema(schema) : [];
}

const keysOfSchema = oncePer((schema: z.ZodType): readonly string[] => {
  const meant = bare(schema);
  return meant instanceof z.ZodObject ? Object.keys(meant.shape) : [];
});

/** The key that identifies each form of a union: its first required one. */
export function formKeys(options: readonly z.ZodType[]): string[] {
  return [...new Set(options.flatMap((form) => requiredKeys(form).slice(0, 1)))];
}

/** The form keys of every union in a schema. */
const formsOf = oncePer((schema: z.ZodType): ReadonlySet<string> => formsWithin(schema));

function formsWithin(schema: z.ZodType, seen = new Set<z.ZodType>(), forms = new Set<string>()): Set<string> {
  const meant = bare(schema);
  if (seen.has(meant)) return forms;
  seen.add(meant);
  const within = (some: readonly unknown[]) => {
    for (const inner of some) formsWithin(inner as z.ZodType, seen, forms);
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

/** The first key of a map that identifies a form of another union but belongs to none of these options. */
export function misplacedKey(
  node: SourceNode,
  options: readonly z.ZodType[],
  forms: ReadonlySet<string>,
): string | undefined {
  if (node.kind !== 'map') return undefined;
  const isKnown = (key: string) => options.some((option) => keysOf(option).includes(key));
  return node.entries.find(({ key }) => forms.has(key) && !isKnown(key))?.key;
}

const requiredKeys = oncePer((schema: z.ZodType): readonly string[] => {
  const meant = bare(schema);
  if (!(meant instanceof z.ZodObject)) return [];
  return keysOf(meant).filter((key) => !(meant.shape[key] as z.ZodType).safeParse(undefined).success);
});

/** The index of the option of the node's kind; among forms of a map, that with the best score. */
function choose(node: SourceNode, options: readonly z.ZodType[]): number | undefined {
  const fitting = options.map((option, i) => ({ i, option })).filter(({ option }) => kindFits(node, bare(option)));
  // Any scalar is text, so a number or a literal is the closer fit.
  if (node.kind !== 'map')
    return (fitting.find(({ option }) => !(bare(option) instanceof z.ZodString)) ?? fitting[0])?.i;
  let best: number | undefined;
  let most = 0;
  for (const { i, option } of fitting) {
    const score = scoreOf(node, option);
    if (score > most) [best, most] = [i, score];
  }
  return best;
}

/** How well the keys of a map fit a form; at equal scores the earlier key decides. */
function scoreOf(map: MapNode, form: z.ZodType): number {
  let score = 0;
  for (const [i, { key }] of map.entries.entries()) {
    const points = pointsOf(form, key);
    if (points > 0) score += points + 1 / (i + 2);
  }
  return score;
}

/** The points of the keys seen so far; a file has few, each many times. */
const pointsByKey = oncePer((_form: z.ZodType) => new Map<string, number>());

/** What a key tells for a form: required ones most, then near misses of them, then optional ones. */
function pointsOf(form: z.ZodType, key: string): number {
  const seen = pointsByKey(form);
  let points = seen.get(key);
  if (points === undefined) {
    const required = requiredKeys(form);
    const known = keysOf(form);
    if (required.includes(key)) points = 8;
    else if (known.includes(key)) points = 3;
    else if (nearest(key, required) !== undefined) points = 5;
    else points = nearest(key, known) !== undefined ? 2 : 0;
    seen.set(key, points);
  }
  return points;
}

function kindFits(node: SourceNode, schema: z.ZodType): boolean {
  if (node.kind === 'map') return schema instanceof z.ZodObject || schema instanceof z.ZodRecord;
  if (node.kind === 'list') return schema instanceof z.ZodArray || schema instanceof z.ZodTuple;
  if (isEmpty(node)) return schema instanceof z.ZodNull;
  if (schema instanceof z.ZodNumber) return node.style === 'plain' && numberIn(node.text) !== undefined;
  if (schema instanceof z.ZodBoolean) return node.style === 'plain' && booleanIn(node.text) !== undefined;
  if (schema instanceof z.ZodLiteral)
    return schema.values.has(scalarValue(node.text, node.style === 'plain', schema) as string);
  if (schema instanceof z.ZodEnum) return schema.options.includes(node.text);
  return schema instanceof z.ZodString || schema instanceof z.ZodStringFormat || schema instanceof z.ZodTemplateLiteral;
}

function scalarValue(text: string, isPlain: boolean, schema: z.ZodType): unknown {
  if (!isPlain) return text;
  if (schema instanceof z.ZodNumber) return numberIn(text) ?? text;
  // Where text is expected, true and false stay booleans, so that the schema refuses them.
  if (schema instanceof z.ZodBoolean || schema instanceof z.ZodString) return booleanIn(text) ?? text;
  if (schema instanceof z.ZodLiteral) {
    return [numberIn(text), booleanIn(text)].find((value) => value !== undefined && schema.values.has(value)) ?? text;
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

/** A value of the node's kind without its content, for a node that fits no form. */
function shallowValue(node: SourceNode): unknown {
  if (node.kind === 'scalar') return node.text;
  return node.kind === 'list' ? [] : {};
}

/** The number a text is in the core schema of YAML, decimal only. */
export function numberIn(text: string): number | undefined {
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

/** The boolean a text is, in any case. */
export function booleanIn(text: string): boolean | undefined {
  if (/^true$/i.test(text)) return true;
  return /^false$/i.test(text) ? false : undefined;
}
