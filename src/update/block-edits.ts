/** Edits of the lines of a block: changed texts, new points and intros, and those that are gone. */
import { find } from '../yaml/node.js';
import { inline, inlineList, scalar } from '../yaml/write-scalar.js';
import type { FileComment } from './comments-in.js';
import { commentsIn } from './comments-in.js';
import type { Edit } from './edit-scalar.js';
import { scalarEdits } from './edit-scalar.js';
import type { PutField } from './put-text.js';
import type { Region } from './regions.js';
import { isBlockStyle, itemRegions, keyRegions } from './regions.js';
import type { SourceBlock, SourceFile } from './source-blocks.js';
import type { OwnValue, ValueBlock } from './value-blocks.js';

export interface BlockEdits {
  readonly edits: readonly Edit[];
  readonly lost: readonly FileComment[];
}

/**
 * The edits that give `old` the texts in `fields`, and the comments they remove; `undefined` if the block cannot hold
 * these texts. `fresh` is the block of the draft.
 * @param isOfBase whether the last import wrote some words, so that where they are missing a person took them out
 */
export function blockEdits(
  file: SourceFile,
  old: SourceBlock,
  fields: readonly PutField[],
  fresh: ValueBlock,
  isOfBase: (text: string) => boolean = () => false,
): BlockEdits | undefined {
  return new EditCollector(file, old, isOfBase).collect(fields, fresh);
}

/** Collects the edits of one block. */
class EditCollector {
  readonly #file: SourceFile;
  readonly #old: SourceBlock;
  readonly #edits: Edit[] = [];
  readonly #lost: FileComment[] = [];

  readonly #isOfBase: (text: string) => boolean;

  constructor(file: SourceFile, old: SourceBlock, isOfBase: (text: string) => boolean) {
    this.#file = file;
    this.#isOfBase = isOfBase;
    this.#old = old;
  }

  /** `undefined` if the old block cannot hold these texts. */
  collect(fields: readonly PutField[], { value }: ValueBlock): BlockEdits | undefined {
    for (const [i, field] of fields.entries()) {
      const old = field.was === undefined ? undefined : this.#old.fields[field.was]!;
      if (old && field.lines.length > 0) this.#edits.push(...scalarEdits(this.#file.source.text, old, field.lines));
      else if (!(old ? this.#remove(field, fields) : this.#insert(field, fields.slice(0, i)))) return undefined;
    }
    return this.#addMarks(value) ? { edits: this.#edits, lost: this.#lost } : undefined;
  }

  #keys(): ReadonlyMap<string, Region> {
    const { node, span } = this.#old;
    if (node.kind !== 'map' || !isBlockStyle(this.#file.source, node)) return new Map();
    return keyRegions(this.#file, node, span);
  }

  #points(): Region[] | undefined {
    const list = find(this.#old.node, ['points'])?.node;
    const keyed = this.#keys().get('points');
    if (list?.kind !== 'list' || !keyed || !isBlockStyle(this.#file.source, list)) return undefined;
    const dash = this.#old.fields.find(({ name }) => name === 'points')!.indent - 2;
    return itemRegions(this.#file, list.items, dash, { from: keyed.span.from + 1, to: keyed.span.to });
  }

  /** Removes a text with its lines; false for a text that the block needs, or that shares its lines with others. */
  #remove({ name, was }: PutField, fields: readonly PutField[]): boolean {
    if (name === 'points') {
      const first = this.#old.fields.findIndex((field) => field.name === 'points');
      const stay = fields.some((field) => field.name === 'points' && field.lines.length > 0);
      if (stay) return this.#cut(this.#points()?.[was! - first]);
      // The key is removed once, with the first of its points.
      return was !== first || this.#cut(this.#keys().get('points'));
    }
    return (name === 'intro' || name === 'after') && this.#cut(this.#keys().get(name));
  }

  #cut(region: Region | undefined): boolean {
    if (!region || region.span.from === this.#old.span.from) return false;
    const { offsetOf } = this.#file;
    this.#edits.push({ start: offsetOf(region.front.from), end: offsetOf(region.span.to), text: '' });
    const lost = [region.front, region.span].flatMap((span) => commentsIn(this.#file, span, this.#old.node));
    this.#lost.push(...lost);
    return true;
  }

  #insert({ name, lines }: PutField, before: readonly PutField[]): boolean {
    const text = lines.map((line) => line.text).join('\n');
    if (name === 'points') {
      const points = this.#points();
      if (!points) return false;
      const first = this.#old.fields.findIndex((field) => field.name === 'points');
      const prior = before.findLast((field) => field.name === 'points' && field.was !== undefined);
      const { indent } = this.#old.fields[first]!;
      const at = prior ? points[prior.was! - first]!.span.to : points[0]!.front.from;
      return this.#add(at, `${' '.repeat(indent - 2)}-${scalar(text, indent)}`);
    }
    const heading = this.#keys().get('section');
    if (name !== 'intro' || !heading) return false;
    const column = this.#old.fields[0]!.indent - 2;
    return this.#add(heading.span.to, `${' '.repeat(column)}intro:${scalar(text, column + 2, true)}`);
  }

  /** Adds what says where the mark of a term stands, if the old entry does not; replaces or removes what an import wrote. */
  #addMarks(value: OwnValue): boolean {
    if (typeof value === 'string' || !('term' in value)) return true;
    const { marks, behind } = value;
    const was = find(this.#old.node, ['behind'])?.node;
    const drafted = [behind ?? marks ?? []].flat();
    const isAsBefore = drafted.length > 0 && drafted.every((text) => this.#isOfBase(text));
    // The mark stands at the first occurrence of its term again.
    if (was?.kind === 'scalar' && drafted.length === 0 && marks === undefined && this.#isOfBase(was.text))
      this.#cut(this.#keys().get('behind'));
    if (was?.kind === 'scalar' && behind !== undefined) {
      const isByHand = isAsBefore && !this.#isOfBase(was.text);
      if (was.text !== behind && !isByHand) this.#edits.push({ start: was.start, end: was.end, text: inline(behind) });
      return true;
    }
    if ((marks === undefined && behind === undefined) || isAsBefore || was || find(this.#old.node, ['marks']))
      return true;
    const term = this.#keys().get('term');
    const { indent } = this.#old.fields[0]!;
    const words = behind === undefined ? `marks: ${inlineList([marks!].flat())}` : `behind: ${inline(behind)}`;
    return term !== undefined && this.#add(term.span.to, `${' '.repeat(indent - 2)}${words}`);
  }

  #add(line: number, text: string): boolean {
    const at = this.#file.offsetOf(line);
    this.#edits.push({ start: at, end: at, text: `${text}\n` });
    return true;
  }
}
