/**
 * Distributes paragraphs over pages without breaking a sentence, for reading aloud: a speaker does not turn the page in
 * mid-sentence. The rule is our own; no standard asks for it.
 *
 * Problem: pages end where sentences do, so they cannot all be full; the gaps should be small and even, and headings
 * stay with their text. Approach: dynamic programming over the first sentences of pages. A page costs the square of its
 * empty lines and the other rules it violates; if paragraphs have several spaces, each page takes the best. Only pages
 * that can hold their sentences are considered, so the time grows with sentences × sentences of a page. Limit: a
 * sentence longer than a page is set on pages of its own and reported as overfull.
 */

/** A paragraph as breaking by sentences sees it. */
export interface SentenceBlock {
  /** The number of its sentences, at least one; a heading or a paragraph without stops is one. */
  readonly sentences: number;
  /** The number of lines of the sentences `[from, to)` as a paragraph of their own; it must not decrease with `to`. */
  linesOf(from: number, to: number): number;
  /**
   * Choices of empty lines before it (dropped at the top of a page) and after it: the first is preferred, the others
   * help to fill pages.
   */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Its first sentence is a heading, which stays with the sentence after it, in this block or the next. */
  readonly heading: boolean;
  /** Begins a page, where it keeps its space before. */
  readonly newPage: boolean;
}

/** The choice for a paragraph. */
export interface SentencePlan {
  /** Empty lines before its first fragment and after its last; 0 if the page ends after it. */
  readonly before: number;
  readonly after: number;
  /** In order, each set as a paragraph of its own. */
  readonly fragments: readonly SentenceFragment[];
}

/** The sentences `[from, to)` of a paragraph on one page. */
export interface SentenceFragment {
  readonly from: number;
  readonly to: number;
  /** It begins a page. */
  readonly newPage: boolean;
  /**
   * Its last sentence is longer than a page and must be broken by lines. It begins a page, or follows only headings
   * there.
   */
  readonly overfull: boolean;
}

// Costs, in squares of empty lines.
/** For each choice of space other than the preferred. */
const SPACE_COST = 2;
/** For a page that ends with the first line of a paragraph. */
const FIRST_LINE_COST = 9;
/** For a page that begins with the last line of a paragraph. */
const LAST_LINE_COST = 100;
/** For a heading at the end of a page because the page is too small. */
const BROKEN_COST = 1e9;

/** A fragment that begins on a page, with the fragments above it. */
interface Opening {
  readonly block: number;
  readonly from: number;
  /** The number of lines above its text, and the cost of the spaces among them. */
  readonly top: number;
  readonly cost: number;
  readonly before: number;
  /** Empty lines after the block above it on this page. */
  readonly afterLast: number;
  readonly above: Opening | undefined;
}

/** A page that ends before the sentence `to` of the block of its last opening. */
interface Page {
  readonly last: Opening;
  readonly to: number;
  readonly cost: number;
  readonly overfull: boolean;
}

/**
 * Chooses the ends of pages, so that none breaks a sentence, and the spaces between paragraphs.
 * @param lines the number of lines of a page
 */
export function planSentences(blocks: readonly SentenceBlock[], lines: number): SentencePlan[] {
  const known = blocks.map(withCachedLines);
  // Sentences are numbered through the book. `first`: the number of the first of each block; `cheapest`: for each
  // number, the cheapest pages before it.
  let count = 0;
  const first = known.map(({ sentences }) => {
    count += sentences;
    return count - sentences;
  });
  const cheapest: { cost: number; page: Page | undefined; from: number }[] = [{ cost: 0, page: undefined, from: 0 }];
  for (const [block, { sentences }] of known.entries()) {
    for (let from = 0; from < sentences; from++) {
      const start = first[block]! + from;
      for (const page of pagesFrom(known, block, from, lines)) {
        const end = first[page.last.block]! + page.to;
        const cost = cheapest[start]!.cost + page.cost;
        if (!(cheapest[end] && cheapest[end].cost <= cost)) cheapest[end] = { cost, page, from: start };
      }
    }
  }
  const pages: Page[] = [];
  for (let at = cheapest[count]!; at.page; at = cheapest[at.from]!) pages.push(at.page);
  return plansOf(pages.reverse(), known);
}

