/**
 * Issues of a schema -> problems at their place in the file.
 *
 * An issue has the path of a value, and the value's node gives the place. Of a union only the issues of the form that
 * was chosen are reported. A key that is missing because it was mistyped is reported once, as the unknown key, and an old name with the new one. The
 * message of a refinement or a pattern in the schema says what is expected.
 */

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error, nearest } from '../diagnostics/diagnostic.js';
import type { Found, MapNode, NodePath, SourceNode } from './node.js';
import { entryOf, find, isEmpty } from './node.js';
import { renamedIn } from './renamed.js';
import type { Shape } from './shape.js';
import { bare, booleanIn, childSchema, formKeys, keysOf, misplacedKey, numberIn } from './shape.js';
import type { SourceText } from './source-text.js';
import { z } from './zod.js';

type Issue = z.core.$ZodIssue;

interface SchemaCheck {
  readonly source: SourceText;
  readonly root: SourceNode;
  readonly schema: z.ZodType;
  readonly shape: Shape;
}

/** The problems of a file in the order of its lines. */
export function problemsOf(check: SchemaCheck, issues: readonly Issue[]): Diagnostic[] {
  const problems = issues.flatMap((issue) => problemsOfIssue(check, [], issue));
  const order = ({ at }: Diagnostic) => [at?.line ?? 0, at?.column ?? 0] as const;
  return problems.sort((a, b) => order(a)[0] - order(b)[0] || order(a)[1] - order(b)[1]);
}

function problemsOfIssue(check: SchemaCheck, above: NodePath, issue: Issue): Diagnostic[] {
  const path = [...above, ...issue.path];
  const found = find(check.root, path);
  if (!found) return missing(check, path);
  const { node } = found;
  const at = placeOf(check.source, found);
  const kind = kindOf(node);
  if (issue.code === 'invalid_union') return problemsOfUnion(check, path, found, issue);
  if (issue.code === 'invalid_value' && isEmpty(node)) return [wrongType(check, path, found)];
  if (issue.code === 'unrecognized_keys') {
    const schema = check.shape.schemas.get(node);
    if (node.kind !== 'map') return [];
    return issue.keys.map(
      (key) => renamedKey(check, node, key, schema) ?? unknownKey(check, node, key, keysOf(schema)),
    );
  }
  if (issue.code === 'invalid_type' && !(issue.expected === 'int' && kind === 'number'))
    return [error('content/wrong-type', { expected: typeNames[issue.expected] ?? issue.expected, found: kind }, at)];
  return [error('content/invalid-value', { expected: expectation(issue), found: shown(check.source, node) }, at)];
}

/** What a value should have been, in the words of the messages. */
function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return 'whole number';
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'too_small':
      if (issue.origin === 'string') return 'text';
      return issue.origin === 'array' && issue.minimum === 1 ? 'items' : `≥ ${issue.minimum}`;
    case 'too_big':
      return `≤ ${issue.maximum}${counted[issue.origin] ?? ''}`;
    case 'invalid_format':
      return issue.format === 'date' ? 'YYYY-MM-DD' : issue.message;
    default:
      return issue.message;
  }
}

function problemsOfUnion(
  check: SchemaCheck,
  path: NodePath,
  found: Found,
  issue: z.core.$ZodIssueInvalidUnion,
): Diagnostic[] {
  const { node } = found;
  const choice = check.shape.choices.get(node);
  const options = choice === undefined ? undefined : issue.errors[choice];
  if (options) return options.flatMap((inner) => problemsOfIssue(check, path, inner));
  const forms = optionsAt(check, path);
  if (node.kind === 'map' && node.entries.length === 0) {
    const expected = expectedNames(forms);
    return [
      error('content/invalid-value', { expected, found: shown(check.source, node) }, placeOf(check.source, found)),
    ];
  }
  const misplaced = misplacedKey(node, forms, check.shape.forms);
  if (node.kind === 'map' && misplaced !== undefined) {
    const args = { block: misplaced, known: formKeys(forms) };
    return [error('content/misplaced-block', args, keyPlace(check.source, node, misplaced))];
  }
  const [entry] = node.kind === 'map' ? node.entries : [];
  const keys = formKeys(forms);
  return node.kind === 'map' && entry && keys.length > 0
    ? [unknownKey(check, node, entry.key, keys)]
    : [wrongType(check, path, found)];
}

