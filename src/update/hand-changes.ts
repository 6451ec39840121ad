/**
 * Sentences that a person changed since the last import, in an update: a three-way decision for each.
 *
 * The draft that was imported last is the base, remembered as hashes of its sentences. A sentence of the report that the
 * base does not have was written by a person. Where the draft still has a sentence of the base in its place, the person
 * alone changed it, and the person's words stay. Where it has other words, both changed it: a conflict, in which the
 * words of the draft are put in unless a person decides otherwise. Likewise for what a person added or deleted.
 */
import type { BaseBlock } from './base-blocks.js';
import { type Decide, decider, type HandChange, type HandDecision } from './hand-decisions.js';
import { hashesOf, sentencesOf } from './hashes.js';
import type { Imported } from './imported.js';
import { linesIn } from './imported.js';
import { movedSentences } from './moved-sentences.js';
import type { PutField, PutLine } from './put-text.js';
import type { BlockList, SourceBlock, SourceFile } from './source-blocks.js';
import { type FieldText, isHeading, type ValueBlock } from './value-blocks.js';

/** Fields of a block with the words of a person, and what was decided on the way. */
export interface Merged {
  readonly fields: readonly PutField[];
  readonly found: readonly HandChange[];
}

export interface HandOptions {
  /** What the last import wrote into the file; without it changes by hand cannot be determined. */
  readonly base?: Imported[string] | undefined;
  /** The blocks that it wrote, in their order. */
  readonly blocks?: ((list: BlockList) => readonly BaseBlock[] | undefined) | undefined;
  /** The file before another of its lists was updated; a text that left that list was not deleted by a person. */
  readonly before?: Pick<SourceFile, 'root' | 'source'> | undefined;
  readonly decisions?: readonly HandDecision[] | undefined;
}

export class HandChanges {
  /** In the order of the file. */
  readonly found: HandChange[] = [];
  readonly #base: ReadonlySet<string> | undefined;
  /** How often the report has each sentence, by its hash, and the draft. */
  readonly #present: ReadonlyMap<string, number>;
  readonly #wanted: ReadonlyMap<string, number>;
  readonly #decide: Decide;
  readonly #isOrdered: boolean;
  /** By the sentence of the draft, the words of a person that are in a block which the draft does not have. */
  readonly #moved: ReadonlyMap<string, string>;
  readonly #movedWords: ReadonlySet<string>;
  /** Whether words of a person may be lost, so that no sentence of the draft stays out. */
  readonly #mayLose: boolean;

