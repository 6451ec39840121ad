/**
 * An old content file with the text of a new draft in it.
 *
 * Every line of the old file that says what the draft says stays as it is, byte for byte, with its comments, blank
 * lines and marks, so that a difference of the two files shows changed sentences and nothing else. The order of the
 * texts is the draft's; their division is the old file's where it can be. Nothing is read or written here.
 */
import type { GlossaryFile, ReportFile } from '../report/schema.js';
import { blockYaml, entryYaml, headingYaml } from '../report/write-yaml.js';
import { find } from '../yaml/node.js';
import type { Arranged } from './arrange.js';
import { arrange, isHeading } from './arrange.js';
import type { FileComment } from './comments-in.js';
import { commentsIn } from './comments-in.js';
import { dividedAsBefore } from './divide.js';
import type { Edit } from './edit-scalar.js';
import { edited } from './edit-scalar.js';
import { headChanges } from './head-changes.js';
import { pairBlocks } from './match-texts.js';
import { ownSpans, placed, putBlock } from './put-block.js';
import type { PutField } from './put-text.js';
import type { SourceBlock, SourceFile } from './source-blocks.js';
import { columnOf, sourceBlocks } from './source-blocks.js';
import type { LineChange, UpdatedLine } from './updated-lines.js';
import { placesIn, updatedLines } from './updated-lines.js';
import type { OwnValue, ValueBlock } from './value-blocks.js';
import { glossaryBlocks, reportBlocks } from './value-blocks.js';

export interface Updated {
  readonly text: string;
  /** Sentences, that is lines of text. */
  readonly kept: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  /** Blocks that stand in another order than before. */
  readonly moved: number;
  /** What became of each sentence, in the order of the new file. */
  readonly lines: readonly UpdatedLine[];
  /** Comments of the old file that have no place in the new one. */
  readonly lostComments: readonly FileComment[];
}

/**
 * `report.yaml` with the text of a draft. Keys named in `assumed` were guessed and replace nothing that is there.
 * Pictures stay, tables too where the draft has none, and keys the draft does not know (paper, keywords, widths).
 * `undefined` where the old file is not YAML as it is read, or has blocks between brackets.
 */
export function updateReport(old: string, value: ReportFile, assumed: readonly string[] = []): Updated | undefined {
  return update(old, 'body', reportBlocks(value), (file) => headChanges(file, value, assumed));
}

/** `glossary.yaml` with the entries of a draft in their order; marks stay. Otherwise as `updateReport`. */
export function updateGlossary(old: string, value: GlossaryFile, assumed: readonly string[] = []): Updated | undefined {
  return update(old, 'entries', glossaryBlocks(value), (file) => headChanges(file, value, assumed));
}

function update(
  given: string,
  list: 'body' | 'entries',
  news: readonly ValueBlock[],
  headOf: (file: SourceFile) => ReturnType<typeof headChanges>,
): Updated | undefined {
  const crlf = given.includes('\r\n');
  const lf = crlf ? given.replaceAll('\r\n', '\n') : given;
  const ended = lf.endsWith('\n');
  const file = sourceBlocks(ended ? lf : `${lf}\n`, list);
  if (!file) return undefined;
  const divided = dividedAsBefore(file.blocks, news);
  const { oldOf, moved } = pairBlocks(file.blocks, divided);
  const top = arrange(file.blocks, divided, oldOf);
  const head = headOf(file);
  const writer = new Writer(file, head.edits);
  const written = writer.file(top);
  const text = ended ? written : written.replace(/\n$/, '');
  const removed = gone(file, top);
  const lines = updatedLines(written, head.told, writer.told, removed);
  const count = (kind: UpdatedLine['kind']) => lines.filter((line) => line.kind === kind).length;
  return {
    text: crlf ? text.replaceAll('\n', '\r\n') : text,
    kept: count('kept'),
    changed: count('changed'),
    added: count('added'),
    removed: count('removed'),
    moved,
    lines,
    lostComments: [...head.lost, ...writer.lost, ...removed.flatMap((block) => commentsOf(file, block))].sort(
      (a, b) => a.line - b.line,
    ),
  };
}

/** Old blocks that are in the file no more. */
function gone({ blocks }: SourceFile, top: readonly Arranged[]): SourceBlock[] {
  const placed = new Set<SourceBlock | undefined>();
  const see = (some: readonly Arranged[]) => {
    for (const { old, children } of some) {
      placed.add(old);
      see(children);
    }
  };
  see(top);
  return blocks.filter((block) => !placed.has(block));
}

function commentsOf(file: SourceFile, block: SourceBlock): FileComment[] {
  return [block.front, ...ownSpans(block)].flatMap((span) => commentsIn(file, span, block.node));
}

/** Puts the file together from old lines and new ones. */
class Writer {
  readonly told: (LineChange & { readonly places: readonly number[] })[] = [];
  readonly lost: FileComment[] = [];
  readonly #file: SourceFile;
  readonly #head: readonly Edit[];
  readonly #written: string[] = [];
  #line = 1;

  constructor(file: SourceFile, head: readonly Edit[]) {
    this.#file = file;
    this.#head = head;
  }

