/** Running text of the book → stretches to be set: words, marks of the glossary, fields. */
import type { Block } from '../../document/book.js';
import type { Run, Text } from '../../text/running-text.js';
import type { Style } from '../theme.js';
import type { Setting, Stretch } from './paragraph.js';
import type { References } from './references.js';
import { anchors } from './references.js';
import type { Tag } from './structure.js';

export interface LayoutContext extends Setting {
  readonly references: References;
  /** By heading block, the number of its anchor. */
  readonly headings: ReadonlyMap<Block, number>;
}

/**
 * A text as stretches. Marks become raised numbers that link to their entries; fields become the numbers they
 * stand for.
 * @param key of the entry the text belongs to: its page field is the page of its mark, and links there
 */
export function stretchesOf(text: Text, style: Style, tag: Tag, { references }: LayoutContext, key = ''): Stretch[] {
  const stretches: Stretch[] = [];
  let words: Run[] = [];
  const flush = () => {
    if (words.length > 0) stretches.push({ text: words, style, tag });
    words = [];
  };
  for (const run of text) {
    if (run.mark === undefined && run.field === undefined) words.push(run);
    else {
      const stretch =
        run.mark === undefined
          ? fieldStretch(run, key, style, tag, references)
          : markStretch(run.mark, style, tag, references);
      if (!stretch) continue;
      flush();
      stretches.push(stretch);
    }
  }
  flush();
  return stretches;
}

function markStretch(key: string, style: Style, tag: Tag, references: References): Stretch | undefined {
  const number = references.numbers.get(key);
  if (number === undefined) return undefined;
  const link = { to: anchors.entry(key), contents: `名词解释第${number}条` };
  const reference: Tag = { role: 'Link', parent: { role: 'Reference', parent: tag }, link };
  return { text: [{ text: number }], style, mark: true, tag: reference, anchor: anchors.mark(key) };
}

function fieldStretch({ field }: Run, key: string, style: Style, tag: Tag, references: References): Stretch {
  if (field !== 'page') return { text: [{ text: String(field ? references[field] : '') }], style, tag };
  const number = references.pageOf(anchors.mark(key));
  const link = { to: anchors.mark(key), contents: `正文第${number}页` };
  return { text: [{ text: number }], style, tag: { role: 'Link', parent: tag, link } };
}
