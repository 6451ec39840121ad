import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SentenceBlock, SentencePlan } from '../../src/typography/sentence-pages.js';
import { planSentences } from '../../src/typography/sentence-pages.js';

/** A paragraph of sentences that fill so many tenths of a line. */
const tenths = (...lengths: number[]): SentenceBlock => ({
  sentences: lengths.length,
  linesOf: (from, to) => Math.ceil(lengths.slice(from, to).reduce((sum, n) => sum + n, 0) / 10),
  before: [0],
  after: [0],
  heading: false,
  newPage: false,
});
/** A paragraph of sentences that fill so many whole lines. */
const text = (...lengths: number[]) => tenths(...lengths.map((n) => n * 10));
const heading: SentenceBlock = { ...text(1), heading: true };

/** A fragment as it stands on its page: lines from the top. */
interface Standing {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly end: number;
  readonly overfull: boolean;
}

/** What stands on each page, by the plans alone. */
function pagesOf(blocks: readonly SentenceBlock[], plans: readonly SentencePlan[]): Standing[][] {
  const pages: Standing[][] = [[]];
  let free = 0;
  for (const [block, { before, after, fragments }] of plans.entries()) {
    for (const { from, to, newPage, overfull } of fragments) {
      if (newPage) {
        pages.push([]);
        free = 0;
      }
      if (from === 0) free += before;
      const top = free;
      free += blocks[block]!.linesOf(from, to);
      pages.at(-1)!.push({ block, from, to, top, end: free, overfull });
      if (to === blocks[block]!.sentences) free += after;
    }
  }
  return pages;
}

/** Pages as a person draws them: a letter and number a sentence, `_` an empty line between, `|` a page, `!` overfull. */
function draw(blocks: readonly SentenceBlock[], lines: number): string {
  const pages = pagesOf(blocks, planSentences(blocks, lines));
  const drawn = pages.map((page) =>
    page.map(({ block, from, to, top, overfull }, index) => {
      const names = Array.from({ length: to - from }, (_, i) => String.fromCharCode(97 + block) + (from + i + 1));
      return '_ '.repeat(top - (page[index - 1]?.end ?? 0)) + names.join('') + (overfull ? '!' : '');
    }),
  );
  return drawn.map((page) => page.join(' ')).join(' | ');
}

