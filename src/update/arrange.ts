/**
 * The order of the new text with the structure of the old file.
 *
 * The draft decides which texts there are and their order. For a text that is in both, the old file decides whether it is
 * a heading, and whether a paragraph follows the last section or is in it. A heading of the draft is one in any case.
 * Pictures stay after the block they followed, and so do tables if the draft has none, and what a person wrote.
 */
import { addTo } from '../text/add-to.js';
import type { SourceBlock } from './source-blocks.js';
import type { BlockKind, ValueBlock } from './value-blocks.js';
import { isHeading } from './value-blocks.js';

/** A block of the new file: an old one, a new one, or a new one matched with an old one. */
export interface Arranged {
  readonly fresh: ValueBlock | undefined;
  readonly old: SourceBlock | undefined;
  readonly kind: BlockKind;
  readonly depth: number;
  readonly children: Arranged[];
}

interface Placed {
  readonly fresh: ValueBlock | undefined;
  readonly old: SourceBlock | undefined;
}

/**
 * The blocks of the file's list, with those within them in `children`.
 * @param isKept whether an old block stays that the draft could have and does not
 */
export function arrange(
  olds: readonly SourceBlock[],
  news: readonly ValueBlock[],
  oldOf: ReadonlyMap<ValueBlock, SourceBlock>,
  isKept: (old: SourceBlock) => boolean = () => false,
): Arranged[] {
  const order = withStaying(olds, news, oldOf, isKept);
  const placed = new Set(order.flatMap(({ old }) => old ?? []));
  const priorOf = priors(olds, placed);
  const top: Arranged[] = [];
  /** The part or annex and the sections that are open. */
  let open: Arranged[] = [];
  let last: Arranged | undefined;
  let drafted: Arranged | undefined;
  let known: Arranged | undefined;
  /** How much deeper than in the draft the last section of the draft is. */
  let deeper = 0;
  /** Whether a new heading follows `known`. */
  let isSeparated = false;
  const leasts = leastDepths(order);
  // All but annexes stand in one.
  const inAnnexes = (news[0] ?? olds[0])?.kind === 'annex' ? 1 : 0;
  for (const [i, item] of order.entries()) {
    const { fresh, old } = item;
    const asBefore = old !== undefined && priorOf.get(old) === known?.old && !isSeparated;
    const textDepth = asBefore ? depthAsBefore(old, known) : depthAsDrafted(item, fresh ? drafted : last);
    const kind = kindOf(item, open.length > 0);
    const depth = isHeading(kind)
      ? headingDepth(item, kind, deeper, open.length)
      : Math.min(Math.max(textDepth, leasts[i]!, inAnnexes), open.length);
    const arranged: Arranged = { fresh, old, kind, depth, children: [] };
    (depth === 0 ? top : open[depth - 1]!.children).push(arranged);
    open = [...open.slice(0, depth), ...(isHeading(kind) ? [arranged] : [])];
    last = arranged;
    if (fresh) drafted = arranged;
    if (fresh?.kind === 'section' && kind === 'section') deeper = depth - fresh.depth;
    // A text that became a heading says nothing about the depth of what follows it.
    if (old) [known, isSeparated] = [arranged, isHeading(kind) !== isHeading(old.kind)];
    else if (isHeading(kind)) isSeparated = true;
  }
  return top;
}

/** 0 of all but sections. @param deeper how much deeper than in the draft sections are @param most the depth of what is open */
function headingDepth(item: Placed, kind: BlockKind, deeper: number, most: number): number {
  if (kind !== 'section') return 0;
  const own = sectionDepth(item) + (item.old?.kind === 'section' ? 0 : deeper);
  return Math.max(1, Math.min(own, 2, most));
}

/** 1 in a part, 2 in a section; the file decides, otherwise the draft. */
function sectionDepth({ fresh, old }: Placed): number {
  return [old, fresh].find((block) => block?.kind === 'section')?.depth ?? 1;
}

/** The least depth of each block at which the heading above the next section is still open. */
function leastDepths(order: readonly Placed[]): number[] {
  let least = 0;
  const fromLast = order.toReversed().map((item) => {
    const kind = kindOf(item, true);
    if (isHeading(kind)) least = kind === 'section' ? sectionDepth(item) : 0;
    return least;
  });
  return fromLast.reverse();
}

/** The new order, with the old blocks that a draft cannot have and those that are kept. */
function withStaying(
  olds: readonly SourceBlock[],
  news: readonly ValueBlock[],
  oldOf: ReadonlyMap<ValueBlock, SourceBlock>,
  isKept: (old: SourceBlock) => boolean,
): Placed[] {
  const matched = new Set(oldOf.values());
  const drafted = news.some(({ kind }) => kind === 'table');
  const staying = new Map<SourceBlock | undefined, Placed[]>();
  let last: SourceBlock | undefined;
  let isGone = false;
  for (const old of olds) {
    // An annex that is gone takes its pictures and tables with it.
    if (old.kind === 'annex') isGone = !matched.has(old) && !isKept(old);
    if (matched.has(old)) last = old;
    else if (isGone) continue;
    else if (old.kind === 'figure' || (old.kind === 'table' && !drafted) || isKept(old)) {
      addTo(staying, last, { fresh: undefined, old });
    }
  }
  const following = (old: SourceBlock | undefined) => staying.get(old) ?? [];
  const order = news.flatMap((fresh): Placed[] => {
    const old = oldOf.get(fresh);
    return [{ fresh, old }, ...(old ? following(old) : [])];
  });
  return [...following(undefined), ...order];
}

/** For each old block that stays, the one before it that stays. */
function priors(
  olds: readonly SourceBlock[],
  placed: ReadonlySet<SourceBlock>,
): Map<SourceBlock, SourceBlock | undefined> {
  const priorOf = new Map<SourceBlock, SourceBlock | undefined>();
  let last: SourceBlock | undefined;
  for (const old of olds) {
    if (!placed.has(old)) continue;
    priorOf.set(old, last);
    last = old;
  }
  return priorOf;
}

/** A heading of the old file stays one even if it is text in the draft; without a part there is no section. */
function kindOf({ fresh, old }: Placed, inPart: boolean): BlockKind {
  const drafted = fresh?.kind ?? old!.kind;
  const kinds = old && isHeading(old.kind) ? [old.kind, drafted] : [drafted];
  return kinds.find((kind) => kind !== 'section' || inPart) ?? 'text';
}

function depthAsBefore(old: SourceBlock, known: Arranged | undefined): number {
  return known?.old ? known.depth + old.depth - known.old.depth : old.depth;
}

function depthAsDrafted({ fresh, old }: Placed, last: Arranged | undefined): number {
  const depth = fresh?.depth ?? old!.depth;
  if (!last) return depth;
  if (!last.fresh || !fresh) return last.depth + (isHeading(last.kind) ? 1 : 0);
  const becameHeading = isHeading(last.kind) && !isHeading(last.fresh.kind);
  return last.depth + depth - last.fresh.depth + (becameHeading ? 1 : 0);
}
