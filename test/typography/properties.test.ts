/** What must hold of any text in any measure. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, Line } from '../../src/typography/cell.js';
import { Class, classOf, emptySide, hasTrait, isWestern, Trait } from '../../src/typography/classes.js';
import { compose } from '../../src/typography/compose.js';
import { LIMITS } from '../../src/typography/costs.js';
import { newFill, weigh } from '../../src/typography/fill.js';
import type { Measure } from '../../src/typography/lines.js';
import { breakLines } from '../../src/typography/lines.js';
import type { Prepared } from '../../src/typography/spacing.js';
import { prepare } from '../../src/typography/spacing.js';
import { cells, placedCells } from './measured.js';

const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...'始终把大湾区建设作为深化改革开放的机遇抓紧做实') },
  { weight: 4, arbitrary: fc.constantFrom(...'，。、；：！？“”‘’（）《》〈〉【】·—…') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '2023年',
      '3810.24亿元',
      '4.5%',
      '1+9+N',
      'AEO',
      'PM_{2.5}',
      '——',
      '……',
      '〔2023〕12号',
      '2—3',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('Contract Research', 'https://www.gd.gov.cn/zwgk?id=1', ' ', 'A', '(', ')', '%', '/'),
  },
);
const text = fc.array(piece, { minLength: 1, maxLength: 120 }).map((pieces) => pieces.join(''));
const width = fc.integer({ min: 16, max: 44 });
const indent = fc.constantFrom(0, 2);

function set(paragraph: string, width: number, indent: number) {
  const list = cells(paragraph);
  const composition = compose(list, { width, indent, justify: true });
  return { list, ways: composition.ways.map((way) => composition.set(way)) };
}

/** A text with reference marks of one to three digits at random places, also at its start and after each other. */
const marked = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(), fc.constantFrom('¹', '²³', '¹⁰⁴')), { minLength: 1, maxLength: 12 }))
  .map(([paragraph, marks]) => {
    const chars = [...paragraph];
    for (const [place, mark] of marks) chars.splice(place % (chars.length + 1), 0, mark);
    return chars.join('');
  });
const any = fc.oneof({ weight: 2, arbitrary: text }, { weight: 1, arbitrary: marked });

const visible = (char: string) => char.trim() !== '';

test('no character is lost, repeated or moved, in any way to break the paragraph', () => {
  fc.assert(
    fc.property(any, width, indent, (paragraph, width, indent) => {
      const { list, ways } = set(paragraph, width, indent);
      for (const lines of ways) {
        const printed = lines.flatMap((line) => placedCells(line).map(({ index }) => index));
        expect(printed.filter((index) => visible(list[index]!.char))).toEqual(
          list.flatMap(({ char }, index) => (visible(char) ? [index] : [])),
        );
      }
    }),
  );
});

test('no line is wider than the measure, and no character stands before the one before it', () => {
  fc.assert(
    fc.property(any, width, indent, (paragraph, width, indent) => {
      for (const lines of set(paragraph, width, indent).ways) {
        for (const line of lines) {
          expect(line.width).toBeLessThanOrEqual(width + 1e-6);
          placedCells(line).reduce((last, { x }) => {
            expect(x).toBeGreaterThanOrEqual(last - 0.5 - 1e-6);
            return x;
          }, -1);
        }
      }
    }),
  );
});

test('a line ends within a fifth of an em of the right edge, or half an em more where a mark ends it, but for one that would be torn', () => {
  fc.assert(
    fc.property(any, width, indent, (paragraph, width, indent) => {
      const { list, ways } = set(paragraph, width, indent);
      for (const line of ways[0]!.slice(0, -1)) {
        // A line of one word has nothing that could give.
        const chars = placedCells(line)
          .map(({ index }) => list[index]!.char)
          .join('');
        if (!/\p{Script=Han}{2}/u.test(chars)) continue;
        const text = placedCells(line).filter(({ index }) => !list[index]!.mark);
        const last = classOf(list[text.at(-1)!.index]!.char.codePointAt(0)!);
        const mark = last === Class.Close || last === Class.Comma || last === Class.Stop;
        const missing = width - (mark ? 0.5 : 0) - line.width;
        // A line that would be drawn apart is left short.
        const gaps = chars.match(/(?<=\p{Script=Han})\p{Script=Han}/gu)!.length;
        if (missing > LIMITS.ragged + 1e-6) expect(missing).toBeGreaterThan(LIMITS.han * gaps);
      }
    }),
  );
});

