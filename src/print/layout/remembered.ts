/**
 * What a session remembers of the layout: the pieces of blocks, of headings, cover and contents. As long as they are the
 * same objects their lines are, and a page of the same lines is not drawn again (`print/pdf/runs.ts`).
 */
import type { Block, Part, Section } from '../../document/book.js';
import { textsOf } from '../../document/book.js';
import { serialOf } from '../../world/memo.js';
import type { FrontSequence } from './page-sequence.js';
import type { Piece } from './pieces.js';
import { anchors } from './references.js';
import type { LayoutContext } from './stretches.js';
import type { Tag } from './structure.js';

/** Makes something in the context, which has the `note` of the cache. */
type Make<T> = (context: LayoutContext) => T;

/** Blocks whose pieces depend on nothing but their own content, what it refers to, theme, fonts and people. */
const kinds: ReadonlySet<Block['kind']> = new Set([
  'title',
  'byline',
  'salutation',
  'annex-note',
  'paragraph',
  'table',
  'figure',
  'signature',
  'entry',
]);

/** The pieces of a block in the element `parent`. Blocks of parts, sections and annexes are remembered by themselves. */
export function rememberedPieces(block: Block, parent: Tag, context: LayoutContext, make: Make<Piece[]>): Piece[] {
  const { pieces, note } = context;
  if (!pieces || !kinds.has(block.kind)) return make(context);
  const key = `${serialOf(block)} ${serialOf(parent)} ${referencesIn(block, context)}`;
  return pieces.get(key, note, (note) => make({ ...context, note }));
}

/**
 * The heading of a block with the element of its own: it stays while the blocks below it change.
 * @param style name of its style
 */
export function rememberedHeading(
  block: Part | Section,
  own: Tag,
  style: string,
  context: LayoutContext,
  make: Make<Piece>,
): Piece[] {
  const { pieces, headings, note } = context;
  if (!pieces) return [make(context)];
  const objects = [own, block.at ?? own, ...textsOf(block)].map(serialOf).join(' ');
  const key = `${objects} ${style} ${block.number} ${headings.get(block)} ${referencesIn(block, context)}`;
  return pieces.get(key, note, (note) => [make({ ...context, note })]);
}

/**
 * A cover or contents.
 * @param shown what the block shows beside its own texts, with their marks and fields
 */
export function rememberedFront(
  block: Block,
  shown: string,
  root: Tag,
  context: LayoutContext,
  make: Make<FrontSequence>,
): FrontSequence {
  const { front, note } = context;
  if (!front) return make(context);
  const key = `${serialOf(block)} ${serialOf(root)} ${referencesIn(block, context)} ${shown}`;
  return front.get(key, note, (note) => make({ ...context, note }));
}

/** What stands for the marks and fields of a block. */
function referencesIn(block: Block, { references }: LayoutContext): string {
  const { numbers, characters, minutes } = references;
  let found = '';
  for (const text of textsOf(block))
    for (const { mark, field } of text)
      if (mark !== undefined) found += ` ${numbers.get(mark)}`;
      else if (field === 'page')
        found += ` ${references.pageOf(anchors.mark(block.kind === 'entry' ? block.key : ''))}`;
      else if (field) found += ` ${{ characters, minutes }[field]}`;
  return found;
}
