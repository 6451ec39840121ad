/**
 * Pages on which no sentence is broken, for reading out: a speaker never turns
 * the page in mid-sentence. No standard asks for it; the rule is ours.
 *
 * Problem: pages end where sentences do, so they cannot all be full; the holes
 * should be small and alike, and headings stay with what they head. Approach:
 * dynamic programming over the first sentences of pages, each page costing the
 * square of its empty lines and what it breaks of the other rules; of several
 * spaces between paragraphs the page takes those that serve it. Only pages that
 * may hold their sentences are looked at, so the time grows with sentences ×
 * sentences of a page. Limit: a sentence longer than a page is set all the same,
 * on pages of its own, and said to be overfull.
 */

/** A paragraph as a page of whole sentences sees it. */
export interface SentenceBlock {
  /** Sentences in it, at least one; a heading or a paragraph without stops is one. */
  readonly sentences: number;
  /** Lines that the sentences from `from` up to before `to` take as a paragraph of their own; never less for more. */
  linesOf(from: number, to: number): number;
  /**
   * Empty lines before it, dropped at the top of a page, and after it: the first is the best, the
   * others may keep pages full.
   */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Its first sentence is a heading: it stays with the one after it, of its own text or of the next block. */
  readonly heading: boolean;
  /** Starts a page, and keeps its space before. */
  readonly newPage: boolean;
}

/** What was chosen for a paragraph. */
export interface SentencePlan {
  /** Empty lines to leave before its first fragment and after its last; none where the page ends after it. */
  readonly before: number;
  readonly after: number;
  /** In order, each a paragraph of its own. */
  readonly fragments: readonly SentenceFragment[];
}

/** The sentences of a paragraph that stand together on a page: `from` up to before `to`. */
export interface SentenceFragment {
  readonly from: number;
  readonly to: number;
  /** A page begins with it. */
  readonly newPage: boolean;
  /**
   * Its last sentence is longer than a page, so that it runs over onto the next: break it by lines. It begins a
   * page, or stands there under headings alone.
   */
  readonly overfull: boolean;
}

// Prices, in squares of empty lines.
/** Another space between paragraphs than the best. */
const SPACE_COST = 2;
/** A page that ends with the first line of a paragraph. */
const FIRST_LINE_COST = 9;
/** A page that begins with the last line of a paragraph. */
const LAST_LINE_COST = 100;
/** A heading left alone because the page is too small for what it heads. */
const BROKEN_COST = 1e9;

/** A fragment begun on a page, and how the page came there. */
interface Opening {
  readonly block: number;
  readonly from: number;
  /** Lines of the page above its text, and what the spaces among them cost. */
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

/** Chooses where pages of `lines` lines end, so that none breaks a sentence, and the spaces between paragraphs. */
export function planSentences(blocks: readonly SentenceBlock[], lines: number): SentencePlan[] {
  const known = blocks.map(withCachedLines);
  // Sentences are counted through the book: `first` of each block, and by count the cheapest pages up to it.
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

/** The same block, its lines counted once for every stretch. */
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

/** Every page that can begin with a sentence, each with the spaces that suit it best. */
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
      // The book ends here, or the next block starts a page whatever is left of this one.
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

/** A page begun with a sentence: its space before is kept only where the book or a page asked for begins. */
function topOfPage({ before, newPage, linesOf }: SentenceBlock, block: number, from: number, lines: number): Opening[] {
  const kept = from === 0 && (newPage || block === 0) ? before : [0];
  const spaces = kept.some((space) => space + linesOf(from, from + 1) <= lines) ? kept : [0];
  return spaces.map((space, choice) => {
    const cost = choice * SPACE_COST;
    return { block, from, top: space, cost, before: space, afterLast: 0, above: undefined };
  });
}

/** The next block begun under the last one, which takes `used` lines: for each top the cheapest spaces. */
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
