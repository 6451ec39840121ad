/** Which unit became which: what holds for any two lists, and the marks words are cut at. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchUnits } from '../../../src/diff/compare/match.js';
import type { Unit, UnitKind } from '../../../src/diff/compare/units.js';
import { changedWords, numbersOf, words } from '../../../src/diff/compare/words.js';

const unit = (text: string, kind: UnitKind = 'paragraph'): Unit => ({
  kind,
  text,
  head: 0,
  number: '',
  level: 0,
  where: {},
  at: undefined,
});

const family = ({ kind }: Unit) =>
  kind === 'part' || kind === 'section' ? 'heading' : kind === 'salutation' ? 'paragraph' : kind;

const kinds: readonly UnitKind[] = ['title', 'part', 'section', 'salutation', 'paragraph', 'table', 'figure', 'entry'];
const pieces = ['全区', '经济', '增长', '4.5%', '企业', '，', '。', '学位', '公园', 'CRO', '甲', '乙'];
const someUnit = fc
  .record({
    kind: fc.constantFrom(...kinds),
    pieces: fc.array(fc.constantFrom(...pieces), { maxLength: 8 }),
    head: fc.nat(3),
  })
  .map(({ kind, pieces, head }): Unit => {
    const text = pieces.join('');
    return { ...unit(text, kind), head: kind === 'entry' ? Math.min(head, text.length) : 0 };
  });
const someUnits = fc.array(someUnit, { maxLength: 14 });

/** Texts that are in nothing like each other. */
const unlike = (index: number) => String.fromCodePoint(...Array.from({ length: 6 }, (_, i) => 0x4e00 + index * 50 + i));

/** Weight of the heaviest rising run, by trying each. */
function heaviest(list: readonly { readonly at: number; readonly weight: number }[]): number {
  let best = 0;
  for (let set = 0; set < 1 << list.length; set++) {
    const run = list.filter((_, i) => set & (1 << i));
    if (run.some(({ at }, i) => i > 0 && at < run[i - 1]!.at)) continue;
    best = Math.max(
      best,
      run.reduce((sum, { weight }) => sum + weight, 0),
    );
  }
  return best;
}

describe('any two lists', () => {
  test('are matched within families, no unit twice, in the order of the new', () => {
    fc.assert(
      fc.property(someUnits, someUnits, (before, after) => {
        const matches = matchUnits(before, after);
        for (const match of matches) expect(family(before[match.before]!)).toBe(family(after[match.after]!));
        expect(new Set(matches.map(({ before }) => before)).size).toBe(matches.length);
        const news = matches.map(({ after }) => after);
        expect(news).toEqual([...new Set(news)].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });
  test('leave no two equal units unmatched', () => {
    fc.assert(
      fc.property(someUnits, someUnits, (before, after) => {
        const matches = matchUnits(before, after);
        const key = (one: Unit) => `${family(one)} ${one.text}`;
        const left = (units: readonly Unit[], side: 'before' | 'after') =>
          units.filter((_, i) => !matches.some((match) => match[side] === i)).map(key);
        const olds = new Set(left(before, 'before'));
        expect(left(after, 'after').filter((one) => olds.has(one))).toEqual([]);
      }),
    );
  });
  test('that are one list stay where they are', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        expect(matchUnits(units, units)).toEqual([...units.keys()].map((i) => ({ before: i, after: i, moved: false })));
      }),
    );
  });
  test('match alike whichever is the old one, where texts are unlike', () => {
    const order = fc.shuffledSubarray([...Array(9).keys()]);
    fc.assert(
      fc.property(order, order, (a, b) => {
        const [before, after] = [a, b].map((list) => list.map((index) => unit(unlike(index))));
        const there = matchUnits(before!, after!).map(({ before, after }) => [before, after]);
        const back = matchUnits(after!, before!).map(({ before, after }) => [after, before]);
        expect(there.sort()).toEqual(back.sort());
        expect(there).toHaveLength(a.filter((one) => b.includes(one)).length);
      }),
    );
  });
});

describe('what moved', () => {
  test('is the lighter block, and all of it', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.integer({ min: 1, max: 3 }), fc.nat(8), (from, size, to) => {
        const units = [...Array(12).keys()].map((i) => unit(unlike(i)));
        const block = units.slice(from, from + size);
        const rest = units.toSpliced(from, size);
        const after = rest.toSpliced(to, 0, ...block);
        const moved = matchUnits(units, after).filter((match) => match.moved);
        const jumped = Math.abs(to - from);
        const expected = jumped === 0 ? [] : jumped >= size ? block : undefined;
        // A block that jumps over less than itself stays, and what it jumped over moves.
        if (jumped === size) expect(moved).toHaveLength(size);
        else if (expected) expect(moved.map(({ before }) => units[before])).toEqual(expected);
        else expect(moved).toHaveLength(jumped);
      }),
    );
  });
  test('leaves the heaviest run in its place, as brute force finds it', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 });
    const shuffled = weights.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray([...list.keys()], { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([weights, order]) => {
        const before = weights.map((weight, i) => unit(unlike(i).slice(0, 2) + unlike(i)[2]!.repeat(weight)));
        const after = order.map((index) => before[index]!);
        const weigh = (index: number) => before[index]!.text.length + 1;
        const stayed = matchUnits(before, after).filter(({ moved }) => !moved);
        expect(stayed.map(({ before }) => before)).toEqual(stayed.map(({ before }) => before).sort((a, b) => a - b));
        const weight = stayed.reduce((sum, match) => sum + weigh(match.before), 0);
        expect(weight).toBe(heaviest(order.map((at) => ({ at, weight: weigh(at) }))));
      }),
    );
  });
  test('knows sections in any order again, with what stands under them', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 });
    const section = (index: number) => [
      unit(unlike(index), 'section'),
      unit(`${unlike(10 + index)}。`),
      unit(`${unlike(20 + index)}。`),
    ];
    fc.assert(
      fc.property(order, (order) => {
        const before = [0, 1, 2, 3].flatMap(section);
        const after = order.flatMap(section);
        const matches = matchUnits(before, after);
        expect(matches).toHaveLength(12);
        for (const match of matches) expect(before[match.before]!.text).toBe(after[match.after]!.text);
        // Of one section all moves or nothing.
        for (let at = 0; at < 12; at += 3)
          expect(new Set(matches.slice(at, at + 3).map(({ moved }) => moved)).size).toBe(1);
      }),
    );
  });
});

