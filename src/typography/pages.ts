/**
 * Distributes the lines of paragraphs over pages.
 *
 * Problem: pages of a fixed number of lines should all be full, yet no page may begin with the last line of a paragraph,
 * and a heading stays with the two lines after it. A page that ends early leaves a visible gap; a paragraph set one line
 * longer or shorter is not noticed, and a figure that finds no room can wait for the head of the next page while the text
 * goes on. Approach: dynamic programming over the paragraphs with the free line of the page and the number of waiting
 * figures as state, choosing for each paragraph one of its breakings (`lines.ts`), the page break inside it, and whether
 * it begins a page. The time grows with paragraphs × lines of a page.
 */

/** A paragraph as page breaking sees it. */
export interface PageBlock {
  /** Possible numbers of lines with their costs; the first is the best. */
  readonly ways: readonly { readonly lines: number; readonly cost: number }[];
  /**
   * Choices of empty lines before it (dropped at the top of a page) and after it: the first is preferred, the others
   * help to fill pages.
   */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The number of its first lines that are a heading and stay with the two lines after them; 0 for plain text. */
  readonly heading: number;
  /** Begins a page, where it keeps its space before. */
  readonly newPage: boolean;
  /** All its lines stay on one page, as those of a figure. */
  readonly unbreakable?: boolean;
  /** May wait for the head of the next page while the text after it goes on, as a figure; only if unbreakable. */
  readonly floats?: boolean;
  /** What stands before it does not wait until after it, as figures before the heading of another part. */
  readonly barrier?: boolean;
  /** Never begins a page: lines of the text before it stand above it, as above a signature (GB/T 9704-2012 7.3.5.4). */
  readonly followsText?: boolean;
  /** Lines repeated above it if it begins a page, as the header of a continued table. */
  readonly repeatedLines?: number;
}

/** The choice for a paragraph. */
export interface PagePlan {
  /** Index in its ways. */
  readonly way: number;
  /** Empty lines before and after it. */
  readonly before: number;
  readonly after: number;
  /** Indices of the lines that begin a page. */
  readonly breaks: readonly number[];
  /** It waits: it is set at the head of the page that a line of a later block begins. */
  readonly waits?: true;
  /** The waiting blocks set above the first of its lines that begins a page, with the spaces after them. */
  readonly heads?: number;
}

/** For each choice of space other than the preferred. */
const SPACE_COST = 200;
/** For each empty line at the end of a page. */
const SHORT_COST = 20_000;
/** The same before an unbreakable block, where no choice of paragraphs may be able to fill the page. */
const SHORT_BEFORE_UNBREAKABLE_COST = 5_000;
/** For each block that waits for the next page: less than one line left empty, more than any choice of spaces. */
const WAIT_COST = 2_000;
/** Blocks that may wait together. */
const MOST_WAITING = 2;
/** Lines of text that a page with waiting blocks at its head has at least. */
const LEAST_UNDER_HEADS = 3;
/** For a rule violated because the page is too small. */
const BROKEN_COST = 1e9;
/** Lines that stay with a heading; GB/T 9704 states no number. */
const KEPT_LINES = 2;

interface State {
  readonly cost: number;
  readonly plan: PagePlan;
  readonly from: number;
}

/**
 * Chooses the breaking, the spaces and the page breaks of every paragraph.
 * @param lines the number of lines of a page
 */
export function planPages(blocks: readonly PageBlock[], lines: number): PagePlan[] {
  // One row a paragraph: for each free line after it, the cheapest way to reach it. Free line 0 is the top of a page
  // that is not yet begun.
  const rows: (State | undefined)[][] = [];
  const together = linesKeptTogether(blocks);
  let starts: readonly (Pick<State, 'cost'> | undefined)[] = [{ cost: 0 }];
  let waitingBlocks: PageBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const row = new Row(lines);
    for (let slot = 0; slot < starts.length; slot++) {
      const start = starts[slot];
      if (!start) continue;
      const [line, waiting] = [slot % lines, Math.floor(slot / lines)];
      const heads = headsOf(waitingBlocks, waiting);
      row.from(slot, start.cost);
      if (waiting === 0 || mayPass(block))
        reachAfter(block, { together: together[index]!, slot: line, lines, first: index === 0, heads }, row);
      if (line === 0 || waiting >= MOST_WAITING) continue;
      const after = row.slot(line, waiting + 1);
      if (
        block.floats &&
        row.isCheaper(WAIT_COST, after) &&
        canWait([...waitingBlocks.slice(waitingBlocks.length - waiting), block], lines)
      )
        row.keep(WAIT_COST, after, WAITS);
    }
    if (block.floats) waitingBlocks = [...waitingBlocks, block].slice(-MOST_WAITING);
    rows.push(row.states);
    starts = row.states;
  }
  return backtrack(rows, lines);
}