/** The same block, with the line counts cached. */
function withCachedLines(block: SentenceBlock): SentenceBlock {
  const counted = new Map<number, number>();
  return {
    ...block,
    linesOf(from, to) {
      const key = from * (block.sentences + 1) + to;
      const count = counted.get(key) ?? block.linesOf(from, to);
      counted.set(key, count);
      return count;
    },
  };
}

/** Every page that can begin with a sentence, each with its best spaces. */
function* pagesFrom(blocks: readonly SentenceBlock[], block: number, from: number, lines: number): Generator<Page> {
  let openings = topOfPage(blocks[block]!, block, from, lines);
  let headings = true;
  let broken = 0;
  for (let index = block; openings.length > 0; index++, from = 0) {
    const { sentences, linesOf, heading } = blocks[index]!;
    const next = blocks[index + 1];
    let used = 0;
    for (let to = from + 1; to <= sentences; to++) {
      used = linesOf(from, to);
      const fitting = openings.filter(({ top }) => top + used <= lines);
      if (fitting.length === 0) {
        const last = cheapestOf(openings, () => 0);
        if (headings && linesOf(to - 1, to) > lines) yield { last, to, cost: last.cost, overfull: true };
        return;
      }
      openings = fitting;
      const ended = to === sentences;
      const inHeading = heading && to === 1;
      headings &&= inHeading;
      if (ended && index === block && from > 0 && used === 1) broken += LAST_LINE_COST;
      // The book ends here, or the next block begins a page in any case.
      const forced = ended && (!next || next.newPage);
      const holes = (top: number) => (forced ? 0 : (lines - top - used) ** 2);
      const last = cheapestOf(openings, holes);
      const severed = inHeading && !forced ? BROKEN_COST : 0;
      const alone = from === 0 && !ended && used === 1 ? FIRST_LINE_COST : 0;
      yield { last, to, cost: last.cost + holes(last.top) + broken + severed + alone, overfull: false };
      if (forced) return;
    }
    openings = under(openings, used, blocks, index + 1, lines);
  }
}

function cheapestOf(openings: readonly Opening[], holes: (top: number) => number): Opening {
  const costOf = ({ cost, top }: Opening) => cost + holes(top);
  return openings.reduce((best, here) => (costOf(here) < costOf(best) ? here : best));
}

/** A page that begins with a sentence. Its space before is kept only at the start of the book or for `newPage`. */
function topOfPage({ before, newPage, linesOf }: SentenceBlock, block: number, from: number, lines: number): Opening[] {
  const kept = from === 0 && (newPage || block === 0) ? before : [0];
  const spaces = kept.some((space) => space + linesOf(from, from + 1) <= lines) ? kept : [0];
  return spaces.map((space, choice) => {
    const cost = choice * SPACE_COST;
    return { block, from, top: space, cost, before: space, afterLast: 0, above: undefined };
  });
}

/** The next block after the last one of `used` lines on the same page: the cheapest spaces for each top. */
function under(
  openings: readonly Opening[],
  used: number,
  blocks: readonly SentenceBlock[],
  block: number,
  lines: number,
): Opening[] {
  const tops: Opening[] = [];
  for (const above of openings) {
    for (const [late, afterLast] of blocks[block - 1]!.after.entries()) {
      for (const [early, before] of blocks[block]!.before.entries()) {
        const top = above.top + used + afterLast + before;
        const cost = above.cost + (late + early) * SPACE_COST;
        if (top < lines && !(tops[top] && tops[top].cost <= cost))
          tops[top] = { block, from: 0, top, cost, before, afterLast, above };
      }
    }
  }
  return Object.values(tops);
}

function plansOf(pages: readonly Page[], blocks: readonly SentenceBlock[]): SentencePlan[] {
  const plans = blocks.map(() => ({ before: 0, after: 0, fragments: [] as SentenceFragment[] }));
  for (const [number, { last, to, overfull }] of pages.entries()) {
    const openings: Opening[] = [];
    for (let at: Opening | undefined = last; at; at = at.above) openings.unshift(at);
    for (const [index, { block, from, before, afterLast }] of openings.entries()) {
      const plan = plans[block]!;
      const ends = index === openings.length - 1;
      const end = ends ? to : blocks[block]!.sentences;
      plan.fragments.push({ from, to: end, newPage: index === 0 && number > 0, overfull: ends && overfull });
      if (from === 0) plan.before = before;
      if (index > 0) plans[block - 1]!.after = afterLast;
    }
  }
  return plans;
}
