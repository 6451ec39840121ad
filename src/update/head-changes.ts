/**
 * The keys above the blocks of a file: title, occasion, speaker, date, label.
 *
 * A key that the draft does not have stays; one that the file does not have is added after those that precede it. A value
 * that was guessed, not read, replaces nothing and is not added.
 */
import type { GlossaryFile, ReportFile } from '../report/schema.js';
import { headKeys, headLines } from '../report/write-yaml.js';
import { find } from '../yaml/node.js';
import { linesOf } from '../yaml/scalar-lines.js';
import { linesIn, scalar } from '../yaml/write-scalar.js';
import type { FileComment } from './comments-in.js';
import { commentsIn } from './comments-in.js';
import type { Edit } from './edit-scalar.js';
import { scalarEdits } from './edit-scalar.js';
import type { HandChanges } from './hand-changes.js';
import type { PutField } from './put-text.js';
import { putText } from './put-text.js';
import { isBlockStyle } from './regions.js';
import type { SourceField, SourceFile } from './source-blocks.js';
import type { LineChange } from './updated-lines.js';

export interface HeadChanges {
  readonly edits: readonly Edit[];
  readonly changes: readonly LineChange[];
  readonly lost: readonly FileComment[];
}

/** The changes of the keys; `assumed` names those (`date`, `speaker`, `speaker.name`) whose values were guessed. */
export function headChanges(
  file: SourceFile,
  value: ReportFile | GlossaryFile,
  assumed: readonly string[],
  hands?: HandChanges,
): HeadChanges {
  const edits: Edit[] = [];
  const changes: LineChange[] = [];
  const lost: FileComment[] = [];
  let last = -1;
  for (const [key, texts, lines] of headOf(value)) {
    const region = file.keys.get(key);
    const before = last;
    if (region) last = Math.max(last, region.span.to);
    // A person who left a key out needs no guess of its value.
    if (!region && (texts.length === 0 || assumed.includes(key))) continue;
    if (!region) {
      const at = file.offsetOf(before < 0 ? firstKey(file) : before);
      edits.push({ start: at, end: at, text: lines.map((line) => `${line}\n`).join('') });
      changes.push({ key, old: [], fields: texts.map(([, text]) => added(text)) });
      continue;
    }
    const fields = texts.map(([path]) => fieldAt(file, path));
    const whole = find(file.root, [key])?.node;
    const sameSize = whole?.kind !== 'list' || whole.items.length === texts.length;
    if (fields.every((field) => field !== undefined) && sameSize) {
      for (const [i, field] of fields.entries()) {
        const [path, text] = texts[i]!;
        const guessed = assumed.includes(key) || assumed.includes(path.join('.'));
        const drafted = putText(
          [named(field)],
          [{ name: 'text', lines: guessed ? named(field).lines : linesIn(text) }],
        );
        const { fields: put, found } = hands?.merged([named(field)], drafted) ?? { fields: drafted, found: [] };
        hands?.found.push(...found);
        edits.push(
          ...(key === 'date' ? dateEdits(field, put[0]!) : scalarEdits(file.source.text, field, put[0]!.lines)),
        );
        changes.push({ key, old: [field], fields: put });
      }
    } else if (!assumed.includes(key) && texts.length > 0) {
      edits.push({
        start: file.offsetOf(region.span.from),
        end: file.offsetOf(region.span.to),
        text: lines.map((line) => `${line}\n`).join(''),
      });
      lost.push(...commentsIn(file, region.span, whole));
      changes.push({ key, old: [], fields: texts.map(([, text]) => added(text)) });
    }
  }
  return { edits, changes, lost };
}

type Path = readonly (string | number)[];
/** A key, the texts under it, and its lines as they would be written. */
type HeadKey = readonly [
  key: string,
  texts: readonly (readonly [path: Path, text: string])[],
  lines: readonly string[],
];

function headOf(value: ReportFile | GlossaryFile): HeadKey[] {
  if ('entries' in value) {
    return (['label', 'title'] as const).map((key) => [
      key,
      [[[key], value[key]]],
      [`${key}:${scalar(value[key], 2)}`],
    ]);
  }
  return headKeys.map((key): HeadKey => {
    const under = value[key];
    if (under === undefined) return [key, [], []];
    if (typeof under === 'string') return [key, [[[key], under]], headLines(value, key)];
    const inner = Object.entries(under).flatMap(([name, text]) =>
      text === undefined ? [] : [[[key, name], text] as const],
    );
    return [key, inner, headLines(value, key)];
  });
}

function firstKey({ keys }: SourceFile): number {
  return [...keys.values()][0]!.span.from;
}

function fieldAt(file: SourceFile, path: Path): SourceField | undefined {
  const node = find(file.root, path)?.node;
  if (node?.kind !== 'scalar') return undefined;
  const above = find(file.root, path.slice(0, -1))?.node;
  const flow = path.length > 1 && above !== undefined && !isBlockStyle(file.source, above);
  return { name: 'text', node, lines: linesOf(file.source, node), indent: 2 * path.length, flow };
}

const named = ({ name, lines }: SourceField) => ({ name, lines: lines.map(({ text }) => text) });

function added(text: string): PutField {
  return { name: 'text', lines: linesIn(text).map((line) => ({ text: line })) };
}

/** A date keeps its quotation marks, and gets none if it had none. */
function dateEdits({ node: { start, end, style, text } }: SourceField, { lines }: PutField): Edit[] {
  const date = lines.map((line) => line.text).join('');
  if (date === text.trim()) return [];
  return [{ start, end, text: style === 'plain' ? date : `"${date}"` }];
}