/** The states after a block: the cheapest for each slot, which is a free line and a number of waiting blocks. */
class Row {
  readonly states: (State | undefined)[];
  private start = 0;
  private cost = 0;

  constructor(private readonly lines: number) {
    this.states = new Array(lines * (MOST_WAITING + 1)).fill(undefined);
  }

  /** Sets the slot before the block, and what it cost to come there. */
  from(slot: number, cost: number): void {
    this.start = slot;
    this.cost = cost;
  }

  /** The slot of a line, where one behind the page is the top of the next. */
  slot(line: number, waiting: number): number {
    return (Math.min(line, this.lines) % this.lines) + waiting * this.lines;
  }

  /** Whether a choice costs less than those known for the slot. */
  isCheaper(cost: number, slot: number): boolean {
    const known = this.states[slot];
    return !known || this.cost + cost < known.cost;
  }

  keep(cost: number, slot: number, plan: PagePlan): void {
    this.states[slot] = { cost: this.cost + cost, plan, from: this.start };
  }
}

const WAITS: PagePlan = { way: 0, before: 0, after: 0, breaks: [], waits: true };

/** Whether a block may be set while others wait: not another figure, so that their order is kept. */
function mayPass({ unbreakable, barrier, newPage }: PageBlock): boolean {
  return !unbreakable && !barrier && !newPage;
}

/** Lines that blocks take at the head of a page, with the spaces after them. */
function headLines(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { ways, after }) => sum + ways[0]!.lines + after[0]!, 0);
}

function canWait(blocks: readonly PageBlock[], lines: number): boolean {
  return blocks.every(({ floats }) => floats) && headLines(blocks) + LEAST_UNDER_HEADS <= lines;
}

/** The waiting blocks as a page sees them. */
interface Heads {
  readonly count: number;
  readonly lines: number;
}

const NO_HEADS: Heads = { count: 0, lines: 0 };

function headsOf(blocks: readonly PageBlock[], count: number): Heads {
  return count === 0 ? NO_HEADS : { count, lines: headLines(blocks.slice(-count)) };
}

/**
 * For each block, the number of its first lines that stay on one page: a heading with the two lines after it, or with
 * those of the next block if that is a heading or unbreakable. 0 for plain text.
 */
function linesKeptTogether(blocks: readonly PageBlock[]): number[] {
  const kept: number[] = new Array(blocks.length).fill(0);
  for (let index = blocks.length - 1; index >= 0; index--) {
    const { heading, unbreakable, ways, after } = blocks[index]!;
    if (unbreakable) kept[index] = ways[0]!.lines;
    if (unbreakable || heading === 0) continue;
    const next = blocks[index + 1];
    const alone = ways[0]!.lines <= heading;
    const chained = alone && next && (next.heading > 0 || next.unbreakable) && !next.newPage;
    kept[index] = heading + (chained ? after[0]! + next.before[0]! + kept[index + 1]! : KEPT_LINES);
  }
  return kept;
}

interface Context {
  /** Number of its first lines that stay on one page. */
  readonly together: number;
  readonly slot: number;
  readonly lines: number;
  readonly first: boolean;
  readonly heads: Heads;
}

