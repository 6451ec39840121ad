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
import { isBlockStyle, type Span } from './regions.js';
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
  const all: HeadChanges[] = [];
  let last = -1;
  for (const head of headOf(value)) {
    const [key, texts] = head;
    const region = file.keys.get(key);
    const canBeWritten = texts.length > 0 && !assumed.includes(key);
    if (!region) {
      // A person who left a key out needs no guess of its value.
      if (canBeWritten) all.push(addedKey(file, head, last));
      continue;
    }
    last = Math.max(last, region.span.to);
    const fields = fieldsOf(file, head);
    if (fields) all.push(...fields.map((field, i) => changedField(file, field, key, texts[i]!, { assumed, hands })));
    else if (canBeWritten) all.push(replacedKey(file, head, region.span));
  }
  return {
    edits: all.flatMap(({ edits }) => edits),
    changes: all.flatMap(({ changes }) => changes),
    lost: all.flatMap(({ lost }) => lost),
  };
}

/** A key that the file does not have, after the line that ends those before it; -1 if there are none. */
function addedKey(file: SourceFile, [key, texts, lines]: HeadKey, last: number): HeadChanges {
  const at = file.offsetOf(last < 0 ? firstKey(file) : last);
  return { edits: [{ start: at, end: at, text: written(lines) }], changes: [addedFields(key, texts)], lost: [] };
}

/** A key whose value has another form in the file, written anew. */
function replacedKey(file: SourceFile, [key, texts, lines]: HeadKey, span: Span): HeadChanges {
  const edit = { start: file.offsetOf(span.from), end: file.offsetOf(span.to), text: written(lines) };
  const lost = commentsIn(file, span, find(file.root, [key])?.node);
  return { edits: [edit], changes: [addedFields(key, texts)], lost };
}

/** The fields of the file for the texts of a key; `undefined` if its value has another form. */
function fieldsOf(file: SourceFile, [key, texts]: HeadKey): readonly SourceField[] | undefined {
  const whole = find(file.root, [key])?.node;
  if (whole?.kind === 'list' && whole.items.length !== texts.length) return undefined;
  const fields = texts.flatMap(([path]) => fieldAt(file, path) ?? []);
  return fields.length === texts.length ? fields : undefined;
}

function changedField(
  file: SourceFile,
  field: SourceField,
  key: string,
  [path, text]: HeadText,
  { assumed, hands }: { readonly assumed: readonly string[]; readonly hands: HandChanges | undefined },
): HeadChanges {
  const old = named(field);
  const isGuessed = assumed.includes(key) || assumed.includes(path.join('.'));
  const drafted = putText([old], [{ name: 'text', lines: isGuessed ? old.lines : linesIn(text) }]);
  const { fields, found } = hands?.merged([old], drafted) ?? { fields: drafted, found: [] };
  hands?.found.push(...found);
  const edits = key === 'date' ? dateEdits(field, fields[0]!) : scalarEdits(file.source.text, field, fields[0]!.lines);
  return { edits, changes: [{ key, old: [field], fields }], lost: [] };
}

function addedFields(key: string, texts: readonly HeadText[]): LineChange {
  return { key, old: [], fields: texts.map(([, text]) => added(text)) };
}

function written(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

type Path = readonly (string | number)[];
type HeadText = readonly [path: Path, text: string];
/** A key, the texts under it, and its lines as they would be written. */
type HeadKey = readonly [key: string, texts: readonly HeadText[], lines: readonly string[]];

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