/** Pieces without marks that cannot stand at any place, as `，“`: there, no legal break may exist. */
const sound = fc
  .array(
    fc.constantFrom(
      '始终把',
      '大湾区，',
      '“建设”',
      '作为深化',
      '（改革）',
      '3810.24亿元',
      '4.5%。',
      '——',
      '开放',
      '《意见》',
      'AEO',
      '2—3年',
      '机遇、',
      '工程¹',
      '“工程”¹²',
      '年报²，',
    ),
    {
      minLength: 4,
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(''));

test('no line starts or ends with a character that may not stand there', () => {
  fc.assert(
    fc.property(sound, width, indent, (paragraph, width, indent) => {
      const { list, ways } = set(paragraph, width, indent);
      const at = (line: Line, place: 0 | -1) => list[placedCells(line).at(place)!.index]!.char.codePointAt(0)!;
      for (const lines of ways) {
        for (const [number, line] of lines.entries()) {
          const dashes = classOf(at(line, 0)) === Class.Dash;
          if (number > 0 && !dashes)
            expect(hasTrait(at(line, 0), Trait.NoStart), String.fromCodePoint(at(line, 0))).toBe(false);
          if (number < lines.length - 1) expect(hasTrait(at(line, -1), Trait.NoEnd)).toBe(false);
        }
      }
    }),
  );
});

test('a reference mark never starts a line, and no space is added before it', () => {
  fc.assert(
    fc.property(marked, fc.integer({ min: 1, max: 44 }), (paragraph, width) => {
      const { list, ways } = set(paragraph, width, 0);
      for (const lines of ways) {
        for (const [number, line] of lines.entries()) {
          if (number > 0) expect(list[line.start]!.mark).toBeUndefined();
          for (const [place, { index, x }] of placedCells(line).entries()) {
            const before = placedCells(line)[place - 1];
            if (!list[index]!.mark || !before) continue;
            const cell = list[before.index]!;
            // A word space may be drawn wider than it is; nothing else is.
            if (cell.char !== ' ') expect(x).toBeLessThanOrEqual(before.x + cell.width + 1e-6);
          }
        }
      }
    }),
  );
});

test('a reference mark moves the text of a solid line by its width, or by less beside a full-width mark', () => {
  fc.assert(
    fc.property(marked, (paragraph) => {
      const list = cells(paragraph);
      const text = list.filter(({ mark }) => !mark);
      const placed = (cells: readonly Cell[]) => {
        const composition = compose(cells, { width: 1000, indent: 0, justify: true });
        return composition.set(composition.ways[0]!).slice(0, 1).flatMap(placedCells);
      };
      // Spaces at the ends of a line are left out, but not before a reference mark.
      fc.pre(text.length > 0 && visible(text[0]!.char) && visible(text.at(-1)!.char) && !list[0]!.mark);
      const without = placed(text).map(({ x }) => x);
      const within = placed(list).filter(({ index }) => !list[index]!.mark);
      let shift = 0;
      for (const [place, { index, x }] of within.entries()) {
        const before = within[place - 1]?.index ?? -1;
        const between = list.slice(before + 1, index).reduce((sum, { width }) => sum + width, 0);
        const grown = x - without[place]! - shift;
        shift += grown;
        // Beside a full-width mark a reference mark may find room that is there already; between Han and Latin it
        // takes a part of the gap.
        const beside = [before, index].some((k) => k >= 0 && emptySide(list[k]!.char));
        const western = [before, index].some((k) => k >= 0 && isWestern(classOf(list[k]!.char.codePointAt(0)!)));
        const taken = between > 0 && western ? LIMITS.gap.natural - LIMITS.gapAfterReference : 0;
        expect(grown).toBeLessThanOrEqual(between + 1e-6);
        expect(grown).toBeGreaterThanOrEqual((beside ? 0 : between - taken) - 1e-6);
      }
    }),
  );
});

test('the line most drawn apart is so as little as any legal way to break allows', () => {
  // Without full stops and units, whose loss may cost more than wider gaps.
  const narrow = fc
    .array(fc.constantFrom('始', '终', '把', '大湾区，', '建设', '3810.24', '123456789', 'AEO', '（改）'), {
      minLength: 8,
      maxLength: 40,
    })
    .map((pieces) => `${pieces.join('')}甲乙丙。`);
  fc.assert(
    fc.property(narrow, fc.integer({ min: 10, max: 24 }), (paragraph, width) => {
      const p = prepare(cells(paragraph));
      const measure = { width, indent: 2, justify: true };
      const [best] = breakLines(p, measure);
      const worst = worstOf(p, measure, best!.ends);
      const least = leastWorst(p, measure);
      // What is looked for grows in steps; beyond the last, the sum of all lines counts.
      const step = [LIMITS.unseen, LIMITS.han, LIMITS.han + LIMITS.ragged].find((most) => least <= most + 1e-9);
      if (step !== undefined) expect(worst).toBeLessThanOrEqual(step + 1e-9);
    }),
    { numRuns: 300 },
  );
});

/** Space added at each gap of a line and before the margin, in em; infinite where the cells do not fill one. */
function drawn(p: Prepared, { width, indent }: Measure, start: number, end: number): number {
  const fill = newFill();
  weigh(p, start, end, start === 0 ? width - indent : width, end === p.n, 1, fill);
  if (end === p.n) return fill.over || (start > 0 && p.sumHan[end]! - p.sumHan[start]! < 2) ? Infinity : 0;
  return fill.over || fill.short ? Infinity : fill.stretch + fill.ragged;
}

function worstOf(p: Prepared, measure: Measure, ends: readonly number[]): number {
  return Math.max(...ends.map((end, line) => drawn(p, measure, ends[line - 1] ?? 0, end)));
}

/** The least of the worst lines over all legal ways to break, every one of them looked at. */
function leastWorst(p: Prepared, measure: Measure): number {
  const least = [0];
  for (let end = 1; end <= p.n; end++) {
    least[end] = Infinity;
    if (end < p.n && p.penalties[end] === Infinity) continue;
    for (let start = 0; start < end; start++) {
      if (least[start]! < least[end]!)
        least[end] = Math.min(least[end]!, Math.max(least[start]!, drawn(p, measure, start, end)));
    }
  }
  return least[p.n]!;
}

test('the ways to break a paragraph differ in their number of lines, the best first', () => {
  fc.assert(
    fc.property(any, width, indent, (paragraph, width, indent) => {
      const { ways } = compose(cells(paragraph), { width, indent, justify: true });
      expect(new Set(ways.map(({ ends }) => ends.length)).size).toBe(ways.length);
      expect(ways.map(({ cost }) => cost)).toEqual(ways.map(({ cost }) => cost).sort((a, b) => a - b));
    }),
  );
});

test('the same text is set the same way', () => {
  fc.assert(
    fc.property(any, width, indent, (paragraph, width, indent) => {
      expect(set(paragraph, width, indent).ways).toEqual(set(paragraph, width, indent).ways);
    }),
    { numRuns: 20 },
  );
});

test('it ends and keeps every character even where nothing fits', () => {
  fc.assert(
    fc.property(any, fc.integer({ min: 1, max: 6 }), (paragraph, width) => {
      const { list, ways } = set(paragraph, width, 0);
      expect(ways[0]!.flatMap((line) => placedCells(line)).length).toBe(list.length - spacesAtEnds(ways[0]!));
    }),
  );
});

function spacesAtEnds(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + (line.end - line.start - placedCells(line).length), 0);
}
