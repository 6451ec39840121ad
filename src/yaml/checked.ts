/**
 * A YAML file -> a value that fits its schema, with the place of every part.
 *
 * All YAML is read by this: report, glossary, figures, briefing, theme, fonts. All problems of a file are noted, not
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
  /** The comments on the last lines of texts without quotation marks. */
  readonly comments: readonly Comment[];
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

function check<T>(
  world: World,
  path: string,
  schema: z.ZodType<T>,
  note: Note,
  at: Place | undefined,
): Sourced<T> | undefined {
  const source = readText(world, path, note, at);
  if (!source) return undefined;
  const root = parseYaml(source, note);
  if (!root) return undefined;
  if (isEmpty(root)) {
    note(error('content/empty', { expected: keysOf(schema) }, { file: path, line: 1, column: 1 }));
    return undefined;
  }
  const shape = shapeOf(root, schema);
  const result = schema.safeParse(shape.value);
  if (!result.success) {
    for (const problem of problemsOf({ source, root, schema, shape }, result.error.issues)) note(problem);
    return undefined;
  }
  return {
    file: path,
    value: result.data,
    placeOf(at) {
      let length = at.length;
      while (!find(root, at.slice(0, length))) length--;
      return placeOf(source, find(root, at.slice(0, length))!);
    },
    comments: commentsIn(source, root, []),
    linesOf(at) {
      const node = find(root, at)?.node;
      return node?.kind === 'scalar' ? linesOf(source, node) : [];
    },
  };
}

function commentsIn(source: SourceText, node: SourceNode, path: NodePath): Comment[] {
  if (node.kind === 'list') return node.items.flatMap((item, i) => commentsIn(source, item, [...path, i]));
  if (node.kind === 'map') return node.entries.flatMap(({ key, value }) => commentsIn(source, value, [...path, key]));
  if (node.comment === undefined || isEmpty(node)) return [];
  const [text = ''] = /^.*/.exec(source.text.slice(node.comment)) ?? [];
  return [{ path, text: text.trimEnd(), at: source.placeAt(node.comment, node.comment + text.trimEnd().length) }];
}
