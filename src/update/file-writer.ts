/** Writes an updated content file: old lines with their edits, and new blocks between them. */
import { blockYaml, entryYaml, headingYaml } from '../report/write-yaml.js';
import { find } from '../yaml/node.js';
import type { Arranged } from './arrange.js';
import type { FileComment } from './comments-in.js';
import type { Edit } from './edit-scalar.js';
import { edited } from './edit-scalar.js';
import type { HandChanges } from './hand-changes.js';
import { placed, putBlock } from './put-block.js';
import type { PutField } from './put-text.js';
import { columnOf } from './regions.js';
import type { SourceBlock, SourceFile } from './source-blocks.js';
import type { LineChange } from './updated-lines.js';
import { placesIn } from './updated-lines.js';
import type { OwnValue } from './value-blocks.js';
import { isHeading } from './value-blocks.js';

/** Writes the new file. */
export class FileWriter {
  /** The texts written so far, with the lines they are on. */
  readonly changes: (LineChange & { readonly places: readonly number[] })[] = [];
  /** Comments that could not be kept. */
  readonly lost: FileComment[] = [];
  readonly #file: SourceFile;
  readonly #head: readonly Edit[];
  readonly #hands: HandChanges;
  readonly #written: string[] = [];
  #line = 1;

  constructor(file: SourceFile, head: readonly Edit[], hands: HandChanges) {
    this.#file = file;
    this.#head = head;
    this.#hands = hands;
  }

  /** The whole file. */
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

  /** Blank lines and comments in front of a block; if the block before it is another than in the old file, blank lines are normalized. */
  #front({ old, kind }: Arranged, before: Arranged | undefined, dash: number): string {
    const isSeparated = before !== undefined && (isHeading(kind) || isHeading(before.kind));
    if (!old) return isSeparated ? '\n' : '';
    const front = shifted(this.#lines(old.front.from, old.front.to, []), dash - old.dash);
    if (before ? before.old !== undefined && before.old === old.before : !old.before) return front;
    if (!before) return front.replace(/^(?: *\n)+/, '');
    return isSeparated && !/^ *\n/.test(front) ? `\n${front}` : front;
  }

  #block(block: Arranged, dash: number): void {
    const { old, fresh, kind, depth, children } = block;
    if (!old) {
      const fields = fresh!.fields.map(({ name, lines }) => ({ name, lines: lines.map((text) => ({ text })) }));
      this.#rewrite(placed(fresh!.value, depth === 0), { old: [], fields }, children, dash);
      return;
    }
    const target = { kind, top: depth === 0, holds: children.length > 0 };
    const put = fresh && putBlock(this.#file, old, fresh, target, this.#hands);
    const fields = put?.fields ?? old.fields.map(({ name, lines }, was) => unchanged(name, was, lines));
    const change = { old: old.fields, fields };
    this.lost.push(...(put?.lost ?? []));
    if (put && 'rewrite' in put.write) this.#rewrite(put.write.rewrite, change, children, dash);
    else this.#edit(old, put ? (put.write as readonly Edit[]) : [], change, children, dash);
  }

  /** Writes a block as a new one, with the blocks in it. */
  #rewrite(value: OwnValue, change: LineChange, children: readonly Arranged[], dash: number): void {
    const isMap = typeof value !== 'string';
    if (isMap && 'term' in value) this.#writeOwn(change, joinedLines(entryYaml(value, dash)));
    else if (isMap && ('part' in value || 'section' in value || 'title' in value)) {
      this.#writeOwn(change, joinedLines(headingYaml(value, dash, children.length > 0)));
      this.#list(children, dash + 4);
    } else this.#writeOwn(change, joinedLines(blockYaml(value, dash)));
  }

  /** Writes the old lines of a block with edits, and the blocks that are in it now. */
  #edit(
    old: SourceBlock,
    edits: readonly Edit[],
    change: LineChange,
    children: readonly Arranged[],
    dash: number,
  ): void {
    const shift = dash - old.dash;
    const { body, span } = old;
    if (!body) {
      const own = shifted(this.#lines(span.from, span.to, edits), shift);
      const column = this.#keyColumn(old) + shift;
      this.#writeOwn(change, children.length > 0 ? `${own}${' '.repeat(column)}body:\n` : own);
      this.#list(children, column + 2);
      return;
    }
    const bodyChange = bodyEdits(this.#file, old, children.length > 0);
    this.#writeOwn(change, shifted(this.#lines(span.from, body.span.from, [...edits, ...bodyChange]), shift));
    this.#list(children, body.dash + shift);
    this.#write(shifted(this.#lines(body.span.to, span.to, edits), shift));
  }

  /** Writes the lines of a block itself and records which of its texts is on which line. */
  #writeOwn({ old, fields }: LineChange, lines: string): void {
    this.changes.push({ old, fields, places: placesIn(lines, this.#line, fields) });
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

/** Edits of the key `body`: `body: []` if the block no longer holds blocks, and `body:` if it did not. */
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

/** The lines with `by` more spaces of indent. */
function shifted(lines: string, by: number): string {
  if (by === 0) return lines;
  return lines.replace(/^( *)(?=[^ \n])/gm, (indent: string) => ' '.repeat(Math.max(0, indent.length + by)));
}

function joinedLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
