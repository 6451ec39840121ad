/**
 * The blocks of a draft, divided as those of the old file.
 *
 * If a person joined two paragraphs of the draft, or divided one, that is no change as long as the words are the same; nor
 * is a text run in after a heading that the draft has below it. Only neighbours with exactly the same words count.
 */
import { fieldTexts } from './match-texts.js';
import type { SourceBlock } from './source-blocks.js';
import type { ValueBlock } from './value-blocks.js';
import { textOf } from './value-blocks.js';

/** The most blocks that are joined in one block of the other side. */
const MOST_JOINED = 6;

/** The new blocks, joined and divided as the old ones are. */
export function dividedAsBefore(olds: readonly SourceBlock[], news: readonly ValueBlock[]): ValueBlock[] {
  const before = olds.map(asValue);
  const joins = new Map(runsOver(news, before, true).map(({ run }) => [run[0]!, run]));
  const divided = new Map(runsOver(before, news, false).map(({ run, whole }) => [whole, run]));
  if (joins.size === 0 && divided.size === 0) return [...news];
  const joined = new Set([...joins.values()].flatMap((run) => run.slice(1)));
  return news.flatMap((block) => {
    const run = joins.get(block);
    if (run) return [{ ...block, fields: run.flatMap(({ fields }) => fields) }];
    const own = divided.get(block);
    if (own) return own.map((part) => ({ ...part, depth: block.depth + part.depth - own[0]!.depth }));
    return joined.has(block) ? [] : [block];
  });
}

function asValue(old: SourceBlock): ValueBlock {
  const fields = fieldTexts(old);
  const value = fields.flatMap(({ lines }) => lines).join('\n');
  return { kind: old.kind, depth: old.depth, fields, value };
}

interface Run {
  readonly run: readonly ValueBlock[];
  readonly whole: ValueBlock;
}

/**
 * Neighbours that together have the words of one block of the other side; each block is in one run at most.
 * @param isOfDraft whether the neighbours are those of the draft, whose headings stay headings
 */
function runsOver(blocks: readonly ValueBlock[], others: readonly ValueBlock[], isOfDraft: boolean): Run[] {
  const words = blocks.map(({ fields }) => textOf(fields));
  const own = new Set(words);
  const texts = others.map(({ fields }) => textOf(fields));
  const wholes = new Map(
    others.flatMap((other, i) => (isRunning(other) && !own.has(texts[i]!) ? [[texts[i]!, other] as const] : [])),
  );
  const known = new Set(texts);
  const found: Run[] = [];
  if (wholes.size === 0) return found;
  for (let i = 0; i < blocks.length; i++) {
    for (let end = i + 2; end <= Math.min(i + MOST_JOINED, blocks.length); end++) {
      const run = blocks.slice(i, end);
      const last = run.at(-1)!;
      const usable = (k: number) => isRunning(blocks[k]!) && !known.has(words[k]!);
      if (!usable(i) || !usable(end - 1) || !follows(run, last)) break;
      const text = textOf(run.flatMap(({ fields }) => fields));
      const whole = wholes.get(text);
      if (!whole) continue;
      // It has words of its own there: together they would be a heading with the text of a paragraph.
      if (isOfDraft && isLead(run[0]!, whole)) break;
      wholes.delete(text);
      found.push({ run, whole });
      i = end - 1;
      break;
    }
  }
  return found;
}

/** Whether a heading is the first sentence of a paragraph on the other side. */
function isLead(first: ValueBlock, whole: ValueBlock): boolean {
  return first.kind === 'section' && whole.kind === 'text';
}

function isRunning({ kind }: ValueBlock): boolean {
  return kind === 'text' || kind === 'section';
}

/** Whether the last of a run is a paragraph at the depth of the first, or directly below it if that is a heading. */
function follows([first]: readonly ValueBlock[], last: ValueBlock): boolean {
  return last.kind === 'text' && last.depth === first!.depth + (first!.kind === 'text' ? 0 : 1);
}