describe('likeness', () => {
  test('takes the one most alike, not the first', () => {
    const before = [unit('新增学位5000个，校园更加安全。')];
    const after = [unit('新增学位5000个，绿地成片。'), unit('新增学位6000个，校园更加安全。')];
    expect(matchUnits(before, after).map(({ after }) => after)).toEqual([1]);
  });
  test('of less than four tenths is none', () => {
    expect(matchUnits([unit('街道整治了，市容焕然一新。')], [unit('学校扩建了，教育质量提升。')])).toEqual([]);
  });
  test('keeps an entry by its term whatever it says, a line of the title block by its kind', () => {
    const entry = (text: string): Unit => ({ ...unit(text, 'entry'), head: text.indexOf('：') });
    const before = [unit('张三', 'speaker'), entry('做地：甲乙丙丁'), entry('飞地：戊己')];
    const after = [unit('李四', 'speaker'), entry('飞地：子丑寅卯'), entry('做地：东南西北')];
    expect(matchUnits(before, after).map(({ before, after }) => [before, after])).toEqual([
      [0, 0],
      [2, 1],
      [1, 2],
    ]);
  });
  test('looks only at units that share something: work grows with the report, not with its square', () => {
    // Every read of a text counts; two lists of nothing in common are read a fixed number of times each.
    const readsOf = (count: number) => {
      let reads = 0;
      const counted = (index: number): Unit => ({
        ...unit(''),
        get text() {
          reads++;
          return unlike(index);
        },
      });
      const list = (from: number) => Array.from({ length: count }, (_, i) => counted(from + i));
      matchUnits(list(0), list(count));
      return reads;
    };
    expect(readsOf(160)).toBeLessThan(2.5 * readsOf(80));
  });
});

describe('words', () => {
  test('joined are the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(words(text).join('')).toBe(text);
      }),
    );
  });
  test.each([
    ['下降-1.2%', ['-1.2%']],
    ['增长5-8%', ['5', '8%']],
    ['5%-8%之间', ['5%', '8%']],
    ['A-3地块12.5万平方米', ['3', '12.5万']],
    ['1,234.5亿元、2万亿元、3‰', ['1,234.5亿', '2万亿', '3‰']],
    ['2024-02-04', ['2024-02-04']],
    ['−3.5％', ['−3.5％']],
    ['没有', []],
  ])('numbers of %s', (text, numbers) => expect(numbersOf(text)).toEqual(numbers));
  test('a number is never cut: it stands whole in one stretch', () => {
    const text = fc
      .array(fc.constantFrom('增长', '4.5%', '15.5%', '-4.5%', '，', '1.2亿', '1.2万', '元', 'CRO', 'CR', '至'), {
        maxLength: 8,
      })
      .map((list) => list.join('，'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = changedWords(before, after);
        const of = (other: string) => stretches.filter(({ kind }) => kind !== other).map(({ text }) => text);
        expect(of('inserted').flatMap(numbersOf)).toEqual(numbersOf(before));
        expect(of('deleted').flatMap(numbersOf)).toEqual(numbersOf(after));
        expect(stretches.some(({ text }) => text === '')).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
  test('Latin words are whole, joined by strokes and apostrophes', () => {
    expect(words('与AT&T、e-CNY合作')).toEqual(['与', 'AT&T', '、', 'e-CNY', '合作']);
    expect(changedWords('引进CRO平台', '引进CDMO平台')).toEqual([
      { kind: 'kept', text: '引进' },
      { kind: 'deleted', text: 'CRO' },
      { kind: 'inserted', text: 'CDMO' },
      { kind: 'kept', text: '平台' },
    ]);
  });
  test('a full stop, a digit or a longer word between two changes stands for itself', () => {
    const kept = (before: string, after: string) =>
      changedWords(before, after)
        .filter(({ kind }) => kind === 'kept')
        .map(({ text }) => text);
    expect(kept('安排产业。校园更加安全稳定。', '发展教育。校园更加安全稳定。')).toContain('。校园更加安全稳定。');
    expect(
      kept(
        '进一步推动产业升级校园安全全面提质扩容。各项工作都有成绩。',
        '大力度促进人才集聚校园安全持续向好发展。各项工作都有成绩。',
      ),
    ).toContain('校园安全');
    expect(kept('全区建成公园3座', '全区建成学校3所')).toContain('3');
  });
});
