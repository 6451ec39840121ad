/**
 * An old content file with the text of a new draft in it.
 *
 * Every line of the old file whose text is in the draft stays as it is, byte for byte, with its comments, blank lines and
 * marks, so that a diff of the two files shows changed sentences and nothing else. The order of the texts is the
 * draft's; their division is the old file's, if possible. Nothing is read or written here.
 */

import type { GlossaryFile, ReportFile } from '../report/schema.js';
import { annexesYaml } from '../report/write-yaml.js';
import { find } from '../yaml/node.js';
import type { Arranged } from './arrange.js';
import { arrange } from './arrange.js';
import { type BaseBlock, baseBlock, hashesIn, writtenBlock } from './base-blocks.js';
import type { FileComment } from './comments-in.js';
import { commentsIn } from './comments-in.js';
import { dividedAsBefore } from './divide.js';
import { FileWriter } from './file-writer.js';
import type { HandOptions } from './hand-changes.js';
import { HandChanges } from './hand-changes.js';
import { decider, type HandChange } from './hand-decisions.js';
import { withHandOrder } from './hand-order.js';
import { hashesOf, sentencesOf } from './hashes.js';
import { headChanges } from './head-changes.js';
import { pairBlocks } from './match-texts.js';
import { ownSpans } from './put-block.js';
import type { BlockList, SourceBlock, SourceFile } from './source-blocks.js';
import { sourceBlocks } from './source-blocks.js';
import { type Undone, undoneIn } from './undone.js';
import type { UpdatedLine } from './updated-lines.js';
import { placesIn, updatedLines } from './updated-lines.js';
import type { ValueBlock } from './value-blocks.js';
import { annexBlocks, glossaryBlocks, reportBlocks } from './value-blocks.js';

export interface Updated {
  readonly text: string;
  /** Sentences, that is lines of text. */
  readonly kept: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  /** Blocks that are in another order than before. */
  readonly moved: number;
  /** Each sentence with what became of it, in the order of the new file. */
  readonly lines: readonly UpdatedLine[];
  /** Comments of the old file that could not be kept. */
  readonly lostComments: readonly FileComment[];
  /** Sentences that a person changed and the draft has otherwise, each with the words that were put in. */
  readonly handChanges: readonly HandChange[];
  /** Whether blocks or sentences of the draft stand where a person put them. */
  readonly isPlacedByHand: boolean;
  /** What else a person did that is undone. */
  readonly undone: readonly Undone[];
}

/**
 * `report.yaml` with the text of a draft. Annexes stay if the draft has none. Keys named in `assumed` were guessed and
 * replace nothing that exists. Pictures stay, also tables if the draft has none, keys that no draft has (paper, keywords,
 * widths), and what a person changed since the last import and the draft did not. `undefined` if the old file is no valid
 * YAML or has blocks in flow style.
 */
export function updateReport(
  old: string,
  value: ReportFile,
  assumed: readonly string[] = [],
  hands: HandOptions = {},
): Updated | undefined {
  const head: Head = (file, changes) => headChanges(file, value, assumed, changes);
  const blocks = { body: reportBlocks(value), annexes: annexBlocks(value) };
  const [at, annexesAt] = [lineOf(old, 'body'), lineOf(old, 'annexes')];
  if (!value.annexes || annexesAt < 0) {
    const body = update(old, 'body', blocks.body, head, hands);
    return body && value.annexes ? withAnnexes(body, value) : body;
  }
  const [former, latter] = at < annexesAt ? (['body', 'annexes'] as const) : (['annexes', 'body'] as const);
  const first = update(old, former, blocks[former], head, hands);
  const second =
    first &&
    update(first.text, latter, blocks[latter], () => ({ edits: [], changes: [], lost: [] }), {
      ...hands,
      before: sourceBlocks(old.replaceAll('\r\n', '\n'), latter),
    });
  return second && together(first, second, lineOf(old, latter) - lineOf(first.text, latter));
}

/** The line of a key of the file, from 0; -1 where it is missing. */
function lineOf(text: string, key: BlockList): number {
  return text.split('\n').findIndex((row) => row.startsWith(`${key}:`));
}

/** The first annexes of a file, at its end. */
function withAnnexes(body: Updated, { annexes }: ReportFile): Updated {
  const end = body.text.includes('\r\n') ? '\r\n' : '\n';
  const kept = `${body.text.trimEnd()}${end}`;
  const written = annexesYaml(annexes).map((line) => line + end);
  const fields = annexBlocks({ annexes })
    .flatMap(({ fields }) => fields)
    .map(({ name, lines }) => ({ name, lines: lines.map((text) => ({ text })) }));
  const first = kept.split('\n').length;
  const places = placesIn(written.join(''), first, fields);
  const lines = updatedLines('', [], [{ old: [], fields, places }], []);
  return { ...body, text: kept + written.join(''), added: body.added + lines.length, lines: [...body.lines, ...lines] };
}

/**
 * What became of two lists of one file, the second updated after the first. What it removed was `shift` lines further
 * down in the old file than in the file it was given.
 */
function together(first: Updated, second: Updated, shift: number): Updated {
  const moved = <T extends { readonly line: number }>(line: T): T => ({ ...line, line: line.line + shift });
  return {
    text: second.text,
    kept: first.kept + second.kept,
    changed: first.changed + second.changed,
    added: first.added + second.added,
    removed: first.removed + second.removed,
    moved: first.moved + second.moved,
    lines: [...first.lines, ...second.lines.map((line) => (line.kind === 'removed' ? moved(line) : line))],
    lostComments: [...first.lostComments, ...second.lostComments.map(moved)],
    handChanges: [...first.handChanges, ...second.handChanges],
    isPlacedByHand: first.isPlacedByHand || second.isPlacedByHand,
    undone: [...first.undone, ...second.undone],
  };
}

