import { expect, test } from 'vitest';
import type { Paragraph } from '../../../src/deck/canvas/box.js';
import { paragraph, paragraphOf, runsOf } from '../../../src/deck/canvas/style.js';
import { balance } from '../../../src/deck/fit/balance.js';
import { endsInOrphan } from '../../../src/deck/fit/lines.js';
import { WIDER } from '../../../src/deck/fit/measure.js';
import {
  cannotFit,
  type Fitting,
  fitFewestLines,
  fitLabels,
  fitSize,
  fitTidy,
  withoutOrphan,
} from '../../../src/deck/fit/type-size.js';

const at = { file: 'briefing.yaml', line: 7, column: 3 };

/** A text of `count` characters in a place where lines are filled to `w` inches, `h` inches high. */
function fitting(count: number, w: number, h: number): Fitting {
  const text = [{ text: '和'.repeat(count), at }];
  return { text, w: w * WIDER, h, set: (size) => [paragraphOf(text, { size, colour: 'ink' }, 1)] };
}

const range = { largest: 40, smallest: 12 };

test('the largest size that fits, shared by all', () => {
  // Ten characters on one line of 200 pt: 20 pt. Two lines of 24 pt fill 48 pt.
  const one = fitting(10, 200 / 72, 20 / 72);
  const two = fitting(10, 200 / 72, 48 / 72);
  expect(fitSize(range, [one])).toEqual({ size: 20, overfull: [] });
  expect(fitSize(range, [two])).toEqual({ size: 24, overfull: [] });
  expect(fitSize(range, [one, two])).toEqual({ size: 20, overfull: [] });
});

test('a title is set smaller rather than on a further line', () => {
  expect(fitFewestLines(range, [fitting(10, 200 / 72, 48 / 72)])).toEqual({ size: 20, overfull: [] });
});

test('a title of several lines is set a little smaller to break after a mark', () => {
  const title = (characters: string): Fitting => {
    const text = [{ text: characters }];
    const set = (size: number) => [
      paragraph(balance(runsOf(text, { size, colour: 'ink' }), (200 / 72) * WIDER), size, 1),
    ];
    return { text, w: (200 / 72) * WIDER, h: 60 / 72, set };
  };
  const range = { largest: 28, smallest: 20 };
  // At 28 pt a line of 200 pt takes seven characters, at 22 pt the nine up to the comma.
  expect(fitFewestLines(range, [title('促进消费，扩大有效投资')]).size).toBe(28);
  expect(fitFewestLines(range, [title('着力促进消费扩容，扩大投资')]).size).toBe(22);
});

test('a label is set a little smaller to stay on one line, not much smaller', () => {
  const label = (count: number) => fitting(count, 200 / 72, 48 / 72);
  expect(fitLabels({ largest: 22, smallest: 12 }, [label(10)]).size).toBe(20);
  expect(fitLabels({ largest: 24, smallest: 12 }, [label(10)]).size).toBe(24);
  expect(fitLabels({ largest: 22, smallest: 22 }, [label(10)]).size).toBe(22);
});

test('the largest tidy size, else that of fewest lines', () => {
  const text = fitting(11, 200 / 72, 60 / 72);
  const noOrphan = (paragraph: Paragraph, w: number) => !endsInOrphan(paragraph, w);
  expect(fitSize({ largest: 20, smallest: 16 }, [text]).size).toBe(20);
  expect(fitTidy({ largest: 20, smallest: 16 }, [text], noOrphan).size).toBe(18);
  expect(fitTidy({ largest: 20, smallest: 19 }, [text], noOrphan).size).toBe(20);
});

test('a text that does not fit is set in the smallest size and returned', () => {
  const long = fitting(40, 120 / 72, 30 / 72);
  const { size, overfull } = fitSize({ largest: 20, smallest: 12 }, [fitting(5, 2, 1), long]);
  expect(size).toBe(12);
  expect(overfull).toEqual([{ text: long.text, lines: 4, room: 2 }]);
  expect(overfull[0]!.text).toBe(long.text);
});

test('a text a hundred times too long is not measured', () => {
  expect(cannotFit([{ text: '字'.repeat(5000) }], { w: 1, h: 1 }, 72)).toBe(true);
  expect(cannotFit([{ text: '字'.repeat(40) }], { w: 1, h: 1 }, 72)).toBe(false);
});

test('a text is narrowed a little to keep a character off its last line', () => {
  const paragraphs = fitting(11, 0, 0).set(20);
  const w = (200 / 72) * WIDER;
  expect(withoutOrphan(paragraphs, w, 40 / 72)).toBeCloseTo(w - 0.04);
  expect(withoutOrphan(paragraphs, w, 20 / 72)).toBeUndefined();
});

test('a text of two paragraphs does not let another break', () => {
  const one = fitting(10, 200 / 72, 100 / 72);
  const two: Fitting = { ...fitting(2, 200 / 72, 100 / 72), set: pair };
  expect(fitFewestLines(range, [one, two])).toEqual({ size: 20, overfull: [] });
});

function pair(size: number): Paragraph[] {
  return ['超', '八'].map((text) => paragraphOf([{ text }], { size, colour: 'ink' }, 1));
}
