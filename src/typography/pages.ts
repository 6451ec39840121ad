/**
 * Which lines stand on which page.
 *
 * Problem: pages of a fixed number of lines should all be full, yet no page may
 * start with the last line of a paragraph, and a heading stays with the two
 * lines after it. A page cut short is a hole in the grid; a paragraph set one
 * line longer or shorter is seen by nobody. Approach: dynamic programming over
 * the paragraphs with the free line of the page as state, choosing for each one
 * of its ways (`lines.ts`), where the page breaks inside it, and whether it
 * starts a page. Time grows with paragraphs × lines of a page.
 */

/** A paragraph as the page sees it. */
export interface PageBlock {
  /** Possible numbers of lines, each with its cost; the first is the best. */
  readonly ways: readonly { readonly lines: number; readonly cost: number }[];
  /**
   * Empty lines before it, dropped at the top of a page, and after it: the first is the best, the
   * others may keep pages full.
   */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** How many of its first lines are a heading, to stay with the two lines after them; 0 for plain text. */
  readonly heading: number;
  /** Starts a page, and keeps its space before. */
  readonly newPage: boolean;
  /** All its lines stand on one page, as those of a figure. */
  readonly unbreakable?: boolean;
  /** Lines set over it where a page begins with it, as the header of a table that goes on. */
  readonly repeatedLines?: number;
}

/** What was chosen for a paragraph. */
export interface PagePlan {
  /** Index into its ways. */
  readonly way: number;
  /** Empty lines to leave before and after it. */
  readonly before: number;
  readonly after: number;
  /** Lines, counted from 0, that a new page begins with. */
  readonly breaks: readonly number[];
}

/** Another space after a paragraph than the best. */
const SPACE_COST = 200;
/** One line missing on a page that could hold it. */
const SHORT_COST = 20_000;
/** The same before a block that is not broken: no paragraph could fill the page under it. */
const SHORT_BEFORE_UNBREAKABLE_COST = 5_000;
/** A rule broken because the page is too small to keep it. */
const BROKEN_COST = 1e9;
/** Lines that stay with a heading (GB/T 9704 leaves it to good practice; ours is two). */
const KEPT_LINES = 2;

interface State {
  readonly cost: number;
  readonly plan: PagePlan;
  readonly from: number;
}

/** Chooses for every paragraph how it is set and where pages break. `lines` is the number of lines of a page. */
export function planPages(blocks: readonly PageBlock[], lines: number): PagePlan[] {
  // One row a paragraph: by free line after it, the cheapest way to come there.
  // Free line 0 is the top of a page that has to be turned to first, but for the very first.
  const rows: (State | undefined)[][] = [];
  let costs = new Map<number, number>([[0, 0]]);
  const together = linesKeptTogether(blocks);
  for (const [index, block] of blocks.entries()) {
    const row: (State | undefined)[] = new Array(lines);
    for (const [slot, cost] of costs) {
      for (const option of optionsFor(block, together[index]!, slot, lines, index === 0)) {
        const total = cost + option.cost;
        const known = row[option.next];
        if (!known || total < known.cost) row[option.next] = { cost: total, plan: option.plan, from: slot };
      }
    }
    rows.push(row);
    costs = new Map(row.flatMap((state, slot) => (state ? [[slot, state.cost] as const] : [])));
  }
  return backtrack(rows, costs);
}

/**
 * How many lines from the first of each block stay on one page: a heading and the two lines after it,
 * and where a heading or a whole block follows a heading, those that the next one keeps too. 0 for plain text.
 */
function linesKeptTogether(blocks: readonly PageBlock[]): number[] {
  const kept: number[] = new Array(blocks.length).fill(0);
  for (let index = blocks.length - 1; index >= 0; index--) {
    const { heading, unbreakable: whole, ways, after } = blocks[index]!;
    if (whole) kept[index] = ways[0]!.lines;
    if (whole || heading === 0) continue;
    const next = blocks[index + 1];
    const alone = ways[0]!.lines <= heading;
    const chained = alone && next && (next.heading > 0 || next.unbreakable) && !next.newPage;
    kept[index] = heading + (chained ? after[0]! + next.before[0]! + kept[index + 1]! : KEPT_LINES);
  }
  return kept;
}

interface Option {
  readonly cost: number;
  readonly next: number;
  readonly plan: PagePlan;
}

function* optionsFor(
  block: PageBlock,
  together: number,
  slot: number,
  lines: number,
  first: boolean,
): Generator<Option> {
  const best = block.ways[0]!.cost;
  for (const [way, { lines: count, cost }] of block.ways.entries()) {
    const extra = cost - best;
    if (slot > 0 && !block.newPage) {
      for (const [choice, before] of block.before.entries()) {
        const placing = { way, count, cost: extra + choice * SPACE_COST, slot, before, turn: false };
        yield* placed(block, together, placing, lines);
      }
    }
    // At the top of a page: free where the last one is full or the block wants a new one, dear where it leaves a hole.
    const missing = slot === 0 || block.newPage ? 0 : lines - slot;
    const hole = missing * (block.unbreakable ? SHORT_BEFORE_UNBREAKABLE_COST : SHORT_COST);
    const again = first ? 0 : (block.repeatedLines ?? 0);
    for (const [choice, before] of (first || block.newPage ? block.before : [0]).entries()) {
      const cost = extra + hole + choice * SPACE_COST;
      const placing = { way, count: count + again, cost, slot: 0, before, turn: !first };
      yield* placed(block, together + again, placing, lines);
    }
  }
}

interface Placing {
  readonly way: number;
  readonly count: number;
  readonly cost: number;
  readonly slot: number;
  readonly before: number;
  /** A page is turned before the first line. */
  readonly turn: boolean;
}

/** The ways to lay `count` lines from a free line on: straight on, or one page ended a line early. */
function* placed(
  block: PageBlock,
  together: number,
  { way, count, cost, slot, before, turn }: Placing,
  lines: number,
): Generator<Option> {
  const start = slot + before;
  if (start >= lines && slot > 0) return;
  const severed = start + together > lines;
  for (const early of block.unbreakable ? [false] : [false, true]) {
    const breaks = turn ? [0] : [];
    let free = start;
    let cut = false;
    for (let line = 0; line < count; line++) {
      const short = early && line > 0 && line === count - KEPT_LINES && free === lines - 1;
      if (free >= lines || short) {
        breaks.push(line);
        free = 0;
        cut ||= short;
      }
      free++;
    }
    if (early && !cut) continue;
    const widow = count > 1 && breaks.at(-1) === count - 1;
    const broken = (widow ? BROKEN_COST : 0) + (severed ? BROKEN_COST : 0);
    for (const [choice, after] of block.after.entries()) {
      const next = Math.min(free + after, lines) % lines;
      const total = cost + broken + (cut ? SHORT_COST : 0) + choice * SPACE_COST;
      yield { cost: total, next, plan: { way, before, after, breaks } };
    }
  }
}

function backtrack(rows: readonly (readonly (State | undefined)[])[], costs: ReadonlyMap<number, number>): PagePlan[] {
  let slot = [...costs].reduce((best, here) => (here[1] < best[1] ? here : best), [0, Infinity] as readonly [
    number,
    number,
  ])[0];
  const plans: PagePlan[] = [];
  for (let index = rows.length - 1; index >= 0; index--) {
    const state = rows[index]![slot]!;
    plans.push(state.plan);
    slot = state.from;
  }
  return plans.reverse();
}
