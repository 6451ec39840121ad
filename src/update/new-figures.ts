/**
 * Patterns for the numbers that a new draft brings, added to a `figures.yaml` that a person has written.
 *
 * They are those that would be suggested for the whole report, as far as they read a number of a sentence that is new or
 * changed, which no pattern of the file reads and which the old sentence did not have.
 */
import { numbersOf } from '../diff/compare/words.js';
import type { Pattern } from '../indicators/pattern.js';
import { compilePattern } from '../indicators/pattern.js';
import type { FiguresFile } from '../report/deck-schemas.js';
import { figuresYaml } from '../report/write-yaml.js';
import { find } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import { sourceText } from '../yaml/source-text.js';
import { figuresIn, wordsAt } from './re-anchor.js';
import type { UpdatedLine } from './updated-lines.js';

type Figure = FiguresFile['groups'][number]['figures'][number];

export interface WithNewFigures {
  readonly text: string;
  readonly added: readonly Figure[];
}

/** The file with groups of new figures at its end; `suggested` are those of the whole new report. */
export function withNewFigures(file: string, lines: readonly UpdatedLine[], suggested: FiguresFile): WithNewFigures {
  const source = sourceText('', file);
  const root = parseYaml(source, () => {});
  // New numbers are read without a figure.
  const rest = root && find(root, ['suggested'])?.node;
  if (rest?.kind === 'scalar' && rest.text === 'true') return { text: file, added: [] };
  const known = figuresIn(root).map(({ node }) => ({
    id: wordsAt(node, 'id', source),
    pattern: compilePattern(wordsAt(node, 'pattern', source), wordsAt(node, 'unit', source)),
  }));
  const fresh = lines.flatMap((line) =>
    line.kind === 'added'
      ? [{ text: line.text, had: [] }]
      : line.kind === 'changed'
        ? [{ text: line.text, had: numbersOf(line.was) }]
        : [],
  );
  const readers = known.flatMap(({ pattern }) => ('reason' in pattern ? [] : [pattern]));
  const ids = new Set(known.map(({ id }) => id));
  const groups = suggested.groups.flatMap(({ name, figures }) => {
    const own = figures.filter((figure) => {
      const reader = newReader(figure, fresh, readers);
      if (reader) readers.push(reader);
      return reader !== undefined;
    });
    const named = own.map((figure) => ({ ...figure, id: freeId(figure.id, ids) }));
    return named.length > 0 ? [{ name, figures: named }] : [];
  });
  const added = groups.flatMap(({ figures }) => figures);
  if (added.length === 0) return { text: file, added };
  const written = figuresYaml({ groups });
  const items = written.slice(written.indexOf('\n', written.indexOf('groups:')) + 1);
  return { text: `${file.trimEnd()}\n\n${items}`, added };
}

interface Fresh {
  readonly text: string;
  /** The numbers the sentence had before. */
  readonly had: readonly string[];
}

/** The pattern of a figure that reads a number no other reads; `undefined` where it reads none. */
function newReader(
  { pattern, unit }: Figure,
  fresh: readonly Fresh[],
  readers: readonly Pattern[],
): Pattern | undefined {
  const made = compilePattern(pattern, unit ?? '');
  if ('reason' in made) return undefined;
  const isNew = ({ text, had }: Fresh) => {
    const spans = spansOf(made, text);
    const read = readers.flatMap((reader) => spansOf(reader, text));
    return (
      spans.length > 0 &&
      spans.every(({ start, end }) => !had.some((number) => number.startsWith(text.slice(start, end)))) &&
      !read.some((other) => spans.some(({ start }) => start >= other.start && start < other.end))
    );
  };
  return fresh.some(isNew) ? made : undefined;
}

function spansOf(pattern: Pattern, text: string) {
  return pattern.matches(text).flatMap(({ captures }) => Object.values(captures));
}

function freeId(id: string, used: Set<string>): string {
  let free = id;
  for (let n = 2; used.has(free); n++) free = `${id}-${n}`;
  used.add(free);
  return free;
}