/** `glossary.yaml` with the entries of a draft in their order; marks stay. See `updateReport` for the rest. */
export function updateGlossary(
  old: string,
  value: GlossaryFile,
  assumed: readonly string[] = [],
  hands: HandOptions = {},
): Updated | undefined {
  // 附件2 is what the book makes of any label where there are other annexes.
  const computed = /^附件 *\d+$/.test(value.label) ? [...assumed, 'label'] : assumed;
  return update(
    old,
    'entries',
    glossaryBlocks(value),
    (file, changes) => headChanges(file, value, computed, changes),
    hands,
  );
}

type Head = (file: SourceFile, hands: HandChanges) => ReturnType<typeof headChanges>;

function update(
  given: string,
  list: BlockList,
  news: readonly ValueBlock[],
  headOf: Head,
  handOptions: HandOptions,
): Updated | undefined {
  const crlf = given.includes('\r\n');
  const lf = crlf ? given.replaceAll('\r\n', '\n') : given;
  const ended = lf.endsWith('\n');
  const file = sourceBlocks(ended ? lf : `${lf}\n`, list);
  if (!file) return undefined;
  const base = handOptions.blocks?.(list);
  const ordered: HandChange[] = [];
  const decide = decider(handOptions.decisions);
  const asByHand = base
    ? withHandOrder(base, file.blocks, news, (wordings, isConflict) => decide(wordings, isConflict, ordered))
    : news;
  const divided = dividedAsBefore(file.blocks, asByHand);
  const { oldOf, moved } = pairBlocks(file.blocks, divided, handOptions.base && new Set(handOptions.base));
  const matched = new Set(oldOf.values());
  const gone = file.blocks.filter((block) => !matched.has(block));
  const hands = new HandChanges(file, gone, divided, { ...handOptions, blocks: base && handOptions.blocks });
  const present = hands.present(divided, (block) => !oldOf.has(block));
  const own = hands.ownAnnexes(file.blocks, (old) => !matched.has(old));
  const merged = arrange(file.blocks, present, oldOf, (old) => own.has(old) || hands.stays(old));
  const head = headOf(file, hands);
  const write = (blocks: readonly Arranged[]) => {
    const writer = new FileWriter(file, head.edits, hands);
    return { top: blocks, written: writer.file(blocks), writer };
  };
  // What a person did is found while the draft is merged.
  const made = write(merged);
  // The draft that was imported last changes nothing, wherever its sentences stand by now.
  const isSame = base && !handOptions.decisions?.length && isSameText(base, news) && !hasOtherMarks(oldOf, hands);
  if (isSame)
    for (const draft of missingIn(file.blocks, news))
      if (![...ordered, ...hands.found].some((change) => change.draft.includes(draft)))
        decide({ report: '', draft }, false, ordered);
  const { top, written, writer } = isSame ? write(arrange(file.blocks, [], new Map(), () => true)) : made;
  const text = ended ? written : written.replace(/\n$/, '');
  const removed = removedBlocks(file, top);
  const lines = updatedLines(written, head.changes, writer.changes, removed);
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
    handChanges: unique([...ordered, ...hands.found]),
    isPlacedByHand: asByHand.length !== news.length || asByHand.some((block, i) => block !== news[i]),
    undone: base ? undoneIn(base, file.blocks, sourceBlocks(written, list)?.blocks ?? []) : [],
  };
}

function isSameText(base: readonly BaseBlock[], news: readonly ValueBlock[]): boolean {
  return (
    base.length === news.length && base.every((block, i) => writtenBlock(block) === writtenBlock(baseBlock(news[i]!)))
  );
}

/** Whether the draft has the mark of a term at a place that the last import did not write, at no place where that wrote one, or no mark. */
function hasOtherMarks(oldOf: ReadonlyMap<ValueBlock, SourceBlock>, hands: HandChanges): boolean {
  return [...oldOf].some(([{ value }, { node }]) => {
    if (typeof value === 'string' || !('term' in value)) return false;
    const { marks, behind } = value;
    const was = find(node, ['behind'])?.node;
    if (behind === undefined && marks === undefined) return was?.kind === 'scalar' && hands.isOfBase(was.text);
    if (behind === undefined && marks?.length === 0) return !find(node, ['marks']) && !was;
    return [behind ?? marks ?? []].flat().some((words) => !hands.isOfBase(words));
  });
}

/** The sentences of the draft that the file does not have. */
function missingIn(blocks: readonly SourceBlock[], news: readonly ValueBlock[]): string[] {
  const known = new Set(blocks.flatMap((block) => hashesIn(baseBlock(block))));
  const sentences = news.flatMap(({ fields }) => fields.flatMap(({ lines }) => lines.flatMap(sentencesOf)));
  return sentences.filter((sentence) => !hashesOf(sentence).every((hash) => known.has(hash)));
}

/** Each change once: a cell that both sides changed is found by its place in the table, and by its words. */
function unique(changes: readonly HandChange[]): HandChange[] {
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}

/** Old blocks that are not in the new file. */
function removedBlocks({ blocks }: SourceFile, top: readonly Arranged[]): SourceBlock[] {
  const placed = new Set<SourceBlock | undefined>();
  const add = (some: readonly Arranged[]) => {
    for (const { old, children } of some) {
      placed.add(old);
      add(children);
    }
  };
  add(top);
  return blocks.filter((block) => !placed.has(block));
}

function commentsOf(file: SourceFile, block: SourceBlock): FileComment[] {
  return [block.front, ...ownSpans(block)].flatMap((span) => commentsIn(file, span, block.node));
}