/** Adds what can be reached by setting a block from a free line on. */
function reachAfter(block: PageBlock, { together, slot, lines, first, heads }: Context, row: Row): void {
  const best = block.ways[0]!.cost;
  for (let way = 0; way < block.ways.length; way++) {
    const { lines: count, cost } = block.ways[way]!;
    const extra = cost - best;
    if (slot > 0 && !block.newPage) {
      for (let choice = 0; choice < block.before.length; choice++) {
        const before = block.before[choice]!;
        const placing = { way, count, cost: extra + choice * SPACE_COST, slot, before, turn: false, heads };
        place(block, together, placing, lines, row);
      }
    }
    // At the top of a page: free if the page before is full or the block begins one anyway, else it leaves a gap.
    const missing = slot === 0 || block.newPage ? 0 : lines - slot;
    const gap = missing * (block.unbreakable ? SHORT_BEFORE_UNBREAKABLE_COST : SHORT_COST);
    const again = first ? 0 : (block.repeatedLines ?? 0);
    const alone = block.followsText && !first ? BROKEN_COST : 0;
    const spaces = first || block.newPage ? block.before : NO_SPACE;
    for (let choice = 0; choice < spaces.length; choice++) {
      const before = spaces[choice]!;
      const cost = extra + gap + alone + choice * SPACE_COST;
      const placing = { way, count: count + again, cost, slot: 0, before, turn: !first, heads };
      place(block, together + again, placing, lines, row);
    }
  }
}

const NO_SPACE: readonly number[] = [0];

interface Placing {
  readonly way: number;
  readonly count: number;
  readonly cost: number;
  readonly slot: number;
  readonly before: number;
  /** The first line begins a page. */
  readonly turn: boolean;
  readonly heads: Heads;
}

/**
 * Lays `count` lines from a free line on: without a gap, or with one page that ends a line or two early, so that the
 * last two lines go over: to avoid a widow, or a signature alone on a page.
 */
function place(block: PageBlock, together: number, placing: Placing, lines: number, row: Row): void {
  const { count, cost, slot, before, turn, heads } = placing;
  const start = slot + before + (turn ? heads.lines : 0);
  if (start >= lines && slot > 0) return;
  const severed = start + together > lines ? BROKEN_COST : 0;
  const flow = flowOf(start, count, turn, lines, heads.lines);
  const widow = count > 1 && flow.breaks.at(-1) === count - 1 ? BROKEN_COST : 0;
  reach(block, placing, flow, cost + (widow + severed), row);
  // A page never ends early within a block that is not broken.
  const kept = count - KEPT_LINES;
  if (block.unbreakable || kept <= 0) return;
  const { free, breaks } = flowOf(start, kept, turn, lines, heads.lines);
  const cut = lines - free;
  if (cut <= 0 || cut > KEPT_LINES) return;
  const early = { free: (breaks.length === 0 ? heads.lines : 0) + KEPT_LINES, breaks: [...breaks, kept] };
  reach(block, placing, early, cost + severed + cut * SHORT_COST, row);
}

/** How lines fall on pages: the free line after them, and which of them begin a page. */
interface Flow {
  readonly free: number;
  readonly breaks: readonly number[];
}

const UNBROKEN: readonly number[] = [];
const TURNED: readonly number[] = [0];

/** Lays `count` lines from line `start` of a page on; `turn`: the first of them begins it, under `heads` lines. */
function flowOf(start: number, count: number, turn: boolean, lines: number, heads: number): Flow {
  const first = turn ? TURNED : UNBROKEN;
  if (start + count <= lines) return { free: start + count, breaks: first };
  const breaks = [...first];
  let free = start;
  for (let line = Math.max(0, lines - start); line < count; line += lines - free) {
    free = breaks.length === 0 ? heads : 0;
    breaks.push(line);
  }
  return { free: free + count - breaks.at(-1)!, breaks };
}

/** Reaches what follows the lines of a block, with each of the spaces after it. */
function reach(
  block: PageBlock,
  { way, before, heads }: Placing,
  { free, breaks }: Flow,
  cost: number,
  row: Row,
): void {
  const set = breaks.length > 0 ? heads.count : 0;
  for (let choice = 0; choice < block.after.length; choice++) {
    const after = block.after[choice]!;
    const total = cost + choice * SPACE_COST;
    const slot = row.slot(free + after, heads.count - set);
    if (row.isCheaper(total, slot))
      row.keep(total, slot, { way, before, after, breaks, ...(set > 0 && { heads: set }) });
  }
}

function backtrack(rows: readonly (readonly (State | undefined)[])[], lines: number): PagePlan[] {
  let slot = 0;
  let least = Infinity;
  // No block waits at the end.
  for (const [line, state] of (rows.at(-1) ?? []).slice(0, lines).entries())
    if (state && state.cost < least) [slot, least] = [line, state.cost];
  const plans: PagePlan[] = [];
  for (let index = rows.length - 1; index >= 0; index--) {
    const state = rows[index]![slot]!;
    plans.push(state.plan);
    slot = state.from;
  }
  return plans.reverse();
}