function missing(check: SchemaCheck, path: NodePath): Diagnostic[] {
  const key = String(path.at(-1));
  const parent = find(check.root, path.slice(0, -1))!;
  if (parent.node.kind !== 'map') return [];
  const { node } = parent;
  const schema = check.shape.schemas.get(node);
  const known = keysOf(schema);
  const renamed = renamedIn(schema);
  const others = node.entries.map((entry) => entry.key).filter((other) => !known.includes(other));
  if (others.some((other) => (renamed.get(other) ?? nearest(other, known)) === key)) return [];
  return [error('content/missing-key', { key, known }, placeOf(check.source, parent))];
}

function renamedKey(check: SchemaCheck, map: MapNode, key: string, schema: z.ZodType | undefined) {
  const now = renamedIn(schema).get(key);
  return now === undefined ? undefined : error('content/renamed-key', { key, now }, keyPlace(check.source, map, key));
}

function unknownKey(check: SchemaCheck, map: MapNode, key: string, known: readonly string[]): Diagnostic {
  const args = { key, nearest: nearest(key, known), known };
  return error('content/unknown-key', args, keyPlace(check.source, map, key));
}

function keyPlace(source: SourceText, map: MapNode, key: string) {
  const entry = entryOf(map, key)!;
  return source.placeAt(entry.keyStart, entry.keyEnd);
}

function wrongType(check: SchemaCheck, path: NodePath, found: Found): Diagnostic {
  const expected = expectedNames(optionsAt(check, path));
  return error('content/wrong-type', { expected, found: kindOf(found.node) }, placeOf(check.source, found));
}

/** The forms the schema offers at a path: one, or those of a union. */
function optionsAt(check: SchemaCheck, path: NodePath): readonly z.ZodType[] {
  const parent = path.length > 0 ? find(check.root, path.slice(0, -1)) : undefined;
  const meant = parent && check.shape.schemas.get(parent.node);
  const schema = bare(meant ? childSchema(meant, path.at(-1)!) : check.schema);
  return schema instanceof z.ZodUnion ? (schema.options as readonly z.ZodType[]).map(bare) : [schema];
}

function expectedNames(forms: readonly z.ZodType[]): string {
  return [...new Set(forms.map(expectedName))].join(' | ');
}

function expectedName(schema: z.ZodType): string {
  if (schema instanceof z.ZodEnum) return 'text';
  return typeNames[schema.def.type] ?? schema.def.type;
}

/** The place of a node: of a scalar its own, of a list or map that of the key it stands under. */
export function placeOf(source: SourceText, { node, entry }: Found) {
  if (entry && (node.kind !== 'scalar' || isEmpty(node))) return source.placeAt(entry.keyStart, entry.keyEnd);
  if (node.kind !== 'map') return source.placeAt(node.start, node.kind === 'scalar' ? node.end : node.start);
  const [first] = node.entries;
  return first ? source.placeAt(first.keyStart, first.keyEnd) : source.placeAt(node.start);
}

/** What a maximum counts, where it does not limit the value itself. */
const counted: Readonly<Record<string, string>> = { string: ' characters', array: ' items' };

/** Names of types in the messages. */
const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'list',
  tuple: 'list',
  object: 'map',
  record: 'map',
  number: 'number',
  int: 'whole number',
  boolean: 'true or false',
  date: 'date',
  literal: 'text',
  null: 'empty',
};

function kindOf(node: SourceNode): string {
  if (node.kind !== 'scalar') return node.kind;
  if (isEmpty(node)) return node.comment === undefined ? 'empty' : 'comment';
  if (node.style !== 'plain') return 'text';
  if (booleanIn(node.text) !== undefined) return 'truth';
  return numberIn(node.text) === undefined ? 'text' : 'number';
}

/** The value as the file has it, on one line; of a text its characters. */
function shown({ text }: SourceText, node: SourceNode): string {
  if (node.kind === 'scalar') return node.text;
  return text
    .slice(node.start, node.end)
    .trim()
    .replace(/\s*\n\s*/g, ', ');
}