  /**
   * @param gone blocks of the report that no block of the draft was matched with
   * @param news the blocks of the draft
   */
  constructor(
    file: Pick<SourceFile, 'root' | 'source'>,
    gone: readonly SourceBlock[],
    news: readonly ValueBlock[],
    { base, blocks, before, decisions }: HandOptions,
  ) {
    const { root, source } = before ?? file;
    this.#isOrdered = blocks !== undefined;
    this.#base = base && new Set(base);
    this.#present = counted(base ? linesIn(root, source) : []);
    this.#wanted = counted(base ? news.flatMap(linesOf) : []);
    this.#decide = decider(decisions);
    const changed = base
      ? gone
          .flatMap(linesOf)
          .flatMap(sentencesOf)
          .filter((text) => this.#isByHand(text))
      : [];
    const missing =
      changed.length > 0
        ? news
            .flatMap(linesOf)
            .flatMap(sentencesOf)
            .filter((text) => this.#isMissing(text))
        : [];
    this.#moved = movedSentences(changed, missing);
    this.#movedWords = new Set(this.#moved.values());
    this.#mayLose = gone.some((old) => {
      const lines = linesOf(old);
      const own = lines.filter((line) => this.#isOwn(line));
      return own.length > 0 && own.length < lines.length;
    });
  }

  /** Whether the texts of a block have been decided by their places in it. */
  hasDecided({ kind }: SourceBlock): boolean {
    return kind === 'table' && this.#isOrdered;
  }

  /** The fields as the draft has them → with what a person changed and the draft did not. */
  merged(old: readonly FieldText[], fields: readonly PutField[]): Merged {
    const found: HandChange[] = [];
    if (!this.#base) return { fields, found };
    const used = usedLines(fields);
    const merged = fields.flatMap((field): PutField[] => {
      const before = field.was === undefined ? undefined : old[field.was];
      const own: HandChange[] = [];
      const lines = field.lines.flatMap((line) => this.#line(line, before, own));
      const all = before ? this.#withAdded(lines, before, used.get(field.was!), own) : lines;
      // A text that the file has, such as a heading, is not left empty.
      if (before && all.length === 0) return [field];
      found.push(...own);
      return all.length > 0 ? [{ ...field, lines: all }] : [];
    });
    return { fields: merged, found };
  }

  /** Whether a block that the draft does not have stays because a person wrote it. */
  stays(old: SourceBlock): boolean {
    if (!this.#base || (old.kind !== 'text' && old.kind !== 'entry')) return false;
    const lines = linesOf(old);
    const byHand = lines.filter((line) => this.#isOwn(line));
    if (byHand.length === 0) return false;
    // A paragraph in which a person changed one sentence and that the draft dropped was changed by both.
    const isConflict = byHand.length < lines.length;
    return this.#decide({ report: lines.join(''), draft: '' }, isConflict, this.found) === 'report';
  }

  /** The blocks of the annexes that a person wrote and that the draft does not have. */
  ownAnnexes(blocks: readonly SourceBlock[], isGone: (old: SourceBlock) => boolean): Set<SourceBlock> {
    const annexes: SourceBlock[][] = [];
    for (const block of this.#base ? blocks : [])
      if (block.kind === 'annex') annexes.push([block]);
      else annexes.at(-1)?.push(block);
    const isOwn = (annex: readonly SourceBlock[]) => {
      // Cells of tables are alike by chance.
      const lines = annex.filter(({ kind }) => kind !== 'table' && kind !== 'figure').flatMap(linesOf);
      if (!annex.every(isGone) || !lines.every((line) => this.#isOwn(line))) return false;
      return this.#decide({ report: lines.join(''), draft: '' }, false, this.found) === 'report';
    };
    return new Set(annexes.filter(isOwn).flat());
  }

  /**
   * The blocks of the draft: new ones without what a person deleted, and with a person's words for sentences that moved.
   * @param isNew whether no block of the report is matched with it
   */
  present(news: readonly ValueBlock[], isNew: (block: ValueBlock) => boolean): ValueBlock[] {
    if (!this.#base) return [...news];
    const deleted = new Set<ValueBlock>();
    for (const block of news)
      if ((block.kind === 'text' || block.kind === 'entry') && isNew(block) && this.#isDeleted(block))
        deleted.add(block);
    // A heading stays out with all that is below it, inner ones first.
    for (const [i, block] of [...news.entries()].reverse())
      if (isHeading(block.kind) && isNew(block) && hasOnly(deleted, news, i) && this.#isDeleted(block))
        deleted.add(block);
    return news.flatMap((block) => {
      if (deleted.has(block)) return [];
      return isNew(block) ? [this.#withMoved(block)] : [block];
    });
  }

  #isDeleted(block: ValueBlock): boolean {
    return this.#isOut(linesOf(block), this.found);
  }

  /** A new block with the words of a person for its sentences. */
  #withMoved(fresh: ValueBlock): ValueBlock {
    const { fields, value } = fresh;
    if (typeof value !== 'string') return fresh;
    const lines = linesOf(fresh).map((line) => this.#movedLine(line, this.found));
    return { ...fresh, fields: [{ ...fields[0]!, lines }], value: lines.join('\n') };
  }

  #line(line: PutLine, before: FieldText | undefined, found: HandChange[]): PutLine[] {
    const was = line.was === undefined ? undefined : before?.lines[line.was];
    if (was !== undefined) {
      const text = this.#words(was, line.text, found);
      return text === '' && line.text !== '' ? [] : [{ ...line, text }];
    }
    if (this.#isOut([line.text], found)) return [];
    return [{ ...line, text: this.#movedLine(line.text, found) }];
  }

  #movedLine(text: string, found: HandChange[]): string {
    if (this.#moved.size === 0) return text;
    const words = sentencesOf(text).map((draft) => {
      const report = this.#moved.get(draft);
      return report === undefined ? draft : { report, draft }[this.#decide({ report, draft }, false, found)];
    });
    return words.join('');
  }

  /** Whether lines of the draft stay out because a person deleted them. */
  #isOut(lines: readonly string[], found: HandChange[]): boolean {
    const isLeft = (line: string) => !this.#isMissing(line) || sentencesOf(line).some((one) => this.#moved.has(one));
    if (this.#mayLose || lines.some(isLeft)) return false;
    return this.#decide({ report: '', draft: lines.join('') }, false, found) === 'report';
  }

  /** The lines that a person added to a field, each after the one that it followed. */
  #withAdded(
    lines: readonly PutLine[],
    { lines: old }: FieldText,
    used: ReadonlySet<number> | undefined,
    found: HandChange[],
  ): PutLine[] {
    const all = [...lines];
    for (const [was, text] of old.entries()) {
      if (used?.has(was) || !this.#isByHand(text)) continue;
      if (this.#decide({ report: text, draft: '' }, false, found) === 'draft') continue;
      const prior = all.findLastIndex((line) => line.was !== undefined && line.was < was);
      all.splice(prior + 1, 0, { text, was });
    }
    return all;
  }

  /** The words of a line, decided sentence by sentence where both sides have as many. */
  #words(was: string, now: string, found: HandChange[]): string {
    const [report, draft] = [sentencesOf(was), sentencesOf(now)];
    if (report.length !== draft.length) return this.#sentence(was, now, found);
    return report.map((sentence, i) => this.#sentence(sentence, draft[i]!, found)).join('');
  }

  #sentence(report: string, draft: string, found: HandChange[]): string {
    if (report === draft) return draft;
    if (!this.#isByHand(report)) return this.isOfBase(draft) && this.#isOut([draft], found) ? '' : draft;
    const wordings = { report, draft };
    return wordings[this.#decide(wordings, !this.isOfBase(draft) || this.#isMovedTo(report, draft), found)];
  }

  /** Whether the draft has a sentence of another place here, which would be nowhere if the person's stayed. */
  #isMovedTo(report: string, draft: string): boolean {
    const own = new Set(hashesOf(report));
    // Cells of tables are alike by chance.
    return sentencesOf(draft).some((text) => {
      const [hash] = hashesOf(text);
      if (hash === undefined || own.has(hash) || !/[。！？；]$/u.test(text)) return false;
      const [present, wanted] = [this.#present.get(hash) ?? 0, this.#wanted.get(hash) ?? 0];
      return wanted > 0 && present >= wanted;
    });
  }

  #isByHand(text: string): boolean {
    return hashesOf(text).some((hash) => !this.#base?.has(hash));
  }

  /** Whether a person wrote a line of a block that is gone, and its words are put nowhere else. */
  #isOwn(line: string): boolean {
    return sentencesOf(line).some((text) => this.#isByHand(text) && !this.#movedWords.has(text));
  }

  /** Whether the last import wrote it. */
  isOfBase(text: string): boolean {
    return hashesOf(text).every((hash) => this.#base?.has(hash) === true);
  }

  /** Whether the last import wrote it and the file no longer has it. */
  #isMissing(text: string): boolean {
    return hashesOf(text).every((hash) => this.#base?.has(hash) && !this.#present.has(hash));
  }
}

function linesOf(block: SourceBlock | ValueBlock): string[] {
  return block.fields.flatMap(({ lines }) => lines.map((line) => (typeof line === 'string' ? line : line.text)));
}

/** Whether all blocks below the heading at an index are among some. */
function hasOnly(some: ReadonlySet<ValueBlock>, all: readonly ValueBlock[], heading: number): boolean {
  let at = heading + 1;
  while (at < all.length && all[at]!.depth > all[heading]!.depth && some.has(all[at]!)) at++;
  return at === all.length || all[at]!.depth <= all[heading]!.depth;
}

/** How often lines have each sentence, by its hash. */
function counted(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const hash of lines.flatMap(hashesOf)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return counts;
}

/** By the old field, which of its lines are in the new fields. */
function usedLines(fields: readonly PutField[]): Map<number, Set<number>> {
  const used = new Map<number, Set<number>>();
  for (const { was, lines } of fields)
    if (was !== undefined) used.set(was, new Set(lines.flatMap((line) => line.was ?? [])));
  return used;
}
