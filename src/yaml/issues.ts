/**
 * Issues of a schema -> problems at their place in the file.
 *
 * Each issue has the path of a value; the value's node gives the place. Of a
 * union only the issues of the form that was chosen are told. A key that is
 * missing because it was mistyped is told once, as the unknown key. The message
 * of a refinement or pattern says what is expected, in the schema's own words.
 */
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error, nearest } from '../diagnostics/diagnostic.js';
import type { Found, MapNode, NodePath, SourceNode } from './node.js';
import { find, isEmpty } from './node.js';
import type { Shape } from './shape.js';
import { bare, childSchema, formKeys, keysOf, misplacedKey, numberIn, truthIn } from './shape.js';
import type { SourceText } from './source-text.js';

type Issue = z.core.$ZodIssue;

interface Asked {
  readonly source: SourceText;
  readonly root: SourceNode;
  readonly schema: z.ZodType;
  readonly shape: Shape;
}

/** The problems of a file in the order of its lines. */
export function problemsOf(asked: Asked, issues: readonly Issue[]): Diagnostic[] {
  const problems = issues.flatMap((issue) => tell(asked, [], issue));
  return problems.sort((a, b) => a.at!.line - b.at!.line || a.at!.column - b.at!.column);
}

function tell(asked: Asked, above: NodePath, issue: Issue): Diagnostic[] {
  const path = [...above, ...issue.path];
  const found = find(asked.root, path);
  if (!found) return missing(asked, path);
  const { node } = found;
  const at = placeOf(asked.source, found);
  const invalid = (expected: string) => [
    error('content/invalid-value', { expected, found: shown(asked.source, node) }, at),
  ];
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'int' && kindOf(node) === 'number') return invalid('whole number');
      return [
        error('content/wrong-type', { expected: typeNames[issue.expected] ?? issue.expected, found: kindOf(node) }, at),
      ];
    case 'unrecognized_keys':
      return node.kind === 'map'
        ? issue.keys.map((key) => unknownKey(asked, node, key, keysOf(asked.shape.meant.get(node))))
        : [];
    case 'invalid_union':
      return inUnion(asked, path, found, issue);
    case 'invalid_value':
      return isEmpty(node) ? [wrongType(asked, path, found)] : invalid(issue.values.map(String).join(' | '));
    case 'too_small':
      if (issue.origin === 'string') return invalid('text');
      return invalid(issue.origin === 'array' && issue.minimum === 1 ? 'items' : `≥ ${issue.minimum}`);
    case 'too_big':
      return invalid(`≤ ${issue.maximum}${counted[issue.origin] ?? ''}`);
    case 'invalid_format':
      return invalid(issue.format === 'date' ? 'YYYY-MM-DD' : issue.message);
    default:
      return invalid(issue.message);
  }
}

function inUnion(asked: Asked, path: NodePath, found: Found, issue: z.core.$ZodIssueInvalidUnion): Diagnostic[] {
  const { node } = found;
  const choice = asked.shape.choices.get(node);
  const options = choice === undefined ? undefined : issue.errors[choice];
  if (options) return options.flatMap((inner) => tell(asked, path, inner));
  const forms = optionsAt(asked, path);
  if (node.kind === 'map' && node.entries.length === 0) {
    const expected = expectedNames(forms);
    return [
      error('content/invalid-value', { expected, found: shown(asked.source, node) }, placeOf(asked.source, found)),
    ];
  }
  const misplaced = misplacedKey(node, forms, asked.shape.forms);
  if (node.kind === 'map' && misplaced !== undefined) {
    const args = { block: misplaced, known: formKeys(forms) };
    return [error('content/misplaced-block', args, keyPlace(asked.source, node, misplaced))];
  }
  const [entry] = node.kind === 'map' ? node.entries : [];
  const keys = formKeys(forms);
  return node.kind === 'map' && entry && keys.length > 0
    ? [unknownKey(asked, node, entry.key, keys)]
    : [wrongType(asked, path, found)];
}

function missing(asked: Asked, path: NodePath): Diagnostic[] {
  const key = String(path.at(-1));
  const parent = find(asked.root, path.slice(0, -1))!;
  if (parent.node.kind !== 'map') return [];
  const { node } = parent;
  const known = keysOf(asked.shape.meant.get(node));
  const others = node.entries.map((entry) => entry.key).filter((other) => !known.includes(other));
  if (others.some((other) => nearest(other, known) === key)) return [];
  return [error('content/missing-key', { key, known }, placeOf(asked.source, parent))];
}

function unknownKey(asked: Asked, map: MapNode, key: string, known: readonly string[]): Diagnostic {
  const args = { key, nearest: nearest(key, known), known };
  return error('content/unknown-key', args, keyPlace(asked.source, map, key));
}

function keyPlace(source: SourceText, map: MapNode, key: string) {
  const entry = map.entries.find((candidate) => candidate.key === key)!;
  return source.placeAt(entry.keyStart, entry.keyEnd);
}

function wrongType(asked: Asked, path: NodePath, found: Found): Diagnostic {
  const expected = expectedNames(optionsAt(asked, path));
  return error('content/wrong-type', { expected, found: kindOf(found.node) }, placeOf(asked.source, found));
}

/** The forms the schema offers at a path: one, or those of a union. */
function optionsAt(asked: Asked, path: NodePath): readonly z.ZodType[] {
  const parent = path.length > 0 ? find(asked.root, path.slice(0, -1)) : undefined;
  const meant = parent && asked.shape.meant.get(parent.node);
  const schema = bare(meant ? childSchema(meant, path.at(-1)!) : asked.schema);
  return schema instanceof z.ZodUnion ? (schema.options as readonly z.ZodType[]).map(bare) : [schema];
}

function expectedNames(forms: readonly z.ZodType[]): string {
  return [...new Set(forms.map(expectedName))].join(' | ');
}

function expectedName(schema: z.ZodType): string {
  if (schema instanceof z.ZodEnum) return 'text';
  return typeNames[schema.def.type] ?? schema.def.type;
}

/** A scalar's own place; a list or map is found by the key it stands under. */
export function placeOf(source: SourceText, { node, entry }: Found) {
  if (entry && (node.kind !== 'scalar' || isEmpty(node))) return source.placeAt(entry.keyStart, entry.keyEnd);
  if (node.kind !== 'map') return source.placeAt(node.start, node.kind === 'scalar' ? node.end : node.start);
  const [first] = node.entries;
  return first ? source.placeAt(first.keyStart, first.keyEnd) : source.placeAt(node.start);
}

/** What a largest number counts, where it is not the value itself. */
const counted: Readonly<Record<string, string>> = { string: ' characters', array: ' items' };

// The names the messages know.
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
  if (truthIn(node.text) !== undefined) return 'truth';
  return numberIn(node.text) === undefined ? 'text' : 'number';
}

/** The value as it stands in the file, on one line; of a text its characters. */
function shown({ text }: SourceText, node: SourceNode): string {
  if (node.kind === 'scalar') return node.text;
  return text
    .slice(node.start, node.end)
    .trim()
    .replace(/\s*\n\s*/g, ', ');
}
