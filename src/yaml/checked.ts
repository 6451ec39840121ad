/**
 * A YAML file -> a value that fits its schema, with the place of every part.
 *
 * All YAML is read by this: report, glossary, figures, briefing, themes, fonts. All problems of a file are noted, not
 * only the first.
 */
import type { z } from 'zod';
import type { Note, Place } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import { memoized } from '../world/memo.js';
import type { World } from '../world/world.js';
import { readText } from './decode.js';
import { placeOf, problemsOf } from './issues.js';
import type { NodePath, SourceNode } from './node.js';
import { find, isEmpty } from './node.js';
import type { SourceTree } from './overlay.js';
import { overlaid } from './overlay.js';
import { parseYaml } from './parse.js';
import type { Line } from './scalar-lines.js';
import { linesOf } from './scalar-lines.js';
import { keysOf, shapeOf } from './shape.js';
import type { SourceText } from './source-text.js';

/** A checked value and the places of its parts. */
export interface Sourced<T> {
  readonly file: string;
  readonly value: T;
  /**
   * The place of the value at `path`: of a text its first character, of a list or map its key. Where the file leaves
   * the value to a default, the place of the nearest value above it.
   */
  placeOf(path: NodePath): Place;
  /** The lines of the text at `path` as the file has them; none where there is no such text. */
  linesOf(path: NodePath): readonly Line[];
  /** All that what is at `path` depends on: its characters in the file and where they begin; empty where nothing is. */
  keyOf(path: NodePath): string;
  /** The comments on the last lines of texts without quotation marks. */
  readonly comments: readonly Comment[];
  /** The lines of block texts that begin with #, which is no comment there. */
  readonly printedComments: readonly Line[];
}

/** A comment behind the text at `path`. */
interface Comment {
  readonly path: NodePath;
  /** From its # to the end of the line. */
  readonly text: string;
  readonly at: Place;
}

/**
 * Reads a YAML file and checks it against a schema; `undefined` after noting `world/*` and `content/*` errors.
 * @param at the place that names the file, if any
 */
export function readYaml<T>(
  world: World,
  path: string,
  schema: z.ZodType<T>,
  note: Note,
  at?: Place,
): Sourced<T> | undefined {
  const named = at && `${at.file}:${at.line}:${at.column}`;
  return memoized(`yaml ${path}`, [schema, named], world, note, (world, note) => check(world, path, schema, note, at));
}

/**
 * Reads a file of which the map at `key` of another file overrides what it likes. The other file is checked alone by
 * `schema` first, so that its mistakes are reported in it; so is what only the two together get wrong.
 * @param base the path of the file that has all keys, and its schema
 * @param own the file of the overrides
 */
export function readOverridden<T>(
  world: World,
  base: { readonly path: string; readonly schema: z.ZodType<T> },
  own: { readonly path: string; readonly key: string; readonly schema: z.ZodType },
  note: Note,
): Sourced<T> | undefined {
  const read = (world: World, note: Note) => {
    const whole = readYaml(world, base.path, base.schema, note);
    const overrides = readYaml(world, own.path, own.schema, note);
    const trees = [base.path, own.path].map((path) => treeOf(world, path, silent));
    const [below, above] = trees;
    if (!whole || !overrides || !below || !above) return undefined;
    const found = find(above.root, [own.key]);
    if (!found) return whole;
    const at = placeOf(above.source, found);
    const inOwn: Note = (problem) => note(problem.at?.file === base.path ? { ...problem, at } : problem);
    return checkTree(overlaid(below, { ...above, root: found.node }), base.schema, inOwn);
  };
  return memoized(`yaml ${base.path} over ${own.path}`, [base.schema, own.schema], world, note, read);
}

function silent(): void {}

function treeOf(world: World, path: string, note: Note, at?: Place): SourceTree | undefined {
  const source = readText(world, path, note, at);
  const root = source && parseYaml(source, note);
  return root && { source, root };
}

function check<T>(
  world: World,
  path: string,
  schema: z.ZodType<T>,
  note: Note,
  at: Place | undefined,
): Sourced<T> | undefined {
  const tree = treeOf(world, path, note, at);
  return tree && checkTree(tree, schema, note);
}

function checkTree<T>(tree: SourceTree, schema: z.ZodType<T>, note: Note): Sourced<T> | undefined {
  const { source, root } = tree;
  const isNothing = isEmpty(root);
  // A file of comments alone leaves everything to defaults, where all has one.
  if (isNothing && !(keysOf(schema).length > 0 && schema.safeParse({}).success)) {
    note(error('content/empty', { expected: keysOf(schema) }, { file: source.file, line: 1, column: 1 }));
    return undefined;
  }
  const shape = shapeOf(root, schema);
  const result = parsed(schema, isNothing ? {} : shape.value);
  if (!result) {
    note(error('content/wrong-throughout', { expected: keysOf(schema) }, { file: source.file, line: 1, column: 1 }));
    return undefined;
  }
  if (!result.success) {
    for (const problem of problemsOf({ source, root, schema, shape }, result.error.issues)) note(problem);
    return undefined;
  }
  return {
    file: source.file,
    value: result.data,
    placeOf(at) {
      let length = at.length;
      while (!find(root, at.slice(0, length))) length--;
      return placeOf(source, find(root, at.slice(0, length))!);
    },
    get comments() {
      return source.text.includes('#') ? commentsIn(source, root, []) : [];
    },
    get printedComments() {
      return printedCommentsIn(source, root);
    },
    keyOf(at) {
      const node = find(root, at)?.node;
      if (!node) return '';
      const { line, column } = source.placeAt(node.start);
      return `${line}:${column}:${source.text.slice(node.start, node.end)}`;
    },
    linesOf(at) {
      const node = find(root, at)?.node;
      return node?.kind === 'scalar' ? linesOf(source, node) : [];
    },
  };
}

/** `undefined` where there are more issues than zod, which passes them as arguments, can handle: some 100,000. */
function parsed<T>(schema: z.ZodType<T>, value: unknown) {
  try {
    return schema.safeParse(value);
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

function commentsIn(source: SourceText, node: SourceNode, path: NodePath): Comment[] {
  if (node.kind === 'list') return node.items.flatMap((item, i) => commentsIn(source, item, [...path, i]));
  if (node.kind === 'map') return node.entries.flatMap(({ key, value }) => commentsIn(source, value, [...path, key]));
  if (node.comment === undefined || isEmpty(node)) return [];
  const [text = ''] = /^.*/.exec(source.text.slice(node.comment)) ?? [];
  return [{ path, text: text.trimEnd(), at: source.placeAt(node.comment, node.comment + text.trimEnd().length) }];
}

/** A number sign before a digit (#2机组) is text. */
function printedCommentsIn(source: SourceText, node: SourceNode): Line[] {
  if (node.kind === 'list') return node.items.flatMap((item) => printedCommentsIn(source, item));
  if (node.kind === 'map') return node.entries.flatMap(({ value }) => printedCommentsIn(source, value));
  return node.style === 'block' && node.text.includes('#')
    ? linesOf(source, node).filter(({ text }) => /^#(?!\d)/.test(text))
    : [];
}