describe('pages of six lines', () => {
  test('a page ends where a sentence does', () => expect(draw([text(2, 3, 2, 3)], 6)).toBe('a1a2 | a3a4'));
  test('sentences share a line', () => expect(draw([tenths(25, 25, 5, 20)], 6)).toBe('a1a2a3 | a4'));
  test('the holes of pages are made alike, where filling one would empty the next', () => {
    expect(draw([text(2), text(2), text(2), text(3), text(4), text(2)], 6)).toBe('a1 b1 | c1 d1 | e1 f1');
    expect(draw([text(2), text(2), text(2), text(3), text(3), text(2)], 6)).toBe('a1 b1 c1 | d1 e1 | f1');
  });
  test('no page begins with the last line of a paragraph', () =>
    expect(draw([text(2, 2, 2, 1), text(5)], 6)).toBe('a1a2 | a3a4 | b1'));
  test('nor ends with a first line, if that leaves no greater hole', () => {
    expect(draw([text(5), text(1, 3), text(6)], 6)).toBe('a1 | b1b2 | c1');
    expect(draw([text(2), text(1, 4), text(2), text(6)], 6)).toBe('a1 b1 | b2 c1 | d1');
  });
  test('a heading stays with a sentence of what follows', () =>
    expect(draw([text(4), heading, text(3, 3)], 6)).toBe('a1 | b1 c1 | c2'));
  test('a heading run in stays with a sentence of its own', () =>
    expect(draw([text(5), { ...tenths(8, 22, 30), heading: true }], 6)).toBe('a1 | b1b2b3'));
  test('headings under headings stay together', () =>
    expect(draw([text(3), heading, heading, text(2, 2)], 6)).toBe('a1 | b1 c1 d1d2'));
  test('where heading and sentence fill more than a page, the heading is left, not the sentence broken', () =>
    expect(draw([text(2), heading, text(6)], 6)).toBe('a1 b1 | c1'));
  test('space is dropped at the top of a page, and at its foot', () => {
    const [after, before] = [
      { ...text(6), after: [1] },
      { ...text(2), before: [2] },
    ];
    expect(draw([after, before], 6)).toBe('a1 | b1');
    expect(planSentences([after, before], 6).map(({ before, after }) => [before, after])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
  test('space is kept at the top of a page that was asked for, and of the book', () =>
    expect(
      draw(
        [
          { ...text(2), before: [1] },
          { ...text(2), before: [1], newPage: true },
        ],
        6,
      ),
    ).toBe('_ a1 | _ b1'));
  test('it is given up where the first sentence would not fit under it', () =>
    expect(draw([{ ...text(6), before: [1] }], 6)).toBe('a1'));
  test('of several spaces the one that lets a sentence on the page, else the best', () => {
    expect(draw([text(2), { ...text(4), before: [1, 0] }, text(6)], 6)).toBe('a1 b1 | c1');
    expect(draw([text(2), { ...text(3), before: [1, 0] }, text(6)], 6)).toBe('a1 _ b1 | c1');
    expect(draw([{ ...text(2), after: [0, 2] }, text(2), text(6)], 6)).toBe('a1 _ _ b1 | c1');
  });
  test('the hole before a page that was asked for costs nothing', () =>
    expect(draw([text(6), text(1), { ...text(6), newPage: true }], 6)).toBe('a1 | b1 | c1'));
  test('a sentence longer than a page has pages of its own and is told', () =>
    expect(draw([text(2, 8, 2)], 6)).toBe('a1 | a2! | a3'));
  test('headings stand over it', () => {
    expect(draw([text(2), heading, text(8, 2)], 6)).toBe('a1 | b1 c1! | c2');
    expect(draw([text(2), { ...text(1, 8, 2), heading: true }], 6)).toBe('a1 | b1b2! | b3');
  });
  test('nothing has no pages', () => expect(planSentences([], 6)).toEqual([]));
});

const anyBlock = (longest: number) =>
  fc.record({
    lengths: fc.array(fc.integer({ min: 1, max: longest }), { minLength: 1, maxLength: 4 }),
    before: fc.constantFrom([0], [1], [1, 0], [1, 2, 0]),
    after: fc.constantFrom([0], [0, 1]),
    heading: fc.boolean(),
    newPage: fc.integer({ max: 9 }).map((n) => n === 9),
  });
const blockOf = ({ lengths, ...rest }: { lengths: number[] } & Partial<SentenceBlock>) => ({
  ...tenths(...lengths),
  ...rest,
});
const anyBook = (longest: number, most: number) =>
  fc.array(anyBlock(longest), { minLength: 1, maxLength: most }).map((all) => all.map(blockOf));

const LINES = 8;
const longerThanPage = (block: SentenceBlock, at: number) => block.linesOf(at, at + 1) > LINES;

/** Whether a block begins with a heading of something that may stand on its page. */
const keeps = (blocks: readonly SentenceBlock[], at: number) => {
  const next = blocks[at + 1];
  return blocks[at]!.heading && (blocks[at]!.sentences > 1 || (next !== undefined && !next.newPage));
};

/** The fewest lines of the headings around a block and the sentence under them, of which one is enough if it is overfull. */
function chainAround(blocks: readonly SentenceBlock[], at: number): number {
  const chained = (above: number) => blocks[above]?.sentences === 1 && keeps(blocks, above);
  let first = at;
  while (chained(first - 1)) first--;
  let height = Math.min(...blocks[first]!.before);
  for (at = first; chained(at); at++)
    height += blocks[at]!.linesOf(0, 1) + Math.min(...blocks[at]!.after) + Math.min(...blocks[at + 1]!.before);
  const { linesOf } = blocks[at]!;
  if (!keeps(blocks, at)) return height + (longerThanPage(blocks[at]!, 0) ? 1 : linesOf(0, 1));
  return height + (longerThanPage(blocks[at]!, 1) ? linesOf(0, 1) : linesOf(0, 2));
}

test('whatever the book: every sentence once and in order, no page too long, no heading last on a page', () => {
  fc.assert(
    fc.property(anyBook(100, 20), (blocks) => {
      const plans = planSentences(blocks, LINES);
      for (const [index, { fragments, before, after }] of plans.entries()) {
        const { sentences } = blocks[index]!;
        const joints = [0, ...fragments.map(({ to }) => to)];
        expect(fragments.map(({ from }) => from)).toEqual(joints.slice(0, -1));
        expect(joints.at(-1)).toBe(sentences);
        expect([0, ...blocks[index]!.before]).toContain(before);
        expect([0, ...blocks[index]!.after]).toContain(after);
        expect(index > 0 && blocks[index]!.newPage && !fragments[0]!.newPage).toBe(false);
      }
      for (const page of pagesOf(blocks, plans)) {
        const { block, to, end, overfull } = page.at(-1)!;
        expect(overfull).toBe(end > LINES);
        if (overfull) expect(longerThanPage(blocks[block]!, to - 1)).toBe(true);
        const heads = keeps(blocks, block) && to === 1;
        // Only where they would not fit a page of their own.
        if (heads) expect(chainAround(blocks, block), 'lines of headings and sentence').toBeGreaterThan(LINES);
      }
    }),
  );
});

/** What a plan costs, counted from what stands on its pages; `Infinity` where it breaks a sentence that need not be. */
function costOf(blocks: readonly SentenceBlock[], plans: readonly SentencePlan[]): number {
  let cost = 0;
  const pages = pagesOf(blocks, plans);
  for (const page of pages) {
    for (const [index, { block, from }] of page.entries()) {
      const { before, newPage } = blocks[block]!;
      const bare = index === 0 && !newPage && block > 0;
      if (from === 0 && !bare) cost += 2 * Math.max(0, before.indexOf(plans[block]!.before));
      if (index > 0) cost += 2 * blocks[block - 1]!.after.indexOf(plans[block - 1]!.after);
    }
    const [top, foot] = [page[0]!, page.at(-1)!];
    const { sentences, heading } = blocks[foot.block]!;
    const next = foot.to === sentences ? blocks[foot.block + 1] : blocks[foot.block];
    const forced = foot.to === sentences && (!next || next.newPage);
    const rest = blocks[top.block]!.sentences === top.to;
    if (top.from > 0 && rest && top.end === 1) cost += 100;
    if (foot.end > LINES) {
      const before = page.flatMap(({ block, from, to }) =>
        Array.from({ length: to - from }, (_, i) => [block, from + i]),
      );
      const over = before.pop()!;
      const bare = before.every(([block, at]) => blocks[block!]!.heading && at === 0);
      const above = foot.top + (over[1]! > foot.from ? blocks[foot.block]!.linesOf(foot.from, over[1]!) : 0);
      const room = foot.top < LINES && above <= LINES;
      if (!bare || !room || !longerThanPage(blocks[over[0]!]!, over[1]!)) return Infinity;
      continue;
    }
    if (!forced) cost += (LINES - foot.end) ** 2;
    if (heading && foot.to === 1 && !forced) cost += 1e9;
    if (foot.from === 0 && foot.to < sentences && foot.end - foot.top === 1) cost += 9;
  }
  return cost;
}

/** Every plan there is: each sentence begins a page or not, each block stands off by each of its spaces. */
function* everyPlan(blocks: readonly SentenceBlock[]): Generator<SentencePlan[]> {
  const joints = blocks.flatMap(({ sentences }, block) =>
    Array.from({ length: sentences }, (_, at) => ({ block, at })),
  );
  const turns = joints.map(({ block, at }, index) =>
    index === 0 ? [false] : at === 0 && blocks[block]!.newPage ? [true] : [false, true],
  );
  for (const turned of products(turns)) {
    const fragments = blocks.map(() => [] as { from: number; to: number; newPage: boolean; overfull: boolean }[]);
    for (const [index, { block, at }] of joints.entries()) {
      if (at > 0 && !turned[index]) fragments[block]!.at(-1)!.to++;
      else fragments[block]!.push({ from: at, to: at + 1, newPage: turned[index]!, overfull: false });
    }
    const begins = (block: number) => fragments[block]![0]!.newPage;
    const befores = blocks.map(({ before, newPage, linesOf }, block) => {
      const kept = block === 0 || newPage;
      if (begins(block) && !kept) return [0];
      const fits = !kept || before.some((space) => space + linesOf(0, 1) <= LINES);
      return fits ? before : [0];
    });
    const afters = blocks.map(({ after }, block) => (block === blocks.length - 1 || begins(block + 1) ? [0] : after));
    for (const before of products(befores))
      for (const after of products(afters))
        yield blocks.map((_, block) => ({
          before: before[block]!,
          after: after[block]!,
          fragments: fragments[block]!,
        }));
  }
}

function* products<T>([first, ...rest]: readonly (readonly T[])[]): Generator<T[]> {
  if (!first) yield [];
  else for (const one of first) for (const others of products(rest)) yield [one, ...others];
}

test('no plan there is costs less', () => {
  fc.assert(
    fc.property(anyBook(90, 3), (blocks) => {
      let least = Infinity;
      for (const plans of everyPlan(blocks)) least = Math.min(least, costOf(blocks, plans));
      expect(costOf(blocks, planSentences(blocks, LINES))).toBe(least);
    }),
  );
});

test('a stretch of sentences is composed once, and only if a page may hold it', () => {
  const asked = new Set<string>();
  const counting = (block: SentenceBlock, index: number): SentenceBlock => ({
    ...block,
    linesOf(from, to) {
      const key = `${index} ${from} ${to}`;
      expect(asked).not.toContain(key);
      asked.add(key);
      return block.linesOf(from, to);
    },
  });
  const blocks = Array.from({ length: 30 }, () => text(2, 3, 1, 2, 3, 2, 3)).map(counting);
  planSentences(blocks, LINES);
  // 210 sentences, about four on a page: from each it looks at those of its page and one more.
  expect(asked.size).toBeLessThan(210 * 5);
});
