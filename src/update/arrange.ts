/**
 * The order of the new text with the structure of the old file.
 *
 * The draft says which texts there are and in which order. What the old file says of a text that it has too holds:
 * that it is a heading, or that a paragraph stands behind the last section and not in it. A heading of the draft is one
 * in any case. Pictures stay behind the block they stood behind, and so do tables where the draft has none.
 */
import type { SourceBlock } from './source-blocks.js';
import type { BlockKind, ValueBlock } from './value-blocks.js';

/** A block of the file to be: an old one, a new one, or both in one. */
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

/** Blocks of the file's list, those within them in `children`. */
export function arrange(
  olds: readonly SourceBlock[],
  news: readonly ValueBlock[],
  oldOf: ReadonlyMap<ValueBlock, SourceBlock>,
): Arranged[] {
  const order = withStaying(olds, news, oldOf);
  const placed = new Set(order.flatMap(({ old }) => old ?? []));
  const priorOf = priors(olds, placed);
  const top: Arranged[] = [];
  /** The part and the sections that are open. */
  let open: Arranged[] = [];
  let last: Arranged | undefined;
  let drafted: Arranged | undefined;
  let known: Arranged | undefined;
  /** How much deeper the last section of the draft stands than the draft has it. */
  let deeper = 0;
  /** A heading that is new stands behind `known`. */
  let parted = false;
  const leasts = leastDepths(order);
  for (const [i, item] of order.entries()) {
    const { fresh, old } = item;
    const asBefore = old !== undefined && priorOf.get(old) === known?.old && !parted;
    const wanted = asBefore ? depthAsBefore(old, known) : depthAsDrafted(item, fresh ? drafted : last);
    const kind = kindOf(item, open.length > 0);
    const ofSection = Math.min(sectionDepth(item) + (old?.kind === 'section' ? 0 : deeper), 2, open.length);
    const depth = isHeading(kind)
      ? kind === 'part'
        ? 0
        : Math.max(1, ofSection)
      : Math.min(Math.max(wanted, leasts[i]!), open.length);
    const arranged: Arranged = { fresh, old, kind, depth, children: [] };
    (depth === 0 ? top : open[depth - 1]!.children).push(arranged);
    open = [...open.slice(0, depth), ...(isHeading(kind) ? [arranged] : [])];
    last = arranged;
    if (fresh) drafted = arranged;
    if (fresh?.kind === 'section' && kind === 'section') deeper = depth - fresh.depth;
    // What was text and is a heading now has nothing to say of what follows it.
    if (old && isHeading(kind) === isHeading(old.kind)) [known, parted] = [arranged, false];
    else if (old) [known, parted] = [arranged, true];
    else if (isHeading(kind)) parted = true;
  }
  return top;
}

/** 1 in a part, 2 in a section: what the file says of a section, else the draft. */
function sectionDepth({ fresh, old }: Placed): number {
  return [old, fresh].find((block) => block?.kind === 'section')?.depth ?? 1;
}

/** How deep each block must stand so that what holds the section that comes next is still open. */
function leastDepths(order: readonly Placed[]): number[] {
  let least = 0;
  const fromLast = order.toReversed().map((item) => {
    const kind = kindOf(item, true);
    if (isHeading(kind)) least = kind === 'section' ? sectionDepth(item) : 0;
    return least;
  });
  return fromLast.reverse();
}

export function isHeading(kind: BlockKind): boolean {
  return kind === 'part' || kind === 'section';
}

/** The new order, with old blocks that a draft cannot have. */
function withStaying(
  olds: readonly SourceBlock[],
  news: readonly ValueBlock[],
  oldOf: ReadonlyMap<ValueBlock, SourceBlock>,
): Placed[] {
  const matched = new Set(oldOf.values());
  const drafted = news.some(({ kind }) => kind === 'table');
  const staying = new Map<SourceBlock | undefined, Placed[]>();
  let last: SourceBlock | undefined;
  for (const old of olds) {
    if (matched.has(old)) last = old;
    else if (old.kind === 'figure' || (old.kind === 'table' && !drafted)) {
      staying.set(last, [...(staying.get(last) ?? []), { fresh: undefined, old }]);
    }
  }
  const behind = (old: SourceBlock | undefined) => staying.get(old) ?? [];
  const order = news.flatMap((fresh): Placed[] => {
    const old = oldOf.get(fresh);
    return [{ fresh, old }, ...(old ? behind(old) : [])];
  });
  return [...behind(undefined), ...order];
}

/** Of each old block that stays, the one before it that stays. */
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

/** A heading of the file that the draft shows as text stays one; without a part there is no section. */
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
