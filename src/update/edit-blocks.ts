/**
 * Whole blocks of a content file edited by a person: an entry of the glossary inserted, a paragraph deleted or divided.
 *
 * Lines of other blocks and all comments stay as they are. Each function gives `undefined` where the file has the block
 * in a form without lines of its own, as between brackets.
 */
import { entryYaml, type GlossaryEntry } from '../report/write-yaml.js';
import type { FoundLine } from './edit-line.js';
import { type BlockList, type SourceBlock, type SourceFile, sourceBlocks } from './source-blocks.js';
import { isHeading } from './value-blocks.js';

/** The file with an entry at a position, from 0, among those it has; behind the last one where it has fewer. */
export function withEntry(text: string, position: number, entry: GlossaryEntry): string | undefined {
  const file = sourceBlocks(ended(text), 'entries');
  if (!file) return undefined;
  const { blocks, lines, list } = file;
  const [, second] = blocks;
  const isSpaced = second !== undefined && isBlank(lines[second.front.from]);
  const at = position === 0 ? blocks[0]?.span.from : blocks[position]?.front.from;
  const own = entryYaml(entry, list.dash);
  return written(file, at ?? list.span.to, 0, isSpaced ? (position === 0 ? [...own, ''] : ['', ...own]) : own);
}

/**
 * The file without the paragraph, entry, table or picture in which a text stands; `undefined` also if it is the only one
 * of its list, or the text is that of a heading.
 */
export function withoutBlock(text: string, line: Pick<FoundLine, 'field'>): string | undefined {
  const { file, block } = found(text, line);
  const isOnly = !block?.before && !file?.blocks.some(({ before }) => before === block);
  if (!file || !block || isOnly || isHeading(block.kind)) return undefined;
  const { from, to } = block.span;
  return written(file, from, to - from, []);
}

/** The file with a paragraph that ends before a line, the line and those after it as a paragraph of their own. */
export function withDivided(text: string, { field, index }: Pick<FoundLine, 'field' | 'index'>): string | undefined {
  const { file, block } = found(text, { field });
  if (!file || block?.kind !== 'text' || field.node.style !== 'block' || index === 0) return undefined;
  // What follows the text in its paragraph, such as points, would be torn off it.
  const { node } = block;
  const isLast =
    node.kind === 'scalar' || (node.kind === 'map' && node.entries.at(-1)?.value.start === field.node.start);
  const line = field.lines[index]?.at.line;
  return isLast && line !== undefined ? written(file, line - 1, 0, [`${' '.repeat(block.dash)}- |`]) : undefined;
}

function found(text: string, { field }: Pick<FoundLine, 'field'>): { file?: SourceFile; block?: SourceBlock } {
  const lists: readonly BlockList[] = ['body', 'annexes', 'entries'];
  for (const list of lists) {
    const file = sourceBlocks(ended(text), list);
    // Each block stands before those within it, so the last is the innermost.
    const block = file?.blocks.findLast(({ node }) => node.start <= field.node.start && node.end >= field.node.end);
    if (file && block) return { file, block };
  }
  return {};
}

function written({ lines }: SourceFile, from: number, count: number, inserted: readonly string[]): string {
  const ending = lines[0]?.endsWith('\r') ? '\r' : '';
  return `${lines.toSpliced(from, count, ...inserted.map((line) => line + ending)).join('\n')}\n`;
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

function isBlank(line: string | undefined): boolean {
  return line?.trim() === '';
}
