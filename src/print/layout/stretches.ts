/** Running text of the book → stretches to be set: words, marks of the glossary, numbers of the finished pages. */
import type { Block } from '../../document/book.js';
import type { Run, Text } from '../../text/running-text.js';
import type { Style } from '../theme.js';
import type { Setting, Stretch } from './paragraph.js';
import type { Ties } from './references.js';
import { anchors } from './references.js';
import type { Tag } from './structure.js';

export interface LayoutContext extends Setting {
  readonly ties: Ties;
  /** By heading block, the number of its anchor. */
  readonly headings: ReadonlyMap<Block, number>;
}

/**
 * A text as stretches: its marks as raised numbers that lead to their entries, its fields as the numbers they
 * stand for. In the entry `key`, the page is that of its mark, and leads there.
 */
export function running(text: Text, style: Style, tag: Tag, { ties }: LayoutContext, key = ''): Stretch[] {
  const stretches: Stretch[] = [];
  let words: Run[] = [];
  const flush = () => {
    if (words.length > 0) stretches.push({ text: words, style, tag });
    words = [];
  };
  for (const run of text) {
    if (run.mark === undefined && run.field === undefined) words.push(run);
    else {
      const stretch = run.mark === undefined ? fieldOf(run, key, style, tag, ties) : markOf(run.mark, style, tag, ties);
      if (!stretch) continue;
      flush();
      stretches.push(stretch);
    }
  }
  flush();
  return stretches;
}

function markOf(key: string, style: Style, tag: Tag, ties: Ties): Stretch | undefined {
  const number = ties.numbers.get(key);
  if (number === undefined) return undefined;
  const link = { to: anchors.entry(key), contents: `名词解释第${number}条` };
  const reference: Tag = { role: 'Link', parent: { role: 'Reference', parent: tag }, link };
  return { text: [{ text: number }], style, mark: true, tag: reference, anchor: anchors.mark(key) };
}

function fieldOf({ field }: Run, key: string, style: Style, tag: Tag, ties: Ties): Stretch {
  if (field !== 'page') return { text: [{ text: String(field ? ties[field] : '') }], style, tag };
  const number = ties.pageOf(anchors.mark(key));
  const link = { to: anchors.mark(key), contents: `正文第${number}页` };
  return { text: [{ text: number }], style, tag: { role: 'Link', parent: tag, link } };
}