  file(top: readonly Arranged[]): string {
    const { span, dash } = this.#file.list;
    this.#write(this.#lines(0, span.from, this.#head));
    this.#list(top, dash);
    this.#write(this.#lines(span.to, this.#file.lines.length, this.#head));
    return this.#written.join('');
  }

  #list(blocks: readonly Arranged[], dash: number): void {
    for (const [i, block] of blocks.entries()) {
      this.#write(this.#front(block, blocks[i - 1], dash));
      this.#block(block, dash);
    }
  }

  /** Blank lines and comments in front of a block; where it has another neighbour, the blank line is set anew. */
  #front({ old, kind }: Arranged, before: Arranged | undefined, dash: number): string {
    const apart = before !== undefined && (isHeading(kind) || isHeading(before.kind));
    if (!old) return apart ? '\n' : '';
    const front = shifted(this.#lines(old.front.from, old.front.to, []), dash - old.dash);
    if (before ? before.old !== undefined && before.old === old.before : !old.before) return front;
    if (!before) return front.replace(/^(?: *\n)+/, '');
    return apart && !/^ *\n/.test(front) ? `\n${front}` : front;
  }

  #block(block: Arranged, dash: number): void {
    const { old, fresh, kind, depth, children } = block;
    if (!old) {
      const fields = fresh!.fields.map(({ name, lines }) => ({ name, lines: lines.map((text) => ({ text })) }));
      this.#anew(placed(fresh!.value, depth === 0), { old: [], fields }, children, dash);
      return;
    }
    const put = fresh && putBlock(this.#file, old, fresh, { kind, top: depth === 0, holds: children.length > 0 });
    const fields = put?.fields ?? old.fields.map(({ name, lines }, was) => unchanged(name, was, lines));
    const told = { old: old.fields, fields };
    this.lost.push(...(put?.lost ?? []));
    if (put && 'anew' in put.write) this.#anew(put.write.anew, told, children, dash);
    else this.#taken(old, put ? (put.write as readonly Edit[]) : [], told, children, dash);
  }

  /** A block as it would be written first, with what it holds. */
  #anew(value: OwnValue, told: LineChange, children: readonly Arranged[], dash: number): void {
    const isMap = typeof value !== 'string';
    if (isMap && 'term' in value) this.#tell(told, joinedLines(entryYaml(value, dash)));
    else if (isMap && ('part' in value || 'section' in value)) {
      this.#tell(told, joinedLines(headingYaml(value, dash, children.length > 0)));
      this.#list(children, dash + 4);
    } else this.#tell(told, joinedLines(blockYaml(value, dash)));
  }

  /** The old lines with their changes, and what the block holds now. */
  #taken(
    old: SourceBlock,
    edits: readonly Edit[],
    told: LineChange,
    children: readonly Arranged[],
    dash: number,
  ): void {
    const shift = dash - old.dash;
    const { body, span } = old;
    if (!body) {
      const own = shifted(this.#lines(span.from, span.to, edits), shift);
      const column = this.#keyColumn(old) + shift;
      this.#tell(told, children.length > 0 ? `${own}${' '.repeat(column)}body:\n` : own);
      this.#list(children, column + 2);
      return;
    }
    const change = bodyEdits(this.#file, old, children.length > 0);
    this.#tell(told, shifted(this.#lines(span.from, body.span.from, [...edits, ...change]), shift));
    this.#list(children, body.dash + shift);
    this.#write(shifted(this.#lines(body.span.to, span.to, edits), shift));
  }

  /** Writes the lines of a block's own and notes where its texts stand on them. */
  #tell({ old, fields }: LineChange, lines: string): void {
    this.told.push({ old, fields, places: placesIn(lines, this.#line, fields) });
    this.#write(lines);
  }

  #write(lines: string): void {
    this.#written.push(lines);
    this.#line += lines.split('\n').length - 1;
  }

  #keyColumn({ node }: SourceBlock): number {
    return node.kind === 'map' ? columnOf(this.#file, node.entries[0]!.keyStart) : 0;
  }

  #lines(from: number, to: number, edits: readonly Edit[]): string {
    if (from > to) return '';
    const { source, offsetOf } = this.#file;
    return edited(source.text, offsetOf(from), offsetOf(to), edits);
  }
}

/** Without blocks the key of a body must say so, and with some no more. */
function bodyEdits({ source: { text } }: SourceFile, { node, body }: SourceBlock, holds: boolean): Edit[] {
  const { entry } = find(node, ['body'])!;
  const list = body!.node;
  const held = list.kind === 'list' && list.items.length > 0;
  if (held === holds) return [];
  const colon = text.indexOf(':', entry!.keyEnd) + 1;
  return [held ? { start: colon, end: colon, text: ' []' } : { start: colon, end: list.end, text: '' }];
}

function unchanged(name: PutField['name'], was: number, lines: SourceBlock['fields'][number]['lines']): PutField {
  return { name, was, lines: lines.map(({ text }, i) => ({ text, was: i })) };
}

/** Lines moved to another indent. */
function shifted(lines: string, by: number): string {
  if (by === 0) return lines;
  return lines.replace(/^( *)(?=[^ \n])/gm, (indent: string) => ' '.repeat(Math.max(0, indent.length + by)));
}

function joinedLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
