import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageBlock } from '../../src/typography/pages.js';
import { planPages } from '../../src/typography/pages.js';

const plain: PageBlock = { ways: [{ lines: 1, cost: 0 }], before: [0], after: [0], heading: 0, newPage: false };
const paragraph = (...lines: number[]): PageBlock => ({
  ...plain,
  ways: lines.map((n, i) => ({ lines: n, cost: i * 100 })),
});
const heading: PageBlock = { ...plain, heading: 1 };

/** Pages as a person draws them: `a a a | a b` — a letter a line, `_` an empty line, `|` a page break. */
function draw(blocks: readonly PageBlock[], lines: number): string {
  const plans = planPages(blocks, lines);
  const out: string[] = [];
  const waiting: string[] = [];
  for (const [index, plan] of plans.entries()) {
    const letter = String.fromCharCode(97 + index);
    if (plan.waits) {
      waiting.push(...Array(blocks[index]!.ways[0]!.lines).fill(letter));
      continue;
    }
    for (let line = 0; line < blocks[index]!.ways[plan.way]!.lines; line++) {
      if (plan.breaks.includes(line)) out.push('|');
      if (line === plan.breaks[0] && plan.heads) out.push(...waiting.splice(0));
      if (line === 0) for (let i = 0; i < plan.before; i++) out.push('_');
      out.push(letter);
    }
    for (let i = 0; i < plan.after; i++) out.push('_');
  }
  return out.join(' ');
}

describe('pages of five lines', () => {
  test('a paragraph runs over', () => expect(draw([paragraph(3), paragraph(4)], 5)).toBe('a a a b b | b b'));
  test('no page starts with a last line: the one before ends a line early', () =>
    expect(draw([paragraph(1), paragraph(5)], 5)).toBe('a b b b | b b'));
  test('a paragraph that can give a line gives it', () =>
    expect(draw([paragraph(1), paragraph(5, 4)], 5)).toBe('a b b b b'));
  test('so does one before it', () => expect(draw([paragraph(2, 1), paragraph(4)], 5)).toBe('a b b b b'));
  test('a heading stays with two lines', () =>
    expect(draw([paragraph(3), heading, paragraph(3)], 5)).toBe('a a a | b c c c'));
  test('a heading and its text stay where there is room', () =>
    expect(draw([paragraph(2), heading, paragraph(4)], 5)).toBe('a a b c c | c c'));
  test('a heading that is a whole paragraph long', () =>
    expect(draw([paragraph(2), { ...paragraph(2), heading: 2 }, paragraph(3)], 5)).toBe('a a | b b c c c'));
  test('a heading under a heading takes both along', () =>
    expect(draw([paragraph(2), heading, heading, paragraph(3)], 5)).toBe('a a | b c d d d'));
  test('space is dropped at the top of a page', () =>
    expect(draw([paragraph(5), { ...plain, before: [1] }], 5)).toBe('a a a a a | b'));
  test('space is kept on a page that was asked for', () =>
    expect(draw([paragraph(2), { ...plain, before: [1], newPage: true }], 5)).toBe('a a | _ b'));
  test('of several spaces the one that keeps the page full', () =>
    expect(draw([{ ...plain, after: [0, 1] }, paragraph(5)], 5)).toBe('a _ b b b | b b'));
  test('no page ends more than two lines early, even for a signature', () =>
    expect(draw([paragraph(6), { ...paragraph(5), unbreakable: true, followsText: true }], 10)).toBe(
      'a a a a a a | b b b b b',
    ));
  test('a signature never stands alone: two lines of the text go over with it, or a paragraph gives a line', () => {
    const signature: PageBlock = { ...plain, followsText: true };
    expect(draw([paragraph(5), signature], 5)).toBe('a a a | a a b');
    expect(draw([paragraph(3), paragraph(2, 1), signature], 5)).toBe('a a a b c');
  });
  test('a full page is turned before the next paragraph', () =>
    expect(draw([paragraph(5), paragraph(2)], 5)).toBe('a a a a a | b b'));
});

describe('what is not broken', () => {
  const whole = (lines: number, again = 0): PageBlock => ({
    ...paragraph(lines),
    unbreakable: true,
    repeatedLines: again,
  });
  test('stands where there is room', () => expect(draw([paragraph(2), whole(3)], 5)).toBe('a a b b b'));
  test('goes to the next page whole', () => expect(draw([paragraph(2), whole(4)], 5)).toBe('a a | b b b b'));
  test('takes its heading along', () => expect(draw([paragraph(2), heading, whole(3)], 5)).toBe('a a | b c c c'));
  test('leaves a hole rather than move it before a heading', () =>
    expect(draw([paragraph(1), heading, paragraph(2), whole(4)], 5)).toBe('a b c c | d d d d'));
  test('has its lines set again over it where a page begins with it', () =>
    // Three rows under two lines of header each page: a and the header, then header and b, header and c.
    expect(draw([whole(3), whole(3, 2), whole(2, 2), whole(2, 2)], 5)).toBe('a a a | b b b | c c | d d'));
  test('counts them as lines of the page', () =>
    expect(draw([whole(5), whole(2, 2), paragraph(2)], 5)).toBe('a a a a a | b b | c c'));
});

describe('a figure that finds no room', () => {
  const figure = (lines: number): PageBlock => ({ ...paragraph(lines), unbreakable: true, floats: true });
  test('stands at the head of the next page while the text goes on', () =>
    expect(draw([paragraph(4), figure(3), paragraph(5)], 6)).toBe('a a a a c c | b b b c c c'));
  test('and between two paragraphs where the page ends with one', () =>
    expect(draw([paragraph(4), figure(3), paragraph(2), paragraph(3)], 6)).toBe('a a a a c c | b b b d d d'));
  test('stays where there is room', () =>
    expect(draw([paragraph(2), figure(3), paragraph(3)], 6)).toBe('a a b b b c | c c'));
  test('two keep their order', () =>
    expect(draw([paragraph(7), figure(3), figure(3), paragraph(5)], 9)).toBe('a a a a a a a d d | b b b c c c d d d'));
  test('does not pass the heading of another part', () =>
    expect(draw([paragraph(4), figure(3), { ...heading, barrier: true }, paragraph(5)], 6)).toBe(
      'a a a a | b b b c d d | d d d',
    ));
  test('passes the heading of a section, which keeps its lines', () =>
    expect(draw([paragraph(4), figure(5), heading, paragraph(6)], 8)).toBe('a a a a c d d d | b b b b b d d d'));
  test('does not wait for a page that it would fill', () =>
    expect(draw([paragraph(3), figure(5), paragraph(6)], 6)).toBe('a a a | b b b b b c | c c c c c'));
  test('takes lines of the page that a paragraph goes over to', () =>
    expect(draw([paragraph(4), figure(2), paragraph(4), paragraph(2)], 5)).toBe('a a a a c | b b c c c | d d'));
  test('and of one that begins early, to save a last line from standing alone', () =>
    expect(draw([paragraph(7), figure(6), paragraph(6), paragraph(4), paragraph(2)], 12)).toBe(
      'a a a a a a a c c c c | b b b b b b c c d d d d | e e',
    ));
  test('does not stand alone on the last page', () =>
    expect(draw([paragraph(3), figure(3), paragraph(2)], 5)).toBe('a a a | b b b c c'));
});

test('whatever the paragraphs: no page too long, every line placed, no last line alone where another plan exists', () => {
  const block = fc.record({
    ways: fc.integer({ min: 1, max: 9 }).map((n) => [{ lines: n, cost: 0 }]),
    before: fc.constant([0]),
    after: fc.constant([0]),
    heading: fc.constant(0),
    newPage: fc.constant(false),
  });
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 40 }), (blocks) => {
      const plans = planPages(blocks, 10);
      let used = 0;
      for (const [index, { breaks, way }] of plans.entries()) {
        const count = blocks[index]!.ways[way]!.lines;
        for (let line = 0; line < count; line++) {
          if (breaks.includes(line)) used = 0;
          used++;
          expect(used).toBeLessThanOrEqual(10);
        }
        if (count > 1) expect(breaks).not.toContain(count - 1);
      }
    }),
  );
});
